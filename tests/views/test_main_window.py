"""The window: what it shows, help from every page by F1, narrow rail, asked to close."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.preferences import Preferences
from companion.views.first_run.first_run_page import FirstRunPage
from companion.views.language import Language
from companion.views.lock.lock_page import LockPage
from companion.views.main_window import MainWindow
from companion.views.theme import Theme
from tests.views.accessible_tree import RAIL, broken, tab_order, unnamed


class WrittenPage(QWidget):
    """A page with something personal on it and two areas."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit("something personal"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)

    def focus_areas(self) -> list[QWidget]:
        return [self.first, self.second]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language, preferences: Preferences) -> MainWindow:
    window = MainWindow(theme, preferences, lambda: language.code)
    window.add_page("chat", WrittenPage())
    qtbot.addWidget(window, before_close_func=lambda closing: closing.hide())
    return window


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.show_main()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def page_of(window: MainWindow) -> WrittenPage:
    return window.findChild(WrittenPage)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_names_of_the_rail(shown: MainWindow, language: Language, qtbot: QtBot, code: str) -> None:
    language.use(code)
    qtbot.waitUntil(lambda: broken(shown, RAIL, code) == [])
    assert unnamed(shown.rail) == []
    current = "Current page" if code == "en" else "Page affichée"
    assert shown.rail.findChild(QWidget, "rail_chat").accessibleDescription() == current
    assert tab_order(shown.rail.findChild(QWidget, "rail_chat"), shown.rail) == [
        "rail_chat",
        "rail_lock",
        "rail_help",
    ]


def test_rail_buttons_are_buttons(shown: MainWindow) -> None:
    for identifier in ("rail_chat", "rail_lock", "rail_help"):
        interface = QAccessible.queryAccessibleInterface(shown.findChild(QWidget, identifier))
        assert interface.role() == QAccessible.Role.Button


def test_the_title_says_only_the_name(shown: MainWindow) -> None:
    assert shown.windowTitle() == "Companion"
    assert (shown.minimumWidth(), shown.minimumHeight()) == (900, 620)


def test_the_rail_asks_and_does_nothing(qtbot: QtBot, shown: MainWindow) -> None:
    with qtbot.waitSignal(shown.lock_requested):
        shown.findChild(QWidget, "rail_lock").click()
    with qtbot.waitSignal(shown.page_requested) as asked:
        shown.findChild(QWidget, "rail_chat").click()
    assert asked.args == ["chat"]
    assert shown.is_unlocked


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_requested"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "quit_requested"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "page_requested"),
        (
            Qt.Key.Key_X,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "hide_and_lock_requested",
        ),
    ],
)
def test_keys_ask(
    qtbot: QtBot, shown: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(shown, signal)):
        qtbot.keyClick(shown, key, modifiers)


def show_lock(window: MainWindow, theme: Theme, measure: Callable[[str], str]) -> None:
    window.show_lock(LockPage(theme))


def show_fault(window: MainWindow, theme: Theme, measure: Callable[[str], str]) -> None:
    page = LockPage(theme)
    window.show_lock(page)
    page.show_fault("It is damaged.", "Nothing is lost.")


def show_first_run(window: MainWindow, theme: Theme, measure: Callable[[str], str]) -> None:
    window.show_first_run(FirstRunPage(theme, measure))


def show_chat(window: MainWindow, theme: Theme, measure: Callable[[str], str]) -> None:
    window.show_main()


PAGES = [show_first_run, show_lock, show_fault, show_chat]
HELP_BUTTONS = {
    show_first_run: "first_run_help",
    show_lock: "lock_help",
    show_fault: "lock_help",
    show_chat: "rail_help",
}


@pytest.mark.parametrize("show_page", PAGES)
@pytest.mark.parametrize("how", ["key", "button"])
def test_help_is_reached_from_every_page(
    qtbot: QtBot,
    window: MainWindow,
    theme: Theme,
    measure: Callable[[str], str],
    show_page: Callable[..., None],
    how: str,
) -> None:
    show_page(window, theme, measure)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if how == "key":
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    else:
        window.findChild(QWidget, HELP_BUTTONS[show_page]).click()
    assert window.shows_help
    call = window.findChild(QWidget, "help_call")
    assert call.isVisible()
    assert call.hasFocus()
    qtbot.keyClick(call, Qt.Key.Key_Escape)
    assert not window.shows_help
    assert window.findChild(QWidget, HELP_BUTTONS[show_page]).isVisible()


def test_nothing_personal_is_seen_under_help(qtbot: QtBot, shown: MainWindow) -> None:
    page = page_of(shown)
    page.second.setFocus()
    shown.open_help()
    assert not page.isVisible()
    assert not shown.rail.isVisible()
    shown.close_help()
    assert page.isVisible()
    assert page.second.hasFocus()


