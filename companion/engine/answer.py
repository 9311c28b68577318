"""The second half of a turn: a committed question becomes a stored reply, or an honest failure."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, GenerationReport, Message, Role
from companion.domain.prompt import GenerationOptions
from companion.domain.reply_events import (
    EngineChosen,
    Phase,
    PhaseChanged,
    ReplyDelta,
    ReplyFailed,
    ReplyFinished,
    ReplyInterrupted,
    ReplyStarted,
    TurnEvent,
)
from companion.engine.care import Care
from companion.engine.instructions import InstructionsSource
from companion.engine.ports import (
    Choice,
    Chooser,
    ConversationStore,
    DraftStore,
    MessageStore,
    ReplyFilter,
)
from companion.engine.prompt import PromptComposer
from companion.engine.turn import StopSignal
from companion.language_models.language_model import ModelState, TextStream

SECONDS_BETWEEN_SAVES = 1.0
"""How much of a reply a power cut may cost. A commit takes about 4 ms."""


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """The collaborators of a turn."""

    conversations: ConversationStore
    messages: MessageStore
    drafts: DraftStore
    chooser: Chooser
    composer: PromptComposer
    care: Care
    new_reply_screen: Callable[[bool], ReplyFilter]
    instructions: InstructionsSource


FIXED = "fixed"
"""The "engine" of a reply that the program said by itself."""


async def say_fixed(parts: AnswerParts, question: Message, text: str) -> AsyncGenerator[TurnEvent, None]:
    """Say a fixed text as the reply to `question`: stored whole, shown at once, no model asked.

    Raises CompanionError when it could not be stored; the question is, and help is on the screen.
    """
    report = GenerationReport(FIXED, "")
    reply = await parts.messages.append(
        question.conversation_id, Role.COMPANION, text, Delivery.ANSWERED, report
    )
    answered = await parts.messages.set_delivery(question.id, Delivery.ANSWERED)
    yield ReplyStarted(reply)
    yield ReplyDelta(text)
    yield ReplyFinished(reply, answered)


async def answer(
    parts: AnswerParts,
    stop: StopSignal,
    question: Message,
    options: GenerationOptions,
    restricted: bool = False,
) -> AsyncGenerator[TurnEvent, None]:
    """Answer `question`. Ends with exactly one of ReplyFinished, ReplyInterrupted, ReplyFailed.

    `restricted`: risk was noticed, so the model gets the careful instructions and less is let through.

    An engine that fails before its first word is replaced once by the other engine, in the same
    turn; one that fails later leaves its text, marked interrupted.
    """
    reply = _Reply(parts, question)
    try:
        with stop:
            choice: Choice | None = await parts.chooser.choose()
        while choice is not None:
            yield EngineChosen(choice.model.engine, choice.model.model, choice.reason, choice.not_chosen)
            try:
                async for event in _generate(parts, stop, reply, choice, options, restricted):
                    yield event
                break
            except CompanionError as error:
                if reply.has_words or error.code is ErrorCode.TEXT_EXCEEDS_CONTEXT:
                    raise
                with stop:
                    choice = await parts.chooser.fallback(choice.model)
                if choice is None:
                    raise
        if reply.message is None and restricted:
            # Every sentence was refused. Somebody at risk is not left without an answer.
            async for event in say_fixed(parts, question, parts.care.instead_of_nothing(question.text)):
                yield event
            return
        yield await reply.finish()
    except CompanionError as error:
        async for event in reply.last_words():
            yield event
        yield await reply.fail(error)
    except asyncio.CancelledError:
        mine = stop.take_back()
        async for event in reply.last_words():
            if mine:
                yield event
        if not mine:
            await reply.interrupt(None)
            raise
        yield await reply.interrupt(None)


async def _generate(
    parts: AnswerParts,
    stop: StopSignal,
    reply: _Reply,
    choice: Choice,
    options: GenerationOptions,
    restricted: bool,
) -> AsyncGenerator[TurnEvent, None]:
    model = choice.model
    reply.begin(model.engine, model.model)
    with stop:
        health = await model.health()
    if health.state is not ModelState.READY:
        yield PhaseChanged(Phase.LOADING)
        with stop:
            await model.prepare()
    yield PhaseChanged(Phase.READING)
    with stop:
        composed = await parts.composer.compose(
            reply.question, parts.instructions().for_risk(restricted), model, options.max_tokens
        )
    reply.prompt_tokens = composed.tokens
    screen = parts.new_reply_screen(restricted)
    stream = model.stream(composed.prompt, options)
    ended = False
    try:
        while not ended:
            try:
                with stop:
                    shown = screen.feed(await stream.__anext__())
            except StopAsyncIteration:
                shown, ended = screen.finish(), True
            if not shown:
                continue
            if reply.message is None:
                shown = shown.lstrip()
                if not shown:
                    continue
                yield PhaseChanged(Phase.WRITING)
                yield ReplyStarted(await reply.start(shown))
            else:
                await reply.add(shown)
            yield ReplyDelta(shown)
    finally:
        if not ended:
            reply.held_back = screen.finish()  # the sentence that was cut short, and may be shown
        await _close(stream, reply)


async def _close(stream: TextStream, reply: _Reply) -> None:
    await stream.aclose()
    reply.generation = stream.report


class _Reply:
    """What has arrived of the reply, and what of it is in the store."""

    def __init__(self, parts: AnswerParts, question: Message) -> None:
        self._messages = parts.messages
        self.question = question
        self.message: Message | None = None
        self.prompt_tokens: int | None = None
        self.generation: GenerationReport | None = None
        self.held_back = ""
        self._engine = self._model = ""
        self._pieces: list[str] = []
        self._asked_at = time.monotonic()
        self._first_word_at: float | None = None
        self._saved_at = 0.0

    def begin(self, engine: str, model: str) -> None:
        self._engine, self._model = engine, model

    async def start(self, piece: str) -> Message:
        """The first words are committed before they are shown, marked interrupted until the end."""
        self._first_word_at = self._saved_at = time.monotonic()
        self._pieces.append(piece)
        self.message = await self._messages.append(
            self.question.conversation_id, Role.COMPANION, piece, Delivery.INTERRUPTED, self._report()
        )
        return self.message

    async def add(self, piece: str) -> None:
        self._pieces.append(piece)
        if time.monotonic() - self._saved_at >= SECONDS_BETWEEN_SAVES:
            await self._save(Delivery.INTERRUPTED)
            self._saved_at = time.monotonic()

    @property
    def has_words(self) -> bool:
        """Whether anything arrived that may be shown."""
        return self.message is not None or bool(self.held_back.strip())

    async def last_words(self) -> AsyncGenerator[TurnEvent, None]:
        """Keep and tell what was still held back when the reply was cut short."""
        rest, self.held_back = self.held_back, ""
        if self.message is None:
            rest = rest.lstrip()
            if rest:
                yield ReplyStarted(await self.start(rest))
                yield ReplyDelta(rest)
        elif rest:
            await self.add(rest)
            yield ReplyDelta(rest)

    async def finish(self) -> TurnEvent:
        if self.message is None:  # the model had nothing to say: an answer without words is none
            return await self.fail(CompanionError(ErrorCode.MODEL_NOT_ANSWERING))
        message = await self._save(Delivery.ANSWERED)
        self.question = await self._messages.set_delivery(self.question.id, Delivery.ANSWERED)
        return ReplyFinished(message, self.question)

    async def interrupt(self, error: CompanionError | None) -> TurnEvent:
        if self.message is None:
            if error is None:
                return ReplyInterrupted(None, self.question, None)
            return await self.fail(error)
        return ReplyInterrupted(await self._save(Delivery.INTERRUPTED), self.question, error)

    async def fail(self, error: CompanionError) -> TurnEvent:
        if self.message is not None:
            return await self.interrupt(error)
        self.question = await self._messages.set_delivery(self.question.id, Delivery.FAILED)
        return ReplyFailed(self.question, error)

    async def _save(self, delivery: Delivery) -> Message:
        assert self.message is not None
        text = "".join(self._pieces)
        if delivery is not Delivery.INTERRUPTED:
            text = text.rstrip()
        self.message = await self._messages.update_reply(self.message.id, text, delivery, self._report())
        return self.message

    def _report(self) -> GenerationReport:
        """The engine's own counts, and the times as the person lived them (from the question)."""
        now = time.monotonic()
        first = self._first_word_at or now
        generation = self.generation
        return GenerationReport(
            engine=self._engine,
            model=self._model,
            prompt_tokens=(generation.prompt_tokens if generation else None) or self.prompt_tokens,
            reply_tokens=generation.reply_tokens if generation else None,
            first_token_ms=round((first - self._asked_at) * 1000),
            total_ms=round((now - self._asked_at) * 1000),
            finish=generation.finish if generation else "stopped",
        )
