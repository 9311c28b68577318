"""The list of messages: scrolling that keeps the reader's place, and keys and clicks turned into signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from companion.views import accessible
from companion.views.chat.bubble_delegate import BubbleDelegate
from companion.views.chat.bubble_texts import BubbleTexts
from companion.views.chat.message_model import MessageModel
from companion.views.chat.row_places import Places, RowPlaces
from companion.views.theme import Theme

FLUSH_MS = 40
"""How often arriving words are drawn."""

_AT_END = 24
_NEAR = 1.5  # screens before the edge of what is loaded, at which more is asked for


class MessageList(QListView):
    """Shows a `MessageModel`. Knows where the reader is and keeps that place when rows come and go."""

    older_wanted = Signal()
    newer_wanted = Signal()
    start_wanted = Signal()
    end_wanted = Signal()
    current_row_changed = Signal(int)
    hovered_row_changed = Signal(int)
    content_changed = Signal()  # other rows or heights: the list may need another height itself
    moved = Signal()  # scrolled or laid out anew: overlays follow
    follows_changed = Signal(bool)
    link_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.name(self, "chat_messages")
        self._theme = theme
        self.messages = MessageModel(self)
        self.texts = BubbleTexts(theme)
        self.places = RowPlaces(self.messages, self.texts, theme)
        self._delegate = BubbleDelegate(theme, self.messages, self.texts, self.places, self)
        self._follows = True
        self._holding = False
        self._hovered = -1
        self.setModel(self.messages)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._flush_timer = QTimer(self)
        self._flush_timer.setInterval(FLUSH_MS)
        self._flush_timer.setSingleShot(True)
        self._flush_timer.timeout.connect(self.flush)
        self._pending: list[str] = []
        self._relayout_timer = QTimer(self)
        self._relayout_timer.setInterval(30)
        self._relayout_timer.setSingleShot(True)
        self._relayout_timer.timeout.connect(lambda: self.keeping_place(lambda: None))
        theme.changed.connect(self._restyled)

    def _restyled(self) -> None:
        """Another theme or text size: every text is laid out anew, in the loop's next round."""
        self.texts.forget()
        self.places.forget()
        self._relayout_timer.start()

    # --- the reader's place ---------------------------------------------------------------------

    @property
    def follows(self) -> bool:
        """Whether the reader is at the end, so that new text may scroll."""
        return self._follows

    def content_height(self, most: int) -> int:
        """The height of all loaded rows, counted up to `most`."""
        height = 0
        for row in range(self.messages.rowCount() - 1, -1, -1):
            height += self.places.height(row)
            if height >= most:
                return most
        return height

    def keeping_place(self, change: Callable[[], None]) -> None:
        """Do `change` to the rows; what the reader looks at stays where it is on the screen."""
        follows, anchor = self._follows, self._anchor()
        self._holding = True
        try:
            change()
            self.doItemsLayout()
            self.content_changed.emit()
            if follows and self.messages.at_end:
                self._to_bottom()
            elif anchor is not None:
                self._restore(*anchor)
        finally:
            self._holding = False
        self._scrolled()

    def scroll_to_end(self) -> None:
        """Go to the newest loaded text, at once, and follow from now on."""
        self._set_follows(True)
        self.keeping_place(lambda: None)

    def show_in_middle(self, row: int) -> None:
        """Make a row current and bring it to the middle of the view."""
        self._set_follows(False)
        self.doItemsLayout()
        self.content_changed.emit()
        self.make_current(row)
        self.scrollTo(self.messages.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._scrolled()

    def make_current(self, row: int) -> None:
        """Select a row without scrolling to it."""
        self.selectionModel().setCurrentIndex(
            self.messages.index(row),
            self.selectionModel().SelectionFlag.ClearAndSelect,
        )

    def _anchor(self) -> tuple[str, int] | None:
        """The first message whose bubble is seen, and how far from the top of the view it is."""
        index = self.indexAt(QPoint(4, 0))
        if not index.isValid():
            index = self.messages.index(0)
        while index.isValid():
            area = self.visualRect(index)
            bubble = self.places.places(index.row()).bubble
            if area.top() + bubble.bottom() > 0:
                return self.messages.raw(index.row()).id, area.top() + bubble.top()
            index = self.messages.index(index.row() + 1)
        return None

    def _restore(self, message_id: str, top: int) -> None:
        row = self.messages.row_of(message_id)
        if row < 0:
            return
        now = self.visualRect(self.messages.index(row)).top() + self.places.places(row).bubble.top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + now - top)

    def _to_bottom(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _scrolled(self) -> None:
        if self._holding:
            return
        self.moved.emit()
        if self.messages.rowCount() == 0:
            return
        bar = self.verticalScrollBar()
        near = int(self.viewport().height() * _NEAR)
        at_bottom = bar.value() >= bar.maximum() - self._theme.px(_AT_END)
        self._set_follows(at_bottom and self.messages.at_end)
        if bar.value() < near and not self.messages.at_start:
            self.older_wanted.emit()
        if bar.value() > bar.maximum() - near and not self.messages.at_end:
            self.newer_wanted.emit()

    def _set_follows(self, follows: bool) -> None:
        if follows != self._follows:
            self._follows = follows
            self.follows_changed.emit(follows)

    # --- the arriving reply ---------------------------------------------------------------------

    def add_live(self, text: str) -> None:
        """Words arrived; they are drawn together at the next flush."""
        self.messages.add_live(text)
        self._pending.append(text)
        if not self._flush_timer.isActive():
            self._flush_timer.start()

    def flush(self) -> None:
        """Draw the words that arrived. Rows are laid out anew only when the bubble has grown."""
        self._flush_timer.stop()
        if not self._pending or self.messages.live_id is None:
            self._pending.clear()
            return
        text = "".join(self._pending)
        self._pending.clear()
        row = self.messages.row_of(self.messages.live_id)
        if row < 0:
            self.texts.add_live(text)
            return
        before = self.places.places(row)
        self.texts.add_live(text)
        after = self.places.places(row)
        if before.height != after.height:
            self.keeping_place(lambda: None)
        else:
            self.viewport().update(self.visualRect(self.messages.index(row)))

    def drop_pending(self) -> None:
        """Forget words that were not drawn yet: the reply has its final form, or is gone."""
        self._flush_timer.stop()
        self._pending.clear()

    # --- where things are -----------------------------------------------------------------------

    def row_area(self, row: int) -> tuple[QRect, Places]:
        """A row's rectangle in the viewport, and the places in it."""
        return self.visualRect(self.messages.index(row)), self.places.places(row)

    def expand(self, row: int) -> None:
        """Show the whole of a long message."""
        message_id = self.messages.raw(row).id

        def unfold() -> None:
            self._set_follows(False)
            self.texts.expand(message_id)
            self.places.forget()

        self.keeping_place(unfold)

    @property
    def hovered_row(self) -> int:
        return self._hovered

    def set_hovered(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.hovered_row_changed.emit(row)

    # --- events ---------------------------------------------------------------------------------

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.current_row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._activate(row)
        elif event.key() == Qt.Key.Key_Home:
            self.start_wanted.emit()
        elif event.key() == Qt.Key.Key_End:
            self.end_wanted.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()  # no search by typing: letters belong to the composer
        else:
            super().keyPressEvent(event)

    def _activate(self, row: int) -> None:
        message = self.messages.raw(row)
        if self.messages.live_id != message.id and self.texts.is_folded(message):
            self.expand(row)
            return
        found = self.texts.links_of(message, self.places.text_width)
        if found:
            self.link_chosen.emit(found[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        self.set_hovered(index.row())
        hand = index.isValid() and self._is_clickable(index.row(), point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        inside = point - self.visualRect(index).topLeft()
        if self._delegate.is_show_all(index.row(), inside):
            self.expand(index.row())
        elif address := self._delegate.link_at(index.row(), inside):
            self.link_chosen.emit(address)

    def _is_clickable(self, row: int, point: QPoint) -> bool:
        inside = point - self.visualRect(self.messages.index(row)).topLeft()
        return self._delegate.is_show_all(row, inside) or bool(self._delegate.link_at(row, inside))

    def keyboardSearch(self, _search: str) -> None:
        """No search by typing: it would walk through every message."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.places.set_width(self.width()):
            self._relayout_timer.start()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def clear(self) -> None:
        """Forget every word and every laid-out text."""
        self.drop_pending()
        self._hovered = -1
        self.messages.clear()
        self.texts.clear()
        self.places.forget()
        self._set_follows(True)
        self.content_changed.emit()
        self.moved.emit()
