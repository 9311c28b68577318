"""Asks for the passphrase on the terminal, or reads it from a file descriptor; nowhere else."""

from __future__ import annotations

import getpass
import os

from companion.domain.errors import CompanionError, ErrorCode

_LONGEST = 4096


def read_passphrase(descriptor: int | None) -> str:
    """The passphrase without its line end. Raises WRONG_PASSPHRASE when none can be had.

    Never from an argument or the environment: other processes can read both.
    """
    if descriptor is None:
        try:
            return getpass.getpass("Passphrase: ")
        except EOFError:
            raise CompanionError(ErrorCode.WRONG_PASSPHRASE) from None
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            words = stream.readline(_LONGEST)
    except OSError:
        raise CompanionError(ErrorCode.WRONG_PASSPHRASE) from None
    return words.decode("utf-8", "replace").rstrip("\r\n")
