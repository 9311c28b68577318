"""Turns a piece of normal form into hashed features: words, runs of letters, and concepts.

Used alike by training and by screening, so that both always see the same numbers. Hashing needs
no vocabulary file and keeps no word of the training sentences.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from companion.safety.concepts import concepts

BUCKETS = 1 << 17
"""How many places there are for features; two that share a place are rare enough to be harmless."""

Places = NDArray[np.int64]
Values = NDArray[np.float32]

_LONGEST_WORD = 24
_LETTER_RUNS = (3, 4, 5)


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64 (public domain, S. Vigna): spreads every bit over the whole number."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


_TABLE = _mixed(np.arange(1, _LONGEST_WORD * 256 + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))
_SHIFT = np.uint64(64 - 17)
_WORD_SALTS = _mixed(np.arange(201, 206, dtype=np.uint64))


def features(piece: str) -> tuple[Places, Values]:
    """The places (0 to BUCKETS - 1) of the features of `piece`, and their values.

    Each family of features has length one, so that a long sentence does not weigh more.
    """
    codes = np.frombuffer(f" {piece} ".encode("latin-1", "replace"), dtype=np.uint8).astype(np.uint64)
    codes[(codes >= 48) & (codes <= 57)] = 48  # any digit is a digit
    families = [_letter_runs(codes), _words(codes), _ideas(piece)]
    places = np.concatenate(families)
    values = np.concatenate(
        [np.full(len(family), 1 / np.sqrt(max(1, len(family))), dtype=np.float32) for family in families]
    )
    return places, values


def _places(hashes: NDArray[np.uint64]) -> Places:
    return np.unique((hashes >> _SHIFT).astype(np.int64))


def _letter_runs(codes: NDArray[np.uint64]) -> Places:
    found = []
    hashes = np.zeros(len(codes), dtype=np.uint64)
    for length in range(1, _LETTER_RUNS[-1] + 1):
        if len(codes) < length:
            break
        # The hash of a run grows out of that of the run one letter shorter.
        hashes = _mixed(hashes[: len(codes) - length + 1] ^ codes[length - 1 :])
        if length in _LETTER_RUNS:
            found.append(hashes)
    return _places(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)


def _words(codes: NDArray[np.uint64]) -> Places:
    in_word = ((codes >= 97) & (codes <= 122)) | (codes == 48)
    edges = np.flatnonzero(np.diff(in_word.astype(np.int8)))
    starts = edges[0::2] + 1  # the piece is padded with blanks on both sides
    if not len(starts):
        return np.empty(0, dtype=np.int64)
    position = _positions(len(codes), starts)
    letters = _TABLE[np.minimum(position, _LONGEST_WORD - 1) * 256 + codes.astype(np.int64)]
    letters[~in_word] = 0
    words = np.add.reduceat(letters, starts)
    found = [words ^ _WORD_SALTS[0]]
    for gap in (1, 2, 3):
        if len(words) > gap:
            found.append(_mixed(words[:-gap] * np.uint64(3) + words[gap:]) ^ _WORD_SALTS[gap])
    if len(words) > 2:
        pairs = _mixed(words[:-2] * np.uint64(3) + words[1:-1])
        found.append(_mixed(pairs * np.uint64(3) + words[2:]) ^ _WORD_SALTS[4])
    return _places(_mixed(np.concatenate(found)))


def _ideas(piece: str) -> Places:
    """Which concepts there are, and which stand together in the piece."""
    present = sorted(set(concepts(piece)))
    names = [f"+{concept}" for concept in present]
    names += [f"{one}+{other}" for number, one in enumerate(present) for other in present[number + 1 :]]
    hashes = [_named(name) for name in names]
    return _places(np.array(hashes, dtype=np.uint64)) if hashes else np.empty(0, dtype=np.int64)


@cache
def _named(name: str) -> int:
    """A hash that is the same in every process, unlike Python's own."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")


def _positions(length: int, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each letter, how many letters of its word come before it."""
    begins = np.zeros(length, dtype=np.int64)
    begins[starts] = starts
    return np.arange(length) - np.maximum.accumulate(begins)
