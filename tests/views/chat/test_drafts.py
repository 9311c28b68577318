"""Unsent words are kept, for each conversation its own."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextOption

from companion.engine.conversation_book import ConversationBook
from tests.views.chat.conftest import ChatBench


async def _until_draft(book: ConversationBook, which: str | None, text: str, bench: ChatBench) -> None:
    kept = ""
    for _ in range(400):
        kept = await book.load_draft(which)
        if kept == text:
            return
        await bench.until(lambda: True)
    raise AssertionError(f"the draft is {len(kept)} characters, {len(text)} were expected")


def test_drafts_are_kept_per_conversation_and_come_back(bench: ChatBench) -> None:
    async def scenario() -> None:
        first = await bench.conversation("First", "a", "b")
        second = await bench.conversation("Second", "c", "d")
        await bench.last_open(first)
        await bench.start()
        bench.type("for the first")
        await bench.controller.open(second.id)
        assert bench.page.composer.text() == ""
        bench.type("for the second")
        await bench.controller.open(first.id)
        assert bench.page.composer.text() == "for the first"
        await bench.controller.open(second.id)
        assert bench.page.composer.text() == "for the second"
        assert bench.texts == ["c", "d"]

    bench.run(scenario())


def test_a_pause_in_typing_saves_the_draft(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.type("half")
        kept = [""]

        async def look() -> None:
            kept[0] = await bench.engine.conversations.load_draft(None)

        for _ in range(300):
            await look()
            if kept[0]:
                break
            await bench.until(lambda: True)
            bench.page.composer._pause.setInterval(0)
        assert kept == ["half"]

    bench.run(scenario())


def test_what_was_set_aside_for_an_edit_comes_back(bench: ChatBench) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Talk", "one", "two")
        await bench.last_open(talk)
        await bench.start()
        bench.type("half a thought")
        bench.page.pane.list.make_current(0)
        bench.click("chat_edit")
        assert bench.page.composer.text() == "one"
        bench.model.reply("zwei")
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: bench.texts == ["one", "zwei"])
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.page.composer.text() == "half a thought"
        book = bench.engine.conversations
        assert bench.controller.shown_id is not None
        await _until_draft(book, bench.controller.shown_id, "half a thought", bench)

    bench.run(scenario())


def test_an_endless_word_is_pasted_refused_and_kept(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        field = bench.page.composer.field
        pasted = QMimeData()
        pasted.setText("a" * 1_000_000)
        field.insertFromMimeData(pasted)
        # Between words Qt would look for a minute for a place to break this line.
        assert field.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: "too long" in bench.page.banner.sentence)
        assert len(field.toPlainText()) == 1_000_000
        field.replace_text("words again")
        assert field.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

    bench.run(scenario())
