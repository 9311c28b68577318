"""The small widgets: banner, question, passphrase field, focus ring, elided line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.views.focus_ring import FocusRing
from companion.views.shared.banner import Banner, BannerAction
from companion.views.shared.confirm import Confirm
from companion.views.shared.passphrase_field import PassphraseField
from companion.views.shared.plain_label import ElidedLabel
from companion.views.theme import Theme


@pytest.fixture
def banner(qtbot: QtBot, theme: Theme) -> Banner:
    banner = Banner(theme, "some_banner")
    qtbot.addWidget(banner)
    return banner


def test_banner_shows_the_newest_message_only(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("warning", "One.", "Safe.", (BannerAction("try", "Try again"),))
    banner.show_message("danger", "Two.", "Also safe.", (BannerAction("use", "Use the other"),))
    assert banner.sentence == "Two."
    shown = [button.text() for button in banner.findChildren(QPushButton) if button.isVisibleTo(banner)]
    assert shown == ["Use the other"]


def test_banner_says_which_button_was_chosen(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("warning", "One.", actions=(BannerAction("a", "A"), BannerAction("b", "B")))
    with qtbot.waitSignal(banner.chosen) as chosen:
        banner.findChild(QPushButton, "b").click()
    assert chosen.args == ["b"]


def test_banner_refuses_a_third_button(banner: Banner) -> None:
    with pytest.raises(ValueError, match="two"):
        banner.show_message("warning", "One.", actions=tuple(BannerAction(x, x) for x in "abc"))


def test_banner_is_closed_by_hand(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("info", "One.")
    with qtbot.waitSignal(banner.closed):
        banner.findChild(object, "some_banner_close").click()
    assert banner.sentence == ""


def test_a_question_defaults_to_cancel(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    question = Confirm(theme, parent, "Delete this?", "It cannot be taken back.", "Delete")
    question.open()
    assert question.findChild(QPushButton, "confirm_cancel").isDefault()
    assert question.accessibleName() == "Please confirm"
    assert "cannot be taken back" in question.accessibleDescription()
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question, Qt.Key.Key_Return)


def test_a_question_answered_with_the_verb_is_accepted(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    question = Confirm(theme, parent, "Delete this?", "", "Delete")
    question.open()
    button = question.findChild(QPushButton, "confirm_ok")
    assert button.text() == "Delete"
    with qtbot.waitSignal(question.accepted):
        button.click()


def test_help_is_reached_from_a_question(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    question = Confirm(theme, parent, "Delete this?", "", "Delete")
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    with qtbot.waitSignal(question.help_requested):
        qtbot.keyClick(question, Qt.Key.Key_F1)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> PassphraseField:
    field = PassphraseField(theme, "secret", "secret_show")
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_passphrase_is_hidden_until_asked(qtbot: QtBot, field: PassphraseField) -> None:
    qtbot.keyClicks(field, "quiet river")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.show_button.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.forget()
    assert field.text() == ""
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert not field.isUndoAvailable()


def test_the_eye_is_a_check_box_to_assistive_technology(field: PassphraseField) -> None:
    interface = QAccessible.queryAccessibleInterface(field.show_button)
    assert interface.role() == QAccessible.Role.CheckBox
    assert QAccessible.queryAccessibleInterface(field).state().passwordEdit


@pytest.mark.parametrize(
    ("key", "modifier", "is_on"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("3", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_is_told_from_what_is_typed(
    qtbot: QtBot, field: PassphraseField, key: str, modifier: Qt.KeyboardModifier, is_on: bool
) -> None:
    seen: list[bool] = []
    field.caps_lock_changed.connect(seen.append)
    field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, ord(key.upper()), modifier, key))
    assert seen == ([True] if is_on else [])


def test_an_elided_line_keeps_its_whole_name(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a long title " * 20)
    label.resize(80, 24)
    label.show()
    assert label.minimumSizeHint().width() == 0
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name).startswith("a long title")
    assert not label.grab().isNull()


@pytest.fixture
def ring(qapp: QApplication, theme: Theme) -> Iterator[FocusRing]:
    ring = FocusRing(qapp, theme)
    yield ring
    ring.deleteLater()


def test_the_ring_follows_the_keyboard(qtbot: QtBot, ring: FocusRing) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second, own = QPushButton("1"), QPushButton("2"), QPushButton("3")
    own.setProperty("paints_focus", True)
    for button in (first, second, own):
        column.addWidget(button)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    qtbot.waitUntil(lambda: ring.ring is not None and ring.ring.isVisible())
    assert ring.ring.geometry().contains(first.geometry())
    second.setFocus()
    assert ring.ring.geometry().contains(second.geometry())
    window.resize(420, 320)
    qtbot.waitUntil(lambda: ring.ring.geometry().contains(second.geometry()))
    own.setFocus()
    assert not ring.ring.isVisible()
    second.setFocus()
    second.hide()
    qtbot.waitUntil(lambda: not ring.ring.geometry().contains(second.geometry()) or not ring.ring.isVisible())


def test_the_ring_survives_the_death_of_what_it_shows(qtbot: QtBot, ring: FocusRing) -> None:
    first = QLineEdit()
    first.show()
    first.activateWindow()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    second = QLineEdit()
    qtbot.addWidget(second)
    second.show()
    second.activateWindow()
    qtbot.waitUntil(second.hasFocus)
    assert ring.ring is not None
