"""Messages of a conversation: appended, paged by sequence, taken out and brought back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, GenerationReport, Message, Role
from companion.store.connection import Connection
from companion.store.conversation_rows import LAST_TOUCH
from companion.store.database import Database
from companion.store.full_text import MESSAGES_PER_BATCH, index_new_messages
from companion.store.stored_text import storable
from companion.store.times import to_datetime, to_microseconds

_COLUMNS = (
    "id, conversation_id, sequence, role, text, created_at, updated_at, delivery,"
    " engine, model, prompt_tokens, reply_tokens, first_token_ms, total_ms, finish"
)


class Messages:
    """Every call is committed when it returns. Raises CompanionError, see `Database.write`."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock

    async def append(
        self,
        conversation_id: str,
        role: Role,
        text: str,
        delivery: Delivery = Delivery.SAVED,
        report: GenerationReport | None = None,
    ) -> Message:
        """Add a message at the end. Raises NOT_FOUND for a conversation that is not there."""
        message_id = str(uuid.uuid4())
        row = (message_id, conversation_id, role.value, storable(text), delivery.value, *_of(report))

        def job(connection: Connection) -> Message:
            now = self._clock()
            _touch(connection, conversation_id, now)
            inserted = connection.execute(
                "INSERT INTO messages (id, conversation_id, role, text, delivery, engine, model,"
                " prompt_tokens, reply_tokens, first_token_ms, total_ms, finish, created_at, updated_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, now, now),
            )
            sequence, moment = inserted.lastrowid, to_datetime(now)
            if sequence % MESSAGES_PER_BATCH == 0:
                index_new_messages(connection)
            return Message(
                message_id, conversation_id, sequence, role, text, moment, moment, delivery, report
            )

        return await self._database.write(job)

    async def append_many(self, conversation_id: str, rows: Sequence[tuple[Role, str, datetime]]) -> int:
        """Add many messages in one transaction, with their own times; returns how many."""
        prepared = [
            (str(uuid.uuid4()), conversation_id, role.value, storable(text), moment, moment)
            for role, text, moment in ((role, text, to_microseconds(at)) for role, text, at in rows)
        ]

        def job(connection: Connection) -> int:
            _touch(connection, conversation_id, self._clock())
            connection.executemany(
                "INSERT INTO messages (id, conversation_id, role, text, delivery, created_at, updated_at)"
                f" VALUES (?, ?, ?, ?, '{Delivery.ANSWERED.value}', ?, ?)",
                prepared,
            )
            index_new_messages(connection)
            return len(prepared)

        return await self._database.write(job)

    async def get(self, message_id: str) -> Message | None:
        """The message, or None when it is not there or was deleted."""
        found = await self._read("WHERE id = ? AND deleted_at IS NULL", (message_id,))
        return found[0] if found else None

    async def latest(self, conversation_id: str, limit: int = 60) -> list[Message]:
        """The last `limit` messages, oldest first."""
        found = await self._read(
            "WHERE conversation_id = ? AND deleted_at IS NULL ORDER BY sequence DESC LIMIT ?",
            (conversation_id, limit),
        )
        return found[::-1]

    async def before(self, conversation_id: str, sequence: int, limit: int = 60) -> list[Message]:
        """The `limit` messages that precede `sequence`, oldest first."""
        found = await self._read(
            "WHERE conversation_id = ? AND sequence < ? AND deleted_at IS NULL"
            " ORDER BY sequence DESC LIMIT ?",
            (conversation_id, sequence, limit),
        )
        return found[::-1]

    async def after(self, conversation_id: str, sequence: int, limit: int = 60) -> list[Message]:
        """The `limit` messages that follow `sequence`, oldest first."""
        return await self._read(
            "WHERE conversation_id = ? AND sequence > ? AND deleted_at IS NULL ORDER BY sequence LIMIT ?",
            (conversation_id, sequence, limit),
        )

    async def count(self, conversation_id: str) -> int:
        """How many messages the conversation has; kept, not counted."""

        def job(connection: Connection) -> int:
            row = connection.execute(
                "SELECT message_count FROM conversations WHERE id = ?", (conversation_id,)
            ).fetchone()
            return int(row[0]) if row else 0

        return await self._database.read(job)

    async def update_reply(
        self, message_id: str, text: str, delivery: Delivery, report: GenerationReport | None = None
    ) -> Message:
        """Replace the text of a reply that is still growing, or just ended."""
        values = (storable(text), delivery.value, *_of(report))

        def job(connection: Connection) -> Message:
            connection.execute(
                "UPDATE messages SET text = ?, delivery = ?, engine = ?, model = ?, prompt_tokens = ?,"
                " reply_tokens = ?, first_token_ms = ?, total_ms = ?, finish = ?,"
                " updated_at = max(updated_at, ?) WHERE id = ?",
                (*values, self._clock(), message_id),
            )
            return _existing(connection, message_id)

        return await self._database.write(job)

    async def set_delivery(self, message_id: str, delivery: Delivery) -> Message:
        """Record what has become of a message."""

        def job(connection: Connection) -> Message:
            connection.execute(
                "UPDATE messages SET delivery = ?, updated_at = max(updated_at, ?) WHERE id = ?",
                (delivery.value, self._clock(), message_id),
            )
            return _existing(connection, message_id)

        return await self._database.write(job)

    async def delete(self, message_id: str) -> None:
        """Take a message out; `undo_delete` brings it back until `Conversations.erase_deleted`."""

        def job(connection: Connection) -> None:
            _existing(connection, message_id)
            connection.execute(
                "UPDATE messages SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
                (self._clock(), message_id),
            )

        await self._database.write(job)

    async def undo_delete(self, message_id: str) -> None:
        """Bring a deleted message back. Raises NOT_FOUND when it was erased."""
        await self.undo_delete_many([message_id])

    async def delete_from(self, conversation_id: str, sequence: int) -> list[str]:
        """Take out that message and all later ones; returns their ids, oldest first."""

        def job(connection: Connection) -> list[str]:
            chosen = "WHERE conversation_id = ? AND sequence >= ? AND deleted_at IS NULL"
            ids = connection.execute(
                f"SELECT id FROM messages {chosen} ORDER BY sequence", (conversation_id, sequence)
            ).fetchall()
            connection.execute(
                f"UPDATE messages SET deleted_at = ? {chosen}", (self._clock(), conversation_id, sequence)
            )
            return [str(row[0]) for row in ids]

        return await self._database.write(job)

    async def undo_delete_many(self, message_ids: Sequence[str]) -> None:
        """Bring deleted messages back, all or none of them."""

        def job(connection: Connection) -> None:
            for message_id in message_ids:
                _existing(connection, message_id)
            connection.executemany(
                "UPDATE messages SET deleted_at = NULL WHERE id = ?", [(each,) for each in message_ids]
            )

        await self._database.write(job)

    async def _read(self, condition: str, parameters: Sequence[object]) -> list[Message]:
        return await self._database.read(lambda connection: _select(connection, condition, parameters))


