"""The reply of the embedded model as it arrives, and the shorter jobs that only have an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import GenerationReport
from companion.language_models.framing import Message, text_field, whole_number
from companion.language_models.worker_session import error_of

_FINISHES = ("end", "length", "stopped")


class EmbeddedStream:
    """A `TextStream`. Text that waits is handed over in one piece, so a slow listener costs nothing."""

    def __init__(
        self,
        model: str,
        begin: Callable[[EmbeddedStream], Awaitable[Callable[[], None]]],
        on_over: Callable[[], None],
    ) -> None:
        """`begin` starts the job and returns what stops it; `on_over` is called when its turn ends."""
        self.report: GenerationReport | None = None
        self.cached_tokens = 0
        self._model = model
        self._begin, self._on_over = begin, on_over
        self._stop: Callable[[], None] | None = None
        self._started = self._closed = self._over = False
        self._started_at = 0.0
        self._first_text_at: float | None = None
        self._waiting: list[str] = []
        self._error: CompanionError | None = None
        self._changed = asyncio.Event()
        self._ended = asyncio.Event()

    def __aiter__(self) -> EmbeddedStream:
        return self

    async def __anext__(self) -> str:
        if not self._started and not self._closed:
            await self._start()
        while not self._closed:
            if self._waiting:
                text = "".join(self._waiting)
                self._waiting.clear()
                return text
            if self._over:
                break
            self._changed.clear()
            await self._changed.wait()
        if self._error is not None and not self._closed:
            error, self._error = self._error, None
            raise error
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Stop the generation and wait for its end. Safe to call twice."""
        already, self._closed = self._closed, True
        self._changed.set()
        if self._stop is None or self._over:
            return
        if not already:
            self._stop()
        # Ends within the limit of the session, which kills a worker that does not stop.
        await self._ended.wait()

    async def _start(self) -> None:
        self._started = True
        self._started_at = time.monotonic()
        try:
            self._stop = await self._begin(self)
        finally:
            if self._stop is None:
                self._over = True
                self._ended.set()
        if self._closed:
            self._stop()

    def receive(self, event: Message) -> None:
        """Job: text, progress or the end."""
        kind = event["type"]
        if kind == "text":
            if self._first_text_at is None:
                self._first_text_at = time.monotonic()
            self._waiting.append(text_field(event, "t"))
            self._changed.set()
        elif kind == "done":
            finish = text_field(event, "finish")
            self.cached_tokens = whole_number(event, "cached_tokens")
            self._finish(
                finish if finish in _FINISHES else "end",
                whole_number(event, "prompt_tokens"),
                whole_number(event, "reply_tokens"),
            )
        elif kind == "error":
            self._error = error_of(event)
            self._finish("stopped")

    def abandon(self, error: CompanionError | None) -> None:
        """Job: the worker is gone. What arrived before is still handed over."""
        self._error = error
        self._finish("stopped")

    def _finish(self, finish: str, prompt_tokens: int | None = None, reply_tokens: int | None = None) -> None:
        if self._over:
            return
        now = time.monotonic()
        first = self._first_text_at
        self.report = GenerationReport(
            engine="embedded",
            model=self._model,
            prompt_tokens=prompt_tokens,
            reply_tokens=reply_tokens,
            first_token_ms=None if first is None else round((first - self._started_at) * 1000),
            total_ms=round((now - self._started_at) * 1000),
            finish=finish,
        )
        self._over = True
        self._changed.set()
        self._ended.set()
        self._on_over()


class Answer:
    """A job of which only the last event matters."""

    def __init__(self) -> None:
        self._future: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self.over = False

    def receive(self, event: Message) -> None:
        """Job: keep the last event."""
        if event["type"] == "reading":
            return
        self.over = True
        if not self._future.done():
            if event["type"] == "error":
                self._future.set_exception(error_of(event))
            else:
                self._future.set_result(event)

    def abandon(self, error: CompanionError | None) -> None:
        """Job: the worker is gone."""
        self.over = True
        if not self._future.done():
            self._future.set_exception(error or CompanionError(ErrorCode.NO_MODEL))

    async def event(self) -> Message:
        """The last event. Raises CompanionError."""
        return await self._future
