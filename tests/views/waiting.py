"""Waiting inside a coroutine for something that the window does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def until(condition: Callable[[], bool]) -> None:
    """Give the loop its turns until `condition` holds; the test's own limit ends a vain wait."""
    while not condition():  # noqa: ASYNC110 - what is waited for is a widget, which sets no event
        await asyncio.sleep(0.001)
