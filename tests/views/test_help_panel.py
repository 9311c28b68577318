"""Help now: the emergency number and four equal doors, whole without any contents, by keyboard alone."""

from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import TrustedPerson
from companion.views.help_panel.door_button import DoorButton
from companion.views.help_panel.door_stack import DOORS
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.language import Language
from companion.views.theme import Theme
from companion.views.user_messages import user_message
from tests.views.accessible_tree import (
    HELP,
    HELP_BACK,
    HELP_DOORS,
    HELP_FRONT,
    broken,
    repeated_names,
    unnamed,
)
from tests.views.conftest import ROOT
from tests.views.help_samples import (
    EMPTY,
    EVERYTHING,
    MAYA,
    NURSE,
    all_text,
    is_shown,
    make_panel,
    press,
    shown,
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    return make_panel(qtbot, theme, language)


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else focus.objectName()


def doors(panel: HelpPanel) -> list[DoorButton]:
    return [shown(panel, DoorButton, name) for name in DOORS]


# --- names --------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["en", "fr"])
def test_names_of_the_front(panel: HelpPanel, language: Language, qtbot: QtBot, code: str) -> None:
    language.use(code)
    qtbot.waitUntil(lambda: broken(panel, (*HELP, *HELP_FRONT), code) == [])
    assert panel.accessibleName() == ("Help now" if code == "en" else "De l’aide maintenant")
    assert panel.accessibleIdentifier() == "help_dialog"
    assert unnamed(panel) == []
    assert repeated_names(panel) == []


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("contents", [EVERYTHING, EMPTY, HelpContents()], ids=["all", "empty", "locked"])
def test_names_behind_the_doors(
    panel: HelpPanel, language: Language, qtbot: QtBot, code: str, name: str, contents: HelpContents
) -> None:
    panel.set_contents(contents)
    press(panel, name)
    language.use(code)
    qtbot.waitUntil(lambda: broken(panel, (*HELP, HELP_BACK), code) == [])
    qtbot.waitUntil(lambda: broken(panel.doors.door(name), HELP_DOORS[name], code) == [])
    assert unnamed(panel) == []
    assert repeated_names(panel) == []


def test_doors_are_plain_buttons(panel: HelpPanel) -> None:
    for door in doors(panel):
        assert isinstance(door, QPushButton)
        assert not door.isCheckable()
        assert door.accessibleDescription()


# --- the front ----------------------------------------------------------------------------------


def test_the_keyboard_starts_on_call_or_text(panel: HelpPanel) -> None:
    assert focus_name() == "help_call"


def test_four_doors_of_one_size_and_look(panel: HelpPanel) -> None:
    first, second, third, fourth = doors(panel)
    assert len({door.size() for door in doors(panel)}) == 1
    assert len({door.property("kind") for door in doors(panel)}) == 1
    assert (first.y(), third.y()) == (second.y(), fourth.y())
    assert (first.x(), second.x()) == (third.x(), fourth.x())
    assert first.width() > 380


def test_the_whole_card_can_be_clicked(qtbot: QtBot, panel: HelpPanel) -> None:
    door = shown(panel, DoorButton, "help_steady")
    for corner in (door.rect().topLeft(), door.rect().bottomRight(), door.rect().center()):
        inside = corner.__class__(
            min(max(corner.x(), 12), door.width() - 12), min(max(corner.y(), 12), door.height() - 12)
        )
        qtbot.mouseClick(door, Qt.MouseButton.LeftButton, pos=inside)
        assert panel.doors.open_name == "help_steady"
        panel.go_back()


def test_what_stands_on_the_doors_while_unlocked(panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    call, people, plan, steady = doors(panel)
    assert call.foot == ("3114", "day and night, free")
    assert people.foot == ("Maya Zeller, Dad, Priya", "")
    assert plan.foot == ("3 steps", "changed 4 October 2025")
    assert steady.foot == ("2 minutes", "in words")
    assert "3114" in call.accessibleDescription()


def test_what_stands_on_the_doors_before_anything_was_written(panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    _call, people, plan, _steady = doors(panel)
    assert people.foot == ("Nobody added yet", "")
    assert plan.foot == ("Not written yet", "")


def test_what_stands_on_the_doors_while_locked(panel: HelpPanel) -> None:
    call, people, plan, _steady = doors(panel)
    assert call.foot[0] == "3114"
    assert people.foot == ("Unlock to see your people", "")
    assert plan.foot == ("Unlock to see your plan", "")


def test_a_copy_for_locked_times_is_shown(panel: HelpPanel) -> None:
    panel.set_contents(HelpContents(False, (MAYA,), (NURSE,), EVERYTHING.plan, plan_locked=True))
    _call, people, plan, _steady = doors(panel)
    assert people.foot == ("Maya Zeller", "")
    assert plan.foot[0] == "3 steps"


@pytest.mark.parametrize(
    ("country", "foot"),
    [
        ("US", ("988", "call or text")),
        ("CM", ("1511", "day and night, free, could not be confirmed recently")),
        ("DE", ("0800 111 0 111", "call")),
        ("ZZ", ("findahelpline.com", "could not be confirmed recently")),
    ],
)
def test_the_first_number_of_the_country(panel: HelpPanel, country: str, foot: tuple[str, str]) -> None:
    panel.set_country(country)
    assert doors(panel)[0].foot == foot


def test_a_country_has_its_own_emergency_numbers(panel: HelpPanel) -> None:
    assert panel.strip.number.accessibleDescription() == panel.strip.number.text() == "15 / 112"


def test_another_country_changes_every_number(qtbot: QtBot, panel: HelpPanel) -> None:
    press(panel, "help_call")
    panel.country.setCurrentIndex(panel.country.findData("PT"))
    with qtbot.waitSignal(panel.country_chosen) as chosen:
        panel.country.activated.emit(panel.country.currentIndex())
    assert chosen.args == ["PT"]
    assert panel.strip.number.text() == "112"
    assert "1411" in all_text(panel)
    assert "3114" not in all_text(panel)


def test_an_unsure_emergency_number_says_so(panel: HelpPanel) -> None:
    panel.set_country("CM")
    labels = [label.text() for label in panel.findChildren(QLabel)]
    unsure = "This number could not be confirmed recently."
    assert any(unsure in words and "emergency services" in words for words in labels)


def test_old_numbers_carry_a_warning(panel: HelpPanel) -> None:
    checked = shown(panel, QLabel, "help_checked")
    assert checked.accessibleDescription() == "Numbers checked on 2 June 2026."
    panel.set_country("NL")
    assert checked.accessibleDescription().startswith("Numbers checked in July 2020.")
    assert "more than a year ago" in checked.accessibleDescription()


def test_an_unknown_country_shows_where_to_look(panel: HelpPanel) -> None:
    panel.set_country("ZZ")
    assert panel.strip.number.text() == "Your local emergency number"
    assert not is_shown(panel, "help_copy_emergency")


def test_the_emergency_number_is_copied_and_said(panel: HelpPanel) -> None:
    press(panel, "help_copy_emergency")
    assert QGuiApplication.clipboard().text() == "15"
    assert shown(panel, QLabel, "help_copied").text() == "15 copied"


def test_no_number_that_is_not_in_the_file(panel: HelpPanel) -> None:
    file = ROOT / "resources" / "content" / "helplines.json"
    rows = json.loads(file.read_text(encoding="utf-8"))["helplines"]
    # The file's names hold digits too ("option 2", "12 to 25 years"); they are its words all the same.
    allowed = {
        re.sub(r"\D", "", part)
        for row in rows
        for part in (row["number_display"], row["dial"], row["sms"], row["hours"], *row["name"].values())
    }
    allowed |= {word for row in rows for name in row["name"].values() for word in re.findall(r"\d+", name)}
    allowed |= {re.sub(r"\D", "", NURSE.number), re.sub(r"\D", "", MAYA.number)}
    panel.set_contents(HelpContents(True, (MAYA,), (NURSE,)))
    for name in DOORS:
        press(panel, name)
        press(panel, "help_back")
    for country in [panel.country.itemData(index) for index in range(panel.country.count())]:
        panel.set_country(country)
        # Anything long enough to be dialled: two digits and more, spaces, dots and dashes within.
        found = {
            re.sub(r"\D", "", match)
            for line in all_text(panel).splitlines()
            for match in re.findall(r"\+?\d[\d .()-]*\d", _without_dates(line))
        }
        assert found <= allowed, country
        assert found


def _without_dates(line: str) -> str:
    line = re.sub(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )20\d\d|: 20\d\d\b|in 20\d\d\b", "", line)
    return re.sub(r"\d\d:\d\d", "", line)


# --- locking and failures -----------------------------------------------------------------------


def test_forgetting_leaves_no_word(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    typed = "quinces and lanterns"
    press(panel, "help_call")
    press(panel, "help_add_number")
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    panel.begin()
    press(panel, "help_people_door")
    qtbot.keyClicks(shown(panel, QWidget, "help_sentence"), typed)
    press(panel, "help_add_person")
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    panel.begin()
    press(panel, "help_plan_door")
    press(panel, "help_edit")
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    assert typed in all_text(panel)
    assert "marmalade" in all_text(panel)
    panel.forget()
    for words in (typed, "Maya", "06 12", "Night nurse", "01 99", "bad evening", "river", "marmalade"):
        assert words not in all_text(panel), words
    assert panel.doors.open_name == "help_plan_door"
    assert shown(panel, QLabel, "help_plan_notice").text() == "Unlock to see your plan"
    for field in panel.findChildren(QWidget):
        if hasattr(field, "undo"):
            field.undo()
    assert typed not in all_text(panel)


def test_forgotten_words_do_not_come_back_by_undo(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    press(panel, "help_plan_door")
    press(panel, "help_edit")
    field = shown(panel, QPlainTextEdit, "help_plan_words")
    qtbot.keyClicks(field, "quinces")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    panel.forget()
    field.undo()
    assert field.toPlainText() == ""


@pytest.mark.parametrize("count", [1, 6, 40])
def test_many_names_end_in_an_ellipsis_within_the_door(panel: HelpPanel, count: int) -> None:
    few = tuple(TrustedPerson(str(n), f"Maximilienne {n}", "") for n in range(3))  # two lines of names
    panel.set_contents(HelpContents(True, few))
    before = doors(panel)[1].height() if count > 2 else 0
    people = tuple(TrustedPerson(str(n), f"Maximilienne {n}", "") for n in range(count))
    panel.set_contents(HelpContents(True, people))
    door = doors(panel)[1]
    words, height = door._shown_foot(door.width() - 40)
    assert height < 60
    assert ("…" in words) is (count > 2)
    assert not before or door.height() == before


def test_a_failure_is_told_and_can_be_closed(panel: HelpPanel) -> None:
    panel.show_problem(user_message(CompanionError(ErrorCode.DISK_FULL)))
    assert "disk is full" in shown(panel, QLabel, "help_banner").text()
    press(panel, "help_banner_close")
    assert not is_shown(panel, "help_banner")
