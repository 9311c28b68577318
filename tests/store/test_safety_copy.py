"""Steps of the schema: taken once, in one piece each, after a verified copy; never by an older program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Role
from companion.store import safety_copy
from companion.store.connection import Connection
from companion.store.database import Database
from companion.store.migrations import MIGRATIONS, Migration
from companion.store.store import Store
from tests.store.known import KEY, OTHER_KEY, fingerprints, opened
from tests.traces import assert_no_trace

# Nothing else runs on these loops, so the file system may block them.

ROOT = Path(__file__).resolve().parents[2]


def a_later_step(connection: Connection) -> None:
    connection.execute("ALTER TABLE messages ADD COLUMN mood TEXT")
    connection.execute("UPDATE messages SET mood = 'calm'")


def a_step_that_fails(connection: Connection) -> None:
    connection.execute("CREATE TABLE half_made (x INTEGER) STRICT")
    connection.execute("UPDATE messages SET text = 'overwritten'")
    raise CompanionError(ErrorCode.DISK_FULL)


async def migrated(path: Path, *steps: Migration) -> Database:
    database = Database(path, KEY, path.parent / "backups", (*MIGRATIONS, *steps))
    await database.open(create=False)
    return database


@pytest.fixture
async def with_words(store: Store, store_file: Path) -> Path:
    conversation = await store.conversations.create()
    await store.messages.append(conversation.id, Role.USER, "canary-before-the-step")
    await store.close()
    return store_file


async def test_a_new_store_needs_no_copy(store: Store, folder: Path) -> None:
    assert not (folder / "backups").exists()


async def test_names_are_recorded_and_steps_are_not_repeated(with_words: Path) -> None:
    database = await migrated(with_words, a_later_step)
    names = await database.read(
        lambda c: c.execute("SELECT name FROM migrations ORDER BY applied_at").fetchall()
    )
    assert [name for (name,) in names] == [
        "conversations_and_messages",
        "drafts_and_settings",
        "full_text_search",
        "help_records",
        "a_later_step",
    ]
    await database.close()
    await (await migrated(with_words, a_later_step)).close()
    assert len(list((with_words.parent / "backups").iterdir())) == 1


async def test_before_the_first_step_a_whole_encrypted_copy_is_made(with_words: Path) -> None:
    await (await migrated(with_words, a_later_step)).close()
    (copy,) = (with_words.parent / "backups").iterdir()
    assert copy.name.endswith("-before-a_later_step.db")
    assert copy.stat().st_mode & 0o077 == 0
    assert copy.parent.stat().st_mode & 0o077 == 0
    assert_no_trace(with_words.parent, ["canary-before-the-step"])
    with pytest.raises(CompanionError) as refused:
        await opened(copy, OTHER_KEY)
    assert refused.value.code is ErrorCode.STORE_WRONG_KEY
    before = await opened(copy)  # the copy is a store of the older program
    (conversation,) = await before.conversations.list()
    (message,) = await before.messages.latest(conversation.id)
    assert message.text == "canary-before-the-step"
    await before.check()
    await before.close()


async def test_the_copy_holds_what_is_only_in_the_log(store: Store, folder: Path, tmp_path: Path) -> None:
    conversation = await store.conversations.create()
    await store.messages.append(conversation.id, Role.USER, "only in the log")
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("diary.db", "diary.db-wal"):
        (killed / name).write_bytes((folder / name).read_bytes())
    await (await migrated(killed / "diary.db", a_later_step)).close()
    (copy,) = (killed / "backups").iterdir()
    again = await opened(copy)
    assert [message.text for message in await again.messages.latest(conversation.id)] == ["only in the log"]
    await again.close()


async def test_a_step_that_fails_never_happened(with_words: Path) -> None:
    with pytest.raises(CompanionError) as failed:
        await migrated(with_words, a_later_step, a_step_that_fails)
    assert failed.value.code is ErrorCode.DISK_FULL
    database = await migrated(with_words, a_later_step)  # that one was taken, and stays
    tables = await database.read(lambda c: c.execute("SELECT name FROM sqlite_master").fetchall())
    assert ("half_made",) not in tables
    rows = await database.read(lambda c: c.execute("SELECT text, mood FROM messages").fetchall())
    assert rows == [("canary-before-the-step", "calm")]
    await database.close()


async def test_without_a_sound_copy_no_step_is_taken(
    with_words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counts_one_row_less(connection: Connection) -> dict[str, int]:
        return {"messages": id(connection)}

    before = fingerprints(with_words.parent)
    monkeypatch.setattr(safety_copy, "_row_counts", counts_one_row_less)
    with pytest.raises(CompanionError) as refused:
        await migrated(with_words, a_later_step)
    assert refused.value.code is ErrorCode.STORE_DAMAGED
    assert fingerprints(with_words.parent) == before
    (with_words.parent / "backups").rmdir()
    (with_words.parent / "backups").write_text("in the way")
    with pytest.raises(CompanionError):
        await migrated(with_words, a_later_step)
    store = await opened(with_words)  # the older program still opens it
    await store.close()


async def test_a_newer_store_is_left_alone(with_words: Path) -> None:
    await (await migrated(with_words, a_later_step)).close()
    before = fingerprints(with_words.parent)
    with pytest.raises(CompanionError) as refused:
        await opened(with_words)
    assert refused.value.code is ErrorCode.STORE_TOO_NEW
    assert fingerprints(with_words.parent) == before


async def test_a_keyed_but_empty_database_is_not_taken_for_a_new_diary(store_file: Path) -> None:
    database = Database(store_file, KEY, store_file.parent / "backups", (lambda connection: None,))
    await database.open(create=True)
    await database.write(lambda connection: connection.execute("DROP TABLE migrations"))
    await database.write(lambda connection: connection.execute("CREATE TABLE x (y)"))
    await database.write(lambda connection: connection.execute("DROP TABLE x"))
    await database.close()
    before = fingerprints(store_file.parent)
    with pytest.raises(CompanionError) as refused:
        await opened(store_file)
    assert refused.value.code is ErrorCode.STORE_EMPTY
    assert fingerprints(store_file.parent) == before


DIES_WITHIN_A_STEP = """
import asyncio, os, sys
from pathlib import Path
from companion.store.database import Database
from companion.store.migrations import MIGRATIONS

