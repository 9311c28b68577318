"""kill -9 at random moments: no acknowledged word is lost, nothing is damaged, nothing is half there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from companion.store.store import Store
from tests.store.known import opened

# ruff: noqa: ASYNC220, ASYNC240
# Nothing else runs on these loops, so the other process may block them.

ROOT = Path(__file__).resolve().parents[2]

WRITES_UNTIL_KILLED = """
import asyncio, sys
from pathlib import Path
from companion.domain.message import Delivery, Role
from companion.store.store import Store

async def main():
    path, first = Path(sys.argv[1]), int(sys.argv[2])
    store = await Store.open(path, bytes(range(32)), backups=path.parent / "backups")
    (conversation,) = await store.conversations.list()
    for number in range(first, first + 10_000):
        said = await store.messages.append(conversation.id, Role.USER, f"said {number} " * 40)
        print("said", number, said.id, flush=True)
        reply = await store.messages.append(conversation.id, Role.COMPANION, "", Delivery.INTERRUPTED)
        await store.messages.update_reply(reply.id, f"reply {number} " * 40, Delivery.ANSWERED)
        await store.messages.set_delivery(said.id, Delivery.ANSWERED)
        print("answered", number, reply.id, flush=True)
        await store.drafts.save(conversation.id, f"draft {number}")
        if number % 7 == 0:
            await store.messages.delete(said.id)
            await store.conversations.erase_deleted()
            print("erased", number, said.id, flush=True)
        if number % 5 == 0:
            await store.conversations.search(f"said {number}")

asyncio.run(main())
"""


@pytest.mark.parametrize("rounds", [pytest.param(20), pytest.param(200, marks=pytest.mark.long)])
async def test_no_acknowledged_message_is_lost(store: Store, store_file: Path, rounds: int) -> None:
    conversation = await store.conversations.create()
    await store.close()
    generator = random.Random(rounds)
    acknowledged: dict[str, str] = {}
    for turn in range(rounds):
        with subprocess.Popen(
            [sys.executable, "-c", WRITES_UNTIL_KILLED, str(store_file), str(turn * 10_000)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        ) as process:
            assert process.stdout is not None
            # Killed after a random number of lines, while it is in the middle of the next one.
            for _ in range(generator.randint(0, 40)):
                _note(acknowledged, process.stdout.readline())
            process.kill()
            for line in process.stdout:
                if line.endswith("\n"):
                    _note(acknowledged, line)
        again = await opened(store_file)
        try:
            await again.check()
            kept = await again.messages.latest(conversation.id, 1_000_000)
            texts = {message.id: message.text for message in kept}
            lost = [
                key
                for key, start in acknowledged.items()
                if start and not texts.get(key, "").startswith(start)
            ]
            assert lost == []
            assert not [key for key, start in acknowledged.items() if not start and key in texts]
            assert await again.messages.count(conversation.id) == len(kept)
            for message in kept:
                word = message.text.split()[:2]
                assert message.text == (" ".join(word) + " ") * 40 or message.text == ""
            if kept and kept[-1].text:
                (hit,) = await again.conversations.search(" ".join(kept[-1].text.split()[:2]) + " ")
                assert hit.conversation.id == conversation.id
        finally:
            await again.close()
    assert len(acknowledged) > rounds


def _note(acknowledged: dict[str, str], line: str) -> None:
    if not line:
        return
    kind, number, message_id = line.split()
    acknowledged[message_id] = {"said": f"said {number} ", "answered": f"reply {number} ", "erased": ""}[kind]


CREATES_AND_IS_KILLED = """
import asyncio, sys, os, threading
from pathlib import Path
from companion.store import database
from companion.store.store import Store

# Dies at the n-th statement or rename of creating a store.
left = int(sys.argv[2])
real = database.keyed_connection

class Mortal:
    def __init__(self, connection):
        self._connection = connection
    def __getattr__(self, name):
        return getattr(self._connection, name)
    def execute(self, *arguments):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)
        return self._connection.execute(*arguments)

database.keyed_connection = lambda *arguments: Mortal(real(*arguments))

async def main():
    path = Path(sys.argv[1])
    store = await Store.open(path, bytes(range(32)), backups=path.parent / "backups", create=True)
    print("created", flush=True)
    await store.close()

asyncio.run(main())
"""


@pytest.mark.parametrize("statement", [1, 4, 9, 20, 30])
async def test_a_creation_that_is_killed_leaves_nothing_that_looks_like_a_store(
    folder: Path, store_file: Path, statement: int
) -> None:
    done = subprocess.run(  # noqa: ASYNC221
        [sys.executable, "-c", CREATES_AND_IS_KILLED, str(store_file), str(statement)],
        stdout=subprocess.PIPE,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stdout) == (-9, b"")
    assert not store_file.exists()
    store = await opened(store_file, create=True)
    await store.check()
    await store.close()
    assert sorted(path.name for path in folder.iterdir()) == ["diary.db", "diary.db.lock"]
