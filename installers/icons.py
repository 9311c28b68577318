"""The Lucide icons that the window uses, unpacked from the pinned package and committed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from steps import ROOT, VENV, StepFailed, say

FOLDER = ROOT / "resources" / "icons" / "lucide"
_NAMES = """
    sun message-circle book-open wind chart-spline settings life-buoy lock lock-open wifi-off search
    square-pen send-horizontal square copy pencil rotate-ccw trash-2 info ellipsis eye eye-off
    scan-eye pin plus check x chevron-right chevron-down arrow-left phone users map-pin shield-check
    key-round cpu brain triangle-alert pause download minus sliders-horizontal arrow-big-up
    phone-call clipboard-list anchor printer play
"""
NAMES = tuple(_NAMES.split())


def unpack_icons() -> None:
    """Write resources/icons/lucide/*.svg. Raises StepFailed. Needs .venv made for the tests."""
    database = next(VENV.rglob("lucide/data/lucide-icons.db"), None)
    if database is None:
        raise StepFailed("python-lucide is not in .venv")
    drawings = read_drawings(database)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, drawing in drawings.items():
        (FOLDER / f"{name}.svg").write_text(drawing, encoding="utf-8", newline="\n")
    say(f"unpacked {len(drawings)} icons into {FOLDER.relative_to(ROOT)}")


def read_drawings(database: Path) -> dict[str, str]:
    """The SVG text of every name in NAMES, also of those that Lucide has renamed since."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        found: dict[str, str] = {}
        for name in NAMES:
            row = connection.execute(
                "SELECT svg FROM icons WHERE name = ?1"
                " OR name = (SELECT name FROM icon_aliases WHERE alias = ?1)",
                (name,),
            ).fetchone()
            if row is None:
                raise StepFailed(f"Lucide has no icon named {name}")
            found[name] = row[0]
    finally:
        connection.close()
    return found
