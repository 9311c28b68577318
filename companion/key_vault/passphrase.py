"""From a passphrase to the key that wraps the diary's key: Argon2id, with its cost written down."""

from __future__ import annotations

import base64
import binascii
import os
import unicodedata
from dataclasses import dataclass, field

from argon2.low_level import Type, hash_secret_raw

from companion.domain.errors import CompanionError, ErrorCode

SHORTEST_PASSPHRASE = 8
"""Characters, after normalisation."""

_SALT_BYTES = 16
# What a file may ask for. A forged or damaged file must not be able to take all memory or to keep
# the machine busy for minutes, and must not talk us into deriving a weak key either.
_MEMORY_KIB = range(8 * 1024, 1024 * 1024 + 1)
_PASSES = range(1, 17)
_LANES = range(1, 17)
_SALT_LENGTH = range(16, 65)


def normalised(passphrase: str) -> bytes:
    """The same bytes for the same characters, however the keyboard composed them.

    A lone surrogate is encoded as it stands: it makes a wrong passphrase, not an error that would
    carry the passphrase with it.
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def require_long_enough(passphrase: str) -> None:
    """Raises CompanionError PASSPHRASE_TOO_SHORT with `minimum`."""
    if len(unicodedata.normalize("NFKC", passphrase)) < SHORTEST_PASSPHRASE:
        raise CompanionError(ErrorCode.PASSPHRASE_TOO_SHORT, minimum=SHORTEST_PASSPHRASE)


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a key is derived. The defaults take 0.15 s and 64 MiB on a small machine."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4
    salt: bytes = field(default_factory=lambda: os.urandom(_SALT_BYTES), repr=False)

    def key_from(self, passphrase: str) -> bytes:
        """32 bytes. Blocks for as long as the cost says; lets other threads run meanwhile."""
        return hash_secret_raw(
            secret=normalised(passphrase),
            salt=self.salt,
            time_cost=self.passes,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=32,
            type=Type.ID,
        )

    def as_record(self) -> dict[str, str | int]:
        """For the file; `derivation_from` reads it back."""
        return {
            "name": "argon2id",
            "memory_kib": self.memory_kib,
            "passes": self.passes,
            "lanes": self.lanes,
            "salt": base64.b64encode(self.salt).decode("ascii"),
        }


def derivation_from(record: object) -> Derivation:
    """Read what `as_record` wrote. Raises ValueError for anything else, and for absurd costs."""
    if not isinstance(record, dict) or record.get("name") != "argon2id":
        raise ValueError("unknown derivation")
    memory, passes, lanes = (record.get(name) for name in ("memory_kib", "passes", "lanes"))
    for value, allowed in ((memory, _MEMORY_KIB), (passes, _PASSES), (lanes, _LANES)):
        if type(value) is not int or value not in allowed:
            raise ValueError("derivation cost out of bounds")
    salt = bytes_from(record.get("salt"))
    if len(salt) not in _SALT_LENGTH:
        raise ValueError("salt length out of bounds")
    assert isinstance(memory, int)
    assert isinstance(passes, int)
    assert isinstance(lanes, int)
    return Derivation(memory, passes, lanes, salt)


def bytes_from(text: object) -> bytes:
    """Decode strict base64. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError("not base64")
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None
