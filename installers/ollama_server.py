"""The real Ollama server for the tests: built once from its Go module and kept in the cache."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import llama_wheel
from steps import WINDOWS, StepFailed, cache_folder, run_long, say

VERSION = "v0.24.0"
MODULE = "github.com/ollama/ollama"


def ensure_ollama() -> Path | None:
    """The server's program, or None when this computer cannot have it; then says so loudly."""
    name = "ollama.exe" if WINDOWS else "ollama"
    kept = cache_folder() / f"ollama-{VERSION}-{sys.platform}-{_processor()}" / name
    if kept.is_file():
        return kept
    try:
        _build(kept)
    except StepFailed as failed:
        say("=" * 70)
        say(f"NO OLLAMA SERVER: {failed}")
        say("The tests that need it will be reported as skipped.")
        say("=" * 70)
        return None
    return kept


def _processor() -> str:
    return platform.machine() + ("-v3" if _tuning() else "")


def _tuning() -> str:
    """Flags for this kind of processor: without them the server says one word a second.

    Built for any x86-64, its C code knows no AVX, and no library beside it brings it.
    """
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            flags = next((line.split() for line in file if line.startswith("flags")), [])
    except OSError:
        return ""
    return " -march=x86-64-v3" if {"avx2", "bmi1", "bmi2", "f16c", "fma", "movbe"} <= {*flags} else ""


def _build(kept: Path) -> None:
    go = shutil.which("go")
    if go is None:
        raise StepFailed("building it needs Go 1.24 or newer, and there is no `go` on the PATH")
    say(f"building the Ollama server {VERSION} for the tests, once; this takes 5 to 10 minutes")
    with tempfile.TemporaryDirectory(prefix="companion-ollama-") as scratch:
        # A Go module's archive leaves out folders named "vendor", and with them headers that
        # Ollama's copy of llama.cpp includes. The same ones are in llama-cpp-python's source.
        headers = llama_wheel.unpack_headers(Path(scratch) / "headers")
        options = f"-O3 -g0 -I{headers}{_tuning()}"
        environment = {
            **os.environ,
            "GOBIN": scratch,
            "CGO_ENABLED": "1",
            "CGO_CFLAGS": options,
            "CGO_CXXFLAGS": options,
        }
        log = cache_folder() / "logs" / "ollama.log"
        run_long([go, "install", f"{MODULE}@{VERSION}"], "building the Ollama server", log, environment)
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_name(f"{kept.name}.{os.getpid()}.new")
        shutil.copy2(Path(scratch) / kept.name, unfinished)
        os.replace(unfinished, kept)
