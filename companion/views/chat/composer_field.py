"""The box one writes in: plain text only, growing with its lines."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from companion.views import accessible
from companion.views.theme import Theme

MOST_LINES = 8
LONGEST_WORD = 2000
_BETWEEN_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class ComposerField(QPlainTextEdit):
    """Enter sends, Shift+Enter breaks the line, Up in the empty field asks for the last own message."""

    enter_pressed = Signal()
    up_when_empty = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.name(self, "chat_message")
        self._theme = theme
        self.setProperty("frame", "none")
        self.setProperty("rings_parent", True)
        self.setProperty("textStyle", "chat")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("chat"))
        self.updateGeometry()

    def _line(self) -> int:
        return max(QFontMetrics(self.font()).lineSpacing(), 1)

    def sizeHint(self) -> QSize:
        # a QPlainTextEdit measures its document in lines
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        return QSize(200, lines * self._line() + self._theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._line() + self._theme.px(4))

    def replace_text(self, text: str, keep_undo: bool = False) -> None:
        """Put `text` in, with the cursor at its end. Without `keep_undo` the undo stack is emptied too."""
        self._brace_for(text)
        if keep_undo:
            self.selectAll()
            self.insertPlainText(text)
        else:
            self.setPlainText(text)
            self.document().clearUndoRedoStacks()
        if not any(len(word) > LONGEST_WORD for word in text.split()):
            self.setWordWrapMode(_BETWEEN_WORDS)  # only now: what was endless has gone
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def _brace_for(self, text: str) -> None:
        """Before `text` comes in: break lines anywhere if it holds an endless word.

        Qt looks for a place between words first, in a time that grows with the square of the word:
        a pasted word of a megabyte held up the window for more than a minute.
        """
        if any(len(word) > LONGEST_WORD for word in text.split()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.enter_pressed.emit()
        elif enter:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and not self.toPlainText():
            self.up_when_empty.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text only: a pasted page or picture brings nothing else along."""
        if source.hasText():
            text = source.text()
            self._brace_for(text)
            self.insertPlainText(text)
