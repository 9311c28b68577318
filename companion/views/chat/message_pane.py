"""The conversation as a surface: the list, and what floats on it as real controls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.message import Role
from companion.views import accessible
from companion.views.chat.message_actions import MessageActions
from companion.views.chat.message_list import MessageList
from companion.views.chat.row_places import BAR, NOTICE, SIDE
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class MessagePane(QWidget):
    """Places the notice, the action bar and "New text below" over the list.

    They are siblings of the list and not children of its viewport, where no screen reader would find them.
    """

    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self._passing_wheel = False
        self.list = MessageList(theme, self)
        self.notice = PlainLabel("caption", "quiet", parent=self)
        accessible.name(self.notice, "chat_notice")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.actions = MessageActions(theme, self)
        self.new_text = ThemedButton(theme, "chat_new_text", icon="chevron-down", icon_size=16, parent=self)
        self.new_text.hide()
        self.new_text.clicked.connect(self.end_wanted)
        self.list.content_changed.connect(self._place_list)
        self.list.moved.connect(self._arrange)
        self.list.current_row_changed.connect(lambda _row: self._arrange())
        self.list.hovered_row_changed.connect(lambda _row: self._arrange())
        self.list.follows_changed.connect(lambda _follows: self._arrange())
        self.list.viewport().installEventFilter(self)
        self.list.installEventFilter(self)
        self.actions.installEventFilter(self)
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """A reply is being written: actions that would change the conversation wait."""
        self._busy = busy
        self._arrange()

    def set_retry_elsewhere(self, elsewhere: bool) -> None:
        """The banner offers Try again: the bar leaves it out, so that the name exists once."""
        self.actions.retry_elsewhere = elsewhere
        self._arrange()

    def clear(self) -> None:
        """Forget every word."""
        self.actions.forget()
        self.list.clear()

    # --- arranging ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._place_notice()
        self._place_actions()
        self._place_new_text()

    def _place_list(self) -> None:
        """A short conversation stands at the bottom, near the words that come next."""
        height = self.list.content_height(self.height())
        area = QRect(0, self.height() - height, self.width(), height)
        if self.list.geometry() != area:
            self.list.setGeometry(area)

    def _place_notice(self) -> None:
        messages = self.list.messages
        self.notice.setVisible(messages.rowCount() > 0)
        y = -self._theme.px(NOTICE)
        if messages.rowCount() and messages.at_start:
            y = self.list.y() + self.list.visualRect(messages.index(0)).top() + self._theme.px(NOTICE) // 6
        height = self.notice.sizeHint().height()
        self.notice.setGeometry(self._theme.px(SIDE), y, self.width() - 2 * self._theme.px(SIDE), height)

    def _place_actions(self) -> None:
        row = self.list.hovered_row
        if row < 0 or row >= self.list.messages.rowCount():
            row = self.list.currentIndex().row()
        if row < 0 or self.list.messages.is_live(row):
            self.actions.hide()
            return
        area, places = self.list.row_area(row)
        message = self.list.messages.raw(row)
        self.actions.set_message(message, self.list.places.is_waiting(row), self._busy)
        last = row == self.list.messages.rowCount() - 1 and self.list.messages.at_end
        self.actions.set_floating(not last)
        self.actions.adjustSize()
        size = self.actions.sizeHint()
        bubble = places.bubble.translated(area.topLeft() + self.list.pos())
        caption = self._theme.px(BAR) + self._theme.px(28) if places.caption is not None else 0
        if last:
            y = area.translated(self.list.pos()).bottom() - self._theme.px(16) - size.height()
            caption = 0
        else:
            y = bubble.bottom() - self._theme.px(8)
        if message.role is Role.USER:
            x = max(self._theme.px(SIDE), bubble.right() - caption - size.width())
        else:
            x = bubble.left() + caption + (0 if last else self._theme.px(8))
        self.actions.setGeometry(x, y, size.width(), size.height())
        seen = -size.height() < y < self.height()
        self.actions.setVisible(seen)
        self.actions.raise_()

    def _place_new_text(self) -> None:
        wanted = self.list.messages.rowCount() > 0 and not self.list.follows
        self.new_text.setVisible(wanted and self._is_scrolled_up())
        size = self.new_text.sizeHint()
        self.new_text.setGeometry(
            (self.width() - size.width()) // 2,
            self.height() - size.height() - self._theme.px(12),
            size.width(),
            size.height(),
        )
        self.new_text.raise_()

    def _is_scrolled_up(self) -> bool:
        bar = self.list.verticalScrollBar()
        return not self.list.messages.at_end or bar.value() < bar.maximum()

    # --- events ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.keeping_place(self._place_list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Leave and watched in (self.list.viewport(), self.actions):
            inside = self.actions.rect().contains(self.actions.mapFromGlobal(self.cursor().pos()))
            if not (watched is self.list.viewport() and inside and self.actions.isVisible()):
                self.list.set_hovered(-1)
        elif kind == QEvent.Type.KeyPress and watched is self.list:
            self.list.set_hovered(-1)  # the keyboard speaks of the current message, wherever the mouse is
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a floating control scrolls the conversation."""
        if self._passing_wheel:  # the list is at its edge and gave the event back
            return
        position = QPoint(self.width() // 2, self.list.height() // 2)
        passed_on = QWheelEvent(
            position,
            self.list.mapToGlobal(position),
            event.pixelDelta(),
            event.angleDelta(),
            event.buttons(),
            event.modifiers(),
            event.phase(),
            event.inverted(),
        )
        self._passing_wheel = True
        QApplication.sendEvent(self.list.viewport(), passed_on)
        self._passing_wheel = False

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Conversation"))
        self.notice.setText(
            self.tr("Companion is a computer program, not a person. It is for self-reflection, not therapy.")
        )
        self.notice.setAccessibleName(self.tr("Chat notice"))
        self.notice.setAccessibleDescription(self.notice.text())
        self.new_text.set_words(self.tr("New text below"))
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
