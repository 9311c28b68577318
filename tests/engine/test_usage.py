"""When it is said again that this is a program, and when a pause is offered; by a clock that is set."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from companion.engine.usage import BREAK_AFTER, NOTICE_AFTER, Notice, Usage
from companion.store.store import Store

PARIS = ZoneInfo("Europe/Paris")


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 10, 9, 0, tzinfo=PARIS)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


async def use(usage: Usage, clock: Clock, minutes: int) -> list[tuple[int, Notice]]:
    """Use the window for so many minutes; what was said, and after how many."""
    said = []
    for minute in range(1, minutes + 1):
        clock.forward(minutes=1)
        notice = await usage.passed(60)
        if notice is not None:
            said.append((minute, notice))
    return said


async def test_the_first_chat_of_each_day_says_it(store: Store) -> None:
    clock = Clock()
    usage = Usage(store.settings, clock)
    assert await usage.opened() is Notice.PROGRAM
    clock.forward(hours=3)
    assert await usage.opened() is None
    clock.forward(hours=15)  # past midnight
    assert await usage.opened() is Notice.PROGRAM


async def test_so_does_the_return_after_a_week_and_the_same_time_of_day(store: Store) -> None:
    clock = Clock()
    await Usage(store.settings, clock).opened()
    clock.forward(days=7)
    assert await Usage(store.settings, clock).opened() is Notice.PROGRAM


async def test_three_hours_of_use_say_it_and_a_restart_does_not_reset_them(store: Store) -> None:
    clock = Clock()
    usage = Usage(store.settings, clock)
    await usage.opened()
    minutes = int(NOTICE_AFTER.total_seconds() // 60)
    said = await use(usage, clock, minutes - 1)
    assert all(notice is Notice.BREAK for _, notice in said)
    again = Usage(store.settings, clock)  # restarted at 2 h 59
    assert await again.opened() is None
    clock.forward(minutes=1)
    assert await again.passed(60) is Notice.PROGRAM
    clock.forward(minutes=1)
    assert await again.passed(60) is not Notice.PROGRAM


async def test_a_long_sitting_offers_a_pause_and_a_real_pause_begins_a_new_one(store: Store) -> None:
    clock = Clock()
    usage = Usage(store.settings, clock)
    await usage.opened()
    minutes = int(BREAK_AFTER.total_seconds() // 60)
    assert await use(usage, clock, minutes) == [(minutes, Notice.BREAK)]
    assert await use(usage, clock, minutes - 5) == []
    clock.forward(minutes=20)
    assert await use(usage, clock, 10) == []


async def test_what_cannot_be_kept_disturbs_nobody(store: Store) -> None:
    await store.settings.set("usage_seen_at", "not a time")
    await store.settings.set("usage_since_notice_s", "many")
    clock = Clock()
    usage = Usage(store.settings, clock)
    assert await usage.opened() is Notice.PROGRAM
    assert await usage.passed(60) is None
