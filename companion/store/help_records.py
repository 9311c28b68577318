"""What a person prepares for bad hours: people they trust, numbers of their own, a safety plan."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable
from dataclasses import replace

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.store.connection import Connection
from companion.store.database import Database, Job, T
from companion.store.stored_text import storable
from companion.store.times import to_datetime

Follower = Callable[[CrisisCopy], None]
"""Is given everything that is kept, on the store's thread."""


class HelpRecords:
    """Every call is committed when it returns. Raises CompanionError, see `Database.write`.

    What is deleted or written over is erased at once: there is nothing to undo.
    """

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock
        self._follower: Follower | None = None

    def follow_changes(self, follower: Follower) -> None:
        """Call `follower` after every change that was committed, before anything else happens.

        Also when the one who changed something was cancelled. It raises no expected failure: the
        change is kept, whatever becomes of what follows it.
        """
        self._follower = follower

    async def hand_over(self, use: Follower) -> None:
        """Give everything that is kept to `use`. Carried out even if the caller is cancelled."""
        await self._database.write(lambda connection: use(_everything(connection)))

    async def people(self) -> tuple[TrustedPerson, ...]:
        """The trusted people, in the order in which they were added."""
        return await self._database.read(_people)

    async def save_person(self, person: TrustedPerson) -> TrustedPerson:
        """Add one without an id, change one with it. Raises NOT_FOUND for an id that is not there."""
        saved = replace(person, id=person.id or str(uuid.uuid4()))
        columns = {
            "name": storable(person.name),
            "number": storable(person.number),
            "first_sentence": storable(person.first_sentence),
        }
        await self._change(lambda c: _save(c, "trusted_people", person.id, saved.id, columns, self._clock()))
        return saved

    async def delete_person(self, person_id: str) -> None:
        """Erase somebody. Raises NOT_FOUND."""
        await self._change(lambda connection: _delete(connection, "trusted_people", person_id))

    async def own_numbers(self) -> tuple[OwnNumber, ...]:
        """The person's own numbers, in the order in which they were added."""
        return await self._database.read(_own_numbers)

    async def save_own_number(self, number: OwnNumber) -> OwnNumber:
        """Add one without an id, change one with it. Raises NOT_FOUND for an id that is not there."""
        saved = replace(number, id=number.id or str(uuid.uuid4()))
        columns = {"name": storable(number.name), "number": storable(number.number)}
        await self._change(lambda c: _save(c, "own_numbers", number.id, saved.id, columns, self._clock()))
        return saved

    async def delete_own_number(self, number_id: str) -> None:
        """Erase a number. Raises NOT_FOUND."""
        await self._change(lambda connection: _delete(connection, "own_numbers", number_id))

    async def plan(self) -> SafetyPlan:
        """The safety plan; one without steps when nothing was written yet."""
        return await self._database.read(_plan)

    async def save_plan(self, plan: SafetyPlan) -> SafetyPlan:
        """Keep a plan in place of the previous one, without its empty steps, as of now."""
        steps = [(step.value, storable(plan.steps[step])) for step in plan.written]

        def job(connection: Connection) -> SafetyPlan:
            before = connection.execute("SELECT max(updated_at) FROM safety_plan_steps").fetchone()
            now = max(self._clock(), int(before[0] or 0) if before else 0)
            connection.execute("DELETE FROM safety_plan_steps")
            connection.executemany(
                "INSERT INTO safety_plan_steps (step, text, updated_at) VALUES (?, ?, ?)",
                [(step, text, now) for step, text in steps],
            )
            return _plan(connection)

        return await self._change(job)

    async def _change(self, job: Job[T]) -> T:
        changed = await self._database.write(job, self._tell_follower)
        # Old pages are not to linger in the log. One that cannot be emptied now (a full disk) is
        # emptied at closing, and the change is kept either way: no reason to call it failed.
        with contextlib.suppress(CompanionError):
            await self._database.checkpoint()
        return changed

    def _tell_follower(self, connection: Connection) -> None:
        if self._follower is not None:
            self._follower(_everything(connection))


def _save(
    connection: Connection, table: str, old_id: str, row_id: str, columns: dict[str, str], now: int
) -> None:
    if not old_id:
        names = ", ".join(columns)
        places = "?, " * len(columns)
        connection.execute(
            f"INSERT INTO {table} ({names}, id, created_at, updated_at) VALUES ({places}?, ?, ?)",
            (*columns.values(), row_id, now, now),
        )
        return
    assignments = ", ".join(f"{name} = ?" for name in columns)
    changed = connection.execute(
        f"UPDATE {table} SET {assignments}, updated_at = max(updated_at, ?) WHERE id = ?",
        (*columns.values(), now, row_id),
    )
    if changed.rowcount != 1:
        raise CompanionError(ErrorCode.NOT_FOUND)


def _delete(connection: Connection, table: str, row_id: str) -> None:
    if connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,)).rowcount != 1:
        raise CompanionError(ErrorCode.NOT_FOUND)


def _people(connection: Connection) -> tuple[TrustedPerson, ...]:
    rows = connection.execute("SELECT id, name, number, first_sentence FROM trusted_people ORDER BY sequence")
    return tuple(TrustedPerson(*row) for row in rows)


def _own_numbers(connection: Connection) -> tuple[OwnNumber, ...]:
    rows = connection.execute("SELECT id, name, number FROM own_numbers ORDER BY sequence")
    return tuple(OwnNumber(*row) for row in rows)


def _plan(connection: Connection) -> SafetyPlan:
    rows = connection.execute("SELECT step, text, updated_at FROM safety_plan_steps").fetchall()
    texts = {PlanStep(step): str(text) for step, text, _ in rows}
    latest = max((int(moment) for _, _, moment in rows), default=None)
    return SafetyPlan(
        {step: texts[step] for step in PlanStep if step in texts},
        None if latest is None else to_datetime(latest),
    )


def _everything(connection: Connection) -> CrisisCopy:
    return CrisisCopy(_plan(connection), _people(connection), _own_numbers(connection))