left = int(sys.argv[2])

def a_later_step(connection):
    for number in range(20):
        if number == left:
            os.kill(os.getpid(), 9)
        connection.execute(f"CREATE TABLE part_{number} (x INTEGER) STRICT")
        connection.execute("UPDATE messages SET text = text || '!'")

async def main():
    path = Path(sys.argv[1])
    database = Database(path, bytes(range(32)), path.parent / "backups", (*MIGRATIONS, a_later_step))
    await database.open(create=False)
    await database.close()
    print("done")

asyncio.run(main())
"""


async def test_a_step_that_is_killed_is_taken_again_from_its_beginning(with_words: Path) -> None:
    def run(dies_at: int) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-c", DIES_WITHIN_A_STEP, str(with_words), str(dies_at)],
            capture_output=True,
            check=False,
            cwd=ROOT,
        )

    for dies_at in (0, 1, 7, 19):
        assert run(dies_at).returncode == -9
        store = await opened(with_words)  # the older program: as if nothing had been
        (conversation,) = await store.conversations.list()
        assert [m.text for m in await store.messages.latest(conversation.id)] == ["canary-before-the-step"]
        await store.check()
        await store.close()
    finished = run(99)
    assert (finished.returncode, finished.stdout.strip(), finished.stderr) == (0, b"done", b"")
    copies = list((with_words.parent / "backups").iterdir())
    assert len(copies) == 5
    assert all(copy.suffix == ".db" for copy in copies)
