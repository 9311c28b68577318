"""The embedded model: llama.cpp in a child process, restarted once when it dies.

Owns the worker's lives and whose turn it is; what one worker is told is `worker_session`'s.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions, Prompt
from companion.language_models.catalogue import ModelFile
from companion.language_models.embedded_stream import Answer, EmbeddedStream
from companion.language_models.framing import ChatMessage, LoadCommand, OptionsMessage
from companion.language_models.language_model import Health, ModelState
from companion.language_models.worker_session import WorkerLimits, WorkerSession

_CRASH_WINDOW_S = 60.0
_COUNT_BATCH_CHARACTERS = 1_000_000

OnState = Callable[[ModelState, float], None]


class EmbeddedModel:
    """A `LanguageModel` from a file. Loads when it is first needed, or at `prepare`."""

    engine = "embedded"

    def __init__(
        self,
        worker_command: list[str],
        model_file: ModelFile,
        context_tokens: int,
        threads: int,
        *,
        gpu_layers: int = 0,
        limits: WorkerLimits | None = None,
        on_state: OnState | None = None,
    ) -> None:
        """`threads` 0 means: as many as suit this machine. `on_state` is told of loading, 0 to 1."""
        self.model = model_file.name
        self._command = list(worker_command)
        limit = model_file.context_limit or context_tokens
        self._load: LoadCommand = {
            "type": "load",
            "path": str(model_file.path),
            "sha256": model_file.sha256,
            "context_tokens": min(context_tokens, limit),
            "threads": threads,
            "gpu_layers": gpu_layers,
            "template": model_file.template,
        }
        self._limits = limits or WorkerLimits()
        self._on_state = on_state
        self._session: WorkerSession | None = None
        self._turn = asyncio.Lock()
        self._waiting_replies = 0
        self._stop_preparing: Callable[[], None] | None = None
        self._problem: ErrorCode | None = None  # why the last worker is not there
        self._down = False
        self._crashed_at: float | None = None
        self._closed = False

    @property
    def worker_pid(self) -> int | None:
        """The process id of the worker, while there is one."""
        return None if self._session is None or self._session.ended else self._session.pid

    async def prepare(self, prefix: Prompt | None = None) -> None:
        """Load the model, also after it was given up, and evaluate `prefix` ahead.

        A reply that is wanted meanwhile goes first; the rest of the prefix is then left out.
        Raises CompanionError.
        """
        self._down = False
        await self._ready()
        if prefix is None or not prefix.messages:
            return
        async with self._turn:
            if self._waiting_replies:
                return
            session = await self._ready()
            answer = Answer()
            number = session.prepare(_messages(prefix), answer)
            self._stop_preparing = lambda: session.stop(number)
            try:
                await answer.event()
            finally:
                self._stop_preparing = None
                if not answer.over:
                    session.stop(number)

    async def context_tokens(self) -> int:
        """How many tokens a prompt and its reply may have together. Raises CompanionError."""
        return (await (await self._ready()).loaded()).context_tokens

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text. Raises CompanionError."""
        counts: list[int] = []
        for batch in _batches(texts):
            answer = Answer()
            (await self._ready()).count(batch, answer)
            found = (await answer.event()).get("counts")
            if not isinstance(found, list) or len(found) != len(batch):
                raise CompanionError(ErrorCode.MODEL_CRASHED)
            counts += found
        return counts

    def stream(self, prompt: Prompt, options: GenerationOptions) -> EmbeddedStream:
        """Continue `prompt`. Nothing happens before the first `__anext__`."""

        async def begin(stream: EmbeddedStream) -> Callable[[], None]:
            self._waiting_replies += 1
            try:
                if self._stop_preparing is not None:
                    self._stop_preparing()
                await self._turn.acquire()
            finally:
                self._waiting_replies -= 1
            begun = False
            try:
                session = await self._ready()
                number = session.generate(_messages(prompt), _options(options), stream)
                begun = True
            finally:
                if not begun:
                    self._turn.release()
            return lambda: session.stop(number)

        return EmbeddedStream(self.model, begin, self._turn.release)

    async def health(self) -> Health:
        """The state now; asks nobody. Never raises."""
        session = self._session
        if self._closed or self._down:
            return self._health(ModelState.UNAVAILABLE)
        if session is None or session.ended:
            # After a crash the next request starts anew; a file that cannot be loaded stays so.
            failed = self._problem not in (None, ErrorCode.MODEL_CRASHED, ErrorCode.MODEL_NOT_ANSWERING)
            return self._health(ModelState.UNAVAILABLE if failed else ModelState.ASLEEP)
        if not session.is_loaded:
            return self._health(ModelState.LOADING)
        return self._health(ModelState.READY, (await session.loaded()).context_tokens)

    async def close(self) -> None:
        """End the worker. Safe to call twice."""
        self._closed = True
        if self._session is not None:
            await self._session.close()

    async def _ready(self) -> WorkerSession:
        """A session whose model is loaded; starts one if there is none. Raises CompanionError."""
        if self._closed:
            raise CompanionError(ErrorCode.NO_MODEL)
        if self._session is None or self._session.ended:
            if self._down:
                raise CompanionError(self._problem or ErrorCode.MODEL_CRASHED)
            self._session = self._start()
        session = self._session
        try:
            await session.loaded()
        except CompanionError as error:
            self._problem = error.code
            raise
        return session

    def _start(self) -> WorkerSession:
        self._tell(ModelState.LOADING, 0.0)
        try:
            return WorkerSession(self._command, self._load, self._limits, self._progress, self._end)
        except OSError:
            self._give_up(ErrorCode.MODEL_CRASHED)
            raise CompanionError(ErrorCode.MODEL_CRASHED) from None

    def _progress(self, fraction: float) -> None:
        if fraction >= 1.0:
            self._problem = None
            self._tell(ModelState.READY, 1.0)
        else:
            self._tell(ModelState.LOADING, fraction)

    def _end(self, session: WorkerSession) -> None:
        """A worker is gone. One crash is forgiven; a second one soon after, or while loading, is not."""
        error = session.crash
        if error is None or self._closed:
            self._tell(ModelState.UNAVAILABLE if self._closed else ModelState.ASLEEP, 0.0)
            return
        now = time.monotonic()
        again = self._crashed_at is not None and now - self._crashed_at < _CRASH_WINDOW_S
        self._crashed_at = now
        if again or not session.is_loaded:
            self._give_up(error.code)
        else:
            self._problem = error.code
            self._tell(ModelState.ASLEEP, 0.0)

    def _give_up(self, code: ErrorCode) -> None:
        self._problem, self._down = code, True
        self._tell(ModelState.UNAVAILABLE, 0.0)

    def _tell(self, state: ModelState, fraction: float) -> None:
        if self._on_state is not None:
            self._on_state(state, fraction)

    def _health(self, state: ModelState, context_tokens: int | None = None) -> Health:
        problem = None if state is ModelState.READY or self._problem is None else self._problem.value
        return Health(state, self.engine, self.model, context_tokens, problem)


def _messages(prompt: Prompt) -> list[ChatMessage]:
    return [{"role": message.role.value, "text": message.text} for message in prompt.messages]


def _options(options: GenerationOptions) -> OptionsMessage:
    return {
        "temperature": options.temperature,
        "top_p": options.top_p,
        "repeat_penalty": options.repeat_penalty,
        "max_tokens": options.max_tokens,
        "seed": options.seed,
        "stop": list(options.stop),
    }


def _batches(texts: Sequence[str]) -> list[list[str]]:
    """The texts in portions that fit into a frame each."""
    batches: list[list[str]] = []
    size = 0
    for text in texts:
        if not batches or size + len(text) > _COUNT_BATCH_CHARACTERS:
            batches.append([])
            size = 0
        batches[-1].append(text)
        size += len(text)
    return batches
