"""Vaults for each test, and a real keyring for those that need one."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.key_vault.secret_service import SecretService, missing_programs


@pytest.fixture
def vault_file(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir(mode=0o700)
    return folder / "vault.json"


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A running, unlocked Secret Service, which this process finds as its session's own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the Secret Service is a thing of Linux")
    if missing := missing_programs():
        pytest.skip(
            f"NO REAL KEYRING TESTED: {', '.join(missing)} not installed (see installers/dev.py test)"
        )
    with tempfile.TemporaryDirectory(prefix="keyring-", ignore_cleanup_errors=True) as folder:
        service = SecretService(Path(folder))
        service.start(unlocked=True)
        use(monkeypatch, service)
        yield service
        service.stop()


def use(monkeypatch: pytest.MonkeyPatch, service: SecretService) -> None:
    """Make this process find `service`, also after it was started anew at another address."""
    for name, value in service.environment.items():
        monkeypatch.setenv(name, value)
