"""What a worker gives up, tried out in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from companion.language_models.worker_process import worker_environment

ROOT = Path(__file__).resolve().parents[2]
PRELUDE = (
    "import os, sys; from pathlib import Path; from companion.language_models import worker_hardening as h;"
)

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux measures")


def outcome(code: str) -> str:
    """What a process that hardened itself prints in the end."""
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip() or done.stderr.strip()


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 1)",
        "import subprocess; subprocess.run(['true'])",
        "import asyncio; asyncio.new_event_loop()",
    ],
)
def test_python_code_gets_no_socket_and_no_program(attempt: str) -> None:
    assert "PermissionError" in outcome(f"h.refuse_network(); {attempt}; print('done')")


@linux
@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        ("socket(2, 1, 0)", False),
        ("execv(b'/bin/true', 0)", False),
        ("ptrace(0, 0, 0, 0)", False),
        ("getpid()", True),
    ],
)
def test_native_code_gets_no_socket_and_no_program(call: str, allowed: bool) -> None:
    code = (
        "import ctypes; c = ctypes.CDLL(None, use_errno=True); h.give_up_privileges();"
        f"held = h.refuse_system_calls(); r = c.{call}; print(held, r < 0, ctypes.get_errno())"
    )
    assert outcome(code) == ("True False 0" if allowed else "True True 1")


@linux
def test_only_the_named_files_can_be_read_and_none_written(tmp_path: Path) -> None:
    model, diary = tmp_path / "model", tmp_path / "diary"
    model.write_text("weights")
    diary.write_text("canary")
    code = f"""
h.give_up_privileges()
if not h.refuse_files([Path({str(model)!r}), *h.library_folders()]):
    print("no Landlock")
    sys.exit()
print(Path({str(model)!r}).read_text())
for attempt in (lambda: Path({str(diary)!r}).read_text(), lambda: open({str(model)!r}, "a"),
                lambda: os.listdir({str(tmp_path)!r}), lambda: open({str(tmp_path / "new")!r}, "w")):
    try:
        attempt()
        print("done")
    except PermissionError:
        print("refused")
"""
    found = outcome("pass\n" + code)
    if found == "no Landlock":
        pytest.skip("this kernel has no Landlock")
    assert found.split() == ["weights", *["refused"] * 4]


@linux
def test_nothing_can_be_written_at_all(tmp_path: Path) -> None:
    target = tmp_path / "file"
    code = f"h.give_up_privileges(); f = open({str(target)!r}, 'wb', buffering=0); f.write(b'x')"
    assert "File too large" in outcome(code)
    assert target.read_bytes() == b""


@linux
def test_everything_takes_hold_here() -> None:
    assert outcome("print(*h.give_up_privileges())").split() == [
        "no_core",
        "no_files",
        "dies_with_parent",
        "no_new_privileges",
        "not_dumpable",
    ]


def test_a_worker_is_given_no_more_than_it_needs_to_start() -> None:
    given = worker_environment(
        {"PATH": "/bin", "HOME": "/home/me", "HTTP_PROXY": "x", "OLLAMA_HOST": "y", "LD_LIBRARY_PATH": "/l"}
    )
    assert given == {"PATH": "/bin", "LD_LIBRARY_PATH": "/l", "PYTHONUTF8": "1"}


def test_a_frozen_program_passes_on_the_original_library_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in worker_environment({"LD_LIBRARY_PATH": "/bundle"})
    both = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/mine"}
    assert worker_environment(both)["LD_LIBRARY_PATH"] == "/mine"
