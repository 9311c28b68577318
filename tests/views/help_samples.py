"""A help panel to try, and what somebody might have prepared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.help_records import OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.language import Language
from companion.views.theme import Theme

W = TypeVar("W", bound=QWidget)

MAYA = TrustedPerson("maya", "Maya Zeller", "06 12 34 56 78")
DAD = TrustedPerson("dad", "Dad", "+44 20 7946 0018", "Hello dad, it is a bad evening.")
PRIYA = TrustedPerson("priya", "Priya", "")
NURSE = OwnNumber("nurse", "Night nurse", "01 99 00 11 22")
PLAN = SafetyPlan(
    {
        PlanStep.WARNING_SIGNS: "I stop answering messages.",
        PlanStep.ALONE: "To the river and back.",
        PlanStep.REASONS: "The marmalade cat.",
    },
    datetime(2025, 10, 4, 12, tzinfo=UTC),
)
EVERYTHING = HelpContents(True, (MAYA, DAD, PRIYA), (NURSE,), PLAN)
EMPTY = HelpContents(unlocked=True)


def make_panel(qtbot: QtBot, theme: Theme, language: Language, country: str = "FR") -> HelpPanel:
    """A shown panel on the front, with the keyboard on its first door, and no contents yet."""
    panel = HelpPanel(theme, lambda: language.code, today=lambda: date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(1100, 760)
    panel.set_country(country)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.begin()
    return panel


def shown(panel: QWidget, kind: type[W], name: str) -> W:
    """The one control of that identifier that can be seen now."""
    found = [widget for widget in panel.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, f"{len(found)} of {name} can be seen"
    return found[0]


def is_shown(panel: QWidget, name: str) -> bool:
    return any(widget.isVisible() for widget in panel.findChildren(QWidget, name))


def press(panel: QWidget, name: str) -> None:
    button = next(widget for widget in panel.findChildren(QWidget, name) if widget.isVisible())
    assert button.isEnabled(), name
    button.click()


def all_text(panel: QWidget) -> str:
    """Every word that is in any control, shown or not, read aloud or not."""
    words: list[str] = []
    for widget in panel.findChildren(QWidget):
        words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit | QPushButton):
            words.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            words.append(widget.toPlainText())
        if isinstance(widget, QListWidget):
            words += _of_rows(widget)
    return "\n".join(words)


def _of_rows(rows: QListWidget) -> Iterable[str]:
    for row in range(rows.count()):
        model = rows.model()
        yield from (str(value) for value in model.itemData(model.index(row, 0)).values())


def rows_of(rows: QListWidget, role: int) -> list[str]:
    return [str(rows.item(row).data(role)) for row in range(rows.count())]
