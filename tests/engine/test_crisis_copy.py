"""The unencrypted copy: only when asked for, always up to date, whole after a crash, gone when off."""

from __future__ import annotations

import asyncio
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.engine import crisis_copy
from companion.engine.crisis_copy import LARGEST_BYTES, read_crisis_copy
from companion.engine.help_book import HelpBook
from companion.store.store import Store
from tests.engine.conftest import Scene
from tests.traces import assert_no_trace, traces

# Nothing else runs on these loops, so the file system may block them.
# ruff: noqa: ASYNC221, ASYNC240

ANNA = TrustedPerson("", "Anna-Lise", "+44 20 7946 0000", "Can you come over?")
BEN = TrustedPerson("", "Benedikt", "", "")
NIGHT_LINE = OwnNumber("", "Night line", "020 7946 0001")
PLAN = SafetyPlan({PlanStep.ALONE: "walk to\nthe canal, “slowly”", PlanStep.REASONS: "ma sœur 👧"})
WORDS = ["Anna-Lise", "020 7946", "the canal"]
posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes, no free links, and no kill -9")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "crisis-copy.json"


@pytest.fixture
def book(store: Store, file: Path) -> HelpBook:
    return HelpBook(store.help_records, file)


async def filled(book: HelpBook) -> CrisisCopy:
    return CrisisCopy(
        await book.save_plan(PLAN),
        (await book.save_person(ANNA), await book.save_person(BEN)),
        (await book.save_own_number(NIGHT_LINE),),
    )


# --- off and on ---------------------------------------------------------------------------------


async def test_it_is_off_until_it_is_asked_for(book: HelpBook, file: Path, tmp_path: Path) -> None:
    assert not book.has_crisis_copy()
    await filled(book)
    await book.refresh_crisis_copy()
    assert not book.has_crisis_copy()
    assert read_crisis_copy(file) is None
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(file.name)]
    assert_no_trace(tmp_path, WORDS)


async def test_while_it_is_locked_everything_can_be_read_without_the_key(
    book: HelpBook, store: Store, file: Path
) -> None:
    everything = await filled(book)
    await book.set_crisis_copy(True)
    assert book.has_crisis_copy()
    await store.close()
    assert read_crisis_copy(file) == everything


async def test_it_follows_every_change(book: HelpBook, file: Path) -> None:
    await book.set_crisis_copy(True)
    assert read_crisis_copy(file) == CrisisCopy(SafetyPlan({}), (), ())
    everything = await filled(book)
    assert read_crisis_copy(file) == everything
    anna, ben = everything.people
    renamed = await book.save_person(TrustedPerson(ben.id, "Benjamin", "112", "Hello"))
    await book.delete_person(anna.id)
    await book.delete_own_number(everything.own_numbers[0].id)
    plan = await book.save_plan(SafetyPlan({PlanStep.SAFE_SPACE: "the key is with Ben"}))
    assert read_crisis_copy(file) == CrisisCopy(plan, (renamed,), ())
    assert traces(file.parent, ["Anna-Lise", "Benedikt", "the canal"]) == []
    assert book.crisis_copy_problem is None


async def test_when_it_is_off_again_nothing_is_left(book: HelpBook, file: Path, tmp_path: Path) -> None:
    everything = await filled(book)
    await book.set_crisis_copy(False)  # nothing to take away is fine
    await book.set_crisis_copy(True)
    await book.set_crisis_copy(True)
    assert {word for _, word in traces(tmp_path, WORDS)} == set(WORDS)  # what is looked for is there
    await book.set_crisis_copy(False)
    assert not book.has_crisis_copy()
    assert_no_trace(tmp_path, WORDS)
    await book.delete_person(everything.people[0].id)
    assert not file.exists()


