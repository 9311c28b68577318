"""Finds out whether a text is English or French, from its most frequent small words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-zàâçéèêëîïôûùüÿœ]+")
_ENGLISH = frozenset(
    "the i and to my is it that of you me so not do was but with have for this on be am are all what just if they he she "
    "want don can at no when how im we as like feel about your will up out get know would because there never who or been".split()
)
_FRENCH = frozenset(
    "je et de le la les pas que un une des est mon ma mes me suis ai du ne plus ce en pour dans il elle au avec sur mais "
    "qui tout moi tu on ça ca j'ai c'est veux rien sans être etre fait vais aux par ses son sa vous nous quand comme si très "
    "jveux jsuis jai chui jveu jvais jpense envie où cette même bien ils".split()
)


def language_of(text: str, otherwise: str = "en") -> str:
    """Return "en" or "fr"; `otherwise` where the words do not tell. Looks at the first 4,000 characters."""
    words = _WORD.findall(text[:4000].lower().replace("’", "'").replace("'", " "))
    english = sum(word in _ENGLISH for word in words)
    french = sum(word in _FRENCH for word in words)
    french += sum(1 for sign in text[:4000].lower() if sign in "éèêàçùœ")
    if english == french:
        return otherwise
    return "en" if english > french else "fr"
