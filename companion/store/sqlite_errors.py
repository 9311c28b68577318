"""Turns failures of SQLite and of the file system into the codes the rest of the program knows."""

from __future__ import annotations

import shutil
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.folder_failures import folder_failure

# Primary result codes of SQLite: https://www.sqlite.org/rescode.html
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_READONLY_DBMOVED = 1032
_IOERR_READS = frozenset({266, 522})  # IOERR_READ, IOERR_SHORT_READ
_LITTLE_SPACE = 512 * 1024


def result_code(error: BaseException) -> int:
    """The extended result code of SQLite, 0 when the error carries none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0)


def means_damage(error: BaseException) -> bool:
    """Whether the file itself is to blame: a page that fails its check, or no database at all."""
    code = result_code(error)
    return code & 0xFF in (_CORRUPT, _NOTADB) or code in _IOERR_READS


def store_error(error: BaseException, path: Path) -> CompanionError | None:
    """The code for what happened to the store at `path`; None for a fault in our own SQL."""
    if isinstance(error, OSError):
        return folder_failure(error)
    code = result_code(error)
    primary = code & 0xFF
    if means_damage(error):
        return CompanionError(ErrorCode.STORE_DAMAGED, pages=0)
    if primary == _FULL:
        return CompanionError(ErrorCode.DISK_FULL)
    if primary in (_BUSY, _LOCKED):
        return CompanionError(ErrorCode.STORE_BUSY)
    if primary in (_READONLY, _CANTOPEN, _IOERR):
        return _folder_trouble(path, code)
    return None


def _folder_trouble(path: Path, code: int) -> CompanionError:
    # SQLite says "cannot open" or "I/O error" for several causes that a person mends differently.
    if not path.parent.is_dir():
        return CompanionError(ErrorCode.FOLDER_MISSING)
    if code == _READONLY_DBMOVED or not path.exists():
        return CompanionError(ErrorCode.STORE_MISSING)
    if code & 0xFF == _IOERR and shutil.disk_usage(path.parent).free < _LITTLE_SPACE:
        return CompanionError(ErrorCode.DISK_FULL)  # the shared-memory file did not fit
    return CompanionError(ErrorCode.FOLDER_READ_ONLY)
