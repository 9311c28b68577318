"""Conversations: their order, names, and the way out and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Role
from companion.store.store import Store
from tests.store.known import KEY


async def test_a_new_conversation_has_no_title_and_is_there(store: Store) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    made = await store.conversations.create()
    assert (made.title, made.title_by_user, made.pinned, made.message_count) == ("", False, False, 0)
    assert before < made.created_at == made.updated_at
    assert made.created_at.utcoffset() == timedelta(0)
    assert await store.conversations.get(made.id) == made
    assert await store.conversations.list() == [made]


async def test_pinned_ones_come_first_then_those_said_something_in_last(store: Store) -> None:
    a, b, c = [await store.conversations.create() for _ in range(3)]
    assert [each.id for each in await store.conversations.list()] == [c.id, b.id, a.id]
    await store.messages.append(a.id, Role.USER, "back to the first")
    assert [each.id for each in await store.conversations.list()] == [a.id, c.id, b.id]
    await store.conversations.set_pinned(b.id, True)
    assert [each.id for each in await store.conversations.list()] == [b.id, a.id, c.id]
    await store.messages.append(c.id, Role.USER, "not pinned")
    d = await store.conversations.create()
    assert [each.id for each in await store.conversations.list()] == [b.id, d.id, c.id, a.id]
    assert [each.id for each in await store.conversations.list(limit=2, offset=1)] == [d.id, c.id]
    await store.conversations.set_pinned(b.id, False)
    assert [each.id for each in await store.conversations.list()] == [d.id, c.id, a.id, b.id]


async def test_a_clock_that_jumps_back_changes_no_order(folder: Path, store_file: Path) -> None:
    times = iter([1_000_000, 2_000_000, 2_000_000, 500_000, 500_000, 500_000, 400_000])
    clock: Callable[[], int] = lambda: next(times)  # noqa: E731
    store = await Store.open(store_file, KEY, backups=folder / "backups", create=True, clock=clock)
    try:
        old = await store.conversations.create()
        first = await store.messages.append(old.id, Role.USER, "at two")
        other = await store.conversations.create()
        second = await store.messages.append(old.id, Role.USER, "at a half")
        assert [each.id for each in await store.conversations.list()] == [old.id, other.id]
        assert [each.text for each in await store.messages.latest(old.id)] == ["at two", "at a half"]
        assert second.sequence > first.sequence
        assert second.created_at < first.created_at
        again = await store.conversations.get(old.id)
        assert again is not None
        assert again.updated_at == first.created_at
    finally:
        await store.close()


async def test_the_users_title_is_never_replaced_by_an_automatic_one(store: Store) -> None:
    made = await store.conversations.create()
    assert (
        await store.conversations.set_automatic_title(made.id, "From the words")
    ).title == "From the words"
    assert (await store.conversations.set_automatic_title(made.id, "Other words")).title == "Other words"
    renamed = await store.conversations.rename(made.id, "Mine")
    assert (renamed.title, renamed.title_by_user) == ("Mine", True)
    kept = await store.conversations.set_automatic_title(made.id, "Not mine")
    assert (kept.title, kept.title_by_user) == ("Mine", True)


async def test_a_deleted_conversation_comes_back_whole(store: Store) -> None:
    made = await store.conversations.create()
    await store.messages.append(made.id, Role.USER, "words to find")
    before = await store.conversations.get(made.id)
    await store.conversations.delete(made.id)
    assert await store.conversations.get(made.id) is None
    assert await store.conversations.list() == []
    assert await store.conversations.search("words") == []
    with pytest.raises(CompanionError) as refused:
        await store.messages.append(made.id, Role.USER, "into the void")
    assert refused.value.code is ErrorCode.NOT_FOUND
    await store.conversations.delete(made.id)  # once more is no fault
    await store.conversations.undo_delete(made.id)
    assert await store.conversations.get(made.id) == before
    assert [hit.conversation for hit in await store.conversations.search("words")] == [before]


async def test_erasing_takes_what_was_deleted_and_nothing_else(store: Store) -> None:
    kept, gone = await store.conversations.create(), await store.conversations.create()
    stays = await store.messages.append(kept.id, Role.USER, "stays")
    goes = await store.messages.append(kept.id, Role.USER, "goes")
    await store.messages.append(gone.id, Role.USER, "goes too")
    await store.drafts.save(gone.id, "a draft")
    assert await store.conversations.erase_deleted() == 0
    await store.messages.delete(goes.id)
    await store.conversations.delete(gone.id)
    assert await store.conversations.erase_deleted() == 3
    assert [each.id for each in await store.messages.latest(kept.id)] == [stays.id]
    assert await store.messages.count(kept.id) == 1
    assert await store.drafts.load(gone.id) == ""
    for undo in (store.conversations.undo_delete(gone.id), store.messages.undo_delete(goes.id)):
        with pytest.raises(CompanionError) as missing:
            await undo
        assert missing.value.code is ErrorCode.NOT_FOUND
    after = await store.messages.append(kept.id, Role.USER, "found after erasing")
    assert [hit.message_id for hit in await store.conversations.search("found")] == [after.id]


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.conversations.rename("nobody", "x"),
        lambda store: store.conversations.set_automatic_title("nobody", "x"),
        lambda store: store.conversations.set_pinned("nobody", True),
        lambda store: store.conversations.delete("nobody"),
        lambda store: store.conversations.undo_delete("nobody"),
        lambda store: store.messages.append("nobody", Role.USER, "x"),
        lambda store: store.messages.append_many("nobody", []),
        lambda store: store.messages.delete("nobody"),
        lambda store: store.messages.undo_delete_many(["nobody"]),
    ],
)
async def test_what_is_not_there_is_said_to_be_missing(store: Store, call: Callable[[Store], object]) -> None:
    with pytest.raises(CompanionError) as missing:
        await call(store)  # type: ignore[misc]
    assert missing.value.code is ErrorCode.NOT_FOUND


async def test_everything_is_there_after_opening_again(store: Store, folder: Path, store_file: Path) -> None:
    made = await store.conversations.create()
    message = await store.messages.append(made.id, Role.USER, "still here")
    listed = await store.conversations.list()
    await store.close()
    again = await Store.open(store_file, KEY, backups=folder / "backups")
    try:
        assert await again.conversations.list() == listed
        assert await again.messages.latest(made.id) == [message]
    finally:
        await again.close()
