"""One message of a conversation, as every layer sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """Who wrote a message."""

    USER = "user"
    COMPANION = "companion"


class Delivery(StrEnum):
    """What has become of a message.

    A user's message is SAVED as soon as it is committed and ANSWERED once a reply to it is
    complete. A reply is INTERRUPTED from its first committed word until its end, so that a
    crash leaves the truth behind, and ANSWERED when it is whole. FAILED marks a user's message
    that no model could answer.
    """

    SAVED = "saved"
    ANSWERED = "answered"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class GenerationReport:
    """What one generation cost. Durations in milliseconds, sizes in the model's own tokens.

    `engine` is "embedded" or "ollama"; `finish` is "end" (the model was done), "length" (the
    token limit was reached) or "stopped" (somebody closed the stream).
    """

    engine: str
    model: str
    prompt_tokens: int | None = None
    reply_tokens: int | None = None
    first_token_ms: int | None = None
    total_ms: int | None = None
    finish: str = "end"


@dataclass(frozen=True, slots=True)
class Message:
    """A committed message. `sequence` orders a conversation; clocks may jump, it does not.

    The text is kept out of `repr`, so that no log or traceback can carry it.
    """

    id: str
    conversation_id: str
    sequence: int
    role: Role
    text: str = field(repr=False)
    created_at: datetime  # timezone-aware UTC
    updated_at: datetime  # timezone-aware UTC
    delivery: Delivery
    report: GenerationReport | None = None
