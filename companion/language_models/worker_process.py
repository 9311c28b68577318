"""The parent's end of the model worker: starting it, two pipes, and making sure that it ends.

Owns the process and the two threads that stand at its pipes; a worker that hangs can stop them,
never the event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO, cast

from companion.language_models.framing import Command, FrameError, Message, encode_frame, read_frame

# What a Python program needs to start, and nothing else: no home, no tokens, no proxies.
_PASSED_ON = (
    "PATH",
    "PYTHONPATH",
    "PYTHONHOME",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "SYSTEMROOT",
    "WINDIR",
)


def worker_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment that a worker is given."""
    passed = {name: environment[name] for name in _PASSED_ON if name in environment}
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        # A frozen program has put its own folder there and kept what was before; the worker is
        # the same program and will do so again.
        original = environment.get(f"{name}_ORIG")
        if original is not None:
            passed[name] = original
        elif getattr(sys, "frozen", False):
            passed.pop(name, None)
    passed["PYTHONUTF8"] = "1"
    return passed


class WorkerProcess:
    """One worker, from its start to its end. Everything but the threads runs on the loop."""

    def __init__(
        self,
        command: Sequence[str],
        on_event: Callable[[Message], None],
        on_end: Callable[[], None],
    ) -> None:
        """Start the worker. `on_end` is called once, after the last event. Raises OSError."""
        self._loop = asyncio.get_running_loop()
        self._on_event, self._on_end = on_event, on_end
        self._ended = asyncio.Event()
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a crash message could carry what was typed
            env=worker_environment(os.environ),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        for target, name in ((self._read, "model worker events"), (self._write, "model worker commands")):
            threading.Thread(target=target, name=name, daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the process is gone and reaped."""
        return self._ended.is_set()

    def send(self, command: Command) -> None:
        """Queue a command; returns at once. Raises FrameError when it is too large."""
        self._outgoing.put(encode_frame(command))

    def kill(self) -> None:
        """End the process now, also when it is stopped or hangs. `on_end` follows."""
        with contextlib.suppress(OSError):
            self._process.kill()

    async def close(self, patience: float) -> None:
        """End the process and wait for it: ask, after `patience` seconds insist, then kill."""
        for step in (self._ask_to_close, self._terminate, self.kill):
            step()
            try:
                await asyncio.wait_for(self._ended.wait(), patience)
            except TimeoutError:
                continue
            return
        await self._ended.wait()

    def _ask_to_close(self) -> None:
        self._outgoing.put(encode_frame({"type": "close"}))
        self._outgoing.put(None)

    def _terminate(self) -> None:
        with contextlib.suppress(OSError):
            self._process.terminate()

    def _write(self) -> None:
        """The writing thread: a worker that does not read blocks only this."""
        pipe = cast(BinaryIO, self._process.stdin)
        with contextlib.suppress(OSError, ValueError):
            while (frame := self._outgoing.get()) is not None:
                pipe.write(frame)
                pipe.flush()
        with contextlib.suppress(OSError):
            pipe.close()

    def _read(self) -> None:
        """The reading thread: hands events to the loop, and reaps the process at its end."""
        pipe = cast(BinaryIO, self._process.stdout)
        with contextlib.suppress(FrameError, OSError):
            while (message := read_frame(pipe)) is not None:
                if not self._hand_over(self._on_event, message):
                    break
        pipe.close()
        self.kill()  # it may have closed only its output, or talk nonsense
        self._process.wait()
        self._outgoing.put(None)
        self._hand_over(self._finish)

    def _finish(self) -> None:
        self._ended.set()
        self._on_end()

    def _hand_over(self, function: Callable[..., None], *arguments: object) -> bool:
        try:
            self._loop.call_soon_threadsafe(function, *arguments)
        except RuntimeError:  # the loop is closed: nobody is left to be told
            return False
        return True
