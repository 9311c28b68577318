"""One process per store: a lock file beside it, which the system releases even after kill -9."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode


class ProcessLock:
    """Held from construction to `release`. Raises CompanionError STORE_BUSY, or OSError.

    The lock sits on a file of its own: closing any handle of the store's file would drop the
    locks that SQLite itself holds there.
    """

    def __init__(self, store_path: Path) -> None:
        path = store_path.with_name(store_path.name + ".lock")
        self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._handle)
        except OSError as error:
            self.release()
            raise CompanionError(ErrorCode.STORE_BUSY) from error

    def release(self) -> None:
        """Let another process open the store. The file stays: deleting it would race."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
