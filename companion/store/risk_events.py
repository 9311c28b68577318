"""When signs of risk were seen: tier, cards and codes of the reasons, never a word of the text."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from companion.domain.risk_event import RiskEvent, RiskPlace
from companion.domain.screening import Card, Tier
from companion.store.connection import Connection
from companion.store.database import Database
from companion.store.times import to_datetime

_CODE = re.compile("[a-z0-9_]{1,40}")


class RiskEvents:
    """Every call is committed when it returns. Raises CompanionError, see `Database.write`."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock

    async def add(
        self, tier: Tier, cards: Sequence[Card], reasons: Sequence[str], where: RiskPlace
    ) -> RiskEvent:
        """Note that signs of risk were seen now.

        `reasons` are codes of small letters, digits and underscores. Raises ValueError for anything
        else, without its value: it might be what the person wrote.
        """
        if not all(_CODE.fullmatch(reason) for reason in reasons):
            raise ValueError("a reason that is not a code")
        noted = RiskEvent(str(uuid.uuid4()), to_datetime(0), tier, tuple(cards), tuple(reasons), where)
        codes = (tier.value, " ".join(card.value for card in cards), " ".join(reasons), where.value)

        def job(connection: Connection) -> RiskEvent:
            now = self._clock()
            connection.execute(
                "INSERT INTO risk_events (id, at, tier, cards, reasons, place) VALUES (?, ?, ?, ?, ?, ?)",
                (noted.id, now, *codes),
            )
            return replace(noted, at=to_datetime(now))

        return await self._database.write(job)

    async def latest(self, limit: int = 60) -> list[RiskEvent]:
        """The last `limit` events, oldest first."""

        def job(connection: Connection) -> list[RiskEvent]:
            rows = connection.execute(
                "SELECT id, at, tier, cards, reasons, place FROM risk_events ORDER BY sequence DESC LIMIT ?",
                (limit,),
            )
            return [_event(row) for row in rows][::-1]

        return await self._database.read(job)

    async def count(self) -> int:
        """How many events are kept."""

        def job(connection: Connection) -> int:
            row = connection.execute("SELECT count(*) FROM risk_events").fetchone()
            return int(row[0]) if row else 0

        return await self._database.read(job)

    async def erase(self) -> int:
        """Remove all of them for good, from the log too; returns how many."""

        def job(connection: Connection) -> int:
            return connection.execute("DELETE FROM risk_events").rowcount

        erased = await self._database.write(job)
        if erased:
            await self._database.checkpoint()
        return erased


def _event(row: tuple[Any, ...]) -> RiskEvent:
    return RiskEvent(
        id=row[0],
        at=to_datetime(row[1]),
        tier=Tier(row[2]),
        cards=tuple(Card(code) for code in row[3].split()),
        reasons=tuple(row[4].split()),
        where=RiskPlace(row[5]),
    )
