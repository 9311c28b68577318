"""What a language model is given: the messages of a prompt and how to continue them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class PromptRole(StrEnum):
    """The three voices a chat template knows."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class PromptMessage:
    """One message of a prompt."""

    role: PromptRole
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A whole prompt, oldest message first."""

    messages: tuple[PromptMessage, ...]


@dataclass(frozen=True, slots=True)
class GenerationOptions:
    """How a reply is drawn from a model. The defaults suit small instruct models."""

    temperature: float = 0.4
    top_p: float = 0.9
    repeat_penalty: float = 1.1
    max_tokens: int = 400
    seed: int | None = None
    stop: tuple[str, ...] = ()
