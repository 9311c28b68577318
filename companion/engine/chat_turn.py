"""One chat turn: save the words, screen them, and only then let a model answer."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from companion.domain.conversation import Conversation
from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Message, Role
from companion.domain.prompt import GenerationOptions
from companion.domain.reply_events import HistoryCut, MessageSaved, Screened, TurnEvent
from companion.engine.answer import AnswerParts, answer, say_fixed
from companion.engine.incoming_text import cleaned, title_from
from companion.engine.turn import StopSignal, Turn


class ChatTurn:
    """Runs chat turns. The order of the steps is the promise of this class:

    the user's words are committed first, then screened, and only then is a model asked; where the
    program itself has something to say, no model is asked at all.
    """

    def __init__(self, parts: AnswerParts, options: GenerationOptions | None = None) -> None:
        self._parts = parts
        self._options = options or GenerationOptions()

    def say(self, conversation_id: str | None, text: str) -> Turn:
        """A new message; None begins a conversation. Raises CompanionError when not saved."""
        return Turn(lambda stop: self._say(stop, conversation_id, text))

    def retry(self, conversation_id: str, message_id: str) -> Turn:
        """Answer anew: a reply (it and what follows is taken out) or an unanswered message."""
        return Turn(lambda stop: self._retry(stop, conversation_id, message_id))

    def edit_and_resend(self, conversation_id: str, message_id: str, text: str) -> Turn:
        """Say something else instead: that message and what follows is taken out."""
        return Turn(lambda stop: self._edit(stop, conversation_id, message_id, text))

    async def _say(
        self, stop: StopSignal, conversation_id: str | None, text: str
    ) -> AsyncGenerator[TurnEvent, None]:
        words = cleaned(text)
        if conversation_id is None:
            conversation = await self._parts.conversations.create()
        else:
            conversation = await self._existing(conversation_id)
        question = await self._parts.messages.append(conversation.id, Role.USER, words)
        if not conversation.title and not conversation.title_by_user:
            await self._parts.conversations.set_automatic_title(conversation.id, title_from(words))
        await self._parts.drafts.clear(conversation_id)
        yield MessageSaved(question)
        async for event in self._answer(stop, question):
            yield event

    async def _retry(
        self, stop: StopSignal, conversation_id: str, message_id: str
    ) -> AsyncGenerator[TurnEvent, None]:
        message = await self._message(conversation_id, message_id)
        if message.role is Role.USER:
            question, first_cut = message, message.sequence + 1
        else:
            earlier = await self._parts.messages.before(conversation_id, message.sequence, 1)
            if not earlier or earlier[0].role is not Role.USER:
                raise CompanionError(ErrorCode.NOT_FOUND)
            question, first_cut = earlier[0], message.sequence
        removed = await self._parts.messages.delete_from(conversation_id, first_cut)
        if removed:
            yield HistoryCut(conversation_id, first_cut, tuple(removed))
        async for event in self._answer(stop, question):
            yield event

    async def _edit(
        self, stop: StopSignal, conversation_id: str, message_id: str, text: str
    ) -> AsyncGenerator[TurnEvent, None]:
        words = cleaned(text)  # refused before anything is taken out
        message = await self._message(conversation_id, message_id)
        if message.role is not Role.USER:
            raise CompanionError(ErrorCode.NOT_FOUND)
        removed = await self._parts.messages.delete_from(conversation_id, message.sequence)
        yield HistoryCut(conversation_id, message.sequence, tuple(removed))
        async for event in self._say(stop, conversation_id, words):
            yield event

    async def _answer(self, stop: StopSignal, question: Message) -> AsyncGenerator[TurnEvent, None]:
        guidance = await self._parts.care.consider(question.conversation_id, question.text)
        noticed = guidance.noticed
        yield Screened(noticed.screening, noticed.own, noticed.is_new)
        if guidance.reply is not None:
            async for event in say_fixed(self._parts, question, guidance.reply):
                yield event
            return
        async for event in answer(self._parts, stop, question, self._options, guidance.restricted):
            yield event

    async def _existing(self, conversation_id: str) -> Conversation:
        conversation = await self._parts.conversations.get(conversation_id)
        if conversation is None:
            raise CompanionError(ErrorCode.NOT_FOUND)
        return conversation

    async def _message(self, conversation_id: str, message_id: str) -> Message:
        message = await self._parts.messages.get(message_id)
        if message is None or message.conversation_id != conversation_id:
            raise CompanionError(ErrorCode.NOT_FOUND)
        return message
