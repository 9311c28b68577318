"""What was just deleted, and Undo, for eight seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme

SECONDS = 8


class UndoBar(QFrame):
    """One undo at a time; the newest wins. The clock waits while the bar has the focus."""

    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self._words = PlainLabel("body", parent=self)
        accessible.name(self._words, "chat_undo_text")
        self.undo = ThemedButton(theme, "chat_undo", icon="rotate-ccw", icon_size=16, parent=self)
        self.undo.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        row.addWidget(self._words, 1)
        row.addWidget(self.undo)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SECONDS * 1000)
        self._clock.timeout.connect(self._time_over)
        self.retranslate()
        self.hide()

    def offer(self, words: str) -> None:
        """Say what was deleted, in translated words, and start the clock."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.show()
        self._clock.start()
        accessible.announce(self._words, words)

    def withdraw(self) -> None:
        self._clock.stop()
        self.hide()

    def _undo(self) -> None:
        self.withdraw()
        self.undo_asked.emit()

    def _time_over(self) -> None:
        if self.undo.hasFocus():  # someone is about to press it
            self._clock.start()
        else:
            self.withdraw()

    def retranslate(self) -> None:
        self.undo.set_words(self.tr("Undo"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
