"""One calm question before something cannot be taken back. Opened, never executed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.shortcuts import Keys, bind
from companion.views.theme import Theme


class Confirm(QDialog):
    """A question, what is lost, Cancel (the default) and a button that repeats the verb.

    Connect `accepted`, then call `open()`. F1 gives up the question and asks for help.
    """

    help_requested = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, question: str, detail: str, verb: str, danger: bool = True
    ) -> None:
        super().__init__(parent)
        self._verb = verb
        accessible.name(self, "confirm_dialog")
        self.setAccessibleDescription(f"{question} {detail}".strip())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cancel = ThemedButton(theme, "confirm_cancel")
        self._cancel.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._confirm = ThemedButton(theme, "confirm_ok", kind="danger" if danger else "primary")
        self._confirm.clicked.connect(self.accept)

        heading = PlainLabel("heading", wrap=True)
        heading.setText(question)
        words = PlainLabel("body", wrap=True)
        words.setText(detail)
        words.setVisible(bool(detail))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(400))
        bind(Keys.HELP, self, self._ask_for_help)
        self.retranslate()
        self._cancel.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Please confirm"))
        self.setAccessibleName(self.tr("Please confirm"))
        self._cancel.set_words(self.tr("Cancel"))
        self._confirm.setText(self._verb.replace("&", "&&"))
        # The name is the same for every question, so that it can be found by habit; the verb follows it.
        self._confirm.setAccessibleName(self.tr("Confirm"))
        self._confirm.setAccessibleDescription(self._verb)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _ask_for_help(self) -> None:
        self.reject()
        self.help_requested.emit()
