"""What can be done with messages, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from companion.views.chat.bubble_texts import FIRST_PART
from companion.views.chat.message_details import MessageDetails
from companion.views.shared.confirm import Confirm
from tests.fakes.scripted_model import Gate
from tests.views.chat.conftest import ChatBench


def _hover(bench: ChatBench, row: int) -> None:
    shown = bench.page.pane.list
    area, places = shown.row_area(row)
    point = area.topLeft() + places.bubble.center()
    QTest.mouseMove(shown.viewport(), point + QPoint(1, 1))
    QTest.mouseMove(shown.viewport(), point)


async def _talk(bench: ChatBench, *texts: str) -> None:
    await bench.last_open(await bench.conversation("Talk", *texts))
    await bench.start()


@pytest.mark.parametrize("how", ["mouse", "keyboard", "hover"])
def test_copy(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "**two**", "three", "four")
        QGuiApplication.clipboard().clear()
        if how == "keyboard":
            bench.page.pane.list.make_current(1)
            bench.page.pane.list.setFocus()
            QTest.keyClick(bench.page.pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        elif how == "hover":
            bench.page.pane.list.set_hovered(1)
            bench.click("chat_copy")
        else:
            bench.page.pane.list.make_current(1)
            bench.click("chat_copy")
        await bench.until(lambda: QGuiApplication.clipboard().text() == "**two**")

    bench.run(scenario())


def test_the_bar_follows_the_mouse_and_goes_back_to_the_current_message(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two", "three", "four")
        shown = bench.page.pane.list
        assert bench.page.pane.actions.message_id == shown.messages.raw(3).id  # the last one is current
        _hover(bench, 0)
        await bench.until(lambda: bench.page.pane.actions.message_id == shown.messages.raw(0).id)
        assert bench.is_shown("chat_edit")
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Up)
        await bench.until(lambda: bench.page.pane.actions.message_id == shown.messages.raw(2).id)

    bench.run(scenario())


def test_arrows_home_and_end_move_in_the_conversation(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two", "three", "four")
        shown = bench.page.pane.list
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Up)
        assert shown.currentIndex().row() == 2
        QTest.keyClick(shown, Qt.Key.Key_Home)
        await bench.until(lambda: shown.currentIndex().row() == 0)
        QTest.keyClick(shown, Qt.Key.Key_Down)
        assert shown.currentIndex().row() == 1
        QTest.keyClick(shown, Qt.Key.Key_End)
        await bench.until(lambda: shown.currentIndex().row() == 3)

    bench.run(scenario())


def test_only_own_messages_can_be_edited_and_only_replies_tried_again(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        bench.page.pane.list.make_current(0)
        assert bench.is_shown("chat_edit")
        assert not bench.is_shown("chat_retry")
        bench.page.pane.list.make_current(1)
        assert not bench.is_shown("chat_edit")
        assert bench.is_shown("chat_retry")

    bench.run(scenario())


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_delete_and_undo(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two", "three", "four")
        bench.page.pane.list.make_current(1)
        if how == "mouse":
            bench.click("chat_delete")
        else:
            bench.page.pane.list.setFocus()
            QTest.keyClick(bench.page.pane.list, Qt.Key.Key_Delete)
        await bench.until(lambda: bench.texts == ["one", "three", "four"])
        assert [message.text for message in await bench.stored()] == ["one", "three", "four"]
        await bench.until(lambda: bench.is_shown("chat_undo"))
        bench.click("chat_undo")
        await bench.until(lambda: bench.texts == ["one", "two", "three", "four"])
        assert not bench.is_shown("chat_undo")
        assert len(await bench.stored()) == 4

    bench.run(scenario())


def test_the_undo_bar_goes_after_its_time_but_not_from_under_the_focus(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        bar = bench.page.undo
        bar._clock.setInterval(1)
        bench.click("chat_delete")
        await bench.until(lambda: bench.texts == ["one"])
        await bench.until(lambda: not bar.isVisible())
        bar._clock.setInterval(60_000)
        bench.click("chat_delete")
        await bench.until(bar.isVisible)
        bench.page.activateWindow()
        bar.undo.setFocus()
        await bench.until(bar.undo.hasFocus)
        bar._time_over()
        assert bar.isVisible()

    bench.run(scenario())


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_details_show_facts_and_no_word_of_the_conversation(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        await _talk(bench, "secret one", "secret two")
        if how == "mouse":
            bench.click("chat_details")
        else:
            QTest.keyClick(bench.page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        await bench.until(lambda: bench.page.findChild(MessageDetails))
        dialog = bench.page.findChild(MessageDetails)
        assert dialog is not None
        said = {
            label.objectName(): label.accessibleDescription()
            for label in dialog.findChildren(QLabel)
            if label.objectName()
        }
        assert "scripted" in said["details_model"]
        assert said["details_time"] == "1.8 s, then 6.2 s"
        assert said["details_tokens"] == "812 in, 64 out"
        assert said["details_sent"]
        assert not any("secret" in label.text() for label in dialog.findChildren(QLabel))
        assert dialog.accessibleName() == "Message details"
        close = dialog.findChild(QPushButton, "details_close")
        assert close is not None
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
        await bench.until(lambda: bench.page.findChild(MessageDetails) is None)

    bench.run(scenario())


def test_while_a_reply_is_written_nothing_else_changes_the_conversation(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        gate = Gate()
        bench.model.reply("three", gate)
        bench.type("more")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        bench.page.pane.list.make_current(0)
        for name in ("chat_edit", "chat_delete"):
            assert not bench.shown(name).isEnabled()
            assert bench.shown(name).accessibleDescription()
        assert bench.shown("chat_copy").isEnabled()
        gate.open()
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.shown("chat_delete").isEnabled()

    bench.run(scenario())


def test_a_link_is_opened_only_after_asking(bench: ChatBench, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)

    async def scenario() -> None:
        await _talk(bench, "one", "see [this](https://example.org/page) and [that](javascript:alert(1))")
        bench.page.pane.list.setFocus()
        QTest.keyClick(bench.page.pane.list, Qt.Key.Key_Return)
        await bench.until(lambda: bench.page.findChild(Confirm))
        dialog = bench.page.findChild(Confirm)
        assert dialog is not None
        assert "https://example.org/page" in dialog.accessibleDescription()
        assert opened == []
        dialog.reject()
        await bench.until(lambda: bench.page.findChild(Confirm) is None)
        assert opened == []
        bench.page.pane.list.link_chosen.emit("javascript:alert(1)")
        bench.page.pane.list.link_chosen.emit("file:///etc/passwd")
        assert bench.page.findChild(QDialog) is None
        QTest.keyClick(bench.page.pane.list, Qt.Key.Key_Return)
        await bench.until(lambda: bench.page.findChild(Confirm))
        again = bench.page.findChild(Confirm)
        assert again is not None
        again.accept()
        await bench.until(lambda: opened == ["https://example.org/page"])

    bench.run(scenario())


def test_a_long_message_is_folded_until_it_is_asked_for(bench: ChatBench) -> None:
    async def scenario() -> None:
        long_text = "x" * (FIRST_PART + 5_000)
        await _talk(bench, long_text, "two")
        shown = bench.page.pane.list
        assert shown.texts.is_folded(shown.messages.raw(0))
        before = shown.places.height(0)
        shown.make_current(0)
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Return)
        assert not shown.texts.is_folded(shown.messages.raw(0))
        assert shown.places.height(0) > before
        bench.click("chat_copy")
        assert QGuiApplication.clipboard().text() == long_text

    bench.run(scenario())


# --- thousands of messages ----------------------------------------------------------------------
