"""Killing the window at any moment loses no message it had called kept, and breaks nothing."""

from __future__ import annotations

import asyncio
import hashlib
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from companion import parts
from companion.domain.message import Delivery, Role
from companion.paths import Paths
from companion.store.store import Store
from tests.traces import assert_no_trace

PASSPHRASE = "a passphrase for this test"
SECONDS = 60

pytestmark = pytest.mark.xvfb


async def _make(paths: Paths) -> None:
    paths.ensure()
    await parts.build_access(paths).create(PASSPHRASE)


async def _check(paths: Paths, kept: dict[str, str]) -> None:
    store = await parts.build_access(paths).unlock(PASSPHRASE)
    assert isinstance(store, Store)
    try:
        await store.check()
        for message_id, sha in kept.items():
            message = await store.messages.get(message_id)
            assert message is not None, "a message that was called kept is gone"
            assert hashlib.sha256(message.text.encode()).hexdigest() == sha
        for conversation in await store.conversations.list(limit=1000):
            for message in await store.messages.latest(conversation.id, 10_000):
                assert message.text
                assert message.role is Role.USER or message.delivery in (
                    Delivery.ANSWERED,
                    Delivery.INTERRUPTED,
                )
    finally:
        await store.close()


def _kill_once(folder: Path, moment: float, kept: dict[str, str]) -> int:
    """Let the window talk, kill it `moment` seconds after its first kept message. Returns how many."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.scripted_window", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(PASSPHRASE + "\n")
    process.stdin.flush()
    before = len(kept)
    timer: threading.Timer | None = None
    for line in process.stdout:
        _, message_id, sha = line.split()
        kept[message_id] = sha
        if timer is None:
            timer = threading.Timer(moment, process.kill)
            timer.start()
    assert timer is not None, "the window never kept a message"
    timer.join()
    process.stdin.close()
    process.stdout.close()
    assert process.wait(SECONDS) == -9
    return len(kept) - before


@pytest.mark.parametrize(
    "times", [pytest.param(6, id="few"), pytest.param(100, id="hundred", marks=pytest.mark.long)]
)
def test_kill_at_random_moments(times: int, tmp_path: Path) -> None:
    paths = Paths.default(tmp_path / "diary")
    asyncio.run(_make(paths))
    kept: dict[str, str] = {}
    for number in range(times):
        assert _kill_once(paths.data, random.Random(number).uniform(0, 0.6), kept) > 0
        asyncio.run(_check(paths, kept))
    assert_no_trace(paths.data, ["canaryword"])
