"""An excerpt of a very long text, in time that grows with its length and no faster.

SQLite's `snippet` compares every match in a text with every other, and `highlight` copies the text
at every match: with one word a hundred thousand times, either takes a minute.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from companion.store.full_text import MATCH_END, MATCH_START

_AROUND = 80
_WORD = re.compile(r"[^\W_\u0300-\u036f][^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*")


def long_excerpt(text: str, words: Sequence[str]) -> str:
    """What surrounds the first of `words` in `text`, about 200 characters, the match marked.

    The last of `words` may be unfinished. Where only the search index recognises the match, the
    beginning of the text is returned.
    """
    wanted = [_folded(part.group()) for word in words for part in _WORD.finditer(word)]
    for match in _WORD.finditer(text):
        folded = _folded(match.group())
        if folded in wanted or (wanted and folded.startswith(wanted[-1])):
            before = text[max(0, match.start() - _AROUND) : match.start()]
            after = text[match.end() : match.end() + _AROUND]
            return f"…{before}{MATCH_START}{match.group()}{MATCH_END}{after}…"
    return text[: 2 * _AROUND] + "…"


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
