"""The keyring slot against a real Secret Service: whatever the keyring does, the passphrase still opens."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.key_vault import os_keyring
from companion.key_vault.os_keyring import SERVICE, OsKeyring
from companion.key_vault.slots import KEYRING
from companion.key_vault.vault import Vault
from tests.key_vault.conftest import use
from tests.key_vault.secret_service import SecretService

# ruff: noqa: ASYNC240
# Nothing else runs on these loops, so files and processes may block them.

PASSPHRASE = "quiet morning rain"
ROOT = Path(__file__).resolve().parents[2]

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the Secret Service is a thing of Linux"
)


@pytest.fixture
async def vault(vault_file: Path) -> AsyncIterator[Vault]:
    made, _ = await Vault.create(vault_file, PASSPHRASE)
    yield made
    await made.aclose()


@pytest.fixture
async def key(vault: Vault) -> bytes:
    return await vault.unlock_with_passphrase(PASSPHRASE)


def items() -> dict[str, str]:
    """What the keyring holds for us, read past our own code: slot id and secret."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        found = secretstorage.search_items(bus, {"service": SERVICE})
        return {item.get_attributes()["username"]: item.get_secret().decode() for item in found}


def overwrite(slot_id: str, secret: bytes) -> None:
    """Change the item as another program could."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        (item,) = secretstorage.search_items(bus, {"service": SERVICE, "username": slot_id})
        item.set_secret(secret)


def delete_items() -> None:
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        for item in list(secretstorage.search_items(bus, {"service": SERVICE})):
            item.delete()


async def refused_code(path: Path) -> ErrorCode:
    """Why the keyring does not open the vault; the file stays and the passphrase opens it."""
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    vault = await Vault.open(path)
    try:
        assert vault.has_keyring_slot
        with pytest.raises(CompanionError) as refused:
            await vault.unlock_with_keyring()
        assert len(await vault.unlock_with_passphrase(PASSPHRASE)) == 32
    finally:
        await vault.aclose()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    return refused.value.code


@pytest.mark.secretservice
async def test_an_unlocked_keyring_opens_the_diary(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path
) -> None:
    assert not vault.has_keyring_slot
    await OsKeyring().require_usable()
    await vault.add_keyring_slot(key)
    assert vault.has_keyring_slot
    again = await Vault.open(vault_file)
    assert again.has_keyring_slot
    assert await again.unlock_with_keyring() == key
    await again.change_passphrase(key, "evening sun instead")  # leaves the keyring's slot alone
    assert await again.unlock_with_keyring() == key
    await again.aclose()
    (secret,) = items().values()
    assert len(secret) == 64
    assert secret != key.hex()
    assert secret not in vault_file.read_text()


@pytest.mark.secretservice
async def test_the_slot_can_be_renewed_and_removed(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path
) -> None:
    await vault.add_keyring_slot(key)
    first = items()
    await vault.add_keyring_slot(key)
    second = items()
    assert len(first) == len(second) == 1
    assert first.keys().isdisjoint(second)
    assert await vault.unlock_with_keyring() == key
    await vault.remove_keyring_slot()
    assert not vault.has_keyring_slot
    assert items() == {}
    assert KEYRING not in vault_file.read_text()
    with pytest.raises(CompanionError) as missing:
        await vault.unlock_with_keyring()
    assert missing.value.code is ErrorCode.KEYRING_ITEM_MISSING
    assert await vault.unlock_with_passphrase(PASSPHRASE) == key


@pytest.mark.secretservice
async def test_a_locked_keyring_costs_a_question_and_no_item(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await vault.add_keyring_slot(key)
    before = items()
    secret_service.stop()
    secret_service.start(unlocked=False)
    use(monkeypatch, secret_service)
    assert await refused_code(vault_file) is ErrorCode.KEYRING_LOCKED
    with pytest.raises(CompanionError) as locked:
        await vault.add_keyring_slot(key)
    assert locked.value.code is ErrorCode.KEYRING_LOCKED
    secret_service.stop()
    secret_service.start(unlocked=True)
    use(monkeypatch, secret_service)
    assert items() == before
    again = await Vault.open(vault_file)
    assert await again.unlock_with_keyring() == key
    await again.aclose()


@pytest.mark.secretservice
async def test_an_item_that_is_gone_is_not_replaced(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path
) -> None:
    await vault.add_keyring_slot(key)
    delete_items()
    assert await refused_code(vault_file) is ErrorCode.KEYRING_ITEM_MISSING
    assert items() == {}


@pytest.mark.secretservice
@pytest.mark.parametrize("secret", [b"", b"not hex", b"ab" * 31, b"AB" * 32, b"ab" * 32, "été".encode() * 20])
async def test_an_item_of_another_value_opens_nothing_and_is_left_alone(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path, secret: bytes
) -> None:
    await vault.add_keyring_slot(key)
    (slot_id,) = items()
    overwrite(slot_id, secret)
    assert await refused_code(vault_file) is ErrorCode.KEYRING_ITEM_MISSING
    assert items() == {slot_id: secret.decode()}


@pytest.mark.secretservice
async def test_no_variable_puts_another_backend_in_its_place(
    secret_service: SecretService, vault: Vault, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    for backend in ("keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "nonsense"):
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
        await vault.add_keyring_slot(key)
        assert len(items()) == 1
        assert await vault.unlock_with_keyring() == key


@pytest.mark.secretservice
async def test_a_keyring_that_forgets_what_it_is_given_is_found_out(
    secret_service: SecretService, vault: Vault, key: bytes, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.backends import SecretService as backends

    before = vault_file.read_bytes()
    monkeypatch.setattr(backends.Keyring, "set_password", lambda *arguments: None)
    with pytest.raises(CompanionError) as refused:
        await vault.add_keyring_slot(key)
    assert refused.value.code is ErrorCode.KEYRING_NOT_KEPT
    assert vault_file.read_bytes() == before
    assert not vault.has_keyring_slot


@on_linux
async def test_without_a_keyring_it_is_unavailable(vault: Vault, key: bytes, vault_file: Path) -> None:
    before = vault_file.read_bytes()
    with pytest.raises(CompanionError) as refused:
        await vault.add_keyring_slot(key)
    assert refused.value.code is ErrorCode.KEYRING_UNAVAILABLE
    with pytest.raises(CompanionError) as unusable:
        await OsKeyring().require_usable()
    assert unusable.value.code is ErrorCode.KEYRING_UNAVAILABLE
    assert vault_file.read_bytes() == before


@pytest.mark.parametrize("address", [None, "", "nonsense", "unix:path=/nowhere", "tcp:host=localhost,port=1"])
@on_linux
async def test_any_kind_of_missing_bus_is_unavailable(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(CompanionError) as refused:
        await OsKeyring().read("anything")
    assert refused.value.code is ErrorCode.KEYRING_UNAVAILABLE


class BlockingBackend:
    """A keyring whose prompt nobody answers."""

    def __init__(self) -> None:
        self.released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait()
        return None

    set_password = delete_password = get_password  # type: ignore[assignment]


async def test_a_prompt_that_nobody_answers_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = BlockingBackend()
    monkeypatch.setattr(os_keyring, "_system_backend", lambda: (backend, ()))
    try:
        with pytest.raises(CompanionError) as refused:
            await OsKeyring(seconds_to_wait=0.05).read("anything")
        assert refused.value.code is ErrorCode.KEYRING_LOCKED
    finally:
        backend.released.set()
    for thread in threading.enumerate():
        if thread.name == "companion-keyring":
            assert thread.daemon  # it would not hold up the end of the program
            await asyncio.to_thread(thread.join)


IMPORTS = """
import os, sys
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
import asyncio
import companion.key_vault.vault
print(sorted(name for name in sys.modules if name.startswith(("keyring", "secretstorage", "jeepney"))))
from companion.domain.errors import CompanionError
from companion.key_vault.os_keyring import OsKeyring
try:
    asyncio.run(OsKeyring().require_usable())
except CompanionError as error:
    print(error.code)
print(sorted(name for name in sys.modules if name.startswith("keyring.backends.")))
"""


@on_linux
def test_only_this_systems_backend_is_imported_and_only_when_asked() -> None:
    """Discovery would import all of them, one of which runs a compiler."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True, cwd=ROOT
    )
    before, code, after = done.stdout.splitlines()
    assert (before, code, done.stderr) == ("[]", "keyring_unavailable", "")
    assert (
        after == "['keyring.backends.SecretService', 'keyring.backends.fail']"
    )  # the latter is keyring's own
