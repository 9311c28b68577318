"""The step through which every reply goes while it streams: what must not be said is not shown.

A reply is judged sentence by sentence, so at most one sentence is held back. What is shown depends
on the whole text only, never on how it was cut into pieces on the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from companion.safety.reply_faults import Fault, faults_in
from companion.safety.reply_numbers import digits_of, has_number, mentions_a_line
from companion.safety.reply_sentences import Piece, SentenceCutter
from companion.safety.restricted_reply import MOST_SENTENCES, RestrictedReply

_CONTEXT = 160
"""Characters of a sentence already shown that are looked at again with the rest of it."""

_NOTHING: Mapping[Fault, str] = MappingProxyType({})


class ReplyScreen:
    """Screens one reply. Feed it the pieces in order, then call `finish` once.

    `replacements` has the sentence that is shown for each kind of fault; a kind that is not in it
    is left out without a word. A replacement is said once; further sentences with the fault are
    left out. `allowed_numbers` may be written with spaces. `restricted` is for a reply to somebody
    who may be at risk: short, and without what must not be said then (see `restricted_reply`).
    Nothing may be left of a reply; then the caller has to say something itself.
    """

    def __init__(
        self,
        replacements: Mapping[Fault, str] = _NOTHING,
        allowed_numbers: frozenset[str] = frozenset(),
        restricted: bool = False,
    ) -> None:
        self._replacements = replacements
        self._allowed = frozenset(digits_of(number) for number in allowed_numbers)
        self._restricted = RestrictedReply() if restricted else None
        self._cutter = SentenceCutter()
        self._faults: dict[Fault, None] = {}
        self._said: set[str] = set()
        self._before = ""  # of a sentence that goes on: what was shown of it
        self._left_out = False  # the rest of this sentence is left out too
        self._lead: _Lead | None = None  # white space of what was left out since the last words shown
        self._shown_any = False
        self._sentences = 0
        self._after_a_line = False

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The kinds of fault found so far, in the order in which they were found."""
        return tuple(self._faults)

    def feed(self, piece: str) -> str:
        """Take the next piece and return the text that may be shown now."""
        return "".join([self._judged(sentence) for sentence in self._cutter.feed(piece)])

    def finish(self) -> str:
        """Return what was held back and may be shown now that the reply has ended."""
        left = self._cutter.finish()
        return self._judged(left) if left is not None else ""

    def _judged(self, piece: Piece) -> str:
        if not piece.body.strip():
            return piece.lead + piece.body if self._lead is None else ""
        if self._left_out:
            self._left_out = not piece.ends
            return ""
        if self._restricted is not None and not self._before and self._sentences >= MOST_SENTENCES:
            self._leave_out(piece)
            return ""
        faults = self._faults_of(piece)
        if faults:
            self._faults.update(dict.fromkeys(faults))
            return self._replaced(piece, faults)
        if self._restricted is not None and self._restricted.leaves_out(self._before + piece.body):
            self._leave_out(piece)
            return ""
        return self._show(piece, piece.body)

    def _faults_of(self, piece: Piece) -> tuple[Fault, ...]:
        found = faults_in(piece.body, self._before)
        text = self._before + piece.lead + piece.body if self._before else piece.body
        if has_number(text, self._allowed, self._after_a_line):
            found = tuple(sorted((*found, Fault.NUMBER), key=list(Fault).index))
        self._after_a_line = self._speaks_of_a_line(piece)
        return found

    def _speaks_of_a_line(self, piece: Piece) -> bool:
        """In a list of numbers, what its first line said holds for the others."""
        is_in_list = bool(piece.lead.strip()) or sum(map(str.isalpha, piece.body)) < 3
        goes_on = is_in_list or bool(self._before)
        return mentions_a_line(piece.body) or (self._after_a_line and goes_on)

    def _replaced(self, piece: Piece, faults: tuple[Fault, ...]) -> str:
        words = self._replacements.get(faults[0], "")
        if not words or words in self._said:
            self._leave_out(piece)
            return ""
        self._said.add(words)
        self._left_out = not piece.ends
        return self._show(Piece(piece.lead, words, True), words)

    def _leave_out(self, piece: Piece) -> None:
        lead = _Lead(piece.lead)
        self._lead = lead if self._lead is None else self._lead.joined_with(lead)
        self._left_out = not piece.ends
        self._before = ""

    def _show(self, piece: Piece, words: str) -> str:
        lead = piece.lead
        if self._lead is not None:
            joined = self._lead.joined_with(_Lead(lead))
            lead = joined.text if self._shown_any else joined.marker
        if not self._before:
            self._sentences += 1
        self._before = "" if piece.ends else (self._before + piece.lead + words)[-_CONTEXT:]
        self._lead = None
        self._shown_any = True
        return lead + words


class _Lead:
    """The white space before a sentence, and the mark of the list item that it begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spaces = text[: len(text) - len(text.lstrip())]
        self.marker = text[len(self.spaces) :]

    def joined_with(self, later: _Lead) -> _Lead:
        """What stands before the later sentence when what was between the two is left out."""
        begins_line = "\n" in later.spaces
        wider = later.spaces.count("\n") >= max(1, self.spaces.count("\n"))
        spaces = later.spaces if wider or not self.spaces else self.spaces
        return _Lead(spaces + (later.marker if begins_line else self.marker))
