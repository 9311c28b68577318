"""A reply of an Ollama server as it arrives, bounded in size, closed at any moment."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import GenerationReport
from companion.language_models.ollama_answers import ChatPart, read_chat_part

if TYPE_CHECKING:
    from companion.language_models.ollama_connection import OllamaConnection

_CHARACTERS_PER_TOKEN = 64  # no tokeniser has longer tokens than this on average
_FINISHES = {"stop": "end", "length": "length"}


class OllamaStream:
    """A `TextStream`. A task of its own reads, so that closing never waits for the server."""

    def __init__(
        self,
        model: str,
        connection: Callable[[], OllamaConnection],
        turn: asyncio.Lock,
        request: Callable[[], Awaitable[dict[str, object]]],
        on_over: Callable[[], None],
        max_tokens: int,
    ) -> None:
        """`request` makes the body when it is time; `on_over` is called once a begun stream ended."""
        self.report: GenerationReport | None = None
        self._model = model
        self._connection, self._turn, self._request, self._on_over = connection, turn, request, on_over
        self._most_characters = (max_tokens + 16) * _CHARACTERS_PER_TOKEN
        self._task: asyncio.Task[None] | None = None
        self._waiting: list[str] = []
        self._changed = asyncio.Event()
        self._closed = self._over = False
        self._error: BaseException | None = None
        self._started_at = 0.0
        self._first_text_at: float | None = None
        self._last: ChatPart | None = None

    def __aiter__(self) -> OllamaStream:
        return self

    async def __anext__(self) -> str:
        if self._task is None and not self._closed:
            self._started_at = time.monotonic()
            self._task = asyncio.create_task(self._read())
            self._task.add_done_callback(self._end)
        while not self._closed and self._task is not None:
            if self._waiting:
                text = "".join(self._waiting)
                self._waiting.clear()
                return text
            if self._over:
                if self._error is not None:
                    self._closed = True
                    raise self._error
                break
            self._changed.clear()
            await self._changed.wait()
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Close the connection, which ends the generation. Safe to call twice."""
        self._closed = True
        self._changed.set()
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _read(self) -> None:
        try:
            await self._read_messages()
        except CompanionError as error:
            if error.code is ErrorCode.OLLAMA_MODEL_MISSING:
                raise CompanionError(error.code, model=self._model) from None
            raise

    async def _read_messages(self) -> None:
        async with self._turn:
            request = await self._request()
            characters = 0
            async with aclosing(self._connection().stream("/api/chat", request)) as messages:
                async for message in messages:
                    part = read_chat_part(message)
                    if part.text:
                        if self._first_text_at is None:
                            self._first_text_at = time.monotonic()
                        characters += len(part.text)
                        if characters > self._most_characters:
                            raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
                        self._waiting.append(part.text)
                        self._changed.set()
                    if part.done:
                        self._last = part
                        return
            raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)  # it ended without saying so

    def _end(self, task: asyncio.Task[None]) -> None:
        now, first, last = time.monotonic(), self._first_text_at, self._last
        self._over = True
        self._error = None if task.cancelled() else task.exception()
        self.report = GenerationReport(
            engine="ollama",
            model=self._model,
            prompt_tokens=last.prompt_tokens if last else None,
            reply_tokens=last.reply_tokens if last else None,
            first_token_ms=None if first is None else round((first - self._started_at) * 1000),
            total_ms=round((now - self._started_at) * 1000),
            finish=_FINISHES.get(last.reason, "end") if last else "stopped",
        )
        self._changed.set()
        self._on_over()
