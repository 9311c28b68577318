"""What is there once the diary is open, and how it is let go of again, in the right order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions
from companion.engine.answer import AnswerParts
from companion.engine.care import Care
from companion.engine.chat_turn import ChatTurn
from companion.engine.conversation_book import ConversationBook
from companion.engine.help_book import HelpBook
from companion.engine.instructions import InstructionsSource
from companion.engine.ports import (
    Chooser,
    ConversationStore,
    DraftStore,
    HelpRecordStore,
    MessageStore,
    PersonalSettings,
    ReplyFilter,
    RiskEventStore,
    Screen,
)
from companion.engine.prompt import PromptComposer
from companion.engine.usage import Usage
from companion.language_models.language_model import Health, ModelState
from companion.safety.care_replies import CareReplies
from companion.safety.fixed_replies import FixedReplies


class OpenStore(Protocol):
    """The open store (`store.store.Store`)."""

    @property
    def conversations(self) -> ConversationStore: ...

    @property
    def messages(self) -> MessageStore: ...

    @property
    def drafts(self) -> DraftStore: ...

    @property
    def settings(self) -> PersonalSettings: ...

    @property
    def help_records(self) -> HelpRecordStore: ...

    @property
    def risk_events(self) -> RiskEventStore: ...

    async def close(self) -> None: ...


class ClosableChooser(Chooser, Protocol):
    """A chooser that owns the models it made (`language_models.choose.ModelChooser`)."""

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SafetySteps:
    """The two screens every text goes through, the person's words and each reply; what is said by
    the program itself; and the country whose numbers it gives.

    `new_reply_screen` is asked with whether risk was noticed in the conversation.
    """

    screen: Screen
    new_reply_screen: Callable[[bool], ReplyFilter]
    replies: CareReplies
    answers: Callable[[str], FixedReplies]
    country: Callable[[], str]


class CompanionEngine:
    """An open diary: its conversations, its chat turns, its models, and help for bad hours.

    `crisis_copy_file` is where the plan lies unencrypted if the person wants to see it while
    locked: beside the store that it is a copy of.
    """

    def __init__(
        self,
        store: OpenStore,
        chooser: ClosableChooser,
        safety: SafetySteps,
        instructions: InstructionsSource,
        options: GenerationOptions | None = None,
        *,
        crisis_copy_file: Path,
    ) -> None:
        self._store = store
        self._chooser = chooser
        self._instructions = instructions
        self._composer = PromptComposer(store.messages, store.settings)
        self.conversations = ConversationBook(
            store.conversations, store.messages, store.drafts, store.settings
        )
        self.help = HelpBook(store.help_records, crisis_copy_file)
        self.care = Care(
            safety.screen,
            safety.replies,
            safety.answers,
            store.settings,
            store.risk_events,
            safety.country,
            lambda: instructions().language,
        )
        self.usage = Usage(store.settings)
        self.chat = ChatTurn(
            AnswerParts(
                conversations=store.conversations,
                messages=store.messages,
                drafts=store.drafts,
                chooser=chooser,
                composer=self._composer,
                care=self.care,
                new_reply_screen=safety.new_reply_screen,
                instructions=instructions,
            ),
            options,
        )

    async def warm_up(self) -> Health:
        """Choose a model and load it with the constant part of the prompt already evaluated.

        Meant to run in the background after unlocking. Never raises for a model that cannot be
        had: the health then says UNAVAILABLE and why.
        """
        model = None
        try:
            model = (await self._chooser.choose()).model
            await model.prepare(self._composer.constant_part(self._instructions()))
            return await model.health()
        except CompanionError as error:
            return Health(
                state=ModelState.UNAVAILABLE,
                engine=model.engine if model else "",
                model=model.model if model else "",
                problem=error.code.value,
            )

    async def engine_health(self) -> Health:
        """The state of the model that would answer now, without loading anything."""
        try:
            return await (await self._chooser.choose()).model.health()
        except CompanionError as error:
            return Health(ModelState.UNAVAILABLE, "", "", problem=error.code.value)

    async def aclose(self) -> None:
        """End the models, erase what was deleted (its time to undo is over), close the store.

        What can be seen while locked is now what the store holds, also after a crash before.
        """
        try:
            await self._chooser.close()
            await self.help.refresh_crisis_copy()
            await self.conversations.erase_deleted()
        except CompanionError as error:
            # What cannot be erased now is erased at the next closing; it is not shown meanwhile.
            if error.code not in (ErrorCode.DISK_FULL, ErrorCode.FOLDER_READ_ONLY, ErrorCode.STORE_DAMAGED):
                raise
        finally:
            await self._store.close()
