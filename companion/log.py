"""A rotating local log of codes, durations and sizes; never the user's words."""

from __future__ import annotations

import logging
import os
import re
import time
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.folder_failures import folder_failure

# The only names a field may have. A new one is added here after asking: could it ever hold text?
FIELDS = frozenset(
    {
        "at",
        "attempt",
        "bytes",
        "characters",
        "code",
        "context_tokens",
        "count",
        "engine",
        "error",
        "exit_code",
        "milliseconds",
        "model",
        "pages",
        "phase",
        "platform",
        "python",
        "reason",
        "signal",
        "state",
        "step",
        "task",
        "tokens",
        "type",
        "verb",
        "version",
    }
)

_IDENTIFIER = re.compile(r"[A-Za-z0-9_.:+-]{1,80}")
_LOGGER = logging.getLogger("companion.log")
_PACKAGE = Path(__file__).resolve().parent
_FILE_BYTES = 256 * 1024
_OLD_FILES = 3
_FRAMES = 12


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only this user can read, and that never disturbs the program."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return open(descriptor, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written is no reason to trouble anybody."""


def configure(folder: Path) -> None:
    """Write to `folder`/companion.log from now on. Raises CompanionError when that cannot be."""
    close()
    try:
        handler = _PrivateFile(
            folder / "companion.log", maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8"
        )
    except OSError as error:
        raise folder_failure(error) from None
    formatter = logging.Formatter("%(asctime)sZ %(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.propagate = False  # other libraries' handlers are none of ours


def close() -> None:
    """Stop writing and let the file go. Safe to call twice."""
    for handler in list(_LOGGER.handlers):
        _LOGGER.removeHandler(handler)
        handler.close()


def event(code: str, /, **fields: int | float | str) -> None:
    """Write one line: what happened and its measures. Before `configure()` nothing is written.

    A field with a name that is not in `FIELDS`, or with text that is not a plain identifier, is
    left out, and the line ends in the number of fields left out.
    """
    if not _LOGGER.handlers:
        return
    words = [code if _IDENTIFIER.fullmatch(code) else "unnamed"]
    dropped = 0
    for name, value in fields.items():
        text = _safe(value) if name in FIELDS else None
        if text is None:
            dropped += 1
        else:
            words.append(f"{name}={text}")
    if dropped:
        words.append(f"dropped={dropped}")
    _LOGGER.info("%s", " ".join(words))


def failure(error: BaseException) -> None:
    """Write an unexpected failure: its type and our own frames, never its message."""
    expected = error.code.value if isinstance(error, CompanionError) else "none"
    event("failure", type=type(error).__name__, code=expected)
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).resolve().is_relative_to(_PACKAGE)
    ]
    for frame in ours[-_FRAMES:]:
        module = Path(frame.filename).resolve().relative_to(_PACKAGE).with_suffix("")
        event("failure_frame", at=f"{'.'.join(module.parts)}:{frame.name}:{frame.lineno}"[-80:])


def _safe(value: int | float | str) -> str | None:
    if isinstance(value, str):
        return value if _IDENTIFIER.fullmatch(value) else None
    return f"{value:g}" if isinstance(value, float) else str(int(value))
