"""Gives up what the model worker never needs: files, sockets, new programs, traces of itself.

Every measure is best effort and says whether it took hold; none stops the worker from working.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 22, 2
# Landlock's system calls have the same numbers on every architecture.
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_READ_FILE, _READ_DIRECTORY, _EXECUTE = 1 << 2, 1 << 3, 1 << 0
_ALL_FILE_RIGHTS = (1 << 13) - 1  # everything that the first version of Landlock can refuse

# AUDIT_ARCH and the numbers of: socket, connect, bind, execve, execveat, ptrace, process_vm_readv
_REFUSED_CALLS = {
    "x86_64": (0xC000003E, (41, 42, 49, 59, 322, 101, 310)),
    "aarch64": (0xC00000B7, (198, 203, 200, 221, 281, 117, 270)),
}
_EPERM = 1


def refuse_network() -> None:
    """From now on no Python code of this process can make a socket. Works on every platform."""

    def refuse(event: str, _: object) -> None:
        if event.startswith("socket.") or event == "subprocess.Popen":
            raise PermissionError(event)

    sys.addaudithook(refuse)


def give_up_privileges() -> list[str]:
    """Die with the parent, leave no core, gain no rights, be unreadable. Returns what took hold."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that owns us
    if sys.platform == "win32":
        return []
    import resource

    held = []
    for name, limit in (("core", resource.RLIMIT_CORE), ("files", resource.RLIMIT_FSIZE)):
        resource.setrlimit(limit, (0, 0))  # nothing is ever written: the results leave by a pipe
        held.append(f"no_{name}")
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        for name, option, value in (
            ("dies_with_parent", _PR_SET_PDEATHSIG, signal.SIGKILL),
            ("no_new_privileges", _PR_SET_NO_NEW_PRIVS, 1),
            ("not_dumpable", _PR_SET_DUMPABLE, 0),
        ):
            if library.prctl(option, int(value), 0, 0, 0) == 0:
                held.append(name)
    return held


def refuse_files(readable: Iterable[Path]) -> bool:
    """Linux: from now on this thread, and those it starts, can only read, and only below `readable`.

    Needs `give_up_privileges` before it. Returns False where the kernel has no Landlock.
    """
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    attributes = struct.pack("<Q", _ALL_FILE_RIGHTS)
    ruleset = library.syscall(_LANDLOCK_CREATE, attributes, len(attributes), 0)
    if ruleset < 0:
        return False
    try:
        for path in readable:
            try:
                handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                rights = _READ_FILE | _EXECUTE | (_READ_DIRECTORY if path.is_dir() else 0)
                rule = struct.pack("<Qi", rights, handle)
                library.syscall(_LANDLOCK_ADD, ruleset, 1, rule, 0)
            finally:
                os.close(handle)
        return bool(library.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def refuse_system_calls() -> bool:
    """Linux: native code too can make no socket, start no program, look into no process."""
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _REFUSED_CALLS or struct.calcsize("P") != 8:
        return False
    architecture, numbers = _REFUSED_CALLS[machine]

    def instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
        return struct.pack("<HBBI", code, if_true, if_false, value)

    load, equal, at_least, give = 0x20, 0x15, 0x35, 0x06
    allow, refuse, kill = 0x7FFF0000, 0x00050000 | _EPERM, 0x80000000
    program = [instruction(load, 4), instruction(equal, architecture, 1, 0), instruction(give, kill)]
    # Numbers from 2^30 on are x86's second set of the same calls, which nobody uses.
    program += [instruction(load, 0), instruction(at_least, 1 << 30, len(numbers) + 1, 0)]
    for index, number in enumerate(numbers):
        program.append(instruction(equal, number, len(numbers) - index, 0))
    program += [instruction(give, allow), instruction(give, refuse)]
    code = ctypes.create_string_buffer(b"".join(program))
    header = struct.pack("<HxxxxxxQ", len(program), ctypes.addressof(code))
    library = ctypes.CDLL(None, use_errno=True)
    return bool(library.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0) == 0)


def library_folders() -> list[Path]:
    """What Python and llama.cpp may still want to read: the program itself and the system."""
    names = [sys.prefix, sys.base_prefix, "/usr", "/lib", "/lib64", "/proc", "/sys", "/dev/null"]
    frozen = getattr(sys, "_MEIPASS", None)
    return [Path(name) for name in [*names, *([frozen] if frozen else []), *sys.path] if name]
