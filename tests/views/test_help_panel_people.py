"""Behind "Someone I trust": people, a first sentence that can be used at once, and what is handed out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import TrustedPerson
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.help_panel.people_door import PeopleDoor
from companion.views.language import Language
from companion.views.theme import Theme
from companion.views.user_messages import user_message
from tests.views.help_samples import (
    DAD,
    EMPTY,
    EVERYTHING,
    MAYA,
    is_shown,
    make_panel,
    press,
    rows_of,
    shown,
)

OFFERED = "I am not doing well and I don’t want to be alone with it. Can you stay with me or talk?"
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    panel = make_panel(qtbot, theme, language)
    press(panel, "help_people_door")
    return panel


@pytest.fixture
def door(panel: HelpPanel) -> PeopleDoor:
    door = panel.doors.door("help_people_door")
    assert isinstance(door, PeopleDoor)
    return door


def sentence(panel: HelpPanel) -> QPlainTextEdit:
    return shown(panel, QPlainTextEdit, "help_sentence")


def notice(panel: HelpPanel) -> str:
    return shown(panel, QLabel, "help_people_notice").text()


def test_locked_it_says_so_and_the_sentence_still_helps(panel: HelpPanel) -> None:
    assert notice(panel) == "Unlock to see your people"
    assert not is_shown(panel, "help_people_list")
    assert not shown(panel, QPushButton, "help_add_person").isEnabled()
    assert shown(panel, QPushButton, "help_add_person").accessibleDescription() == "Unlock to add a person."
    assert sentence(panel).toPlainText() == OFFERED
    press(panel, "help_copy_sentence")
    assert QGuiApplication.clipboard().text() == OFFERED


def test_the_offered_sentence_speaks_the_language(qtbot: QtBot, panel: HelpPanel, language: Language) -> None:
    language.use("fr")
    qtbot.waitUntil(lambda: sentence(panel).toPlainText().startswith("Je ne vais pas bien"))


def test_people_in_their_copy_for_locked_times_can_only_be_read(panel: HelpPanel, door: PeopleDoor) -> None:
    panel.set_contents(HelpContents(False, (DAD,), (), plan_locked=True))
    assert rows_of(door.people, SPOKEN) == ["Dad, +44 20 7946 0018"]
    assert sentence(panel).toPlainText() == DAD.first_sentence
    assert not is_shown(panel, "help_change_person")
    with_signal: list[object] = []
    panel.person_saved.connect(with_signal.append)
    door.sentence.insertPlainText("Changed. ")
    panel.flush()
    assert with_signal == []


def test_nobody_yet(panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    assert notice(panel) == "Nobody added yet"
    assert not is_shown(panel, "help_copy_number")


def test_everybody_has_their_own_sentence(panel: HelpPanel, door: PeopleDoor) -> None:
    panel.set_contents(EVERYTHING)
    assert rows_of(door.people, SPOKEN) == ["Maya Zeller, 06 12 34 56 78", "Dad, +44 20 7946 0018", "Priya"]
    assert sentence(panel).toPlainText() == OFFERED
    door.people.setCurrentRow(1)
    assert sentence(panel).toPlainText() == DAD.first_sentence


def test_numbers_and_sentences_are_copied(qtbot: QtBot, panel: HelpPanel, door: PeopleDoor) -> None:
    panel.set_contents(EVERYTHING)
    clipboard = QGuiApplication.clipboard()
    press(panel, "help_copy_number")
    assert clipboard.text() == MAYA.number
    door.people.setCurrentRow(1)
    press(panel, "help_copy_sentence")
    assert clipboard.text() == DAD.first_sentence
    assert shown(panel, QLabel, "help_copied").text() == "The sentence is copied."
    door.people.setCurrentRow(2)
    assert not shown(panel, QPushButton, "help_copy_number").isEnabled()
    qtbot.keyClick(door.people, Qt.Key.Key_Return)
    assert clipboard.text() == DAD.first_sentence


# --- the sentence -------------------------------------------------------------------------------


def test_a_sentence_is_handed_out_after_a_pause(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    sentence(panel).selectAll()
    with qtbot.waitSignal(panel.person_saved) as saved:
        qtbot.keyClicks(sentence(panel), "Can I come over?")
    assert saved.args == [replace(MAYA, first_sentence="Can I come over?")]


def test_it_is_handed_out_before_another_person_is_shown(
    qtbot: QtBot, panel: HelpPanel, door: PeopleDoor
) -> None:
    panel.set_contents(EVERYTHING)
    saved: list[TrustedPerson] = []
    panel.person_saved.connect(saved.append)
    sentence(panel).setPlainText("Can I come over?")
    door.people.setCurrentRow(1)
    assert saved == [replace(MAYA, first_sentence="Can I come over?")]
    assert sentence(panel).toPlainText() == DAD.first_sentence


@pytest.mark.parametrize("way", ["help_back", "help_close"])
def test_it_is_handed_out_on_leaving(qtbot: QtBot, panel: HelpPanel, way: str) -> None:
    panel.set_contents(EVERYTHING)
    sentence(panel).setPlainText("Can I come over?")
    with qtbot.waitSignal(panel.person_saved, timeout=100):
        press(panel, way)


def test_the_offered_sentence_is_not_kept_as_ones_own(
    qtbot: QtBot, panel: HelpPanel, door: PeopleDoor
) -> None:
    panel.set_contents(EVERYTHING)
    door.people.setCurrentRow(1)
    sentence(panel).setPlainText(OFFERED)
    with qtbot.waitSignal(panel.person_saved) as saved:
        panel.flush()
    assert saved.args == [replace(DAD, first_sentence="")]


def test_new_contents_do_not_disturb_who_is_writing(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    sentence(panel).selectAll()
    qtbot.keyClicks(sentence(panel), "Can I")
    panel.set_contents(EVERYTHING)
    assert sentence(panel).toPlainText() == "Can I"


def test_a_sentence_that_was_not_kept_is_handed_out_again(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    sentence(panel).setPlainText("Can I come over?")
    panel.flush()
    panel.show_problem(user_message(CompanionError(ErrorCode.DISK_FULL)))
    panel.set_contents(EVERYTHING)
    assert sentence(panel).toPlainText() == "Can I come over?"
    with qtbot.waitSignal(panel.person_saved) as saved:
        panel.flush()
    assert saved.args == [replace(MAYA, first_sentence="Can I come over?")]


# --- people -------------------------------------------------------------------------------------


def fill(qtbot: QtBot, panel: HelpPanel, name: str, number: str) -> None:
    for identifier, words in (("help_person_name", name), ("help_person_number", number)):
        field = shown(panel, QLineEdit, identifier)
        field.clear()
        qtbot.keyClicks(field, words)


def test_a_person_is_added(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    press(panel, "help_add_person")
    assert not shown(panel, QPushButton, "help_person_save").isEnabled()
    fill(qtbot, panel, "Noor", "")
    with qtbot.waitSignal(panel.person_saved) as saved:
        press(panel, "help_person_save")
    assert saved.args == [TrustedPerson("", "Noor", "")]
    panel.set_contents(HelpContents(True, (TrustedPerson("noor", "Noor", ""),)))
    assert not is_shown(panel, "help_person_name")


def test_a_person_is_changed_together_with_their_sentence(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    sentence(panel).setPlainText("Can I come over?")
    press(panel, "help_change_person")
    fill(qtbot, panel, "Maya", "06 00 00 00 00")
    saved: list[TrustedPerson] = []
    panel.person_saved.connect(saved.append)
    press(panel, "help_person_save")
    assert saved == [TrustedPerson("maya", "Maya", "06 00 00 00 00", "Can I come over?")]
    panel.flush()
    assert len(saved) == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_removing_asks_once(panel: HelpPanel, agreed: bool) -> None:
    panel.set_contents(EVERYTHING)
    removed: list[str] = []
    panel.person_removed.connect(removed.append)
    press(panel, "help_remove_person")
    question = panel.findChild(QDialog, "confirm_dialog")
    assert "Maya" not in question.accessibleDescription()
    question.findChild(QPushButton, "confirm_ok" if agreed else "confirm_cancel").click()
    assert removed == (["maya"] if agreed else [])
