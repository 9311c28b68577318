"""The step through which every reply goes while it streams.

It may hold back at most one sentence. What it refuses comes with the safety work; until then it
lets everything pass, and README says so.
"""

from __future__ import annotations


class ReplyScreen:
    """Screens one reply. Feed it the pieces in order, then call `finish` once."""

    def feed(self, piece: str) -> str:
        """Take the next piece and return the text that may be shown now."""
        return piece

    def finish(self) -> str:
        """Return what was held back and may be shown now that the reply has ended."""
        return ""
