"""Signs of risk are kept as codes, in their order, and can be erased without a trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.risk_event import RiskEvent, RiskPlace
from companion.domain.screening import Card, Tier
from companion.store.store import Store
from tests.store.known import KEY, decrypted_pages, opened
from tests.traces import assert_no_trace

# Nothing else runs on these loops, so the file system may block them.


async def test_an_event_is_kept_as_it_was_said(store: Store, store_file: Path) -> None:
    events = store.risk_events
    assert await events.latest(10) == []
    assert await events.count() == 0
    before = datetime.now(UTC)
    first = await events.add(
        Tier.A, (Card.CRISIS, Card.OVERDOSE), ("wish_to_die", "linear_explicit"), RiskPlace.CHAT
    )
    assert before <= first.at <= datetime.now(UTC)
    assert first == RiskEvent(
        first.id,
        first.at,
        Tier.A,
        (Card.CRISIS, Card.OVERDOSE),
        ("wish_to_die", "linear_explicit"),
        RiskPlace.CHAT,
    )
    second = await events.add(Tier.NONE, [Card.SOFT_CHECK_IN], [], RiskPlace.CHECK_IN)
    assert second.cards == (Card.SOFT_CHECK_IN,)
    assert await events.latest(10) == [first, second]
    await store.close()
    reopened = await opened(store_file)
    assert await reopened.risk_events.latest(10) == [first, second]
    await reopened.close()


@pytest.mark.parametrize("where", RiskPlace)
@pytest.mark.parametrize("tier", Tier)
async def test_every_code_comes_back(store: Store, tier: Tier, where: RiskPlace) -> None:
    event = await store.risk_events.add(tier, tuple(Card), (), where)
    (again,) = await store.risk_events.latest(1)
    assert again == event
    assert again.cards == tuple(Card)


async def test_the_latest_are_the_last_ones_whatever_the_clock_does(folder: Path, store_file: Path) -> None:
    times = iter([5_000_000, 3_000_000, 4_000_000])
    clock: Callable[[], int] = lambda: next(times)  # noqa: E731
    store = await Store.open(store_file, KEY, backups=folder / "backups", create=True, clock=clock)
    try:
        added = [await store.risk_events.add(Tier.B, (), (), RiskPlace.JOURNAL) for _ in range(3)]
        assert await store.risk_events.latest(2) == added[1:]
        assert await store.risk_events.latest(0) == []
        assert await store.risk_events.count() == 3
    finally:
        await store.close()


@pytest.mark.parametrize(
    "reason",
    [
        "",
        "I want it to end",
        "wish to die",
        "Wish",
        "é",
        "a\nb",
        "wish_to_die\n",
        "a" * 41,
        "\ud800",
        "x\x00",
    ],
)
async def test_nothing_but_a_code_is_taken_for_a_reason(store: Store, reason: str) -> None:
    with pytest.raises(ValueError, match="not a code") as refused:
        await store.risk_events.add(Tier.B, (Card.CRISIS,), ("plan", reason), RiskPlace.SEARCH)
    assert str(refused.value) == "a reason that is not a code"
    assert await store.risk_events.count() == 0


async def test_erased_events_are_on_no_page_and_not_in_the_log(
    store: Store, folder: Path, store_file: Path
) -> None:
    assert await store.risk_events.erase() == 0
    for _ in range(200):
        await store.risk_events.add(Tier.A, (Card.ABUSE,), ("conspicuous_code",), RiskPlace.IMPORT)
    assert_no_trace(folder, ["conspicuous_code"])
    assert await store.risk_events.erase() == 200
    assert store_file.with_name("diary.db-wal").stat().st_size == 0
    assert await store.risk_events.latest(10) == []
    await store.risk_events.add(Tier.B, (), ("kept_afterwards",), RiskPlace.CHAT)
    await store.close()
    pages = decrypted_pages(store_file)
    assert b"kept_afterwards" in pages
    assert b"conspicuous" not in pages
