"""What one chat turn tells the one who listens to it, in order of appearance."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from companion.domain.errors import CompanionError
from companion.domain.message import Message
from companion.domain.screening import Screening


class Phase(StrEnum):
    """What the engine is doing for this turn, before and while text arrives."""

    LOADING = "loading"  # the model is being loaded
    READING = "reading"  # the prompt is being evaluated
    WRITING = "writing"  # text arrives


@dataclass(frozen=True, slots=True)
class MessageSaved:
    """The user's words are committed. Only now may they leave the composer."""

    message: Message


@dataclass(frozen=True, slots=True)
class HistoryCut:
    """Messages from `sequence` on were taken out of the conversation, to be said anew."""

    conversation_id: str
    sequence: int
    message_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Screened:
    """What the safety layer saw in the user's words, before any model was asked.

    `screening` holds the level in force in the conversation; `own` that of these words alone.
    `is_new` says whether to interrupt now; False while an earlier interruption still stands.
    """

    screening: Screening
    own: Screening
    is_new: bool


@dataclass(frozen=True, slots=True)
class EngineChosen:
    """Which engine and model answer, and the code of the reason (see `ModelChoice`).

    `not_chosen` is the model that would have been preferred, None when nobody asked for one.
    """

    engine: str
    model: str
    reason: str
    not_chosen: str | None = None


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """The turn entered another phase."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class ReplyStarted:
    """The reply exists in the store, empty and marked interrupted until it ends."""

    message: Message


@dataclass(frozen=True, slots=True)
class ReplyDelta:
    """More text for the reply, ready to be shown."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReplyFinished:
    """The reply is whole and stored. `question` is the user's message, now answered."""

    message: Message
    question: Message


@dataclass(frozen=True, slots=True)
class ReplyInterrupted:
    """The reply ended early; what arrived is stored.

    `message` is None when it was stopped before its first word; `error` is None when the user
    stopped it.
    """

    message: Message | None
    question: Message
    error: CompanionError | None = None


@dataclass(frozen=True, slots=True)
class ReplyFailed:
    """No word of a reply arrived. The user's message is stored and marked failed."""

    question: Message
    error: CompanionError


TurnEvent = (
    MessageSaved
    | HistoryCut
    | Screened
    | EngineChosen
    | PhaseChanged
    | ReplyStarted
    | ReplyDelta
    | ReplyFinished
    | ReplyInterrupted
    | ReplyFailed
)
