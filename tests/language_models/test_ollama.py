"""A real Ollama server with the real starter model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions, Prompt
from companion.language_models.language_model import ModelState
from companion.language_models.ollama import OllamaModel, OllamaServer

from .conftest import LongOptions, SteadyOptions, failure_of, prompt, read_all

if TYPE_CHECKING:
    from tests.conftest import QtLoop
    from tests.ollama_process import OllamaProcess

pytestmark = pytest.mark.ollama


@pytest.fixture
async def ollama(ollama_server: OllamaProcess) -> AsyncIterator[OllamaModel]:
    """The starter model on the shared server."""
    model = OllamaModel(ollama_server.address, ollama_server.model, context_tokens=2048)
    yield model
    await model.close()


async def test_a_reply_streams_and_reports_what_it_cost(ollama: OllamaModel) -> None:
    stream = ollama.stream(prompt("I had a rough day at work."), SteadyOptions)
    pieces = [piece async for piece in stream]
    assert len(pieces) > 1
    report = stream.report
    assert report is not None
    assert (report.engine, report.model) == ("ollama", ollama.model)
    assert report.prompt_tokens is not None
    assert report.prompt_tokens > 10
    assert report.reply_tokens is not None
    assert 1 < report.reply_tokens <= 40
    assert report.first_token_ms is not None
    assert report.finish in ("end", "length")


async def test_the_server_says_what_it_has(ollama_server: OllamaProcess) -> None:
    server = OllamaServer(ollama_server.address)
    assert await server.is_reachable()
    (info,) = await server.list_models()
    details = await server.details(info.name)
    await server.aclose()
    assert info.name.removesuffix(":latest") == ollama_server.model
    assert info.size > 90_000_000
    assert info.quantisation == "Q4_1"
    assert details.context_length == 8192
    assert details.completes


async def test_the_context_is_the_preference_or_what_the_model_has(ollama_server: OllamaProcess) -> None:
    for wanted, given in ((2048, 2048), (100_000, 8192)):
        model = OllamaModel(ollama_server.address, ollama_server.model, context_tokens=wanted)
        assert await model.context_tokens() == given
        await model.close()


async def test_preparing_loads_and_health_follows(ollama: OllamaModel) -> None:
    assert (await ollama.health()).state in (ModelState.ASLEEP, ModelState.READY)
    whole = prompt("Hello", system="You listen. " * 40)
    await ollama.prepare(Prompt(whole.messages[:1]))
    await ollama.prepare()
    health = await ollama.health()
    assert (health.state, health.context_tokens, health.problem) == (ModelState.READY, 2048, None)
    assert await read_all(ollama.stream(whole, SteadyOptions))


async def test_a_reply_goes_before_what_is_being_prepared(ollama: OllamaModel) -> None:
    await ollama.prepare()
    preparing = asyncio.create_task(ollama.prepare(prompt(system="Many words to read. " * 120)))
    await asyncio.sleep(0)
    assert await read_all(ollama.stream(prompt("Hello"), SteadyOptions))
    await preparing


async def test_closing_the_stream_lets_the_next_one_in(ollama: OllamaModel) -> None:
    stream = ollama.stream(prompt("Tell me a long story."), LongOptions)
    await stream.__anext__()
    await stream.aclose()
    await stream.aclose()
    assert stream.report is not None
    assert stream.report.finish == "stopped"
    assert await read_all(ollama.stream(prompt("Hello"), SteadyOptions))


async def test_a_prompt_beyond_the_context_is_refused_and_not_cut(ollama: OllamaModel) -> None:
    error = await failure_of(ollama.stream(prompt("word " * 3000), SteadyOptions), [])
    assert error.code is ErrorCode.TEXT_EXCEEDS_CONTEXT


async def test_a_model_that_is_not_there_is_named(ollama_server: OllamaProcess) -> None:
    model = OllamaModel(ollama_server.address, "nobody:1b")
    error = await failure_of(model.stream(prompt("Hello"), SteadyOptions), [])
    with pytest.raises(CompanionError) as failure:
        await model.prepare()
    await model.close()
    for problem in (error, failure.value):
        assert problem.code is ErrorCode.OLLAMA_MODEL_MISSING
        assert problem.parameters == {"model": "nobody:1b"}


async def test_estimates_are_learned_and_stay_on_the_safe_side(ollama: OllamaModel) -> None:
    text = "I walked home through the rain and thought about what my sister had said to me. " * 8
    (before,) = await ollama.count_tokens([text])
    stream = ollama.stream(prompt(text), SteadyOptions)
    await read_all(stream)
    assert stream.report is not None
    counted = stream.report.prompt_tokens or 0
    (after,) = await ollama.count_tokens([text])
    assert counted * 0.9 < after < before


async def test_a_server_killed_while_it_writes_leaves_its_text(own_ollama_server: OllamaProcess) -> None:
    model = OllamaModel(own_ollama_server.address, own_ollama_server.model)
    stream = model.stream(prompt("Tell me a long story."), LongOptions)
    arrived = [await stream.__anext__()]
    own_ollama_server.kill()
    error = await failure_of(stream, arrived)
    assert error.code is ErrorCode.OLLAMA_UNREACHABLE
    assert "".join(arrived)
    assert (await model.health()).state is ModelState.UNAVAILABLE
    await model.close()


def test_it_works_on_the_loop_of_the_window(qt_loop: QtLoop, ollama_server: OllamaProcess) -> None:
    async def talk() -> tuple[str, str]:
        model = OllamaModel(ollama_server.address, ollama_server.model)
        try:
            stopped = model.stream(prompt("Tell me a long story."), LongOptions)
            first = await stopped.__anext__()
            await stopped.aclose()
            return first, await read_all(model.stream(prompt("Hello"), GenerationOptions(max_tokens=10)))
        finally:
            await model.close()

    assert all(qt_loop.run(talk()))
