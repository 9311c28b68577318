"""The head of a conversation: its title, who answers, what the engine does, more actions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.chat.engine_words import EngineStatus, engine_words, status_words
from companion.views.shared.icon_button import IconButton
from companion.views.shared.plain_label import ElidedLabel, PlainLabel
from companion.views.shortcuts import Keys
from companion.views.theme import Theme

_ICONS = {
    EngineStatus.LOADING: ("cpu", "text_quiet"),
    EngineStatus.READING: ("book-open", "text_quiet"),
    EngineStatus.WRITING: ("pencil", "text_quiet"),
    EngineStatus.STOPPED: ("triangle-alert", "warning"),
    EngineStatus.NOT_ANSWERING: ("triangle-alert", "warning"),
    EngineStatus.NO_MODEL: ("info", "text_quiet"),
}


class ChatHeader(QFrame):
    """Says which conversation this is. Its menu acts on that conversation."""

    back_asked = Signal()
    rename_asked = Signal()
    pin_asked = Signal(bool)
    delete_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = EngineStatus.READY
        self._engine = self._model = ""
        self._title_text = ""
        self._pinned = self._saved = False
        self.setProperty("rule", "bottom")
        self.back = IconButton(theme, "chat_back", "arrow-left", parent=self)
        self.back.clicked.connect(self.back_asked)
        self.back.hide()
        self.title = ElidedLabel("heading", parent=self)
        accessible.name(self.title, "chat_title")
        self._line = ElidedLabel("caption", "quiet", self)
        accessible.name(self._line, "chat_model_line")
        self._dot = PlainLabel(parent=self)
        self.status = PlainLabel("small", "quiet", parent=self)
        accessible.name(self.status, "chat_engine_status")
        self.more = IconButton(theme, "chat_more", "ellipsis", parent=self)
        self.more.clicked.connect(self._open_menu)
        self._menu = QMenu(self)
        self._rename = QAction(self._menu)
        self._rename.setObjectName("chat_menu_rename")
        self._rename.triggered.connect(self.rename_asked)
        self._pin = QAction(self._menu)
        self._pin.setObjectName("chat_menu_pin")
        self._pin.triggered.connect(lambda: self.pin_asked.emit(not self._pinned))
        self._delete = QAction(self._menu)
        self._delete.setObjectName("chat_menu_delete")
        self._delete.triggered.connect(self.delete_asked)
        self._menu.addActions([self._rename, self._pin, self._delete])
        self._lay_out()
        theme.changed.connect(self._tint)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addLayout(words, 1)
        row.addWidget(self._dot)
        row.addWidget(self.status)
        row.addSpacing(px(4))
        row.addWidget(self.more)
        self.setMinimumHeight(px(64))

    # --- what the controller says ---------------------------------------------------------------

    def set_conversation(self, title: str, saved: bool, pinned: bool) -> None:
        """`saved` is False for a conversation that has not begun."""
        self._title_text, self._saved, self._pinned = title, saved, pinned
        self._show_title()
        self.more.setEnabled(saved)

    def set_engine(self, engine: str, model: str) -> None:
        self._engine, self._model = engine, model
        self._line.setText(engine_words(engine, model))
        self._line.setVisible(bool(model))

    def set_status(self, status: EngineStatus) -> None:
        """Show and announce a status, politely."""
        if status is self._status:
            return
        self._status = status
        self._show_status()
        accessible.announce(self.status, self.status.text())

    @property
    def engine_status(self) -> EngineStatus:
        return self._status

    def clear(self) -> None:
        self.set_conversation("", saved=False, pinned=False)

    # --------------------------------------------------------------------------------------------

    def _show_title(self) -> None:
        words = self._title_text or self.tr("New conversation")
        self.title.setText(words)
        self.title.setAccessibleDescription(words)
        self._pin.setText(self.tr("Unpin") if self._pinned else self.tr("Pin"))
        self.more.setAccessibleDescription("" if self._saved else self.tr("Nothing is saved here yet."))

    def _show_status(self) -> None:
        words = status_words(self._status)
        self.status.setText(words)
        self.status.setAccessibleDescription(words)
        self._tint()

    def _tint(self) -> None:
        drawing = _ICONS.get(self._status)
        self._dot.setPixmap(self._theme.pixmap(*drawing, 16) if drawing else self._ready_mark())

    def _ready_mark(self) -> QPixmap:
        side = self._theme.px(8)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("success"))
        painter.drawEllipse(0, 0, side, side)
        painter.end()
        return pixmap

    def _open_menu(self) -> None:
        size = self._menu.sizeHint()
        corner = self.more.mapToGlobal(QPoint(self.more.width() - size.width(), self.more.height() + 4))
        self._menu.popup(corner)

    def retranslate(self) -> None:
        self.title.setAccessibleName(self.tr("Conversation title"))
        self.status.setAccessibleName(self.tr("Engine status"))
        self._line.setAccessibleName(self.tr("Answering"))
        self.more.set_words(self.tr("More actions"))
        self.back.set_words(self.tr("Back to conversations"))
        self._rename.setText(self.tr("Rename"))
        self._rename.setShortcut(Keys.RENAME.sequence)
        self._rename.setShortcutVisibleInContextMenu(True)
        self._delete.setText(self.tr("Delete conversation"))
        self._show_title()
        self._show_status()
        self.set_engine(self._engine, self._model)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
