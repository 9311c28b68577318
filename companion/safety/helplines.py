"""The helplines of each country, read from one file. Needs no store, no model and no network.

A number is shown only if it stands in that file; none is ever made up or completed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EUROPE = "EU"
"""Stands for a country of the European Union that has no rows of its own."""

ELSEWHERE = "*"
"""Rows that are shown in every country."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """One number or address, as found in `source` at `verified_on` (year, month or day).

    `confidence`: "A" official or recent, "B" consistent, "C" could not be confirmed recently.
    `hours` is "24/7", "HH:MM-HH:MM" or empty when not known; `cost` is "free" or empty.
    """

    country: str
    kind: str
    name: Mapping[str, str]
    number_display: str
    dial: str
    sms: str
    hours: str
    cost: str
    languages: tuple[str, ...]
    url: str
    source: str
    verified_on: str
    confidence: str

    @property
    def is_unsure(self) -> bool:
        return self.confidence == "C"

    def name_in(self, language: str) -> str:
        """The name in "en" or "fr"; English where there is no other."""
        return self.name.get(language) or self.name["en"]


class Helplines:
    """All rows, and what a person in one country needs of them."""

    def __init__(self, rows: Sequence[Helpline]) -> None:
        self._rows = tuple(rows)

    @classmethod
    def load(cls, path: Path) -> Helplines:
        """Read the file. One that cannot be read gives the rows that are built in, never an error:
        somebody who asks for help gets at least the way to look for a line."""
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))["helplines"]
            return cls([_helpline(row) for row in rows])
        except (OSError, ValueError, KeyError, TypeError):
            return cls(_BUILT_IN)

    @property
    def rows(self) -> tuple[Helpline, ...]:
        return self._rows

    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that have rows, in the order of the file."""
        return tuple(dict.fromkeys(row.country for row in self._rows if row.country != ELSEWHERE))

    def emergency(self, country: str) -> tuple[Helpline, ...]:
        """The emergency numbers to call; empty when none is known."""
        return tuple(row for row in self._rows if row.country == country and _is_emergency_call(row))

    def lines(self, country: str) -> tuple[Helpline, ...]:
        """Everything else to turn to: the country's lines, then the directories."""
        own = tuple(row for row in self._rows if row.country == country and not _is_emergency_call(row))
        return own + tuple(row for row in self._rows if row.country == ELSEWHERE)


def _is_emergency_call(row: Helpline) -> bool:
    return row.kind == "emergency" and bool(row.dial)


def _helpline(row: Mapping[str, Any]) -> Helpline:
    return Helpline(
        country=row["country"],
        kind=row["kind"],
        name=dict(row["name"]),
        number_display=row["number_display"],
        dial=row["dial"],
        sms=row["sms"],
        hours=row["hours"],
        cost=row["cost"],
        languages=tuple(row["languages"]),
        url=row["url"],
        source=row["source"],
        verified_on=row["verified_on"],
        confidence=row["confidence"],
    )


def _directory(name_en: str, name_fr: str, address: str) -> Helpline:
    return Helpline(
        country=ELSEWHERE,
        kind="directory",
        name={"en": name_en, "fr": name_fr},
        number_display=address,
        dial="",
        sms="",
        hours="",
        cost="",
        languages=(),
        url=f"https://{address}",
        source="",
        verified_on="",
        confidence="C",
    )


_BUILT_IN = (
    _directory("Find a helpline", "Trouver une ligne d’écoute", "findahelpline.com"),
    _directory("Befrienders Worldwide", "Befrienders Worldwide", "befrienders.org"),
)
