"""The only place that opens SQLCipher: key first, checked, then the settings every connection has.

Without a key SQLCipher silently writes an ordinary readable file, and a malformed key is silently
taken for a passphrase. So there is no way through this module that leaves the key out or unchecked.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, cast

import sqlcipher3.dbapi2 as sqlcipher

from companion.domain.errors import CompanionError, ErrorCode

KEY_BYTES = 32
PAGE_BYTES = 4096
_SECONDS_TO_WAIT_FOR_A_LOCK = 5.0
_HEX_KEY = re.compile("[0-9a-f]{64}")

SqliteError: type[Exception] = sqlcipher.Error

Mode = Literal["rw", "ro", "immutable"]
"""`immutable` reads a file without a write-ahead log and leaves nothing beside it."""


class Cursor(Protocol):
    """What the store uses of a cursor."""

    @property
    def rowcount(self) -> int: ...

    @property
    def lastrowid(self) -> int: ...

    def fetchone(self) -> tuple[Any, ...] | None: ...

    def fetchall(self) -> list[tuple[Any, ...]]: ...

    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...

    def close(self) -> None: ...


class Connection(Protocol):
    """What the store uses of a connection."""

    @property
    def in_transaction(self) -> bool: ...

    def execute(self, sql: str, parameters: Sequence[object] = ...) -> Cursor: ...

    def executemany(self, sql: str, parameters: Iterable[Sequence[object]]) -> Cursor: ...

    def backup(self, target: Connection) -> None: ...

    def create_function(self, name: str, arguments: int, function: Callable[..., object]) -> None: ...

    def enable_load_extension(self, enabled: bool) -> None: ...

    def close(self) -> None: ...


def require_key(key: object) -> bytes:
    """The key, if it is one: exactly 32 bytes. Raises ValueError that never holds the value."""
    if type(key) is not bytes or len(key) != KEY_BYTES:
        raise ValueError("a store key is exactly 32 bytes")
    return key


def keyed_connection(path: Path, key: bytes, mode: Mode) -> Connection:
    """Open an existing file (it may be an empty one, just made) and give the key; read nothing yet.

    Raises CompanionError STORE_UNENCRYPTED_LIBRARY when the library cannot encrypt, and the
    library's own errors, which `sqlite_errors` translates.
    """
    hex_key = require_key(key).hex()
    # The key cannot be bound as a parameter, so this check is also the guard against injection.
    if _HEX_KEY.fullmatch(hex_key) is None:
        raise ValueError("a store key is exactly 32 bytes")
    # `rw` never creates: a store that went missing stays missing instead of turning up empty.
    options = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = cast(
        Connection,
        sqlcipher.connect(
            f"{path.absolute().as_uri()}?{options}",
            uri=True,
            isolation_level=None,
            timeout=_SECONDS_TO_WAIT_FOR_A_LOCK,
        ),
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # it writes to standard error otherwise
        connection.execute(f"PRAGMA key=\"x'{hex_key}'\"")
        _require_encryption(connection)
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.enable_load_extension(False)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare_for_writing(connection: Connection) -> None:
    """The settings that touch the file, and the first read: a wrong key shows here and not before."""
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA journal_mode=WAL")
    # A commit is on the disk when it returns: about 4 ms that survive a power cut.
    connection.execute("PRAGMA synchronous=FULL")
    # A megabyte of log instead of four: it is overwritten in place sooner, and a commit that does
    # not make a file grow is a third quicker.
    connection.execute("PRAGMA wal_autocheckpoint=250")
    read_something(connection)


def read_something(connection: Connection) -> int:
    """Read the schema and return how many objects it has."""
    row = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return int(row[0]) if row else 0


def set_private_umask() -> None:
    """Make whatever this process creates readable by its user only.

    It is not put back: this program has no files for other people, and switching the mask back
    and forth would race with other threads.
    """
    os.umask(0o077)


def _require_encryption(connection: Connection) -> None:
    version = connection.execute("PRAGMA cipher_version").fetchone()
    status = connection.execute("PRAGMA cipher_status").fetchone()
    if not version or not version[0] or not status or str(status[0]) != "1":
        raise CompanionError(ErrorCode.STORE_UNENCRYPTED_LIBRARY)
