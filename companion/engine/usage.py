"""When to say again that this is a program, and when to offer a pause.

The counts are kept in the encrypted store, so that closing the window does not begin them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum

from companion.domain.errors import CompanionError
from companion.engine.ports import PersonalSettings

NOTICE_AFTER = timedelta(hours=3)
"""Of use, counted over restarts."""

BREAK_AFTER = timedelta(minutes=50)
"""Of use in one go."""

_NEW_SITTING_AFTER = timedelta(minutes=15)
_AWAY = timedelta(days=7)
_SEEN, _SINCE_NOTICE, _SITTING = "usage_seen_at", "usage_since_notice_s", "usage_sitting_s"


class Notice(StrEnum):
    """What to say."""

    PROGRAM = "program"  # a computer program, not a person
    BREAK = "break"  # a pause is fine


class Usage:
    """Counts the time in which the window is used. `clock` gives local, timezone-aware time."""

    def __init__(
        self, settings: PersonalSettings, clock: Callable[[], datetime] = lambda: datetime.now().astimezone()
    ) -> None:
        self._settings = settings
        self._clock = clock

    async def opened(self) -> Notice | None:
        """The chat is shown: PROGRAM at the day's first chat and after a week away."""
        now, seen = self._clock(), await self._seen()
        due = seen is None or seen.astimezone(now.tzinfo).date() != now.date() or now - seen >= _AWAY
        if seen is None or abs(now - seen) >= _NEW_SITTING_AFTER:
            await self._keep(_SITTING, 0)
        await self._keep_time(now)
        if due:
            await self._keep(_SINCE_NOTICE, 0)
        return Notice.PROGRAM if due else None

    async def passed(self, seconds: int) -> Notice | None:
        """So much time of use has gone by since the last call. PROGRAM comes before BREAK."""
        now, seen = self._clock(), await self._seen()
        sitting = await self._count(_SITTING)
        if seen is not None and now - seen >= _NEW_SITTING_AFTER:
            sitting = 0
        since, sitting = await self._count(_SINCE_NOTICE) + seconds, sitting + seconds
        await self._keep_time(now)
        notice = None
        if since >= NOTICE_AFTER.total_seconds():
            notice, since = Notice.PROGRAM, 0
        elif sitting >= BREAK_AFTER.total_seconds():
            notice, sitting = Notice.BREAK, 0
        await self._keep(_SINCE_NOTICE, since)
        await self._keep(_SITTING, sitting)
        return notice

    # What cannot be read or kept must not disturb a conversation: at worst a notice comes twice.

    async def _seen(self) -> datetime | None:
        with suppress(CompanionError, ValueError):
            kept = await self._settings.get(_SEEN)
            return datetime.fromisoformat(kept) if kept else None
        return None

    async def _count(self, key: str) -> int:
        with suppress(CompanionError, ValueError):
            return int(await self._settings.get(key) or 0)
        return 0

    async def _keep(self, key: str, seconds: int) -> None:
        with suppress(CompanionError):
            await self._settings.set(key, str(seconds))

    async def _keep_time(self, now: datetime) -> None:
        with suppress(CompanionError):
            await self._settings.set(_SEEN, now.isoformat())
