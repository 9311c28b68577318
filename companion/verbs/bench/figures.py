"""The figures of the table and their bars, and how a list of samples becomes one figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


class BenchFailure(Exception):
    """Something that was to be measured did not run; the message names the part, nothing else."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `at_least` says on which side of the bar the good values lie."""

    name: str
    bar: float
    at_least: bool
    what: str

    def meets(self, value: float) -> bool:
        """Whether `value` meets the bar."""
        return value >= self.bar if self.at_least else value <= self.bar


FIGURES = (
    Figure("commit_ratio", 2.0, False, "committed message, SQLCipher / plain sqlite3, same pragmas"),
    Figure("search_p95_ms", 20.0, False, "full-text search over 100,000 messages, 95th percentile"),
    Figure("stream_ratio", 0.95, True, "tokens/s from the model to the bubble / bare completion loop"),
    Figure("stop_ms", 100.0, False, "Stop pressed to the last token and the stored reply, worst of the runs"),
    Figure("stall_p99_ms", 16.0, False, "loop stall while a reply streams into 10,000 messages"),
    Figure("startup_ratio", 2.0, False, "process start to usable unlock page / bare PySide6 window"),
    Figure("window_rss_mb", 150.0, False, "resident memory of the window's process, no model loaded"),
)


def median(values: Sequence[float]) -> float:
    """The middle value; the mean of the two middle ones of an even number."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
