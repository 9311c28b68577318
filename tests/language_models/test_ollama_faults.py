"""A server that is not Ollama, or not in its right mind: errors within limits, never more."""

from __future__ import annotations

import asyncio
import gzip
import resource
import socket
import time
from collections.abc import AsyncIterator

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions
from companion.language_models.language_model import ModelState
from companion.language_models.ollama import OllamaModel, OllamaServer

from .conftest import SteadyOptions, failure_of, prompt, read_all, until
from .hostile_server import STREAM_HEAD, Behaviour, hostile_server, line, whole


def answering(*parts: bytes) -> Behaviour:
    async def behave(path: str, body: bytes) -> AsyncIterator[bytes]:
        for part in parts:
            yield part

    return behave


async def endless(path: str, body: bytes) -> AsyncIterator[bytes]:
    yield STREAM_HEAD
    while True:
        yield line("words and words ") * 100


async def endless_and_empty(path: str, body: bytes) -> AsyncIterator[bytes]:
    yield STREAM_HEAD
    while True:
        yield line("") * 1000


async def one_long_line(path: str, body: bytes) -> AsyncIterator[bytes]:
    yield STREAM_HEAD + b'{"message":{"content":"'
    for _ in range(1024):
        yield b"x" * (1 << 20)


async def silent(path: str, body: bytes) -> AsyncIterator[bytes]:
    yield STREAM_HEAD + line("A word")
    await asyncio.Event().wait()


async def dripping(path: str, body: bytes) -> AsyncIterator[bytes]:
    yield STREAM_HEAD
    while True:
        await asyncio.sleep(0.05)
        yield b" "


