"""Sending, streaming, stopping, failing and trying again, as a person does it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, Role
from companion.domain.reply_events import Screened
from companion.views import accessible
from companion.views.chat.engine_words import EngineStatus
from tests.fakes.scripted_model import Gate, ScriptedModel
from tests.views.chat.conftest import ChatBench


def test_a_message_is_sent_with_enter_and_answered(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.model.reply("Good ", "morning.")
        await bench.say("Hello")
        assert bench.texts == ["Hello", "Good morning."]
        assert [message.delivery for message in await bench.stored()] == [Delivery.ANSWERED] * 2
        assert bench.page.composer.text() == ""
        assert bench.titles == ["Hello"]
        assert bench.find(QLabel, "chat_title").accessibleDescription() == "Hello"
        assert bench.page.header.engine_status is EngineStatus.READY

    bench.run(scenario())


def test_shift_enter_breaks_the_line_and_blank_text_does_nothing(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.press(Qt.Key.Key_Return)
        bench.type("  ")
        bench.press(Qt.Key.Key_Return)
        assert not bench.controller.is_busy
        assert not bench.shown("chat_send").isEnabled()
        bench.page.composer.set_text("one")
        bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        bench.type("two")
        assert bench.page.composer.text() == "one\ntwo"

    bench.run(scenario())


def test_words_arrive_while_they_are_written_and_send_gives_way_to_stop(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        gate = Gate()
        bench.model.reply("First ", "words. A", gate, "nd more.")
        bench.type("Hello")
        bench.click("chat_send")
        await gate.reached.wait()
        await bench.until(lambda: bench.texts == ["Hello", "First words."])
        assert bench.is_shown("chat_stop")
        assert not bench.is_shown("chat_send")
        assert bench.page.header.engine_status is EngineStatus.WRITING
        bench.type("next")  # one can write on
        assert bench.page.composer.text() == "next"
        gate.open()
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.texts[-1] == "First words. And more."
        assert bench.page.composer.text() == "next"
        assert bench.is_shown("chat_send")

    bench.run(scenario())


def test_enter_while_a_reply_is_written_waits_its_turn(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        gate = Gate()
        bench.model.reply("A", gate)
        bench.model.reply("B")
        bench.type("one")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        bench.type("two")
        bench.press(Qt.Key.Key_Return)
        assert bench.page.composer.text() == "two"
        gate.open()
        await bench.until(lambda: bench.texts == ["one", "A", "two", "B"])
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.page.composer.text() == ""

    bench.run(scenario())


@pytest.mark.parametrize("how", ["escape", "button"])
def test_stop_keeps_what_has_arrived(bench: ChatBench, how: str) -> None:
    async def scenario() -> None:
        await bench.start()
        gate = Gate()
        bench.model.reply("So the yes ", "came out", gate, "never shown")
        bench.type("Hello")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        if how == "escape":
            bench.press(Qt.Key.Key_Escape)
        else:
            bench.click("chat_stop")
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.texts == ["Hello", "So the yes came out"]
        assert (await bench.stored())[-1].delivery is Delivery.INTERRUPTED
        assert bench.spoken[-1][1].endswith("Unfinished")
        assert bench.page.header.engine_status is EngineStatus.STOPPED
        bench.model.reply("Whole.")
        bench.click("chat_retry")
        await bench.until(lambda: bench.texts == ["Hello", "Whole."])

    bench.run(scenario())


def test_a_failure_before_the_first_word_marks_the_message_and_offers_another_try(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.model.reply(CompanionError(ErrorCode.MODEL_CRASHED))
        await bench.say("Hello")
        assert bench.page.banner.sentence
        assert bench.spoken == [("You: Hello", bench.spoken[0][1])]
        assert bench.spoken[0][1].endswith("Failed")
        assert bench.page.header.engine_status is EngineStatus.NOT_ANSWERING
        bench.model.reply("Here I am.")
        bench.click("chat_retry")  # the one in the banner: the name exists once
        await bench.until(lambda: bench.texts == ["Hello", "Here I am."])
        assert not bench.page.banner.sentence

    bench.run(scenario())


def test_the_names_on_the_page_stay_unique_while_the_banner_offers_another_try(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.model.reply("Half", CompanionError(ErrorCode.MODEL_CRASHED))
        await bench.say("Hello")
        bench.shown("chat_retry")
        bench.click("chat_banner_close")
        bench.shown("chat_retry")  # now the one under the message

    bench.run(scenario())


def test_another_engine_answers_and_the_page_says_why(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.model.engine = "ollama"
        bench.model.reply(CompanionError(ErrorCode.OLLAMA_UNREACHABLE))
        bench.chooser.second = ScriptedModel(model="starter")
        bench.chooser.second.reply("From here.")
        await bench.say("Hello")
        assert bench.texts == ["Hello", "From here."]
        assert "Ollama did not answer" in bench.page.banner.sentence
        assert "starter" in bench.find(QLabel, "chat_model_line").text()
        await bench.chooser.second.close()

    bench.run(scenario())


def test_whoever_never_used_ollama_is_not_told_that_it_does_not_run(bench: ChatBench) -> None:
    async def scenario() -> None:
        bench.chooser.reason = "ollama_unreachable"
        await bench.start()
        bench.model.reply("Hello there.")
        await bench.say("Hello")
        assert bench.texts == ["Hello", "Hello there."]
        assert not bench.page.banner.isVisible()

    bench.run(scenario())


def test_text_that_cannot_be_saved_stays_in_the_composer(
    bench: ChatBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        await bench.start()

        async def full(*_: object, **__: object) -> None:
            raise CompanionError(ErrorCode.DISK_FULL)

        monkeypatch.setattr(bench.store.messages, "append", full)
        bench.type("Keep me")
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: bench.page.banner.sentence)
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.page.composer.text() == "Keep me"
        assert bench.texts == []
        assert not bench.page.composer.field.isReadOnly()
        monkeypatch.undo()
        bench.model.reply("Yes.")
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: bench.texts == ["Keep me", "Yes."])

    bench.run(scenario())


def test_an_edit_that_cannot_be_saved_takes_nothing_out(
    bench: ChatBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Talk", "one", "two")
        await bench.last_open(talk)
        await bench.start()

        async def full(*_: object, **__: object) -> None:
            raise CompanionError(ErrorCode.DISK_FULL)

        monkeypatch.setattr(bench.store.messages, "append", full)
        bench.press(Qt.Key.Key_Up)
        bench.page.composer.field.replace_text("uno")
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: bench.page.banner.sentence)
        await bench.until(lambda: bench.texts == ["one", "two"], "the old words come back")
        assert bench.page.composer.text() == "uno"
        monkeypatch.undo()

    bench.run(scenario())


def test_up_in_the_empty_composer_edits_the_last_message_and_escape_gives_up(bench: ChatBench) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Talk", "one", "two", "three", "four")
        await bench.last_open(talk)
        await bench.start()
        bench.press(Qt.Key.Key_Up)
        assert bench.page.composer.text() == "three"
        bench.press(Qt.Key.Key_Escape)
        assert bench.page.composer.text() == ""
        assert bench.texts == ["one", "two", "three", "four"]
        bench.press(Qt.Key.Key_Up)
        bench.page.composer.field.replace_text("drei")
        bench.model.reply("vier")
        bench.press(Qt.Key.Key_Return)
        await bench.until(lambda: bench.texts == ["one", "two", "drei", "vier"])
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.page.composer.text() == ""

    bench.run(scenario())


def test_locking_stops_the_turn_keeps_the_draft_and_forgets_every_word(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        gate = Gate()
        bench.model.reply("Partial", gate)
        bench.type("Hello")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        bench.type("unsent words")
        which = bench.controller.shown_id
        assert which is not None
        await bench.controller.aclose()
        stored = await bench.store.messages.latest(which)
        assert [(m.role, m.text, m.delivery) for m in stored] == [
            (Role.USER, "Hello", Delivery.SAVED),
            (Role.COMPANION, "Partial", Delivery.INTERRUPTED),
        ]
        assert await bench.store.drafts.load(which) == "unsent words"
        assert bench.texts == []
        assert bench.titles == []
        assert bench.page.composer.text() == ""
        assert not bench.page.composer.field.document().isUndoAvailable()
        words = [label.text() for label in bench.page.findChildren(QLabel)]
        assert not any("Hello" in text or "Partial" in text for text in words)

    bench.run(scenario())


def test_a_reply_goes_on_while_another_conversation_is_looked_at(bench: ChatBench) -> None:
    async def scenario() -> None:
        other = await bench.conversation("Other", "x", "y")
        await bench.start()
        gate = Gate()
        bench.model.reply("One. T", gate, "wo.")
        bench.type("Hello")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        here = bench.controller.shown_id
        await bench.controller.open(other.id)
        assert bench.texts == ["x", "y"]
        await bench.controller.open(here)
        await bench.until(lambda: bench.texts == ["Hello", "One."])
        gate.open()
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.texts == ["Hello", "One. Two."]

    bench.run(scenario())


def test_a_screen_reader_hears_a_reply_once_at_its_end(
    bench: ChatBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def note(_widget: object, text: str, assertive: bool = False) -> None:
        heard.append(text)

    monkeypatch.setattr(accessible, "announce", note)

    async def scenario() -> None:
        await bench.start()
        bench.model.reply(*("word " for _ in range(30)))
        await bench.say("Hello")
        replies: Sequence[str] = [text for text in heard if "word" in text]
        assert replies == ["Companion: " + " ".join(["word"] * 30)]

    bench.run(scenario())


def test_after_ten_seconds_the_words_say_that_it_takes_long(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.page.working._clock.setInterval(0)
        gate = Gate()
        bench.model.reply(gate, "at last")
        bench.type("Hello")
        bench.press(Qt.Key.Key_Return)
        await gate.reached.wait()
        await bench.until(lambda: "longer than usual" in bench.page.working.words)
        gate.open()
        await bench.until(lambda: not bench.controller.is_busy)
        assert bench.page.working.words == ""

    bench.run(scenario())


def test_a_starter_puts_words_into_the_composer_and_sends_nothing(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        bench.click("chat_starter_1")
        assert bench.page.composer.text().strip()
        assert not bench.controller.is_busy
        assert bench.texts == []

    bench.run(scenario())


def test_what_the_safety_layer_saw_reaches_the_hook_before_a_model_is_asked(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        seen: list[int] = []
        show = bench.controller.support.screened

        def watch(event: Screened) -> None:
            seen.append(len(bench.model.prompts))
            show(event)

        bench.controller._presenter.on_screened = watch
        bench.model.reply("Yes.")
        await bench.say("Hello")
        assert seen == [0]

    bench.run(scenario())
