"""The open store: one thread that owns the connection, transactions, and what a failure leaves behind."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from companion.domain.errors import CompanionError, ErrorCode
from companion.store.connection import (
    Connection,
    SqliteError,
    keyed_connection,
    prepare_for_writing,
    require_key,
    set_private_umask,
)
from companion.store.file_inspection import (
    damaged_pages,
    require_plausible_file,
    require_readable,
    translated,
)
from companion.store.full_text import keep_deleted_words_out
from companion.store.migrations import MIGRATIONS, Migration, migrate
from companion.store.private_files import flush_folder, make_folder_private, make_private_file
from companion.store.process_lock import ProcessLock
from companion.store.sqlite_errors import means_damage

T = TypeVar("T")
Job = Callable[[Connection], T]


class Database:
    """Runs jobs on the one thread that owns the connection. A job is a function of a connection."""

    def __init__(
        self, path: Path, key: bytes, backups: Path, migrations: tuple[Migration, ...] = MIGRATIONS
    ) -> None:
        self._key = require_key(key)
        self._path = path
        self._backups = backups
        self._migrations = migrations
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="companion-store")
        self._connection: Connection | None = None
        self._lock: ProcessLock | None = None
        self._damage: CompanionError | None = None
        self._closed = False

    async def open(self, *, create: bool) -> None:
        """See `Store.open`."""
        try:
            await self._finish(lambda: self._open(create))
        except BaseException:
            # Also when the caller was cancelled: the thread may have opened it all the same.
            await self.close()
            raise

    async def read(self, job: Job[T]) -> T:
        """Run a job that writes nothing. A caller that is cancelled in the queue costs nothing."""
        self._require_not_closed()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._run_reading, job)

    async def write(self, job: Job[T], afterwards: Job[None] | None = None) -> T:
        """Run a job in one transaction; it is committed when this returns.

        Once handed over it is carried out even if the caller is cancelled: words that were given
        to the store are kept, and a commit is never half done. `afterwards` is what must follow
        the commit all the same; it runs before any other job. Raises CompanionError DISK_FULL,
        FOLDER_*, STORE_BUSY, STORE_DAMAGED or NOT_FOUND.
        """
        self._require_not_closed()
        return await self._finish(lambda: self._run_writing(job, afterwards))

    async def check(self) -> None:
        """Check every page and every structure. About 10 ms per megabyte, on the store's thread.

        Raises CompanionError STORE_DAMAGED, after which the store only reads.
        """
        self._require_not_closed()
        await self._finish(self._check)

    async def checkpoint(self) -> None:
        """Move the log into the store's file and empty it, so that no old page lingers there."""
        self._require_not_closed()
        await self._finish(lambda: self._run_reading(_empty_the_log))

    async def close(self) -> None:
        """Finish what was handed over, empty the log, let go of the file. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        try:
            await self._finish(self._close)
        finally:
            self._thread.shutdown(wait=False)

    async def _finish(self, work: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        return await asyncio.shield(loop.run_in_executor(self._thread, work))

    def _require_not_closed(self) -> None:
        if self._closed:
            raise RuntimeError("the store is closed")

    # Everything below runs on the store's thread.

    def _open(self, create: bool) -> None:
        try:
            self._open_or_create(create)
        except (SqliteError, OSError) as error:
            raise translated(error, self._path) from error

    def _open_or_create(self, create: bool) -> None:
        set_private_umask()
        self._require_expected(create)
        self._lock = ProcessLock(self._path)
        make_folder_private(self._path.parent)
        if create:
            self._require_expected(create)  # again: another process may have been faster
            self._create()
        require_readable(self._path, self._key)
        connection = self._connection = keyed_connection(self._path, self._key, "rw")
        try:
            prepare_for_writing(connection)
            migrate(connection, self._migrations, self._key, self._backups)
            keep_deleted_words_out(connection)
        except SqliteError as error:
            if means_damage(error):
                raise CompanionError(ErrorCode.STORE_DAMAGED, pages=self._count_damage()) from error
            raise

    def _require_expected(self, create: bool) -> None:
        if not create:
            require_plausible_file(self._path)
        elif not self._path.parent.is_dir():
            raise CompanionError(ErrorCode.FOLDER_MISSING)
        elif os.path.lexists(self._path):
            raise CompanionError(ErrorCode.STORE_EXISTS)

    def _create(self) -> None:
        # Built under another name and then moved: a crash in between must not leave an empty or
        # half-made store behind, which would look like a lost diary.
        unfinished = self._path.with_name(self._path.name + ".new")
        for suffix in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
        make_private_file(unfinished)
        connection = keyed_connection(unfinished, self._key, "rw")
        try:
            prepare_for_writing(connection)
            migrate(connection, self._migrations, self._key, self._backups)
            keep_deleted_words_out(connection)
            _empty_the_log(connection)
        finally:
            connection.close()
        unfinished.rename(self._path)
        flush_folder(self._path.parent)

    def _run_reading(self, job: Job[T]) -> T:
        try:
            return job(self._usable_connection())
        except SqliteError as error:
            raise self._after_failure(error) from error

    def _run_writing(self, job: Job[T], afterwards: Job[None] | None) -> T:
        if self._damage is not None:
            raise self._damage_again()
        connection = self._usable_connection()
        try:
            connection.execute("BEGIN IMMEDIATE")
            result = job(connection)
            connection.execute("COMMIT")
        except SqliteError as error:
            _roll_back(connection)
            raise self._after_failure(error) from error
        except BaseException:
            _roll_back(connection)
            raise
        if afterwards is not None:
            self._run_reading(afterwards)
        return result

    def _check(self) -> None:
        connection = self._usable_connection()
        try:
            failed = damaged_pages(connection)
            sound = failed == 0 and connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        except SqliteError as error:
            raise self._after_failure(error) from error
        if not sound:
            self._damage = CompanionError(ErrorCode.STORE_DAMAGED, pages=failed)
            raise self._damage_again()

    def _close(self) -> None:
        try:
            if self._connection is not None:
                # A log that could not be emptied (full disk) is replayed at the next opening.
                with contextlib.suppress(SqliteError):
                    if self._damage is None:
                        _empty_the_log(self._connection)
                self._connection.close()
        finally:
            self._connection = None
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def _usable_connection(self) -> Connection:
        if self._connection is None:
            raise self._damage_again() if self._damage else RuntimeError("the store is not open")
        return self._connection

    def _after_failure(self, error: Exception) -> BaseException:
        if not means_damage(error):
            return translated(error, self._path)
        self._damage = CompanionError(ErrorCode.STORE_DAMAGED, pages=0)
        self._reopen_for_reading()
        self._damage = CompanionError(ErrorCode.STORE_DAMAGED, pages=self._count_damage())
        return self._damage_again()

    def _reopen_for_reading(self) -> None:
        # A connection that met a damaged page answers nothing any more, not even about whole
        # pages. A fresh one that cannot write still reads the rest of the diary.
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        with contextlib.suppress(SqliteError):
            self._connection = keyed_connection(self._path, self._key, "ro")

    def _count_damage(self) -> int:
        if self._connection is None:
            return 0
        try:
            return damaged_pages(self._connection)
        except SqliteError:
            return 0

    def _damage_again(self) -> CompanionError:
        # A new exception each time: one that is raised twice collects both tracebacks.
        pages = self._damage.parameters["pages"] if self._damage else 0
        return CompanionError(ErrorCode.STORE_DAMAGED, pages=pages)


def _empty_the_log(connection: Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _roll_back(connection: Connection) -> None:
    # SQLite has often rolled back already, for instance on a full disk.
    with contextlib.suppress(SqliteError):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
