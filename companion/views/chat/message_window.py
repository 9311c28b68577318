"""Keeps the stretch of a conversation that is near the reader loaded: never all of it, never a gap."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from companion.domain.message import Message
from companion.engine.conversation_book import ConversationBook
from companion.views.chat.message_list import MessageList

FIRST_PAGE = 60
PAGE = 60
MOST_ROWS = 400
SEARCH_PAGE = 200

_SLICE_SECONDS = 0.006
"""How long texts may be laid out before the loop gets its turn."""


class MessageWindow:
    """Fetches pages for a `MessageList` as its reader moves."""

    def __init__(
        self,
        book: ConversationBook,
        shown: MessageList,
        spawn: Callable[[Coroutine[Any, Any, None], str], None],
    ) -> None:
        self._book = book
        self._list = shown
        self._spawn = spawn
        self._lock = asyncio.Lock()
        self._conversation_id: str | None = None
        self._wanted: set[str] = set()
        shown.older_wanted.connect(lambda: self._want("older"))
        shown.newer_wanted.connect(lambda: self._want("newer"))
        shown.start_wanted.connect(lambda: self._want("start"))
        shown.end_wanted.connect(lambda: self._want("end"))

    async def open(self, conversation_id: str | None, message_id: str = "") -> None:
        """Show the newest messages, or those around `message_id`."""
        self._conversation_id = conversation_id
        async with self._lock:
            self._list.clear()
            if conversation_id is None:
                return
            if message_id and await self._open_around(conversation_id, message_id):
                return
            await self._show_latest(conversation_id)

    async def go_to_end(self) -> None:
        """Load the newest messages when they are not loaded, and show the last."""
        async with self._lock:
            if self._conversation_id is None:
                return
            if self._list.messages.at_end:
                self._list.scroll_to_end()
                self._select_last()
            else:
                await self._show_latest(self._conversation_id)

    async def go_to_start(self) -> None:
        """Show the first messages of the conversation."""
        async with self._lock:
            conversation_id = self._conversation_id
            if conversation_id is None:
                return
            if not self._list.messages.at_start:
                page = await self._book.after(conversation_id, -1, FIRST_PAGE)
                if not await self._measured(conversation_id, page):
                    return
                self._list.messages.show(page, True, len(page) < FIRST_PAGE)
                self._list.doItemsLayout()
            if self._list.messages.rowCount():
                self._list.make_current(0)
                self._list.scrollTo(self._list.messages.index(0))

    # --- pages ----------------------------------------------------------------------------------

    def _want(self, what: str) -> None:
        if self._conversation_id is None or what in self._wanted:
            return
        self._wanted.add(what)
        self._spawn(self._fetch(what), f"chat_{what}")

    async def _fetch(self, what: str) -> None:
        try:
            match what:
                case "older":
                    await self._load_older()
                case "newer":
                    await self._load_newer()
                case "start":
                    await self.go_to_start()
                case "end":
                    await self.go_to_end()
        finally:
            self._wanted.discard(what)

    async def _load_older(self) -> None:
        async with self._lock:
            conversation_id, messages = self._conversation_id, self._list.messages
            if conversation_id is None or messages.at_start or not messages.rowCount():
                return
            page = await self._book.before(conversation_id, messages.first_sequence, PAGE)
            if not await self._measured(conversation_id, page):
                return

            def change() -> None:
                messages.at_start = len(page) < PAGE
                messages.prepend(page)
                messages.trim_end(messages.rowCount() - MOST_ROWS)

            self._list.keeping_place(change)

    async def _load_newer(self) -> None:
        async with self._lock:
            conversation_id, messages = self._conversation_id, self._list.messages
            if conversation_id is None or messages.at_end or not messages.rowCount():
                return
            page = await self._book.after(conversation_id, messages.last_sequence, PAGE)
            if not await self._measured(conversation_id, page):
                return

            def change() -> None:
                messages.at_end = len(page) < PAGE
                messages.append(page)
                messages.trim_start(messages.rowCount() - MOST_ROWS)

            self._list.keeping_place(change)

    async def _show_latest(self, conversation_id: str) -> None:
        page = await self._book.latest(conversation_id, FIRST_PAGE)
        if conversation_id != self._conversation_id:
            return
        self._list.messages.show(page, len(page) < FIRST_PAGE, True)
        self._list.places.forget()
        self._list.scroll_to_end()
        self._select_last()

    async def _open_around(self, conversation_id: str, message_id: str) -> bool:
        """Show the messages around one. False when it is not there (any more)."""
        page = await self._book.latest(conversation_id, SEARCH_PAGE)
        while page and not any(message.id == message_id for message in page):
            page = await self._book.before(conversation_id, page[0].sequence, SEARCH_PAGE)
        if conversation_id != self._conversation_id:
            return True
        target = next((message for message in page if message.id == message_id), None)
        if target is None:
            return False
        older = await self._book.before(conversation_id, target.sequence, PAGE // 2)
        newer = await self._book.after(conversation_id, target.sequence, PAGE // 2)
        around = [*older, target, *newer]
        if not await self._measured(conversation_id, around):
            return True
        messages = self._list.messages
        messages.show(around, len(older) < PAGE // 2, len(newer) < PAGE // 2)
        self._list.show_in_middle(messages.row_of(message_id))
        return True

    async def _measured(self, conversation_id: str, page: Sequence[Message]) -> bool:
        """Lay texts out in small slices. False when another conversation was opened meanwhile."""
        began = time.perf_counter()
        for message in page:
            if conversation_id != self._conversation_id:
                return False
            self._list.texts.size(message, self._list.places.text_width)
            if time.perf_counter() - began > _SLICE_SECONDS:
                await asyncio.sleep(0)
                began = time.perf_counter()
        return conversation_id == self._conversation_id

    def _select_last(self) -> None:
        last = self._list.messages.rowCount() - 1
        if last >= 0:
            self._list.make_current(last)
