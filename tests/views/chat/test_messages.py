"""What can be done with messages, by mouse and by keyboard; thousands of them; what a screen reader gets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from companion.domain.message import Role
from companion.views.chat.bubble_texts import FIRST_PART
from companion.views.chat.message_details import MessageDetails
from companion.views.chat.message_window import FIRST_PAGE, MOST_ROWS
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


async def _ten_thousand(bench: ChatBench) -> str:
    talk = await bench.conversation("Long")
    start = datetime.now(UTC) - timedelta(days=30)
    rows = [
        (list(Role)[number % 2], f"message {number}", start + timedelta(minutes=number))
        for number in range(10_000)
    ]
    await bench.store.messages.append_many(talk.id, rows)
    await bench.last_open(talk)
    await bench.start()
    return talk.id


def test_ten_thousand_messages_are_read_page_by_page_without_a_gap(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _ten_thousand(bench)
        shown = bench.page.pane.list
        assert bench.texts[-1] == "message 9999"
        assert shown.messages.rowCount() <= FIRST_PAGE * 3
        for _ in range(9):
            before = shown.messages.first_sequence
            shown.verticalScrollBar().setValue(0)
            await bench.until(lambda before=before: shown.messages.first_sequence < before)
            assert shown.messages.rowCount() <= MOST_ROWS
        numbers = [int(text.split()[1]) for text in bench.texts]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert not shown.messages.at_end
        first = numbers[0]
        for _ in range(3):
            last = shown.messages.last_sequence
            shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
            await bench.until(lambda last=last: shown.messages.last_sequence > last)
        numbers = [int(text.split()[1]) for text in bench.texts]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert numbers[0] > first
        bench.click("chat_new_text")
        await bench.until(lambda: bench.texts[-1] == "message 9999")
        await bench.until(lambda: shown.follows)

    bench.run(scenario())


def test_older_messages_do_not_move_what_is_being_read(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _ten_thousand(bench)
        shown = bench.page.pane.list
        shown.verticalScrollBar().setValue(200)
        await bench.until(lambda: not shown.follows)
        row = shown.indexAt(QPoint(4, 100)).row()
        message = shown.messages.raw(row).id
        before = shown.visualRect(shown.messages.index(row)).top()
        count = shown.messages.rowCount()
        await bench.until(lambda: shown.messages.rowCount() > count)
        now = shown.visualRect(shown.messages.index(shown.messages.row_of(message))).top()
        assert now == before

    bench.run(scenario())


def test_the_first_and_the_last_message_are_one_key_away(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _ten_thousand(bench)
        shown = bench.page.pane.list
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Home)
        await bench.until(lambda: bench.texts[0] == "message 0")
        assert shown.messages.at_start
        QTest.keyClick(shown, Qt.Key.Key_End)
        await bench.until(lambda: bench.texts[-1] == "message 9999")

    bench.run(scenario())


def test_no_widget_is_made_per_message(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        before = len(bench.page.findChildren(QWidget))
        await bench.conversation("Talk", *(f"message {number}" for number in range(200)))
        found = await bench.store.conversations.list(1)
        await bench.controller.open(found[0].id)
        assert bench.page.pane.list.messages.rowCount() >= FIRST_PAGE
        assert len(bench.page.findChildren(QWidget)) == before

    bench.run(scenario())


def test_new_text_scrolls_only_a_reader_who_is_at_the_end(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, *(f"message {number}\n\nwith lines\n\nof text" for number in range(40)))
        shown = bench.page.pane.list
        gate, second = Gate(), Gate()
        bench.model.reply("a", gate, "\n\nline" * 40, second, "end")
        bench.type("more")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() - 500)
        await bench.until(lambda: bench.is_shown("chat_new_text"))
        place = shown.verticalScrollBar().value()
        gate.open()
        await second.reached.wait()
        shown.flush()
        assert shown.verticalScrollBar().value() == place
        bench.click("chat_new_text")
        await bench.until(lambda: shown.verticalScrollBar().value() == shown.verticalScrollBar().maximum())
        second.open()
        await bench.until(lambda: not bench.controller.is_busy)
        assert shown.verticalScrollBar().value() == shown.verticalScrollBar().maximum()
        assert not bench.is_shown("chat_new_text")

    bench.run(scenario())


# --- what a screen reader gets ------------------------------------------------------------------


def test_messages_are_named_by_who_wrote_them(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        (mine, mine_about), (theirs, theirs_about) = bench.spoken
        assert (mine, theirs) == ("You: one", "Companion: two")
        assert mine_about.startswith("Today, ")
        assert mine_about.endswith(". Saved")
        assert theirs_about.endswith(". Saved")
        interface = QAccessible.queryAccessibleInterface(bench.page.pane.list)
        assert interface is not None
        assert interface.role() == QAccessible.Role.List
        assert interface.childCount() == 2
        item = interface.child(1)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == "Companion: two"

    bench.run(scenario())


ENGLISH = {
    "chat_new": "New conversation",
    "chat_search": "Search conversations",
    "chat_list": "Conversations",
    "chat_title": "Conversation title",
    "chat_engine_status": "Engine status",
    "chat_more": "More actions",
    "chat_messages": "Conversation",
    "chat_copy": "Copy",
    "chat_edit": "Edit",
    "chat_retry": "Try again",
    "chat_delete": "Delete",
    "chat_details": "Details",
    "chat_message": "Message",
    "chat_send": "Send",
    "chat_stop": "Stop",
    "chat_notice": "Chat notice",
    "chat_undo": "Undo",
}
FRENCH = {
    "chat_new": "Nouvelle conversation",
    "chat_search": "Chercher une conversation",
    "chat_list": "Conversations",
    "chat_title": "Titre de la conversation",
    "chat_engine_status": "État du moteur",
    "chat_more": "Autres actions",
    "chat_messages": "Conversation",
    "chat_copy": "Copier",
    "chat_edit": "Modifier",
    "chat_retry": "Réessayer",
    "chat_delete": "Supprimer",
    "chat_details": "Détails",
    "chat_message": "Message",
    "chat_send": "Envoyer",
    "chat_stop": "Arrêter",
    "chat_notice": "Avis",
    "chat_undo": "Annuler",
}


def _names(bench: ChatBench, wanted: dict[str, str]) -> dict[str, str]:
    found = {name: bench.find(QWidget, name) for name in wanted}
    for name, widget in found.items():
        assert widget.accessibleIdentifier() == name
    return {name: widget.accessibleName() for name, widget in found.items()}


def test_every_control_has_its_name(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        assert _names(bench, ENGLISH) == ENGLISH
        status = bench.find(QLabel, "chat_engine_status")
        assert status.accessibleDescription() == "Ready on this computer"

    bench.run(scenario())


def test_every_control_has_its_french_name_at_once(bench: ChatBench, request: pytest.FixtureRequest) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        request.getfixturevalue("french")
        await bench.until(lambda: bench.find(QWidget, "chat_send").accessibleName() == "Envoyer")
        assert _names(bench, FRENCH) == FRENCH
        assert bench.spoken[0][0] == "Vous : one"
        assert bench.spoken[1][1].endswith("Enregistré")
        status = bench.find(QLabel, "chat_engine_status")
        assert status.accessibleDescription() == "Prêt sur cet ordinateur"

    bench.run(scenario())


def test_visible_names_are_unique(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two", "three", "four")
        kinds = (QPushButton, QLabel)
        names = [
            widget.accessibleName()
            for widget in bench.page.findChildren(QWidget)
            if widget.isVisible() and widget.accessibleName() and isinstance(widget, kinds)
        ]
        assert len(names) == len(set(names)), sorted(names)

    bench.run(scenario())
