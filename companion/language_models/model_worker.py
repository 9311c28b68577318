"""The child process that holds a model: commands in on standard input, events out on standard output.

It is given no key and no path but the model's, and ends when its standard input does.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models import worker_hardening
from companion.language_models.chat_template import TemplateUnknown
from companion.language_models.framing import (
    DoneEvent,
    ErrorEvent,
    Event,
    FrameError,
    Message,
    encode_frame,
    read_frame,
)
from companion.language_models.llama_context import (
    Aborted,
    EvaluationFailed,
    LlamaContext,
    LoadRefused,
    PromptTooLong,
)
from companion.language_models.llama_library import open_library
from companion.language_models.machine_measures import fitting_threads
from companion.language_models.model_file_check import check_model_file
from companion.language_models.reply_text import ReplyText

_PROGRESS_STEP = 0.02
_ROOM_FOR_REPLY = 16  # a prompt that leaves less than this cannot be answered


def main() -> int:
    """Serve one model until standard input ends. Returns the exit code."""
    commands, events = _take_standard_streams()
    worker_hardening.refuse_network()
    worker_hardening.give_up_privileges()
    return ModelWorker(commands, events).run()


def _take_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Our own ends of the pipes; whatever else writes to standard output writes to nowhere."""
    commands = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return commands, events


