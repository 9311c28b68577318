"""Ways through the help panel: every door by keyboard, Esc one level at a time, hiding and closing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from companion.views.help_panel.door_button import DoorButton
from companion.views.help_panel.door_stack import DOORS
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.language import Language
from companion.views.theme import Theme
from tests.views.accessible_tree import tab_order
from tests.views.help_samples import EVERYTHING, is_shown, make_panel, press, shown


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    return make_panel(qtbot, theme, language)


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else focus.objectName()


def test_every_door_and_back_by_keyboard_alone(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    order = tab_order(shown(panel, DoorButton, "help_call"), panel)
    assert order[:4] == list(DOORS)
    assert order[4:7] == ["help_protocol", "help_hide", "help_close"]
    for place, name in enumerate(DOORS):
        assert focus_name() == list(DOORS)[max(0, place - 1)]
        while focus_name() != name:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        key = Qt.Key.Key_Return if place % 2 else Qt.Key.Key_Space
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert panel.doors.open_name == name
        assert not is_shown(panel, "help_call")
        inside = panel.doors.door(name)
        assert inside.isAncestorOf(QApplication.focusWidget())
        back = shown(panel, QPushButton, "help_back")
        for _step in range(40):
            if QApplication.focusWidget() is back:
                break
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(back, Qt.Key.Key_Return)
        assert panel.doors.open_name == ""
        assert focus_name() == name


@pytest.mark.parametrize("name", DOORS)
def test_escape_goes_up_one_level_before_it_closes(qtbot: QtBot, panel: HelpPanel, name: str) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, name)
    with qtbot.assertNotEmitted(panel.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert panel.doors.open_name == ""
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("name", "button", "field"),
    [
        ("help_call", "help_add_number", "help_number_name"),
        ("help_people_door", "help_add_person", "help_person_name"),
        ("help_plan_door", "help_edit", "help_plan_words"),
    ],
)
def test_escape_leaves_a_form_before_its_door(
    qtbot: QtBot, panel: HelpPanel, name: str, button: str, field: str
) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, name)
    press(panel, button)
    assert focus_name() == field
    for expected in (name, ""):
        with qtbot.assertNotEmitted(panel.closed):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert not is_shown(panel, field)
        assert panel.doors.open_name == expected


@pytest.mark.parametrize("contents", [EVERYTHING, HelpContents()], ids=["all", "locked"])
@pytest.mark.parametrize("name", DOORS)
def test_a_door_never_puts_the_keyboard_on_hide(panel: HelpPanel, name: str, contents: HelpContents) -> None:
    panel.set_contents(contents)
    press(panel, name)
    assert focus_name() not in ("", "help_hide", "help_close")


@pytest.mark.parametrize("how", ["escape", "button"])
def test_it_is_closed_by_hand_and_never_hidden_by_itself(qtbot: QtBot, panel: HelpPanel, how: str) -> None:
    with qtbot.waitSignal(panel.closed):
        if how == "escape":
            qtbot.keyClick(panel, Qt.Key.Key_Escape)
        else:
            press(panel, "help_close")
    assert panel.isVisible()


def test_close_help_closes_from_behind_a_door_too(qtbot: QtBot, panel: HelpPanel) -> None:
    press(panel, "help_steady")
    with qtbot.waitSignal(panel.closed):
        press(panel, "help_close")


def test_it_opens_on_the_front_again(panel: HelpPanel) -> None:
    press(panel, "help_steady")
    panel.begin()
    assert panel.doors.open_name == ""
    assert focus_name() == "help_call"


@pytest.mark.parametrize("name", ["", *DOORS])
def test_hiding_is_asked_for_everywhere(qtbot: QtBot, panel: HelpPanel, name: str) -> None:
    if name:
        press(panel, name)
    with qtbot.waitSignal(panel.hide_requested):
        press(panel, "help_hide")


def test_names_follow_the_language_behind_a_door(qtbot: QtBot, panel: HelpPanel, language: Language) -> None:
    press(panel, "help_call")
    language.use("fr")
    lines = shown(panel, QListWidget, "help_lines")
    first = lines.item(0)
    qtbot.waitUntil(lambda: "jour et nuit, gratuit" in lines.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert first is not None
    assert panel.country.currentText() == "France"
    assert lines.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Vérifié : 2 juin 2026"
