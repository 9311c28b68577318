"""What is there once the diary is open, and how it is let go of again, in the right order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.prompt import GenerationOptions
from companion.engine.answer import AnswerParts
from companion.engine.chat_turn import ChatTurn
from companion.engine.conversation_book import ConversationBook
from companion.engine.instructions import InstructionsSource
from companion.engine.ports import (
    Chooser,
    ConversationStore,
    DraftStore,
    MessageStore,
    PersonalSettings,
    ReplyFilter,
    Screen,
)
from companion.engine.prompt import PromptComposer
from companion.language_models.language_model import Health, ModelState


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

    async def close(self) -> None: ...


class ClosableChooser(Chooser, Protocol):
    """A chooser that owns the models it made (`language_models.choose.ModelChooser`)."""

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SafetySteps:
    """The two screens every text goes through: the person's words, and each reply."""

    screen: Screen
    new_reply_screen: Callable[[], ReplyFilter]


class CompanionEngine:
    """An open diary: its conversations, its chat turns, its models."""

    def __init__(
        self,
        store: OpenStore,
        chooser: ClosableChooser,
        safety: SafetySteps,
        instructions: InstructionsSource,
        options: GenerationOptions | None = None,
    ) -> None:
        self._store = store
        self._chooser = chooser
        self._instructions = instructions
        self._composer = PromptComposer(store.messages, store.settings)
        self.conversations = ConversationBook(
            store.conversations, store.messages, store.drafts, store.settings
        )
        self.chat = ChatTurn(
            AnswerParts(
                conversations=store.conversations,
                messages=store.messages,
                drafts=store.drafts,
                chooser=chooser,
                composer=self._composer,
                screen=safety.screen,
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
        """End the models, erase what was deleted (its time to undo is over), close the store."""
        try:
            await self._chooser.close()
            await self.conversations.erase_deleted()
        except CompanionError as error:
            # What cannot be erased now is erased at the next closing; it is not shown meanwhile.
            if error.code not in (ErrorCode.DISK_FULL, ErrorCode.FOLDER_READ_ONLY, ErrorCode.STORE_DAMAGED):
                raise
        finally:
            await self._store.close()
