"""Makes the stored stores that the upgrade tests start from: `python -m tests.upgrades.make_fixtures`.

A fixture is made once, by the program of its time, and never again: run this only to add one.
The key is known, the words are made up.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from companion.store.connection import Connection
from companion.store.database import Database
from companion.store.migrations import (
    Migration,
    conversations_and_messages,
    drafts_and_settings,
    full_text_search,
)

FOLDER = Path(__file__).parent / "stores"
KEY = bytes(range(32))


def fill_first_schema(connection: Connection) -> None:
    """Two conversations as the very first schema held them, one of them deleted."""
    for number, (title, deleted_at) in enumerate([("Élan", None), ("Gone", 1_700_000_009_000_000)], start=1):
        moment = 1_700_000_000_000_000 + number
        connection.execute(
            "INSERT INTO conversations"
            " (id, title, title_by_user, pinned, touched, created_at, updated_at, deleted_at)"
            " VALUES (?, ?, 1, 0, ?, ?, ?, ?)",
            (f"conversation-{number}", title, number, moment, moment, deleted_at),
        )
        for index in range(5):
            connection.execute(
                "INSERT INTO messages (id, conversation_id, role, text, delivery, engine, model,"
                " prompt_tokens, reply_tokens, first_token_ms, total_ms, finish, created_at, updated_at)"
                " VALUES (?, ?, ?, ?, 'answered', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    f"message-{number}-{index}",
                    f"conversation-{number}",
                    "companion" if index % 2 else "user",
                    f"an old message, number {index}, élève",
                    *(("embedded", "starter", 10, 20, 30, 40, "end") if index % 2 else (None,) * 7),
                    moment + index,
                    moment + index,
                ),
            )


def fill_schema_with_search(connection: Connection) -> None:
    """The same, with drafts, settings and an index that has read all but the last message."""
    fill_first_schema(connection)
    connection.execute(
        "INSERT INTO drafts (conversation_id, text, updated_at)"
        " VALUES ('', 'not yet begun', 1), ('conversation-1', 'à suivre', 2)"
    )
    connection.execute("INSERT INTO settings (key, value) VALUES ('last_open', 'conversation-1')")
    connection.execute(
        "INSERT INTO message_words (rowid, text)"
        " SELECT sequence, text FROM messages WHERE sequence < (SELECT max(sequence) FROM messages)"
    )
    connection.execute("UPDATE search_progress SET indexed_to = (SELECT max(sequence) - 1 FROM messages)")


async def make_first_schema() -> None:
    """The schema before drafts, settings and search."""
    await _make("first_schema.db", (conversations_and_messages,), fill_first_schema)


async def make_schema_with_search() -> None:
    """The schema before what a person prepares for bad hours."""
    steps = (conversations_and_messages, drafts_and_settings, full_text_search)
    await _make("schema_with_search.db", steps, fill_schema_with_search)


async def _make(name: str, steps: tuple[Migration, ...], fill: Migration) -> None:
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / name
    database = Database(path, KEY, FOLDER / "backups", steps)
    await database.open(create=True)
    await database.write(fill)
    await database.close()
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    # The newest alone: the others were made by the programs of their time, and stay as they are.
    asyncio.run(make_schema_with_search())