class ModelWorker:
    """Reads commands on one thread, counts on another, and lets llama.cpp work on the main one."""

    def __init__(self, commands: BinaryIO, events: BinaryIO) -> None:
        self._commands = commands
        self._events = events
        self._event_lock = threading.Lock()
        self._jobs: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._countings: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._stop_lock = threading.Lock()  # guards the two below
        self._running: int | None = None
        self._stopped: set[int] = set()
        self._context: LlamaContext | None = None

    def run(self) -> int:
        """Load, then answer until the commands end. Returns the exit code."""
        try:
            command = read_frame(self._commands)
        except FrameError:
            return 1
        if command is None or command["type"] != "load":
            return 0 if command is None or command["type"] == "close" else 1
        try:
            context = self._load(command)
        except CompanionError as problem:
            self._send_error(problem.code, problem.parameters)
            return 0
        self._context = context
        self._send(
            {
                "type": "loaded",
                "context_tokens": context.context_tokens,
                "train_context": context.train_context,
                "model_name": context.model_name,
            }
        )
        threading.Thread(target=self._count_all, args=(context,), name="counts", daemon=True).start()
        while True:
            self._do(context, self._jobs.get())

    def _load(self, command: Message) -> LlamaContext:
        path = Path(command["path"])
        tell = self._progress_teller
        check_model_file(path, command["sha256"], command["context_tokens"], tell("checking"))
        try:
            library = open_library()
        except (ImportError, OSError):
            raise CompanionError(ErrorCode.NO_MODEL, reason="library_missing") from None
        if not command["gpu_layers"]:  # a driver of a graphics card needs files we cannot foresee
            worker_hardening.refuse_files([path, *worker_hardening.library_folders()])
        worker_hardening.refuse_system_calls()
        # Only now: threads keep the rights that they were born with.
        threading.Thread(target=self._read_commands, name="commands", daemon=True).start()
        try:
            return LlamaContext(
                library,
                os.fsencode(path),
                context_tokens=command["context_tokens"],
                threads=command["threads"] or fitting_threads(),
                gpu_layers=command["gpu_layers"],
                template=command["template"],
                on_progress=tell("loading"),
            )
        except LoadRefused:
            raise CompanionError(ErrorCode.MODEL_FILE_INVALID, reason="refused_by_llama") from None

    def _progress_teller(self, stage: Literal["checking", "loading"]) -> Callable[[float], None]:
        told = -1.0

        def tell(fraction: float) -> None:
            nonlocal told
            if fraction - told >= _PROGRESS_STEP:
                told = fraction
                self._send({"type": "loading", "stage": stage, "fraction": round(fraction, 3)})

        return tell

    def _read_commands(self) -> None:
        """The command thread: whatever llama.cpp is doing, `stop` and the end are seen at once."""
        while True:
            try:
                command = read_frame(self._commands)
            except (FrameError, OSError):
                os._exit(1)
            match command and command["type"]:
                case None | "close":
                    os._exit(0)  # nothing here is worth saving, and llama.cpp may be busy for long
                case "stop":
                    self._stop(cast(Message, command)["id"])
                case "ping":
                    self._send({"type": "pong"})
                case "count":
                    self._countings.put(cast(Message, command))
                case _:
                    self._jobs.put(cast(Message, command))

    def _stop(self, job: int) -> None:
        with self._stop_lock:
            self._stopped.add(job)
            if self._running == job and self._context is not None:
                self._context.abort()

    def _count_all(self, context: LlamaContext) -> None:
        """The counting thread: a text can be counted while a reply is being written."""
        while True:
            command = self._countings.get()
            counts = [context.count(text) for text in command["texts"]]
            self._send({"type": "counts", "id": command["id"], "counts": counts})

    def _do(self, context: LlamaContext, command: Message) -> None:
        job: int = command["id"]
        with self._stop_lock:
            self._running = job
            context.resume()
            if job in self._stopped:
                context.abort()
        try:
            if command["type"] == "prepare":
                self._prepare(context, command)
            else:
                self._generate(context, command)
        except PromptTooLong as problem:
            parameters: dict[str, str | int | float] = {"tokens": problem.tokens, "limit": problem.limit}
            self._send_error(ErrorCode.TEXT_EXCEEDS_CONTEXT, parameters, job)
        except TemplateUnknown:
            self._send_error(ErrorCode.MODEL_FILE_INVALID, {"reason": "template"}, job)
        except EvaluationFailed:
            self._send_error(ErrorCode.MODEL_CRASHED, {"reason": "evaluation"}, job)
        finally:
            with self._stop_lock:
                self._running = None
                self._stopped = {other for other in self._stopped if other > job}

    def _prepare(self, context: LlamaContext, command: Message) -> None:
        done = _Report(command["id"])
        tokens = context.prompt_tokens(context.template.lay_out(command["messages"], reply_follows=False))
        done.prompt_tokens = len(tokens)
        if context.holds(tokens):
            done.cached_tokens = len(tokens)
        else:
            try:
                done.cached_tokens = context.read(tokens, self._reading_teller(command["id"]))
            except Aborted:
                done.finish = "stopped"
        self._send(done.event())

    def _generate(self, context: LlamaContext, command: Message) -> None:
        job: int = command["id"]
        options = command["options"]
        report, reply, parts = _Report(job), ReplyText(options["stop"]), []
        pieces = context.template.lay_out(command["messages"], reply_follows=True)
        tokens = context.prompt_tokens(pieces)
        report.prompt_tokens = len(tokens)

        def tell(text: str) -> None:
            if text:
                report.first_text()
                parts.append(text)
                self._send({"type": "text", "id": job, "t": text})

        try:
            report.cached_tokens = context.read(tokens, self._reading_teller(job), room=_ROOM_FOR_REPLY)
            start = context.position
            for piece in context.write(options):
                report.reply_tokens += 1
                tell(reply.feed(piece))
                if reply.stopped:
                    break
                if report.reply_tokens >= options["max_tokens"] or context.full:
                    report.finish = "length"
                    break
            tell(reply.finish())
            context.remember_reply("".join(parts), start)
        except Aborted:
            report.finish = "stopped"
        self._send(report.event())

    def _reading_teller(self, job: int) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            self._send({"type": "reading", "id": job, "done": done, "total": total})

        return tell

    def _send_error(
        self, code: ErrorCode, parameters: dict[str, str | int | float], job: int | None = None
    ) -> None:
        event: ErrorEvent = {"type": "error", "code": code.value, "params": parameters}
        if job is not None:
            event["id"] = job
        self._send(event)

    def _send(self, event: Event) -> None:
        frame = memoryview(encode_frame(cast(dict[str, Any], event)))
        with self._event_lock:
            try:
                while frame:
                    frame = frame[os.write(self._events.fileno(), frame) :]
            except OSError:
                os._exit(0)  # nobody listens any more


class _Report:
    """Counts and times one job, from now on."""

    def __init__(self, job: int) -> None:
        self._job = job
        self._started = time.monotonic()
        self._first_text_ms: int | None = None
        self.prompt_tokens = self.reply_tokens = self.cached_tokens = 0
        self.finish: Literal["end", "length", "stopped"] = "end"

    def first_text(self) -> None:
        """Note the time of the first text; later calls change nothing."""
        if self._first_text_ms is None:
            self._first_text_ms = self._elapsed_ms()

    def event(self) -> DoneEvent:
        """What the other end is told."""
        return {
            "type": "done",
            "id": self._job,
            "prompt_tokens": self.prompt_tokens,
            "reply_tokens": self.reply_tokens,
            "cached_tokens": self.cached_tokens,
            "first_token_ms": self._first_text_ms,
            "total_ms": self._elapsed_ms(),
            "finish": self.finish,
        }

    def _elapsed_ms(self) -> int:
        return round((time.monotonic() - self._started) * 1000)