@posix_only
async def test_what_it_said_is_overwritten_and_not_only_let_go(book: HelpBook, file: Path) -> None:
    await filled(book)
    await book.set_crisis_copy(True)
    with file.open("rb") as first:
        size = len(first.read())
        await book.save_person(BEN)
        first.seek(0)
        assert first.read() == bytes(size)
    with file.open("rb") as last:
        size = len(last.read())
        await book.set_crisis_copy(False)
        last.seek(0)
        assert last.read() == bytes(size)


async def test_a_caller_who_is_cancelled_leaves_no_deleted_name(book: HelpBook, file: Path) -> None:
    everything = await filled(book)
    await book.set_crisis_copy(True)
    for work in (book.delete_person(everything.people[0].id), book.set_crisis_copy(False)):
        task = asyncio.ensure_future(work)
        await asyncio.sleep(0)  # it is handed over
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await book.people()  # behind it in the queue
        copy = read_crisis_copy(file)
        assert copy is None or copy.people == everything.people[1:]
    assert not book.has_crisis_copy()


async def test_changes_that_come_at_once_end_with_the_last_one(book: HelpBook, file: Path) -> None:
    await book.set_crisis_copy(True)
    await asyncio.gather(*(book.save_person(TrustedPerson("", f"Person {n}", "")) for n in range(20)))
    copy = read_crisis_copy(file)
    assert copy is not None
    assert copy.people == await book.people()
    await asyncio.gather(book.save_person(BEN), book.set_crisis_copy(False), book.save_person(ANNA))
    assert not file.exists()


# --- the file -----------------------------------------------------------------------------------


@posix_only
async def test_it_is_private_whatever_the_umask_and_the_mode_before(book: HelpBook, file: Path) -> None:
    os.umask(0)
    await book.set_crisis_copy(True)
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o644)
    await book.save_person(ANNA)
    assert file.stat().st_mode & 0o777 == 0o600


