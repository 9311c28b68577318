"""The door to the store: open it with the key, use its records, close it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from companion.store.conversations import Conversations
from companion.store.database import Database
from companion.store.drafts import Drafts
from companion.store.help_records import HelpRecords
from companion.store.messages import Messages
from companion.store.risk_events import RiskEvents
from companion.store.settings import Settings
from companion.store.times import microseconds_now


class Store:
    """An open store. Made by `Store.open`; every call is committed when it returns."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self.conversations = Conversations(database, clock)
        self.messages = Messages(database, clock)
        self.drafts = Drafts(database, clock)
        self.settings = Settings(database)
        self.help_records = HelpRecords(database, clock)
        self.risk_events = RiskEvents(database, clock)

    @classmethod
    async def open(
        cls,
        path: Path,
        key: bytes,
        *,
        backups: Path,
        create: bool = False,
        clock: Callable[[], int] = microseconds_now,
    ) -> Store:
        """Open the store at `path`, or make a new one where nothing is.

        `key` is exactly 32 bytes, else ValueError before any file is touched. `backups` is where
        a copy goes before the schema changes. Raises CompanionError: STORE_MISSING, _EMPTY,
        _TRUNCATED, _PLAINTEXT, _WRONG_KEY, _DAMAGED (`pages`), _TOO_NEW, _BUSY (another process
        has it), _EXISTS (only with `create`), _UNENCRYPTED_LIBRARY, DISK_FULL, FOLDER_MISSING or
        FOLDER_READ_ONLY. A file that is refused stays as it was.
        """
        database = Database(path, key, backups)
        await database.open(create=create)
        return cls(database, clock)

    async def check(self) -> None:
        """Check every page; for the background, not for the way to the first screen.

        About 10 ms per megabyte. Raises CompanionError STORE_DAMAGED with `pages`; from then on
        the store can be read, as far as pages are whole, and refuses to be written.
        """
        await self._database.check()

    async def close(self) -> None:
        """Finish what was handed over and let go of the file. Safe to call twice."""
        await self._database.close()
