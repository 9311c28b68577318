"""Words that were typed and not sent, one draft per conversation."""

from __future__ import annotations

from collections.abc import Callable

from companion.store.connection import Connection
from companion.store.database import Database
from companion.store.stored_text import storable

_NOT_YET_BEGUN = ""


class Drafts:
    """None as conversation stands for the one not yet begun. Raises CompanionError, see `Database.write`."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock

    async def save(self, conversation_id: str | None, text: str) -> None:
        """Keep a draft in place of the previous one; an empty text is no draft."""
        if not text:
            await self.clear(conversation_id)
            return
        values = (conversation_id or _NOT_YET_BEGUN, storable(text), self._clock())

        def job(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO drafts (conversation_id, text, updated_at) VALUES (?, ?, ?)"
                " ON CONFLICT (conversation_id)"
                " DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at",
                values,
            )

        await self._database.write(job)

    async def load(self, conversation_id: str | None) -> str:
        """The draft, or "" when there is none."""

        def job(connection: Connection) -> str:
            row = connection.execute(
                "SELECT text FROM drafts WHERE conversation_id = ?", (conversation_id or _NOT_YET_BEGUN,)
            ).fetchone()
            return str(row[0]) if row else ""

        return await self._database.read(job)

    async def clear(self, conversation_id: str | None) -> None:
        """Forget the draft."""

        def job(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM drafts WHERE conversation_id = ?", (conversation_id or _NOT_YET_BEGUN,)
            )

        await self._database.write(job)
