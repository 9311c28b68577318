"""What must be spoken of at all before the linear layer may speak: a second lock beside its score.

Learned weights can be wrong in strange ways ("I baked bread" looks like an eating disorder to
them). A head counts only where at least one idea that belongs to it stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from companion.safety.concepts import concepts

_HARM = frozenset(["DIE", "KILL", "HARM_SELF", "SLEEP_AWAY", "LIVE", "HIMSELF"])
_MEANS = frozenset(["PILLS", "DOSE", "GUN", "ROPE", "HEIGHT", "TRAIN", "WATER", "GAS"])
DANGER = _HARM | _MEANS | {"END"}
"""One of these must be there before the linear layer may open the crisis panel."""

# Of each set one concept must be there.
_GATES: dict[str, tuple[frozenset[str], ...]] = {
    "risk": (
        DANGER
        | frozenset(
            [
                "LAST",
                "NO_FUTURE",
                "GIVE",
                "AFFAIRS",
                "LETTER",
                "GOODBYE",
                "THANKS",
                "SORRY",
                "BURDEN",
                "PEACE",
                "DECIDED",
                "TIRED",
                "EMPTY",
                "PAIN",
                "LETHAL_Q",
                "JOIN_DEAD",
                "HIDE_BODY",
                "CLEAN",
                "SOON",
                "NO_MORE",
                "FUTURE",
            ]
        ),
    ),
    "explicit": (DANGER | {"DECIDED", "LETTER", "GOODBYE"},),
    "third_party": (
        frozenset(["THIRD", "FRIEND", "RELATIVE", "PARTNER", "HIMSELF"]),
        _HARM | _MEANS | frozenset(["GOODBYE", "LETTER", "THREATEN", "END", "HELP_THEM", "NO_FUTURE"]),
    ),
    "abuse": (
        frozenset(["HIT", "CONTROL", "SEX", "FEAR", "THREATEN", "HURT_OTHERS", "HARM_SELF"]),
        frozenset(["THIRD", "ABUSER", "PARTNER", "RELATIVE", "FRIEND"]),
    ),
    "violence": (
        frozenset(["HURT_OTHERS", "WEAPON", "KILL", "HIT", "GUN", "DIE"]),
        frozenset(["THIRD", "YOU", "OTHER_TARGET", "ABUSER", "PARTNER", "RELATIVE", "EVERYONE", "FRIEND"]),
    ),
    "eating_disorder": (frozenset(["FOOD", "PURGE", "WEIGHT"]),),
    "psychosis": (frozenset(["VOICES", "WATCHED", "THOUGHT_TECH", "CHOSEN", "NO_SLEEP"]),),
    "overdose": (frozenset(["PILLS", "DOSE", "DRUG", "BODY_ALARM"]),),
    "minor": (frozenset(["AGE", "RELATIVE"]),),
}


def open_heads(meant: Iterable[str]) -> frozenset[str]:
    """The heads that may count for a text, given as its sentences in normal form."""
    found = {concept for sentence in meant for concept in concepts(sentence)}
    return frozenset(head for head, gate in _GATES.items() if all(found & ideas for ideas in gate))
