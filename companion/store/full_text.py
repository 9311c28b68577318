"""The search index: which words may be asked for, and that deleted words really leave it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from companion.store.connection import Connection

MATCH_START = "\ue000"
MATCH_END = "\ue001"

MESSAGES_PER_BATCH = 64
"""So many messages are committed before their words go into the index together."""

_MOST_WORDS = 24
_LONGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class MatchExpression:
    """A full-text query, with the last word taken as finished or as the beginning of words."""

    words: tuple[str, ...] = field(repr=False)
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


def has_new_messages(connection: Connection) -> bool:
    """Whether there are messages whose words are not in the index yet."""
    row = connection.execute(
        "SELECT coalesce((SELECT max(sequence) FROM messages), 0) > indexed_to FROM search_progress"
    ).fetchone()
    return bool(row and row[0])


def index_new_messages(connection: Connection) -> None:
    """Put the words of new messages into the index. To be called within a transaction."""
    connection.execute(
        "INSERT INTO message_words (rowid, text)"
        " SELECT sequence, text FROM messages WHERE sequence > (SELECT indexed_to FROM search_progress)"
    )
    note_last_indexed(connection)


def note_last_indexed(connection: Connection) -> None:
    """All messages that are there are in the index. Also after the newest ones were erased:
    their numbers are given out again."""
    connection.execute(
        "UPDATE search_progress SET indexed_to = coalesce((SELECT max(sequence) FROM messages), 0)"
    )


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
    return MatchExpression(tuple(wanted), finished, finished + "*" if may_go_on else finished)


def _without_marks(word: str) -> str:
    # Control characters would end the expression, private-use ones are our own markers, and a
    # word without a letter or digit is nothing to the tokenizer.
    kept = "".join(c for c in word if unicodedata.category(c) not in ("Cc", "Cs", "Co"))[:_LONGEST_WORD]
    return kept if any(unicodedata.category(c)[0] in "LN" for c in kept) else ""
