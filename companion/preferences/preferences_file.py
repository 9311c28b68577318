"""Reads and writes the preferences file; knows nothing about what the values mean."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.folder_failures import folder_failure

_LIMIT_BYTES = 64 * 1024


def read_values(path: Path) -> dict[str, Any]:
    """The values in the file, or none when there is no file.

    Raises CompanionError: PREFERENCES_DAMAGED after moving the damaged file aside, so that
    nothing of it is ever overwritten; FOLDER_* when the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LIMIT_BYTES + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise folder_failure(error) from None
    try:
        values = json.loads(raw) if len(raw) <= _LIMIT_BYTES else None
    except (ValueError, RecursionError):
        values = None
    if isinstance(values, dict):
        return values
    _move_aside(path)
    raise CompanionError(ErrorCode.PREFERENCES_DAMAGED)


def write_values(path: Path, values: Mapping[str, Any]) -> None:
    """Replace the file in one step: after a crash it is the old one or the new one, whole.

    Raises CompanionError: DISK_FULL, FOLDER_READ_ONLY or FOLDER_MISSING.
    """
    unfinished = path.with_name(path.name + ".new")
    text = json.dumps(dict(values), indent=2, sort_keys=True) + "\n"
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        raise folder_failure(error) from None


def _move_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise folder_failure(error) from None
