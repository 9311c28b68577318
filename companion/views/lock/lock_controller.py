"""Tries passphrases for the lock page and words what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from companion.domain.errors import CompanionError, ErrorCode
from companion.task_registry import TaskRegistry
from companion.views.lock.lock_page import LockPage

FREE_TRIES = 5
LONGEST_WAIT = 60

# Failures that another passphrase cannot solve: the card says so instead of asking again.
_FAULTS = frozenset(
    {
        ErrorCode.STORE_MISSING,
        ErrorCode.STORE_EMPTY,
        ErrorCode.STORE_TRUNCATED,
        ErrorCode.STORE_PLAINTEXT,
        ErrorCode.STORE_WRONG_KEY,
        ErrorCode.STORE_DAMAGED,
        ErrorCode.STORE_TOO_NEW,
        ErrorCode.STORE_BUSY,
        ErrorCode.STORE_UNENCRYPTED_LIBRARY,
        ErrorCode.VAULT_MISSING,
        ErrorCode.VAULT_DAMAGED,
        ErrorCode.VAULT_TOO_NEW,
        ErrorCode.FOLDER_MISSING,
        ErrorCode.FOLDER_READ_ONLY,
        ErrorCode.DISK_FULL,
    }
)


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong passphrases in a row: none for five, then 5, 10, 20, 40, 60."""
    if wrong_tries < FREE_TRIES:
        return 0
    return min(LONGEST_WAIT, 5 * 2 ** (wrong_tries - FREE_TRIES))


class LockController:
    """`unlock` opens the diary with a passphrase and goes on to it; `try_again` starts over.

    `second_s` is how long a second of waiting lasts; only tests shorten it.
    """

    def __init__(
        self,
        page: LockPage,
        tasks: TaskRegistry,
        unlock: Callable[[str], Awaitable[None]],
        try_again: Callable[[], None],
        show_folder: Callable[[], None],
        second_s: float = 1.0,
    ) -> None:
        self._page = page
        self._tasks = tasks
        self._unlock = unlock
        self._second_s = second_s
        self._wrong_tries = 0
        self._trying: asyncio.Task[None] | None = None
        page.unlock_requested.connect(self._start)
        page.try_again_requested.connect(try_again)
        page.show_folder_requested.connect(show_folder)

    def show(self, error: CompanionError) -> None:
        """Show a failure that was met before or while opening."""
        from companion.views.user_messages import user_message  # a start without failures needs no words

        message = user_message(error)
        if error.code in _FAULTS:
            self._page.show_fault(message.sentence, message.advice)
        else:
            self._page.show_failure(message.text)

    def _start(self, passphrase: str) -> None:
        if self._trying is None or self._trying.done():
            self._trying = self._tasks.start(self._try(passphrase), "unlock")

    async def _try(self, passphrase: str) -> None:
        self._page.set_busy(True)
        try:
            await self._unlock(passphrase)
        except CompanionError as error:
            if error.code is not ErrorCode.WRONG_PASSPHRASE:
                self.show(error)
                return
            self._wrong_tries += 1
            await self._wait(wait_after(self._wrong_tries))
        else:
            self._wrong_tries = 0
            self._page.reset()
        finally:
            self._page.set_busy(False)

    async def _wait(self, seconds: int) -> None:
        for left in range(seconds, 0, -1):
            self._page.show_wrong(left)
            await asyncio.sleep(self._second_s)
        self._page.show_wrong()
