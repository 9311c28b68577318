"""The chat page: its parts in their places. It knows widgets, and no engine."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from companion.views.chat.chat_header import ChatHeader
from companion.views.chat.composer import Composer
from companion.views.chat.conversation_list import ConversationList
from companion.views.chat.empty_conversation import EmptyConversation
from companion.views.chat.message_pane import MessagePane
from companion.views.chat.support_card import SupportCard
from companion.views.chat.undo_bar import UndoBar
from companion.views.chat.working_line import WorkingLine
from companion.views.shared.banner import Banner, BannerAction
from companion.views.shortcuts import Keys, bind
from companion.views.theme import Theme

NARROW = 800
"""Width of the page, in unscaled pixels, below which the column of conversations gets narrower."""

ONE_COLUMN = 690
"""Below this (a small window, or large text) list and conversation take turns."""


class ChatPage(QWidget):
    """Composes the page. `help_requested` comes from its dialogs, where the rail cannot be reached."""

    help_requested = Signal()
    copy_current_asked = Signal()
    details_current_asked = Signal()
    delete_current_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.conversations = ConversationList(theme, self)
        self._right = QWidget(self)
        self.header = ChatHeader(theme, self)
        self._around_banner = QWidget(self)
        self.banner = Banner(theme, "chat_banner", self._around_banner)
        self.pane = MessagePane(theme, self)
        self.empty = EmptyConversation(theme, self)
        self.support = SupportCard(theme, self)
        self.working = WorkingLine(theme, self)
        self.undo = UndoBar(theme, self)
        self.composer = Composer(theme, self)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.pane)
        self._middle.addWidget(self.empty)
        self._one_column = False
        self._list_in_front = False
        self.header.back_asked.connect(lambda: self._bring_list_to_front(True))
        self.header.rename_asked.connect(lambda: self._bring_list_to_front(self._one_column))
        self.conversations.open_asked.connect(lambda *_: self._bring_list_to_front(False))
        self.conversations.new_asked.connect(lambda: self._bring_list_to_front(False))
        self.banner.closed.connect(lambda: self.pane.set_retry_elsewhere(False))
        self._lay_out()
        self._set_tab_order()
        bind(Keys.NEW, self, self.conversations.new.click)
        bind(Keys.SEARCH, self, self._focus_search)
        bind(Keys.DETAILS, self, self.details_current_asked.emit)
        only_list = Qt.ShortcutContext.WidgetShortcut
        bind(Keys.COPY, self.pane.list, self.copy_current_asked.emit, only_list)
        bind(Keys.DELETE, self.pane.list, self.delete_current_asked.emit, only_list)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        around_banner = QVBoxLayout(self._around_banner)
        around_banner.setContentsMargins(px(24), px(8), px(24), px(4))
        around_banner.addWidget(self.banner)
        self._around_banner.hide()
        self.banner.installEventFilter(self)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), 0, px(24), px(10))
        foot.setSpacing(px(8))
        foot.addWidget(self.support)
        foot.addWidget(self.working)
        foot.addWidget(self.undo)
        foot.addWidget(self.composer)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self._around_banner)
        right.addWidget(self._middle, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.conversations)
        row.addWidget(self._right, 1)

    def _set_tab_order(self) -> None:
        column = self.conversations
        order: list[QWidget] = [column.new, column.search, column.rows, self.header.back, self.header.more]
        order += [self.pane.list, *self.pane.actions.buttons, self.pane.new_text]
        order += [self.support.open_help, self.support.hide_now, self.support.confirm]
        order += [self.support.keep_talking]
        order += [self.undo.undo, self.composer.field, self.composer.send, self.composer.stop]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # --- what the controller says ---------------------------------------------------------------

    def show_empty(self, empty: bool) -> None:
        """Show the beginning of a conversation, or its messages."""
        self._middle.setCurrentWidget(self.empty if empty else self.pane)

    def show_failure(self, sentence: str, advice: str, action: BannerAction | None = None) -> None:
        """A banner. When it offers Try again, the message's own button gives way: a name exists once."""
        self.banner.show_message("warning", sentence, advice, (action,) if action else ())
        self.pane.set_retry_elsewhere(action is not None)

    def clear_banner(self) -> None:
        """What the banner spoke of is over."""
        self.banner.clear()
        self.pane.set_retry_elsewhere(False)

    def clear(self) -> None:
        """Forget every word that is on the page, in its models and its undo stacks."""
        self.conversations.clear()
        self.header.clear()
        self.clear_banner()
        self.pane.clear()
        self.support.fold()
        self.working.show_phase(None)
        self.undo.withdraw()
        self.composer.clear()
        self.show_empty(True)

    # --------------------------------------------------------------------------------------------

    def _bring_list_to_front(self, front: bool) -> None:
        """In one column, list and conversation take turns; in two, both are there."""
        self._list_in_front = front
        self._arrange_columns()
        if self._one_column:
            (self.conversations.rows if front else self.composer.field).setFocus()

    def _arrange_columns(self) -> None:
        width = self.width()
        self._one_column = width < self._theme.px(ONE_COLUMN)
        self.header.back.setVisible(self._one_column)
        alone = self._one_column and self._list_in_front
        self.conversations.set_room(width < self._theme.px(NARROW), alone)
        self.conversations.setVisible(alone or not self._one_column)
        self._right.setVisible(not alone)

    def _focus_search(self) -> None:
        if self._one_column:
            self._bring_list_to_front(True)
        self.conversations.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.conversations.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing on the page wanted stops the reply."""
        if event.key() == Qt.Key.Key_Escape and self.composer.escape():
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room around the banner comes and goes with it."""
        if watched is self.banner and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._around_banner.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_columns()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Chat"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
