"""Risk does not end with a sentence: what stands in a conversation, and how slowly it falls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from companion.domain.screening import Card, Screening, Tier
from companion.safety.conversation_risk import (
    REPEAT_AFTER,
    STAYS_A_TURNS,
    STAYS_TURNS,
    Standing,
    notice,
    of_turns,
)

NOW = datetime(2026, 3, 1, 22, 0, tzinfo=UTC)
NONE = Screening(Tier.NONE, (), "en")
B = Screening(Tier.B, (Card.CRISIS,), "en")
A = Screening(Tier.A, (Card.CRISIS,), "en")
ABUSE = Screening(Tier.B, (Card.ABUSE,), "en")


def after(*seen: Screening, now: datetime = NOW) -> Standing:
    standing = Standing()
    for one in seen:
        _, standing = notice(standing, one, "some words of a message", now)
    return standing


def test_nothing_stands_where_nothing_was_noticed() -> None:
    noticed, _ = notice(after(NONE, NONE), NONE, "hello", NOW)
    assert noticed.screening.tier is Tier.NONE
    assert not noticed.is_new


def test_tier_a_stands_for_some_turns_then_b_then_nothing() -> None:
    standing = after(A)
    seen = []
    for _ in range(STAYS_TURNS + 2):
        noticed, standing = notice(standing, NONE, "we talk about dinner now", NOW)
        seen.append(noticed.screening.tier)
    assert seen[:STAYS_A_TURNS] == [Tier.A] * STAYS_A_TURNS
    assert seen[STAYS_A_TURNS:STAYS_TURNS] == [Tier.B] * (STAYS_TURNS - STAYS_A_TURNS)
    assert seen[STAYS_TURNS:] == [Tier.NONE, Tier.NONE]


def test_time_ends_it_too() -> None:
    noticed, _ = notice(after(A), NONE, "good morning", NOW + timedelta(hours=25))
    assert noticed.screening.tier is Tier.NONE
    noticed, _ = notice(after(A), NONE, "good morning", NOW + timedelta(hours=23))
    assert noticed.screening.tier is Tier.A


def test_a_clock_that_was_set_back_far_begins_anew() -> None:
    noticed, _ = notice(after(A), NONE, "hello", NOW - timedelta(days=3))
    assert noticed.screening.tier is Tier.NONE


@pytest.mark.parametrize("word", ["yes", "Tonight.", "oui", "the pills", "ce soir"])
def test_a_short_answer_is_an_answer_to_what_was_asked(word: str) -> None:
    standing = after(A, *[NONE] * (STAYS_A_TURNS + 1))
    noticed, _ = notice(standing, NONE, word, NOW)
    assert noticed.screening.tier is Tier.A


def test_nothing_that_is_said_lowers_it_at_once() -> None:
    denied = Screening(Tier.NONE, (Card.SOFT_CHECK_IN,), "en")
    noticed, _ = notice(after(A), denied, "just kidding, I would never", NOW)
    assert noticed.screening.tier is Tier.A
    assert Card.CRISIS in noticed.screening.cards
    assert not noticed.is_new


def test_the_same_resource_is_not_given_again_within_three_turns() -> None:
    noticed, standing = notice(Standing(), A, "one", NOW)
    assert noticed.is_new
    for _ in range(REPEAT_AFTER):
        noticed, standing = notice(standing, A, "again", NOW)
        assert not noticed.is_new
        assert noticed.own.tier is Tier.A
    noticed, _ = notice(standing, A, "again", NOW)
    assert noticed.is_new


def test_another_card_and_a_stronger_tier_are_new() -> None:
    standing = after(B)
    assert notice(standing, ABUSE, "he hits me", NOW)[0].is_new
    assert notice(standing, A, "tonight I will", NOW)[0].is_new


def test_turns_give_the_level_in_force_after_the_last_one() -> None:
    found = of_turns([(A, "I want to"), (NONE, "what is for dinner")], NOW)
    assert found is not None
    assert found.tier is Tier.A
    assert of_turns([], NOW) is None
