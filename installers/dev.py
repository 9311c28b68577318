#!/usr/bin/env python3
"""Set-up, run, test and package, from a fresh clone; needs nothing but Python's standard library.

python3 installers/dev.py run [--yes] [arguments of the companion…]
python3 installers/dev.py test [--yes] [--long] [arguments of pytest…]
python3 installers/dev.py package
python3 installers/dev.py icons
python3 installers/dev.py translations
python3 installers/dev.py train [--ordinary FOLDER] [--lexicon FILE] [--compare]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import environment
import icons
import translations
from ollama_server import ensure_ollama
from screen import own_screen
from starter_model import ensure_starter_model
from steps import ROOT, WINDOWS, StepFailed, pip, run, say, venv_program
from system_packages import ensure_packages


def main() -> int:
    """Do what the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        allow_abbrev=False,
        description=(__doc__ or "").partition("\n\n")[0],
        epilog="Further arguments go to the companion (run) or to pytest (test).",
    )
    parser.add_argument("verb", choices=["run", "test", "package", "icons", "translations", "train"])
    parser.add_argument("--yes", action="store_true", help="agree to the installation of system packages")
    chosen, rest = parser.parse_known_args()
    try:
        if chosen.verb == "run":
            return run_companion(chosen.yes, rest)
        if chosen.verb == "test":
            return run_tests(chosen.yes, rest)
        if chosen.verb == "train":
            return train_risk_screen(chosen.yes, rest)
        if rest:
            parser.error(f"{chosen.verb} takes no further arguments")
        if chosen.verb == "package":
            raise StepFailed("installers are not built yet")
        set_up("test", chosen.yes)
        if chosen.verb == "icons":
            icons.unpack_icons()
        else:
            translations.collect()
            translations.compile_all()
    except StepFailed as failed:
        print(f"companion: {failed}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def set_up(purpose: str, agreed: bool) -> None:
    """Bring the computer, .venv, the model and the translations to where "run" or "test" can begin."""
    ensure_packages(purpose == "test", agreed, also=environment.packages_to_make_it(purpose))
    environment.ensure_environment(purpose)
    ensure_starter_model()
    translations.compile_all()


def run_companion(agreed: bool, arguments: list[str]) -> int:
    """Open the window, or do what `arguments` say."""
    set_up("run", agreed)
    command = [str(venv_program("python")), "-m", "companion", *arguments]
    if WINDOWS:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    if not arguments and sys.platform.startswith("linux") and not has_screen():
        raise StepFailed("everything is ready, but there is no screen here to open a window on")
    os.chdir(ROOT)
    sys.stdout.flush()
    os.execv(command[0], command)  # signals and the exit code are then the program's own


def train_risk_screen(agreed: bool, arguments: list[str]) -> int:
    """Train the linear layer of the risk screen anew, in the tests' environment."""
    set_up("test", agreed)
    listed = ROOT / "installers" / "requirements-train.txt"
    run(pip("install", "--require-hashes", "-r", listed), f"installing {listed.name}")
    command = [str(venv_program("python")), str(ROOT / "installers" / "risk_training.py"), *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def has_screen() -> bool:
    """Whether a window can be shown, as far as the environment tells."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_tests(agreed: bool, arguments: list[str]) -> int:
    """Run every check and the tests; the exit code is that of the first that failed."""
    set_up("test", agreed)
    python = str(venv_program("python"))
    failures: list[int] = []
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
    }
    for name, command in checks.items():
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        say(f"{name}: {'ok' if code == 0 else 'FAILED'}")
        failures += [code] if code else []
    untranslated = translations.problems()
    for problem in untranslated:
        say(problem)
    say(f"translations: {'FAILED' if untranslated else 'ok'}")
    failures += [1] if untranslated else []
    ollama = ensure_ollama()
    with own_screen() as screen:
        screen.pop("COMPANION_TEST_OLLAMA", None)
        if ollama is not None:
            screen["COMPANION_TEST_OLLAMA"] = str(ollama)
        if failures:
            say(f"{len(failures)} of the checks above FAILED; the tests run all the same, for what they tell")
        # pytest speaks last: its closing line is the result that people and machines look for.
        tests = [python, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
        code = subprocess.run(tests, cwd=ROOT, env=screen, check=False).returncode
        failures += [code] if code else []
    return failures[0] if failures else 0


if __name__ == "__main__":
    sys.exit(main())
