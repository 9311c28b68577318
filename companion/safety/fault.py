"""A kind of fault in a reply, and the rule that finds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


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

    `unless` is looked for in what stands before the match, `without` in the whole sentence; an
    empty one is none. All three are compiled when first needed: starting must not wait for them.
    """

    fault: Fault
    pattern: str
    unless: str = ""
    without: str = ""

    def matches(self, text: str, after: int = 0) -> bool:
        """Whether the pattern is meant somewhere in `text`, ending after position `after`."""
        for match in compiled(self.pattern).finditer(text):
            if match.end() <= after or self._is_disarmed(text, match.start()):
                continue
            return not (self.without and compiled(self.without).search(text))
        return False

    def prepare(self) -> None:
        """Compile what this rule needs."""
        for source in (self.pattern, self.unless, self.without):
            compiled(source)

    def _is_disarmed(self, text: str, start: int) -> bool:
        if not self.unless:
            return False
        return compiled(self.unless).search(text, max(0, start - _LOOK_BACK), start) is not None


_LOOK_BACK = 80
"""Characters before a match in which it can be disarmed."""

_NAME = re.compile(r"<([A-Z]+)>")


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(source)


@dataclass(frozen=True, slots=True)
class RuleWriter:
    """Writes rules of one language. `<NAME>` in a pattern stands for `names["NAME"]`."""

    names: Mapping[str, str]

    def __call__(self, fault: Fault, pattern: str, unless: str = "", without: str = "") -> FaultRule:
        """Write a rule; the pattern begins at the beginning of a word."""
        return FaultRule(
            fault,
            r"(?<![a-z0-9])" + self._written_out(pattern),
            self._written_out(unless),
            self._written_out(without),
        )

    def _written_out(self, pattern: str) -> str:
        while _NAME.search(pattern):
            pattern = _NAME.sub(lambda match: self.names[match.group(1)], pattern)
        return pattern
