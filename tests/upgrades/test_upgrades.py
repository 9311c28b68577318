"""Stores that older programs left behind open in this one, with everything in them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.help_records import PlanStep, SafetyPlan, TrustedPerson
from companion.domain.message import Delivery, GenerationReport, Role
from companion.domain.risk_event import RiskPlace
from companion.domain.screening import Card, Tier
from companion.store.migrations import MIGRATIONS
from companion.store.store import Store
from tests.upgrades.make_fixtures import FOLDER, KEY


@pytest.fixture
def old_store(tmp_path: Path) -> Path:
    return Path(shutil.copy(FOLDER / "first_schema.db", tmp_path / "diary.db"))


@pytest.fixture
def store_with_search(tmp_path: Path) -> Path:
    return Path(shutil.copy(FOLDER / "schema_with_search.db", tmp_path / "diary.db"))


async def test_the_first_schema_opens_whole(old_store: Path) -> None:
    store = await Store.open(old_store, KEY, backups=old_store.parent / "backups")
    (conversation,) = await store.conversations.list()
    assert (conversation.title, conversation.title_by_user, conversation.message_count) == ("Élan", True, 5)
    assert conversation.created_at == datetime.fromtimestamp(1_700_000_000, UTC).replace(microsecond=1)
    messages = await store.messages.latest(conversation.id)
    assert [message.id for message in messages] == [f"message-1-{index}" for index in range(5)]
    assert [message.role for message in messages][:2] == [Role.USER, Role.COMPANION]
    assert messages[1].delivery is Delivery.ANSWERED
    assert messages[1].report == GenerationReport("embedded", "starter", 10, 20, 30, 40, "end")
    assert messages[0].report is None
    await store.check()
    await store.close()


async def test_what_came_later_works_on_what_was_there_before(old_store: Path) -> None:
    store = await Store.open(old_store, KEY, backups=old_store.parent / "backups")
    (hit,) = await store.conversations.search("eleve number 3")
    assert hit.message_id == "message-1-3"
    assert [each.message_id for each in await store.conversations.search("elan")] == [None]
    await store.drafts.save("conversation-1", "continued")
    await store.settings.set("last_open", "conversation-1")
    new = await store.messages.append("conversation-1", Role.USER, "a new message")
    assert [each.id for each in await store.messages.latest("conversation-1", 1)] == [new.id]
    assert [each.message_id for each in await store.conversations.search("new")] == [new.id]
    await store.conversations.undo_delete("conversation-2")
    assert len(await store.conversations.search("old message")) == 2
    await store.conversations.delete("conversation-2")
    assert await store.conversations.erase_deleted() == 6
    await store.close()


async def test_the_old_store_is_kept_as_a_copy(old_store: Path) -> None:
    store = await Store.open(old_store, KEY, backups=old_store.parent / "backups")
    await store.close()
    (copy,) = (old_store.parent / "backups").iterdir()
    assert copy.name.endswith(f"-before-{MIGRATIONS[1].__name__}.db")
    again = await Store.open(old_store, KEY, backups=old_store.parent / "backups")
    await again.close()
    assert [path.name for path in (old_store.parent / "backups").iterdir()] == [copy.name]


async def test_the_schema_with_search_opens_whole(store_with_search: Path) -> None:
    store = await Store.open(store_with_search, KEY, backups=store_with_search.parent / "backups")
    (conversation,) = await store.conversations.list()
    assert (conversation.title, conversation.message_count) == ("Élan", 5)
    assert len(await store.messages.latest(conversation.id)) == 5
    assert await store.drafts.load(None) == "not yet begun"
    assert await store.drafts.load(conversation.id) == "à suivre"
    assert await store.settings.get("last_open") == conversation.id
    await store.conversations.undo_delete("conversation-2")
    assert len(await store.conversations.search("eleve number 4")) == 2  # one of them not indexed yet
    await store.check()
    await store.close()
    (copy,) = (store_with_search.parent / "backups").iterdir()
    assert copy.name.endswith("-before-help_records.db")


@pytest.mark.parametrize("name", ["first_schema.db", "schema_with_search.db"])
async def test_an_old_store_takes_what_is_prepared_for_bad_hours(tmp_path: Path, name: str) -> None:
    path = Path(shutil.copy(FOLDER / name, tmp_path / "diary.db"))
    store = await Store.open(path, KEY, backups=tmp_path / "backups")
    assert await store.help_records.people() == ()
    assert await store.risk_events.count() == 0
    person = await store.help_records.save_person(TrustedPerson("", "Anna", "112"))
    plan = await store.help_records.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
    event = await store.risk_events.add(Tier.B, (Card.CRISIS,), ("passive",), RiskPlace.CHAT)
    await store.check()
    await store.close()
    again = await Store.open(path, KEY, backups=tmp_path / "backups")
    assert await again.help_records.people() == (person,)
    assert await again.help_records.plan() == plan
    assert await again.risk_events.latest() == [event]
    await again.close()
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_released_steps_are_never_renamed_removed_or_reordered() -> None:
    released = ["conversations_and_messages", "drafts_and_settings", "full_text_search", "help_records"]
    assert [step.__name__ for step in MIGRATIONS][: len(released)] == released
