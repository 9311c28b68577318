"""Runs the table and prints it. Absolute times are of this machine; ratios were taken in turn."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path

from companion.verbs.bench.figures import FIGURES, BenchFailure
from companion.verbs.bench.store_figures import commit_ratio, search_p95_ms

_WINDOW = {"stream_ratio", "stop_ms", "stall_p99_ms", "window_rss_mb"}


def bench(arguments: argparse.Namespace) -> int:
    """Measure and print. Exit code 1 when a figure misses its bar."""
    if (
        os.name == "posix"
        and sys.platform != "darwin"
        and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ)
    ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wanted = set(arguments.only or ()) or {figure.name for figure in FIGURES}
    try:
        with tempfile.TemporaryDirectory(prefix="companion-") as folder:
            values = _measure(Path(folder), wanted)
    except BenchFailure as failure:
        print(f"This could not be measured here: {failure}", file=sys.stderr)
        return 1
    rows = [
        {
            "figure": figure.name,
            "value": round(values[figure.name], 3),
            "bar": figure.bar,
            "met": figure.meets(values[figure.name]),
            "what": figure.what,
        }
        for figure in FIGURES
        if figure.name in values
    ]
    if arguments.json:
        print(json.dumps({"figures": {str(row["figure"]): row for row in rows}}))
    else:
        for row in rows:
            sign = "met" if row["met"] else "MISSED"
            print(f"{row['figure']:<15} {row['value']:>9} (bar {row['bar']:>6})  {sign:<7} {row['what']}")
    return 0 if all(row["met"] for row in rows) else 1


def _measure(folder: Path, wanted: set[str]) -> dict[str, float]:
    values: dict[str, float] = {}
    if "commit_ratio" in wanted:
        values["commit_ratio"] = asyncio.run(commit_ratio(_own(folder, "commit")))
    if "search_p95_ms" in wanted:
        values["search_p95_ms"] = asyncio.run(search_p95_ms(_own(folder, "search")))
    if wanted & (_WINDOW | {"startup_ratio"}):
        # Imported here: the store's figures can be had without a window.
        from companion.verbs.bench.window_figures import make_diary, startup_ratio, window_session

        diary = _own(folder, "diary")
        asyncio.run(make_diary(diary, 10_000))
        if "startup_ratio" in wanted:
            values["startup_ratio"] = startup_ratio(diary)
        if wanted & _WINDOW:
            session = window_session(diary)
            values.update({name: session[name] for name in session if name in wanted})
    return values


def _own(folder: Path, name: str) -> Path:
    own = folder / name
    own.mkdir()
    return own
