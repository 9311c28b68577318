"""Importing does nothing, and what needs no window loads no Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.architecture.import_rules import QT_HOMES
from tests.architecture.source_tree import ROOT, read_sources

HOMES = tuple(home.rstrip("/").removesuffix(".py").replace("/", ".") for home in QT_HOMES)


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-B", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


REPORT = "import sys; print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'qasync')))"


def test_everything_but_the_window_is_imported_without_qt_and_leaves_nothing(private_home: Path) -> None:
    modules = [source.module for source in read_sources(ROOT)]
    imports = "\n".join(
        f"import {name}" for name in modules if not name.startswith((*HOMES, "companion.__main__"))
    )
    assert "import companion.engine." in imports
    before = sorted(private_home.rglob("*"))
    done = run(f"{imports}\n{REPORT}")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")
    assert sorted(private_home.rglob("*")) == before


def test_help_on_the_terminal_needs_no_qt() -> None:
    done = run(
        "from companion.command_line import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as end:\n    assert not end.code, end.code\n" + REPORT
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_probe_sees_qt_when_it_is_there() -> None:
    done = run(f"import PySide6.QtCore\n{REPORT}")
    assert done.stdout.strip() != "[]", done.stderr
