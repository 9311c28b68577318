"""Trusted people, own numbers and the plan: kept in order, changed whole, erased at once and for good."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.store.store import Store
from tests.store.known import KEY, decrypted_pages, opened
from tests.store.test_messages import ODD_TEXTS
from tests.traces import assert_no_trace

# Nothing else runs on these loops, so the file system may block them.
# ruff: noqa: ASYNC240

ANNA = TrustedPerson("", "Anna", "+44 20 7946 0000", "Can you come over?")
BEN = TrustedPerson("", "Ben", "", "")
CLAIRE = TrustedPerson("", "Claire", "01 23 45 67 89")
NIGHT_LINE = OwnNumber("", "Night line of my university", "020 7946 0001")


async def test_a_new_diary_holds_none(store: Store) -> None:
    records = store.help_records
    assert await records.people() == ()
    assert await records.own_numbers() == ()
    plan = await records.plan()
    assert (dict(plan.steps), plan.updated_at, plan.written) == ({}, None, ())


async def test_people_stay_in_the_order_in_which_they_were_added(store: Store, store_file: Path) -> None:
    records = store.help_records
    anna, ben, claire = [await records.save_person(person) for person in (ANNA, BEN, CLAIRE)]
    assert len({str(uuid.UUID(person.id)) for person in (anna, ben, claire)}) == 3
    assert anna == replace(ANNA, id=anna.id)
    renamed = replace(anna, name="Zoë", number="112", first_sentence="It is bad again.")
    assert await records.save_person(renamed) == renamed
    assert await records.people() == (renamed, ben, claire)
    await records.delete_person(claire.id)
    again = await records.save_person(CLAIRE)
    assert again.id != claire.id
    await records.delete_person(renamed.id)
    assert await records.people() == (ben, again)
    await store.close()
    reopened = await opened(store_file)
    assert await reopened.help_records.people() == (ben, again)
    await reopened.close()


async def test_own_numbers_are_kept_the_same_way(store: Store, store_file: Path) -> None:
    records = store.help_records
    first = await records.save_own_number(NIGHT_LINE)
    second = await records.save_own_number(OwnNumber("", "Dr Martin", "01 23 45 67 89"))
    changed = await records.save_own_number(replace(first, number="020 7946 0002"))
    assert await records.own_numbers() == (changed, second)
    assert await records.people() == ()
    await records.delete_own_number(changed.id)
    await store.close()
    reopened = await opened(store_file)
    assert await reopened.help_records.own_numbers() == (second,)
    await reopened.close()


async def test_who_is_not_there_can_be_neither_changed_nor_erased(store: Store) -> None:
    records = store.help_records
    anna = await records.save_person(ANNA)
    number = await records.save_own_number(NIGHT_LINE)
    for call in (
        lambda: records.save_person(replace(ANNA, id="nobody")),
        lambda: records.delete_person("nobody"),
        lambda: records.delete_person(number.id),
        lambda: records.save_own_number(replace(NIGHT_LINE, id=anna.id)),
        lambda: records.delete_own_number(""),
    ):
        with pytest.raises(CompanionError) as refused:
            await call()
        assert refused.value.code is ErrorCode.NOT_FOUND
    assert await records.people() == (anna,)
    assert await records.own_numbers() == (number,)


async def test_a_plan_is_replaced_whole_and_keeps_no_empty_step(store: Store, store_file: Path) -> None:
    records = store.help_records
    before = datetime.now(UTC) - timedelta(seconds=1)
    words = {step: f"what I wrote for {step.value}" for step in PlanStep}
    saved = await records.save_plan(SafetyPlan(words))
    assert saved.steps == words
    assert saved.updated_at is not None
    assert before < saved.updated_at < datetime.now(UTC) + timedelta(seconds=1)
    assert await records.plan() == saved
    shorter = await records.save_plan(
        SafetyPlan(
            {PlanStep.REASONS: "my sister", PlanStep.ALONE: " \n ", PlanStep.TELL: ""}, saved.updated_at
        )
    )
    assert shorter.steps == {PlanStep.REASONS: "my sister"}
    assert shorter.updated_at is not None
    assert shorter.updated_at > saved.updated_at
    await store.close()
    reopened = await opened(store_file)
    assert await reopened.help_records.plan() == shorter
    await reopened.close()


async def test_steps_come_in_the_order_in_which_they_are_used(store: Store) -> None:
    await store.help_records.save_plan(SafetyPlan({step: "words" for step in reversed(PlanStep)}))
    assert list((await store.help_records.plan()).steps) == list(PlanStep)


async def test_a_plan_that_is_emptied_is_as_if_it_had_never_been(store: Store) -> None:
    await store.help_records.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
    assert await store.help_records.save_plan(SafetyPlan({})) == SafetyPlan({}, None)
    assert await store.help_records.plan() == SafetyPlan({}, None)


async def test_a_clock_that_jumps_back_makes_no_plan_older(folder: Path, store_file: Path) -> None:
    times = iter([2_000_000, 1_000_000])
    clock: Callable[[], int] = lambda: next(times)  # noqa: E731
    store = await Store.open(store_file, KEY, backups=folder / "backups", create=True, clock=clock)
    try:
        first = await store.help_records.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
        second = await store.help_records.save_plan(SafetyPlan({PlanStep.ALONE: "run"}))
        assert first.updated_at == second.updated_at == datetime(1970, 1, 1, 0, 0, 2, tzinfo=UTC)
    finally:
        await store.close()


@pytest.mark.parametrize("name", ODD_TEXTS)
async def test_any_text_comes_back_as_it_went_in(store: Store, name: str) -> None:
    text, records = ODD_TEXTS[name], store.help_records
    person = await records.save_person(TrustedPerson("", text, text, text))
    number = await records.save_own_number(OwnNumber("", text, text))
    plan = await records.save_plan(SafetyPlan({PlanStep.TELL: text, PlanStep.ALONE: "more"}))
    assert await records.people() == (person,)
    assert person.name == person.first_sentence == text
    assert await records.own_numbers() == (number,)
    assert (await records.plan()).steps == plan.steps
    assert plan.steps.get(PlanStep.TELL, "") == text


@pytest.mark.parametrize("text", ["\ud800", "good \udfff bad"])
async def test_a_lone_surrogate_is_refused_and_harms_nothing(store: Store, text: str) -> None:
    records = store.help_records
    anna = await records.save_person(ANNA)
    plan = await records.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
    for call in (
        lambda: records.save_person(replace(anna, name=text)),
        lambda: records.save_person(replace(ANNA, number=text)),
        lambda: records.save_person(replace(ANNA, first_sentence=text)),
        lambda: records.save_own_number(replace(NIGHT_LINE, name=text)),
        lambda: records.save_plan(SafetyPlan({PlanStep.ALONE: "run", PlanStep.TELL: text})),
    ):
        with pytest.raises(ValueError, match="lone surrogate") as refused:
            await call()
        assert text not in str(refused.value)
    assert await records.people() == (anna,)
    assert await records.own_numbers() == ()
    assert await records.plan() == plan


ERASED = ["quetzalcoatlia", "0203-745-991-1", "brigadoonish words", "kaleidoscopal step", "vermilionaire"]


async def _fill_with_erased(store: Store) -> tuple[TrustedPerson, OwnNumber]:
    """Long enough to need pages of their own, so that freed pages are looked at as well."""
    person = await store.help_records.save_person(
        TrustedPerson("", f"{ERASED[0]} " * 10, ERASED[1], f"{ERASED[2]} " * 300)
    )
    number = await store.help_records.save_own_number(OwnNumber("", f"{ERASED[4]} " * 10, ERASED[1]))
    await store.help_records.save_plan(SafetyPlan({PlanStep.TELL: f"{ERASED[3]} " * 300}))
    return person, number


@pytest.mark.parametrize("way", ["deleted", "written over"])
async def test_what_was_erased_is_on_no_page_and_not_in_the_log(
    store: Store, folder: Path, store_file: Path, way: str
) -> None:
    records = store.help_records
    kept = await records.save_person(replace(ANNA, name="keepsake"))
    person, number = await _fill_with_erased(store)
    assert store_file.with_name("diary.db-wal").exists()
    assert_no_trace(folder, ERASED)
    if way == "deleted":
        await records.delete_person(person.id)
        await records.delete_own_number(number.id)
        await records.save_plan(SafetyPlan({}))
    else:
        await records.save_person(TrustedPerson(person.id, "Eve", "1", ""))
        await records.save_own_number(OwnNumber(number.id, "Eve", "1"))
        await records.save_plan(SafetyPlan({PlanStep.TELL: "Eve"}))
    assert store_file.with_name("diary.db-wal").stat().st_size == 0
    assert (await records.people())[0] == kept
    assert_no_trace(folder, ERASED)
    await store.close()
    assert_no_trace(folder, [*ERASED, "keepsake"])
    pages = decrypted_pages(store_file)
    assert b"keepsake" in pages
    for word in ERASED:
        assert word.encode() not in pages


async def test_before_they_are_erased_the_words_can_be_found_with_the_key(
    store: Store, store_file: Path
) -> None:
    await _fill_with_erased(store)
    await store.close()
    pages = decrypted_pages(store_file)
    for word in ERASED:
        assert word.encode() in pages


async def test_after_every_change_the_follower_sees_everything(store: Store) -> None:
    records = store.help_records
    seen: list[CrisisCopy] = []
    threads: set[str] = set()

    def follow(copy: CrisisCopy) -> None:
        threads.add(threading.current_thread().name.rpartition("_")[0])
        seen.append(copy)

    records.follow_changes(follow)
    anna = await records.save_person(ANNA)
    number = await records.save_own_number(NIGHT_LINE)
    plan = await records.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
    assert seen[-1] == CrisisCopy(plan, (anna,), (number,))
    await records.delete_person(anna.id)
    await records.delete_own_number(number.id)
    assert [(len(copy.people), len(copy.own_numbers), len(copy.plan.steps)) for copy in seen] == [
        (1, 0, 0),
        (1, 1, 0),
        (1, 1, 1),
        (0, 1, 1),
        (0, 0, 1),
    ]
    with pytest.raises(CompanionError):
        await records.delete_person(anna.id)
    await records.people()
    assert len(seen) == 5, "nothing changed, so there was nothing to follow"
    assert threads == {"companion-store"}


async def test_a_change_whose_caller_is_cancelled_is_kept_and_followed(store: Store) -> None:
    records = store.help_records
    anna = await records.save_person(ANNA)
    seen: list[CrisisCopy] = []
    handed: list[CrisisCopy] = []
    records.follow_changes(seen.append)
    for work in (records.delete_person(anna.id), records.hand_over(handed.append)):
        task = asyncio.ensure_future(work)
        await asyncio.sleep(0)  # it is handed over
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await records.people() == ()
    assert [copy.people for copy in seen] == [()]
    assert [copy.people for copy in handed] == [()]


async def test_a_damaged_store_gives_no_help_that_is_not_there(store: Store, store_file: Path) -> None:
    await store.help_records.save_person(ANNA)
    await store.close()
    content = bytearray(store_file.read_bytes())
    content[-2000] ^= 1
    store_file.write_bytes(content)
    damaged = await opened(store_file)
    try:
        with pytest.raises(CompanionError) as found:
            await damaged.check()
        assert found.value.code is ErrorCode.STORE_DAMAGED
        seen: list[CrisisCopy] = []
        damaged.help_records.follow_changes(seen.append)
        with pytest.raises(CompanionError) as refused:
            await damaged.help_records.save_person(BEN)
        assert refused.value.code is ErrorCode.STORE_DAMAGED
        assert seen == []
    finally:
        await damaged.close()


async def test_no_repr_carries_a_word(store: Store) -> None:
    anna = await store.help_records.save_person(ANNA)
    number = await store.help_records.save_own_number(NIGHT_LINE)
    plan = await store.help_records.save_plan(SafetyPlan({PlanStep.ALONE: "walk to the canal"}))
    copies: list[CrisisCopy] = []
    await store.help_records.hand_over(copies.append)
    shown = repr([anna, number, plan, copies, store.help_records])
    for word in ("Anna", "7946", "come over", "Night line", "canal"):
        assert word not in shown
