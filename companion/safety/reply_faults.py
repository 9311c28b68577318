"""What a reply must not say: the kinds of fault, and finding them in one sentence.

The patterns are in `reply_patterns_en` and `reply_patterns_fr`; both are always tried, because a
model that was asked in one language may answer in the other. Numbers are looked for in
`reply_numbers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from companion.safety import reply_patterns_en, reply_patterns_fr
from companion.safety.fault import Fault
from companion.safety.plain_form import plain_form

__all__ = ["Fault", "faults_in", "warm_up"]

_RULES = (*reply_patterns_en.RULES, *reply_patterns_fr.RULES)


def faults_in(sentence: str, before: str = "") -> tuple[Fault, ...]:
    """Return the faults of `sentence`, the gravest first; all kinds but `Fault.NUMBER`.

    `before` is the part of the same sentence that was already let through: a fault may begin in
    it, but it must end in `sentence` to count.
    """
    start = plain_form(before).rstrip(" ") if before.strip() else ""
    text = start + plain_form(sentence)
    found: dict[Fault, None] = {}
    for rule in _RULES:
        if rule.fault not in found and rule.matches(text, len(start)):
            found[rule.fault] = None
    return tuple(sorted(found, key=list(Fault).index))


def warm_up() -> Iterator[None]:
    """Prepare what the first sentence would otherwise wait for, in steps of about a millisecond."""
    for rule in _RULES:
        rule.prepare()
        yield
