"""A kind of fault in a reply, and the rule that finds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Why a sentence of a reply is not shown, the gravest first."""

    METHOD = "method"
    """Details of a method of suicide or self-harm."""
    AGREEMENT = "agreement"
    """Agrees that dying would be better, or that there is no hope."""
    DOSE = "dose"
    """Amounts of a medicine, stopping or tapering it, mixing it."""
    HIDING = "hiding"
    """Encourages to hide something from people who could help."""
    SECRECY = "secrecy"
    """Promises to keep a secret."""
    WEIGHT = "weight"
    """Calories, fasting, goals of weight."""
    DIAGNOSIS = "diagnosis"
    """Names a disorder as a fact about the reader."""
    NUMBER = "number"
    """A telephone number or short code that is not one of the program's own."""
    TITLE = "title"
    """Claims a profession."""
    HUMAN = "human"
    """Claims to be a person, to have a body or a life, to feel."""
    GUILT = "guilt"
    """Makes it hard to leave."""


@dataclass(frozen=True, slots=True)
class FaultRule:
    """A pattern over the plain form of a sentence, and what takes its meaning away.

    `unless` is looked for in what stands before the match, `without` in the whole sentence.
    """

    fault: Fault
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    without: re.Pattern[str] | None = None

    def matches(self, text: str, after: int = 0) -> bool:
        """Whether the pattern is meant somewhere in `text`, ending after position `after`."""
        for match in self.pattern.finditer(text):
            if match.end() <= after:
                continue
            if self.unless is not None and self.unless.search(
                text, max(0, match.start() - 80), match.start()
            ):
                continue
            return self.without is None or self.without.search(text) is None
        return False


_NAME = re.compile(r"<([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class RuleWriter:
    """Builds rules of one language. `<NAME>` in a pattern stands for `names["NAME"]`."""

    names: Mapping[str, str]

    def __call__(self, fault: Fault, pattern: str, unless: str = "", without: str = "") -> FaultRule:
        """Build a rule; an empty guard is none."""
        guards = [re.compile(self._written_out(guard)) if guard else None for guard in (unless, without)]
        return FaultRule(fault, re.compile(r"(?<![a-z0-9])" + self._written_out(pattern)), *guards)

    def _written_out(self, pattern: str) -> str:
        while _NAME.search(pattern):
            pattern = _NAME.sub(lambda match: self.names[match.group(1)], pattern)
        return pattern
