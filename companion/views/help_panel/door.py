"""What all rooms behind the doors have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from companion.safety.helplines import Helpline
from companion.views import accessible
from companion.views.help_panel.help_contents import HelpContents
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme


class Door(QWidget):
    """The page behind one door. `copy_asked` carries text for the clipboard, and what to say then."""

    copy_asked = Signal(str, str)
    leave_asked = Signal()
    failed = Signal(object)  # CompanionError

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.contents = HelpContents()
        self.narrow = False

    def show_helplines(self, rows: tuple[Helpline, ...]) -> None:
        """The lines of the country that was chosen."""

    def set_motion_reduced(self, reduced: bool) -> None:
        """Nothing moves by itself."""

    def set_contents(self, contents: HelpContents) -> None:
        """Show what is known now. What the person is typing stays."""
        self.contents = contents

    def set_narrow(self, narrow: bool) -> None:
        """Everything in one column, where there is little room."""
        self.narrow = narrow

    def enter(self) -> None:
        """It was opened: put the keyboard where it is useful."""

    def notice(self) -> str:
        """Why there is nothing to see in it, if so, in translated words."""
        return ""

    def go_back(self) -> bool:
        """Leave an inner level, such as a form. False when there is none."""
        return False

    def flush(self) -> None:
        """Hand over what was typed and not yet kept."""

    def save_failed(self) -> None:
        """What was handed over could not be kept: leave it where it was typed."""

    def forget(self) -> None:
        """Let go of everything that was shown or typed."""

    def retranslate(self) -> None:
        """Set every word anew."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Notice(QWidget):
    """Why there is nothing to see: a sentence, and what can be done."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel("heading", wrap=True)
        accessible.name(self._sentence, object_name)
        self._detail = PlainLabel("body", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addWidget(self._detail)
        column.addStretch(1)

    @property
    def sentence(self) -> str:
        """What is said now; empty when nothing is."""
        return self._sentence.text()

    def say(self, sentence: str, detail: str) -> None:
        """Both translated; nothing is shown for an empty sentence."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._sentence.setAccessibleDescription(detail)
        self._detail.setText(detail)
        self.setVisible(bool(sentence))


def row_list(theme: Theme, object_name: str) -> QListWidget:
    """A list whose rows a HelpRowDelegate paints."""
    rows = QListWidget()
    accessible.name(rows, object_name)
    rows.setProperty("card", True)
    rows.setProperty("paints_focus", True)
    rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    rows.setResizeMode(QListWidget.ResizeMode.Adjust)  # rows are as high as their width lets them be
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.changed.connect(rows.doItemsLayout)
    return rows
