"""Times as the store keeps them: integer microseconds of UTC since 1970."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds_now() -> int:
    """The clock of this machine, which may jump: nothing is ordered by it alone."""
    return time.time_ns() // 1000


def to_datetime(microseconds: int) -> datetime:
    """Timezone-aware UTC."""
    return _EPOCH + timedelta(microseconds=microseconds)


def to_microseconds(moment: datetime) -> int:
    """Raises ValueError for a time without a zone: nobody could say when it was."""
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone cannot be stored")
    return (moment - _EPOCH) // timedelta(microseconds=1)
