"""The person's own comes into the help panel, changes are kept in order, and locking takes all away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.engine.crisis_copy import read_crisis_copy
from companion.engine.help_book import HelpBook
from companion.store.store import Store
from companion.task_registry import TaskRegistry
from companion.views.help_panel.help_controller import HelpController, HelpRecordsPort
from companion.views.help_panel.help_panel import HelpPanel
from companion.views.help_panel.help_row_delegate import NAME_ROLE
from companion.views.language import Language
from companion.views.theme import Theme
from tests.conftest import QtLoop
from tests.store.known import KEY
from tests.views.help_samples import MAYA, NURSE, PLAN, all_text, is_shown, make_panel, press, rows_of, shown
from tests.views.waiting import until


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    return make_panel(qtbot, theme, language)


class Bench:
    """A real encrypted diary, the book of help over it, and the panel with its controller."""

    def __init__(self, panel: HelpPanel, store: Store, folder: Path) -> None:
        self.file = folder / "crisis-copy.json"
        self.book = HelpBook(store.help_records, self.file)
        self.tasks = TaskRegistry(_fail)
        self.controller = HelpController(panel, self.tasks, lambda: read_crisis_copy(self.file))

    async def idle(self) -> None:
        await until(lambda: not len(self.tasks))


Scenario = Callable[[Bench], Coroutine[Any, Any, None]]


@pytest.fixture
def run(qt_loop: QtLoop, panel: HelpPanel, tmp_path: Path) -> Callable[[Scenario], None]:
    async def with_bench(scenario: Scenario) -> None:
        store = await Store.open(tmp_path / "diary.db", KEY, backups=tmp_path / "backups", create=True)
        try:
            bench = Bench(panel, store, tmp_path)
            await scenario(bench)
            await bench.tasks.aclose()
        finally:
            await store.close()

    return lambda scenario: qt_loop.run(with_bench(scenario))


def _fail(error: BaseException) -> None:
    raise AssertionError(error)


def test_what_is_kept_is_shown_after_unlocking(panel: HelpPanel, run: Callable[[Scenario], None]) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.book.save_person(TrustedPerson("", "Maya Zeller", "06 12"))
        await bench.book.save_plan(PLAN)
        bench.controller.unlock(bench.book)
        await bench.idle()
        assert "Maya Zeller" in all_text(panel)
        assert "3 steps" in all_text(panel)

    run(scenario)


def test_changes_reach_the_diary(qtbot: QtBot, panel: HelpPanel, run: Callable[[Scenario], None]) -> None:
    async def scenario(bench: Bench) -> None:
        bench.controller.unlock(bench.book)
        await bench.idle()
        press(panel, "help_call")
        press(panel, "help_add_number")
        qtbot.keyClicks(shown(panel, QLineEdit, "help_number_name"), "Night nurse")
        qtbot.keyClicks(shown(panel, QLineEdit, "help_number_number"), "01 99")
        press(panel, "help_number_save")
        await bench.idle()
        assert [(one.name, one.number) for one in await bench.book.own_numbers()] == [
            ("Night nurse", "01 99")
        ]
        assert not is_shown(panel, "help_number_name")
        assert rows_of(panel.doors.door("help_call").lines, NAME_ROLE)[0] == "Night nurse"
        press(panel, "help_back")

        press(panel, "help_people_door")
        press(panel, "help_add_person")
        qtbot.keyClicks(shown(panel, QLineEdit, "help_person_name"), "Maya")
        press(panel, "help_person_save")
        await bench.idle()
        shown(panel, QPlainTextEdit, "help_sentence").setPlainText("Can I come over?")
        press(panel, "help_back")
        await bench.idle()
        assert [one.first_sentence for one in await bench.book.people()] == ["Can I come over?"]

        press(panel, "help_plan_door")
        press(panel, "help_edit")
        qtbot.keyClicks(shown(panel, QPlainTextEdit, "help_plan_words"), "I sleep badly.")
        press(panel, "help_plan_save")
        await bench.idle()
        assert dict((await bench.book.plan()).steps) == {PlanStep.WARNING_SIGNS: "I sleep badly."}
        assert not is_shown(panel, "help_plan_words")

    run(scenario)


def test_a_number_that_is_none_is_told_and_stays(
    qtbot: QtBot, panel: HelpPanel, run: Callable[[Scenario], None]
) -> None:
    async def scenario(bench: Bench) -> None:
        bench.controller.unlock(bench.book)
        await bench.idle()
        press(panel, "help_people_door")
        press(panel, "help_add_person")
        qtbot.keyClicks(shown(panel, QLineEdit, "help_person_name"), "Maya")
        qtbot.keyClicks(shown(panel, QLineEdit, "help_person_number"), "ring me")
        press(panel, "help_person_save")
        await bench.idle()
        assert "telephone number" in shown(panel, QLabel, "help_banner").text()
        assert shown(panel, QLineEdit, "help_person_number").text() == "ring me"
        assert await bench.book.people() == ()
        shown(panel, QLineEdit, "help_person_number").setText("06 12")
        press(panel, "help_person_save")
        await bench.idle()
        assert not is_shown(panel, "help_banner")
        assert [one.number for one in await bench.book.people()] == ["06 12"]

    run(scenario)


def test_removing_reaches_the_diary(panel: HelpPanel, run: Callable[[Scenario], None]) -> None:
    async def scenario(bench: Bench) -> None:
        person = await bench.book.save_person(TrustedPerson("", "Maya Zeller", ""))
        number = await bench.book.save_own_number(OwnNumber("", "Night nurse", "01 99"))
        bench.controller.unlock(bench.book)
        await bench.idle()
        panel.person_removed.emit(person.id)
        panel.own_number_removed.emit(number.id)
        await bench.idle()
        assert (await bench.book.people(), await bench.book.own_numbers()) == ((), ())
        assert "Maya" not in all_text(panel)

    run(scenario)


def test_the_copy_for_locked_times(qtbot: QtBot, panel: HelpPanel, run: Callable[[Scenario], None]) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.book.save_person(MAYA_NEW)
        await bench.book.save_plan(PLAN)
        bench.controller.unlock(bench.book)
        await bench.idle()
        press(panel, "help_plan_door")
        shown(panel, QCheckBox, "help_plan_locked").click()
        await bench.idle()
        assert bench.book.has_crisis_copy()
        await bench.controller.lock()
        assert "marmalade" in all_text(panel)
        assert "Maya Zeller" in all_text(panel)
        assert not shown(panel, QCheckBox, "help_plan_locked").isEnabled()

        bench.controller.unlock(bench.book)
        await bench.idle()
        shown(panel, QCheckBox, "help_plan_locked").click()
        await bench.idle()
        await bench.controller.lock()
        assert "marmalade" not in all_text(panel)
        assert shown(panel, QLabel, "help_plan_notice").text() == "Unlock to see your plan"

    run(scenario)


def test_locking_keeps_what_was_typed_and_shows_none_of_it(
    qtbot: QtBot, panel: HelpPanel, run: Callable[[Scenario], None]
) -> None:
    async def scenario(bench: Bench) -> None:
        bench.controller.unlock(bench.book)
        await bench.idle()
        press(panel, "help_plan_door")
        press(panel, "help_edit")
        qtbot.keyClicks(shown(panel, QPlainTextEdit, "help_plan_words"), "I count quinces.")
        locking = asyncio.ensure_future(bench.controller.lock())
        await asyncio.sleep(0)
        assert "quinces" not in all_text(panel)
        await locking
        assert "quinces" not in all_text(panel)
        assert dict((await bench.book.plan()).steps) == {PlanStep.WARNING_SIGNS: "I count quinces."}

    run(scenario)


MAYA_NEW = TrustedPerson("", MAYA.name, MAYA.number)


class SlowRecords:
    """Keeps people in the order in which it is let; the first save waits, or fails, as told."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.go_on = asyncio.Event()
        self.error: CompanionError | None = None

    async def people(self) -> tuple[TrustedPerson, ...]:
        if self.error is not None:
            raise self.error
        return (MAYA,)

    async def save_person(self, person: TrustedPerson) -> TrustedPerson:
        if not self.kept:
            await self.go_on.wait()
        self.kept.append(person.first_sentence)
        return person

    async def delete_person(self, person_id: str) -> None:
        raise CompanionError(ErrorCode.NOT_FOUND)

    async def own_numbers(self) -> tuple[OwnNumber, ...]:
        return (NURSE,)

    async def save_own_number(self, number: OwnNumber) -> OwnNumber:
        return number

    async def delete_own_number(self, number_id: str) -> None:
        return None

    async def plan(self) -> SafetyPlan:
        return PLAN

    async def save_plan(self, plan: SafetyPlan) -> SafetyPlan:
        return plan

    async def set_crisis_copy(self, on: bool) -> None:
        return None

    def has_crisis_copy(self) -> bool:
        return False


