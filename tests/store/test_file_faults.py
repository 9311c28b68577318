"""A file that is not as it should be is named for what it is, and left exactly as it was."""

# Nothing else runs on these loops, so the file system may block them.
# ruff: noqa: ASYNC240

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Role
from companion.store.store import Store
from tests.store.known import KEY, OTHER_KEY, PAGE, fingerprints, opened
from tests.store.seeding import seed


@pytest.fixture
async def closed(store: Store, store_file: Path) -> Path:
    """A closed store of some hundred pages."""
    await seed(store, 4, 200)
    await store.close()
    assert store_file.stat().st_size > 100 * PAGE
    assert not store_file.with_name("diary.db-wal").exists()
    return store_file


@pytest.fixture
async def killed(store: Store, folder: Path, tmp_path: Path) -> Path:
    """What a killed process leaves behind: a store whose last words are only in its log."""
    await seed(store, 1, 50)
    copy = tmp_path / "killed"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
    assert (copy / "diary.db-wal").stat().st_size > 0
    return copy / "diary.db"


async def refusal(path: Path, key: bytes = KEY) -> CompanionError:
    """Open `path`, which must be refused and left as it was."""
    before = fingerprints(path.parent)
    with pytest.raises(CompanionError) as refused:
        await opened(path, key)
    assert fingerprints(path.parent) == before
    return refused.value


def flip(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 0x01
    path.write_bytes(content)


def cut(size: Callable[[int], int]) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: size(len(content))])

    return change


