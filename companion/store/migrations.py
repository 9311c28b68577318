"""The steps from an empty file to today's schema: append-only, each recorded by its name.

A step that was released is never changed, renamed or removed; a new need is a new step at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import Connection
from companion.store.safety_copy import make_safety_copy
from companion.store.times import microseconds_now

Migration = Callable[[Connection], None]


def conversations_and_messages(connection: Connection) -> None:
    """The first schema. `sequence` and `number` order; identifiers are for the outside."""
    connection.execute("""
        CREATE TABLE conversations (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL DEFAULT '',
            title_by_user INTEGER NOT NULL DEFAULT 0,
            pinned INTEGER NOT NULL DEFAULT 0,
            message_count INTEGER NOT NULL DEFAULT 0,
            touched INTEGER NOT NULL,  -- counts up: the order of the list, whatever the clock does
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            deleted_at INTEGER
        ) STRICT
    """)
    connection.execute("CREATE INDEX conversations_in_order ON conversations (pinned, touched)")
    connection.execute("""
        CREATE TABLE messages (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            conversation_id TEXT NOT NULL REFERENCES conversations (id),
            role TEXT NOT NULL,
            text TEXT NOT NULL,
            delivery TEXT NOT NULL,
            engine TEXT,
            model TEXT,
            prompt_tokens INTEGER,
            reply_tokens INTEGER,
            first_token_ms INTEGER,
            total_ms INTEGER,
            finish TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            deleted_at INTEGER
        ) STRICT
    """)
    connection.execute("CREATE INDEX messages_in_order ON messages (conversation_id, sequence)")
    connection.execute("""
        CREATE TRIGGER message_counted AFTER INSERT ON messages WHEN NEW.deleted_at IS NULL BEGIN
            UPDATE conversations SET message_count = message_count + 1 WHERE id = NEW.conversation_id;
        END
    """)
    connection.execute("""
        CREATE TRIGGER message_recounted AFTER UPDATE OF deleted_at ON messages
        WHEN (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL) BEGIN
            UPDATE conversations
            SET message_count = message_count + iif(NEW.deleted_at IS NULL, 1, -1)
            WHERE id = NEW.conversation_id;
        END
    """)
    connection.execute("""
        CREATE TRIGGER message_uncounted AFTER DELETE ON messages WHEN OLD.deleted_at IS NULL BEGIN
            UPDATE conversations SET message_count = message_count - 1 WHERE id = OLD.conversation_id;
        END
    """)


def drafts_and_settings(connection: Connection) -> None:
    """Unsent words, and the small personal things. '' stands for the conversation not yet begun."""
    connection.execute("""
        CREATE TABLE drafts (
            conversation_id TEXT PRIMARY KEY NOT NULL,
            text TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
    """)
    connection.execute("""
        CREATE TABLE settings (
            key TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
    """)


def full_text_search(connection: Connection) -> None:
    """Index the words of messages and titles; accents do not matter.

    No index of prefixes: it would save some 20 ms of a search for two letters in a very long diary
    and make every other thing dearer. New messages are not indexed by a trigger but in batches
    (see `full_text.index_new_messages`): one at a time would be half of the work of each commit.
    """
    for index, table, column, row in (
        ("message_words", "messages", "text", "sequence"),
        ("title_words", "conversations", "title", "number"),
    ):
        connection.execute(f"""
            CREATE VIRTUAL TABLE {index} USING fts5(
                {column}, content='{table}', content_rowid='{row}',
                tokenize='unicode61 remove_diacritics 2'
            )
        """)
        connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
    connection.execute("CREATE TABLE search_progress (indexed_to INTEGER NOT NULL) STRICT")
    connection.execute("INSERT INTO search_progress SELECT coalesce(max(sequence), 0) FROM messages")
    is_indexed = "OLD.sequence <= (SELECT indexed_to FROM search_progress)"
    connection.execute("""
        CREATE TRIGGER title_words_added AFTER INSERT ON conversations BEGIN
            INSERT INTO title_words (rowid, title) VALUES (NEW.number, NEW.title);
        END
    """)
    for index, table, column, row, condition in (
        ("message_words", "messages", "text", "sequence", is_indexed),
        ("title_words", "conversations", "title", "number", "TRUE"),
    ):
        connection.execute(f"""
            CREATE TRIGGER {index}_changed AFTER UPDATE OF {column} ON {table}
            WHEN NEW.{column} <> OLD.{column} AND {condition} BEGIN
                INSERT INTO {index}({index}, rowid, {column}) VALUES ('delete', OLD.{row}, OLD.{column});
                INSERT INTO {index}(rowid, {column}) VALUES (NEW.{row}, NEW.{column});
            END
        """)
        connection.execute(f"""
            CREATE TRIGGER {index}_removed AFTER DELETE ON {table} WHEN {condition} BEGIN
                INSERT INTO {index}({index}, rowid, {column}) VALUES ('delete', OLD.{row}, OLD.{column});
            END
        """)


def help_records(connection: Connection) -> None:
    """What a person prepares for bad hours, and when signs of risk were seen: codes, no text.

    `sequence` keeps people, numbers and events in the order in which they were added.
    """
    connection.execute("""
        CREATE TABLE trusted_people (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            number TEXT NOT NULL,
            first_sentence TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
    """)
    connection.execute("""
        CREATE TABLE own_numbers (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            number TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
    """)
    connection.execute("""
        CREATE TABLE safety_plan_steps (
            step TEXT PRIMARY KEY NOT NULL,
            text TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
    """)
    connection.execute("""
        CREATE TABLE risk_events (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            tier TEXT NOT NULL,
            cards TEXT NOT NULL,  -- codes with a space between
            reasons TEXT NOT NULL,  -- the same
            place TEXT NOT NULL
        ) STRICT
    """)


MIGRATIONS: tuple[Migration, ...] = (
    conversations_and_messages,
    drafts_and_settings,
    full_text_search,
    help_records,
)


def migrate(
    connection: Connection, migrations: tuple[Migration, ...], key: bytes, backups: Path
) -> list[str]:
    """Take the steps that are missing and return their names.

    Each step is one transaction together with its record, so an interrupted one never happened
    and is taken again at the next opening. A store that holds data is copied first, encrypted and
    verified. Raises CompanionError STORE_TOO_NEW when a newer program was here, DISK_FULL or
    FOLDER_* when the copy cannot be made.
    """
    connection.execute("""
        CREATE TABLE IF NOT EXISTS migrations (
            name TEXT PRIMARY KEY NOT NULL, applied_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
    """)
    taken = {str(name) for (name,) in connection.execute("SELECT name FROM migrations")}
    if taken - {step.__name__ for step in migrations}:
        raise CompanionError(ErrorCode.STORE_TOO_NEW)
    missing = [step for step in migrations if step.__name__ not in taken]
    if missing and taken:
        make_safety_copy(connection, key, backups, before=missing[0].__name__)
    for step in missing:
        _take(connection, step)
    return [step.__name__ for step in missing]


def _take(connection: Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        step(connection)
        connection.execute(
            "INSERT INTO migrations (name, applied_at) VALUES (?, ?)", (step.__name__, microseconds_now())
        )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
