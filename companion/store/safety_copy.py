"""A whole, encrypted, verified copy of the open store, made before anything changes its schema."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import Connection, keyed_connection
from companion.store.file_inspection import damaged_pages
from companion.store.private_files import (
    flush_file,
    flush_folder,
    make_folder_private,
    make_private_file,
)


def make_safety_copy(connection: Connection, key: bytes, folder: Path, *, before: str) -> Path:
    """Copy the store into `folder` under the same key, verify the copy, and return its path.

    It is made through SQLite, never by copying the file: a file without its log may lack
    everything. Until it is verified it bears another name. Raises CompanionError STORE_DAMAGED
    when the copy does not pass, OSError or the library's error when it cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    make_folder_private(folder)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    finished = folder / f"{moment}-before-{before}.db"
    unfinished = finished.with_suffix(".part")
    for leftover in folder.glob("*.part*"):  # of a copy that was interrupted
        leftover.unlink()
    make_private_file(unfinished)
    try:
        target = keyed_connection(unfinished, key, "rw")
        try:
            connection.backup(target)
            # The copy says "I have a log" as its source does; it must stand alone.
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
        _verify(connection, unfinished, key)
        flush_file(unfinished)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.rename(finished)
    flush_folder(folder)
    return finished


def _verify(original: Connection, path: Path, key: bytes) -> None:
    copy = keyed_connection(path, key, "immutable")
    try:
        failed = damaged_pages(copy)
        sound = copy.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        same = _row_counts(copy) == _row_counts(original)
    finally:
        copy.close()
    if failed or not sound or not same:
        raise CompanionError(ErrorCode.STORE_DAMAGED, pages=failed)


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'"
    ).fetchall()
    counts = {}
    for (table,) in tables:
        row = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
        counts[str(table)] = int(row[0]) if row else 0
    return counts
