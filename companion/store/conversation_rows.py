"""How a row of the conversations table becomes a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from companion.domain.conversation import Conversation
from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import Connection
from companion.store.times import to_datetime

COLUMNS = "id, title, title_by_user, pinned, created_at, updated_at, message_count"

LAST_TOUCH = """max(
    coalesce((SELECT max(touched) FROM conversations WHERE pinned = 0), 0),
    coalesce((SELECT max(touched) FROM conversations WHERE pinned = 1), 0)
)"""
"""What the conversation has that is first by time: two look-ups in the index of the list."""


def select_conversations(
    connection: Connection, condition: str, parameters: Sequence[object]
) -> list[Conversation]:
    """Conversations that meet an SQL condition."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM conversations {condition}", parameters)
    return [conversation_of(row) for row in rows]


def existing_conversation(connection: Connection, conversation_id: str) -> Conversation:
    """The conversation, deleted or not. Raises CompanionError NOT_FOUND."""
    found = select_conversations(connection, "WHERE id = ?", (conversation_id,))
    if not found:
        raise CompanionError(ErrorCode.NOT_FOUND)
    return found[0]


def conversation_of(row: tuple[Any, ...]) -> Conversation:
    """A value from the columns of `COLUMNS`."""
    return Conversation(
        id=row[0],
        title=row[1],
        title_by_user=bool(row[2]),
        pinned=bool(row[3]),
        created_at=to_datetime(row[4]),
        updated_at=to_datetime(row[5]),
        message_count=row[6],
    )
