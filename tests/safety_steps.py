"""The real safety steps, as the program builds them, for tests of the engine and the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from companion import parts
from companion.domain.screening import Screening
from companion.engine.companion_engine import SafetySteps
from companion.paths import resource

Watcher = Callable[[str], None]


def safety_steps(watch: Watcher | None = None, country: str = "FR", language: str = "en") -> SafetySteps:
    """Everything real. `watch` is told each text before it is screened."""
    steps = _built(country, language)
    if watch is None:
        return steps

    def watched(text: str, assumed: str) -> Screening:
        watch(text)
        return steps.screen(text, assumed)

    return replace(steps, screen=watched)


@cache
def _built(country: str, language: str) -> SafetySteps:
    # Reading the weights costs more than a test of the engine: once for all of them.
    return parts.build_safety(resource("content"), lambda: country, lambda: language)
