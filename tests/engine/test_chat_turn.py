"""A turn saves first, screens, then asks; and whatever happens, nothing that arrived is lost."""

from __future__ import annotations

import asyncio

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, Role
from companion.domain.reply_events import (
    EngineChosen,
    HistoryCut,
    MessageSaved,
    Phase,
    PhaseChanged,
    ReplyDelta,
    ReplyFailed,
    ReplyFinished,
    ReplyInterrupted,
    ReplyStarted,
    Screened,
)
from companion.language_models.language_model import ModelState
from tests.engine.conftest import Scene, events_of
from tests.fakes.scripted_model import Gate


async def test_events_come_in_the_order_of_the_promise(scene: Scene) -> None:
    scene.model.reply("You had a day. ", "A long one.")
    events = await events_of(scene.engine.chat.say(None, "I had a long day"))
    assert [type(event) for event in events] == [
        MessageSaved,
        Screened,
        EngineChosen,
        PhaseChanged,
        PhaseChanged,
        ReplyStarted,
        ReplyDelta,
        ReplyDelta,
        ReplyFinished,
    ]
    finished = events[-1]
    assert isinstance(finished, ReplyFinished)
    assert finished.message.text == "You had a day. A long one."
    assert finished.message.delivery is Delivery.ANSWERED
    assert finished.question.delivery is Delivery.ANSWERED
    assert finished.message.report is not None
    assert (finished.message.report.engine, finished.message.report.model) == ("ollama", "first")
    kept = await scene.store.messages.latest(finished.message.conversation_id)
    assert [(message.role, message.text) for message in kept] == [
        (Role.USER, "I had a long day"),
        (Role.COMPANION, "You had a day. A long one."),
    ]


async def test_words_are_kept_and_screened_before_any_model_is_asked(scene: Scene) -> None:
    scene.model.reply("ok")
    turn = scene.engine.chat.say(None, "first things first")
    saved = await turn.__anext__()
    assert isinstance(saved, MessageSaved)
    assert await scene.store.messages.get(saved.message.id) == saved.message
    assert scene.chooser.asked == 0
    assert not scene.screened
    assert isinstance(await turn.__anext__(), Screened)
    assert scene.screened == ["first things first"]
    assert scene.chooser.asked == 0
    await events_of(turn)
    assert scene.model.prompts[0].messages[-1].text == "first things first"


async def test_what_cannot_be_saved_is_refused_and_no_model_is_asked(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise CompanionError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(scene.store.messages, "append", full)
    with pytest.raises(CompanionError) as caught:
        await events_of(scene.engine.chat.say(None, "hello"))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert scene.chooser.asked == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  \n\t", ErrorCode.TEXT_EMPTY),
        ("\x00\x07", ErrorCode.TEXT_EMPTY),
        ("a" * 1_000_000, ErrorCode.TEXT_TOO_LONG),
    ],
)
async def test_unusable_text_is_refused_with_a_code(scene: Scene, text: str, code: ErrorCode) -> None:
    with pytest.raises(CompanionError) as caught:
        await events_of(scene.engine.chat.say(None, text))
    assert caught.value.code is code
    assert await scene.store.conversations.list() == []


@pytest.mark.parametrize(
    "text",
    [
        "\x00in\x00side",
        "\ud83d lone",
        "\u202eright to left\u202c שלום",
        "😀" * 10_000,
        "<img src=http://x.example>",
        "![](http://x.example/a.png)",
    ],
)
async def test_odd_text_is_kept(scene: Scene, text: str) -> None:
    scene.model.reply("ok")
    events = await events_of(scene.engine.chat.say(None, text))
    saved = events[0]
    assert isinstance(saved, MessageSaved)
    assert "\x00" not in saved.message.text
    assert saved.message.text.encode("utf-8")
    assert isinstance(events[-1], ReplyFinished | ReplyFailed)