BAD = ErrorCode.OLLAMA_BAD_ANSWER
FAULTS = {
    "endless": (endless, BAD),
    "endless and empty": (endless_and_empty, BAD),
    "one long line": (one_long_line, BAD),
    "dripping": (dripping, ErrorCode.MODEL_NOT_ANSWERING),
    "silent": (silent, ErrorCode.MODEL_NOT_ANSWERING),
    "not json": (answering(STREAM_HEAD + b"<html>\n"), BAD),
    "cut json": (answering(STREAM_HEAD + b'{"message": {"con\n'), BAD),
    "not utf-8": (answering(STREAM_HEAD + b'{"message":{"content":"\xff\xfe"}, x\n'), BAD),
    "a list": (answering(STREAM_HEAD + b"[1]\n"), BAD),
    "a number": (answering(STREAM_HEAD + b"7\n"), BAD),
    "null": (answering(STREAM_HEAD + b"null\n"), BAD),
    "deep": (answering(STREAM_HEAD + b"[" * 100_000 + b"\n"), BAD),
    "odd content": (answering(STREAM_HEAD + b'{"message":{"content":[1]},"done":false}\n'), BAD),
    "odd done": (answering(STREAM_HEAD + b'{"message":{"content":"x"},"done":"yes"}\n'), BAD),
    "no message": (answering(STREAM_HEAD + b'{"done":false}\n'), BAD),
    "ends early": (answering(STREAM_HEAD + line("Half a")), BAD),
    "not http": (answering(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), BAD),
    "long header": (answering(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n"), BAD),
    "redirect": (answering(whole({}, "302 Found", "Location: http://192.0.2.1/\r\n")), BAD),
    "compressed": (
        answering(whole(gzip.compress(b"0" * 10_000_000), extra="Content-Encoding: gzip\r\n")),
        BAD,
    ),
    "hangs up": (answering(), ErrorCode.OLLAMA_UNREACHABLE),
    "missing": (answering(whole({"error": "gone"}, "404 Not Found")), ErrorCode.OLLAMA_MODEL_MISSING),
    "refused": (answering(whole({"error": "no"}, "500 Internal Server Error")), ErrorCode.OLLAMA_REFUSED),
    "odd refusal": (answering(whole([1], "500 Internal Server Error")), BAD),
    "late error": (answering(STREAM_HEAD + line("A") + b'{"error":"bad luck"}\n'), ErrorCode.OLLAMA_REFUSED),
    "runner": (
        answering(STREAM_HEAD + line("A") + b'{"error":"llama runner process has terminated"}\n'),
        ErrorCode.MODEL_CRASHED,
    ),
    "too long": (
        answering(whole({"error": "the input length exceeds the context length"}, "400 Bad Request")),
        ErrorCode.TEXT_EXCEEDS_CONTEXT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_ends_in_an_error_within_bounds(fault: str) -> None:
    behaviour, code = FAULTS[fault]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    async with hostile_server(behaviour) as server:
        model = OllamaModel(server.address, "x", read_limit=0.5)
        stream = model.stream(prompt("Hello"), GenerationOptions(max_tokens=50))
        async with asyncio.timeout(30):
            error = await failure_of(stream, [])
        assert error.code is code
        await model.close()
        await until(lambda: server.open == 0)
        assert server.sent < 80 << 20
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before  # kilobytes
    assert grown < 100 * 1024


async def test_an_error_never_carries_what_was_typed() -> None:
    async def echo(path: str, body: bytes) -> AsyncIterator[bytes]:
        yield whole({"error": body.decode()}, "500 Internal Server Error")

    async with hostile_server(echo) as server:
        model = OllamaModel(server.address, "x")
        error = await failure_of(model.stream(prompt("canary"), SteadyOptions), [])
        await model.close()
    assert "canary" not in f"{error!r} {error} {error.parameters} {error.__cause__!r}"


async def test_closing_hangs_up_at_once() -> None:
    async with hostile_server(silent) as server:
        model = OllamaModel(server.address, "x")
        stream = model.stream(prompt("Hello"), SteadyOptions)
        assert await stream.__anext__() == "A word"
        waiting = asyncio.create_task(anext(stream))
        await asyncio.sleep(0)
        started = time.monotonic()
        await stream.aclose()
        assert time.monotonic() - started < 1.0
        with pytest.raises(StopAsyncIteration):
            await waiting
        await until(lambda: server.open == 0)
        assert stream.report is not None
        assert stream.report.finish == "stopped"
        await model.close()


async def test_what_arrived_before_a_failure_is_handed_over() -> None:
    async with hostile_server(answering(STREAM_HEAD + line("Half ") + line("a word") + b"{\n")) as server:
        model = OllamaModel(server.address, "x")
        arrived: list[str] = []
        await failure_of(model.stream(prompt("Hello"), SteadyOptions), arrived)
        assert "".join(arrived) == "Half a word"
        await model.close()


async def test_nobody_there_is_told_at_once() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        server, model = OllamaServer(address), OllamaModel(address, "x")
        assert not await server.is_reachable()
        with pytest.raises(CompanionError) as failure:
            await server.list_models()
        assert failure.value.code is ErrorCode.OLLAMA_UNREACHABLE
        health = await model.health()
        assert (health.state, health.problem) == (ModelState.UNAVAILABLE, ErrorCode.OLLAMA_UNREACHABLE)
        error = await failure_of(model.stream(prompt("Hello"), SteadyOptions), [])
        assert error.code is ErrorCode.OLLAMA_UNREACHABLE
        await model.close()
        await server.aclose()


async def test_the_environment_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:3128")
    monkeypatch.setenv("OLLAMA_HOST", "http://192.0.2.1:11434")
    monkeypatch.setenv("OLLAMA_API_KEY", "canary-key")
    done = line("Yes.") + line("", done=True, done_reason="stop", prompt_eval_count=9, eval_count=2)
    async with hostile_server(answering(STREAM_HEAD + done)) as server:
        model = OllamaModel(server.address, "x")
        stream = model.stream(prompt("Hello"), SteadyOptions)
        assert await read_all(stream) == "Yes."
        await model.close()
        heads = b"".join(head for _, head, _ in server.requests)
    assert b"canary" not in heads
    assert b"user-agent" not in heads.lower()
    assert stream.report is not None
    assert (stream.report.prompt_tokens, stream.report.reply_tokens, stream.report.finish) == (9, 2, "end")


async def test_the_request_leaves_nothing_to_the_server() -> None:
    async with hostile_server(answering(STREAM_HEAD + line("", done=True))) as server:
        model = OllamaModel(server.address, "x")
        await read_all(model.stream(prompt("Hello \ud800"), GenerationOptions(seed=5, stop=("END",))))
        await model.close()
        (body,) = [body for path, _, body in server.requests if path == "/api/chat"]
    assert b'"truncate":false' in body.replace(b": ", b":")
    assert b'"num_ctx":4096' in body.replace(b": ", b":")
    assert b"END" in body


TAGS = {
    "models": [
        {"name": "old:1b", "size": 5, "modified_at": "2026-01-01T00:00:00.123456789Z"},
        {
            "name": "new:1b",
            "size": 5,
            "modified_at": "2026-06-01T00:00:00+02:00",
            "details": {"parameter_size": "1B"},
        },
        {"name": "gpt-oss:120b-cloud", "size": 5, "modified_at": "2026-07-01T00:00:00Z"},
        {"name": "far:1b", "size": 5, "modified_at": "2026-07-01T00:00:00Z", "remote_host": "https://x"},
        {"name": "odd-embedder", "size": 5, "modified_at": "nonsense"},
    ]
}  # fmt: skip


async def test_models_that_are_elsewhere_or_cannot_talk_are_left_out() -> None:
    async def behave(path: str, body: bytes) -> AsyncIterator[bytes]:
        yield whole(TAGS if path == "/api/tags" else {"capabilities": ["embedding"]})

    async with hostile_server(behave) as server:
        ollama = OllamaServer(server.address)
        models = await ollama.list_models()
        await ollama.aclose()
    assert [model.name for model in models] == ["new:1b", "old:1b"]
    assert models[0].parameter_size == "1B"


@pytest.mark.parametrize(
    "answer",
    [b"[]", b"{}", b'{"models": 3}', b'{"models": [3]}', b'{"models": [{"name": 3}]}', b"x" * (9 << 20)],
)
async def test_a_list_that_is_none_is_a_bad_answer(answer: bytes) -> None:
    async with hostile_server(answering(whole(answer))) as server:
        ollama = OllamaServer(server.address)
        with pytest.raises(CompanionError) as failure:
            await ollama.list_models()
        await ollama.aclose()
    assert failure.value.code is BAD
