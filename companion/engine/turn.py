"""One turn as its listener holds it: an iterator of events that can be stopped from outside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable

from companion.domain.reply_events import TurnEvent


class StopSignal:
    """Tells the running turn to stop, by cancelling what it waits for and nothing else.

    The same road as `asyncio.timeout`: the task is cancelled, and the turn, which knows that it
    was asked to stop, takes the cancellation back (`Task.uncancel`) and ends in its own words.
    """

    def __init__(self) -> None:
        self._task: asyncio.Task[object] | None = None
        self._interruptible = False
        self._cancelled = False
        self.requested = False

    def request(self) -> None:
        """Ask for the stop. Has effect once; later calls do nothing."""
        if self.requested:
            return
        self.requested = True
        if self._task is not None and self._interruptible:
            self._cancelled = self._task.cancel()

    def __enter__(self) -> None:
        """From here on the waiting of the current task may be cut short."""
        self._task = asyncio.current_task()
        self._interruptible = True
        if self.requested:
            self._interruptible = False
            raise asyncio.CancelledError

    def __exit__(self, *_: object) -> None:
        self._interruptible = False

    def take_back(self) -> bool:
        """Whether the CancelledError just caught was ours alone; if so it is taken back."""
        task = asyncio.current_task()
        pending = task.cancelling() if task is not None else 0
        if self._cancelled and task is not None:
            self._cancelled = False
            pending = task.uncancel()
        return self.requested and pending == 0


class Turn:
    """Async iterator of the events of one turn.

    `stop()` may be called from any task: the turn stores what arrived and ends with
    ReplyInterrupted. `aclose()` stops it and waits until it has ended.
    """

    def __init__(self, events: Callable[[StopSignal], AsyncGenerator[TurnEvent, None]]) -> None:
        self._signal = StopSignal()
        self._events = events(self._signal)
        self._running = False
        self._started = False
        self._ended = asyncio.Event()

    def __aiter__(self) -> Turn:
        return self

    async def __anext__(self) -> TurnEvent:
        self._running = self._started = True
        try:
            return await self._events.__anext__()
        except BaseException:
            self._ended.set()
            raise
        finally:
            self._running = False

    def stop(self) -> None:
        """Stop as soon as may be; the events that say so still come."""
        self._signal.request()

    async def aclose(self) -> None:
        """Stop, and return when what arrived is stored. Safe to call twice, and when unused."""
        self.stop()
        if not self._started:
            self._ended.set()
            await self._events.aclose()
            return
        if self._running:  # another task is listening: it will see the end
            await self._ended.wait()
            return
        while not self._ended.is_set():  # nobody is listening between two events
            try:
                await self.__anext__()
            except StopAsyncIteration:
                return