def with_slow_records(
    qt_loop: QtLoop,
    panel: HelpPanel,
    scenario: Callable[[HelpController, SlowRecords, TaskRegistry], Coroutine[Any, Any, None]],
    copy: CrisisCopy | None = None,
) -> None:
    async def play() -> None:
        tasks, records = TaskRegistry(_fail), SlowRecords()
        port: HelpRecordsPort = records
        controller = HelpController(panel, tasks, lambda: copy)
        controller.unlock(port)
        await until(lambda: not len(tasks))
        await scenario(controller, records, tasks)
        await tasks.aclose()

    qt_loop.run(play())


def test_changes_are_kept_in_the_order_in_which_they_were_made(qt_loop: QtLoop, panel: HelpPanel) -> None:
    async def scenario(_controller: HelpController, records: SlowRecords, tasks: TaskRegistry) -> None:
        for words in ("one", "two", "three"):
            panel.person_saved.emit(TrustedPerson("maya", "Maya", "", words))
        await asyncio.sleep(0)
        records.go_on.set()
        await until(lambda: not len(tasks))
        assert records.kept == ["one", "two", "three"]

    with_slow_records(qt_loop, panel, scenario)


def test_nothing_comes_back_after_locking(qt_loop: QtLoop, panel: HelpPanel) -> None:
    async def scenario(controller: HelpController, records: SlowRecords, tasks: TaskRegistry) -> None:
        panel.person_saved.emit(MAYA)
        locking = asyncio.ensure_future(controller.lock())
        await asyncio.sleep(0)
        records.go_on.set()
        await locking
        await until(lambda: not len(tasks))
        assert records.kept == [MAYA.first_sentence]
        assert "Maya" not in all_text(panel)

    with_slow_records(qt_loop, panel, scenario)


