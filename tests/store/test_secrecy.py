"""No word that was typed is readable in any file, and deleted words are really gone."""

# Nothing else runs on these loops, so the file system may block them.
# ruff: noqa: ASYNC221, ASYNC240

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.message import Delivery, Role
from companion.store.store import Store
from tests.store.known import decrypted_pages, opened
from tests.traces import assert_no_trace

CANARIES = [
    "canary-message-7f3a",
    "canary-title-7f3a",
    "canary-draft-7f3a",
    "canary-reply-7f3a",
    "canary-setting-7f3a",
]


async def write_canaries(store: Store) -> str:
    conversation = await store.conversations.create()
    await store.messages.append(conversation.id, Role.USER, f"I said {CANARIES[0]} today")
    reply = await store.messages.append(conversation.id, Role.COMPANION, "", Delivery.INTERRUPTED)
    await store.messages.update_reply(reply.id, f"You said {CANARIES[3]}", Delivery.ANSWERED)
    await store.conversations.rename(conversation.id, CANARIES[1])
    await store.drafts.save(conversation.id, CANARIES[2])
    await store.settings.set("canary", CANARIES[4])
    for canary in CANARIES:
        await store.conversations.search(canary)
    return conversation.id


async def test_no_file_holds_a_word(store: Store, folder: Path, store_file: Path) -> None:
    await write_canaries(store)
    assert store_file.with_name("diary.db-wal").exists()
    assert_no_trace(folder, CANARIES)
    await store.close()
    assert_no_trace(folder, CANARIES)
    for word in ("CREATE TABLE", "SQLite format 3", "conversations"):
        assert word.encode() not in store_file.read_bytes()


async def test_what_encrypts_is_not_only_hiding(store: Store, store_file: Path) -> None:
    """The same words are there for whoever has the key: the search for traces can find them."""
    await write_canaries(store)
    await store.close()
    pages = decrypted_pages(store_file)
    for canary in CANARIES:
        assert canary.encode() in pages
    connection = sqlite3.connect(store_file)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT * FROM sqlite_master")
    connection.close()


@pytest.mark.parametrize("whole_conversation", [True, False])
async def test_erased_words_are_on_no_page_and_in_no_index(
    store: Store, folder: Path, store_file: Path, whole_conversation: bool
) -> None:
    conversation = await store.conversations.create()
    kept = await store.messages.append(conversation.id, Role.USER, "keepsake words remain")
    other = await store.conversations.create()
    place = other.id if whole_conversation else conversation.id
    if whole_conversation:
        await store.conversations.rename(other.id, "zanzibarish")
        await store.drafts.save(other.id, "zanzibarish draft")
    doomed = [await store.messages.append(place, Role.USER, f"zanzibarish {n} " * 20) for n in range(100)]
    long = await store.messages.append(place, Role.USER, "zanzibarish filling " * 2000)
    assert await store.conversations.search("zanzibarish")
    if whole_conversation:
        await store.conversations.delete(other.id)
    else:
        for message in [*doomed, long]:
            await store.messages.delete(message.id)
    assert await store.conversations.erase_deleted() == 101 + whole_conversation
    log = store_file.with_name("diary.db-wal")
    assert log.stat().st_size == 0  # erased pages do not linger in the log either
    assert [hit.message_id for hit in await store.conversations.search("keepsake")] == [kept.id]
    await store.close()
    pages = decrypted_pages(store_file)
    assert b"keepsake" in pages
    for fragment in (b"zanzibar", b"anzibarish"):  # the index stores words without common beginnings
        assert fragment not in pages


async def test_a_changed_text_leaves_its_old_words_nowhere(store: Store, store_file: Path) -> None:
    conversation = await store.conversations.create()
    message = await store.messages.append(conversation.id, Role.COMPANION, "quixotical " * 50)
    await store.conversations.rename(conversation.id, "quixotical")
    await store.conversations.search("quixotical")
    await store.messages.update_reply(message.id, "plain", Delivery.ANSWERED)
    await store.conversations.rename(conversation.id, "plain")
    await store.close()
    assert b"uixotica" not in decrypted_pages(store_file)


FAILS_ON_PURPOSE = """
import asyncio, sys
from pathlib import Path
from companion.domain.errors import CompanionError
from companion.store.store import Store

async def main():
    path = Path(sys.argv[1])
    for key in (bytes(32), bytes(range(32))):
        try:
            store = await Store.open(path, key, backups=path.parent / "backups")
            await store.check()
        except CompanionError as error:
            print(error.code)

asyncio.run(main())
"""


async def test_failures_write_nothing_on_the_terminal(store: Store, store_file: Path) -> None:
    await write_canaries(store)
    await store.close()
    content = bytearray(store_file.read_bytes())
    content[-2000] ^= 1
    store_file.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", FAILS_ON_PURPOSE, str(store_file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.stdout.split() == ["store_wrong_key", "store_damaged"]
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
async def test_large_sorts_open_no_temporary_file(store: Store, store_file: Path, tmp_path: Path) -> None:
    conversation = await store.conversations.create()
    rows = [(Role.USER, f"{n} " * 500, conversation.created_at) for n in range(3000)]
    await store.messages.append_many(conversation.id, rows)
    seen: set[str] = set()

    def job(connection: object) -> None:
        cursor = connection.execute("SELECT text FROM messages ORDER BY text DESC")  # type: ignore[attr-defined]
        for count, _ in enumerate(cursor):
            if count % 500 == 0:
                for handle in Path("/proc/self/fd").iterdir():
                    try:
                        seen.add(os.readlink(handle))
                    except FileNotFoundError:
                        continue

    await store._database.read(job)
    assert any(name.endswith("diary.db") for name in seen)
    assert not [name for name in seen if "etilqs" in name]


async def test_a_store_opened_again_still_hides_its_words(
    store: Store, folder: Path, store_file: Path
) -> None:
    await write_canaries(store)
    await store.close()
    again = await opened(store_file)
    await again.conversations.search(CANARIES[0])
    assert_no_trace(folder, CANARIES)
    await again.close()
    assert_no_trace(folder, CANARIES)
