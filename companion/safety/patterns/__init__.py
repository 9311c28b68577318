"""The patterns of risk, over the normal form of a text; one module a language and a theme.

In the normal form contractions and elisions are written out ("i am", "je ai"), accents are gone and
the French "ne" is left out, as in speech: "je n'ai plus envie de vivre" is "je ai plus envie de vivre".
"""

from __future__ import annotations

from companion.safety.patterns import (
    en_cards,
    en_farewell,
    en_idioms,
    en_passive,
    en_plans,
    en_suicide,
    fr_cards,
    fr_farewell,
    fr_idioms,
    fr_passive,
    fr_plans,
    fr_suicide,
)

RULES = (
    *en_suicide.RULES,
    *en_plans.RULES,
    *en_passive.RULES,
    *en_farewell.RULES,
    *en_cards.RULES,
    *fr_suicide.RULES,
    *fr_plans.RULES,
    *fr_passive.RULES,
    *fr_farewell.RULES,
    *fr_cards.RULES,
)
IDIOMS = (*en_idioms.IDIOMS, *fr_idioms.IDIOMS)
