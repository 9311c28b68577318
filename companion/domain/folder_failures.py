"""Turns what the operating system says about a folder or a disk into a typed failure."""

from __future__ import annotations

import errno

from companion.domain.errors import CompanionError, ErrorCode

_CODES = {
    errno.ENOSPC: ErrorCode.DISK_FULL,
    errno.EDQUOT: ErrorCode.DISK_FULL,
    errno.EROFS: ErrorCode.FOLDER_READ_ONLY,
    errno.EACCES: ErrorCode.FOLDER_READ_ONLY,
    errno.EPERM: ErrorCode.FOLDER_READ_ONLY,
}


def folder_failure(error: OSError) -> CompanionError:
    """The typed failure for `error`: disk full, read only, or else a folder that is not there.

    The path is left out on purpose: it may hold the name of a person.
    """
    return CompanionError(_CODES.get(error.errno or 0, ErrorCode.FOLDER_MISSING))
