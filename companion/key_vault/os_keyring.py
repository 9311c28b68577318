"""The system's own keyring, and no other: its class is named here, so nothing can take its place.

`keyring` would otherwise choose by discovery, which can be led to a readable file or to a backend
that forgets, by an environment variable or by an installed plug-in. Discovery also imports every
backend, one of which starts a compiler on Linux.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from companion.domain.errors import CompanionError, ErrorCode

SERVICE = "companion-diary"
SECONDS_TO_WAIT = 30.0
"""A keyring may ask the user to unlock it; this is how long it may take."""

T = TypeVar("T")


class KeyringBackend(Protocol):
    """What is used of a backend of the `keyring` package."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class OsKeyring:
    """Keeps one text per slot. Every call has a thread of its own that may be left behind."""

    def __init__(self, seconds_to_wait: float = SECONDS_TO_WAIT) -> None:
        self._seconds_to_wait = seconds_to_wait

    async def read(self, slot_id: str) -> str:
        """Raises CompanionError KEYRING_ITEM_MISSING, KEYRING_LOCKED or KEYRING_UNAVAILABLE."""
        text = await self._call(lambda backend: backend.get_password(SERVICE, slot_id))
        if text is None:
            raise CompanionError(ErrorCode.KEYRING_ITEM_MISSING)
        return text

    async def write(self, slot_id: str, text: str) -> None:
        """Keep `text` and read it back.

        Raises CompanionError KEYRING_NOT_KEPT, KEYRING_LOCKED or KEYRING_UNAVAILABLE.
        """

        def work(backend: KeyringBackend) -> str | None:
            backend.set_password(SERVICE, slot_id, text)
            return backend.get_password(SERVICE, slot_id)

        if await self._call(work) != text:
            raise CompanionError(ErrorCode.KEYRING_NOT_KEPT)

    async def forget(self, slot_id: str) -> None:
        """Delete an item whose slot is gone. That it could not be deleted opens nothing."""
        with contextlib.suppress(CompanionError):
            await self._call(lambda backend: backend.delete_password(SERVICE, slot_id))

    async def require_usable(self) -> None:
        """Look whether the keyring answers. Raises CompanionError KEYRING_LOCKED or KEYRING_UNAVAILABLE."""
        await self._call(lambda backend: backend.get_password(SERVICE, "no such slot"))

    async def _call(self, work: Callable[[KeyringBackend], T]) -> T:
        # Not an executor: its threads are waited for at exit, and a keyring's prompt can block
        # for as long as nobody looks at it.
        outcome: Future[T] = Future()
        threading.Thread(target=_settle, args=(outcome, work), name="companion-keyring", daemon=True).start()
        try:
            async with asyncio.timeout(self._seconds_to_wait):
                return await asyncio.wrap_future(outcome)
        except TimeoutError:
            raise CompanionError(ErrorCode.KEYRING_LOCKED) from None


def _settle(outcome: Future[T], work: Callable[[KeyringBackend], T]) -> None:
    if not outcome.set_running_or_notify_cancel():
        return
    try:
        result = _in_words_of_our_own(work)
    except CompanionError as error:
        outcome.set_exception(error)
    else:
        outcome.set_result(result)
    finally:
        if not outcome.done():  # a fault nobody expected: it goes the way of all such, and we go on
            outcome.set_exception(CompanionError(ErrorCode.KEYRING_UNAVAILABLE))


def _in_words_of_our_own(work: Callable[[KeyringBackend], T]) -> T:
    backend, failures = _system_backend()
    from keyring.errors import KeyringError, KeyringLocked

    expected: tuple[type[Exception], ...] = (KeyringError, OSError, RuntimeError, EOFError, *failures)
    try:
        return work(backend)
    except KeyringLocked:
        code = ErrorCode.KEYRING_LOCKED
    except expected:
        code = ErrorCode.KEYRING_UNAVAILABLE
    # Raised here, outside: the library's errors can hold what it was given.
    raise CompanionError(code)


def _unlocked_collection() -> Any:
    """The keyring in which the desktop puts new secrets, unlocked by its owner if need be.

    In place of the package's own, which leaves its connection to the bus open when it fails.
    """
    import secretstorage
    from keyring.errors import KeyringLocked

    bus = secretstorage.dbus_init()
    try:
        collection = secretstorage.get_default_collection(bus)
        if collection.is_locked():
            collection.unlock()
            if collection.is_locked():  # the question was dismissed, or could not be asked
                raise KeyringLocked
    except BaseException:
        bus.close()
        raise
    return collection


def _system_backend() -> tuple[KeyringBackend, tuple[type[Exception], ...]]:
    """The backend of this system, and the failures it has beyond those of `keyring`.

    Imported when first used: `keyring` and its parts cost 60 ms, which a start without a keyring
    slot need not pay. Raises CompanionError KEYRING_UNAVAILABLE.
    """
    try:
        if sys.platform == "darwin":
            from keyring.backends import macOS

            keychain: Any = macOS.Keyring()
            keychain.keychain = None  # an environment variable could name another keychain
            return keychain, ()
        if sys.platform == "win32":
            from keyring.backends import Windows

            return Windows.WinVaultKeyring(), ()
        import jeepney  # type: ignore[import-untyped]
        import secretstorage
        from keyring.backends import SecretService

        new_backend: Any = SecretService.Keyring
        backend = new_backend()
        backend.get_preferred_collection = _unlocked_collection
        return backend, (
            secretstorage.SecretStorageException,
            jeepney.DBusErrorResponse,
            AssertionError,  # secretstorage asserts about what the service answered
            ValueError,
        )
    except ImportError:
        raise CompanionError(ErrorCode.KEYRING_UNAVAILABLE) from None
