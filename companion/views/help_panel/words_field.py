"""Where the person's own words are written: plain text, handed over after a pause in typing."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from companion.views import accessible

PAUSE_MS = 800
_LONGEST_WORD = 2000


class WordsField(QPlainTextEdit):
    """`paused` carries what stands in it, once for every change, when typing rests or `flush` is called."""

    paused = Signal(str)

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.name(self, object_name)
        self.setTabChangesFocus(True)
        self._changed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that nobody was given yet."""
        return self._changed

    def show_words(self, words: str) -> None:
        """Put words in from outside, with the cursor at their end and undo emptied; the same words stay."""
        self._pause.stop()
        self._changed = False
        if words != self.toPlainText():
            self._break_lines(words)
            with QSignalBlocker(self):
                self.setPlainText(words)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def forget(self) -> None:
        """Empty it, what could be brought back by Undo included."""
        self.setPlainText("")
        self.show_words("")

    def flush(self) -> None:
        """Hand over what was typed since the last time; nothing when there is nothing new."""
        self._pause.stop()
        if self._changed:
            self._changed = False
            self.paused.emit(self.toPlainText())

    def not_kept(self) -> None:
        """What was handed over last could not be kept: the next `flush` hands it over again."""
        self._changed = True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text only: a pasted page or picture brings nothing else along."""
        if source.hasText():
            self._break_lines(source.text())
            self.insertPlainText(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def _break_lines(self, coming: str) -> None:
        # Looking for a place between words takes Qt a time that grows with the square of the word.
        if any(len(word) > _LONGEST_WORD for word in coming.split()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def _typed(self) -> None:
        self._changed = True
        self._pause.start()
