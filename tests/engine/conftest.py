"""An engine on a real encrypted store, with models that say what the test wrote down."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from companion.domain.reply_events import TurnEvent
from companion.engine.companion_engine import CompanionEngine
from companion.engine.instructions import Example, Instructions
from companion.engine.turn import Turn
from companion.language_models.language_model import LanguageModel
from companion.store.store import Store
from tests.fakes.scripted_model import ScriptedModel
from tests.safety_steps import safety_steps

INSTRUCTIONS = Instructions("en", "Listen.", (Example("I am tired.", "Tired. Since when?"),))


@dataclass
class ScriptedChoice:
    model: LanguageModel
    reason: str = "asked_for"
    not_chosen: str | None = None


@dataclass
class ScriptedChooser:
    """Chooses the first model; the second one is what is left when it fails."""

    models: list[ScriptedModel]
    error: Exception | None = None
    closed: bool = False
    asked: int = 0

    async def choose(self) -> ScriptedChoice:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return ScriptedChoice(self.models[0])

    async def fallback(self, failed: LanguageModel) -> ScriptedChoice | None:
        left = [model for model in self.models if model is not failed]
        return ScriptedChoice(left[0], "other_engine_failed") if left else None

    async def close(self) -> None:
        self.closed = True


@dataclass
class Scene:
    """Everything a test of the engine needs."""

    store: Store
    model: ScriptedModel
    other: ScriptedModel
    chooser: ScriptedChooser
    engine: CompanionEngine
    screened: list[str] = field(default_factory=list)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(
        tmp_path / "diary.db", os.urandom(32), backups=tmp_path / "backups", create=True
    )
    yield opened
    await opened.close()


@pytest.fixture
def scene(store: Store, tmp_path: Path) -> Scene:
    model, other = ScriptedModel("ollama", "first"), ScriptedModel("embedded", "second")
    chooser = ScriptedChooser([model])
    screened: list[str] = []

    engine = CompanionEngine(
        store,
        chooser,
        safety_steps(screened.append),
        lambda: INSTRUCTIONS,
        crisis_copy_file=tmp_path / "crisis-copy.json",
    )
    return Scene(store, model, other, chooser, engine, screened)


async def events_of(turn: Turn) -> list[TurnEvent]:
    return [event async for event in turn]
