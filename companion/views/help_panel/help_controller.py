"""Brings the person's own into the help panel, keeps what they change, and words what goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from companion.domain.errors import CompanionError
from companion.domain.help_records import CrisisCopy, OwnNumber, SafetyPlan, TrustedPerson
from companion.task_registry import TaskRegistry
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.user_messages import user_message


class HelpRecordsPort(Protocol):
    """What the engine keeps for bad hours (`engine.help_book.HelpBook`)."""

    async def people(self) -> tuple[TrustedPerson, ...]: ...
    async def save_person(self, person: TrustedPerson) -> TrustedPerson: ...
    async def delete_person(self, person_id: str) -> None: ...
    async def own_numbers(self) -> tuple[OwnNumber, ...]: ...
    async def save_own_number(self, number: OwnNumber) -> OwnNumber: ...
    async def delete_own_number(self, number_id: str) -> None: ...
    async def plan(self) -> SafetyPlan: ...
    async def save_plan(self, plan: SafetyPlan) -> SafetyPlan: ...
    async def set_crisis_copy(self, on: bool) -> None: ...
    def has_crisis_copy(self) -> bool: ...


Change = Callable[[HelpRecordsPort], Awaitable[object]]


class HelpController:
    """`unlock` when the diary is open, `await lock()` before it is closed.

    While locked, `crisis_copy` tells what the person allowed to be seen; None for nothing.
    """

    def __init__(
        self, panel: HelpPanel, tasks: TaskRegistry, crisis_copy: Callable[[], CrisisCopy | None]
    ) -> None:
        self._panel = panel
        self._tasks = tasks
        self._crisis_copy = crisis_copy
        self._records: HelpRecordsPort | None = None
        self._one_at_a_time = asyncio.Lock()  # changes are kept in the order in which they were made
        self._running: set[asyncio.Task[None]] = set()
        self._waiting = 0
        panel.shown.connect(self._refresh)
        panel.person_saved.connect(lambda person: self._change(lambda r: r.save_person(person)))
        panel.person_removed.connect(lambda which: self._change(lambda r: r.delete_person(which)))
        panel.own_number_saved.connect(lambda number: self._change(lambda r: r.save_own_number(number)))
        panel.own_number_removed.connect(lambda which: self._change(lambda r: r.delete_own_number(which)))
        panel.plan_saved.connect(lambda plan: self._change(lambda r: r.save_plan(plan)))
        panel.plan_locked_changed.connect(lambda on: self._change(lambda r: r.set_crisis_copy(on)))
        panel.failed.connect(lambda error: panel.show_problem(user_message(error)))
        self._show_locked()

    def unlock(self, records: HelpRecordsPort) -> None:
        """Show and change what is kept in the open diary."""
        self._records = records
        self._refresh()

    async def lock(self) -> None:
        """Take everything off the screen at once, then wait until what was typed is kept."""
        self._panel.flush()
        self._records = None
        self._panel.forget()
        self._show_locked()
        if self._running:
            await asyncio.wait(self._running)
            self._show_locked()  # the last change may have reached the copy only now

    def _show_locked(self) -> None:
        copy = self._crisis_copy()
        if copy is None:
            self._panel.set_contents(HelpContents())
            return
        self._panel.set_contents(
            HelpContents(False, copy.people, copy.own_numbers, copy.plan, plan_locked=True)
        )

    def _refresh(self) -> None:
        if self._records is None:
            self._show_locked()
        else:
            self._change(None)

    def _change(self, change: Change | None) -> None:
        """Start a change of what is kept; None only reads it again."""
        if self._records is None:
            return
        self._waiting += 1
        task = self._tasks.start(self._carry_out(self._records, change), "help_records")
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _carry_out(self, records: HelpRecordsPort, change: Change | None) -> None:
        problem, contents = None, None
        async with self._one_at_a_time:
            self._waiting -= 1
            try:
                if change is not None:
                    await change(records)
            except CompanionError as error:
                problem = error
            if problem is None and change is not None and self._waiting:
                return  # what the next one leaves is what is to be shown
            try:
                contents = await _read(records)
            except CompanionError as error:
                problem = problem or error
        if self._records is not records:
            return  # locked meanwhile: nothing of it is to come back
        if problem is not None:
            self._panel.show_problem(user_message(problem))
        elif change is not None:
            self._panel.clear_problem()
        if contents is not None:
            self._panel.set_contents(contents)


async def _read(records: HelpRecordsPort) -> HelpContents:
    return HelpContents(
        unlocked=True,
        people=await records.people(),
        own_numbers=await records.own_numbers(),
        plan=await records.plan(),
        plan_locked=records.has_crisis_copy(),
    )