def test_locking_under_help_leaves_help_open(shown: MainWindow, theme: Theme, language: Language) -> None:
    shown.open_help()
    lock = LockPage(theme)
    shown.show_lock(lock)
    shown.remove_pages()
    assert shown.shows_help
    assert not shown.is_unlocked
    shown.close_help()
    assert lock.isVisible()


def test_help_is_made_once_and_can_be_made_ahead(qtbot: QtBot, shown: MainWindow) -> None:
    assert shown.help_panel is None
    made: list[object] = []
    shown.help_made.connect(made.append)
    panel = shown.prepare_help()
    assert not shown.shows_help
    assert page_of(shown).isVisible()
    shown.open_help()
    assert made == [panel]
    assert shown.help_panel is panel
    assert panel.isVisible()


def test_escape_inside_a_door_does_not_close_help(qtbot: QtBot, shown: MainWindow) -> None:
    shown.open_help()
    shown.findChild(QWidget, "help_steady").click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shown.shows_help
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not shown.shows_help


@pytest.mark.parametrize("how", ["hide", "minimise"])
def test_hiding_from_help_leaves_no_sign_of_it(qtbot: QtBot, shown: MainWindow, how: str) -> None:
    shown.hide_and_lock_requested.connect(shown.hide if how == "hide" else shown.showMinimized)
    shown.open_help()
    with qtbot.waitSignal(shown.hide_and_lock_requested):
        shown.findChild(QWidget, "help_hide").click()
    assert not shown.shows_help


def test_help_stays_when_nothing_was_hidden(qtbot: QtBot, shown: MainWindow) -> None:
    shown.open_help()
    with qtbot.waitSignal(shown.hide_and_lock_requested):
        shown.findChild(QWidget, "help_hide").click()
    assert shown.shows_help
    assert not page_of(shown).isVisible()


def test_the_country_chosen_in_help_is_remembered(
    qtbot: QtBot, shown: MainWindow, preferences: Preferences
) -> None:
    preferences.country = "FR"
    shown.open_help()
    combo = shown.findChild(QWidget, "help_country")
    assert combo.country == "FR"
    combo.setCurrentIndex(combo.findData("CA"))
    combo.activated.emit(combo.currentIndex())
    assert preferences.country == "CA"


def test_closing_asks_and_keeps_the_size(
    qtbot: QtBot, shown: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    shown.resize(1000, 700)
    qtbot.waitUntil(lambda: shown.width() == 1000)
    with qtbot.waitSignal(shown.close_requested):
        shown.close()
    assert shown.isVisible()
    assert (preferences.window_width, preferences.window_height) == (1000, 700)
    assert Preferences.load(tmp_path / "preferences.json").window_width == 1000


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_words_of_help_are_never_cut(shown: MainWindow, language: Language, code: str) -> None:
    language.use(code)
    button = shown.findChild(QWidget, "rail_help")
    layout = shown.rail.layout()
    layout.activate()
    margins = layout.contentsMargins()
    room = shown.rail.minimumWidth() - margins.left() - margins.right()
    assert room >= button.sizeHint().width()


def test_large_text_makes_the_rail_narrow(qtbot: QtBot, shown: MainWindow, theme: Theme) -> None:
    wide = shown.rail.width()
    assert wide == theme.px(200)
    shown.resize(1100, 760)
    theme.set_text_scale(200)
    assert shown.rail.is_narrow
    assert shown.rail.width() == theme.px(64)
    help_button, chat = shown.findChild(QWidget, "rail_help"), shown.findChild(QWidget, "rail_chat")
    assert (help_button.text(), help_button.accessibleName()) == ("Help", "Get help now")
    assert (chat.text(), chat.accessibleName()) == ("", "Chat")
    assert chat.toolTip().startswith("Chat")
    theme.set_text_scale(100)
    assert shown.rail.width() == wide
    assert help_button.text() == "Get help now"


def test_f6_goes_round_the_areas(qtbot: QtBot, shown: MainWindow) -> None:
    page = page_of(shown)
    shown.rail.focus_first()
    seen = []
    for _press in range(4):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    chat = shown.findChild(QWidget, "rail_chat")
    assert seen == [chat, page.first, page.second, chat]


def test_help_keeps_its_size_in_the_rail(shown: MainWindow) -> None:
    assert shown.findChild(QWidget, "rail_help").height() >= 44


def test_removed_pages_are_really_gone(qtbot: QtBot, shown: MainWindow, theme: Theme) -> None:
    page = page_of(shown)
    shown.show_lock(LockPage(theme))
    with qtbot.waitSignal(page.destroyed):
        shown.remove_pages()
    assert [edit.text() for edit in shown.findChildren(QLineEdit) if edit.text()] == []
