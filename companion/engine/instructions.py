"""Reads who the companion is: the constant instructions and examples of each language."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """One exchange that shows a model the tone that is meant. Small models need to be shown."""

    user: str
    companion: str


@dataclass(frozen=True, slots=True)
class Instructions:
    """The constant part of a prompt in one language."""

    language: str
    system: str
    examples: tuple[Example, ...]
    careful: str = ""
    """Added to `system` once risk was noticed in a conversation."""

    def for_risk(self, noticed: bool) -> Instructions:
        """The same, with the careful part when risk was noticed."""
        return replace(self, system=f"{self.system}\n{self.careful}") if noticed and self.careful else self


def load_instructions(folder: Path, language: str) -> Instructions:
    """Read `<folder>/<language>/instructions.json`. Shipped with the program, so it is trusted."""
    data = json.loads((folder / language / "instructions.json").read_text(encoding="utf-8"))
    return Instructions(
        language=language,
        system="\n".join(data["system"]),
        examples=tuple(Example(item["user"], item["companion"]) for item in data["examples"]),
        careful="\n".join(data["careful"]),
    )


InstructionsSource = Callable[[], Instructions]
"""Gives the instructions for the language in use now."""
