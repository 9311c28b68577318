"""`companion screen`: what the safety layer says about lines of JSON. Needs no diary and no model."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

from companion.domain.screening import Screening
from companion.paths import resource
from companion.safety.conversation_risk import of_turns
from companion.safety.screening import RiskScreen

LONGEST_LINE = 900_000
"""Bytes. A longer line is refused without being read whole."""


class _Refused(Exception):
    """A line that cannot be screened; the code says why."""

    def __init__(self, code: str, which: object = None) -> None:
        super().__init__(code)
        self.code = code
        self.which = which


def screen(arguments: argparse.Namespace) -> int:
    """Read {"id", "text"} or {"id", "turns": […]} a line, write one object a line.

    A line that cannot be read gets {"id", "error"}; the next ones are still answered, and the exit
    code is then 1.
    """
    examine = RiskScreen(resource("content", "risk_weights.bin"))
    failed = False
    for line in _lines(sys.stdin.buffer):
        try:
            answer = _answer(examine, line, arguments.language)
        except _Refused as refused:
            failed = True
            answer = {"id": refused.which, "error": refused.code}
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return 1 if failed else 0


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines of the input; None for one that is too long."""
    while line := source.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := source.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        elif line.strip():
            yield line


def _answer(examine: RiskScreen, line: bytes | None, language: str) -> dict[str, Any]:
    if line is None or len(line) > LONGEST_LINE:
        raise _Refused("line_too_long")
    try:
        data = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise _Refused("not_utf8") from None
    except (ValueError, RecursionError):
        raise _Refused("malformed_json") from None
    if not isinstance(data, dict):
        raise _Refused("not_an_object")
    which = data.get("id")
    texts = data.get("turns", [data.get("text")])
    if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
        raise _Refused("no_text", which)
    if not any(text.strip() for text in texts):
        raise _Refused("empty_text", which)
    assumed = language if language in ("en", "fr") else "en"
    found = of_turns(((examine(text, assumed), text) for text in texts), datetime.now(UTC))
    assert isinstance(found, Screening)
    return {
        "id": which,
        "tier": found.tier.value,
        "cards": [card.value for card in found.cards],
        "language": language if language in ("en", "fr") else found.language,
    }
