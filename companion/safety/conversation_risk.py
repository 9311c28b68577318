"""What was noticed in a conversation stays noticed for a while: risk does not end with a sentence.

A message is screened by itself; this adds what came before it. The standing level falls slowly
with turns and with time, and is never lowered by what the person or the model says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from companion.domain.screening import Card, Screening, Tier

STAYS_A_TURNS = 6
"""For so many messages after it, tier A stands as it was found."""

STAYS_TURNS = 20
STAYS_HOURS = 24
"""After so many messages, or so many hours, nothing is left of it."""

REPEAT_AFTER = 3
"""The same resource is not given again within so many messages."""

# After risk was noticed, these small words are answers to it and not small talk.
_ANSWERS = frozenset(
    "yes yeah yep y yup tonight now soon i do i have i am maybe idk not really no oui ouais ouai ce soir "
    "maintenant bientot bientôt peut-être peut-etre je sais pas non un peu both les deux the pills pills "
    "les cachets a rope une corde a gun une arme here ici alone seul seule".split()
)
_SHORT = 4  # words


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in a conversation: the level last found, its cards, and how long ago that was."""

    tier: Tier = Tier.NONE
    cards: tuple[Card, ...] = ()
    turns_ago: int = 0
    at: datetime | None = None
    given: tuple[tuple[Card, int], ...] = ()
    """Resources that were given, and how many messages ago."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a message means in its conversation.

    `screening` holds the level in force, `own` that of the message alone. `is_new` when the person
    is to be interrupted now; False while an earlier interruption still stands.
    """

    screening: Screening
    own: Screening
    is_new: bool


def notice(standing: Standing, own: Screening, text: str, now: datetime) -> tuple[Noticed, Standing]:
    """Put the screening of a message into its conversation. `now` is timezone-aware."""
    standing = _later(standing, now)
    floor = _floor(standing)
    effective = own
    if floor is not Tier.NONE and rank(floor) > rank(own.tier):
        if own.tier is Tier.B or _is_an_answer(text):
            effective = replace(own, tier=standing.tier, cards=_joined(own.cards, standing.cards))
        else:
            effective = replace(own, tier=floor, cards=_joined(own.cards, standing.cards))
    is_new = own.tier is not Tier.NONE and not _was_given(standing, own.cards)
    if rank(own.tier) > rank(floor):
        is_new = True
    after = standing
    if own.tier is not Tier.NONE and rank(own.tier) >= rank(floor):
        after = Standing(own.tier, own.cards, 0, now, standing.given)
    if is_new:
        others = tuple((card, ago) for card, ago in after.given if card not in own.cards)
        after = replace(after, given=(*others, *((card, 0) for card in own.cards)))
    return Noticed(effective, own, is_new), after


def of_turns(screenings: Iterable[tuple[Screening, str]], now: datetime) -> Screening | None:
    """The level in force after several messages, oldest first; None of none."""
    standing, last = Standing(), None
    for own, text in screenings:
        noticed, standing = notice(standing, own, text, now)
        last = noticed.screening
    return last


def rank(tier: Tier) -> int:
    """0, 1 or 2: tiers in order."""
    return {Tier.NONE: 0, Tier.B: 1, Tier.A: 2}[tier]


def _later(standing: Standing, now: datetime) -> Standing:
    if standing.at is not None and abs(now - standing.at) > timedelta(hours=STAYS_HOURS):
        return Standing()
    return replace(
        standing,
        turns_ago=standing.turns_ago + 1,
        given=tuple((card, ago + 1) for card, ago in standing.given if ago < STAYS_TURNS),
    )


def _floor(standing: Standing) -> Tier:
    if standing.tier is Tier.NONE or standing.turns_ago > STAYS_TURNS:
        return Tier.NONE
    if standing.tier is Tier.A and standing.turns_ago <= STAYS_A_TURNS:
        return Tier.A
    return Tier.B


def _was_given(standing: Standing, cards: tuple[Card, ...]) -> bool:
    recent = {card for card, ago in standing.given if ago <= REPEAT_AFTER}
    return bool(cards) and set(cards) <= recent


def _is_an_answer(text: str) -> bool:
    words = text.lower().replace("’", "'").strip(" .!?,").split()
    return len(words) <= _SHORT and all(word.strip(".,!?") in _ANSWERS for word in words)


def _joined(own: tuple[Card, ...], earlier: tuple[Card, ...]) -> tuple[Card, ...]:
    kept = tuple(card for card in earlier if card not in own)
    return tuple(card for card in (*own, *kept) if card is not Card.SOFT_CHECK_IN or not kept)