def test_a_failed_change_is_told_and_the_truth_shown(qt_loop: QtLoop, panel: HelpPanel) -> None:
    async def scenario(_controller: HelpController, _records: SlowRecords, tasks: TaskRegistry) -> None:
        panel.person_removed.emit("maya")
        await until(lambda: not len(tasks))
        assert "not here any more" in shown(panel, QLabel, "help_banner").text()
        assert "Maya Zeller" in all_text(panel)

    with_slow_records(qt_loop, panel, scenario)


def test_a_diary_that_cannot_be_read_is_told_and_numbers_stay(qt_loop: QtLoop, panel: HelpPanel) -> None:
    async def scenario(controller: HelpController, records: SlowRecords, tasks: TaskRegistry) -> None:
        records.error = CompanionError(ErrorCode.STORE_DAMAGED)
        panel.begin()
        await until(lambda: not len(tasks))
        assert "damaged" in shown(panel, QLabel, "help_banner").text()
        assert "3114" in all_text(panel)

    with_slow_records(qt_loop, panel, scenario)


def test_opening_help_while_locked_looks_at_the_copy(qt_loop: QtLoop, panel: HelpPanel) -> None:
    copies: list[CrisisCopy | None] = [None]

    async def play() -> None:
        tasks = TaskRegistry(_fail)
        controller = HelpController(panel, tasks, lambda: copies[0])
        assert "Maya" not in all_text(panel)
        copies[0] = CrisisCopy(PLAN, (MAYA,), (NURSE,))
        panel.begin()
        assert "Maya Zeller" in all_text(panel)
        assert not len(tasks)
        await controller.lock()
        await tasks.aclose()

    qt_loop.run(play())


@pytest.mark.parametrize("name", ["help_call", "help_steady"])
def test_two_doors_need_nothing(qtbot: QtBot, panel: HelpPanel, name: str) -> None:
    press(panel, name)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.doors.open_name == ""
