"""The real worker with the real starter model, and what tests ask of it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError
from companion.domain.prompt import GenerationOptions, Prompt, PromptMessage, PromptRole
from companion.language_models.catalogue import STARTER, ModelFile
from companion.language_models.embedded import EmbeddedModel
from companion.language_models.language_model import TextStream

ROOT = Path(__file__).resolve().parents[2]
WORKER = [sys.executable, "-c", "from companion.language_models.model_worker import main; main()"]

SteadyOptions = GenerationOptions(temperature=0.0, max_tokens=40, seed=1)
LongOptions = GenerationOptions(temperature=0.8, max_tokens=2000, seed=1, repeat_penalty=1.3)


def prompt(*texts: str, system: str = "You are a warm listener.") -> Prompt:
    """A prompt whose texts are spoken by the user and the assistant in turn."""
    roles = (PromptRole.USER, PromptRole.ASSISTANT)
    spoken = [PromptMessage(roles[index % 2], text) for index, text in enumerate(texts)]
    return Prompt((PromptMessage(PromptRole.SYSTEM, system), *spoken))


async def read_all(stream: TextStream) -> str:
    """The whole reply; the stream is closed afterwards."""
    try:
        return "".join([text async for text in stream])
    finally:
        await stream.aclose()


async def failure_of(stream: TextStream, arrived: list[str]) -> CompanionError:
    """How a stream fails; its text until then is put into `arrived`."""
    with pytest.raises(CompanionError) as failure:
        await _read_into(stream, arrived)
    return failure.value


async def _read_into(stream: TextStream, arrived: list[str]) -> None:
    async for text in stream:
        arrived.append(text)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until the condition holds; a test that waits in vain is ended by this."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - /proc and other processes signal nothing
            await asyncio.sleep(0.005)


def proc(pid: int | None, name: str) -> bytes:
    """What the system tells about a process."""
    return Path(f"/proc/{pid}/{name}").read_bytes()


def is_alive(pid: int) -> bool:
    """Whether a process exists; one that ended and was not reaped does too."""
    return Path(f"/proc/{pid}").exists()


@pytest.fixture(autouse=True)
def importable_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker of a test finds the package, wherever the tests were started."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def starter(starter_model_path: Path) -> ModelFile:
    """The starter model as the catalogue describes it."""
    return ModelFile(
        starter_model_path, STARTER.sha256, STARTER.name, STARTER.context_limit, STARTER.template
    )


@pytest.fixture
async def embedded(starter: ModelFile) -> AsyncIterator[EmbeddedModel]:
    """The embedded model, not loaded yet; its worker is gone after the test."""
    model = EmbeddedModel(WORKER, starter, context_tokens=2048, threads=0)
    yield model
    pid = model.worker_pid
    await model.close()
    assert pid is None or not is_alive(pid)