def plaintext(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE messages (text TEXT)")
    connection.close()


FAULTS: dict[str, tuple[Callable[[Path], object], ErrorCode]] = {
    "gone": (Path.unlink, ErrorCode.STORE_MISSING),
    "folder gone": (lambda path: shutil.rmtree(path.parent), ErrorCode.FOLDER_MISSING),
    "empty": (lambda path: path.write_bytes(b""), ErrorCode.STORE_EMPTY),
    "plaintext": (plaintext, ErrorCode.STORE_PLAINTEXT),
    "half": (cut(lambda size: size // PAGE // 2 * PAGE), ErrorCode.STORE_TRUNCATED),
    "one page left": (cut(lambda size: PAGE), ErrorCode.STORE_TRUNCATED),
    "last page lost": (cut(lambda size: size - PAGE), ErrorCode.STORE_TRUNCATED),
    "last page cut": (cut(lambda size: size - 1000), ErrorCode.STORE_TRUNCATED),
    "a few bytes left": (cut(lambda size: 100), ErrorCode.STORE_TRUNCATED),
    "first page": (lambda path: flip(path, 2000), ErrorCode.STORE_DAMAGED),
    "first page's checksum": (lambda path: flip(path, PAGE - 10), ErrorCode.STORE_DAMAGED),
    "salt": (lambda path: flip(path, 3), ErrorCode.STORE_WRONG_KEY),
    "junk": (lambda path: path.write_bytes(random.Random(1).randbytes(PAGE * 20)), ErrorCode.STORE_WRONG_KEY),
    "zeros": (lambda path: path.write_bytes(bytes(PAGE * 20)), ErrorCode.STORE_WRONG_KEY),
    "a text": (lambda path: path.write_text("dear diary, " * 500), ErrorCode.STORE_TRUNCATED),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), ErrorCode.STORE_DAMAGED),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_each_fault_is_told_apart_and_nothing_is_changed(closed: Path, fault: str) -> None:
    cause, code = FAULTS[fault]
    cause(closed)
    assert (await refusal(closed)).code is code


async def test_a_wrong_key_is_a_wrong_key(closed: Path) -> None:
    assert (await refusal(closed, OTHER_KEY)).code is ErrorCode.STORE_WRONG_KEY
    await (await opened(closed)).close()


async def test_a_wrong_key_leaves_an_unfinished_log_alone(killed: Path) -> None:
    assert (await refusal(killed, OTHER_KEY)).code is ErrorCode.STORE_WRONG_KEY
    again = await opened(killed)
    try:
        (conversation,) = await again.conversations.list()
        assert conversation.message_count == 50
    finally:
        await again.close()


async def test_a_damaged_first_page_says_that_one_page_is_damaged(closed: Path) -> None:
    flip(closed, 2000)
    assert (await refusal(closed)).parameters == {"pages": 1}


async def test_a_log_that_is_gone_is_no_first_run(killed: Path) -> None:
    killed.with_name("diary.db-wal").unlink()
    store = await opened(killed)  # a whole, older store: nothing tells that there was more
    await store.close()
    killed.write_bytes(b"")
    assert (await refusal(killed)).code is ErrorCode.STORE_EMPTY


@pytest.mark.parametrize("offset_seed", range(8))
async def test_a_flipped_byte_inside_is_found_and_ends_writing(closed: Path, offset_seed: int) -> None:
    offset = random.Random(offset_seed).randrange(20 * PAGE, closed.stat().st_size)  # not the schema's
    flip(closed, offset)
    store = await opened(closed)
    try:
        with pytest.raises(CompanionError) as found:
            await store.check()
        assert found.value.code is ErrorCode.STORE_DAMAGED
        assert found.value.parameters == {"pages": 1}
        with pytest.raises(CompanionError) as refused:
            await store.conversations.create()
        assert refused.value.code is ErrorCode.STORE_DAMAGED
    finally:
        await store.close()


async def test_beside_a_damaged_page_the_rest_can_be_read_and_nothing_is_written(closed: Path) -> None:
    store = await opened(closed)
    conversations = await store.conversations.list()
    texts = {each.id: await store.messages.latest(each.id, 1000) for each in conversations}
    await store.close()
    sound = closed.read_bytes()
    # Which page holds what differs from store to store: damage one after the other until there is
    # one that some conversation needs and another does not.
    for page in range(20, len(sound) // PAGE):
        closed.write_bytes(sound)
        flip(closed, page * PAGE + 100)
        store = await opened(closed)
        try:
            outcomes = []
            for _ in range(2):  # a connection that met damage must not answer worse the second time
                for conversation in conversations:
                    try:
                        whole = await store.messages.latest(conversation.id, 1000) == texts[conversation.id]
                        outcomes.append("whole" if whole else "changed")
                    except CompanionError as error:
                        outcomes.append(f"{error.code}: {error.parameters['pages']} pages")
            assert outcomes[: len(conversations)] == outcomes[len(conversations) :]
            assert set(outcomes) <= {"whole", "store_damaged: 1 pages"}
            if len(set(outcomes)) < 2:
                continue
            with pytest.raises(CompanionError) as refused:
                await store.messages.append(conversations[0].id, Role.USER, "into a damaged store")
            assert refused.value.code is ErrorCode.STORE_DAMAGED
            with pytest.raises(CompanionError):
                await store.drafts.save(None, "nor this")
            return
        finally:
            await store.close()
    raise AssertionError("no page was needed by one conversation and not by another")


async def test_nothing_is_created_over_anything(closed: Path) -> None:
    for content in (closed.read_bytes(), b"", b"something else"):
        closed.write_bytes(content)
        before = fingerprints(closed.parent)
        with pytest.raises(CompanionError) as refused:
            await opened(closed, create=True)
        assert refused.value.code is ErrorCode.STORE_EXISTS
        assert fingerprints(closed.parent) == before
    closed.unlink()
    closed.symlink_to(closed.with_name("nowhere"))
    with pytest.raises(CompanionError) as refused:
        await opened(closed, create=True)
    assert refused.value.code is ErrorCode.STORE_EXISTS


async def test_a_missing_store_is_not_made_unasked(folder: Path, store_file: Path) -> None:
    with pytest.raises(CompanionError) as missing:
        await opened(store_file)
    assert missing.value.code is ErrorCode.STORE_MISSING
    assert list(folder.iterdir()) == []


async def test_a_creation_that_was_interrupted_leaves_no_store_and_can_be_repeated(store_file: Path) -> None:
    store_file.with_name("diary.db.new").write_bytes(b"half of a page")
    store_file.with_name("diary.db.new-wal").write_bytes(b"and its log")
    store = await opened(store_file, create=True)
    await store.conversations.create()
    await store.close()
    assert sorted(path.name for path in store_file.parent.iterdir()) == ["diary.db", "diary.db.lock"]
