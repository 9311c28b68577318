"""Opening: one key of one shape, one process at a time, one place that connects, encryption or nothing."""

# Nothing else runs on these loops, so the file system may block them.
# ruff: noqa: ASYNC220, ASYNC240

from __future__ import annotations

import asyncio
import os
import random
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.store import connection as connection_module
from companion.store.connection import keyed_connection
from companion.store.database import Database
from companion.store.store import Store
from tests.store.known import KEY, opened

SOURCES = Path(__file__).resolve().parents[2] / "companion"


def malformed_keys() -> list[object]:
    generator = random.Random(5)
    keys: list[object] = [
        None,
        "",
        b"",
        0,
        [],
        bytearray(32),
        memoryview(bytes(32)),
        KEY.hex(),
        "x'" + KEY.hex() + "'",
    ]
    while len(keys) < 10_000:
        length = generator.choice([*range(0, 32), *range(33, 130)])
        raw = generator.randbytes(length)
        keys.append(
            generator.choice(
                [raw, raw.hex(), raw.hex().encode(), bytearray(raw), raw.hex()[:63], raw.decode("latin-1")]
            )
        )
    return [key for key in keys if not (type(key) is bytes and len(key) == 32)]


async def test_a_malformed_key_is_refused_before_any_file_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "diary.db"
    keys = malformed_keys()
    assert len(keys) > 9_900
    for key in keys:
        for create in (False, True):
            with pytest.raises(ValueError, match="exactly 32 bytes") as refused:
                await Store.open(path, key, backups=tmp_path / "backups", create=create)  # type: ignore[arg-type]
            assert str(refused.value) == "a store key is exactly 32 bytes"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="exactly 32 bytes"):
        keyed_connection(path, b"short", "rw")


def test_there_is_one_place_that_connects_and_it_sets_the_key() -> None:
    connects = [
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if "bench" not in path.parts
        and re.search(r"(sqlite3?|sqlcipher3?|dbapi2?)\.connect\(", path.read_text())
    ]
    assert connects == ["store/connection.py"]
    importers = [
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if "bench" not in path.parts
        and re.search(r"^\s*(import|from) (sqlite3|sqlcipher3)", path.read_text(), re.M)
    ]
    assert importers == ["store/connection.py"]


async def test_without_encryption_nothing_is_opened(
    monkeypatch: pytest.MonkeyPatch, folder: Path, store_file: Path
) -> None:
    monkeypatch.setattr(connection_module, "sqlcipher", sqlite3)  # the real library that cannot encrypt
    with pytest.raises(CompanionError) as refused:
        await opened(store_file, create=True)
    assert refused.value.code is ErrorCode.STORE_UNENCRYPTED_LIBRARY
    assert not store_file.exists()


async def test_the_connection_is_as_the_recipe_says(folder: Path, store_file: Path) -> None:
    database = Database(store_file, KEY, folder / "backups")
    await database.open(create=True)
    try:
        for pragma, value in {
            "cipher_status": "1",
            "temp_store": 2,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "secure_delete": 1,
            "journal_mode": "wal",
            "synchronous": 2,
        }.items():
            row = await database.read(lambda c, name=pragma: c.execute(f"PRAGMA {name}").fetchone())
            assert row == (value,), pragma
        for table in ("message_words", "title_words"):
            row = await database.read(
                lambda c, name=table: c.execute(
                    f"SELECT v FROM {name}_config WHERE k = 'secure-delete'"
                ).fetchone()
            )
            assert row == (1,), table
        with pytest.raises(connection_module.SqliteError, match="not authorized"):
            await database.read(lambda c: c.execute("SELECT load_extension('nothing')").fetchall())
    finally:
        await database.close()


async def test_an_index_that_lost_its_secure_delete_gets_it_back(folder: Path, store_file: Path) -> None:
    database = Database(store_file, KEY, folder / "backups")
    await database.open(create=True)
    await database.write(
        lambda c: c.execute("INSERT INTO message_words(message_words, rank) VALUES ('secure-delete', 0)")
    )
    await database.close()
    again = Database(store_file, KEY, folder / "backups")
    await again.open(create=False)
    try:
        row = await again.read(
            lambda c: c.execute("SELECT v FROM message_words_config WHERE k = 'secure-delete'").fetchone()
        )
        assert row == (1,)
    finally:
        await again.close()


async def test_a_second_opening_is_told_that_the_store_is_in_use(store: Store, store_file: Path) -> None:
    with pytest.raises(CompanionError) as busy:
        await opened(store_file)
    assert busy.value.code is ErrorCode.STORE_BUSY
    await store.conversations.create()  # the first one is not disturbed
    await store.close()
    await (await opened(store_file)).close()


HOLDS_THE_STORE = """
import asyncio, sys
from pathlib import Path
from companion.store.store import Store

async def main():
    path = Path(sys.argv[1])
    await Store.open(path, bytes(range(32)), backups=path.parent / "backups")
    print("open", flush=True)
    sys.stdin.read()

asyncio.run(main())
"""


async def test_another_process_is_told_apart_and_its_death_frees_the_store(
    store: Store, store_file: Path
) -> None:
    await store.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_THE_STORE, str(store_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=SOURCES.parent,
    ) as other:
        assert other.stdout is not None
        assert (await asyncio.to_thread(other.stdout.readline)).strip() == b"open"
        with pytest.raises(CompanionError) as busy:
            await opened(store_file)
        assert busy.value.code is ErrorCode.STORE_BUSY
        other.kill()
        other.wait()
    await (await opened(store_file)).close()


async def test_an_opening_that_is_cancelled_lets_the_store_go(store: Store, store_file: Path) -> None:
    await store.close()
    for turns in range(4):
        opening = asyncio.ensure_future(opened(store_file))
        for _ in range(turns):
            await asyncio.sleep(0)
        opening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await opening
        await (await opened(store_file)).close()


async def test_the_key_is_in_no_repr_and_no_error(store: Store, store_file: Path) -> None:
    texts = [repr(store), repr(vars(store)), repr(store.conversations), repr(store._database)]
    await store.close()
    store_file.write_bytes(b"x" * 4096)
    with pytest.raises(CompanionError) as refused:
        await opened(store_file)
    error: BaseException | None = refused.value
    while error is not None:
        texts += [repr(error), str(error)]
        error = error.__cause__ or error.__context__
    for text in texts:
        assert KEY.hex() not in text.lower()
        assert repr(KEY)[2:20] not in text


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
async def test_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "wide open"
    folder.mkdir()
    folder.chmod(0o777)
    script = HOLDS_THE_STORE.replace(
        "    await Store.open(path,", "    import os; os.umask(0)\n    store = await Store.open(path,"
    )
    script = script.replace('/ "backups")', '/ "backups", create=True)').replace(
        'print("open"', 'await store.conversations.create(); print("open"'
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder / "diary.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=SOURCES.parent,
    ) as other:
        assert other.stdout is not None
        assert (await asyncio.to_thread(other.stdout.readline)).strip() == b"open"
        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
        other.kill()
    assert modes == dict.fromkeys(("diary.db", "diary.db-wal", "diary.db-shm", "diary.db.lock"), 0o600)
    assert folder.stat().st_mode & 0o777 == 0o700
