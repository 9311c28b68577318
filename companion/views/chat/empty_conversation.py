"""What a conversation looks like before its first word: one sentence and three ways to start."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class EmptyConversation(QWidget):
    """The starters put words into the composer; nothing is sent by them."""

    starter_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = PlainLabel("caption", "quiet", wrap=True, parent=self)
        accessible.name(self._notice, "chat_empty_notice")
        self._sentence = PlainLabel("heading", wrap=True, parent=self)
        accessible.name(self._sentence, "chat_empty")
        self._starters = [ThemedButton(theme, f"chat_starter_{number}", parent=self) for number in (1, 2, 3)]
        for button in self._starters:
            button.clicked.connect(lambda _checked=False, which=button: self._choose(which))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.setSpacing(theme.px(12))
        self._notice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._notice)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addSpacing(theme.px(8))
        for button in self._starters:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.retranslate()

    def _choose(self, button: ThemedButton) -> None:
        number = self._starters.index(button)
        self.starter_chosen.emit(self._words()[number][1])

    def _words(self) -> tuple[tuple[str, str], ...]:
        """What a starter asks, and the beginning it puts into the composer."""
        return (
            (self.tr("What is on your mind right now?"), self.tr("Right now, what is on my mind is ")),
            (self.tr("What stayed with you from today?"), self.tr("What stayed with me from today is ")),
            (self.tr("What would you like to sort out?"), self.tr("I would like to sort out ")),
        )

    def retranslate(self) -> None:
        self._notice.setText(
            self.tr("Companion is a computer program, not a person. It is for self-reflection, not therapy.")
        )
        self._notice.setAccessibleName(self._notice.text())
        self._sentence.setText(self.tr("Nothing here yet. Start anywhere; it does not need to be tidy."))
        self._sentence.setAccessibleName(self._sentence.text())
        for button, (question, _start) in zip(self._starters, self._words(), strict=True):
            button.set_words(question)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
