"""What the program itself says when risk was noticed: fixed texts, with numbers put in by code.

The texts stand in `resources/content/{en,fr}/care_replies.json`; every number comes from the table
of helplines, for the person's country. No model writes any of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from companion.domain.screening import Card, Screening, Tier
from companion.safety.helplines import ELSEWHERE, EUROPE, Helpline, Helplines
from companion.safety.rules import Cluster

# Which kinds of lines fit a card, best first.
_KINDS = {
    Card.ABUSE: ("violence", "crisis"),
    Card.MINOR: ("child", "youth", "crisis"),
}
_KEYS = {
    Card.CRISIS: "question",
    Card.THIRD_PARTY: "third_party",
    Card.ABUSE: "abuse",
    Card.VIOLENCE: "violence",
    Card.EATING_DISORDER: "eating_disorder",
    Card.PSYCHOSIS: "psychosis",
    Card.OVERDOSE: "overdose",
    Card.MINOR: "minor",
}


class CareReplies:
    """The fixed texts of both languages."""

    def __init__(self, texts: Mapping[str, Mapping[str, object]], helplines: Helplines) -> None:
        self._texts = texts
        self._helplines = helplines

    @classmethod
    def load(cls, content: Path) -> CareReplies:
        """Read the texts and the helplines that lie under `content`."""
        texts = {
            language: json.loads((content / language / "care_replies.json").read_text(encoding="utf-8"))
            for language in ("en", "fr")
        }
        return cls(texts, Helplines.load(content / "helplines.json"))

    def first(self, screening: Screening, country: str) -> str:
        """What is said when risk is noticed anew. Empty when nothing needs to be said."""
        key = _key(screening)
        return self._filled(key, screening, country) if key else ""

    def still(self, screening: Screening, country: str) -> str:
        """What is said when tier A comes again soon after: short, without the same numbers again."""
        return self._filled("still", screening, country)

    def minor_again(self, language: str) -> str:
        """What is said while the conversation is closed to somebody under age."""
        return str(self._texts[language]["minor_again"])

    def line(self, card: Card, country: str) -> Helpline:
        """The line that fits a card in a country; a directory where there is none."""
        lines = self._helplines.lines(country if country in self._helplines.countries() else EUROPE)
        own = [row for row in lines if row.country != ELSEWHERE and (row.dial or row.sms)]
        for kind in _KINDS.get(card, ("crisis",)):
            of_kind = [row for row in own if row.kind == kind]
            if of_kind:
                return min(of_kind, key=lambda row: row.is_unsure)
        return next(row for row in self._helplines.lines(ELSEWHERE))

    def emergency_numbers(self, country: str) -> tuple[str, ...]:
        """The numbers to dial in danger; empty where none is known."""
        return tuple(row.number_display for row in self._helplines.emergency(country))

    def _filled(self, key: str, screening: Screening, country: str) -> str:
        texts = self._texts[screening.language]
        parts = texts["parts"]
        assert isinstance(parts, Mapping)
        card = screening.cards[0] if screening.cards else Card.CRISIS
        line = self.line(card, country)
        numbers = f" {parts['or']} ".join(self.emergency_numbers(country))
        words: dict[str, str] = {}
        for name in ("emergency", "emergency_first", "emergency_inline", "emergency_other"):
            words[name] = parts[name].format(number=numbers) if numbers else parts[f"{name}_elsewhere"]
        name, number = line.name_in(screening.language), line.number_display
        if line.country == ELSEWHERE:
            words["call"] = parts["call_elsewhere"].format(number=number)
            words["call_other"] = parts["call_other_elsewhere"].format(number=number)
        else:
            form = "call_unsure" if line.is_unsure else "call_sms" if line.sms and line.dial else "call"
            words["call"] = parts[form].format(name=name, number=number)
            other = "call_unsure" if line.is_unsure else "call_other"
            words["call_other"] = parts[other].format(name=name, number=number)
        return str(texts[key]).format(**words)


def _key(screening: Screening) -> str:
    if screening.tier is Tier.A:
        if Cluster.ACT.value in screening.reasons:
            return "act"
        harm = Cluster.SELF_HARM.value in screening.reasons
        wishes = {Cluster.WISH_TO_DIE.value, Cluster.SUICIDE.value, Cluster.PLAN.value}
        return "self_harm" if harm and wishes.isdisjoint(screening.reasons) else "crisis"
    for card in screening.cards:
        if card in _KEYS:
            return _KEYS[card]
    return ""
