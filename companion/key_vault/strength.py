"""How hard a passphrase is to guess, in four steps, for words on the screen. A rough judgement."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from companion.key_vault.passphrase import SHORTEST_PASSPHRASE


class Strength(StrEnum):
    """TOO_SHORT is refused; the others are allowed, and said."""

    TOO_SHORT = "too_short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


_BITS_FOR_FAIR = 40.0
_BITS_FOR_STRONG = 64.0
# Bits that one more character of a readable text adds, far below log2 of the alphabet: words are
# made of syllables. A mixture of kinds of characters is worth more.
_BITS_PER_CHARACTER = {1: 2.6, 2: 3.4, 3: 4.4, 4: 5.5}
# English and French, longest first, so that no short one spoils a long one.
_COMMON = (
    "administrator azertyuiop changezmoi motdepasse qwertyuiop bienvenue chocolate companion "
    "liverpool marseille princesse abcdefgh baseball changeme chocolat chouchou computer football "
    "iloveyou internet jennifer passw0rd password passwort princess starwars sunshine superman "
    "toulouse trustno1 whatever bonjour camille charlie familie freedom jetaime journal letmein "
    "michael nicolas pokemon welcome abcdef azerty batman coucou doudou dragon loulou master monkey "
    "qwerty qwertz secret shadow soleil admin diary hello abcd abc "
)
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
)
_LOOK_ALIKES = str.maketrans("013457@$!", "oieastasi")


def passphrase_strength(passphrase: str) -> Strength:
    """Judge a passphrase. Looks at length, variety, repetition, runs and very common words."""
    text = unicodedata.normalize("NFKC", passphrase)
    if len(text) < SHORTEST_PASSPHRASE:
        return Strength.TOO_SHORT
    bits = _bits(text)
    if bits >= _BITS_FOR_STRONG:
        return Strength.STRONG
    return Strength.FAIR if bits >= _BITS_FOR_FAIR else Strength.WEAK


def _bits(text: str) -> float:
    kinds = sum(
        any(test(character) for character in text)
        for test in (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    )
    characters = _without_predictable_parts(text.casefold())
    length = min(len(characters), len(set(characters)) * 2.5)
    return length * _BITS_PER_CHARACTER[max(kinds, 1)]


def _without_predictable_parts(text: str) -> str:
    """What is left when each common word, run or repetition counts as a single character."""
    for word in _COMMON.split():
        plain = text.translate(_LOOK_ALIKES)
        position = plain.find(word.translate(_LOOK_ALIKES))
        while position >= 0:
            text = text[:position] + "*" + text[position + len(word) :]
            plain = text.translate(_LOOK_ALIKES)
            position = plain.find(word.translate(_LOOK_ALIKES))
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        for length in range(len(row), 2, -1):
            for start in range(len(row) - length + 1):
                text = text.replace(row[start : start + length], row[start])
    text = re.sub(r"(19|20)\d\d", "1", text)
    return re.sub(r"(.{1,6}?)\1+", r"\1", text)
