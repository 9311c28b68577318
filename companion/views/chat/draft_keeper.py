"""Saves what is being written, in order, and never after it was sent."""

from __future__ import annotations

import asyncio

from companion.engine.conversation_book import ConversationBook


class DraftKeeper:
    """One draft per conversation. A save that was overtaken by a newer one is left out."""

    def __init__(self, book: ConversationBook) -> None:
        self._book = book
        self._lock = asyncio.Lock()
        self._newest: dict[str | None, int] = {}
        self._number = 0

    async def load(self, conversation_id: str | None) -> str:
        return await self._book.load_draft(conversation_id)

    async def save(self, conversation_id: str | None, text: str) -> None:
        """Keep `text`; blank text clears the draft. Raises what the store raises."""
        number = self._next(conversation_id)
        async with self._lock:
            if self._newest.get(conversation_id) == number:
                await self._book.save_draft(conversation_id, text)

    def sent(self, conversation_id: str | None) -> None:
        """The text became a message: saves that still wait would bring it back."""
        self._next(conversation_id)

    def _next(self, conversation_id: str | None) -> int:
        self._number += 1
        self._newest[conversation_id] = self._number
        return self._number
