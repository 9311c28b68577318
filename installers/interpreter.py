"""Finds a Python that the companion supports."""

from __future__ import annotations

import shutil
import subprocess
import sys

from steps import WINDOWS, StepFailed

SUPPORTED = ((3, 13), (3, 12), (3, 11))


def find_interpreter() -> str:
    """The Python to make .venv with: the running one when it fits, else the newest on the PATH."""
    if sys.version_info[:2] in SUPPORTED:
        return sys.executable
    for major, minor in SUPPORTED:
        found = _working(major, minor)
        if found is not None:
            return found
    wanted = ", ".join(f"{major}.{minor}" for major, minor in reversed(SUPPORTED))
    raise StepFailed(
        f"this is Python {sys.version_info[0]}.{sys.version_info[1]}, and none of {wanted} was found. "
        "Install one of them and run this again."
    )


def _working(major: int, minor: int) -> str | None:
    launchers = [["py", f"-{major}.{minor}"]] if WINDOWS else [[f"python{major}.{minor}"]]
    for launcher in launchers:
        if shutil.which(launcher[0]) is None:
            continue
        # A name on the PATH may be a stub that only says where Python could be had: ask it.
        program = f"import sys; print(sys.version_info[:2] == ({major}, {minor}), sys.executable)"
        try:
            answer = subprocess.run(
                [*launcher, "-c", program], capture_output=True, text=True, timeout=30, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if answer.returncode == 0 and answer.stdout.startswith("True "):
            return answer.stdout[len("True ") :].strip()
    return None
