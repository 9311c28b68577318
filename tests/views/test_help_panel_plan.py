"""Behind "My safety plan": reading it, writing it one question at a time, and taking it along."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import PlanStep, SafetyPlan
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.help_panel.plan_door import PlanDoor
from companion.views.help_panel.plan_paper import plan_document, plan_pdf
from companion.views.language import Language
from companion.views.theme import Theme
from companion.views.user_messages import user_message
from tests.views.help_samples import EMPTY, EVERYTHING, PLAN, is_shown, make_panel, press, rows_of, shown
from tests.views.pdf_reading import words_of

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    panel = make_panel(qtbot, theme, language)
    press(panel, "help_plan_door")
    return panel


@pytest.fixture
def door(panel: HelpPanel) -> PlanDoor:
    door = panel.doors.door("help_plan_door")
    assert isinstance(door, PlanDoor)
    return door


def words(panel: HelpPanel) -> QPlainTextEdit:
    return shown(panel, QPlainTextEdit, "help_plan_words")


def progress(panel: HelpPanel) -> str:
    return shown(panel, QLabel, "help_plan_progress").text()


def emitted(panel: HelpPanel) -> list[SafetyPlan]:
    found: list[SafetyPlan] = []
    panel.plan_saved.connect(found.append)
    return found


# --- reading ------------------------------------------------------------------------------------


def test_locked_it_says_so(panel: HelpPanel) -> None:
    assert shown(panel, QLabel, "help_plan_notice").text() == "Unlock to see your plan"
    for name in ("help_plan_list", "help_print_plan", "help_save_pdf"):
        assert not is_shown(panel, name)
    edit, locked = shown(panel, QPushButton, "help_edit"), shown(panel, QCheckBox, "help_plan_locked")
    assert not edit.isEnabled()
    assert not locked.isEnabled()
    assert edit.accessibleDescription() == "Unlock to edit your plan."


def test_a_copy_can_be_read_and_printed_while_locked(panel: HelpPanel, door: PlanDoor) -> None:
    panel.set_contents(HelpContents(False, (), (), PLAN, plan_locked=True))
    assert len(rows_of(door.steps, SPOKEN)) == 3
    assert shown(panel, QCheckBox, "help_plan_locked").isChecked()
    assert is_shown(panel, "help_print_plan")
    assert not shown(panel, QPushButton, "help_edit").isEnabled()


def test_the_written_steps_are_listed_in_order(panel: HelpPanel, door: PlanDoor) -> None:
    panel.set_contents(EVERYTHING)
    assert rows_of(door.steps, SPOKEN) == [
        "How I notice: I stop answering messages.",
        "What I can do alone: To the river and back.",
        "What I live for: The marmalade cat.",
    ]


def test_nothing_written_yet(panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    assert shown(panel, QLabel, "help_plan_notice").text() == "Not written yet"
    assert not is_shown(panel, "help_print_plan")


@pytest.mark.parametrize("wanted", [True, False])
def test_showing_the_plan_while_locked_is_asked_for(qtbot: QtBot, panel: HelpPanel, wanted: bool) -> None:
    panel.set_contents(HelpContents(True, (), (), PLAN, plan_locked=not wanted))
    box = shown(panel, QCheckBox, "help_plan_locked")
    assert box.isChecked() is not wanted
    assert "without encryption" in box.accessibleDescription()
    with qtbot.waitSignal(panel.plan_locked_changed) as changed:
        box.click()
    assert changed.args == [wanted]
    panel.show_problem(user_message(CompanionError(ErrorCode.DISK_FULL)))
    assert box.isChecked() is not wanted


# --- writing ------------------------------------------------------------------------------------


def test_seven_questions_one_at_a_time(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EMPTY)
    press(panel, "help_edit")
    questions = set()
    for number, step in enumerate(PlanStep, 1):
        assert progress(panel) == f"Step {number} of 7"
        questions.add(words(panel).accessibleDescription())
        assert QApplication.focusWidget() is words(panel)
        assert is_shown(panel, "help_plan_back") is (number > 1)
        qtbot.keyClicks(words(panel), f"about {step.value}")
        if number < 7:
            press(panel, "help_plan_next")
    assert len(questions) == 7
    assert not is_shown(panel, "help_plan_next")
    with qtbot.waitSignal(panel.plan_saved) as saved:
        press(panel, "help_plan_save")
    assert dict(saved.args[0].steps) == {step: f"about {step.value}" for step in PlanStep}
    panel.set_contents(HelpContents(True, (), (), saved.args[0]))
    assert not is_shown(panel, "help_plan_words")
    assert shown(panel, QPushButton, "help_edit").hasFocus()


def test_going_back_and_forth_keeps_the_words(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, "help_edit")
    assert words(panel).toPlainText() == PLAN.steps[PlanStep.WARNING_SIGNS]
    qtbot.keyClicks(words(panel), " I sleep badly.")
    press(panel, "help_plan_next")
    assert words(panel).toPlainText() == PLAN.steps[PlanStep.ALONE]
    press(panel, "help_plan_back")
    assert words(panel).toPlainText() == "I stop answering messages. I sleep badly."


@pytest.mark.parametrize("way", ["help_plan_next", "help_back", "help_close", "escape"])
def test_leaving_a_question_hands_the_words_out(qtbot: QtBot, panel: HelpPanel, way: str) -> None:
    panel.set_contents(EVERYTHING)
    saved = emitted(panel)
    press(panel, "help_edit")
    qtbot.keyClicks(words(panel), " I sleep badly.")
    if way == "escape":
        qtbot.keyClick(words(panel), Qt.Key.Key_Escape)
    else:
        press(panel, way)
    assert len(saved) == 1
    assert saved[0].steps[PlanStep.WARNING_SIGNS] == "I stop answering messages. I sleep badly."
    assert saved[0].steps[PlanStep.REASONS] == "The marmalade cat."


def test_a_pause_in_typing_hands_the_words_out(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, "help_edit")
    with qtbot.waitSignal(panel.plan_saved) as saved:
        qtbot.keyClicks(words(panel), " I sleep badly.")
    panel.set_contents(HelpContents(True, (), (), saved.args[0]))
    assert progress(panel) == "Step 1 of 7"
    assert words(panel).hasFocus()


def test_an_emptied_question_leaves_the_plan(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    saved = emitted(panel)
    press(panel, "help_edit")
    words(panel).setPlainText("  \n")
    press(panel, "help_plan_save")
    assert saved[-1].written == (PlanStep.ALONE, PlanStep.REASONS)


@pytest.mark.parametrize("way", ["help_plan_save", "help_back"])
def test_a_plan_that_was_not_kept_comes_back(qtbot: QtBot, panel: HelpPanel, way: str) -> None:
    panel.set_contents(EVERYTHING)
    saved = emitted(panel)
    press(panel, "help_edit")
    qtbot.keyClicks(words(panel), " I sleep badly.")
    press(panel, way)
    panel.show_problem(user_message(CompanionError(ErrorCode.DISK_FULL)))
    panel.set_contents(EVERYTHING)
    assert words(panel).toPlainText() == "I stop answering messages. I sleep badly."
    press(panel, "help_plan_save")
    assert len(saved) == 2
    panel.set_contents(HelpContents(True, (), (), saved[-1]))
    assert not is_shown(panel, "help_plan_words")


def test_leaving_without_a_change_hands_nothing_out(panel: HelpPanel) -> None:
    panel.set_contents(EVERYTHING)
    saved = emitted(panel)
    press(panel, "help_edit")
    press(panel, "help_plan_next")
    press(panel, "help_back")
    assert saved == []
    assert not is_shown(panel, "help_plan_words")


# --- paper --------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_pdf_holds_the_words(
    qtbot: QtBot, panel: HelpPanel, language: Language, tmp_path: Path, code: str
) -> None:
    language.use(code)
    plan = SafetyPlan({**PLAN.steps, PlanStep.TELL: "Noémie, 06 12\n<b>not bold</b>"}, PLAN.updated_at)
    panel.set_contents(HelpContents(True, (), (), plan))
    press(panel, "help_save_pdf")
    dialog = panel.findChild(QFileDialog)
    assert dialog.isVisible()
    assert "Maya" not in dialog.selectedFiles()[0]
    file = tmp_path / "plan.pdf"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    content = file.read_bytes()
    assert content.startswith(b"%PDF")
    found = words_of(content)
    for part in ("marmalade cat", "To the river and back.", "Noémie, 06 12", "<b>not bold</b>"):
        assert part.replace(" ", "") in found
    assert ("Mysafetyplan" if code == "en" else "Monplandesécurité") in found
    assert "4octobre2025" in found or "4October2025" in found


def test_the_pdf_is_black_on_white_in_the_dark_too(theme: Theme) -> None:
    theme.choose("light")
    light = plan_pdf(plan_document(PLAN, "My plan", ""))
    theme.choose("dark")
    dark = plan_pdf(plan_document(PLAN, "My plan", ""))
    assert words_of(dark) == words_of(light)
    assert len(dark) == len(light)


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, panel: HelpPanel, tmp_path: Path) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, "help_save_pdf")
    dialog = panel.findChild(QFileDialog)
    with qtbot.waitSignal(panel.failed) as failed:
        dialog.fileSelected.emit(str(tmp_path / "not there" / "plan.pdf"))
    dialog.reject()
    assert failed.args[0].code is ErrorCode.FOLDER_MISSING


def test_it_is_printed_under_a_name_that_says_nothing(qtbot: QtBot, panel: HelpPanel, tmp_path: Path) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, "help_print_plan")
    dialog = panel.findChild(QPrintDialog)
    assert dialog.isVisible()
    assert dialog.printer().docName() == "Companion"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    assert "Themarmaladecat." in words_of((tmp_path / "printed.pdf").read_bytes())


@pytest.mark.parametrize("button", ["help_print_plan", "help_save_pdf"])
def test_locking_takes_open_dialogs_away(qtbot: QtBot, panel: HelpPanel, button: str) -> None:
    panel.set_contents(EVERYTHING)
    press(panel, button)
    dialog = next(found for found in panel.findChildren(QDialog) if found.isVisible())
    with qtbot.waitSignal(dialog.rejected):
        panel.forget()
