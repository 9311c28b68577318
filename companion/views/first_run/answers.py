"""What the first run asks and what the person answered. Plain values, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

StrengthWord = Literal["too_short", "weak", "fair", "strong"]

MeasureStrength = Callable[[str], str]
"""Says how hard a passphrase is to guess, as a `StrengthWord`."""


@dataclass(frozen=True, slots=True)
class ModelOption:
    """One model that could be used. `origin`: "starter" (comes with Companion) or "ollama"."""

    identifier: str
    origin: str
    name: str
    is_present: bool
    megabytes: int = 0


@dataclass(frozen=True, slots=True)
class FirstRunAnswers:
    """All answers. `model` is the identifier of a ModelOption, empty for none."""

    language: str
    country: str
    passphrase: str = field(repr=False)
    keep_in_keyring: bool = False
    model: str = ""
