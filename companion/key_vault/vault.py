"""The vault: makes the diary's key once, and gives it to whoever holds one of its slots' secrets."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
import re
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from companion.domain.errors import CompanionError, ErrorCode
from companion.key_vault.os_keyring import OsKeyring
from companion.key_vault.passphrase import Derivation, require_long_enough
from companion.key_vault.slots import KEY_BYTES, KEYRING, PASSPHRASE, Slot, VaultHeader, wrap
from companion.key_vault.vault_file import (
    VaultContent,
    create_vault_file,
    new_content,
    read_vault_file,
    replace_vault_file,
)

T = TypeVar("T")
_HEX_KEY = re.compile("[0-9a-f]{64}")


class Vault:
    """An open vault file. The key itself is handed out and never kept here.

    Files, Argon2 and AES run on the vault's own thread, so that the window does not stop.
    """

    def __init__(self, path: Path, keyring: OsKeyring | None = None) -> None:
        """Use `create` or `open`."""
        self._path = path
        self._keyring = keyring or OsKeyring()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="companion-vault")
        self._content: VaultContent | None = None
        self._fingerprint = b""  # of the key that this object made or unlocked

    def __repr__(self) -> str:
        return "Vault()"

    @classmethod
    async def create(
        cls, path: Path, passphrase: str, *, keyring: OsKeyring | None = None
    ) -> tuple[Vault, bytes]:
        """Draw a new key, wrap it with `passphrase`, and write the file; returns vault and key.

        Raises CompanionError PASSPHRASE_TOO_SHORT (`minimum`), VAULT_EXISTS, DISK_FULL, FOLDER_*.
        """
        require_long_enough(passphrase)
        vault = cls(path, keyring)
        try:
            return vault, await vault._run(lambda: vault._create(passphrase))
        except BaseException:
            await vault.aclose()
            raise

    @classmethod
    async def open(cls, path: Path, *, keyring: OsKeyring | None = None) -> Vault:
        """Read the file. Raises CompanionError VAULT_MISSING, VAULT_DAMAGED, VAULT_TOO_NEW, FOLDER_*."""
        vault = cls(path, keyring)
        try:
            await vault._run(vault._load)
        except BaseException:
            await vault.aclose()
            raise
        return vault

    @property
    def has_keyring_slot(self) -> bool:
        """Whether the keyring may be asked before the passphrase."""
        return self._loaded().slot(KEYRING) is not None

    async def unlock_with_passphrase(self, passphrase: str) -> bytes:
        """The key. Raises CompanionError WRONG_PASSPHRASE, or VAULT_DAMAGED when the slot is."""
        return await self._run(lambda: self._unlock_with_passphrase(passphrase))

    async def unlock_with_keyring(self) -> bytes:
        """The key. Raises CompanionError KEYRING_ITEM_MISSING (also when the item is not ours),
        KEYRING_LOCKED, KEYRING_UNAVAILABLE, or VAULT_DAMAGED when the slot is.

        Whatever goes wrong, nothing is written and nothing is deleted, here or in the keyring.
        """
        content = self._loaded()
        slot = content.slot(KEYRING)
        if slot is None:
            damaged = content.has_damaged(KEYRING)
            raise CompanionError(ErrorCode.VAULT_DAMAGED if damaged else ErrorCode.KEYRING_ITEM_MISSING)
        secret = await self._keyring.read(slot.id)
        key = await self._run(lambda: _unwrap_with_secret(content.header, slot, secret))
        if key is None:
            raise CompanionError(ErrorCode.KEYRING_ITEM_MISSING)
        return self._handing_out(key)

    async def add_keyring_slot(self, key: bytes) -> None:
        """Let the keyring open the diary from now on. Raises CompanionError KEYRING_NOT_KEPT,
        KEYRING_LOCKED, KEYRING_UNAVAILABLE, DISK_FULL, FOLDER_*; ValueError unless `key` is what
        this object made or unlocked.

        Each slot has an item of its own, so no item is ever overwritten.
        """
        self._require_own(key)
        old = self._loaded().slot(KEYRING)
        slot_id, wrapping_key = uuid.uuid4().hex, os.urandom(KEY_BYTES)
        await self._keyring.write(slot_id, wrapping_key.hex())
        slot = wrap(self._loaded().header, KEYRING, slot_id, wrapping_key, key)
        try:
            await self._run(lambda: self._change(lambda content: content.with_slot(slot)))
        except CompanionError:
            await self._keyring.forget(slot_id)
            raise
        if old is not None:
            await self._keyring.forget(old.id)

    async def remove_keyring_slot(self) -> None:
        """Ask for the passphrase again from now on. Raises CompanionError DISK_FULL or FOLDER_*."""
        old = self._loaded().slot(KEYRING)
        await self._run(lambda: self._change(lambda content: content.without(KEYRING)))
        if old is not None:
            await self._keyring.forget(old.id)

    async def change_passphrase(self, key: bytes, new: str) -> None:
        """Wrap the key anew; the diary itself stays as it is, and so does the keyring's slot.

        Raises CompanionError PASSPHRASE_TOO_SHORT, DISK_FULL, FOLDER_*; ValueError unless `key` is what
        this object made or unlocked. Until the file is replaced, in one step, the old one opens it.
        """
        require_long_enough(new)
        self._require_own(key)

        def work() -> None:
            slot = _passphrase_slot(self._loaded().header, key, new)
            self._change(lambda content: content.with_slot(slot))

        await self._run(work)

    async def aclose(self) -> None:
        """Let the thread go once it has finished what it does."""
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[], T]) -> T:
        # Shielded: a file that is being replaced is replaced, even if the caller goes away.
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, work))

    def _loaded(self) -> VaultContent:
        if self._content is None:
            raise RuntimeError("the vault is not open")
        return self._content

    def _require_own(self, key: bytes) -> None:
        # Wrapping the key of another diary would leave this one without any way in.
        if type(key) is not bytes or not hmac.compare_digest(self._fingerprint, _fingerprint(key)):
            raise ValueError("not the key that this vault was unlocked to")

    def _handing_out(self, key: bytes) -> bytes:
        self._fingerprint = _fingerprint(key)
        return key

    # Everything below runs on the vault's thread.

    def _create(self, passphrase: str) -> bytes:
        if os.path.lexists(self._path):
            raise CompanionError(ErrorCode.VAULT_EXISTS)  # before the costly part
        key = os.urandom(KEY_BYTES)
        content = new_content()
        content = content.with_slot(_passphrase_slot(content.header, key, passphrase))
        create_vault_file(self._path, content)
        self._content = content
        return self._handing_out(key)

    def _load(self) -> None:
        self._content = read_vault_file(self._path)

    def _change(self, change: Callable[[VaultContent], VaultContent]) -> None:
        # Read again: another process may have changed another slot since.
        current = read_vault_file(self._path)
        if current.header != self._loaded().header:
            raise CompanionError(ErrorCode.VAULT_DAMAGED)
        changed = change(current)
        replace_vault_file(self._path, changed)
        self._content = changed

    def _unlock_with_passphrase(self, passphrase: str) -> bytes:
        content = self._loaded()
        slot = content.slot(PASSPHRASE)
        if slot is None or slot.derivation is None:
            raise CompanionError(ErrorCode.VAULT_DAMAGED)
        key = slot.unwrap(content.header, slot.derivation.key_from(passphrase))
        if key is None:
            raise CompanionError(ErrorCode.WRONG_PASSPHRASE)
        return self._handing_out(key)


def _passphrase_slot(header: VaultHeader, key: bytes, passphrase: str) -> Slot:
    derivation = Derivation()
    return wrap(header, PASSPHRASE, uuid.uuid4().hex, derivation.key_from(passphrase), key, derivation)


def _unwrap_with_secret(header: VaultHeader, slot: Slot, secret: str) -> bytes | None:
    if _HEX_KEY.fullmatch(secret) is None:
        return None
    return slot.unwrap(header, bytes.fromhex(secret))


def _fingerprint(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()
