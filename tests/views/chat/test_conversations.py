"""The column of conversations: groups, search, names, pins, deleting, thousands of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from companion.views.chat.conversation_model import Group
from companion.views.chat.conversation_words import excerpt_pieces, nearest_pieces
from tests.views.chat.conftest import ChatBench


def _action(bench: ChatBench, name: str) -> QAction:
    found = bench.page.findChild(QAction, name)
    assert found is not None
    return found


def test_conversations_stand_in_groups_with_their_date_and_count(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.conversation("Long ago", "a", "b", days_ago=40)
        kept = await bench.conversation("Kept", "a", days_ago=60)
        await bench.store.conversations.set_pinned(kept.id, True)
        await bench.conversation("Yesterday's", "a", "b", "c", days_ago=1)
        await bench.start()
        assert bench.titles == ["Kept", "Yesterday's", "Long ago"]
        model = bench.page.conversations.model
        assert [model.heading(row) for row in range(3)] == [Group.PINNED, Group.THIS_WEEK, Group.EARLIER]
        about = [str(model.index(row).data(Qt.ItemDataRole.AccessibleDescriptionRole)) for row in range(3)]
        assert about[0].endswith("1 message, pinned")
        assert about[1] == "Yesterday, 3 messages"

    bench.run(scenario())


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_opening_a_conversation(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        await bench.conversation("First", "a", "b", days_ago=1)
        await bench.conversation("Second", "c", "d")
        await bench.start()
        rows = bench.page.conversations.rows
        index = bench.page.conversations.model.index(1)
        if how == "mouse":
            place = rows.visualRect(index).bottomLeft()
            place.setX(place.x() + 30)
            place.setY(place.y() - 20)
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            rows.setCurrentIndex(index)
            rows.setFocus()
            QTest.keyClick(rows, Qt.Key.Key_Return)
        await bench.until(lambda: bench.texts == ["a", "b"])
        await bench.until(lambda: bench.find(QLabel, "chat_title").text() == "First")

    bench.run(scenario())


def test_what_was_open_is_open_again(bench: ChatBench) -> None:
    async def scenario() -> None:
        first = await bench.conversation("First", "a", "b", days_ago=1)
        await bench.conversation("Second", "c", "d")
        await bench.start()
        assert bench.controller.shown_id is None
        await bench.controller.open(first.id)
        assert await bench.engine.conversations.last_open() == first.id

    bench.run(scenario())


def test_search_shows_what_was_found_and_says_when_nothing_was(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.conversation("Garden", "the tomatoes are ripe", "good")
        await bench.conversation("Work", "the deadline again", "when?")
        await bench.start()
        QTest.keyClick(bench.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        search = bench.find(QLineEdit, "chat_search")
        QTest.keyClicks(search, "tomatoes")
        await bench.until(lambda: bench.titles == ["Garden"])
        found = bench.page.conversations.model.row(0)
        assert ("tomatoes", True) in excerpt_pieces(found.excerpt)
        QTest.keyClick(search, Qt.Key.Key_Down)
        QTest.keyClick(bench.page.conversations.rows, Qt.Key.Key_Return)
        await bench.until(lambda: bench.texts == ["the tomatoes are ripe", "good"])
        assert bench.page.pane.list.currentIndex().row() == 0  # the message that was found
        search.setText("zebra")
        await bench.until(lambda: bench.is_shown("chat_search_result"))
        assert bench.titles == []
        QTest.keyClick(search, Qt.Key.Key_Escape)
        await bench.until(lambda: sorted(bench.titles) == ["Garden", "Work"])
        assert not bench.is_shown("chat_search_result")

    bench.run(scenario())


def test_an_excerpt_is_cut_near_its_match() -> None:
    excerpt = "a long way to the word that \ue000matters\ue001 here"
    assert excerpt_pieces(excerpt)[1] == ("matters", True)
    lead, match, _rest = nearest_pieces(excerpt)
    assert match == ("matters", True)
    assert len(lead[0]) < 18


@pytest.mark.parametrize("how", ["F2", "menu"])
def test_rename_in_place(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Old name", "a", "b")
        await bench.last_open(talk)
        await bench.start()
        rows = bench.page.conversations.rows
        if how == "F2":
            rows.setCurrentIndex(bench.page.conversations.model.index(0))
            rows.setFocus()
            QTest.keyClick(rows, Qt.Key.Key_F2)
        else:
            _action(bench, "chat_menu_rename").trigger()
        await bench.until(lambda: bench.is_shown("chat_rename"))
        editor = bench.find(QLineEdit, "chat_rename")
        assert editor.accessibleName() == "New title"
        editor.setText("New name")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await bench.until(lambda: bench.titles == ["New name"])
        await bench.until(lambda: bench.find(QLabel, "chat_title").accessibleDescription() == "New name")
        kept = await bench.store.conversations.get(talk.id)
        assert kept is not None
        assert kept.title_by_user

    bench.run(scenario())


def test_a_blank_name_changes_nothing(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.last_open(await bench.conversation("Name", "a", "b"))
        await bench.start()
        _action(bench, "chat_menu_rename").trigger()
        await bench.until(lambda: bench.is_shown("chat_rename"))
        editor = bench.find(QLineEdit, "chat_rename")
        editor.setText("   ")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await bench.until(lambda: not bench.is_shown("chat_rename"))
        assert bench.titles == ["Name"]

    bench.run(scenario())


def test_pin_and_unpin_from_the_menu(bench: ChatBench) -> None:
    async def scenario() -> None:
        old = await bench.conversation("Old", "a", "b", days_ago=3)
        await bench.conversation("New", "c", "d")
        await bench.last_open(old)
        await bench.start()
        bench.click("chat_more")
        menu = bench.page.header.findChild(QMenu)
        assert menu is not None
        assert menu.isVisible()
        menu.close()
        _action(bench, "chat_menu_pin").trigger()
        await bench.until(lambda: bench.titles == ["Old", "New"])
        await bench.until(lambda: _action(bench, "chat_menu_pin").text() == "Unpin")
        _action(bench, "chat_menu_pin").trigger()
        await bench.until(lambda: bench.titles == ["New", "Old"])

    bench.run(scenario())


@pytest.mark.parametrize("how", ["key", "menu"])
def test_deleting_the_open_conversation_and_bringing_it_back(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Talk", "a", "b")
        await bench.last_open(talk)
        await bench.start()
        if how == "key":
            rows = bench.page.conversations.rows
            rows.setCurrentIndex(bench.page.conversations.model.index(0))
            rows.setFocus()
            QTest.keyClick(rows, Qt.Key.Key_Delete)
        else:
            _action(bench, "chat_menu_delete").trigger()
        await bench.until(lambda: bench.titles == [])
        await bench.until(lambda: bench.is_shown("chat_undo"))
        assert bench.controller.shown_id is None
        assert bench.texts == []
        bench.click("chat_undo")
        await bench.until(lambda: bench.titles == ["Talk"])
        await bench.until(lambda: bench.texts == ["a", "b"])

    bench.run(scenario())


def test_new_conversation_by_button_and_key(bench: ChatBench) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Talk", "a", "b")
        await bench.last_open(talk)
        await bench.start()
        bench.click("chat_new")
        await bench.until(lambda: bench.controller.shown_id is None and bench.texts == [])
        await bench.until(lambda: bench.is_shown("chat_empty"))
        await bench.controller.open(talk.id)
        QTest.keyClick(bench.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await bench.until(lambda: bench.controller.shown_id is None and bench.is_shown("chat_empty"))
        bench.model.reply("Yes.")
        await bench.say("A new start")
        assert bench.titles[0] == "A new start"

    bench.run(scenario())


def test_many_conversations_come_page_by_page(bench: ChatBench) -> None:
    async def scenario() -> None:
        for number in range(160):
            made = await bench.store.conversations.create()
            await bench.store.conversations.rename(made.id, f"Talk {number}")
        await bench.start()
        model = bench.page.conversations.model
        assert model.rowCount() < 160
        bar = bench.page.conversations.rows.verticalScrollBar()
        while model.rowCount() < 160:
            before = model.rowCount()
            bar.setValue(bar.maximum())
            await bench.until(lambda before=before: model.rowCount() > before)
        assert bench.titles == [f"Talk {number}" for number in range(159, -1, -1)]

    bench.run(scenario())


def test_in_a_small_window_list_and_conversation_take_turns(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.last_open(await bench.conversation("Talk", "a", "b"))
        await bench.start()
        assert not bench.is_shown("chat_back")

        def resized(width: int, *names: str) -> bool:
            # Asked for again and again: a window manager may still be placing the new window.
            bench.page.resize(width, 700)
            return all(bench.is_shown(name) for name in names)

        await bench.until(lambda: resized(560, "chat_back"))
        assert not bench.is_shown("chat_list")
        assert bench.is_shown("chat_message")
        bench.click("chat_back")
        assert bench.is_shown("chat_list")
        assert not bench.is_shown("chat_message")
        QTest.keyClick(bench.page.conversations.rows, Qt.Key.Key_Return)
        await bench.until(lambda: bench.is_shown("chat_message"))
        await bench.until(lambda: resized(900, "chat_list", "chat_message"))

    bench.run(scenario())