async def test_stop_while_words_arrive_keeps_them(scene: Scene) -> None:
    gate = Gate()
    scene.model.reply("half a ", gate, "never")
    turn = scene.engine.chat.say(None, "go on")
    listening = asyncio.ensure_future(events_of(turn))
    await gate.reached.wait()
    turn.stop()
    events = await listening
    last = events[-1]
    assert isinstance(last, ReplyInterrupted)
    assert last.error is None
    assert last.message is not None
    assert last.message.text == "half a "
    assert last.message.delivery is Delivery.INTERRUPTED
    assert scene.model.streams[0].closed
    assert not asyncio.current_task().cancelling()  # type: ignore[union-attr]


async def test_stop_before_the_first_word_leaves_the_question(scene: Scene) -> None:
    gate = Gate()
    scene.model.reply(gate, "never")
    turn = scene.engine.chat.say(None, "wait")
    listening = asyncio.ensure_future(events_of(turn))
    await gate.reached.wait()
    await turn.aclose()
    events = await listening
    assert isinstance(events[-1], ReplyInterrupted)
    assert events[-1].message is None
    assert events[-1].question.delivery is Delivery.SAVED


async def test_stop_between_two_events_is_heard(scene: Scene) -> None:
    scene.model.reply("One. ", "Two. ", "Three.")
    turn = scene.engine.chat.say(None, "count")
    async for event in turn:
        if isinstance(event, ReplyDelta):
            break
    await turn.aclose()
    kept = await scene.store.messages.latest((await scene.store.conversations.list())[0].id)
    assert kept[-1].text == "One. Two. "
    assert kept[-1].delivery is Delivery.INTERRUPTED


async def test_cancelling_the_listener_keeps_what_arrived(scene: Scene) -> None:
    gate = Gate()
    scene.model.reply("kept ", gate)
    listening = asyncio.ensure_future(events_of(scene.engine.chat.say(None, "quit soon")))
    await gate.reached.wait()
    listening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await listening
    kept = await scene.store.messages.latest((await scene.store.conversations.list())[0].id)
    assert [message.text for message in kept] == ["quit soon", "kept "]


async def test_a_turn_that_was_never_begun_can_be_closed(scene: Scene) -> None:
    await scene.engine.chat.say(None, "never mind").aclose()
    assert await scene.store.conversations.list() == []


async def test_an_engine_that_fails_before_its_first_word_is_replaced(scene: Scene) -> None:
    scene.chooser.models.append(scene.other)
    scene.model.reply(CompanionError(ErrorCode.OLLAMA_UNREACHABLE))
    scene.other.reply("I am", " still here")
    events = await events_of(scene.engine.chat.say(None, "hello"))
    chosen = [event for event in events if isinstance(event, EngineChosen)]
    assert [(event.engine, event.reason) for event in chosen] == [
        ("ollama", "asked_for"),
        ("embedded", "other_engine_failed"),
    ]
    assert isinstance(events[-1], ReplyFinished)
    assert events[-1].message.report is not None
    assert events[-1].message.report.engine == "embedded"


async def test_an_engine_that_fails_later_leaves_its_words_and_try_again(scene: Scene) -> None:
    scene.chooser.models.append(scene.other)
    scene.model.reply("So the ", CompanionError(ErrorCode.MODEL_CRASHED))
    events = await events_of(scene.engine.chat.say(None, "hello"))
    last = events[-1]
    assert isinstance(last, ReplyInterrupted)
    assert last.error is not None
    assert last.error.code is ErrorCode.MODEL_CRASHED
    assert last.message is not None
    assert last.message.text == "So the "
    scene.model.reply("So the whole thing")
    events = await events_of(scene.engine.chat.retry(last.message.conversation_id, last.message.id))
    assert isinstance(events[0], HistoryCut)
    assert events[0].message_ids == (last.message.id,)
    assert isinstance(events[-1], ReplyFinished)
    kept = await scene.store.messages.latest(last.message.conversation_id)
    assert [message.text for message in kept] == ["hello", "So the whole thing"]


