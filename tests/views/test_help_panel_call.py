"""Behind "Call or text": helplines with their warnings, numbers of one's own, and a code to dial."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.help_records import OwnNumber
from companion.views.help_panel.call_door import CallDoor
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.help_panel.help_row_delegate import NAME_ROLE, NUMBER_ROLE
from companion.views.help_panel.qr_code import QrCode, address_of_number
from companion.views.language import Language
from companion.views.theme import Theme
from tests.views.help_samples import EVERYTHING, NURSE, is_shown, make_panel, press, rows_of, shown
from tests.views.qr_reading import read_qr

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    panel = make_panel(qtbot, theme, language)
    press(panel, "help_call")
    return panel


@pytest.fixture
def door(panel: HelpPanel) -> CallDoor:
    door = panel.doors.door("help_call")
    assert isinstance(door, CallDoor)
    return door


def test_it_works_without_any_contents(panel: HelpPanel, door: CallDoor) -> None:
    assert door.lines.hasFocus()
    assert rows_of(door.lines, SPOKEN)[0] == "National suicide prevention line, 3114, day and night, free"
    assert rows_of(door.lines, DESCRIBED)[0] == "Checked: 2 June 2026"
    assert not shown(panel, QPushButton, "help_add_number").isEnabled()
    assert shown(panel, QPushButton, "help_add_number").accessibleDescription() == "Unlock to add a number."


def test_rows_that_are_unsure_say_so(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_country("CM")
    assert rows_of(door.lines, DESCRIBED)[0] == "This number could not be confirmed recently."
    assert rows_of(door.lines, DESCRIBED)[-1] == "This address could not be confirmed recently."


@pytest.mark.parametrize("index", range(28))
def test_every_unsure_row_of_every_country_says_so(panel: HelpPanel, door: CallDoor, index: int) -> None:
    assert panel.country.count() == 28
    country = panel.country.itemData(index)
    panel.set_country(country)
    lines = panel.helplines.lines(country)
    unsure = ["could not be confirmed recently" in words for words in rows_of(door.lines, DESCRIBED)]
    assert unsure == [line.is_unsure for line in lines]


def test_own_numbers_come_first(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_contents(EVERYTHING)
    assert rows_of(door.lines, NAME_ROLE)[0] == "Night nurse"
    assert rows_of(door.lines, SPOKEN)[0] == "Night nurse, 01 99 00 11 22"
    assert rows_of(door.lines, NUMBER_ROLE)[1] == "3114"


def test_numbers_are_copied(qtbot: QtBot, panel: HelpPanel, door: CallDoor) -> None:
    clipboard = QGuiApplication.clipboard()
    press(panel, "help_copy_number")
    assert clipboard.text() == "3114"
    door.lines.setCurrentRow(2)
    qtbot.keyClick(door.lines, Qt.Key.Key_Return)
    assert clipboard.text() == "09 72 39 40 50"
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(0)
    press(panel, "help_copy_number")
    assert clipboard.text() == NURSE.number


# --- the code -----------------------------------------------------------------------------------


def code(panel: HelpPanel) -> QrCode:
    return shown(panel, QrCode, "help_code")


@pytest.mark.parametrize("look", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize("scale", [100, 200])
def test_a_phone_reads_the_number_off_the_code(
    qtbot: QtBot, panel: HelpPanel, theme: Theme, look: str, scale: int
) -> None:
    theme.choose(look)
    theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: code(panel).size() == code(panel).sizeHint())
    assert read_qr(code(panel).grab().toImage()) == "tel:3114"
    assert code(panel).accessibleDescription() == "QR code to call 3114"


def test_a_line_that_is_only_written_to_gets_a_message(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_country("US")
    door.lines.setCurrentRow(1)
    assert read_qr(code(panel).grab().toImage()) == "sms:741741"
    assert code(panel).accessibleDescription() == "QR code to text 741741"


def test_an_own_number_is_dialled_as_it_was_written(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(0)
    assert read_qr(code(panel).grab().toImage()) == "tel:0199001122"
    assert code(panel).accessibleDescription() == "QR code to call 01 99 00 11 22"


def test_a_page_has_no_code(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_country("ZZ")
    assert not is_shown(panel, "help_code")
    assert door.code.address == ""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("06 12 34 56 78", "tel:0612345678"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("0221/123456", "tel:0221123456"),
        ("(212) 555-0100", "tel:2125550100"),
        ("555 0100 / 555 0101", ""),
        ("12345678901234567", ""),
        ("none", ""),
        ("", ""),
    ],
)
def test_what_is_dialled_for_a_written_number(written: str, address: str) -> None:
    assert address_of_number(written) == address


# --- numbers of one's own -----------------------------------------------------------------------


def type_into(qtbot: QtBot, panel: HelpPanel, name: str, words: str) -> None:
    field = shown(panel, QLineEdit, name)
    field.clear()
    qtbot.keyClicks(field, words)


def test_a_number_is_added(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(HelpContents(unlocked=True))
    press(panel, "help_add_number")
    save = shown(panel, QPushButton, "help_number_save")
    assert not save.isEnabled()
    type_into(qtbot, panel, "help_number_name", "  Night nurse ")
    assert save.accessibleDescription() == "A number is needed."
    type_into(qtbot, panel, "help_number_number", "01 99 00 11 22")
    with qtbot.waitSignal(panel.own_number_saved) as saved:
        qtbot.keyClick(shown(panel, QLineEdit, "help_number_number"), Qt.Key.Key_Return)
    assert saved.args == [OwnNumber("", "Night nurse", "01 99 00 11 22")]
    assert not save.isEnabled()
    panel.set_contents(HelpContents(True, (), (NURSE,)))
    assert not is_shown(panel, "help_number_name")


def test_a_number_is_changed(qtbot: QtBot, panel: HelpPanel, door: CallDoor) -> None:
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(0)
    press(panel, "help_change_number")
    assert shown(panel, QLineEdit, "help_number_number").text() == NURSE.number
    type_into(qtbot, panel, "help_number_number", "01 99 00 11 33")
    with qtbot.waitSignal(panel.own_number_saved) as saved:
        press(panel, "help_number_save")
    assert saved.args == [OwnNumber("nurse", "Night nurse", "01 99 00 11 33")]


def test_a_helpline_can_be_neither_changed_nor_removed(panel: HelpPanel, door: CallDoor) -> None:
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(1)
    assert not is_shown(panel, "help_change_number")
    assert not is_shown(panel, "help_remove_number")


@pytest.mark.parametrize("agreed", [True, False])
def test_removing_asks_once(qtbot: QtBot, panel: HelpPanel, door: CallDoor, agreed: bool) -> None:
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(0)
    removed: list[str] = []
    panel.own_number_removed.connect(removed.append)
    press(panel, "help_remove_number")
    question = panel.findChild(QDialog, "confirm_dialog")
    assert NURSE.name not in question.accessibleDescription()
    question.findChild(QPushButton, "confirm_ok" if agreed else "confirm_cancel").click()
    assert removed == (["nurse"] if agreed else [])


def test_locking_takes_the_question_away(qtbot: QtBot, panel: HelpPanel, door: CallDoor) -> None:
    panel.set_contents(EVERYTHING)
    door.lines.setCurrentRow(0)
    press(panel, "help_remove_number")
    question = panel.findChild(QDialog, "confirm_dialog")
    with qtbot.waitSignal(question.rejected):
        panel.forget()


def test_a_number_that_could_not_be_kept_stays_in_the_form(qtbot: QtBot, panel: HelpPanel) -> None:
    from companion.domain.errors import CompanionError, ErrorCode
    from companion.views.user_messages import user_message

    panel.set_contents(HelpContents(unlocked=True))
    press(panel, "help_add_number")
    type_into(qtbot, panel, "help_number_name", "Night nurse")
    type_into(qtbot, panel, "help_number_number", "0199")
    press(panel, "help_number_save")
    panel.show_problem(user_message(CompanionError(ErrorCode.DISK_FULL)))
    panel.set_contents(HelpContents(unlocked=True))
    assert shown(panel, QLineEdit, "help_number_name").text() == "Night nurse"
    assert shown(panel, QPushButton, "help_number_save").isEnabled()


def test_what_is_being_typed_survives_new_contents(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(HelpContents(unlocked=True))
    press(panel, "help_add_number")
    qtbot.keyClicks(QApplication.focusWidget(), "Night")
    panel.set_contents(EVERYTHING)
    assert shown(panel, QLineEdit, "help_number_name").text() == "Night"


# --- rows ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [85, 200])
@pytest.mark.parametrize("country", ["CM", "US", "KE"])
def test_rows_are_as_high_as_their_words(
    qtbot: QtBot, panel: HelpPanel, door: CallDoor, theme: Theme, scale: int, country: str
) -> None:
    theme.set_text_scale(scale)
    panel.set_country(country)
    qtbot.waitUntil(lambda: door.lines.visualItemRect(door.lines.item(0)).width() > 0)
    for row in range(door.lines.count()):
        place = door.lines.visualItemRect(door.lines.item(row))
        index = door.lines.model().index(row, 0)
        parts = door.lines.itemDelegate()._places(place, index)
        assert max(part.bottom() for part in parts) <= place.bottom()
        assert max(part.right() for part in parts) <= place.right()
    assert not panel.grab().isNull()


def test_the_list_is_one_control_for_the_keyboard(qtbot: QtBot, panel: HelpPanel, door: CallDoor) -> None:
    qtbot.keyClick(door.lines, Qt.Key.Key_Down)
    assert door.lines.currentRow() == 1
    assert shown(panel, QWidget, "help_lines").hasFocus()
