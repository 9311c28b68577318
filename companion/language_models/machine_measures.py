"""How much memory is free for a model, asked of the system."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path


def available_memory() -> int | None:
    """Bytes that can be had without swapping; None when the system does not say."""
    if sys.platform == "linux":
        return _linux()
    if sys.platform == "win32":
        return _windows()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")  # all there is, at most
    except (OSError, ValueError):
        return None


def _linux() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def _windows() -> int | None:
    class MemoryStatus(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in ("total", "available", "a", "b", "c", "d", "e")),
        )

    status = MemoryStatus()
    status.length = ctypes.sizeof(status)
    if sys.platform == "win32" and ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return int(status.available)
    return None


def fitting_threads() -> int:
    """The number of threads that suits a model here: one per real core, less one for the window.

    The threads of a model wait for each other at every step. When the window needs the core that
    one of them sits on, all of them wait: on two cores, two threads and a window that draws the
    reply came to less than half of what one thread and the same window did.
    """
    if sys.platform == "linux":
        usable = os.sched_getaffinity(0)
        cores = {_siblings(number) for number in usable}
        count = min(len(cores), len(usable))
    else:
        count = (os.cpu_count() or 2) // 2
    return max(1, min(count - 1, 16))


def _siblings(processor: int) -> str:
    path = Path(f"/sys/devices/system/cpu/cpu{processor}/topology/thread_siblings_list")
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return str(processor)
