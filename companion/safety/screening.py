"""The step through which every message goes before any model is asked.

Layers: the normal form, idioms taken out, patterns with what disarms them, and the linear layer.
Each may raise what the one before it found, none may lower it. Needs no model, no store and no
network; an error inside counts as tier B.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from math import log
from pathlib import Path

from companion.domain.screening import Card, Screening, Tier
from companion.safety.disarming import Reading, denies, reading, tells_a_story, tells_of_the_past
from companion.safety.gates import open_heads
from companion.safety.language_of import language_of
from companion.safety.linear import HEADS, LinearLayer, WeightsDamaged
from companion.safety.normal_form import normal_form
from companion.safety.patterns import IDIOMS, RULES
from companion.safety.rules import Cluster, Level, Match, RuleBook, masked
from companion.safety.sentences import pieces, sentences

_CRISIS = frozenset(
    {
        Cluster.WISH_TO_DIE,
        Cluster.SUICIDE,
        Cluster.SELF_HARM,
        Cluster.PLAN,
        Cluster.ACT,
        Cluster.PASSIVE,
        Cluster.FAREWELL,
        Cluster.MEANS_QUESTION,
    }
)
_CARDS = {
    Cluster.THIRD_PARTY: Card.THIRD_PARTY,
    Cluster.ABUSE: Card.ABUSE,
    Cluster.VIOLENCE: Card.VIOLENCE,
    Cluster.EATING_DISORDER: Card.EATING_DISORDER,
    Cluster.PSYCHOSIS: Card.PSYCHOSIS,
    Cluster.OVERDOSE: Card.OVERDOSE,
    Cluster.MINOR: Card.MINOR,
}
_URGENCY = (
    Card.CRISIS,
    Card.OVERDOSE,
    Card.VIOLENCE,
    Card.ABUSE,
    Card.THIRD_PARTY,
    Card.PSYCHOSIS,
    Card.EATING_DISORDER,
    Card.MINOR,
    Card.SOFT_CHECK_IN,
)
_DENIED_MARGIN = 2.2
"""How much more the linear layer must be sure of where the words say that there is no risk."""

_LENGTH_MARGIN = 0.12
"""How much more for each doubling of pieces, about."""

_IDIOM_MARGIN = 1.0
"""The same where an idiom was taken out."""


@dataclass(slots=True)
class _Found:
    """What the layers found so far."""

    tier: Tier = Tier.NONE
    cards: set[Card] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)

    def raise_to(self, tier: Tier, card: Card, reason: str) -> None:
        self.cards.add(card)
        self.reasons.append(reason)
        if card is not Card.MINOR and _rank(tier) > _rank(self.tier):
            self.tier = tier


class RiskScreen:
    """Screens texts. `is_complete` is False when the linear layer could not be read."""

    def __init__(self, weights: Path | None) -> None:
        self._linear: LinearLayer | None = None
        if weights is not None:
            try:
                self._linear = LinearLayer.load(weights)
            except WeightsDamaged:
                self._linear = None

    @property
    def is_complete(self) -> bool:
        return self._linear is not None

    def __call__(self, text: str, language: str = "en") -> Screening:
        """Say how strongly to interrupt for `text`. Never raises: what goes wrong is taken for risk.

        `language` is the one to assume where the words do not tell.
        """
        try:
            return self.examine(text, language)
        except Exception:  # whatever went wrong, a person may need help now
            return Screening(Tier.B, (Card.CRISIS,), language, ("screening_failed",))

    def examine(self, text: str, language: str = "en") -> Screening:
        """Like calling it, but errors come through; for tests and for training."""
        language = language_of(text, language)
        normal = normal_form(text)
        found = _Found()
        parts, meant = _read(normal)
        calm_down = self._patterns(parts, meant, found)
        if self._linear is not None:
            self._weigh(meant, language, found, calm_down)
        _settle(found)
        return Screening(
            found.tier,
            tuple(card for card in _URGENCY if card in found.cards),
            language,
            tuple(dict.fromkeys(found.reasons)),
        )

    def _patterns(self, parts: list[str], meant: list[str], found: _Found) -> float:
        """Look for patterns; returns by how much the linear layer has to be surer than usual."""
        margin = 0.0
        for number, (raw, sentence) in enumerate(zip(parts, meant, strict=True)):
            if sentence != raw:
                margin = max(margin, _IDIOM_MARGIN)
            around = ". ".join(parts[max(0, number - 1) : number + 2])
            for match in _book().matches(sentence):
                taken = reading(match, sentence, around, parts[number + 1] if number + 1 < len(parts) else "")
                if taken is Reading.MEANT:
                    _take(match, found)
                elif taken is Reading.OTHER:
                    found.raise_to(Tier.B, Card.THIRD_PARTY, Cluster.THIRD_PARTY.value)
                else:
                    if taken is Reading.OVER_PERHAPS:
                        found.raise_to(Tier.B, Card.CRISIS, match.rule.cluster.value)
                    margin = max(margin, _DENIED_MARGIN)
                    if match.rule.cluster in _CRISIS or match.rule.cluster is Cluster.THIRD_PARTY:
                        found.cards.add(Card.SOFT_CHECK_IN)
                        found.reasons.append(taken.value)
            if denies(raw):
                margin = max(margin, _DENIED_MARGIN)
                found.cards.add(Card.SOFT_CHECK_IN)
        everything = ". ".join(parts)
        if tells_of_the_past(everything) or tells_a_story(everything):
            margin = max(margin, _IDIOM_MARGIN)
        return margin

    def _weigh(self, meant: list[str], language: str, found: _Found, margin: float) -> None:
        assert self._linear is not None
        judged = pieces(meant)
        if not judged:
            return
        best = dict(zip(HEADS, self._linear.scores(judged).max(axis=0).tolist(), strict=True))

        may_count = open_heads(meant)
        # The best of many pieces is high by chance: a long text has to be surer.
        margin += _LENGTH_MARGIN * log(len(judged))

        def over(head: str, bar: str = "", more: float = 0.0) -> bool:
            assert self._linear is not None
            return head in may_count and best[head] >= self._linear.bar(language, bar or head) + more

        for card in _CARDS.values():
            if over(card.value, more=margin):
                found.raise_to(Tier.B, card, f"linear_{card.value}")
        if over("explicit", "explicit_sure", margin) and "risk" in may_count:
            found.raise_to(Tier.A, Card.CRISIS, "linear_explicit")
        elif Card.CRISIS in found.cards:
            return
        elif over("risk", more=margin) or over("explicit", more=margin):
            if Card.THIRD_PARTY in found.cards and best["third_party"] > best["risk"]:
                return  # the one who writes is worried about somebody else
            found.raise_to(Tier.B, Card.CRISIS, "linear_risk")


def _read(normal: str) -> tuple[list[str], list[str]]:
    """The sentences of a normal form, as they are and with their idioms taken out."""
    parts = sentences(normal)
    meant = sentences(masked(normal, IDIOMS))  # all at once: far cheaper than one by one
    if len(meant) != len(parts):  # an idiom swallowed an end
        meant = [masked(sentence, IDIOMS) for sentence in parts]
    return parts, meant


def meant_sentences(text: str) -> list[str]:
    """The sentences of `text` that the linear layer sees, for training: idioms are out of them."""
    return _read(normal_form(text))[1]


def _take(match: Match, found: _Found) -> None:
    cluster = match.rule.cluster
    if cluster in _CRISIS:
        tier = Tier.A if match.rule.level is Level.A else Tier.B
        found.raise_to(tier, Card.CRISIS, cluster.value)
    else:
        found.raise_to(Tier.B, _CARDS[cluster], cluster.value)


def _settle(found: _Found) -> None:
    """A soft check-in only where nothing firmer was found."""
    if found.tier is not Tier.NONE:
        found.cards.discard(Card.SOFT_CHECK_IN)


def _rank(tier: Tier) -> int:
    return {Tier.NONE: 0, Tier.B: 1, Tier.A: 2}[tier]


@cache
def _book() -> RuleBook:
    return RuleBook(RULES)


def warm_up() -> Iterator[None]:
    """Prepare what the first text would otherwise wait for, in steps of a few milliseconds."""
    for rule in RULES:
        _ = rule.pattern
        yield
    _book()
    normal_form("What is said here first must not wait.")
    yield
