"""Ollama on this computer: which models it has, and talking with one of them.

Only loopback literals are spoken to. The HTTP client is loaded when it is first needed, which
costs a third of a second that the start of the program does not have.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions, Prompt
from companion.language_models.language_model import Health, ModelState
from companion.language_models.ollama_address import somebody_listens, validate_address
from companion.language_models.ollama_answers import (
    OllamaModelDetails,
    OllamaModelInfo,
    TokenEstimate,
    read_details,
    read_models,
    size_of,
)
from companion.language_models.ollama_stream import OllamaStream

if TYPE_CHECKING:
    from companion.language_models.ollama_connection import OllamaConnection

__all__ = ["OllamaModel", "OllamaModelInfo", "OllamaServer", "validate_address"]

_READ_LIMIT_S = 120.0
_KEEP_ALIVE = "30m"
_DEFAULT_CONTEXT = 4096
_HEALTH_S = 1.8
_AT_ONCE = 4


class OllamaServer:
    """A server at a loopback address."""

    def __init__(self, address: str, *, read_limit: float = _READ_LIMIT_S) -> None:
        """`read_limit` in seconds, for each message. Raises CompanionError OLLAMA_ADDRESS_REFUSED."""
        self.address = validate_address(address)
        self._read_limit = read_limit
        self._connection: OllamaConnection | None = None

    @property
    def connection(self) -> OllamaConnection:
        """The connection; made, and its libraries loaded, when it is first asked for."""
        if self._connection is None:
            from companion.language_models.ollama_connection import OllamaConnection  # see above

            self._connection = OllamaConnection(self.address, self._read_limit)
        return self._connection

    async def is_reachable(self) -> bool:
        """Whether an Ollama server answers. Never raises; a closed port is told without the client."""
        if not await somebody_listens(self.address):
            return False
        try:
            return isinstance((await self.connection.ask("GET", "/api/version")).get("version"), str)
        except CompanionError:
            return False

    async def list_models(self) -> list[OllamaModelInfo]:
        """The models here that can hold a conversation, newest first. Raises CompanionError."""
        models = read_models(await self._ask("GET", "/api/tags"))
        gate = asyncio.Semaphore(_AT_ONCE)

        async def completes(info: OllamaModelInfo) -> bool:
            async with gate:
                try:
                    return (await self.details(info.name)).completes
                except CompanionError as error:
                    if error.code is ErrorCode.OLLAMA_UNREACHABLE:
                        raise
                    return True  # it does not tell: the user may find out

        usable = await asyncio.gather(*(completes(info) for info in models))
        kept = [info for info, good in zip(models, usable, strict=True) if good]
        return sorted(kept, key=lambda info: info.modified, reverse=True)

    async def details(self, model: str) -> OllamaModelDetails:
        """What the server tells about one model. Raises CompanionError."""
        return read_details(await self._ask("POST", "/api/show", {"model": model}))

    async def running(self) -> set[str]:
        """The names of the models that are loaded. Raises CompanionError."""
        return {info.name for info in read_models(await self._ask("GET", "/api/ps"))}

    async def aclose(self) -> None:
        """Close the connections. Safe to call twice."""
        if self._connection is not None:
            await self._connection.close()

    async def _ask(self, method: str, path: str, body: dict[str, object] | None = None) -> dict[str, Any]:
        if not await somebody_listens(self.address):
            raise CompanionError(ErrorCode.OLLAMA_UNREACHABLE)
        return await self.connection.ask(method, path, body)


class OllamaModel:
    """A `LanguageModel` that a local Ollama server runs.

    `count_tokens` is an estimate, learned from what the server counted before: see `TokenEstimate`.
    """

    engine = "ollama"

    def __init__(
        self,
        address: str,
        model: str,
        *,
        context_tokens: int = _DEFAULT_CONTEXT,
        read_limit: float = _READ_LIMIT_S,
    ) -> None:
        """`context_tokens` at most are used. Raises CompanionError OLLAMA_ADDRESS_REFUSED."""
        self.model = model
        self._wanted_context = context_tokens
        self._server = OllamaServer(address, read_limit=read_limit)
        self._details: OllamaModelDetails | None = None
        self._estimate = TokenEstimate()
        self._turn = asyncio.Lock()
        self._warming: asyncio.Task[None] | None = None
        self._streams: set[OllamaStream] = set()
        self._closed = False

    async def prepare(self, prefix: Prompt | None = None) -> None:
        """Load the model, and evaluate `prefix` ahead. A reply that is wanted meanwhile goes first.

        Raises CompanionError.
        """
        self._details = None  # the model may have been replaced since
        await self._known_details()
        await self._end_warming()
        self._warming = task = asyncio.create_task(self._warm(prefix or Prompt(())))
        try:
            await asyncio.wait([task])
        finally:
            task.cancel()
        if not task.cancelled():
            await task

    async def context_tokens(self) -> int:
        """How many tokens a prompt and its reply may have together. Raises CompanionError."""
        limit = (await self._known_details()).context_length
        return min(self._wanted_context, limit or self._wanted_context)

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """An estimate of the tokens of each text, on the safe side. Never asks the server."""
        return self._estimate.count(texts)

    def stream(self, prompt: Prompt, options: GenerationOptions) -> OllamaStream:
        """Continue `prompt`. Nothing happens before the first `__anext__`."""
        prompt_bytes = sum(size_of(message.text) for message in prompt.messages)

        async def request() -> dict[str, object]:
            if self._closed:
                raise CompanionError(ErrorCode.NO_MODEL)
            self._streams.add(stream)
            await self._end_warming()
            return await self._chat_request(prompt, options)

        def over() -> None:
            self._streams.discard(stream)
            report = stream.report
            if report is not None:
                self._estimate.learn(prompt_bytes, report.prompt_tokens)

        stream = OllamaStream(
            self.model, lambda: self._server.connection, self._turn, request, over, options.max_tokens
        )
        return stream

    async def health(self) -> Health:
        """The state now, asked of the server within two seconds. Never raises."""
        try:
            async with asyncio.timeout(_HEALTH_S):
                loaded = await self._server.running()
                context = await self.context_tokens()
        except CompanionError as error:
            return Health(ModelState.UNAVAILABLE, self.engine, self.model, None, error.code.value)
        except TimeoutError:
            problem = ErrorCode.MODEL_NOT_ANSWERING.value
            return Health(ModelState.UNAVAILABLE, self.engine, self.model, None, problem)
        state = ModelState.READY if _full_name(self.model) in loaded else ModelState.ASLEEP
        return Health(state, self.engine, self.model, context)

    async def close(self) -> None:
        """End what runs and close the connections. Safe to call twice."""
        self._closed = True
        await self._end_warming()
        for stream in list(self._streams):
            await stream.aclose()
        await self._server.aclose()

    async def _known_details(self) -> OllamaModelDetails:
        if self._closed:
            raise CompanionError(ErrorCode.NO_MODEL)
        if self._details is None:
            try:
                self._details = await self._server.details(self.model)
            except CompanionError as error:
                raise self._named(error) from None
        return self._details

    def _named(self, error: CompanionError) -> CompanionError:
        if error.code is ErrorCode.OLLAMA_MODEL_MISSING:
            return CompanionError(error.code, model=self.model)
        return error

    async def _chat_request(self, prompt: Prompt, options: GenerationOptions) -> dict[str, object]:
        details = await self._known_details()
        request: dict[str, object] = {
            "model": self.model,
            "messages": [
                # A lone surrogate has no place in JSON sent as UTF-8.
                {
                    "role": message.role.value,
                    "content": message.text.encode("utf-8", "replace").decode("utf-8"),
                }
                for message in prompt.messages
            ],
            "stream": True,
            # A prompt that does not fit is refused, not cut in silence.
            "truncate": False,
            "shift": False,
            "keep_alive": _KEEP_ALIVE,
            "options": {
                "temperature": options.temperature,
                "top_p": options.top_p,
                "repeat_penalty": options.repeat_penalty,
                "num_predict": options.max_tokens,
                # Always said, and always the same: another number would load the model anew.
                "num_ctx": await self.context_tokens(),
                **({} if options.seed is None else {"seed": options.seed & 0x7FFFFFFF}),
                **({"stop": list(options.stop)} if options.stop else {}),
            },
        }
        if details.thinks:
            request["think"] = False
        return request

    async def _warm(self, prefix: Prompt) -> None:
        # Without messages the server only loads; with some it must write at least one token.
        request = await self._chat_request(prefix, GenerationOptions(temperature=0.0, max_tokens=1))
        async with self._turn:
            try:
                async for _ in self._server.connection.stream("/api/chat", request):
                    pass
            except CompanionError as error:
                raise self._named(error) from None

    async def _end_warming(self) -> None:
        task, self._warming = self._warming, None
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait([task])


def _full_name(model: str) -> str:
    return model if ":" in model.rpartition("/")[2] else f"{model}:latest"
