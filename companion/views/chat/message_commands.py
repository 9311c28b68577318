"""What a person does with single messages: copy, edit, delete with undo, look at the details, open a link."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from companion.domain.message import Message, Role
from companion.engine.conversation_book import ConversationBook
from companion.views import accessible
from companion.views.chat.chat_page import ChatPage
from companion.views.chat.message_details import MessageDetails
from companion.views.chat.safe_document import is_safe_address
from companion.views.shared.confirm import Confirm
from companion.views.theme import Theme


class OpenChat(Protocol):
    """What these commands need of the chat controller."""

    @property
    def is_busy(self) -> bool: ...

    def retry(self, message_id: str) -> None: ...

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> None: ...

    async def refresh_shown(self) -> None: ...

    async def save_draft_now(self) -> None: ...


class MessageCommands:
    """Acts on messages that are loaded. Holds what Undo and a given-up edit would bring back."""

    def __init__(self, page: ChatPage, book: ConversationBook, theme: Theme, chat: OpenChat) -> None:
        self._page = page
        self._book = book
        self._theme = theme
        self._chat = chat
        self._undo: Callable[[], Awaitable[None]] | None = None
        self._set_aside = ""
        self.edited_id: str | None = None
        actions = page.pane.actions
        actions.copy_asked.connect(self.copy)
        actions.edit_asked.connect(self.edit)
        actions.retry_asked.connect(chat.retry)
        actions.details_asked.connect(self.show_details)
        actions.delete_asked.connect(self.delete)
        page.copy_current_asked.connect(lambda: self._with_current(self.copy))
        page.details_current_asked.connect(lambda: self._with_current(self.show_details))
        page.delete_current_asked.connect(lambda: self._with_current(self.delete))
        page.composer.edit_last_asked.connect(self._edit_last)
        page.composer.edit_cancelled.connect(self.cancel_edit)
        page.pane.list.link_chosen.connect(self.ask_about_link)
        page.undo.undo_asked.connect(self._undo_now)

    # --- the current message --------------------------------------------------------------------

    def copy(self, message_id: str) -> None:
        """Put the whole text of a message on the clipboard."""
        message = self._message(message_id)
        if message is not None:
            QGuiApplication.clipboard().setText(message.text.replace("\x00", ""))
            accessible.announce(self._page.pane.list, QCoreApplication.translate("MessageCommands", "Copied"))

    def show_details(self, message_id: str) -> None:
        message = self._message(message_id)
        if message is None or message.id == self._page.pane.list.messages.live_id:
            return
        dialog = MessageDetails(self._theme, self._page, message)
        dialog.help_requested.connect(self._page.help_requested)
        dialog.open()

    def delete(self, message_id: str) -> None:
        """Take a message away, with Undo. Waits while a reply is written."""
        message = self._message(message_id)
        if message is not None and not self._chat.is_busy:
            self._chat.spawn(self._delete(message), "chat_delete_message")

    async def _delete(self, message: Message) -> None:
        await self._book.delete_message(message.id)
        shown = self._page.pane.list
        row = shown.messages.row_of(message.id)
        shown.keeping_place(lambda: shown.messages.remove(message.id))
        left = shown.messages.rowCount()
        if left:
            shown.make_current(min(max(row, 0), left - 1))
        self._page.show_empty(left == 0)
        await self._chat.refresh_shown()

        async def bring_back() -> None:
            await self._book.undo_delete_messages([message.id])
            self._page.show_empty(False)
            shown.keeping_place(lambda: shown.messages.put_back(message))
            now = shown.messages.row_of(message.id)
            if now >= 0:
                shown.make_current(now)
            await self._chat.refresh_shown()

        self.offer_undo(QCoreApplication.translate("MessageCommands", "Message deleted."), bring_back)

    # --- editing --------------------------------------------------------------------------------

    def edit(self, message_id: str) -> None:
        """Take an own message into the composer; what was being written is set aside."""
        message = self._message(message_id)
        if message is None or message.role is not Role.USER or self._chat.is_busy:
            return
        composer = self._page.composer
        if self.edited_id is None:
            self._set_aside = composer.text()
        self.edited_id = message.id
        composer.set_text(message.text)
        composer.set_editing(True)
        composer.field.setFocus()

    def cancel_edit(self) -> None:
        """Give up: the message stays as it was, and what was being written comes back."""
        if self.edited_id is None:
            return
        self._end_edit()
        self._chat.spawn(self._chat.save_draft_now(), "chat_draft")

    def edit_was_sent(self) -> None:
        """The edited text is a message now; the text set aside is the draft again."""
        if self.edited_id is not None:
            self._end_edit()
            self._chat.spawn(self._chat.save_draft_now(), "chat_draft")

    def draft_with(self, text: str) -> str:
        """What must not be lost: while an earlier message is edited, that and what was set aside."""
        if self.edited_id is None:
            return text
        return "\n\n".join(part for part in (self._set_aside, text) if part.strip())

    def _end_edit(self) -> None:
        self.edited_id = None
        self._page.composer.set_editing(False)
        self._page.composer.set_text(self._set_aside)
        self._set_aside = ""

    def _edit_last(self) -> None:
        messages = self._page.pane.list.messages
        for row in range(messages.rowCount() - 1, -1, -1):
            if messages.raw(row).role is Role.USER:
                self.edit(messages.raw(row).id)
                return

    # --- undo -----------------------------------------------------------------------------------

    def offer_undo(self, words: str, bring_back: Callable[[], Awaitable[None]]) -> None:
        """Show the undo bar. A newer deletion takes the place of an older one."""
        self._undo = bring_back
        self._page.undo.offer(words)

    def words_for_conversation(self) -> str:
        return QCoreApplication.translate("MessageCommands", "Conversation deleted.")

    def _undo_now(self) -> None:
        bring_back, self._undo = self._undo, None
        if bring_back is not None:
            self._chat.spawn(_awaited(bring_back), "chat_undo")

    # --- links ----------------------------------------------------------------------------------

    def ask_about_link(self, address: str) -> None:
        """Show the address and ask. Companion itself connects to nothing; the browser would."""
        if not is_safe_address(address):
            return
        dialog = Confirm(
            self._theme,
            self._page,
            QCoreApplication.translate("MessageCommands", "Open this address in your browser?"),
            QCoreApplication.translate(
                "MessageCommands",
                "{address}\n\nYour browser would use the network. Companion itself does not.",
            ).replace("{address}", address),
            QCoreApplication.translate("MessageCommands", "Open"),
            danger=False,
        )
        dialog.accepted.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        dialog.help_requested.connect(self._page.help_requested)
        dialog.open()

    # --------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Another conversation comes on screen."""
        if self.edited_id is not None:
            self._end_edit()

    def clear(self) -> None:
        """Forget every word."""
        self._undo = None
        self.edited_id = None
        self._set_aside = ""

    def _message(self, message_id: str) -> Message | None:
        messages = self._page.pane.list.messages
        row = messages.row_of(message_id)
        return messages.message(row) if row >= 0 else None

    def _with_current(self, act: Callable[[str], None]) -> None:
        row = self._page.pane.list.currentIndex().row()
        if row >= 0:
            act(self._page.pane.list.messages.raw(row).id)


async def _awaited(work: Callable[[], Awaitable[None]]) -> None:
    await work()
