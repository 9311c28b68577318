"""Finds conversations by the words in their messages and titles."""

from __future__ import annotations

from companion.domain.conversation import SearchHit
from companion.store.connection import Connection
from companion.store.conversation_rows import COLUMNS, conversation_of
from companion.store.full_text import MATCH_END, MATCH_START, MatchExpression, match_expression
from companion.store.long_excerpt import long_excerpt

_CONVERSATION = ", ".join(f"conversations.{name}" for name in COLUMNS.split(", "))

_RANKED_MATCHES = 1000
"""How many of the newest matches are ranked at first. Ranking costs about 2 microseconds a match, so
a word that is in every message of a long diary would otherwise take a tenth of a second; and of a
word that common the newest matches are the ones that a person means."""

_WORDS_AROUND_A_MATCH = 16

_LONG_TEXT = 10_000
"""Characters from which on an excerpt is not left to SQLite (see `long_excerpt`)."""


def search(connection: Connection, words: str, limit: int) -> list[SearchHit]:
    """Conversations whose title holds all words, then those with a message that does."""
    expression = match_expression(words)
    if expression is None or limit < 1:
        return []
    hits = _title_matches(connection, expression, limit)
    for hit in _message_matches(connection, expression, limit):
        hits[hit.conversation.id] = hit  # a message says more than its conversation's title
    return list(hits.values())[:limit]


def _title_matches(connection: Connection, expression: MatchExpression, limit: int) -> dict[str, SearchHit]:
    rows = connection.execute(
        f"SELECT {_CONVERSATION}, {_excerpt('title_words', 'conversations.title')} FROM title_words"
        " CROSS JOIN conversations ON conversations.number = title_words.rowid"
        " WHERE title_words MATCH ? AND conversations.deleted_at IS NULL"
        " ORDER BY title_words.rank LIMIT ?",
        (expression.unfinished, limit),
    )
    return {row[0]: SearchHit(conversation_of(row), None, _shortened(row[-1], expression)) for row in rows}


def _message_matches(connection: Connection, expression: MatchExpression, limit: int) -> list[SearchHit]:
    ranked = _RANKED_MATCHES
    # A last word that is frequent as it stands is taken as finished: collecting every word that
    # begins with it would cost more than it could add.
    chosen = expression.finished
    oldest = _nth_newest_match(connection, chosen, ranked)
    if oldest is None:
        chosen = expression.unfinished
        oldest = _nth_newest_match(connection, chosen, ranked)
    hits = _ranked_matches(connection, expression, chosen, oldest, limit)
    while len(hits) < limit and oldest is not None:
        # All those matches are in few conversations, or in deleted ones: look further back.
        ranked *= 10
        oldest = _nth_newest_match(connection, chosen, ranked)
        hits = _ranked_matches(connection, expression, chosen, oldest, limit)
    return hits


def _nth_newest_match(connection: Connection, expression: str, position: int) -> int | None:
    row = connection.execute(
        "SELECT rowid FROM message_words WHERE message_words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?",
        (expression, position - 1),
    ).fetchone()
    return int(row[0]) if row else None


def _ranked_matches(
    connection: Connection, expression: MatchExpression, chosen: str, oldest: int | None, limit: int
) -> list[SearchHit]:
    """The best message of each conversation, best conversation first."""
    seen: set[str] = set()

    def is_new(conversation_id: str) -> bool:
        new = conversation_id not in seen
        seen.add(conversation_id)
        return new

    # Excerpts are what costs; SQLite asks this function before it makes one.
    connection.create_function("is_new_conversation", 1, is_new)
    rows = connection.execute(
        f"SELECT {_CONVERSATION}, messages.id, iif(is_new_conversation(messages.conversation_id),"
        f" {_excerpt('message_words', 'messages.text')}, NULL)"
        " FROM message_words"
        " CROSS JOIN messages ON messages.sequence = message_words.rowid"
        " CROSS JOIN conversations ON conversations.id = messages.conversation_id"
        " WHERE message_words MATCH ? AND message_words.rowid >= ?"
        " AND messages.deleted_at IS NULL AND conversations.deleted_at IS NULL"
        " ORDER BY message_words.rank",
        (chosen, oldest or 0),
    )
    hits: list[SearchHit] = []
    for row in rows:
        if row[-1] is not None:
            hits.append(SearchHit(conversation_of(row), row[-2], _shortened(row[-1], expression)))
            if len(hits) == limit:
                break
    rows.close()
    return hits


def _excerpt(index: str, text: str) -> str:
    snippet = f"snippet({index}, 0, '{MATCH_START}', '{MATCH_END}', '…', {_WORDS_AROUND_A_MATCH})"
    return f"iif(length({text}) <= {_LONG_TEXT}, {snippet}, {text})"


def _shortened(excerpt: str, expression: MatchExpression) -> str:
    return excerpt if len(excerpt) <= _LONG_TEXT else long_excerpt(excerpt, expression.words)
