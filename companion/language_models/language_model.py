"""The one protocol that every engine speaks, and what it says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from companion.domain.message import GenerationReport
from companion.domain.prompt import GenerationOptions, Prompt


class ModelState(StrEnum):
    """Whether a model can be asked now."""

    READY = "ready"  # loaded, the next word comes without loading
    LOADING = "loading"
    ASLEEP = "asleep"  # reachable; will load when asked
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a model and its measures. `problem` is an `ErrorCode` value or None."""

    state: ModelState
    engine: str
    model: str
    context_tokens: int | None = None
    problem: str | None = None


class TextStream(Protocol):
    """An async iterator of text pieces that can be closed at any moment.

    `aclose()` stops the generation at once (within 100 ms) and is safe to call twice.
    `report` is None until the stream ended or was closed.
    """

    report: GenerationReport | None

    def __aiter__(self) -> TextStream: ...

    async def __anext__(self) -> str: ...

    async def aclose(self) -> None: ...


class LanguageModel(Protocol):
    """A chat model on this computer. One generation at a time; a second one waits its turn."""

    engine: str  # "embedded" or "ollama"
    model: str  # the name shown to the user

    async def prepare(self, prefix: Prompt | None = None) -> None:
        """Load the model if need be and evaluate `prefix` ahead. Raises CompanionError."""

    async def context_tokens(self) -> int:
        """How many tokens a prompt and its reply may have together. Raises CompanionError."""

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text, without the chat template around it."""

    def stream(self, prompt: Prompt, options: GenerationOptions) -> TextStream:
        """Continue `prompt`. Nothing happens before the first `__anext__`.

        Failures are raised from `__anext__` as CompanionError.
        """

    async def health(self) -> Health:
        """The state now, within two seconds and without loading anything. Never raises."""

    async def close(self) -> None:
        """Let go of everything: process, memory, connections. Safe to call twice."""
