"""Tells a damaged, empty, truncated, plaintext or wrongly keyed file apart, and changes none of them."""

from __future__ import annotations

from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import (
    PAGE_BYTES,
    Connection,
    SqliteError,
    keyed_connection,
    read_something,
)
from companion.store.sqlite_errors import means_damage, store_error

_PLAINTEXT_HEADER = b"SQLite format 3\x00"


def require_plausible_file(path: Path) -> None:
    """Look at the file from outside, before SQLite does.

    SQLite takes an empty file for an empty database, which would make a lost diary look like a
    first run. Raises CompanionError STORE_MISSING, STORE_EMPTY, STORE_PLAINTEXT, STORE_TRUNCATED,
    STORE_DAMAGED or FOLDER_*.
    """
    if not path.parent.is_dir():
        raise CompanionError(ErrorCode.FOLDER_MISSING)
    if not path.exists():
        raise CompanionError(ErrorCode.STORE_MISSING)
    if not path.is_file():
        raise CompanionError(ErrorCode.STORE_DAMAGED, pages=0)
    with path.open("rb") as file:
        header = file.read(len(_PLAINTEXT_HEADER))
    size = path.stat().st_size
    if header == _PLAINTEXT_HEADER:
        raise CompanionError(ErrorCode.STORE_PLAINTEXT)
    if has_unfinished_log(path):
        return  # pages may be missing here and waiting in the log: SQLite puts them back
    if size == 0:
        raise CompanionError(ErrorCode.STORE_EMPTY)
    if size % PAGE_BYTES:
        raise CompanionError(ErrorCode.STORE_TRUNCATED)


def require_readable(path: Path, key: bytes) -> None:
    """Read the schema with `key` through a connection that cannot write.

    Opening for writing would already replay the log and make files; a store that is refused must
    be left as it was found. Raises CompanionError STORE_WRONG_KEY, STORE_DAMAGED (with `pages`),
    STORE_TRUNCATED or STORE_EMPTY.
    """
    connection = keyed_connection(path, key, "ro" if has_unfinished_log(path) else "immutable")
    try:
        try:
            objects = read_something(connection)
        except SqliteError as error:
            if not means_damage(error):
                raise
            raise _verdict(path, connection) from error
    finally:
        connection.close()
    if objects == 0:
        # The right key, and nothing inside: not what this program leaves behind.
        raise CompanionError(ErrorCode.STORE_EMPTY)


def damaged_pages(connection: Connection) -> int:
    """How many pages fail their checksum. Reads the whole file: about 2 ms per megabyte."""
    return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())


def has_unfinished_log(path: Path) -> bool:
    """Whether a write-ahead log with content lies beside the store: it was not closed in peace."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def translated(error: BaseException, path: Path) -> BaseException:
    """`error` as a CompanionError where it is an expected failure, else `error` itself."""
    return store_error(error, path) or error


def _verdict(path: Path, connection: Connection) -> CompanionError:
    # A wrong key, a changed salt and a damaged first page all read "file is not a database". The
    # checksums tell: with a wrong key every page fails, otherwise only the damaged ones do.
    pages = path.stat().st_size // PAGE_BYTES
    try:
        failed = damaged_pages(connection)
    except SqliteError:
        return CompanionError(ErrorCode.STORE_DAMAGED, pages=0)
    if failed == 0:
        # Every page that is there is whole, so pages are missing at the end.
        return CompanionError(ErrorCode.STORE_TRUNCATED)
    if failed >= pages:
        return CompanionError(ErrorCode.STORE_WRONG_KEY)
    return CompanionError(ErrorCode.STORE_DAMAGED, pages=failed)
