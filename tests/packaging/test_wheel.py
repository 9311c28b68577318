"""The wheel holds the program, what it shows, and no model."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from companion import __version__
from tests.architecture.source_tree import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_version_is_the_one_in_the_source(wheel: Path) -> None:
    assert wheel.name == f"companion-{__version__}-py3-none-any.whl"


def test_it_holds_every_committed_resource_and_no_model(wheel: Path) -> None:
    committed = subprocess.run(
        ["git", "ls-files", "companion", "resources"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    wanted = {f"companion/{name}" if name.startswith("resources/") else name for name in committed}
    assert {name for name in wanted - names if not name.endswith(".gitignore")} == set()
    assert not [name for name in names if name.endswith(".gguf")]


def test_it_brings_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "companion = companion.command_line:main" in archive.read(entry).decode()
