"""Moves conversations between the book and the column: pages, search, names, pins, deleting with undo."""

from __future__ import annotations

from companion.domain.conversation import Conversation
from companion.engine.conversation_book import ConversationBook
from companion.views.chat.conversation_list import ConversationList

PAGE = 50


class ConversationListController:
    """Only the column. Which conversation is open is decided by the chat controller."""

    def __init__(self, book: ConversationBook, column: ConversationList) -> None:
        self._book = book
        self._column = column
        self._current: str | None = None
        self._search_number = 0

    async def refresh(self) -> None:
        """Read again what is loaded, or the first page."""
        self._search_number += 1
        limit = max(PAGE, self._column.model.rowCount() if not self._column.model.searching else 0)
        conversations = await self._book.list(limit)
        if self._column.searching:
            return
        self._column.model.show(conversations, len(conversations) >= limit)
        self._column.show_nothing_found(False)
        self._column.set_current(self._current)

    async def load_more(self) -> None:
        """The next page, when the list was scrolled near its end."""
        model = self._column.model
        if model.searching:
            return
        page = await self._book.list(PAGE, model.rowCount())
        if not model.searching:
            model.append(page, len(page) >= PAGE)

    async def search(self, words: str) -> None:
        """Show what was found; blank words bring the list back. Only the newest search is shown."""
        if not words.strip():
            await self.refresh()
            return
        self._search_number += 1
        number = self._search_number
        hits = await self._book.search(words)
        if number != self._search_number or not self._column.searching:
            return
        self._column.model.show_found(hits)
        self._column.show_nothing_found(not hits)
        self._column.set_current(self._current)

    def set_current(self, conversation_id: str | None) -> None:
        self._current = conversation_id
        self._column.set_current(conversation_id)

    async def reload(self, conversation_id: str) -> Conversation | None:
        """Show one conversation as it is now, and return it."""
        conversation = await self._book.get(conversation_id)
        if conversation is None:
            self._column.model.remove(conversation_id)
            return None
        self._put(conversation)
        return conversation

    async def rename(self, conversation_id: str, title: str) -> Conversation:
        conversation = await self._book.rename(conversation_id, title)
        self._put(conversation)
        return conversation

    async def set_pinned(self, conversation_id: str, pinned: bool) -> Conversation:
        conversation = await self._book.set_pinned(conversation_id, pinned)
        self._put(conversation)
        return conversation

    async def delete(self, conversation_id: str) -> None:
        await self._book.delete(conversation_id)
        self._column.model.remove(conversation_id)

    async def undo_delete(self, conversation_id: str) -> None:
        await self._book.undo_delete(conversation_id)
        await self.reload(conversation_id)

    async def rename_in_place(self, conversation_id: str) -> None:
        """Bring the conversation's row on screen and open its field."""
        if self._column.model.row_of(conversation_id) < 0:
            self._column.search.clear()
            await self.refresh()
            await self.reload(conversation_id)
        self._column.rename_in_place(conversation_id)

    def _put(self, conversation: Conversation) -> None:
        self._column.model.put(conversation)
        if conversation.id == self._current:
            self._column.set_current(self._current)
