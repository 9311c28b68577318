"""The first run: four steps, what they ask, and what becomes of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.task_registry import TaskRegistry
from companion.views.first_run.answers import FirstRunAnswers, ModelOption
from companion.views.first_run.first_run_controller import FirstRunController
from companion.views.first_run.first_run_page import FirstRunPage
from companion.views.language import Language
from companion.views.theme import Theme
from tests.conftest import QtLoop
from tests.views.accessible_tree import FIRST_RUN, broken, repeated_names, tab_order, unnamed
from tests.views.waiting import until

PASSPHRASE = "four quiet grey stones"
STARTER = ModelOption("starter", "starter", "SmolLM2 135M", True, 98)
ABSENT = ModelOption("starter", "starter", "SmolLM2 135M", False)
OLLAMA = ModelOption("ollama:llama3.2:3b", "ollama", "llama3.2:3b", True, 2019)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: Language, measure: Callable[[str], str]) -> FirstRunPage:
    page = FirstRunPage(theme, measure)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.set_country("FR")
    page.set_models((STARTER, OLLAMA))
    page.show()
    return page


def go_on(page: FirstRunPage) -> QPushButton:
    return page.findChild(QPushButton, "first_run_continue")


def message(page: FirstRunPage) -> str:
    return page.findChild(QLabel, "first_run_message").text()


def tick_both(page: FirstRunPage) -> None:
    page.notice_step.understand.setChecked(True)
    page.notice_step.adult.setChecked(True)


def type_both(page: FirstRunPage, words: str = PASSPHRASE) -> None:
    page.passphrase_step.passphrase.setText(words)
    page.passphrase_step.repeat.setText(words)


def answer_everything(page: FirstRunPage) -> None:
    go_on(page).click()
    tick_both(page)
    go_on(page).click()
    type_both(page)
    go_on(page).click()


@pytest.mark.parametrize("code", ["en", "fr"])
def test_names(page: FirstRunPage, language: Language, qtbot: QtBot, code: str) -> None:
    language.use(code)
    qtbot.waitUntil(lambda: broken(page, FIRST_RUN, code) == [])
    assert unnamed(page) == []
    for step in range(4):
        page.go_to(step)
        assert repeated_names(page) == []


def test_the_statement_is_said_whole(page: FirstRunPage, language: Language) -> None:
    notice = page.findChild(QLabel, "first_run_notice")
    assert notice.accessibleDescription() == (
        "This is a computer program, not a human being. It cannot feel emotion. "
        "It is for self-reflection, not therapy, diagnosis or treatment."
    )
    assert notice.text() == notice.accessibleDescription()


def test_tab_follows_reading_and_ends_with_help(page: FirstRunPage) -> None:
    assert tab_order(page.language_step.heading, page) == [
        "first_run_language",
        "first_run_country",
        "first_run_continue",
        "first_run_help",
    ]
    page.go_to(1)
    tick_both(page)
    assert tab_order(page.notice_step.heading, page) == [
        "first_run_understand",
        "first_run_adult",
        "first_run_back",
        "first_run_continue",
        "first_run_help",
    ]


def test_only_the_current_step_can_be_reached(page: FirstRunPage) -> None:
    page.go_to(1)
    assert page.notice_step.understand.isVisible()
    assert not page.language_step.language.isVisible()
    assert not page.passphrase_step.passphrase.isVisible()


def test_each_step_takes_the_focus_to_its_heading(qtbot: QtBot, page: FirstRunPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.go_to(2)
    assert page.passphrase_step.heading.hasFocus()


def test_language_and_country_count_at_once(qtbot: QtBot, page: FirstRunPage, language: Language) -> None:
    page.language_changed.connect(language.use)
    combo = page.findChild(QComboBox, "first_run_language")
    with qtbot.waitSignal(page.language_changed) as changed:
        combo.setCurrentIndex(1)
        combo.activated.emit(1)
    assert changed.args == ["fr"]
    qtbot.waitUntil(lambda: go_on(page).text() == "Continuer")
    country = page.language_step.country
    assert (country.country, country.currentText()) == ("FR", "France")
    with qtbot.waitSignal(page.country_changed) as changed:
        country.setCurrentIndex(country.findData("CA"))
        country.activated.emit(country.currentIndex())
    assert changed.args == ["CA"]


def test_both_ticks_are_needed(page: FirstRunPage) -> None:
    page.go_to(1)
    assert not go_on(page).isEnabled()
    assert go_on(page).accessibleDescription() == "Tick both lines to continue."
    page.notice_step.understand.setChecked(True)
    assert not go_on(page).isEnabled()
    page.notice_step.adult.setChecked(True)
    assert go_on(page).isEnabled()
    assert go_on(page).accessibleDescription() == ""


@pytest.mark.parametrize(
    ("typed", "again", "enough"),
    [
        ("", "", False),
        ("short", "short", False),
        (PASSPHRASE, "other", False),
        (PASSPHRASE, PASSPHRASE, True),
    ],
)
def test_a_passphrase_is_typed_twice_and_long_enough(
    page: FirstRunPage, typed: str, again: str, enough: bool
) -> None:
    page.go_to(2)
    page.passphrase_step.passphrase.setText(typed)
    page.passphrase_step.repeat.setText(again)
    assert go_on(page).isEnabled() is enough
    assert bool(go_on(page).accessibleDescription()) is not enough


def test_strength_is_told_in_words(page: FirstRunPage) -> None:
    strength = page.findChild(QLabel, "first_run_strength")
    said = []
    for typed in ("", "short", "long enough", PASSPHRASE):
        page.passphrase_step.passphrase.setText(typed)
        said.append(strength.accessibleDescription())
    assert len(set(said)) == 4
    assert said[-1].startswith("Strong")


def test_the_keyring_is_offered_only_where_there_is_one(page: FirstRunPage) -> None:
    page.go_to(2)
    box = page.passphrase_step.keyring
    assert not box.isVisible()
    page.set_keyring_available(True)
    assert box.isVisible()
    box.setChecked(True)
    page.set_keyring_available(False)
    assert page.answers().keep_in_keyring is False


def _model_names(page: FirstRunPage) -> list[str]:
    models = page.model_step.models
    return [models.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(models.count())]


def test_models_are_named_and_a_choice_outlives_the_list(page: FirstRunPage) -> None:
    assert _model_names(page) == ["Starter model: SmolLM2 135M", "llama3.2:3b, from Ollama"]
    assert page.answers().model == "starter"
    page.model_step.models.setCurrentRow(1)
    chosen = page.answers().model
    page.set_models((STARTER, *page.model_step._options[1:]))
    assert page.answers().model == chosen
    page.set_models((STARTER,))
    assert page.answers().model == "starter"


def test_no_model_is_an_answer_only_where_there_is_none(page: FirstRunPage) -> None:
    page.set_models((ABSENT,))
    assert _model_names(page)[-1] == "No model"
    assert page.answers().model == ""


def test_a_model_that_is_not_here_cannot_be_chosen(page: FirstRunPage) -> None:
    page.set_models((ABSENT,))
    assert not page.model_step.models.item(0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert page.answers().model == ""


def test_going_back_keeps_the_answers(page: FirstRunPage) -> None:
    answer_everything(page)
    for _step in range(3):
        page.findChild(QPushButton, "first_run_back").click()
    assert page.current_step == 0
    assert not page.findChild(QPushButton, "first_run_back").isVisible()
    for _step in range(3):
        go_on(page).click()
    assert page.current_step == 3
    assert page.answers().passphrase == PASSPHRASE


def test_the_end_hands_over_every_answer(qtbot: QtBot, page: FirstRunPage) -> None:
    answer_everything(page)
    with qtbot.waitSignal(page.finished) as finished:
        go_on(page).click()
    answers = finished.args[0]
    assert answers == FirstRunAnswers("en", "FR", PASSPHRASE, False, "starter")
    assert PASSPHRASE not in repr(answers)


class ScriptedAccess:
    """Makes a diary, or fails as told, and remembers what it was asked."""

    def __init__(self, *outcomes: CompanionError | ErrorCode | None) -> None:
        self.outcomes = list(outcomes)
        self.made: list[tuple[str, bool]] = []

    async def create(self, passphrase: str, *, keep_in_keyring: bool = False) -> ErrorCode | None:
        self.made.append((passphrase, keep_in_keyring))
        await asyncio.sleep(0)
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, CompanionError):
            raise outcome
        return outcome


def _fail(error: BaseException) -> None:
    raise AssertionError(error)


def test_the_diary_is_made_and_the_passphrase_forgotten(qt_loop: QtLoop, page: FirstRunPage) -> None:
    ended: list[tuple[str, ErrorCode | None]] = []

    async def finish(answers: FirstRunAnswers, problem: ErrorCode | None) -> None:
        ended.append((answers.model, problem))

    async def scenario() -> None:
        tasks, access = TaskRegistry(_fail), ScriptedAccess(ErrorCode.KEYRING_NOT_KEPT)
        controller = FirstRunController(page, tasks, access, finish)
        answer_everything(page)
        go_on(page).click()
        assert not go_on(page).isEnabled()
        assert message(page) == "Making your encrypted diary"
        await until(lambda: not len(tasks))
        assert access.made == [(PASSPHRASE, False)]
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())
    assert ended == [("starter", ErrorCode.KEYRING_NOT_KEPT)]
    assert page.passphrase_step.passphrase.text() == ""
    assert page.passphrase_step.repeat.text() == ""
    assert message(page) == ""


def test_a_failure_is_said_and_can_be_tried_again(qt_loop: QtLoop, page: FirstRunPage) -> None:
    async def finish(answers: FirstRunAnswers, problem: ErrorCode | None) -> None:
        return None

    async def scenario() -> None:
        access = ScriptedAccess(CompanionError(ErrorCode.DISK_FULL), None)
        tasks = TaskRegistry(_fail)
        controller = FirstRunController(page, tasks, access, finish)
        answer_everything(page)
        go_on(page).click()
        await until(lambda: not len(tasks))
        assert "the disk is full" in message(page)
        assert page.passphrase_step.passphrase.text() == PASSPHRASE
        assert go_on(page).isEnabled()
        go_on(page).click()
        await until(lambda: len(access.made) == 2 and not len(tasks))
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())


def test_a_diary_that_was_made_is_not_made_twice(qt_loop: QtLoop, page: FirstRunPage) -> None:
    opened: list[str] = []

    async def finish(answers: FirstRunAnswers, problem: ErrorCode | None) -> None:
        opened.append(answers.passphrase)
        if len(opened) == 1:
            raise CompanionError(ErrorCode.STORE_BUSY)

    async def scenario() -> None:
        access, tasks = ScriptedAccess(None), TaskRegistry(_fail)
        controller = FirstRunController(page, tasks, access, finish)
        answer_everything(page)
        go_on(page).click()
        await until(lambda: len(opened) == 1 and not len(tasks))
        go_on(page).click()
        await until(lambda: len(opened) == 2 and not len(tasks))
        assert len(access.made) == 1
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())
