"""Cuts a reply into sentences while it streams, always at the same places however it arrives.

Where a sentence ends is decided by what stands before a space or a line break and by the first
sign after it, never by where one piece of the stream ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONG = 300
"""Characters after which a sentence without an end is cut at the end of a clause."""

LONGER = 420
"""Characters after which it is cut at any space."""

LONGEST = 600
"""Characters after which it is cut anywhere."""

_SPACES = re.compile(r"\s+")
_LEAD = re.compile(r"\s*")
_CLOSERS = "\"'”’»)]}*_`"
_END = re.compile(r"[.!?…。！？](?:\s?[" + re.escape(_CLOSERS) + r"])*$")
_CLAUSE_END = re.compile(r"[,;:)—–][" + re.escape(_CLOSERS) + r"]*$")
# A point after these ends no sentence. A list's "1." ends none either.
_NO_END = re.compile(
    r"(?:^|[\s(\"'“«])(?:dr|mr|mrs|ms|prof|e\.g|i\.e|vs|approx|m|mme|mlle|mm|p\. ?ex|env|cf|tél|n°)\.$|^\W*\d{1,2}[.)]$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"(?:[-*+•–]|\d{1,2}[.)]|#{1,6}|>)(?:[ \t\u00a0]+|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a part of one that was too long to hold back.

    `lead` is the white space before it and the mark of a list item; `body` is the rest.
    `ends` is False when the sentence goes on in the next piece.
    """

    lead: str
    body: str
    ends: bool


class SentenceCutter:
    """Cuts one text. Feed it the pieces in order, then call `finish` once."""

    def __init__(self) -> None:
        self._held = ""
        self._looked = 0  # everything before this place of `_held` is known to hold no cut
        self._starts_line = True

    def feed(self, text: str) -> list[Piece]:
        """Take more text; return the sentences whose end is now known."""
        self._held += text
        found: list[Piece] = []
        start = 0
        while (cut := self._next_cut(start)) is not None:
            place, ends = cut
            found.append(self._piece(self._held[start:place], ends))
            start = place
        if start:
            self._held = self._held[start:]
            self._looked -= start
        return found

    def finish(self) -> Piece | None:
        """The text has ended: return what is left, or None of nothing."""
        left, self._held = self._held, ""
        return self._piece(left, True) if left else None

    def _next_cut(self, start: int) -> tuple[int, bool] | None:
        """Where the piece that begins at `start` ends, or None while that is not known."""
        held = self._held
        first = _LEAD.match(held, start).end()  # type: ignore[union-attr] # it matches everywhere
        looked = max(self._looked, first)
        for spaces in _SPACES.finditer(held, looked):
            place = looked = spaces.start()
            if spaces.end() == len(held) or place - first > LONGEST:
                break  # what follows the space decides, or it comes too late
            ends = self._sentence_ends(held[first:place], spaces.group(), held[spaces.end()])
            if ends is not None:
                return self._cut(place, ends)
            before = held[max(first, place - 8) : place]
            if place - first >= LONGER or (place - first >= LONG and _CLAUSE_END.search(before)):
                return self._cut(place, False)
            looked = spaces.end()
        else:
            looked = len(held)
        if len(held) - first > LONGEST and _SPACES.search(held, first + LONGER, first + LONGEST + 1) is None:
            return self._cut(first + LONGEST, False)
        self._looked = looked
        return None

    @staticmethod
    def _sentence_ends(sentence: str, spaces: str, after: str) -> bool | None:
        """Whether a piece ends here with its sentence (True), within it (False), or not at all."""
        tail = sentence[-12:]
        marks_end = _END.search(tail) is not None and after not in "»”)]"
        if marks_end and _NO_END.search(tail if len(sentence) > 12 else sentence):
            return None
        if "\n" in spaces:
            return (
                marks_end
                or tail.endswith(":")
                or spaces.count("\n") > 1
                or after in "-*+•–#>"
                or after.isdigit()
            )
        return True if marks_end else None

    def _cut(self, place: int, ends: bool) -> tuple[int, bool]:
        self._looked = place
        return place, ends

    def _piece(self, text: str, ends: bool) -> Piece:
        stripped = text.lstrip()
        lead = text[: len(text) - len(stripped)]
        if self._starts_line or "\n" in lead:
            marker = _MARKER.match(stripped)
            if marker is not None:
                lead += marker.group()
                stripped = stripped[marker.end() :]
        self._starts_line = False
        return Piece(lead, stripped, ends)
