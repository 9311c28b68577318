"""Makes the diary from the answers of the first run, and words what goes wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from companion.domain.errors import CompanionError, ErrorCode
from companion.task_registry import TaskRegistry
from companion.views.first_run.answers import FirstRunAnswers
from companion.views.first_run.first_run_page import FirstRunPage
from companion.views.user_messages import user_message


class NewDiary(Protocol):
    """Makes a diary (`engine.access.Access`); a code comes back where the keyring kept nothing."""

    async def create(self, passphrase: str, *, keep_in_keyring: bool = False) -> ErrorCode | None: ...


class FirstRunController:
    """`finish` takes the answers to the unlocked window, with the keyring's problem if it had one."""

    def __init__(
        self,
        page: FirstRunPage,
        tasks: TaskRegistry,
        access: NewDiary,
        finish: Callable[[FirstRunAnswers, ErrorCode | None], Awaitable[None]],
    ) -> None:
        self._page = page
        self._tasks = tasks
        self._access = access
        self._finish = finish
        self._made = False
        self._keyring_problem: ErrorCode | None = None
        page.finished.connect(self._start)

    def _start(self, answers: FirstRunAnswers) -> None:
        self._page.set_busy(True)
        self._tasks.start(self._make(answers), "first_run")

    async def _make(self, answers: FirstRunAnswers) -> None:
        try:
            if not self._made:
                self._keyring_problem = await self._access.create(
                    answers.passphrase, keep_in_keyring=answers.keep_in_keyring
                )
                # From here on the diary exists: trying again only opens it.
                self._made = True
            await self._finish(answers, self._keyring_problem)
        except CompanionError as error:
            self._page.show_problem(user_message(error).text)
        else:
            self._page.forget_passphrase()
        finally:
            self._page.set_busy(False)
