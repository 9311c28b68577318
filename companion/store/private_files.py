"""Files and folders that only their user can read."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def make_private_file(path: Path) -> None:
    """An empty file of mode 0600. Raises FileExistsError over an existing one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def make_folder_private(folder: Path) -> None:
    """Take all rights from group and others."""
    if os.name != "nt" and folder.stat().st_mode & 0o077:
        # Not ours to change: then the files' own modes have to be enough.
        with contextlib.suppress(PermissionError):
            folder.chmod(0o700)


def flush_file(path: Path) -> None:
    """Wait until the content is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Make a rename survive a power cut. Windows cannot open folders and needs no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
