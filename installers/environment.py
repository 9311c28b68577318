""".venv: made, filled from the hash-pinned lists, and left alone while nothing has changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import llama_wheel
from interpreter import SUPPORTED, find_interpreter
from steps import ROOT, VENV, WINDOWS, StepFailed, pinned, pip, run, say, venv_program

_LISTS = {
    "run": ROOT / "installers" / "requirements.txt",
    "test": ROOT / "installers" / "requirements-dev.txt",  # holds everything of the other too
}
_STAMP = VENV / "companion-stamp.json"
_LAYOUT = 1  # counted up when the way .venv is filled changes


def is_ready(purpose: str) -> bool:
    """Whether .venv holds exactly what the lists say for "run" or "test"."""
    stamp = _read_stamp()
    return any(stamp.get(name) == _wanted(name) for name in {purpose, "test"})


def packages_to_make_it(purpose: str) -> list[str]:
    """Debian's packages without which .venv cannot be made ready: a compiler, Python's venv."""
    if is_ready(purpose):
        return []
    packages = []
    if not llama_wheel.is_built() and not any(map(shutil.which, ("c++", "g++", "clang++"))):
        packages.append("g++")
    if not _is_usable():
        # Debian keeps this part of Python's own library in a package of its own.
        program = "import sys, ensurepip, venv"
        version = "import sys; print('python%d.%d-venv' % sys.version_info[:2])"
        interpreter = find_interpreter()
        if subprocess.run([interpreter, "-c", program], capture_output=True, check=False).returncode != 0:
            asked = subprocess.run([interpreter, "-c", version], capture_output=True, text=True, check=True)
            packages.append(asked.stdout.strip())
    return packages


def ensure_environment(purpose: str) -> None:
    """Make .venv ready for "run" or "test". Raises StepFailed."""
    if is_ready(purpose):
        return
    if not _is_usable():
        _make()
    if _STAMP.exists():
        _STAMP.unlink()  # half filled is not ready
    say("installing what the companion needs into .venv")
    _install_list(_LISTS[purpose])
    run(
        pip("install", "--no-deps", "--no-index", "--force-reinstall", llama_wheel.wheel()),
        "installing llama-cpp-python",
    )
    _lay_in_the_source()
    _STAMP.write_text(json.dumps({purpose: _wanted(purpose)}), encoding="utf-8")


def _make() -> None:
    interpreter = find_interpreter()
    say(f"making .venv with {interpreter}")
    if VENV.exists():
        shutil.rmtree(VENV)
    made = subprocess.run([interpreter, "-m", "venv", VENV], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise StepFailed(f"{interpreter} cannot make a virtual environment; its package venv is missing")


def _is_usable() -> bool:
    python = venv_program("python")
    settings = VENV / "pyvenv.cfg"
    if not python.exists() or not settings.is_file():  # also when it points to a Python that is gone
        return False
    if str(VENV) not in settings.read_text(encoding="utf-8"):
        return False  # the folder was moved, and the programs in it still name the old place
    program = "import sys, pip; print(sys.version_info[0], sys.version_info[1])"
    asked = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    return asked.returncode == 0 and tuple(map(int, asked.stdout.split())) in SUPPORTED


def _install_list(requirements: Path) -> None:
    lines = requirements.read_text(encoding="utf-8")
    # llama-cpp-python has its own way in; pip would build it for this processor only.
    own, _, _ = pinned(requirements, llama_wheel.NAME)
    with tempfile.TemporaryDirectory(prefix="companion-list-") as scratch:
        rest = Path(scratch) / "requirements.txt"
        rest.write_text(lines.replace(own, ""), encoding="utf-8")
        run(pip("install", "--no-deps", "--require-hashes", "-r", rest), f"installing {requirements.name}")


def _lay_in_the_source() -> None:
    """Make `import companion` and the command `companion` work in .venv, from this folder."""
    asked = subprocess.run(
        [venv_program("python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    Path(asked.stdout.strip(), "companion-source.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if WINDOWS:
        lines = f'@"{venv_program("python")}" -m companion %*\r\n'
        (VENV / "Scripts" / "companion.cmd").write_text(lines, encoding="utf-8")
        return
    script = VENV / "bin" / "companion"
    script.write_text(f'#!/bin/sh\nexec "{venv_program("python")}" -m companion "$@"\n', encoding="utf-8")
    script.chmod(0o755)


def _wanted(purpose: str) -> str:
    digest = hashlib.sha256()
    digest.update(_LISTS[purpose].read_bytes())
    digest.update(f"{_LAYOUT}|{llama_wheel.key()}|{ROOT}".encode())
    settings = VENV / "pyvenv.cfg"  # names the interpreter and its exact version
    digest.update(settings.read_bytes() if settings.is_file() else os.urandom(8))
    return digest.hexdigest()


def _read_stamp() -> dict[str, str]:
    if not _STAMP.is_file() or not venv_program("python").exists():
        return {}
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except ValueError:
        return {}
    return stamp if isinstance(stamp, dict) else {}
