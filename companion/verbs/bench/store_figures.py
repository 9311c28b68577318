"""What encryption costs: a committed message against plain sqlite3, and search at 100,000."""

from __future__ import annotations

import asyncio
import datetime
import os
import random
import sqlite3
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from companion.domain.message import Role
from companion.store.store import Store
from companion.verbs.bench.figures import median, percentile

_ROUNDS, _PER_ROUND = 6, 40
_CONVERSATIONS, _MESSAGES_EACH = 100, 1000
_SEARCHES = 200


async def commit_ratio(folder: Path) -> float:
    """Rounds of single committed messages, encrypted and plain in turn; the median ratio.

    Both sides are awaited from the loop and done on a thread of their own, as any program with a
    window would have to.
    """
    store = await Store.open(folder / "commit.db", os.urandom(32), backups=folder / "backups", create=True)
    loop = asyncio.get_running_loop()
    thread = ThreadPoolExecutor(max_workers=1)
    plain = await loop.run_in_executor(thread, _plain_twin, folder / "plain.db")
    words = _Words(1)
    try:
        conversation = await store.conversations.create()
        ratios = []
        for _ in range(_ROUNDS):
            encrypted_times, plain_times = [], []
            for _ in range(_PER_ROUND):  # one and one, so that a busy disk troubles both alike
                text = words.sentence(40)
                begun = time.perf_counter()
                await store.messages.append(conversation.id, Role.USER, text)
                encrypted_times.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                await loop.run_in_executor(thread, _append_plain, plain, conversation.id, text)
                plain_times.append(time.perf_counter() - begun)
            ratios.append(median(encrypted_times) / median(plain_times))
        return median(ratios)
    finally:
        await loop.run_in_executor(thread, plain.close)
        thread.shutdown()
        await store.close()


async def search_p95_ms(folder: Path) -> float:
    """Searches of one to three words over 100,000 messages of 40 words, in milliseconds."""
    store = await Store.open(folder / "search.db", os.urandom(32), backups=folder / "backups", create=True)
    words = _Words(2)
    start = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    try:
        for number in range(_CONVERSATIONS):
            conversation = await store.conversations.create()
            await store.messages.append_many(
                conversation.id,
                [
                    (
                        Role.USER if index % 2 == 0 else Role.COMPANION,
                        words.sentence(40),
                        start + datetime.timedelta(hours=number, minutes=index),
                    )
                    for index in range(_MESSAGES_EACH)
                ],
            )
        times = []
        for _ in range(_SEARCHES):
            query = words.query()
            begun = time.perf_counter()
            await store.conversations.search(query)
            times.append((time.perf_counter() - begun) * 1000)
        return percentile(times, 0.95)
    finally:
        await store.close()


class _Words:
    """Sentences whose words are as unevenly common as in a language (Zipf), always the same."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        letters = "abcdefghijklmnoprstuvz"
        self._vocabulary = [
            "".join(self._random.choices(letters, k=3 + rank % 7)) + str(rank % 10) for rank in range(8000)
        ]
        self._weights = [1 / (rank + 10) for rank in range(len(self._vocabulary))]

    def sentence(self, words: int) -> str:
        return " ".join(self._random.choices(self._vocabulary, self._weights, k=words))

    def query(self) -> str:
        rank = self._random.randint(0, 2000)
        return " ".join(self._vocabulary[rank + step] for step in range(self._random.randint(1, 3)))


def _plain_twin(path: Path) -> sqlite3.Connection:
    """The same tables without encryption. Neither side writes to the word index in these commits:
    the store indexes in batches, so the plain side has no index at all."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in (
        "PRAGMA temp_store=MEMORY",
        "PRAGMA foreign_keys=ON",
        "PRAGMA cell_size_check=ON",
        "PRAGMA secure_delete=ON",
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA wal_autocheckpoint=250",
        "CREATE TABLE conversations (id TEXT PRIMARY KEY, updated_at INTEGER, message_count INTEGER)",
        "CREATE TABLE messages (sequence INTEGER PRIMARY KEY, id TEXT UNIQUE, conversation_id TEXT, "
        "role TEXT, text TEXT, created_at INTEGER, updated_at INTEGER, delivery TEXT)",
        "CREATE INDEX messages_in_order ON messages (conversation_id, sequence)",
    ):
        connection.execute(statement)
    return connection


def _append_plain(connection: sqlite3.Connection, conversation_id: str, text: str) -> None:
    now = time.time_ns() // 1000
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO messages (id, conversation_id, role, text, created_at, updated_at, delivery) "
        "VALUES (?, ?, 'user', ?, ?, ?, 'saved')",
        (str(uuid.uuid4()), conversation_id, text, now, now),
    )
    connection.execute(
        "INSERT INTO conversations VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET "
        "updated_at = excluded.updated_at, message_count = message_count + 1",
        (conversation_id, now),
    )
    connection.execute("COMMIT")
