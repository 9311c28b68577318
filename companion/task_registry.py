"""Starts, owns and cancels background coroutines; awaited at quit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class TaskRegistry:
    """Every background task of the program. A failure goes to `on_failure`, never into the void."""

    def __init__(self, on_failure: Callable[[BaseException], None]) -> None:
        self._on_failure = on_failure
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    def __len__(self) -> int:
        return len(self._tasks)

    def start(self, coro: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        """Run `coro` in the background. `name` appears in logs: no user text.

        Raises RuntimeError after `aclose()`.
        """
        if self._closed:
            coro.close()  # else Python warns that it was never awaited
            raise RuntimeError("the task registry is closed")
        task = asyncio.get_running_loop().create_task(coro, name=name)
        # The loop keeps only weak references: without this one a task may vanish in mid-air.
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._on_failure(error)

    async def aclose(self) -> None:
        """Cancel everything and wait until it has ended. Nothing can be started afterwards."""
        self._closed = True
        current = asyncio.current_task()
        while pending := {task for task in self._tasks if task is not current and not task.done()}:
            for task in pending:
                task.cancel()
            await asyncio.wait(pending)
        # The done callbacks run in the loop's next round; let them report before returning.
        await asyncio.sleep(0)
