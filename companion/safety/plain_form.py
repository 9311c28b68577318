"""The form in which replies and questions are compared with patterns. Never shown, never stored.

`normal_form` guesses at what a person in distress may have meant by a misspelt word. A language
model spells, and a guess would invent faults in what it says. So this form only takes away what
does not carry meaning: capitals, accents, marks of emphasis, the many kinds of apostrophe. English
contractions are written out; French elisions become words. Every word and every mark stands
alone between single spaces: " i will not tell anyone . ".
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\x00-\x08\x0e-\x1f\x7f]"
)
_ACCENTS = re.compile("[\u0300-\u036f\u0489]")
_SIGNS = str.maketrans(
    dict.fromkeys("’‘ʼ`´′", "'")
    | dict.fromkeys("—–‒―()[]{}|", ",")
    | dict.fromkeys('“”„"«»‹›*_~#>', " ")
    | {"…": ".", "œ": "oe", "æ": "ae", "‑": "-", "‐": "-"}
)
# Letters of other alphabets that look like Latin ones.
_LOOKALIKES = str.maketrans("аеіорсухѕјԁһοανικρτυ", "aeiopcyxsjdhoavikptu")
_CONTRACTIONS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bcannot\b|\bcan't\b|\bcant\b", "can not"),
        (r"\bwon't\b|\bwont\b", "will not"),
        (r"\bshan't\b", "shall not"),
        (r"\bain't\b", "is not"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might)n't\b", r"\1 not"),
        (r"\b(doesn|didn|isn|wasn|weren|hasn|haven|wouldn|couldn|shouldn)t\b", r"\1't"),
        (r"\b(does|did|is|was|were|has|have|would|could|should)n't\b", r"\1 not"),
        (r"\bi'm\b|\bim\b", "i am"),
        (r"\blet's\b", "let us"),
        (
            r"\b(it|that|he|she|there|what|who|here|this|where|how|everything|nothing|nobody|everyone|one)'s\b",
            r"\1 is",
        ),
        (r"'re\b", " are"),
        (r"\byoure\b", "you are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"\b(i|you|he|she|it|we|they|that|there|who|nobody|everyone|everybody|people)'d\b", r"\1 would"),
        (r"\ba\.i\.?(?=\W|$)", "ai"),
        (r"\b(?:i'?ve|ive)\b", "i have"),
        (r"\baujourd'hui\b", "aujourd hui"),
    )
)
_BETWEEN_LETTERS = re.compile(r"(?<=[a-z0-9])['\-](?=[a-z])")
_MARK = re.compile(r"(?<!\d)[.,:](?=\S)|[;!?,:.](?!\d)|(?<=\D)[;!?]|'")
_SPACE = re.compile(r"\s+")


def plain_form(text: str) -> str:
    """Return the plain form of `text`, with a space at either end. Takes any string."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_SIGNS)
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFD", text.translate(_LOOKALIKES))
        text = _ACCENTS.sub("", text).translate(_SIGNS)
    if "'" in text or _APOSTROPHE_LEFT_OUT.search(text):
        for pattern, words in _CONTRACTIONS:
            text = pattern.sub(words, text)
    text = _BETWEEN_LETTERS.sub(" ", text)
    text = _MARK.sub(_apart, text)
    return " " + _SPACE.sub(" ", text).strip() + " "


_APOSTROPHE_LEFT_OUT = re.compile(
    r"\b(?:cannot|cant|wont|im|youre|ive|(?:does|did|is|was|has|would|could|should)nt|a\.i)\b"
)


def _apart(match: re.Match[str]) -> str:
    mark = match.group()
    return " " if mark == "'" else f" {mark} "
