"""Two minutes of steadying: how long each breath takes, and what comes after. Knows no clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

IN_S, OUT_S = 4, 6
BREATHING_S = 60
"""Seconds of breathing: six whole breaths."""


class Phase(Enum):
    """What to do with the breath."""

    IN = "in"
    OUT = "out"


class Sense(Enum):
    """The five steps of grounding, in order."""

    SEE = "see"
    TOUCH = "touch"
    HEAR = "hear"
    SMELL = "smell"
    TASTE = "taste"


@dataclass(frozen=True, slots=True)
class Breath:
    """One moment: what to do, whole seconds left of it, and how full the ring is (0 to 1)."""

    phase: Phase
    seconds_left: int
    fullness: float


def breath_at(elapsed_ms: int) -> Breath | None:
    """The breath after so many milliseconds; None when the breathing is over."""
    if elapsed_ms >= BREATHING_S * 1000:
        return None
    within = elapsed_ms % ((IN_S + OUT_S) * 1000)
    if within < IN_S * 1000:
        return Breath(Phase.IN, _seconds(IN_S * 1000 - within), within / (IN_S * 1000))
    out = within - IN_S * 1000
    return Breath(Phase.OUT, _seconds(OUT_S * 1000 - out), 1 - out / (OUT_S * 1000))


def _seconds(left_ms: int) -> int:
    return -(-left_ms // 1000)  # four seconds are counted 4, 3, 2, 1
