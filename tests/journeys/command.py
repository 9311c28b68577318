"""Runs the `companion` command as a person at a terminal would."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SECONDS = 120


def companion(
    *words: str, stdin: bytes = b"", data_dir: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    place = ["--data-dir", str(data_dir)] if data_dir else []
    return subprocess.run(
        [sys.executable, "-m", "companion", *words, *place],
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
