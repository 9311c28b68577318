"""One life of a model worker as its model sees it: loading, jobs, silence, death.

Owns the conversation with one process. Whether another process follows is not decided here.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.framing import (
    ChatMessage,
    Command,
    FrameError,
    LoadCommand,
    Message,
    OptionsMessage,
    text_field,
    whole_number,
)
from companion.language_models.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """How long a worker may take, in seconds, before it counts as hung."""

    silence: float = 10.0  # without any event while it has work: then it is asked if it lives
    answer: float = 5.0  # to answer that question
    progress: float = 300.0  # without any progress, even if it says that it lives
    stop: float = 2.0  # to end a generation that was stopped
    close: float = 0.5  # to end itself, for each step of insisting


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a worker says about its model. Sizes in tokens."""

    context_tokens: int
    train_context: int
    model_name: str


class Job(Protocol):
    """Something a worker was asked to do."""

    def receive(self, event: Message) -> None:
        """An event of this job; "done", "counts" and "error" are the last."""

    def abandon(self, error: CompanionError | None) -> None:
        """The worker is gone; None when it was closed on purpose."""


class WorkerSession:
    """A worker process, what it was asked, and the watch over it."""

    def __init__(
        self,
        command: Sequence[str],
        load: LoadCommand,
        limits: WorkerLimits,
        on_progress: Callable[[float], None],
        on_end: Callable[[WorkerSession], None],
    ) -> None:
        """Start a worker and have it load. Raises OSError."""
        self._loop = asyncio.get_running_loop()
        self._limits = limits
        self._on_progress, self._on_end = on_progress, on_end
        self._jobs: dict[int, Job] = {}
        self._next_id = 1
        self._loaded: asyncio.Future[Loaded] = self._loop.create_future()
        # Nobody may be waiting when loading fails; that is no reason for a warning.
        self._loaded.add_done_callback(lambda future: future.cancelled() or future.exception())
        self._hung = self._closing = False
        self._last_event = self._last_progress = time.monotonic()
        self._asked_at: float | None = None  # when it was asked whether it lives
        self._watch: asyncio.TimerHandle | None = None
        self._process = WorkerProcess(command, self._receive, self._end)
        self._send(load)
        self._keep_watch()

    @property
    def pid(self) -> int:
        """The process id of the worker."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the worker is gone."""
        return self._process.ended

    @property
    def is_loaded(self) -> bool:
        """Whether the model can be asked now."""
        return self._loaded.done() and not self._loaded.cancelled() and self._loaded.exception() is None

    @property
    def crash(self) -> CompanionError | None:
        """How the worker failed as a process; None if it ended as it should, or lives."""
        if not self.ended or self._closing:
            return None
        return CompanionError(ErrorCode.MODEL_NOT_ANSWERING if self._hung else ErrorCode.MODEL_CRASHED)

    async def loaded(self) -> Loaded:
        """Wait until the model is loaded. Raises CompanionError."""
        return await asyncio.shield(self._loaded)

    def generate(self, messages: list[ChatMessage], options: OptionsMessage, job: Job) -> int:
        """Begin a reply. Returns the id of the job. Raises CompanionError TEXT_TOO_LONG."""
        number = self._number()
        return self._begin({"type": "generate", "id": number, "messages": messages, "options": options}, job)

    def prepare(self, messages: list[ChatMessage], job: Job) -> int:
        """Begin to evaluate ahead. Returns the id of the job. Raises CompanionError TEXT_TOO_LONG."""
        return self._begin({"type": "prepare", "id": self._number(), "messages": messages}, job)

    def count(self, texts: list[str], job: Job) -> int:
        """Begin to count tokens. Returns the id of the job. Raises CompanionError TEXT_TOO_LONG."""
        return self._begin({"type": "count", "id": self._number(), "texts": texts}, job)

    def stop(self, number: int) -> None:
        """End a job now. It still gets its last event; if not soon, the worker is killed."""
        if number in self._jobs:
            self._send({"type": "stop", "id": number})
            self._loop.call_later(self._limits.stop, self._expect_stopped, number)

    async def close(self) -> None:
        """End the worker for sure and wait until it is gone."""
        self._closing = True
        self._stop_watching()
        await self._process.close(self._limits.close)

    def _number(self) -> int:
        self._next_id += 1
        return self._next_id

    def _begin(self, command: Command, job: Job) -> int:
        number = whole_number(cast(Message, command), "id")
        if self.ended:
            raise CompanionError(ErrorCode.MODEL_CRASHED)
        self._send(command)
        self._jobs[number] = job
        self._last_event = self._last_progress = time.monotonic()
        self._keep_watch()
        return number

    def _send(self, command: Command) -> None:
        try:
            self._process.send(command)
        except FrameError:
            raise CompanionError(ErrorCode.TEXT_TOO_LONG) from None

    def _receive(self, event: Message) -> None:
        self._last_event, self._asked_at = time.monotonic(), None
        kind = event["type"]
        if kind == "pong":
            return
        self._last_progress = self._last_event
        number = whole_number(event, "id")
        if number:
            job = self._jobs.get(number)
            if kind in ("done", "counts", "error"):
                self._jobs.pop(number, None)
            if job is not None:
                job.receive(event)
        elif kind == "loading":
            self._tell_progress(event)
        elif self._loaded.done():
            pass
        elif kind == "loaded":
            self._loaded.set_result(
                Loaded(
                    whole_number(event, "context_tokens"),
                    whole_number(event, "train_context"),
                    text_field(event, "model_name"),
                )
            )
            self._on_progress(1.0)
        elif kind == "error":
            self._closing = True  # it says why it cannot, and ends: that is no crash
            self._loaded.set_exception(error_of(event))

    def _tell_progress(self, event: Message) -> None:
        fraction = event.get("fraction")
        if isinstance(fraction, float | int):
            # Checking the file reads it all once, loading reads it again from memory.
            share = 0.5 * max(0.0, min(1.0, fraction))
            self._on_progress(share if event.get("stage") == "checking" else 0.5 + share)

    def _end(self) -> None:
        self._stop_watching()
        error = self.crash
        if not self._loaded.done():
            self._loaded.set_exception(error or CompanionError(ErrorCode.NO_MODEL))
        jobs, self._jobs = self._jobs, {}
        for job in jobs.values():
            job.abandon(error)
        self._on_end(self)

    def _keep_watch(self) -> None:
        if self._watch is None:
            step = min(self._limits.silence, self._limits.answer) / 2
            self._watch = self._loop.call_later(step, self._look)

    def _look(self) -> None:
        self._watch = None
        if self.ended or self._closing or (self._loaded.done() and not self._jobs):
            return  # idle: it owes nothing
        now = time.monotonic()
        if self._asked_at is not None and now - self._asked_at > self._limits.answer:
            self._kill_hung()
            return
        if now - self._last_progress > self._limits.progress:
            self._kill_hung()
            return
        if self._asked_at is None and now - self._last_event > self._limits.silence:
            self._asked_at = now
            self._send({"type": "ping"})
        self._keep_watch()

    def _expect_stopped(self, number: int) -> None:
        if number in self._jobs:
            self._kill_hung()

    def _kill_hung(self) -> None:
        self._hung = True
        self._process.kill()

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None


def error_of(event: Message) -> CompanionError:
    """The error that an event of a worker tells of; what makes no sense counts as a crash."""
    try:
        code = ErrorCode(text_field(event, "code"))
    except ValueError:
        code = ErrorCode.MODEL_CRASHED
    given = event.get("params")
    parameters = given if isinstance(given, dict) else {}
    return CompanionError(
        code,
        **{name: value for name, value in parameters.items() if isinstance(value, str | int | float)},
    )
