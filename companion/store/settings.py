"""Small personal things that belong to the diary rather than to the program, such as what was open last."""

from __future__ import annotations

from companion.store.connection import Connection
from companion.store.database import Database
from companion.store.stored_text import storable


class Settings:
    """Rows of key and value. Raises CompanionError, see `Database.write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        """The value, or None when it was never set."""

        def job(connection: Connection) -> str | None:
            row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
            return str(row[0]) if row else None

        return await self._database.read(job)

    async def set(self, key: str, value: str) -> None:
        """Keep a value in place of the previous one."""
        values = (storable(key), storable(value))

        def job(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO settings (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                values,
            )

        await self._database.write(job)
