"""Lays out the prompt so that it only ever grows at its end, within the model's context.

The constant part comes first, then the messages since the last cut, verbatim. When they no
longer fit, the oldest half goes in one cut, so that the start of the prompt changes rarely and
the engine can keep what it has evaluated (a start that changes at every turn costs a full
evaluation at every turn).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Message, Role
from companion.domain.prompt import Prompt, PromptMessage, PromptRole
from companion.engine.instructions import Instructions
from companion.engine.ports import MessageStore, PersonalSettings
from companion.language_models.language_model import LanguageModel

TEMPLATE_TOKENS_PER_MESSAGE = 8
"""What a chat template puts around one message; the widest of the known ones needs seven."""

_PAGE = 50


@dataclass(frozen=True, slots=True)
class ComposedPrompt:
    """A prompt, its size in the model's tokens and the first message that is in it."""

    prompt: Prompt
    tokens: int
    from_sequence: int


class PromptComposer:
    """Composes prompts for conversations. Remembers token counts and where each prompt starts."""

    def __init__(self, messages: MessageStore, settings: PersonalSettings) -> None:
        self._messages = messages
        self._settings = settings
        self._counts: dict[tuple[str, str, datetime], int] = {}

    def constant_part(self, instructions: Instructions) -> Prompt:
        """The part that never changes within a conversation, to be evaluated ahead."""
        return Prompt(_constant_messages(instructions))

    async def compose(
        self, question: Message, instructions: Instructions, model: LanguageModel, reply_tokens: int
    ) -> ComposedPrompt:
        """Build the prompt whose last message is `question`.

        `reply_tokens` are kept free for the reply. Raises TEXT_EXCEEDS_CONTEXT when the question
        alone does not fit, and what the model raises.
        """
        constant = _constant_messages(instructions)
        budget = await model.context_tokens() - reply_tokens
        constant_tokens = await self._count_constant(constant, model)
        [question_tokens] = await self._count([question], model)
        if constant_tokens + question_tokens > budget:
            raise CompanionError(
                ErrorCode.TEXT_EXCEEDS_CONTEXT,
                tokens=question_tokens,
                limit=max(0, budget - constant_tokens),
            )
        history, counts, cut = await self._history(question, model, budget)
        total = constant_tokens + sum(counts)
        while total > budget:
            half = max(1, (len(history) - 1) // 2)
            total -= sum(counts[:half])
            del history[:half], counts[:half]
            cut = True
        while cut and len(history) > 1 and history[0].role is Role.COMPANION:
            total -= counts[0]  # a window opens with the person's own words
            del history[0], counts[0]
        first = history[0].sequence
        if cut:
            await self._settings.set(_start_key(question.conversation_id), str(first))
        return ComposedPrompt(
            prompt=Prompt((*constant, *(_prompt_message(message) for message in history))),
            tokens=total,
            from_sequence=first,
        )

    async def _start(self, conversation_id: str) -> int:
        value = await self._settings.get(_start_key(conversation_id))
        return int(value) if value else 0

    async def _history(
        self, question: Message, model: LanguageModel, budget: int
    ) -> tuple[list[Message], list[int], bool]:
        """The messages since the last cut up to `question`, their sizes, and whether more were left out.

        Reads backwards and stops once the budget is passed: what is older goes in the cut anyway,
        and a conversation of years is not read for one answer.
        """
        start = await self._start(question.conversation_id)
        history, counts = [question], await self._count([question], model)
        sequence = question.sequence
        while sum(counts) <= budget:
            page = await self._messages.before(question.conversation_id, sequence, _PAGE)
            kept = [message for message in page if message.sequence >= start and message.text]
            history[:0] = kept
            counts[:0] = await self._count(kept, model)
            if len(page) < _PAGE or page[0].sequence < start:
                return history, counts, False
            sequence = page[0].sequence
        return history, counts, True

    async def _count(self, messages: Sequence[Message], model: LanguageModel) -> list[int]:
        key = f"{model.engine}:{model.model}"
        unknown = [
            message for message in messages if (key, message.id, message.updated_at) not in self._counts
        ]
        if unknown:
            for message, count in zip(
                unknown, await model.count_tokens([message.text for message in unknown]), strict=True
            ):
                self._counts[(key, message.id, message.updated_at)] = count
        return [
            self._counts[(key, message.id, message.updated_at)] + TEMPLATE_TOKENS_PER_MESSAGE
            for message in messages
        ]

    async def _count_constant(self, constant: Sequence[PromptMessage], model: LanguageModel) -> int:
        counts = await model.count_tokens([message.text for message in constant])
        return sum(counts) + TEMPLATE_TOKENS_PER_MESSAGE * len(constant)


def _start_key(conversation_id: str) -> str:
    return f"prompt_start:{conversation_id}"


def _constant_messages(instructions: Instructions) -> tuple[PromptMessage, ...]:
    examples = (
        PromptMessage(role, text)
        for example in instructions.examples
        for role, text in ((PromptRole.USER, example.user), (PromptRole.ASSISTANT, example.companion))
    )
    return (PromptMessage(PromptRole.SYSTEM, instructions.system), *examples)


def _prompt_message(message: Message) -> PromptMessage:
    role = PromptRole.USER if message.role is Role.USER else PromptRole.ASSISTANT
    return PromptMessage(role, message.text)
