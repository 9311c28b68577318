"""Awaits the engine and moves the chat page. The only place of the page where something is awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.reply_events import (
    HistoryCut,
    MessageSaved,
    ReplyFailed,
    ReplyFinished,
    ReplyInterrupted,
)
from companion.domain.risk_event import RiskPlace
from companion.domain.screening import Tier
from companion.engine.care import Care
from companion.engine.chat_turn import ChatTurn
from companion.engine.conversation_book import ConversationBook
from companion.engine.turn import Turn
from companion.engine.usage import Notice
from companion.task_registry import TaskRegistry
from companion.views.chat.chat_page import ChatPage
from companion.views.chat.conversation_list_controller import ConversationListController
from companion.views.chat.draft_keeper import DraftKeeper
from companion.views.chat.engine_words import EngineStatus
from companion.views.chat.message_commands import MessageCommands
from companion.views.chat.message_window import MessageWindow
from companion.views.chat.notice_words import notice_words
from companion.views.chat.support_controller import SupportController
from companion.views.chat.turn_presenter import RETRY, TurnPresenter
from companion.views.theme import Theme
from companion.views.user_messages import user_message


class ChatController:
    """One per unlocked diary. `start()` fills the page; `aclose()` saves, stops and empties it."""

    def __init__(
        self,
        page: ChatPage,
        book: ConversationBook,
        turns: ChatTurn,
        care: Care,
        tasks: TaskRegistry,
        theme: Theme,
    ) -> None:
        self._page = page
        self._book = book
        self._turns = turns
        self._tasks = tasks
        self._shown_id: str | None = None
        self._turn: Turn | None = None
        self._turn_task: asyncio.Task[None] | None = None
        self._closed = False
        self._drafts = DraftKeeper(book)
        self._window = MessageWindow(book, page.pane.list, self._spawn)
        self._list = ConversationListController(book, page.conversations)
        self._presenter = TurnPresenter(page, lambda: self._shown_id)
        self._care = care
        self.support = SupportController(page.support, care, self._spawn)
        self._presenter.on_screened = self.support.screened
        self._commands = MessageCommands(page, book, theme, self)
        self._connect()

    def _connect(self) -> None:
        page, column = self._page, self._page.conversations
        page.composer.submitted.connect(self._submit)
        page.composer.stop_asked.connect(self.stop)
        page.composer.paused.connect(lambda text: self._spawn(self._save_draft(text), "chat_draft"))
        page.banner.chosen.connect(self._banner_chosen)
        page.empty.starter_chosen.connect(self._insert_starter)
        page.pane.end_wanted.connect(lambda: self._spawn(self._window.go_to_end(), "chat_end"))
        column.new_asked.connect(lambda: self._spawn(self.open(None), "chat_new"))
        column.open_asked.connect(lambda which, where: self._spawn(self.open(which, where), "chat_open"))
        column.search_asked.connect(lambda words: self._spawn(self._search(words), "chat_search"))
        column.delete_asked.connect(lambda which: self._spawn(self.delete_conversation(which), "chat_delete"))
        column.model.more_wanted.connect(lambda: self._spawn(self._list.load_more(), "chat_list_page"))
        column.model.renamed.connect(
            lambda which, title: self._spawn(self._rename(which, title), "chat_rename")
        )
        page.header.rename_asked.connect(lambda: self._with_shown(self._list.rename_in_place))
        page.header.pin_asked.connect(lambda pinned: self._with_shown(lambda which: self._pin(which, pinned)))
        page.header.delete_asked.connect(lambda: self._with_shown(self.delete_conversation))

    # --- the life of the page -------------------------------------------------------------------

    async def start(self) -> None:
        """Fill the list, and open what was open last."""
        await self._list.refresh()
        await self.open(await self._book.last_open())

    async def aclose(self) -> None:
        """Save the draft, stop the turn and wait until its reply is stored, forget every word."""
        self._closed = True
        try:
            await self._save_draft(self._page.composer.text())
        except CompanionError:
            pass  # a draft that cannot be saved must not keep the page from being locked
        finally:
            if self._turn is not None:
                await self._turn.aclose()
            if self._turn_task is not None:
                await asyncio.wait({self._turn_task})
            self._commands.clear()
            self._shown_id = None
            self._page.clear()

    # --- what the engine is, told by the one who warms it up ------------------------------------

    def show_engine(self, engine: str, model: str, status: EngineStatus) -> None:
        """Say which model would answer and how it is, unless a turn is saying so itself."""
        if self._turn is None:
            self._page.header.set_engine(engine, model)
            self._page.header.set_status(status)

    # --- conversations --------------------------------------------------------------------------

    @property
    def shown_id(self) -> str | None:
        """The conversation on screen; None for one that has not begun."""
        return self._shown_id

    @property
    def is_busy(self) -> bool:
        """Whether a turn is running."""
        return self._turn is not None

    async def open(self, conversation_id: str | None, message_id: str = "") -> None:
        """Show a conversation, or the beginning of a new one. What was being written is saved first."""
        page = self._page
        if conversation_id == self._shown_id and conversation_id is not None and not message_id:
            self._list.set_current(conversation_id)
            return
        page.composer.stop_waiting()
        await self._save_draft(page.composer.text())
        self._commands.leave()
        self._shown_id = conversation_id
        if not self.is_busy:
            page.clear_banner()
        self._list.set_current(conversation_id)
        conversation = await self._book.get(conversation_id) if conversation_id else None
        draft = await self._drafts.load(conversation_id)
        if conversation_id != self._shown_id:
            return  # another one was asked for meanwhile
        page.header.set_conversation(
            conversation.title if conversation else "",
            saved=conversation is not None,
            pinned=conversation.pinned if conversation else False,
        )
        page.composer.set_text(draft)
        await self._window.open(conversation_id, message_id)
        if conversation_id != self._shown_id:
            return
        page.show_empty(page.pane.list.messages.rowCount() == 0)
        self._presenter.show_live()
        if not message_id:
            page.composer.field.setFocus()
        await self._book.set_last_open(conversation_id)

    async def refresh_shown(self) -> None:
        """The head and the row of the open conversation, as they are now."""
        if self._shown_id is None:
            return
        conversation = await self._list.reload(self._shown_id)
        if conversation is not None and conversation.id == self._shown_id:
            self._page.header.set_conversation(conversation.title, True, conversation.pinned)

    async def delete_conversation(self, conversation_id: str) -> None:
        """Take a conversation away, with Undo; the open one gives way to a new one."""
        if self._presenter.conversation_id == conversation_id:
            await self._stop_and_wait()
        was_shown = conversation_id == self._shown_id
        if was_shown:
            await self.open(None)
        await self._list.delete(conversation_id)

        async def bring_back() -> None:
            await self._list.undo_delete(conversation_id)
            if was_shown:
                await self.open(conversation_id)

        self._commands.offer_undo(self._commands.words_for_conversation(), bring_back)

    async def _rename(self, conversation_id: str, title: str) -> None:
        await self._list.rename(conversation_id, title)
        await self.refresh_shown()

    async def _pin(self, conversation_id: str, pinned: bool) -> None:
        await self._list.set_pinned(conversation_id, pinned)
        await self.refresh_shown()

    async def _search(self, words: str) -> None:
        """Help comes before results: some people type into the first field they see."""
        if words.strip():
            self.support.looked_at(await self._care.look(words, RiskPlace.SEARCH))
        await self._list.search(words)

    # --- turns ----------------------------------------------------------------------------------

    def _submit(self, text: str) -> None:
        edited = self._commands.edited_id
        if edited and self._shown_id:
            self.begin(self._turns.edit_and_resend(self._shown_id, edited, text))
        else:
            self.begin(self._turns.say(self._shown_id, text))

    def retry(self, message_id: str) -> None:
        """Have a message answered anew."""
        if self._shown_id is not None and not self.is_busy:
            self.begin(self._turns.retry(self._shown_id, message_id))

    def stop(self) -> None:
        """Stop the reply; what arrived is stored by the turn."""
        if self._turn is not None:
            self._turn.stop()

    def begin(self, turn: Turn) -> None:
        """Run a turn. One at a time: the composer keeps later words until it has ended."""
        if self._turn is not None or self._closed:
            return
        self._turn = turn
        self._turn_task = self._tasks.start(self._run(turn), "chat_turn")

    async def _run(self, turn: Turn) -> None:
        started_in = self._shown_id
        saved, ended_well, cut = False, False, None
        self._presenter.begin(started_in)
        try:
            async for event in turn:
                if isinstance(event, MessageSaved):
                    saved = True
                    self._message_saved(started_in, event)
                if isinstance(event, HistoryCut):
                    cut = event
                ended_well = isinstance(event, ReplyFinished | ReplyInterrupted) and not _has_error(event)
                self._presenter.show(event)
                if isinstance(event, MessageSaved | ReplyFinished | ReplyInterrupted | ReplyFailed):
                    await self.refresh_shown()
        except CompanionError as error:
            await self._not_saved(error, cut if not saved else None)
        finally:
            self._turn = self._turn_task = None
            self._page.composer.not_saved()  # whatever went wrong: the words can be sent again
            self._presenter.end()
        if not self._closed and self._page.composer.waits_its_turn:
            self._page.composer.stop_waiting()
            if ended_well:
                self._page.composer.submit()

    def _message_saved(self, started_in: str | None, event: MessageSaved) -> None:
        """Only now may the words leave the composer."""
        self._drafts.sent(started_in)
        if self._shown_id != started_in:
            return  # the person is elsewhere by now
        self._shown_id = event.message.conversation_id
        self._list.set_current(self._shown_id)
        self._page.composer.saved()
        self._commands.edit_was_sent()
        self._page.show_empty(False)
        self._spawn(self._book.set_last_open(self._shown_id), "chat_last_open")

    async def _not_saved(self, error: CompanionError, cut: HistoryCut | None) -> None:
        """The words stay where they are, and what had been taken out comes back."""
        self.show_error(error)
        if cut is not None:
            await self._guarded(self._book.undo_delete_messages(cut.message_ids))
            await self._window.open(self._shown_id)

    async def _stop_and_wait(self) -> None:
        turn, task = self._turn, self._turn_task
        if turn is not None:
            await turn.aclose()
        if task is not None:
            await asyncio.wait({task})

    # --- small things ---------------------------------------------------------------------------

    def _banner_chosen(self, which: str) -> None:
        failed = self._presenter.failed_id
        self._page.clear_banner()
        if which == RETRY and failed is not None:
            self.retry(failed)

    def _insert_starter(self, words: str) -> None:
        field = self._page.composer.field
        if not field.toPlainText().strip():
            field.replace_text(words, keep_undo=True)
        field.setFocus()

    async def _save_draft(self, text: str) -> None:
        await self._drafts.save(self._shown_id, self._commands.draft_with(text))

    async def save_draft_now(self) -> None:
        """Keep what is in the composer."""
        await self._save_draft(self._page.composer.text())

    def show_error(self, error: CompanionError) -> None:
        """A banner where it happened."""
        if error.code is ErrorCode.TEXT_EMPTY:
            return
        words = user_message(error)
        self._page.show_failure(words.sentence, words.advice)

    def show_notice(self, notice: Notice) -> None:
        """What the person is told now and then; it can be closed, and stands in nobody's way."""
        if self._page.banner.sentence or self._page.support.tier is not Tier.NONE:
            return  # what is there matters more
        self._page.banner.show_message("info", *notice_words(notice))

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do something in the background; an expected failure becomes a banner."""
        self._spawn(work, name)

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> None:
        if self._closed:
            work.close()
            return
        self._tasks.start(self._guarded(work), name)

    async def _guarded(self, work: Awaitable[None]) -> None:
        try:
            await work
        except CompanionError as error:
            self.show_error(error)

    def _with_shown(self, act: Callable[[str], Coroutine[Any, Any, None]]) -> None:
        if self._shown_id is not None:
            self._spawn(act(self._shown_id), "chat_conversation")


def _has_error(event: ReplyFinished | ReplyInterrupted) -> bool:
    return isinstance(event, ReplyInterrupted) and event.error is not None
