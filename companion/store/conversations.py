"""Conversations: listed in order, named, pinned, taken out, brought back, erased for good, searched."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable

from companion.domain.conversation import Conversation, SearchHit
from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import Connection
from companion.store.conversation_rows import LAST_TOUCH, existing_conversation, select_conversations
from companion.store.database import Database
from companion.store.full_text import has_new_messages, index_new_messages, note_last_indexed
from companion.store.search import search
from companion.store.stored_text import storable

_Conversations = list[Conversation]
_Hits = list[SearchHit]


class Conversations:
    """Every call is committed when it returns. Raises CompanionError, see `Database.write`."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock

    async def create(self) -> Conversation:
        """A new conversation without a title, first in the list."""

        def job(connection: Connection) -> Conversation:
            now = self._clock()
            conversation_id = str(uuid.uuid4())
            connection.execute(
                "INSERT INTO conversations (id, created_at, updated_at, touched)"
                f" VALUES (?, ?, ?, {LAST_TOUCH} + 1)",
                (conversation_id, now, now),
            )
            return existing_conversation(connection, conversation_id)

        return await self._database.write(job)

    async def get(self, conversation_id: str) -> Conversation | None:
        """The conversation, or None when it is not there or was deleted."""
        found = await self._database.read(
            lambda connection: select_conversations(
                connection, "WHERE id = ? AND deleted_at IS NULL", (conversation_id,)
            )
        )
        return found[0] if found else None

    async def list(self, limit: int = 50, offset: int = 0) -> _Conversations:
        """Pinned ones first, then those in which something was said last."""
        return await self._database.read(
            lambda connection: select_conversations(
                connection,
                "WHERE deleted_at IS NULL ORDER BY pinned DESC, touched DESC LIMIT ? OFFSET ?",
                (limit, offset),
            )
        )

    async def rename(self, conversation_id: str, title: str) -> Conversation:
        """Give the user's own title, which no automatic one replaces."""
        return await self._change(conversation_id, "title = ?, title_by_user = 1", storable(title))

    async def set_automatic_title(self, conversation_id: str, title: str) -> Conversation:
        """Give a title, unless the user gave one."""
        return await self._change(conversation_id, "title = iif(title_by_user, title, ?)", storable(title))

    async def set_pinned(self, conversation_id: str, pinned: bool) -> Conversation:
        """Keep a conversation at the top of the list, or no longer."""
        return await self._change(conversation_id, "pinned = ?", int(pinned))

    async def delete(self, conversation_id: str) -> None:
        """Take a conversation out of lists and searches, to be brought back or erased."""
        await self._change(conversation_id, "deleted_at = coalesce(deleted_at, ?)", self._clock())

    async def undo_delete(self, conversation_id: str) -> None:
        """Bring a deleted conversation back. Raises NOT_FOUND when it was erased."""
        await self._change(conversation_id, "deleted_at = ?", None)

    async def erase_deleted(self) -> int:
        """Remove for good what was deleted; returns how many conversations and messages.

        Pages, search index and log are cleaned of it before this returns.
        """

        def job(connection: Connection) -> int:
            # Indexed first, so that what leaves the table leaves a complete index.
            index_new_messages(connection)
            gone = "SELECT id FROM conversations WHERE deleted_at IS NOT NULL"
            messages = connection.execute(
                f"DELETE FROM messages WHERE deleted_at IS NOT NULL OR conversation_id IN ({gone})"
            ).rowcount
            connection.execute(f"DELETE FROM drafts WHERE conversation_id IN ({gone})")
            # Settings of one conversation bear its id after a colon, "prompt_start:…" for instance.
            connection.execute(f"DELETE FROM settings WHERE substr(key, instr(key, ':') + 1) IN ({gone})")
            conversations = connection.execute(
                "DELETE FROM conversations WHERE deleted_at IS NOT NULL"
            ).rowcount
            note_last_indexed(connection)
            return messages + conversations

        erased = await self._database.write(job)
        if erased:
            await self._database.checkpoint()
        return erased

    async def search(self, words: str, limit: int = 50) -> _Hits:
        """Conversations that hold all of `words` in one message or in the title, best first.

        The last word may be unfinished; accents and case do not matter. Nothing that was typed
        is an error: it finds something or nothing.
        """
        if await self._database.read(has_new_messages):
            # On a full disk, or with a damaged page, what is indexed can still be searched.
            with contextlib.suppress(CompanionError):
                await self._database.write(index_new_messages)
        return await self._database.read(lambda connection: search(connection, words, limit))

    async def _change(self, conversation_id: str, assignment: str, value: object) -> Conversation:
        def job(connection: Connection) -> Conversation:
            changed = connection.execute(
                f"UPDATE conversations SET {assignment} WHERE id = ?", (value, conversation_id)
            )
            if changed.rowcount != 1:
                raise CompanionError(ErrorCode.NOT_FOUND)
            return existing_conversation(connection, conversation_id)

        return await self._database.write(job)