def _touch(connection: Connection, conversation_id: str, now: int) -> None:
    """Something was said here: first in the list. Raises NOT_FOUND."""
    changed = connection.execute(
        "UPDATE conversations SET updated_at = max(updated_at, ?) WHERE id = ? AND deleted_at IS NULL",
        (now, conversation_id),
    )
    if changed.rowcount != 1:
        raise CompanionError(ErrorCode.NOT_FOUND)
    # Apart, because mostly there is nothing to change, and then the index stays as it is.
    connection.execute(
        f"UPDATE conversations SET touched = {LAST_TOUCH} + 1 WHERE id = ? AND touched < {LAST_TOUCH}",
        (conversation_id,),
    )


def _select(connection: Connection, condition: str, parameters: Sequence[object]) -> list[Message]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM messages {condition}", parameters)
    return [_message(row) for row in rows]


def _existing(connection: Connection, message_id: str) -> Message:
    found = _select(connection, "WHERE id = ?", (message_id,))
    if not found:
        raise CompanionError(ErrorCode.NOT_FOUND)
    return found[0]


def _of(report: GenerationReport | None) -> tuple[str | int | None, ...]:
    if report is None:
        return (None,) * 7
    return (
        report.engine,
        report.model,
        report.prompt_tokens,
        report.reply_tokens,
        report.first_token_ms,
        report.total_ms,
        report.finish,
    )


def _message(row: tuple[Any, ...]) -> Message:
    return Message(
        id=row[0],
        conversation_id=row[1],
        sequence=row[2],
        role=Role(row[3]),
        text=row[4],
        created_at=to_datetime(row[5]),
        updated_at=to_datetime(row[6]),
        delivery=Delivery(row[7]),
        report=None if row[8] is None else GenerationReport(*row[8:15]),
    )
