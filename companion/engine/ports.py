"""What the engine asks of its collaborators; `app.py` and `command_line.py` bring the real ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.domain.conversation import Conversation, SearchHit
from companion.domain.help_records import CrisisCopy, OwnNumber, SafetyPlan, TrustedPerson
from companion.domain.message import Delivery, GenerationReport, Message, Role
from companion.domain.risk_event import RiskEvent, RiskPlace
from companion.domain.screening import Card, Screening, Tier
from companion.language_models.language_model import LanguageModel


class ConversationStore(Protocol):
    """Conversations, kept. Every call is committed when it returns."""

    async def create(self) -> Conversation: ...

    async def get(self, conversation_id: str) -> Conversation | None: ...

    async def list(self, limit: int = 50, offset: int = 0) -> list[Conversation]: ...

    async def rename(self, conversation_id: str, title: str) -> Conversation: ...

    async def set_automatic_title(self, conversation_id: str, title: str) -> Conversation: ...

    async def set_pinned(self, conversation_id: str, pinned: bool) -> Conversation: ...

    async def delete(self, conversation_id: str) -> None: ...

    async def undo_delete(self, conversation_id: str) -> None: ...

    async def erase_deleted(self) -> int: ...

    async def search(self, words: str, limit: int = 50) -> Sequence[SearchHit]: ...


class MessageStore(Protocol):
    """Messages, kept, in the order in which they were said."""

    async def append(
        self,
        conversation_id: str,
        role: Role,
        text: str,
        delivery: Delivery = Delivery.SAVED,
        report: GenerationReport | None = None,
    ) -> Message: ...

    async def get(self, message_id: str) -> Message | None: ...

    async def latest(self, conversation_id: str, limit: int = 60) -> list[Message]: ...

    async def before(self, conversation_id: str, sequence: int, limit: int = 60) -> list[Message]: ...

    async def after(self, conversation_id: str, sequence: int, limit: int = 60) -> list[Message]: ...

    async def count(self, conversation_id: str) -> int: ...

    async def update_reply(
        self, message_id: str, text: str, delivery: Delivery, report: GenerationReport | None = None
    ) -> Message: ...

    async def set_delivery(self, message_id: str, delivery: Delivery) -> Message: ...

    async def delete(self, message_id: str) -> None: ...

    async def undo_delete(self, message_id: str) -> None: ...

    async def delete_from(self, conversation_id: str, sequence: int) -> list[str]: ...

    async def undo_delete_many(self, message_ids: Sequence[str]) -> None: ...


class DraftStore(Protocol):
    """Unsent text, one per conversation; None stands for the conversation not yet begun."""

    async def save(self, conversation_id: str | None, text: str) -> None: ...

    async def load(self, conversation_id: str | None) -> str: ...

    async def clear(self, conversation_id: str | None) -> None: ...


class PersonalSettings(Protocol):
    """Small rows in the encrypted store."""

    async def get(self, key: str) -> str | None: ...

    async def set(self, key: str, value: str) -> None: ...


class HelpRecordStore(Protocol):
    """What a person prepared for bad hours, kept (`store.help_records.HelpRecords`)."""

    def follow_changes(self, follower: Callable[[CrisisCopy], None]) -> None: ...

    async def hand_over(self, use: Callable[[CrisisCopy], None]) -> None: ...

    async def people(self) -> tuple[TrustedPerson, ...]: ...

    async def save_person(self, person: TrustedPerson) -> TrustedPerson: ...

    async def delete_person(self, person_id: str) -> None: ...

    async def own_numbers(self) -> tuple[OwnNumber, ...]: ...

    async def save_own_number(self, number: OwnNumber) -> OwnNumber: ...

    async def delete_own_number(self, number_id: str) -> None: ...

    async def plan(self) -> SafetyPlan: ...

    async def save_plan(self, plan: SafetyPlan) -> SafetyPlan: ...


class RiskEventStore(Protocol):
    """When signs of risk were seen, as codes (`store.risk_events.RiskEvents`)."""

    async def add(
        self, tier: Tier, cards: Sequence[Card], reasons: Sequence[str], where: RiskPlace
    ) -> RiskEvent: ...

    async def latest(self, limit: int = 60) -> list[RiskEvent]: ...

    async def count(self) -> int: ...

    async def erase(self) -> int: ...


class Choice(Protocol):
    """A model that is to answer, and why."""

    @property
    def model(self) -> LanguageModel: ...

    @property
    def reason(self) -> str: ...

    @property
    def not_chosen(self) -> str | None: ...


class Chooser(Protocol):
    """Finds the model that answers."""

    async def choose(self) -> Choice: ...

    async def fallback(self, failed: LanguageModel) -> Choice | None: ...


class ReplyFilter(Protocol):
    """Screens one reply while it streams (`safety.reply_screen.ReplyScreen`)."""

    def feed(self, piece: str) -> str: ...

    def finish(self) -> str: ...


Screen = Callable[[str, str], Screening]
"""Screens the user's words (`safety.screening.RiskScreen`); the second text is the language to assume."""
