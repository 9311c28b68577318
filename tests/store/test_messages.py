"""Messages: kept exactly as given, paged in their order, changed, taken out and brought back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Delivery, GenerationReport, Role
from companion.store.store import Store

REPORT = GenerationReport("embedded", "starter", 120, 44, 310, 2100, "end")

ODD_TEXTS = {
    "empty": "",
    "nul": "before\x00after",
    "right to left": "שלום עליכם، مرحبا",
    "emoji": "👩‍👩‍👧‍👦" * 10_000,
    "combining": "e\u0301" * 1000,
    "a megabyte": "word " * 200_000,
    "sql": "'); DROP TABLE messages; --",
    "html": '<img src="http://example.org/x"> ![](http://example.org/y)',
    "lines": "one\n\ttwo\r\nthree\u2028four",
    "private use": "\ue000not ours\ue001",
    "beyond the basic plane": "\U0001f9e0\U00020000\U0010ffff",
}


@pytest.mark.parametrize("name", ODD_TEXTS)
async def test_any_text_comes_back_as_it_went_in(store: Store, name: str) -> None:
    text = ODD_TEXTS[name]
    conversation = await store.conversations.create()
    appended = await store.messages.append(conversation.id, Role.USER, text)
    assert appended.text == text
    assert await store.messages.get(appended.id) == appended
    await store.drafts.save(conversation.id, text)
    assert await store.drafts.load(conversation.id) == text
    await store.conversations.search("word")  # indexes it
    await store.conversations.rename(conversation.id, text[:1000])
    await store.messages.delete(appended.id)
    await store.conversations.erase_deleted()
    await store.check()


@pytest.mark.parametrize("text", ["\ud800", "good \udfff bad", "\udc80\udc81"])
async def test_a_lone_surrogate_is_refused_and_harms_nothing(store: Store, text: str) -> None:
    conversation = await store.conversations.create()
    message = await store.messages.append(conversation.id, Role.COMPANION, "whole")
    for call in (
        lambda: store.messages.append(conversation.id, Role.USER, text),
        lambda: store.messages.append_many(
            conversation.id, [(Role.USER, "fine", datetime.now(UTC)), (Role.USER, text, datetime.now(UTC))]
        ),
        lambda: store.messages.update_reply(message.id, text, Delivery.ANSWERED),
        lambda: store.conversations.rename(conversation.id, text),
        lambda: store.drafts.save(conversation.id, text),
        lambda: store.settings.set("last_open", text),
    ):
        with pytest.raises(ValueError, match="lone surrogate") as refused:
            await call()
        assert type(refused.value) is ValueError  # UnicodeEncodeError would carry the text
        assert refused.value.__context__ is None
    assert await store.messages.latest(conversation.id) == [message]
    assert await store.conversations.search(text) == []
    await store.check()


async def test_pages_of_a_conversation_are_in_order_and_its_own(store: Store) -> None:
    one, two = await store.conversations.create(), await store.conversations.create()
    for number in range(10):
        await store.messages.append(one.id, Role.USER, f"one {number}")
        await store.messages.append(two.id, Role.USER, f"two {number}")
    everything = await store.messages.latest(one.id)
    assert [message.text for message in everything] == [f"one {number}" for number in range(10)]
    assert await store.messages.latest(one.id, 3) == everything[-3:]
    middle = everything[5].sequence
    assert await store.messages.before(one.id, middle, 2) == everything[3:5]
    assert await store.messages.after(one.id, middle, 2) == everything[6:8]
    assert await store.messages.before(one.id, everything[0].sequence) == []
    assert await store.messages.after(one.id, everything[-1].sequence) == []
    assert await store.messages.count(one.id) == 10
    assert await store.messages.latest("nobody") == []
    assert await store.messages.count("nobody") == 0


async def test_a_reply_grows_and_is_finished_with_its_report(store: Store) -> None:
    conversation = await store.conversations.create()
    question = await store.messages.append(conversation.id, Role.USER, "how are you")
    assert (question.delivery, question.report) == (Delivery.SAVED, None)
    reply = await store.messages.append(conversation.id, Role.COMPANION, "", Delivery.INTERRUPTED)
    grown = await store.messages.update_reply(reply.id, "I am", Delivery.INTERRUPTED)
    done = await store.messages.update_reply(reply.id, "I am here", Delivery.ANSWERED, REPORT)
    assert (grown.text, done.text, done.delivery, done.report) == (
        "I am",
        "I am here",
        Delivery.ANSWERED,
        REPORT,
    )
    assert (done.sequence, done.created_at) == (reply.sequence, reply.created_at)
    assert done.updated_at >= reply.updated_at
    assert await store.messages.get(reply.id) == done
    answered = await store.messages.set_delivery(question.id, Delivery.ANSWERED)
    assert (answered.delivery, answered.text) == (Delivery.ANSWERED, "how are you")
    with_report = await store.messages.append(conversation.id, Role.COMPANION, "x", Delivery.ANSWERED, REPORT)
    assert await store.messages.get(with_report.id) == with_report
    for call in (
        store.messages.update_reply("nobody", "x", Delivery.ANSWERED),
        store.messages.set_delivery("nobody", Delivery.FAILED),
    ):
        with pytest.raises(CompanionError) as missing:
            await call
        assert missing.value.code is ErrorCode.NOT_FOUND


async def test_messages_are_taken_out_and_brought_back(store: Store) -> None:
    conversation = await store.conversations.create()
    messages = [await store.messages.append(conversation.id, Role.USER, f"number {n}") for n in range(5)]
    await store.messages.delete(messages[1].id)
    await store.messages.delete(messages[1].id)  # once more is no fault, and is not counted twice
    assert await store.messages.get(messages[1].id) is None
    assert await store.messages.count(conversation.id) == 4
    removed = await store.messages.delete_from(conversation.id, messages[2].sequence)
    assert removed == [message.id for message in messages[2:]]
    assert await store.messages.latest(conversation.id) == messages[:1]
    assert await store.messages.count(conversation.id) == 1
    await store.messages.undo_delete_many(removed)
    await store.messages.undo_delete(messages[1].id)
    await store.messages.undo_delete(messages[1].id)
    assert await store.messages.latest(conversation.id) == messages
    assert await store.messages.count(conversation.id) == 5
    assert await store.messages.delete_from(conversation.id, messages[-1].sequence + 1) == []


async def test_bringing_back_is_all_or_nothing(store: Store) -> None:
    conversation = await store.conversations.create()
    message = await store.messages.append(conversation.id, Role.USER, "one")
    await store.messages.delete(message.id)
    with pytest.raises(CompanionError):
        await store.messages.undo_delete_many([message.id, "nobody"])
    assert await store.messages.count(conversation.id) == 0


async def test_many_at_once_keep_their_times_and_are_found(store: Store) -> None:
    conversation = await store.conversations.create()
    moment = datetime(2020, 2, 29, 12, 30, 15, 123456, tzinfo=UTC)
    rows = [(Role.USER, "imported alpha", moment), (Role.COMPANION, "imported beta", moment)]
    assert await store.messages.append_many(conversation.id, rows) == 2
    messages = await store.messages.latest(conversation.id)
    assert [(m.role, m.text, m.created_at) for m in messages] == rows
    assert [hit.message_id for hit in await store.conversations.search("beta")] == [messages[1].id]
    with pytest.raises(ValueError, match="time zone"):
        await store.messages.append_many(conversation.id, [(Role.USER, "x", datetime(2020, 1, 1))])
    assert await store.messages.count(conversation.id) == 2


async def test_a_caller_that_goes_away_loses_no_commit(store: Store) -> None:
    conversation = await store.conversations.create()
    tasks = [
        asyncio.ensure_future(store.messages.append(conversation.id, Role.USER, f"number {n}"))
        for n in range(50)
    ]
    await asyncio.sleep(0)  # one turn of the loop: all are handed over, few are done
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert any(isinstance(result, asyncio.CancelledError) for result in results)
    kept = await store.messages.latest(conversation.id, 100)
    assert [message.text for message in kept] == [f"number {n}" for n in range(50)]
    assert await store.messages.count(conversation.id) == 50


async def test_text_is_in_no_repr(store: Store) -> None:
    conversation = await store.conversations.create()
    message = await store.messages.append(conversation.id, Role.USER, "quiet words")
    renamed = await store.conversations.rename(conversation.id, "quiet title")
    hits = await store.conversations.search("quiet")
    assert "quiet" not in repr((message, renamed, hits, store))


async def test_drafts_belong_to_their_conversation(store: Store) -> None:
    conversation = await store.conversations.create()
    assert await store.drafts.load(None) == ""
    await store.drafts.save(None, "not yet begun")
    await store.drafts.save(conversation.id, "half a thou")
    await store.drafts.save(conversation.id, "half a thought")
    assert await store.drafts.load(None) == "not yet begun"
    assert await store.drafts.load(conversation.id) == "half a thought"
    await store.drafts.clear(None)
    await store.drafts.save(conversation.id, "")
    assert await store.drafts.load(None) == await store.drafts.load(conversation.id) == ""


async def test_settings_are_kept(store: Store) -> None:
    assert await store.settings.get("last_open") is None
    await store.settings.set("last_open", "a")
    await store.settings.set("last_open", "b")
    assert await store.settings.get("last_open") == "b"


async def test_a_closed_store_says_so_and_closes_twice(store: Store) -> None:
    await store.close()
    await store.close()
    with pytest.raises(RuntimeError, match="closed"):
        await store.conversations.list()
    with pytest.raises(RuntimeError, match="closed"):
        await store.conversations.create()
