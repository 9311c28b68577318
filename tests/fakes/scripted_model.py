"""A language model that says what a test wrote down for it, fails where told, waits at gates."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence

from companion.domain.message import GenerationReport
from companion.domain.prompt import GenerationOptions, Prompt
from companion.language_models.language_model import Health, ModelState


class Gate:
    """A place in a script where the model waits until the test opens it."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()

    def open(self) -> None:
        self.opened.set()


Step = str | Exception | Gate


class ScriptedStream:
    """One reply. Reading it walks the script; closing it ends the reading at once."""

    def __init__(self, model: ScriptedModel, steps: Sequence[Step]) -> None:
        self.report: GenerationReport | None = None
        self.closed = False
        self._model = model
        self._steps = deque(steps)
        self._given: list[str] = []
        self._closing = asyncio.Event()
        self._holds_turn = False

    def __aiter__(self) -> ScriptedStream:
        return self

    async def __anext__(self) -> str:
        if not self._holds_turn and self.report is None:
            await self._model.turn.acquire()
            self._holds_turn = True
        while not self.closed and self._steps:
            step = self._steps.popleft()
            if isinstance(step, Gate):
                await self._wait_at(step)
            elif isinstance(step, Exception):
                self._end("stopped")
                raise step
            else:
                self._given.append(step)
                return step
        self._end("stopped" if self.closed else "end")
        raise StopAsyncIteration

    async def aclose(self) -> None:
        self.closed = True
        self._closing.set()
        self._end("stopped")

    async def _wait_at(self, gate: Gate) -> None:
        gate.reached.set()
        waits = [asyncio.ensure_future(event.wait()) for event in (gate.opened, self._closing)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    def _end(self, finish: str) -> None:
        if self._holds_turn:
            self._holds_turn = False
            self._model.turn.release()
        if self.report is None:
            self.report = GenerationReport(
                engine=self._model.engine,
                model=self._model.model,
                prompt_tokens=1,
                reply_tokens=len(self._given),
                first_token_ms=0,
                total_ms=0,
                finish=finish,
            )


class ScriptedModel:
    """Speaks the LanguageModel protocol and remembers everything it was asked."""

    def __init__(self, engine: str = "embedded", model: str = "scripted", context_tokens: int = 2048) -> None:
        self.engine = engine
        self.model = model
        self.turn = asyncio.Lock()
        self.prompts: list[Prompt] = []
        self.options: list[GenerationOptions] = []
        self.prepared: list[Prompt | None] = []
        self.streams: list[ScriptedStream] = []
        self.closed = False
        self.state = ModelState.READY
        self.prepare_error: Exception | None = None
        self._context_tokens = context_tokens
        self._replies: deque[tuple[Step, ...]] = deque()

    def reply(self, *steps: Step) -> None:
        """Queue one reply: pieces of text, an exception to raise there, a gate to wait at."""
        self._replies.append(steps)

    def assert_history(self, *texts: str) -> None:
        """The texts of the latest prompt after the system message, oldest first, are these."""
        assert self.prompts, "the model was never asked"
        said = [message.text for message in self.prompts[-1].messages if message.role.value != "system"]
        assert said == list(texts)

    def assert_all_said(self) -> None:
        """Every queued reply was asked for and every stream was read to its end or closed."""
        assert not self._replies, f"{len(self._replies)} scripted replies were never asked for"
        assert all(stream.report is not None for stream in self.streams), "a stream was left open"

    async def prepare(self, prefix: Prompt | None = None) -> None:
        if self.prepare_error is not None:
            raise self.prepare_error
        self.prepared.append(prefix)

    async def context_tokens(self) -> int:
        return self._context_tokens

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [(len(text) + 3) // 4 for text in texts]

    def stream(self, prompt: Prompt, options: GenerationOptions) -> ScriptedStream:
        assert not self.closed, "asked after it was closed"
        assert self._replies, "no reply was scripted for this question"
        self.prompts.append(prompt)
        self.options.append(options)
        self.streams.append(ScriptedStream(self, self._replies.popleft()))
        return self.streams[-1]

    async def health(self) -> Health:
        return Health(self.state, self.engine, self.model, self._context_tokens)

    async def close(self) -> None:
        self.closed = True
        for stream in self.streams:
            await stream.aclose()
