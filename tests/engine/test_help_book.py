"""People, numbers and the plan: cleaned or refused on the way in, and erased without a trace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.engine.help_book import (
    LONGEST_FIRST_SENTENCE,
    LONGEST_NAME,
    LONGEST_STEP,
    HelpBook,
)
from companion.engine.incoming_text import LONGEST_NUMBER
from companion.store.store import Store
from tests.engine.conftest import Scene
from tests.traces import assert_no_trace

ANNA = TrustedPerson("", "Anna", "+44 20 7946 0000", "Can you come over?")
NIGHT_LINE = OwnNumber("", "Night line of my university", "020 7946 0001")
MEGABYTE = "a" * 1_000_000


@pytest.fixture
def book(store: Store, tmp_path: Path) -> HelpBook:
    return HelpBook(store.help_records, tmp_path / "crisis-copy.json")


async def test_everything_is_cleaned_on_its_way_in(book: HelpBook) -> None:
    person = await book.save_person(
        TrustedPerson(
            "",
            "  Anna\r\n\x00 of  \ue000next door ",
            "\u202a+44\u00a020 7946\t0000\u202c",
            " I\ud800\r\nneed\x07 you ",
        )
    )
    assert (person.name, person.number) == ("Anna of next door", "+44 20 7946 0000")
    assert person.first_sentence == "I\ufffd\nneed you"
    number = await book.save_own_number(OwnNumber("", "\ud800Dr\n\nMartin", " 01\u201123\u200b 45 "))
    assert (number.name, number.number) == ("\ufffdDr Martin", "01-23 45")
    plan = await book.save_plan(
        SafetyPlan(
            {PlanStep.ALONE: " walk\r\nand breathe\x00 ", PlanStep.TELL: "\x00 \n", PlanStep.REASONS: ""}
        )
    )
    assert plan.steps == {PlanStep.ALONE: "walk\nand breathe"}
    assert await book.people() == (person,)
    assert await book.own_numbers() == (number,)
    assert await book.plan() == plan


async def test_the_longest_texts_are_kept_whole(book: HelpBook) -> None:
    person = TrustedPerson("", "é" * LONGEST_NAME, "1" * LONGEST_NUMBER, "é" * LONGEST_FIRST_SENTENCE)
    saved = await book.save_person(person)
    assert saved == replace(person, id=saved.id)
    steps = {step: "é" * LONGEST_STEP for step in PlanStep}
    assert (await book.save_plan(SafetyPlan(steps))).steps == steps


@pytest.mark.parametrize(
    ("changes", "limit"),
    [
        ({"name": "a" * (LONGEST_NAME + 1)}, LONGEST_NAME),
        ({"name": MEGABYTE}, LONGEST_NAME),
        ({"number": "1" * (LONGEST_NUMBER + 1)}, LONGEST_NUMBER),
        ({"number": MEGABYTE}, LONGEST_NUMBER),
        ({"first_sentence": "a" * (LONGEST_FIRST_SENTENCE + 1)}, LONGEST_FIRST_SENTENCE),
        ({"first_sentence": MEGABYTE}, LONGEST_FIRST_SENTENCE),
    ],
)
async def test_what_is_too_long_for_a_person_is_refused_and_nothing_changes(
    book: HelpBook, changes: dict[str, str], limit: int
) -> None:
    anna = await book.save_person(ANNA)
    for person in (replace(anna, **changes), replace(ANNA, **changes)):
        with pytest.raises(CompanionError) as refused:
            await book.save_person(person)
        assert refused.value.code is ErrorCode.TEXT_TOO_LONG
        assert refused.value.parameters["limit"] == limit
    assert await book.people() == (anna,)


@pytest.mark.parametrize("text", ["a" * (LONGEST_STEP + 1), MEGABYTE], ids=["one too many", "a megabyte"])
async def test_a_plan_with_a_step_that_is_too_long_changes_nothing(book: HelpBook, text: str) -> None:
    plan = await book.save_plan(SafetyPlan({PlanStep.ALONE: "walk"}))
    with pytest.raises(CompanionError) as refused:
        await book.save_plan(SafetyPlan({PlanStep.ALONE: "run", PlanStep.TELL: text}))
    assert refused.value.code is ErrorCode.TEXT_TOO_LONG
    assert refused.value.parameters == {"characters": len(text), "limit": LONGEST_STEP}
    assert await book.plan() == plan


@pytest.mark.parametrize(
    "number", ["ring me", "0800 HELP", "*31#", "+", "tel:112", "06 12\n06 13", "1\ud800"]
)
async def test_a_wrong_number_is_refused_for_both_and_nothing_changes(book: HelpBook, number: str) -> None:
    anna = await book.save_person(ANNA)
    kept = await book.save_own_number(NIGHT_LINE)
    for call in (
        lambda: book.save_person(replace(anna, number=number)),
        lambda: book.save_person(replace(ANNA, number=number)),
        lambda: book.save_own_number(replace(kept, number=number)),
    ):
        with pytest.raises(CompanionError) as refused:
            await call()
        assert refused.value.code is ErrorCode.NUMBER_INVALID
        assert refused.value.parameters == {}
    assert await book.people() == (anna,)
    assert await book.own_numbers() == (kept,)


async def test_what_has_no_name_or_leads_nowhere_is_refused(book: HelpBook) -> None:
    for call in (
        lambda: book.save_person(replace(ANNA, name=" \x00 ")),
        lambda: book.save_own_number(replace(NIGHT_LINE, name="")),
        lambda: book.save_own_number(replace(NIGHT_LINE, number=" ")),
    ):
        with pytest.raises(CompanionError) as refused:
            await call()
        assert refused.value.code is ErrorCode.TEXT_EMPTY
    neighbour = await book.save_person(TrustedPerson("", "The neighbour upstairs", ""))
    assert await book.people() == (neighbour,)
    assert await book.own_numbers() == ()


async def test_who_is_not_there_is_said(book: HelpBook) -> None:
    for call in (
        lambda: book.save_person(replace(ANNA, id="nobody")),
        lambda: book.delete_person("nobody"),
        lambda: book.save_own_number(replace(NIGHT_LINE, id="nobody")),
        lambda: book.delete_own_number("nobody"),
    ):
        with pytest.raises(CompanionError) as refused:
            await call()
        assert refused.value.code is ErrorCode.NOT_FOUND


async def test_without_the_copy_no_file_ever_holds_a_word(
    book: HelpBook, store: Store, tmp_path: Path
) -> None:
    words = ["Persephone", "0203-745-991", "whortleberry"]
    person = await book.save_person(TrustedPerson("", words[0], words[1], f"Is it {words[2]} time?"))
    number = await book.save_own_number(OwnNumber("", words[0], words[1]))
    await book.save_plan(SafetyPlan({PlanStep.TELL: words[0]}))
    assert_no_trace(tmp_path, words)
    await book.delete_person(person.id)
    await book.delete_own_number(number.id)
    await book.save_plan(SafetyPlan({}))
    assert await book.people() == ()
    assert_no_trace(tmp_path, words)
    await store.close()
    assert_no_trace(tmp_path, words)
    assert not book.has_crisis_copy()


async def test_the_engine_has_the_book_of_its_store(scene: Scene) -> None:
    anna = await scene.engine.help.save_person(ANNA)
    assert await scene.store.help_records.people() == (anna,)
    assert not scene.engine.help.has_crisis_copy()
    await scene.engine.aclose()
