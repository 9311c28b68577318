"""The embedded model through its real child process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions, Prompt
from companion.language_models.catalogue import ModelFile
from companion.language_models.embedded import EmbeddedModel
from companion.language_models.language_model import ModelState
from companion.language_models.worker_session import WorkerLimits

from .conftest import (
    WORKER,
    LongOptions,
    SteadyOptions,
    failure_of,
    is_alive,
    proc,
    prompt,
    read_all,
    until,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals and /proc")


async def test_a_reply_streams_in_pieces_and_reports_what_it_cost(embedded: EmbeddedModel) -> None:
    stream = embedded.stream(prompt("I had a rough day at work."), SteadyOptions)
    assert stream.report is None
    pieces = [piece async for piece in stream]
    assert len(pieces) > 1
    assert "".join(pieces).strip()
    report = stream.report
    assert report is not None
    assert (report.engine, report.model) == ("embedded", "SmolLM2 135M Instruct")
    assert report.prompt_tokens is not None
    assert report.prompt_tokens > 10
    assert report.reply_tokens is not None
    assert 1 < report.reply_tokens <= 40
    assert report.first_token_ms is not None
    assert report.total_ms is not None
    assert report.first_token_ms <= report.total_ms


async def test_nothing_happens_before_the_first_word_is_asked_for(embedded: EmbeddedModel) -> None:
    stream = embedded.stream(prompt("Hello"), SteadyOptions)
    assert embedded.worker_pid is None
    await stream.aclose()
    await stream.aclose()
    assert embedded.worker_pid is None
    assert [piece async for piece in stream] == []


async def test_the_same_seed_gives_the_same_reply(embedded: EmbeddedModel) -> None:
    options = GenerationOptions(max_tokens=20, seed=7)
    first = await read_all(embedded.stream(prompt("Tell me about rain."), options))
    assert first == await read_all(embedded.stream(prompt("Tell me about rain."), options))


async def test_an_appended_prompt_costs_only_its_new_tokens(embedded: EmbeddedModel) -> None:
    said = ["I had a rough day at work, and I do not know whom to tell about it."]
    earlier_size = 0
    for turn in range(4):
        stream = embedded.stream(prompt(*said), SteadyOptions)
        reply = await read_all(stream)
        assert stream.report is not None
        size = stream.report.prompt_tokens or 0
        # Everything up to the end of the last prompt is still there, and the reply after it.
        assert stream.cached_tokens >= earlier_size
        assert turn == 0 or stream.cached_tokens > earlier_size + 1
        earlier_size = size
        said += [reply, f"Thank you. And another thing, number {turn}."]


async def test_what_was_prepared_is_not_read_again(embedded: EmbeddedModel) -> None:
    whole = prompt("Hello", system="You listen. " * 50)
    await embedded.prepare(Prompt(whole.messages[:1]))
    stream = embedded.stream(whole, SteadyOptions)
    await read_all(stream)
    assert stream.cached_tokens > 100


async def test_a_reply_goes_before_what_is_being_prepared(embedded: EmbeddedModel) -> None:
    await embedded.prepare()
    long = prompt(system="Many words to read ahead of time. " * 240)
    preparing = asyncio.create_task(embedded.prepare(long))
    await asyncio.sleep(0)
    text = await read_all(embedded.stream(prompt("Hello"), SteadyOptions))
    await preparing
    assert text


async def test_tokens_are_counted_by_the_model(embedded: EmbeddedModel) -> None:
    counts = await embedded.count_tokens(["", "hello", "hello hello hello", "<|im_start|>"])
    assert counts[0] == 0
    assert counts[1] < counts[2]
    assert counts[3] > 1  # typed by a user it is text, not the one control token
    assert await embedded.count_tokens([]) == []
    assert await embedded.context_tokens() == 2048


async def test_tokens_can_be_counted_while_a_reply_is_written(embedded: EmbeddedModel) -> None:
    stream = embedded.stream(prompt("Tell me a long story."), LongOptions)
    await stream.__anext__()
    assert await embedded.count_tokens(["one two three"]) == [3]
    assert stream.report is None
    await stream.aclose()


async def test_closing_the_stream_stops_the_generation_at_once(embedded: EmbeddedModel) -> None:
    stream = embedded.stream(prompt("Tell me a long story."), LongOptions)
    await stream.__anext__()
    started = time.monotonic()
    await stream.aclose()
    assert time.monotonic() - started < 1.0
    assert stream.report is not None
    assert stream.report.finish == "stopped"
    with pytest.raises(StopAsyncIteration):
        await stream.__anext__()
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))


async def test_stopping_while_the_prompt_is_read_keeps_what_was_read(embedded: EmbeddedModel) -> None:
    await embedded.prepare()
    long = prompt("A long diary page. " * 330)
    stream = embedded.stream(long, SteadyOptions)
    waiting = asyncio.create_task(anext(stream))
    await until(lambda: embedded._turn.locked())
    started = time.monotonic()
    await stream.aclose()
    assert time.monotonic() - started < 1.0
    with pytest.raises(StopAsyncIteration):
        await waiting
    again = embedded.stream(long, SteadyOptions)
    assert await read_all(again)  # and the memory is consistent


async def test_a_cancelled_listener_does_not_block_the_next_one(embedded: EmbeddedModel) -> None:
    await embedded.prepare()
    stream = embedded.stream(prompt("Tell me a long story."), LongOptions)
    listening = asyncio.create_task(read_all(stream))
    await until(lambda: embedded._turn.locked())
    listening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await listening
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))


async def test_two_replies_wait_for_each_other(embedded: EmbeddedModel) -> None:
    texts = await asyncio.gather(
        *(read_all(embedded.stream(prompt(word), SteadyOptions)) for word in ("Rain.", "Sun.", "Snow."))
    )
    assert all(texts)


async def test_stop_strings_never_appear(embedded: EmbeddedModel) -> None:
    whole = await read_all(embedded.stream(prompt("I had a rough day."), SteadyOptions))
    word = whole.split()[3]
    options = GenerationOptions(temperature=0.0, max_tokens=40, seed=1, stop=(word,))
    cut = await read_all(embedded.stream(prompt("I had a rough day."), options))
    assert word not in cut
    assert whole.startswith(cut)


async def test_a_prompt_beyond_the_context_is_refused(embedded: EmbeddedModel) -> None:
    with pytest.raises(CompanionError) as failure:
        await read_all(embedded.stream(prompt("word " * 3000), SteadyOptions))
    assert failure.value.code is ErrorCode.TEXT_EXCEEDS_CONTEXT
    assert failure.value.parameters["tokens"] > 3000
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))


async def test_a_megabyte_and_broken_characters_are_survived(embedded: EmbeddedModel) -> None:
    assert (await embedded.count_tokens(["x" * 1_000_000]))[0] > 1000
    for text in ("\x00", "a\ud800b", "🌧" * 200, "\u202eabc", "<img src=http://127.0.0.1/x>"):
        assert await read_all(embedded.stream(prompt(text), SteadyOptions)) is not None


async def test_a_killed_worker_leaves_its_text_and_the_next_message_is_answered(
    embedded: EmbeddedModel,
) -> None:
    stream = embedded.stream(prompt("Tell me a long story."), LongOptions)
    arrived = [await stream.__anext__()]
    pid = embedded.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert (await failure_of(stream, arrived)).code is ErrorCode.MODEL_CRASHED
    assert "".join(arrived)
    await stream.aclose()
    assert not is_alive(pid)
    assert (await embedded.health()).state is ModelState.ASLEEP
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))
    assert embedded.worker_pid != pid


async def test_after_a_second_crash_it_stays_down_until_it_is_asked_to_prepare(
    embedded: EmbeddedModel,
) -> None:
    for _ in range(2):
        stream = embedded.stream(prompt("Tell me a long story."), LongOptions)
        await stream.__anext__()
        assert embedded.worker_pid is not None
        os.kill(embedded.worker_pid, signal.SIGKILL)
        with pytest.raises(CompanionError):
            await read_all(stream)
    health = await embedded.health()
    assert (health.state, health.problem) == (ModelState.UNAVAILABLE, ErrorCode.MODEL_CRASHED)
    with pytest.raises(CompanionError) as failure:
        await read_all(embedded.stream(prompt("Hello"), SteadyOptions))
    assert failure.value.code is ErrorCode.MODEL_CRASHED
    assert embedded.worker_pid is None
    await embedded.prepare()
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))


async def test_a_worker_killed_while_idle_is_not_missed(embedded: EmbeddedModel) -> None:
    await embedded.prepare()
    assert embedded.worker_pid is not None
    os.kill(embedded.worker_pid, signal.SIGKILL)
    await until(lambda: embedded.worker_pid is None)
    assert await read_all(embedded.stream(prompt("Hello"), SteadyOptions))


async def test_a_stopped_process_is_found_out_and_killed(starter: ModelFile) -> None:
    limits = WorkerLimits(silence=0.3, answer=0.3, stop=0.5)
    model = EmbeddedModel(WORKER, starter, 2048, 0, limits=limits)
    await model.prepare()
    pid = model.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    with pytest.raises(CompanionError) as failure:
        await read_all(model.stream(prompt("word " * 1000), SteadyOptions))
    assert failure.value.code is ErrorCode.MODEL_NOT_ANSWERING
    assert not is_alive(pid)
    assert await read_all(model.stream(prompt("Hello"), SteadyOptions))
    await model.close()


async def test_a_stopped_process_does_not_hold_up_closing(starter: ModelFile) -> None:
    model = EmbeddedModel(WORKER, starter, 2048, 0, limits=WorkerLimits(close=0.1))
    stream = model.stream(prompt("Tell me a long story."), LongOptions)
    await stream.__anext__()
    pid = model.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    await model.close()
    assert not is_alive(pid)
    await read_all(stream)  # it ends, and that is no failure
    assert stream.report is not None
    with pytest.raises(CompanionError):
        await model.prepare()


async def test_a_worker_that_cannot_start_is_told_as_a_crash(starter: ModelFile) -> None:
    for command in (["/nonexistent/companion"], [sys.executable, "-c", "raise SystemExit(3)"]):
        model = EmbeddedModel(command, starter, 2048, 0)
        with pytest.raises(CompanionError) as failure:
            await model.prepare()
        assert failure.value.code is ErrorCode.MODEL_CRASHED
        assert (await model.health()).state is ModelState.UNAVAILABLE
        await model.close()


async def test_a_worker_that_talks_nonsense_is_ended(starter: ModelFile) -> None:
    model = EmbeddedModel([sys.executable, "-c", "print('x' * 5000); input()"], starter, 2048, 0)
    with pytest.raises(CompanionError) as failure:
        await model.prepare()
    assert failure.value.code is ErrorCode.MODEL_CRASHED
    assert model.worker_pid is None
    await model.close()


async def test_files_that_are_not_the_model_are_refused_by_name(starter: ModelFile, tmp_path: Path) -> None:
    text = tmp_path / "model.gguf"
    text.write_bytes(b"not a model" * 100)
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(starter.path.read_bytes()[:20_000_000])
    cases = {
        ErrorCode.MODEL_FILE_MISSING: ModelFile(tmp_path / "none.gguf", starter.sha256, "x"),
        ErrorCode.MODEL_FILE_CHANGED: ModelFile(starter.path, "0" * 64, "x"),
        ErrorCode.MODEL_FILE_INVALID: ModelFile(text, "0" * 64, "x"),
    }
    for code, file in [*cases.items(), (ErrorCode.MODEL_FILE_INVALID, ModelFile(cut, "0" * 64, "x"))]:
        model = EmbeddedModel(WORKER, file, 2048, 0)
        with pytest.raises(CompanionError) as failure:
            await model.prepare()
        assert failure.value.code is code
        assert (await model.health()).problem == code
        await model.close()


async def test_loading_is_told_and_health_follows(starter: ModelFile) -> None:
    told: list[tuple[ModelState, float]] = []
    model = EmbeddedModel(WORKER, starter, 2048, 0, on_state=lambda *state: told.append(state))
    assert (await model.health()).state is ModelState.ASLEEP
    loading = asyncio.create_task(model.prepare())
    await until(lambda: len(told) > 1)
    assert (await model.health()).state is ModelState.LOADING
    await loading
    health = await model.health()
    assert (health.state, health.context_tokens, health.problem) == (ModelState.READY, 2048, None)
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert told[-1] == (ModelState.READY, 1.0)
    await model.close()
    assert (await model.health()).state is ModelState.UNAVAILABLE


async def test_the_worker_knows_nothing_of_the_user(
    embedded: EmbeddedModel, monkeypatch: pytest.MonkeyPatch, private_home: Path
) -> None:
    monkeypatch.setenv("A_SECRET_OF_MINE", "canary")
    await embedded.prepare()
    assert b".gguf" not in proc(embedded.worker_pid, "cmdline")
    if os.geteuid() == 0:  # nobody else may look into a worker at all
        environment = proc(embedded.worker_pid, "environ")
        assert b"canary" not in environment
        assert str(private_home).encode() not in environment
    else:
        with pytest.raises(PermissionError):
            proc(embedded.worker_pid, "environ")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux measures")
async def test_the_worker_has_given_up_what_it_does_not_need(embedded: EmbeddedModel) -> None:
    await embedded.prepare()
    status = proc(embedded.worker_pid, "status")
    assert b"NoNewPrivs:\t1" in status
    assert b"Seccomp:\t2" in status
    limits = proc(embedded.worker_pid, "limits").decode().splitlines()
    assert [line.split()[4] for line in limits if line.startswith("Max core")] == ["0"]


def test_it_works_on_the_loop_of_the_window(qt_loop: object, starter: ModelFile) -> None:
    async def talk() -> str:
        model = EmbeddedModel(WORKER, starter, context_tokens=2048, threads=0)
        try:
            return await read_all(model.stream(prompt("Hello"), SteadyOptions))
        finally:
            await model.close()

    assert qt_loop.run(talk())  # type: ignore[attr-defined]
