"""Is everything all right? One line per part: its state, and the code of what is wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from companion.domain.errors import CompanionError


class PartState(StrEnum):
    """Fine; usable with something missing; or not usable."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one part. `problem` words itself through the one table of errors."""

    part: str
    state: PartState
    problem: CompanionError | None = None
    detail: str = ""  # measures and names of models, never anything a person wrote


@dataclass(frozen=True, slots=True)
class Check:
    """Looks at one part: returns a detail, or raises CompanionError.

    `severity` is what a failure of this part means for the whole program.
    """

    part: str
    look: Callable[[], Awaitable[str]]
    severity: PartState = PartState.FAILED


async def examine(checks: Sequence[Check]) -> list[Finding]:
    """Run all checks, one after the other, so that they do not disturb each other."""
    findings = []
    for check in checks:
        try:
            findings.append(Finding(check.part, PartState.OK, detail=await check.look()))
        except CompanionError as error:
            findings.append(Finding(check.part, check.severity, error))
    return findings
