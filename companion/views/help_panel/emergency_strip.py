"""The strip with the emergency number: at the top of the panel, behind every door too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.safety.helplines import Helpline
from companion.views import accessible
from companion.views.help_panel.directions import turn
from companion.views.help_panel.helpline_words import HelplineWords
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look


class EmergencyStrip(QFrame):
    """`copy_asked` carries the number to copy."""

    copy_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Helpline, ...] = ()
        self.setProperty("card", "help_strip")
        self._phone = PlainLabel()
        self._danger = PlainLabel("strong", wrap=True)
        self._detail = PlainLabel("body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._danger)
        words.addWidget(self._detail)
        told = QHBoxLayout()
        told.setSpacing(16)
        told.addWidget(self._phone)
        told.addLayout(words, 1)
        self.number = PlainLabel("number", "help", wrap=True)
        accessible.name(self.number, "help_emergency")
        self._copy = ThemedButton(theme, "help_copy_emergency", icon="copy", icon_size=18)
        self._copy.clicked.connect(self._ask_to_copy)
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        numbers.addWidget(self.number, 1)
        numbers.addWidget(self._copy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 12, 18, 12)
        self._row.setSpacing(12)
        self._row.addLayout(told, 1)
        self._row.addLayout(numbers)
        theme.changed.connect(self._tint)
        self.retranslate()

    def show_rows(self, rows: tuple[Helpline, ...]) -> None:
        """The emergency numbers of a country; none where they are not known."""
        self._rows = rows
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)

    def retranslate(self) -> None:
        numbers = " / ".join(row.number_display for row in self._rows)
        self.number.setText(numbers or self.tr("Your local emergency number"))
        self.number.setWordWrap(not numbers)
        set_look(self.number, textStyle="number" if numbers else "heading")
        self.number.setAccessibleName(self.tr("Emergency number"))
        self.number.setAccessibleDescription(self.number.text())
        self._copy.set_words(self.tr("Copy"), self.tr("Copy emergency number"))
        self._copy.setVisible(bool(numbers))
        self._danger.setText(self.tr("In immediate danger, hurt, or have you taken something?"))
        detail = self.tr("Call emergency services now, or ask someone near you to call.")
        unsure = [row for row in self._rows if row.is_unsure]
        self._detail.setText(f"{detail} {HelplineWords().certainty(unsure[0])}" if unsure else detail)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tint(self) -> None:
        self._phone.setPixmap(self._theme.pixmap("phone", "help", 24))
        self._phone.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _ask_to_copy(self) -> None:
        if self._rows:
            self.copy_asked.emit(self._rows[0].number_display)
