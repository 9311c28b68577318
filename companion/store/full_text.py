"""The search index: which words may be asked for, and that deleted words really leave it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from companion.store.connection import Connection

MATCH_START = "\ue000"
MATCH_END = "\ue001"

_MOST_WORDS = 24
_LONGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class MatchExpression:
    """A full-text query, with the last word taken as finished or as the beginning of words."""

    finished: str = field(repr=False)
    unfinished: str = field(repr=False)


def keep_deleted_words_out(connection: Connection) -> None:
    """Set `secure-delete` on every full-text table that does not have it yet.

    Without it FTS5 only marks a word as deleted and keeps it in the file, even with the
    `secure_delete` pragma on.
    """
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    ).fetchall()
    for (table,) in tables:
        # Only written where needed: opening the store must also work on a full disk.
        row = connection.execute(f"SELECT v FROM \"{table}_config\" WHERE k = 'secure-delete'").fetchone()
        if row is None or int(row[0]) != 1:
            connection.execute(f'INSERT INTO "{table}"("{table}", rank) VALUES (\'secure-delete\', 1)')


def match_expression(words: str) -> MatchExpression | None:
    """A query for texts that hold all of `words`.

    What the user typed is data: each word is quoted, so no operator and no syntax error can come
    of it. None when there is no letter and no digit to look for.
    """
    wanted = [word for word in map(_without_marks, words.split()[:_MOST_WORDS]) if word]
    if not wanted:
        return None
    finished = " ".join('"' + word.replace('"', '""') + '"' for word in wanted)
    # A single letter begins half of all words: neither useful nor quick. Ideographs differ.
    may_go_on = len(wanted[-1]) > 1 or not wanted[-1].isascii()
    return MatchExpression(finished, finished + "*" if may_go_on else finished)


def _without_marks(word: str) -> str:
    # Control characters would end the expression, private-use ones are our own markers, and a
    # word without a letter or digit is nothing to the tokenizer.
    kept = "".join(c for c in word if unicodedata.category(c) not in ("Cc", "Cs", "Co"))[:_LONGEST_WORD]
    return kept if any(unicodedata.category(c)[0] in "LN" for c in kept) else ""
