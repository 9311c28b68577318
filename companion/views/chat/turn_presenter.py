"""Shows one turn while it happens: an event comes in, a few setters are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Message
from companion.domain.reply_events import (
    EngineChosen,
    HistoryCut,
    MessageSaved,
    Phase,
    PhaseChanged,
    ReplyDelta,
    ReplyFailed,
    ReplyFinished,
    ReplyInterrupted,
    ReplyStarted,
    Screened,
    TurnEvent,
)
from companion.views import accessible
from companion.views.chat import message_words
from companion.views.chat.chat_page import ChatPage
from companion.views.chat.engine_words import EngineStatus, reason_words
from companion.views.shared.banner import BannerAction
from companion.views.user_messages import user_message

RETRY = "chat_retry"

_STATUS = {
    Phase.LOADING: EngineStatus.LOADING,
    Phase.READING: EngineStatus.READING,
    Phase.WRITING: EngineStatus.WRITING,
}


@dataclass(slots=True)
class LiveReply:
    """The reply that is arriving, whichever conversation is on screen."""

    message: Message
    pieces: list[str]


class TurnPresenter:
    """Knows which conversation the turn belongs to; draws only when that one is on screen."""

    def __init__(self, page: ChatPage, shown_id: Callable[[], str | None]) -> None:
        self._page = page
        self._shown_id = shown_id
        self._chosen: EngineChosen | None = None
        self.conversation_id: str | None = None
        self.live: LiveReply | None = None
        self.failed_id: str | None = None
        self.on_screened: Callable[[Screened], None] = lambda _seen: None

    def begin(self, conversation_id: str | None) -> None:
        """A turn starts."""
        self.conversation_id = conversation_id
        self.live = None
        self.failed_id = None
        self._page.clear_banner()
        self._page.composer.set_writing(True)
        self._page.pane.set_busy(True)

    def end(self) -> None:
        """The turn is over, however it ended."""
        self.live = None
        self._page.working.show_phase(None)
        self._page.composer.set_writing(False)
        self._page.pane.set_busy(False)

    def show(self, event: TurnEvent) -> None:
        """Put one event on the screen."""
        match event:
            case MessageSaved(message):
                self._message_saved(message)
            case HistoryCut(_, sequence, _):
                if self._is_on_screen():
                    shown = self._page.pane.list
                    shown.keeping_place(lambda: shown.messages.cut(sequence))
            case Screened():
                self.on_screened(event)
            case EngineChosen():
                self._engine_chosen(event)
            case PhaseChanged(phase):
                self._page.header.set_status(_STATUS[phase])
                self._page.working.show_phase(phase)
            case ReplyStarted(message):
                self.live = LiveReply(message, [])
                self.show_live()
            case ReplyDelta(text):
                if self.live is not None:
                    self.live.pieces.append(text)
                if self._is_on_screen():
                    self._page.pane.list.add_live(text)
            case ReplyFinished(message, question):
                self._settle(question, message)
                self._page.header.set_status(EngineStatus.READY)
                if self._is_on_screen():
                    accessible.announce(self._page.pane.list, message_words.speaker(message))
            case ReplyInterrupted(message, question, error):
                self._interrupted(message, question, error)
            case ReplyFailed(question, error):
                self._failed(question, error)

    def show_live(self) -> None:
        """Draw the arriving reply, also when its conversation comes back on screen."""
        if self.live is None or not self._is_on_screen():
            return
        shown, live = self._page.pane.list, self.live
        text = "".join(live.pieces)

        def begin() -> None:
            shown.texts.begin_live(live.message.id)
            shown.messages.begin_live(live.message)
            shown.messages.add_live(text)
            shown.texts.add_live(text)

        shown.keeping_place(begin)
        row = shown.messages.row_of(live.message.id)
        if row >= 0 and shown.follows:
            shown.make_current(row)

    # --- the events -----------------------------------------------------------------------------

    def _is_on_screen(self) -> bool:
        return self.conversation_id is not None and self.conversation_id == self._shown_id()

    def _message_saved(self, message: Message) -> None:
        self.conversation_id = message.conversation_id
        if not self._is_on_screen():
            return
        shown = self._page.pane.list
        self._page.show_empty(False)
        shown.keeping_place(lambda: shown.messages.append([message]))
        shown.make_current(shown.messages.rowCount() - 1)
        shown.scroll_to_end()

    def _engine_chosen(self, chosen: EngineChosen) -> None:
        self._page.header.set_engine(chosen.engine, chosen.model)
        before, self._chosen = self._chosen, chosen
        words = reason_words(chosen.reason, chosen.engine, chosen.model)
        # Whoever never had another engine in mind is not told that it is missing.
        expected = chosen.not_chosen is not None or (before is not None and before.engine != chosen.engine)
        if words and expected and chosen != before:
            self._page.banner.show_message("info", words)

    def _settle(self, question: Message, reply: Message | None) -> None:
        """Both messages in their final form; the reply is rendered now, once."""
        if not self._is_on_screen():
            return
        shown = self._page.pane.list

        def change() -> None:
            shown.drop_pending()
            shown.texts.end_live()
            shown.messages.end_live(reply)
            shown.messages.update(question)

        shown.keeping_place(change)

    def _interrupted(self, message: Message | None, question: Message, error: CompanionError | None) -> None:
        self._settle(question, message)
        self._page.header.set_status(EngineStatus.STOPPED)
        if error is not None:
            self._tell(message or question, error)
        elif self._is_on_screen() and message is not None:
            accessible.announce(self._page.pane.list, message_words.state_line(message))

    def _failed(self, question: Message, error: CompanionError) -> None:
        self._settle(question, None)
        nothing = error.code in (ErrorCode.NO_MODEL, ErrorCode.MODEL_FILE_MISSING)
        self._page.header.set_status(EngineStatus.NO_MODEL if nothing else EngineStatus.NOT_ANSWERING)
        self._tell(question, error)

    def _tell(self, message: Message, error: CompanionError) -> None:
        """A banner where it happened, with its cause and Try again."""
        self.failed_id = message.id
        words = user_message(error)
        again = QCoreApplication.translate("TurnPresenter", "Try again")
        action = BannerAction(RETRY, again, "rotate-ccw")
        self._page.show_failure(words.sentence, words.advice, action)
