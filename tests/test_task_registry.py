"""Background tasks have an owner, and their failures are heard."""

from __future__ import annotations

import asyncio
import gc

import pytest

from companion.task_registry import TaskRegistry


async def test_a_result_can_be_awaited() -> None:
    async def answer() -> int:
        return 42

    registry = TaskRegistry(on_failure=pytest.fail)
    assert await registry.start(answer(), "answer") == 42
    assert len(registry) == 0


async def test_a_failure_is_reported_once() -> None:
    async def fail() -> None:
        raise ValueError("x")

    failures: list[BaseException] = []
    registry = TaskRegistry(failures.append)
    await asyncio.wait([registry.start(fail(), "fail")])
    await registry.aclose()
    assert [type(failure) for failure in failures] == [ValueError]


async def test_a_task_that_nobody_else_holds_stays_alive() -> None:
    registry = TaskRegistry(on_failure=pytest.fail)
    gate, passed = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        await gate.wait()
        passed.set()

    registry.start(wait(), "wait")
    await asyncio.sleep(0)
    gc.collect()
    gate.set()
    await asyncio.wait_for(passed.wait(), 10)


async def test_closing_cancels_and_waits_for_the_tidying_up() -> None:
    registry = TaskRegistry(on_failure=pytest.fail)
    tidied = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            tidied.append(True)

    registry.start(work(), "work")
    await asyncio.sleep(0)
    await registry.aclose()
    assert tidied == [True]


async def test_a_failure_while_closing_is_reported_too() -> None:
    failures: list[BaseException] = []
    registry = TaskRegistry(failures.append)

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError("x")

    registry.start(work(), "work")
    await asyncio.sleep(0)
    await registry.aclose()
    assert [type(failure) for failure in failures] == [ValueError]


async def test_a_task_may_close_its_own_registry() -> None:
    registry = TaskRegistry(on_failure=pytest.fail)

    async def quit_all() -> str:
        await registry.aclose()
        return "closed"

    assert await asyncio.wait_for(registry.start(quit_all(), "quit"), 10) == "closed"


async def test_nothing_starts_after_closing() -> None:
    registry = TaskRegistry(on_failure=pytest.fail)
    await registry.aclose()
    with pytest.raises(RuntimeError):
        registry.start(asyncio.sleep(0), "late")
