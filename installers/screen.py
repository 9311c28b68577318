"""A screen for the tests: Xvfb with a window manager, gone when the tests are done."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from steps import StepFailed, say

SERVER = ("Xvfb", "-screen", "0", "1366x900x24", "-nolisten", "tcp", "-noreset")
_PATIENCE_S = 30.0


@contextmanager
def own_screen() -> Iterator[dict[str, str]]:
    """The environment for a program that shall draw on the tests' own screen."""
    if not sys.platform.startswith("linux"):
        yield dict(os.environ)
        return
    if shutil.which("Xvfb") is None or shutil.which("openbox") is None:
        say("no Xvfb or no openbox: the tests that need a real screen will be reported as skipped")
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    server, display = _start_server()
    manager: subprocess.Popen[bytes] | None = None
    try:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait_for_manager(environment)
        yield environment
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def _start_server() -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    # Xvfb looks for a free number itself and writes it into the pipe once it answers.
    server = subprocess.Popen(
        [*SERVER, "-displayfd", str(writing)],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    number = ""
    # The number and its line end come in two pieces; a reader that leaves between them ends Xvfb.
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        while not number.endswith("\n") and select.select([pipe], [], [], _PATIENCE_S)[0]:
            piece = pipe.read(32)
            if not piece:
                break
            number += piece.decode()
    number = number.strip()
    if not number:
        server.kill()
        server.wait()
        raise StepFailed("Xvfb did not start")
    return server, f":{number}"


def _wait_for_manager(environment: dict[str, str]) -> None:
    if shutil.which("xprop") is None:
        return
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        asked = subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if "window id" in asked.stdout:
            return
        time.sleep(0.05)
    raise StepFailed("the window manager for the tests did not start")
