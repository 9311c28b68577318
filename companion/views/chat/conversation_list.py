"""The column of conversations: begin one, find one, choose one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.chat.conversation_delegate import ConversationDelegate
from companion.views.chat.conversation_model import ConversationModel
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme

SEARCH_PAUSE_MS = 150
WIDTH = 248
NARROW_WIDTH = 216
_ANY_WIDTH = 16_777_215  # Qt's own "no limit"


class _Rows(QListView):
    """The list itself. Enter opens, F2 renames, Delete deletes; moving alone opens nothing."""

    open_asked = Signal(int)
    delete_asked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_F2:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ConversationList(QFrame):
    """Emits what was asked for; shows what it is given."""

    new_asked = Signal()
    search_asked = Signal(str)
    open_asked = Signal(str, str)  # conversation, message found in it or ""
    delete_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("rule", "right")
        self.setProperty("conversationColumn", "true")
        self.model = ConversationModel(self)
        self.new = ThemedButton(theme, "chat_new", icon="square-pen", icon_size=18, parent=self)
        self.new.clicked.connect(self.new_asked)
        self.search = QLineEdit(self)
        accessible.name(self.search, "chat_search")
        self._search_icon = self.search.addAction(
            theme.icon("search", "text_quiet", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setClearButtonEnabled(True)
        self.rows = _Rows(self)
        accessible.name(self.rows, "chat_list")
        self._delegate = ConversationDelegate(theme, self.model, self.rows)
        self._prepare_rows()
        self._nothing = PlainLabel("small", "quiet", wrap=True, parent=self)
        accessible.name(self._nothing, "chat_search_result")
        self._nothing.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.search_asked.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.installEventFilter(self)
        self._lay_out()
        theme.changed.connect(self._tint)
        self.retranslate()

    def _prepare_rows(self) -> None:
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.setTabKeyNavigation(False)
        self.rows.verticalScrollBar().setSingleStep(self._theme.px(30))
        self.rows.open_asked.connect(self._open_row)
        self.rows.clicked.connect(lambda index: self._open_row(index.row()))
        self.rows.delete_asked.connect(
            lambda row: self.delete_asked.emit(self.model.row(row).conversation.id)
        )

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(16), px(12), px(8))
        column.setSpacing(0)
        column.addWidget(self.new)
        column.addSpacing(px(10))
        column.addWidget(self.search)
        column.addSpacing(px(4))
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        self.setFixedWidth(px(WIDTH))

    def set_room(self, narrow: bool, alone: bool) -> None:
        """Take less room in a small window; all of it when the list is all there is to see."""
        if alone:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)
        else:
            self.setFixedWidth(self._theme.px(NARROW_WIDTH if narrow else WIDTH))

    # --- what the controller says ---------------------------------------------------------------

    def set_current(self, conversation_id: str | None) -> None:
        """Mark the open conversation, and make it the list's current row."""
        self._delegate.current_id = conversation_id
        row = self.model.row_of(conversation_id)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.rows.selectionModel().setCurrentIndex(
            index, self.rows.selectionModel().SelectionFlag.ClearAndSelect
        )
        if row >= 0:
            self.rows.scrollTo(index)
        self.rows.viewport().update()

    def show_nothing_found(self, nothing: bool) -> None:
        """Say that a search found nothing."""
        if nothing and self._nothing.isHidden():
            accessible.announce(self._nothing, self._nothing.text())
        self._nothing.setVisible(nothing)

    def rename_in_place(self, conversation_id: str) -> None:
        """Open the field for a new title in the conversation's row."""
        row = self.model.row_of(conversation_id)
        if row >= 0:
            index = self.model.index(row)
            self.rows.scrollTo(index)
            self.rows.setCurrentIndex(index)
            self.rows.edit(index)

    @property
    def searching(self) -> bool:
        return bool(self.search.text().strip())

    def clear(self) -> None:
        """Forget every title and what was searched for."""
        self.rows.closePersistentEditor(self.rows.currentIndex())
        self.search.blockSignals(True)
        self.search.setText("")
        self.search.blockSignals(False)
        self._pause.stop()
        self._nothing.hide()
        self.model.clear()
        self._delegate.current_id = None

    # --------------------------------------------------------------------------------------------

    def _open_row(self, number: int) -> None:
        if 0 <= number < self.model.rowCount():
            row = self.model.row(number)
            self.open_asked.emit(row.conversation.id, row.message_id or "")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """In the search field: Down goes to the list, Esc empties the field."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.rows.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.rows.currentIndex().isValid():
                    self.rows.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False

    def _tint(self) -> None:
        self._search_icon.setIcon(self._theme.icon("search", "text_quiet", 16))
        self.rows.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        self.new.set_words(self.tr("New conversation"))
        self.search.setPlaceholderText(self.tr("Search conversations"))
        self.search.setAccessibleName(self.tr("Search conversations"))
        self.rows.setAccessibleName(self.tr("Conversations"))
        self._nothing.setText(self.tr("Nothing found for these words."))
        self._nothing.setAccessibleName(self.tr("Search result"))
        self._nothing.setAccessibleDescription(self._nothing.text())
        self.rows.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
