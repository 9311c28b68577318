"""That a text showed signs of risk: when, where and by which codes. Never a word of the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from companion.domain.screening import Card, Tier


class RiskPlace(StrEnum):
    """Where the person wrote it."""

    CHAT = "chat"
    JOURNAL = "journal"
    CHECK_IN = "check_in"
    SEARCH = "search"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class RiskEvent:
    """What the safety layer said once. `at` is timezone-aware UTC; `reasons` are codes."""

    id: str
    at: datetime
    tier: Tier
    cards: tuple[Card, ...]
    reasons: tuple[str, ...]
    where: RiskPlace
