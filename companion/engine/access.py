"""Opening the diary: first run, passphrase, keyring. Never mistakes a damaged diary for a new one."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Awaitable, Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from companion.domain.errors import CompanionError, ErrorCode


class AccessState(StrEnum):
    """What a start finds."""

    FIRST_RUN = "first_run"
    LOCKED = "locked"


class OpenVault(Protocol):
    """The key vault (`key_vault.vault.Vault`)."""

    @property
    def has_keyring_slot(self) -> bool: ...

    async def unlock_with_passphrase(self, passphrase: str) -> bytes: ...

    async def unlock_with_keyring(self) -> bytes: ...

    async def add_keyring_slot(self, key: bytes) -> None: ...

    async def remove_keyring_slot(self) -> None: ...

    async def aclose(self) -> None: ...


class ClosableStore(Protocol):
    """The store, as far as opening and closing it goes."""

    async def close(self) -> None: ...


class VaultFactory(Protocol):
    """Makes and opens vaults (`key_vault.vault.Vault`)."""

    async def create(self, path: Path, passphrase: str) -> tuple[OpenVault, bytes]: ...

    async def open(self, path: Path) -> OpenVault: ...


StoreOpener = Callable[[Path, bytes, bool], Awaitable[ClosableStore]]
"""Opens the store at a path with a key; the flag says that it is to be created."""

_STAGING_PREFIX = "new-"


class Access:
    """The way into the diary at `vault_file` and `store_file`, which lie in one private folder."""

    def __init__(
        self, vault_file: Path, store_file: Path, vaults: VaultFactory, open_store: StoreOpener
    ) -> None:
        self._vault_file = vault_file
        self._store_file = store_file
        self._vaults = vaults
        self._open_store = open_store

    def state(self) -> AccessState:
        """FIRST_RUN when nothing was ever kept here, LOCKED when a diary waits for its key.

        Raises CompanionError STORE_MISSING or VAULT_MISSING when one half of a diary is gone:
        that is never a first run.
        """
        self._finish_interrupted_first_run()
        vault, store = self._vault_file.exists(), self._store_file.exists()
        if vault and store:
            return AccessState.LOCKED
        if vault:
            raise CompanionError(ErrorCode.STORE_MISSING)
        if store:
            raise CompanionError(ErrorCode.VAULT_MISSING)
        return AccessState.FIRST_RUN

    async def create(self, passphrase: str, *, keep_in_keyring: bool = False) -> ErrorCode | None:
        """Make a new diary that `passphrase` opens. It is there whole, or not at all.

        Both files are made in a folder beside their place and then moved, the store first: a
        crash in between is finished at the next start. A keyring that does not keep the key is
        no failure, since the passphrase opens the diary anyway: its code is returned.
        """
        keyring_problem: ErrorCode | None = None
        if self.state() is not AccessState.FIRST_RUN:
            raise CompanionError(ErrorCode.VAULT_EXISTS)
        staging = self._store_file.parent / f"{_STAGING_PREFIX}{secrets.token_hex(8)}"
        try:
            staging.mkdir(mode=0o700)
        except OSError as error:
            raise CompanionError(ErrorCode.FOLDER_READ_ONLY) from error
        try:
            vault, key = await self._vaults.create(staging / self._vault_file.name, passphrase)
            try:
                store = await self._open_store(staging / self._store_file.name, key, True)
                await store.close()
                if keep_in_keyring:
                    try:
                        await vault.add_keyring_slot(key)
                    except CompanionError as error:
                        if error.code not in _KEYRING_FAULTS:
                            raise
                        keyring_problem = error.code
            finally:
                await vault.aclose()
            self._move_into_place(staging)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        return keyring_problem

    async def unlock(self, passphrase: str) -> ClosableStore:
        """Open the diary with its passphrase. Raises WRONG_PASSPHRASE, STORE_*, VAULT_*."""
        vault = await self._vaults.open(self._vault_file)
        try:
            key = await vault.unlock_with_passphrase(passphrase)
        finally:
            await vault.aclose()
        return await self._open_store(self._store_file, key, False)

    async def try_keyring(self) -> ClosableStore | None:
        """Open the diary with the key in the system's keyring; None when that is not possible.

        Whatever the keyring answers costs at most a question for the passphrase.
        """
        vault = await self._vaults.open(self._vault_file)
        try:
            if not vault.has_keyring_slot:
                return None
            key = await vault.unlock_with_keyring()
        except CompanionError as error:
            if error.code in _KEYRING_FAULTS:
                return None
            raise
        finally:
            await vault.aclose()
        return await self._open_store(self._store_file, key, False)

    async def keep_in_keyring(self, passphrase: str, keep: bool) -> None:
        """Add or remove the keyring's slot. Raises KEYRING_* and WRONG_PASSPHRASE."""
        vault = await self._vaults.open(self._vault_file)
        try:
            key = await vault.unlock_with_passphrase(passphrase)
            if keep:
                await vault.add_keyring_slot(key)
            else:
                await vault.remove_keyring_slot()
        finally:
            await vault.aclose()

    def _move_into_place(self, staging: Path) -> None:
        os.replace(staging / self._store_file.name, self._store_file)
        os.replace(staging / self._vault_file.name, self._vault_file)

    def _finish_interrupted_first_run(self) -> None:
        """A crash during the first run left a folder: finish the move, or remove the empty start.

        Nothing was ever written by the person before the move ended, so a store that is still in
        its staging folder holds no words.
        """
        for staging in sorted(self._store_file.parent.glob(f"{_STAGING_PREFIX}*")):
            staged_vault = staging / self._vault_file.name
            staged_store = staging / self._store_file.name
            half_moved = self._store_file.exists() and not self._vault_file.exists()
            if half_moved and staged_vault.exists() and not staged_store.exists():
                os.replace(staged_vault, self._vault_file)
            shutil.rmtree(staging, ignore_errors=True)


_KEYRING_FAULTS = frozenset(
    {
        ErrorCode.KEYRING_UNAVAILABLE,
        ErrorCode.KEYRING_LOCKED,
        ErrorCode.KEYRING_ITEM_MISSING,
        ErrorCode.KEYRING_NOT_KEPT,
        ErrorCode.VAULT_DAMAGED,
    }
)
