"""What happens while no word has arrived: a thin still bar and words, and after ten seconds other words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.reply_events import Phase
from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme

SLOW_MS = 10_000


class WorkingLine(QWidget):
    """Loading and reading. It does not move: movement would ask for attention."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase: Phase | None = None
        self._slow = False
        bar = QFrame(self)
        bar.setProperty("workingBar", "true")
        bar.setFixedHeight(3)
        self._words = PlainLabel("small", "quiet", parent=self)
        accessible.name(self._words, "chat_working")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(bar)
        column.addWidget(self._words)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SLOW_MS)
        self._clock.timeout.connect(self._has_become_slow)
        self.hide()

    def show_phase(self, phase: Phase | None) -> None:
        """Loading or reading; None, or writing, takes the line away."""
        if phase is None or phase is Phase.WRITING:
            self._phase, self._slow = None, False
            self._clock.stop()
            self.hide()
            return
        if self._phase is None:
            self._slow = False
            self._clock.start()
        self._phase = phase
        self.retranslate()
        self.show()

    @property
    def words(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def _has_become_slow(self) -> None:
        self._slow = True
        self.retranslate()
        accessible.announce(self._words, self._words.text())

    def retranslate(self) -> None:
        self._words.setAccessibleName(self.tr("What happens now"))
        if self._slow:
            words = self.tr("This is taking longer than usual. You can stop at any time.")
        elif self._phase is Phase.LOADING:
            words = self.tr("Loading the model. Your message is saved.")
        else:
            words = self.tr("Reading what you wrote.")
        self._words.setText(words)
        self._words.setAccessibleDescription(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
