"""The one calm dialog for something unexpected: what is safe, and that one can go on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class FailureNotice(QDialog):
    """Says nothing of the failure itself: a traceback helps nobody on a bad night."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        accessible.name(self, "failure_notice")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = PlainLabel("heading", wrap=True)
        self._words = PlainLabel("body", wrap=True)
        self._close = ThemedButton(theme, "failure_notice_close", "primary")
        self._close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(theme.px(400))
        self.retranslate()
        self._close.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle("Companion")
        self._heading.setText(self.tr("Something inside Companion did not work."))
        self._words.setText(
            self.tr(
                "What you had sent is saved. You can go on; if something looks wrong, close Companion "
                "and open it again."
            )
        )
        self.setAccessibleName(self._heading.text())
        self.setAccessibleDescription(self._words.text())
        self._close.set_words(self.tr("Go on"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