async def test_no_model_at_all_marks_the_message_and_says_why(scene: Scene) -> None:
    scene.chooser.error = CompanionError(ErrorCode.NO_MODEL)
    events = await events_of(scene.engine.chat.say(None, "anyone"))
    last = events[-1]
    assert isinstance(last, ReplyFailed)
    assert last.error.code is ErrorCode.NO_MODEL
    assert last.question.delivery is Delivery.FAILED
    scene.chooser.error = None
    scene.model.reply("Yes.")
    events = await events_of(scene.engine.chat.retry(last.question.conversation_id, last.question.id))
    assert isinstance(events[-1], ReplyFinished)
    assert events[-1].question.delivery is Delivery.ANSWERED


async def test_a_reply_without_words_is_a_failure(scene: Scene) -> None:
    scene.model.reply("  ", "\n")
    events = await events_of(scene.engine.chat.say(None, "hello"))
    assert isinstance(events[-1], ReplyFailed)


async def test_edit_and_resend_says_something_else_instead(scene: Scene) -> None:
    scene.model.reply("First answer")
    events = await events_of(scene.engine.chat.say(None, "first words"))
    question = events[-1].question  # type: ignore[union-attr]
    scene.model.reply("Second answer")
    events = await events_of(
        scene.engine.chat.edit_and_resend(question.conversation_id, question.id, "better words")
    )
    assert isinstance(events[0], HistoryCut)
    assert len(events[0].message_ids) == 2
    kept = await scene.store.messages.latest(question.conversation_id)
    assert [message.text for message in kept] == ["better words", "Second answer"]
    await scene.engine.conversations.undo_delete_messages(events[0].message_ids)


async def test_an_unusable_edit_takes_nothing_out(scene: Scene) -> None:
    scene.model.reply("Answer")
    question = (await events_of(scene.engine.chat.say(None, "words")))[-1].question  # type: ignore[union-attr]
    with pytest.raises(CompanionError):
        await events_of(scene.engine.chat.edit_and_resend(question.conversation_id, question.id, "  "))
    assert await scene.store.messages.count(question.conversation_id) == 2


async def test_a_model_that_sleeps_is_loaded_and_the_phases_say_so(scene: Scene) -> None:
    scene.model.state = ModelState.ASLEEP
    scene.model.reply("awake")
    events = await events_of(scene.engine.chat.say(None, "hello"))
    assert [event.phase for event in events if isinstance(event, PhaseChanged)] == [
        Phase.LOADING,
        Phase.READING,
        Phase.WRITING,
    ]
    assert scene.model.prepared == [None]


async def test_the_title_comes_from_the_first_message_and_never_replaces_a_given_one(scene: Scene) -> None:
    scene.model.reply("a")
    scene.model.reply("b")
    events = await events_of(
        scene.engine.chat.say(None, "The deadline I agreed to in the meeting with everybody there")
    )
    conversation_id = events[0].message.conversation_id  # type: ignore[union-attr]
    conversation = await scene.store.conversations.get(conversation_id)
    assert conversation is not None
    assert conversation.title == "The deadline I agreed to in the meeting with…"
    await scene.engine.conversations.rename(conversation_id, "Mine")
    await events_of(scene.engine.chat.say(conversation_id, "another line"))
    conversation = await scene.store.conversations.get(conversation_id)
    assert conversation is not None
    assert conversation.title == "Mine"


async def test_the_draft_goes_when_its_words_are_kept(scene: Scene) -> None:
    scene.model.reply("a")
    await scene.engine.conversations.save_draft(None, "half a thought")
    assert await scene.engine.conversations.load_draft(None) == "half a thought"
    await events_of(scene.engine.chat.say(None, "half a thought"))
    assert await scene.engine.conversations.load_draft(None) == ""


async def test_a_conversation_that_is_gone_is_said_so(scene: Scene) -> None:
    with pytest.raises(CompanionError) as caught:
        await events_of(scene.engine.chat.say("no-such-conversation", "hello"))
    assert caught.value.code is ErrorCode.NOT_FOUND
