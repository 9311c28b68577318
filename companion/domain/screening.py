"""What the safety layer says about a text: a value, on which the engine and the views act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How strongly the program interrupts. A: the crisis panel. B: one gentle question."""

    A = "A"
    B = "B"
    NONE = "none"


class Card(StrEnum):
    """Which kind of help fits."""

    CRISIS = "crisis"
    THIRD_PARTY = "third_party"
    ABUSE = "abuse"
    VIOLENCE = "violence"
    EATING_DISORDER = "eating_disorder"
    PSYCHOSIS = "psychosis"
    OVERDOSE = "overdose"
    MINOR = "minor"
    SOFT_CHECK_IN = "soft_check_in"


@dataclass(frozen=True, slots=True)
class Screening:
    """The tier, the cards (most urgent first) and the language found ("en" or "fr").

    `reasons` are codes of what was recognised, never words of the text.
    """

    tier: Tier
    cards: tuple[Card, ...]
    language: str
    reasons: tuple[str, ...] = ()
