"""A fresh real store for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from companion.store.store import Store
from tests.store.known import KEY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where this test's store lies."""
    made = tmp_path / "diary"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def store_file(folder: Path) -> Path:
    return folder / "diary.db"


@pytest.fixture
async def store(folder: Path, store_file: Path) -> AsyncIterator[Store]:
    """An open, empty store."""
    opened = await Store.open(store_file, KEY, backups=folder / "backups", create=True)
    yield opened
    await opened.close()
