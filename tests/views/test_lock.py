"""The unlock page: its names, wrong passphrases, waiting, and files that are not as they should be."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError, ErrorCode
from companion.task_registry import TaskRegistry
from companion.views.language import Language
from companion.views.lock.lock_controller import LockController, wait_after
from companion.views.lock.lock_page import LockPage
from companion.views.theme import Theme
from tests.conftest import QtLoop
from tests.views.accessible_tree import LOCK, broken, repeated_names, tab_order, unnamed
from tests.views.waiting import until

RIGHT = "four quiet grey stones"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: Language) -> LockPage:
    page = LockPage(theme)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    return page


def status(page: LockPage) -> str:
    label = page.findChild(QLabel, "lock_status")
    assert label.text() == label.accessibleDescription()
    return label.text()


def unlock_button(page: LockPage) -> QPushButton:
    return page.findChild(QPushButton, "lock_unlock")


class ScriptedDoor:
    """Opens for one passphrase; anything else is wrong, or fails as told."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self.error: CompanionError | None = None

    async def unlock(self, passphrase: str) -> None:
        self.tried.append(passphrase)
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        if passphrase != RIGHT:
            raise CompanionError(ErrorCode.WRONG_PASSPHRASE)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_names(page: LockPage, language: Language, qtbot: QtBot, code: str) -> None:
    language.use(code)
    qtbot.waitUntil(lambda: broken(page, LOCK, code) == [])
    assert unnamed(page) == []
    assert repeated_names(page) == []


def test_tab_goes_from_the_passphrase_to_help(page: LockPage) -> None:
    page.passphrase.setText("x")
    page.passphrase.textEdited.emit("x")
    assert tab_order(page.passphrase, page) == ["lock_passphrase", "lock_show", "lock_unlock", "lock_help"]


def test_nothing_is_asked_for_an_empty_passphrase(qtbot: QtBot, page: LockPage) -> None:
    assert not unlock_button(page).isEnabled()
    assert unlock_button(page).accessibleDescription()
    with qtbot.assertNotEmitted(page.unlock_requested):
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)


def test_enter_tries_the_passphrase(qtbot: QtBot, page: LockPage) -> None:
    qtbot.keyClicks(page.passphrase, RIGHT)
    with qtbot.waitSignal(page.unlock_requested) as asked:
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert asked.args == [RIGHT]


def test_help_is_asked_for(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.waitSignal(page.help_requested):
        page.findChild(QPushButton, "lock_help").click()
    assert page.findChild(QPushButton, "lock_help").height() >= 44


def test_caps_lock_is_said(qtbot: QtBot, page: LockPage) -> None:
    page.passphrase.caps_lock_changed.emit(True)
    assert status(page) == "Caps Lock is on"
    page.passphrase.caps_lock_changed.emit(False)
    assert status(page) == ""


def test_reset_leaves_nothing_that_was_typed(qtbot: QtBot, page: LockPage) -> None:
    qtbot.keyClicks(page.passphrase, RIGHT)
    page.findChild(object, "lock_show").click()
    page.reset()
    assert [edit.text() for edit in page.findChildren(QLineEdit)] == [""]
    assert page.passphrase.echoMode() == QLineEdit.EchoMode.Password


def test_waits_grow_and_end() -> None:
    assert [wait_after(tries) for tries in range(1, 12)] == [0, 0, 0, 0, 5, 10, 20, 40, 60, 60, 60]


def _controller(
    page: LockPage, tasks: TaskRegistry, door: ScriptedDoor, again: Callable[[], None]
) -> LockController:
    return LockController(page, tasks, door.unlock, again, lambda: None, second_s=0.001)


def _type(page: LockPage, words: str) -> None:
    page.passphrase.setText(words)
    page.passphrase.textEdited.emit(words)


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qt_loop: QtLoop, page: LockPage) -> None:
    async def scenario() -> None:
        door, tasks = ScriptedDoor(), TaskRegistry(_fail)
        controller = _controller(page, tasks, door, _nothing)
        _type(page, "wrong")
        unlock_button(page).click()
        await until(lambda: "did not open" in status(page))
        assert page.passphrase.text() == ""
        _type(page, RIGHT)
        assert status(page) == ""
        unlock_button(page).click()
        await until(lambda: door.tried == ["wrong", RIGHT] and not len(tasks))
        assert page.passphrase.text() == ""
        assert status(page) == ""
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())


def test_five_wrong_passphrases_make_one_wait(qt_loop: QtLoop, page: LockPage) -> None:
    seen: list[str] = []

    async def scenario() -> None:
        door, tasks = ScriptedDoor(), TaskRegistry(_fail)
        controller = _controller(page, tasks, door, _nothing)
        show_wrong = page.show_wrong

        def watched(seconds: int = 0) -> None:
            show_wrong(seconds)
            seen.append(status(page))
            assert unlock_button(page).isEnabled() is False

        page.show_wrong = watched  # type: ignore[method-assign]
        for number in range(1, 6):
            _type(page, f"wrong {number}")
            unlock_button(page).click()
            await until(lambda number=number: len(door.tried) == number and not len(tasks))
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())
    assert seen[-6] == "That did not open it. Try again in 5 seconds."
    assert seen[-2] == "That did not open it. Try again in 1 second."
    assert seen[-1] == "That did not open it. You can try again."


@pytest.mark.parametrize(
    "code", [ErrorCode.STORE_DAMAGED, ErrorCode.STORE_MISSING, ErrorCode.VAULT_DAMAGED, ErrorCode.DISK_FULL]
)
def test_a_fault_of_the_files_is_told_calmly(qt_loop: QtLoop, page: LockPage, code: ErrorCode) -> None:
    asked: list[str] = []

    async def scenario() -> None:
        door, tasks = ScriptedDoor(), TaskRegistry(_fail)
        door.error = CompanionError(code)
        controller = _controller(page, tasks, door, lambda: asked.append("again"))
        _type(page, RIGHT)
        unlock_button(page).click()
        await until(lambda: page.shows_fault)
        assert page.passphrase.text() == ""
        assert not page.passphrase.isVisible()
        page.findChild(QPushButton, "lock_try_again").click()
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())
    assert asked == ["again"]
    assert unnamed(page) == []
    page.reset()
    assert page.passphrase.isVisible()


def test_another_failure_leaves_the_passphrase_to_try_again(qt_loop: QtLoop, page: LockPage) -> None:
    async def scenario() -> None:
        door, tasks = ScriptedDoor(), TaskRegistry(_fail)
        door.error = CompanionError(ErrorCode.KEYRING_LOCKED)
        controller = _controller(page, tasks, door, _nothing)
        _type(page, RIGHT)
        unlock_button(page).click()
        await until(lambda: "keyring is locked" in status(page))
        assert unlock_button(page).isEnabled()
        assert page.passphrase.text() == RIGHT
        await tasks.aclose()
        del controller  # signals alone do not keep it

    qt_loop.run(scenario())


def _nothing() -> None:
    """Nothing happens."""


def _fail(error: BaseException) -> None:
    raise AssertionError(error)
