"""What one person prepared for bad hours: reading it, changing it, and showing it while locked."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.engine.crisis_copy import discard_crisis_copy, is_left_behind, write_crisis_copy
from companion.engine.incoming_text import cleaned_line, cleaned_number, cleaned_or_empty
from companion.engine.ports import HelpRecordStore

LONGEST_NAME = 200
LONGEST_FIRST_SENTENCE = 1_000
LONGEST_STEP = 5_000


class HelpBook:
    """Trusted people, own numbers, the safety plan, and their copy for when Companion is locked.

    The copy is written on the store's thread, in one piece with the change it follows: writing
    waits for the disk, and neither the order of changes nor a caller that is cancelled may leave a
    deleted name in it. `crisis_copy_problem` says why the copy could not follow the last change;
    such a copy is removed, since it may show what was just taken away.
    """

    def __init__(self, records: HelpRecordStore, crisis_copy_file: Path) -> None:
        self._records = records
        self._file = crisis_copy_file
        self.crisis_copy_problem: ErrorCode | None = None
        records.follow_changes(self._follow)

    async def people(self) -> tuple[TrustedPerson, ...]:
        """The trusted people, in the order in which they were added."""
        return await self._records.people()

    async def save_person(self, person: TrustedPerson) -> TrustedPerson:
        """Add one without an id, change one with it. The number may be empty.

        Raises TEXT_EMPTY for a missing name, TEXT_TOO_LONG, NUMBER_INVALID, NOT_FOUND.
        """
        return await self._records.save_person(
            replace(
                person,
                name=cleaned_line(person.name, limit=LONGEST_NAME),
                number=cleaned_number(person.number),
                first_sentence=cleaned_or_empty(person.first_sentence, limit=LONGEST_FIRST_SENTENCE),
            )
        )

    async def delete_person(self, person_id: str) -> None:
        """Erase somebody, at once and for good. Raises NOT_FOUND."""
        await self._records.delete_person(person_id)

    async def own_numbers(self) -> tuple[OwnNumber, ...]:
        """The person's own numbers, in the order in which they were added."""
        return await self._records.own_numbers()

    async def save_own_number(self, number: OwnNumber) -> OwnNumber:
        """Add one without an id, change one with it.

        Raises TEXT_EMPTY for a missing name or number, TEXT_TOO_LONG, NUMBER_INVALID, NOT_FOUND.
        """
        digits = cleaned_number(number.number)
        if not digits:
            raise CompanionError(ErrorCode.TEXT_EMPTY)
        name = cleaned_line(number.name, limit=LONGEST_NAME)
        return await self._records.save_own_number(replace(number, name=name, number=digits))

    async def delete_own_number(self, number_id: str) -> None:
        """Erase a number, at once and for good. Raises NOT_FOUND."""
        await self._records.delete_own_number(number_id)

    async def plan(self) -> SafetyPlan:
        """The safety plan; one without steps when nothing was written yet."""
        return await self._records.plan()

    async def save_plan(self, plan: SafetyPlan) -> SafetyPlan:
        """Keep a plan in place of the previous one, without its empty steps. Raises TEXT_TOO_LONG."""
        steps = {step: cleaned_or_empty(plan.steps.get(step, ""), limit=LONGEST_STEP) for step in PlanStep}
        return await self._records.save_plan(replace(plan, steps=steps))

    def has_crisis_copy(self) -> bool:
        """Whether everything here can be read while Companion is locked. Off until it is asked for."""
        return self._file.is_file()

    async def set_crisis_copy(self, on: bool) -> None:
        """Keep an unencrypted copy from now on, or overwrite and remove it.

        Raises DISK_FULL, FOLDER_*, STORE_DAMAGED; what could not be written is not there.
        """
        if on:
            await self._records.hand_over(lambda copy: write_crisis_copy(self._file, copy))
        else:
            try:
                # After whatever is being written there now, which would bring the file back.
                await self._records.hand_over(lambda _: discard_crisis_copy(self._file))
            except CompanionError:
                # A store that is damaged follows no more changes, and must not keep the copy alive.
                discard_crisis_copy(self._file)
        self.crisis_copy_problem = None

    async def refresh_crisis_copy(self) -> None:
        """Make the copy say what the store says, and clear away what a crash left half written."""
        if self.has_crisis_copy() or is_left_behind(self._file):
            await self._records.hand_over(self._follow)

    def _follow(self, copy: CrisisCopy) -> None:
        self.crisis_copy_problem = None
        try:
            if self.has_crisis_copy():
                write_crisis_copy(self._file, copy)
            else:
                discard_crisis_copy(self._file)
        except CompanionError as error:
            self.crisis_copy_problem = error.code
            with contextlib.suppress(CompanionError):
                discard_crisis_copy(self._file)
