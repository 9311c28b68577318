"""The file that shows the plan while Companion is locked: unencrypted, by the person's own choice.

It needs neither the key nor the store to be read, so it is trusted as little as any file that
others could have written. Writing waits for the disk: it belongs on the store's thread.
"""

from __future__ import annotations

import contextlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.folder_failures import folder_failure
from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.store.private_files import flush_folder, make_private_file
from companion.store.stored_text import storable

LARGEST_BYTES = 1024 * 1024
_FORMAT = "companion-crisis-copy"
_VERSION = 1
_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


def read_crisis_copy(file: Path) -> CrisisCopy | None:
    """What may be shown while locked. None for a file that is missing, damaged, too large or newer.

    Never an error: this is read for somebody who needs help now.
    """
    try:
        if not file.is_file():  # opening a named pipe would wait for ever
            return None
        with file.open("rb") as opened:
            content = opened.read(LARGEST_BYTES + 1)
        return _copy_from(content) if len(content) <= LARGEST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None


def write_crisis_copy(file: Path, copy: CrisisCopy) -> None:
    """Replace the file in one step: after a crash it is the old one or the new one, whole.

    Readable by this user only. Raises CompanionError DISK_FULL, FOLDER_*, or TEXT_TOO_LONG when
    it would be larger than what is read again.
    """
    content = _content_of(copy)
    if len(content) > LARGEST_BYTES:
        raise CompanionError(ErrorCode.TEXT_TOO_LONG, characters=len(content), limit=LARGEST_BYTES)
    unfinished = _unfinished(file)
    try:
        _erase(unfinished)  # of a writing that was interrupted
        try:
            make_private_file(unfinished)
            with unfinished.open("r+b") as opened:
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            _replace(unfinished, file)
        except OSError:
            with contextlib.suppress(OSError):
                _erase(unfinished)
            raise
        flush_folder(file.parent)
    except OSError as error:
        raise folder_failure(error) from None


def discard_crisis_copy(file: Path) -> None:
    """Overwrite and remove the file, and what an interrupted writing left. Nothing there is fine.

    Overwriting is as much as a program can do: file systems and disks may keep older blocks.
    Raises CompanionError FOLDER_*.
    """
    unfinished = _unfinished(file)
    try:
        found = _erase(unfinished)
        if file.is_file() or file.is_symlink():
            # Renamed first: after a crash in between, it is off all the same.
            os.replace(file, unfinished)
            found = _erase(unfinished)
        if found:
            flush_folder(file.parent)
    except OSError as error:
        raise folder_failure(error) from None


def is_left_behind(file: Path) -> bool:
    """Whether an interrupted writing left something readable beside `file`."""
    return _unfinished(file).exists()


def _unfinished(file: Path) -> Path:
    return file.with_name(file.name + ".new")


def _replace(unfinished: Path, file: Path) -> None:
    # What the old file said is overwritten too, where a file that has been replaced can still be
    # written to: a name that was deleted today is not to stay on the disk until the copy goes.
    old = None
    if os.name != "nt":
        with contextlib.suppress(OSError):
            old = os.open(file, os.O_WRONLY | _NO_LINKS)
    try:
        os.replace(unfinished, file)
        if old is not None:
            with contextlib.suppress(OSError):
                _overwrite(old)
    finally:
        if old is not None:
            os.close(old)


def _erase(file: Path) -> bool:
    """Overwrite if that can be done, and remove; whether there was something."""
    # A link is removed, not followed: whatever it points to is not ours.
    if file.is_file() and not file.is_symlink():
        with contextlib.suppress(OSError):
            handle = os.open(file, os.O_WRONLY | _BINARY | _NO_LINKS)
            try:
                _overwrite(handle)
            finally:
                os.close(handle)
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    return True


def _overwrite(handle: int) -> None:
    left = os.fstat(handle).st_size
    while left > 0:
        left -= os.write(handle, bytes(min(left, 65536)))
    os.fsync(handle)


def _content_of(copy: CrisisCopy) -> bytes:
    moment = copy.plan.updated_at
    document = {
        "format": _FORMAT,
        "version": _VERSION,
        "plan": {step.value: copy.plan.steps[step] for step in copy.plan.written},
        "plan_updated_at": None if moment is None else moment.isoformat(),
        "people": [
            {"id": one.id, "name": one.name, "number": one.number, "first_sentence": one.first_sentence}
            for one in copy.people
        ],
        "own_numbers": [{"id": one.id, "name": one.name, "number": one.number} for one in copy.own_numbers],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _copy_from(content: bytes) -> CrisisCopy:
    """Raises ValueError for anything but what `_content_of` makes."""
    document = _dict(json.loads(content.decode("utf-8")))
    if document.get("format") != _FORMAT or document.get("version") != _VERSION:
        raise ValueError("not a crisis copy of this version")
    steps = _dict(document.get("plan"))
    return CrisisCopy(
        SafetyPlan(
            {step: _text(steps, step.value) for step in PlanStep if step.value in steps},
            _moment(document.get("plan_updated_at")),
        ),
        tuple(
            TrustedPerson(*(_text(row, key) for key in ("id", "name", "number", "first_sentence")))
            for row in map(_dict, _list(document.get("people")))
        ),
        tuple(
            OwnNumber(*(_text(row, key) for key in ("id", "name", "number")))
            for row in map(_dict, _list(document.get("own_numbers")))
        ),
    )


def _dict(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise ValueError("not a text")
    return storable(value)


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError("not a moment")
    return moment
