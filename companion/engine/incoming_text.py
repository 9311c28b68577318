"""Makes typed or pasted text safe to store, or refuses it with a code; it never shortens it."""

from __future__ import annotations

import re

from companion.domain.errors import CompanionError, ErrorCode

LONGEST_MESSAGE = 100_000
"""Characters. A message of this size already fills several times the context of small models."""

LONGEST_NUMBER = 40
"""Characters of a telephone number; the longest in the world have 15 digits."""

# U+E000 and U+E001 mark matches in search results, so no stored text may hold them. Control
# characters other than tab and line feed cannot be typed, only pasted; they end strings early in
# C code (NUL) or turn up as boxes.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000\ue001]")
_NUMBER = re.compile("[0-9 +()./-]+")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_SPACE = re.compile("[\t \u00a0\u2000-\u200a\u202f\u205f]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def cleaned(text: str, *, limit: int = LONGEST_MESSAGE) -> str:
    """Return `text` without control characters, with lone surrogates replaced by U+FFFD.

    Line ends become "\\n"; blank space around the text goes. Raises CompanionError TEXT_EMPTY,
    or TEXT_TOO_LONG with `characters` and `limit`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _UNWANTED.sub("", _LONE_SURROGATE.sub("\ufffd", text)).strip()
    if not text:
        raise CompanionError(ErrorCode.TEXT_EMPTY)
    if len(text) > limit:
        raise CompanionError(ErrorCode.TEXT_TOO_LONG, characters=len(text), limit=limit)
    return text


def cleaned_or_empty(text: str, *, limit: int = 10_000_000) -> str:
    """Like `cleaned`, for a draft or a title: blank text is "", and length is hardly limited."""
    if not text.strip():
        return ""
    try:
        return cleaned(text, limit=limit)
    except CompanionError as error:
        if error.code is ErrorCode.TEXT_EMPTY:
            return ""
        raise


def cleaned_line(text: str, *, limit: int) -> str:
    """Like `cleaned`, for a name or a title: one line, with single spaces in it."""
    return " ".join(cleaned(text, limit=limit).split())


def cleaned_number(text: str, *, limit: int = LONGEST_NUMBER) -> str:
    """A telephone number as it may be shown and dialled: digits, spaces and + ( ) - . / alone.

    Blank text is "". What pasting brings along is put right: dashes and spaces of other kinds, and
    marks that nobody sees. Nothing that is seen is left out, because a number that lacks a sign
    leads nowhere, or to a stranger. Raises CompanionError NUMBER_INVALID, or TEXT_TOO_LONG.
    """
    text = _INVISIBLE.sub("", _DASH.sub("-", cleaned_or_empty(text)))
    text = _SPACE.sub(" ", text).strip(" ")
    if len(text) > limit:
        raise CompanionError(ErrorCode.TEXT_TOO_LONG, characters=len(text), limit=limit)
    if text and (_NUMBER.fullmatch(text) is None or not any(sign.isdigit() for sign in text)):
        raise CompanionError(ErrorCode.NUMBER_INVALID)
    return text


def title_from(text: str, *, limit: int = 50) -> str:
    """A title from the first line of a message: at most `limit` characters, cut between words."""
    line = " ".join(text.split("\n", 1)[0].split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    if " " in head[limit // 2 :]:
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:.-") + "…"
