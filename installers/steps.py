"""What every step of the set-up shares: where things lie, how commands run, how a step fails."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"


class StepFailed(Exception):
    """A step could not be done; the text says why and what helps, in one or two lines."""


def say(text: str) -> None:
    """One line to whoever started this, at once and not when a buffer is full."""
    print(f"companion: {text}", flush=True)


def venv_program(name: str) -> Path:
    """The path of a program inside .venv."""
    return VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name


def pip(verb: str, *words: str | Path) -> list[str]:
    """The command that makes the pip of .venv do something, without chatter."""
    python = str(venv_program("python"))
    return [python, "-m", "pip", verb, "--disable-pip-version-check", "-q", *map(str, words)]


def cache_folder() -> Path:
    """Where things that took long to make are kept for every clone of this user."""
    if WINDOWS:
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "companion-dev"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def pinned(requirements: Path, name: str) -> tuple[str, str, list[str]]:
    """The lines that pin package `name`, its version and its SHA-256 hashes."""
    lines = requirements.read_text(encoding="utf-8").splitlines()
    for start, line in enumerate(lines):
        if line.startswith(f"{name}=="):
            end = start + 1
            while lines[end - 1].endswith("\\"):
                end += 1
            block = lines[start:end]
            hashes = [part.split("sha256:")[1].split()[0] for part in block if "sha256:" in part]
            return "\n".join(block) + "\n", line.split("==")[1].split()[0], hashes
    raise StepFailed(f"{name} is not pinned in {requirements.name}")


def run(command: Sequence[str | Path], what: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a command in the project's folder. Raises StepFailed naming `what` could not be done."""
    try:
        code = subprocess.run(list(command), cwd=ROOT, env=environment, check=False).returncode
    except OSError as error:
        raise StepFailed(f"{what}: {command[0]} could not be started ({error.strerror})") from None
    if code != 0:
        raise StepFailed(f"{what}: {command[0]} ended with {code}")


def run_long(command: Sequence[str | Path], what: str, log: Path, environment: Mapping[str, str]) -> None:
    """Run a command that takes minutes: its output goes to `log`, a sign of life to the screen."""
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with log.open("wb") as output:
        try:
            process = subprocess.Popen(
                list(command), cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise StepFailed(f"{what}: {command[0]} could not be started ({error.strerror})") from None
        while True:
            try:
                code = process.wait(60)
                break
            except subprocess.TimeoutExpired:
                say(f"{what}: still at it after {(time.monotonic() - began) / 60:.0f} min")
            except BaseException:
                process.kill()
                process.wait()
                raise
    if code != 0:
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
        print("\n".join(last), file=sys.stderr)
        raise StepFailed(f"{what} failed; everything it said is in {log}")
