"""What a person prepares for bad hours: people they trust, numbers of their own, a safety plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PlanStep(StrEnum):
    """The parts of a safety plan, in the order in which they are used.

    Our own form of the six domains of Stanley and Brown's safety planning, and reasons for living.
    """

    WARNING_SIGNS = "warning_signs"  # how I notice that it is getting bad
    ALONE = "alone"  # what I can do by myself
    DISTRACTION = "distraction"  # people and places that take my mind off it
    TELL = "tell"  # people whom I can tell
    PROFESSIONALS = "professionals"  # professionals and lines
    SAFE_SPACE = "safe_space"  # making my space safer
    REASONS = "reasons"  # what I live for


@dataclass(frozen=True, slots=True)
class SafetyPlan:
    """The plan in the person's own words. A step that is not written yet is missing or empty.

    `updated_at` is None for a plan that was never saved, or was emptied.
    """

    steps: Mapping[PlanStep, str] = field(repr=False)
    updated_at: datetime | None = None  # timezone-aware UTC

    @property
    def written(self) -> tuple[PlanStep, ...]:
        """The steps that hold words, in order."""
        return tuple(step for step in PlanStep if self.steps.get(step, "").strip())


@dataclass(frozen=True, slots=True)
class TrustedPerson:
    """Somebody to turn to. `id` is empty for one who is not kept yet."""

    id: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    first_sentence: str = field(default="", repr=False)
    """What to say or write first; "" lets the program offer one."""


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number the person added to the helplines. `id` is empty for one that is not kept yet."""

    id: str
    name: str = field(repr=False)
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CrisisCopy:
    """What the person allowed to be seen while Companion is locked; kept unencrypted by their choice."""

    plan: SafetyPlan
    people: tuple[TrustedPerson, ...]
    own_numbers: tuple[OwnNumber, ...]
