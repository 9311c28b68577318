"""Thousands of messages: read page by page, with no widget for each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.domain.message import Role
from companion.views.chat.message_window import FIRST_PAGE, MOST_ROWS
from tests.fakes.scripted_model import Gate
from tests.views.chat.conftest import ChatBench


async def _talk(bench: ChatBench, *texts: str) -> None:
    await bench.last_open(await bench.conversation("Talk", *texts))
    await bench.start()


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