@posix_only
async def test_a_link_in_its_place_leads_to_no_other_file(book: HelpBook, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "somebody's letter"
    other.write_text("untouched")
    file.symlink_to(other)
    await book.save_person(ANNA)
    assert not file.is_symlink()
    assert read_crisis_copy(file) is not None
    file.unlink()
    file.symlink_to(other)
    await book.set_crisis_copy(False)
    assert not file.is_symlink()
    assert other.read_text() == "untouched"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
async def test_a_copy_that_cannot_follow_is_taken_away_and_the_change_is_kept(
    book: HelpBook, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    code = ErrorCode.DISK_FULL if number == errno.ENOSPC else ErrorCode.FOLDER_READ_ONLY
    everything = await filled(book)
    await book.set_crisis_copy(True)

    def fails(handle: int) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patched:
        patched.setattr(crisis_copy.os, "fsync", fails)
        await book.delete_person(everything.people[0].id)
        assert book.crisis_copy_problem is code
        assert await book.people() == everything.people[1:]
        assert not book.has_crisis_copy()
        assert_no_trace(tmp_path, WORDS)
        with pytest.raises(CompanionError) as refused:
            await book.set_crisis_copy(True)
        assert refused.value.code is code
        assert not book.has_crisis_copy()
        assert_no_trace(tmp_path, WORDS)
    await book.set_crisis_copy(True)
    assert book.crisis_copy_problem is None
    copy = read_crisis_copy(file)
    assert copy is not None
    assert copy.people == everything.people[1:]


async def test_more_than_can_be_read_again_is_not_written(book: HelpBook, store: Store, file: Path) -> None:
    await book.set_crisis_copy(True)
    await store.help_records.save_person(TrustedPerson("", "a" * LARGEST_BYTES, ""))
    assert book.crisis_copy_problem is ErrorCode.TEXT_TOO_LONG
    assert not book.has_crisis_copy()


async def test_a_damaged_store_can_still_let_the_copy_go(tmp_path: Path, file: Path) -> None:
    path, key = tmp_path / "damaged.db", b"k" * 32
    store = await Store.open(path, key, backups=tmp_path / "backups", create=True)
    book = HelpBook(store.help_records, file)
    await filled(book)
    await book.set_crisis_copy(True)
    await store.close()
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    store = await Store.open(path, key, backups=tmp_path / "backups")
    book = HelpBook(store.help_records, file)
    try:
        with pytest.raises(CompanionError):
            await store.check()
        with pytest.raises(CompanionError) as refused:
            await book.save_person(ANNA)
        assert refused.value.code is ErrorCode.STORE_DAMAGED
        assert read_crisis_copy(file) is not None  # the plan can still be read while locked
        await book.set_crisis_copy(False)
        assert not file.exists()
    finally:
        await store.close()


# --- a crash in between -------------------------------------------------------------------------

IS_KILLED = """
import asyncio, os, sys
from pathlib import Path
from companion.domain.help_records import TrustedPerson
from companion.engine import crisis_copy
from companion.engine.help_book import HelpBook
from companion.store.store import Store

def dies(*_):
    os.kill(os.getpid(), 9)

async def main():
    folder, work, moment = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    store = await Store.open(folder / "diary.db", bytes(range(32)), backups=folder / "backups")
    book = HelpBook(store.help_records, folder / "crisis-copy.json")
    person = (await book.people())[0]
    setattr(crisis_copy if moment.startswith("_") else crisis_copy.os, moment, dies)
    if work == "delete":
        await book.delete_person(person.id)
    elif work == "on":
        await book.set_crisis_copy(True)
    else:
        await book.set_crisis_copy(False)
    print("not killed")

asyncio.run(main())
"""


@posix_only
@pytest.mark.parametrize(
    ("work", "moment"),
    [
        ("delete", "fsync"),
        ("delete", "replace"),
        ("delete", "_overwrite"),
        ("on", "fsync"),
        ("on", "replace"),
        ("off", "replace"),
        ("off", "_overwrite"),
    ],
)
async def test_a_kill_in_between_leaves_it_whole_and_the_next_session_in_order(
    tmp_path: Path, file: Path, work: str, moment: str
) -> None:
    async def opened() -> tuple[Store, HelpBook]:
        store = await Store.open(
            tmp_path / "diary.db",
            bytes(range(32)),
            backups=tmp_path / "backups",
            create=not (tmp_path / "diary.db").exists(),
        )
        return store, HelpBook(store.help_records, file)

    store, book = await opened()
    before = await filled(book)
    await book.set_crisis_copy(work != "on")
    await store.close()
    done = subprocess.run(
        [sys.executable, "-c", IS_KILLED, str(tmp_path), work, moment],
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert (done.returncode, done.stdout, done.stderr) == (-9, b"", b"")
    after = CrisisCopy(
        before.plan, before.people[1:] if work == "delete" else before.people, before.own_numbers
    )
    if work == "delete":
        assert read_crisis_copy(file) == (after if moment == "_overwrite" else before)
    elif work == "off":
        assert read_crisis_copy(file) == (None if moment == "_overwrite" else before)
    else:
        assert read_crisis_copy(file) is None
    leftover = file.with_name(file.name + ".new")
    assert leftover.exists() is ((work, moment) not in {("delete", "_overwrite"), ("off", "replace")})

    store, book = await opened()
    assert await book.people() == after.people
    await book.refresh_crisis_copy()
    assert not leftover.exists()
    off = (work, moment) == ("off", "_overwrite") or work == "on"
    assert read_crisis_copy(file) == (None if off else after)
    await book.set_crisis_copy(False)
    await store.close()
    assert_no_trace(tmp_path, WORDS)


async def test_at_closing_the_copy_says_what_the_store_says(scene: Scene, file: Path) -> None:
    everything = await filled(scene.engine.help)
    file.write_bytes(b"left by a crash")
    file.with_name(file.name + ".new").write_bytes(b"left by another")
    await scene.engine.aclose()
    assert read_crisis_copy(file) == everything
    assert [path.name for path in file.parent.glob("crisis-copy*")] == [file.name]
