"""A disk that fills up and a folder that cannot be written to: said, survived, and over in time."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Role
from companion.store.store import Store
from tests.store.known import fingerprints, opened

# ruff: noqa: ASYNC240
# Nothing else runs on these loops, so the file system may block them.

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of two megabytes."""
    place = tmp_path / "small disk"
    place.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine does not let root mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


async def test_a_full_disk_loses_nothing_and_is_over_when_space_is_freed(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    store = await opened(small_disk / "diary.db", create=True)
    conversation = await store.conversations.create()
    kept = [await store.messages.append(conversation.id, Role.USER, "before the disk was full")]
    assert await store.conversations.search("before")
    _fill(ballast)
    failures = 0
    for number in range(200):
        text = f"number {number} " * 400
        try:
            kept.append(await store.messages.append(conversation.id, Role.USER, text))
        except CompanionError as error:
            if error.code is not ErrorCode.DISK_FULL:
                raise
            failures += 1
            if failures == 5:
                break
    assert failures == 5
    assert await store.messages.latest(conversation.id, 1000) == kept
    assert await store.conversations.search("before")  # the index lags behind, and that is all
    ballast.unlink()
    kept.append(await store.messages.append(conversation.id, Role.USER, "after space was freed"))
    assert [hit.message_id for hit in await store.conversations.search("freed")] == [kept[-1].id]
    await store.close()
    again = await opened(small_disk / "diary.db")
    assert await again.messages.latest(conversation.id, 1000) == kept
    await again.check()
    await again.close()


async def test_a_store_that_does_not_fit_is_not_half_created(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    _fill(ballast)
    with pytest.raises(CompanionError) as full:
        await opened(small_disk / "diary.db", create=True)
    assert full.value.code is ErrorCode.DISK_FULL
    assert not (small_disk / "diary.db").exists()
    ballast.unlink()
    await (await opened(small_disk / "diary.db", create=True)).close()


async def test_closing_on_a_full_disk_keeps_the_last_words(small_disk: Path) -> None:
    store = await opened(small_disk / "diary.db", create=True)
    conversation = await store.conversations.create()
    kept = [await store.messages.append(conversation.id, Role.USER, f"{n} " * 900) for n in range(60)]
    _fill(small_disk / "ballast")
    await store.close()
    (small_disk / "ballast").unlink()
    again = await opened(small_disk / "diary.db")
    assert await again.messages.latest(conversation.id, 100) == kept
    await again.close()


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


AS_NOBODY = """
import asyncio, os, sys
import urllib.parse  # pathlib brings it late, perhaps from a folder that nobody may read
from pathlib import Path
from companion.domain.errors import CompanionError
from companion.store.store import Store

async def main():
    os.setgid(65534)
    os.setuid(65534)
    for path, create in zip(sys.argv[1::2], sys.argv[2::2]):
        path = Path(path)
        try:
            new = create == "new"
            store = await Store.open(path, bytes(range(32)), backups=path.parent / "b", create=new)
            await store.close()
            print("opened")
        except CompanionError as error:
            print(error.code)

asyncio.run(main())
"""


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become nobody")
async def test_a_folder_that_cannot_be_written_to_is_named(
    store: Store, store_file: Path, tmp_path: Path
) -> None:
    conversation = await store.conversations.create()
    await store.messages.append(conversation.id, Role.USER, "read only")
    await store.close()
    read_only = store_file.parent
    store_file.with_name("diary.db.lock").unlink()
    open_to_all = tmp_path / "open"
    open_to_all.mkdir(mode=0o777)
    open_to_all.chmod(0o777)
    for folder in [tmp_path, *tmp_path.parents]:  # let nobody come this far
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    read_only.chmod(0o555)
    store_file.chmod(0o444)
    before = fingerprints(read_only)
    arguments = [
        *(str(store_file), "old"),
        *(str(read_only / "other.db"), "new"),
        *(str(tmp_path / "nowhere" / "diary.db"), "new"),
        *(str(open_to_all / "diary.db"), "new"),
    ]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", AS_NOBODY, *arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    out, err = await process.communicate()
    assert (out.decode().split(), err.decode()) == (
        ["folder_read_only", "folder_read_only", "folder_missing", "opened"],
        "",
    )
    assert fingerprints(read_only) == before
