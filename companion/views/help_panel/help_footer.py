"""The foot of the panel: what Companion cannot do, how old the numbers are, and two ways out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.safety.helplines import Helpline
from companion.views import accessible
from companion.views.help_panel.directions import turn
from companion.views.help_panel.helpline_words import HelplineWords
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class HelpFooter(QWidget):
    """`hide_asked` hides Companion, `close_asked` goes back to where the person was."""

    protocol_asked = Signal()
    hide_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Helpline, ...] = ()
        self._today = date.min
        self._copied = PlainLabel("small", "success", wrap=True)
        accessible.name(self._copied, "help_copied")
        self._copied.hide()
        self._limits = PlainLabel("small", "quiet", wrap=True)
        self._checked = PlainLabel("small", "quiet", wrap=True)
        accessible.name(self._checked, "help_checked")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._copied, self._limits):
            words.addWidget(label)
        self._protocol = ThemedButton(theme, "help_protocol", "link")
        self._protocol.clicked.connect(self.protocol_asked)
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(12)
        self._last.addWidget(self._checked, 1)
        self._last.addWidget(self._protocol, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        words.addLayout(self._last)
        self._hide = ThemedButton(theme, "help_hide", "bare", "eye-off", 20)
        self._hide.clicked.connect(self.hide_asked)
        self._close = ThemedButton(theme, "help_close")
        self._close.setProperty("fieldSize", "large")
        self._close.clicked.connect(self.close_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._hide)
        buttons.addWidget(self._close)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addLayout(buttons)
        self.retranslate()

    def show_rows(self, rows: tuple[Helpline, ...], today: date) -> None:
        """The country's numbers, whose age is told."""
        self._rows, self._today = rows, today
        self.retranslate()

    def say_copied(self, words: str) -> None:
        """Tell, on the screen and aloud, what is on the clipboard now; nothing takes it away."""
        self._copied.setText(words)
        self._copied.setAccessibleName(words)
        self._copied.setVisible(bool(words))
        if words:
            accessible.announce(self._copied, words)

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)
        turn(self._last, narrow)

    def retranslate(self) -> None:
        self._limits.setText(
            self.tr(
                "Companion is a program on this computer. It cannot alert anyone, and nobody is watching."
            )
        )
        self._checked.setText(HelplineWords().checked(self._rows, self._today))
        self._checked.setAccessibleName(self.tr("Numbers checked"))
        self._checked.setAccessibleDescription(self._checked.text())
        self._protocol.set_words(self.tr("How help detection works"))
        self._hide.set_words(self.tr("Hide Companion"))
        self._close.set_words(self.tr("Close help"))
        self.say_copied("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
