"""The prompt grows only at its end, stays within the context, and drops its oldest half at once."""

from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, Role
from companion.engine.prompt import PromptComposer
from companion.store.store import Store
from tests.engine.conftest import INSTRUCTIONS
from tests.fakes.scripted_model import ScriptedModel


async def _talk(store: Store, conversation_id: str, turns: int) -> None:
    for number in range(turns):
        await store.messages.append(conversation_id, Role.USER, f"question {number} " + "x" * 80)
        await store.messages.append(
            conversation_id, Role.COMPANION, f"answer {number} " + "y" * 80, Delivery.ANSWERED
        )


async def test_each_prompt_begins_with_the_whole_one_before(store: Store) -> None:
    conversation = await store.conversations.create()
    composer = PromptComposer(store.messages, store.settings)
    model = ScriptedModel(context_tokens=100_000)
    before: tuple[object, ...] = ()
    for _ in range(10):
        question = await store.messages.append(conversation.id, Role.USER, "and then?")
        composed = await composer.compose(question, INSTRUCTIONS, model, 100)
        assert composed.prompt.messages[: len(before)] == before
        before = composed.prompt.messages
        await store.messages.append(conversation.id, Role.COMPANION, "then this", Delivery.ANSWERED)


async def test_what_no_longer_fits_goes_in_one_cut_that_lasts(store: Store) -> None:
    conversation = await store.conversations.create()
    await _talk(store, conversation.id, 40)
    composer = PromptComposer(store.messages, store.settings)
    model = ScriptedModel(context_tokens=1500)
    question = await store.messages.append(conversation.id, Role.USER, "now")
    first = await composer.compose(question, INSTRUCTIONS, model, 100)
    assert first.tokens <= 1400
    assert first.prompt.messages[3].role.value == "user"
    assert first.prompt.messages[-1].text == "now"
    await store.messages.append(conversation.id, Role.COMPANION, "yes", Delivery.ANSWERED)
    question = await store.messages.append(conversation.id, Role.USER, "later")
    second = await PromptComposer(store.messages, store.settings).compose(question, INSTRUCTIONS, model, 100)
    assert second.from_sequence == first.from_sequence, "a new start would be evaluated all over again"
    assert second.prompt.messages[: len(first.prompt.messages)] == first.prompt.messages


async def test_every_prompt_of_a_long_talk_stays_within_the_budget_and_cuts_are_rare(store: Store) -> None:
    conversation = await store.conversations.create()
    composer = PromptComposer(store.messages, store.settings)
    model = ScriptedModel(context_tokens=1200)
    starts = set()
    for number in range(60):
        question = await store.messages.append(conversation.id, Role.USER, f"q{number} " + "x" * 100)
        composed = await composer.compose(question, INSTRUCTIONS, model, 100)
        counted = sum(await model.count_tokens([message.text for message in composed.prompt.messages]))
        assert counted <= composed.tokens <= 1100
        starts.add(composed.from_sequence)
        await store.messages.append(conversation.id, Role.COMPANION, "y" * 100, Delivery.ANSWERED)
    assert 2 <= len(starts) <= 12


async def test_a_question_larger_than_the_context_is_refused_with_its_size(store: Store) -> None:
    conversation = await store.conversations.create()
    question = await store.messages.append(conversation.id, Role.USER, "z" * 50_000)
    with pytest.raises(CompanionError) as caught:
        await PromptComposer(store.messages, store.settings).compose(
            question, INSTRUCTIONS, ScriptedModel(context_tokens=2048), 100
        )
    assert caught.value.code is ErrorCode.TEXT_EXCEEDS_CONTEXT
    assert int(caught.value.parameters["tokens"]) > int(caught.value.parameters["limit"]) > 0
