"""From nothing to a kept conversation, with the real window, store, keys and model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.stories import OPEN_SIGNS, PASSPHRASE, WORDS
from tests.traces import assert_no_trace

pytestmark = [pytest.mark.xvfb, pytest.mark.usefixtures("starter_model_path")]

SECONDS = 240


def _live(story: str, folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.stories", story, str(folder)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    log = folder / "logs" / "companion.log"
    told = done.stderr + (log.read_text() if log.exists() else "")
    assert done.stdout.strip(), told
    assert "failure" not in told, told
    assert done.returncode == 0, told
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_first_light(tmp_path: Path, private_home: Path) -> None:
    folder = tmp_path / "diary"
    seen = _live("first_light", folder)
    assert [role for role, _ in seen["said"]] == ["user", "companion"]
    assert all(length > 0 for _, length in seen["said"])
    assert seen["after_unlock"] == ["user", "companion"]
    assert seen["sockets"] == [], "no listening socket, no connection but loopback"
    assert seen["text_left"] == []
    assert seen["title"] == "Companion"

    seen = _live("draft_is_back", folder)
    assert seen == {"draft": "unsent thoughts about persimmons", "said": 2}

    seen = _live("opening_fails_once", folder)
    assert seen == {"left_open": False, "said": 2}

    seen = _live("worker_killed", folder)
    assert seen["partial"][:2] == ["companion", "interrupted"]
    assert seen["partial"][2] > 0
    assert seen["banner"] is True
    assert seen["next"][:2] == ["companion", "answered"]

    seen = _live("help_while_the_worker_hangs", folder)
    assert seen["written_by"] == ["fixed"] * len(OPEN_SIGNS)
    assert max(seen["seconds"]) < 5, "usually under a tenth of a second; only a hang may fail this"

    words = [PASSPHRASE, *WORDS.rstrip(".").split()[:2], "persimmons"]
    assert_no_trace(folder, words)
