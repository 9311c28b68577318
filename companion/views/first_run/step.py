"""What the steps of the first run have in common: a heading that takes the focus, and completeness."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme


class Step(QScrollArea):
    """One page of the first run. It scrolls when large text leaves no room."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(56, 40, 56, 24)
        self.column.setSpacing(12)
        self.heading = PlainLabel("display", wrap=True)
        # Reached when the step is shown, so that a screen reader begins at its beginning.
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading.setProperty("paints_focus", True)
        self.column.addWidget(self.heading)
        self.setWidget(content)

    def is_complete(self) -> bool:
        """Whether Continue may be pressed."""
        return True

    def missing(self) -> str:
        """What Continue waits for, in translated words."""
        return ""

    def retranslate(self) -> None:
        """Set every word of the step anew."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def field_label(text_for: QWidget) -> PlainLabel:
    """A small label above a field, tied to it."""
    label = PlainLabel("small")
    label.setBuddy(text_for)
    return label
