"""The scripted model keeps to the protocol that the real ones keep to."""

from __future__ import annotations

import asyncio

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions, Prompt, PromptMessage, PromptRole
from companion.language_models.language_model import LanguageModel
from tests.fakes.scripted_model import Gate, ScriptedModel

PROMPT = Prompt(
    (PromptMessage(PromptRole.SYSTEM, "be kind"), PromptMessage(PromptRole.USER, "I had a rough day"))
)
OPTIONS = GenerationOptions()


async def test_a_reply_is_given_piece_by_piece_and_reported() -> None:
    scripted = ScriptedModel()
    scripted.reply("That ", "sounds hard.")
    model: LanguageModel = scripted
    stream = model.stream(PROMPT, OPTIONS)
    assert stream.report is None
    assert [piece async for piece in stream] == ["That ", "sounds hard."]
    assert stream.report is not None
    assert stream.report.finish == "end"
    scripted.assert_history("I had a rough day")
    scripted.assert_all_said()


async def test_a_scripted_failure_is_raised_where_it_stands() -> None:
    model = ScriptedModel()
    model.reply("That ", CompanionError(ErrorCode.MODEL_CRASHED))
    stream = model.stream(PROMPT, OPTIONS)
    assert await anext(stream) == "That "
    with pytest.raises(CompanionError):
        await anext(stream)


async def test_closing_wakes_a_reader_that_waits_at_a_gate() -> None:
    model = ScriptedModel()
    gate = Gate()
    model.reply("That ", gate, "never said")
    stream = model.stream(PROMPT, OPTIONS)

    async def read() -> list[str]:
        return [piece async for piece in stream]

    reading = asyncio.create_task(read())
    await gate.reached.wait()
    await stream.aclose()
    assert await asyncio.wait_for(reading, 10) == ["That "]
    assert stream.report is not None
    assert stream.report.finish == "stopped"


async def test_a_second_reply_waits_for_the_first() -> None:
    model = ScriptedModel()
    model.reply("one")
    model.reply("two")
    first, second = model.stream(PROMPT, OPTIONS), model.stream(PROMPT, OPTIONS)
    assert await anext(first) == "one"
    waiting = asyncio.create_task(anext(second))
    await asyncio.sleep(0)
    assert not waiting.done()
    await first.aclose()
    assert await asyncio.wait_for(waiting, 10) == "two"
    await second.aclose()


async def test_an_unscripted_question_is_a_failure_of_the_test() -> None:
    model = ScriptedModel()
    with pytest.raises(AssertionError):
        model.stream(PROMPT, OPTIONS)
    with pytest.raises(AssertionError):
        model.assert_history()
