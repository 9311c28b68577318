"""The linear layer: weights read from one file, applied with numpy alone.

It may only raise what the patterns found. Without its file, or with a damaged one, the patterns
work alone and `doctor` says so.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from companion.safety.features import BUCKETS, features

HEADS = (
    "risk",
    "explicit",
    "third_party",
    "abuse",
    "violence",
    "eating_disorder",
    "psychosis",
    "overdose",
    "minor",
)

Bars = Mapping[str, Mapping[str, float]]
"""For each language and head, the score from which on it counts."""

_MAGIC = b"CRW1"
BARS = (*HEADS, "explicit_sure")
"""The names of the bars: one a head, and a second, higher one for "explicit"."""

_SMALLEST = 0.02  # a weight below this part of the largest one decides nothing, and costs space


class WeightsDamaged(Exception):
    """The file of weights is missing, cut short, changed, or made for another program."""


class LinearLayer:
    """Scores pieces of normal form. A score is a log-odds: 0 is even chances."""

    def __init__(
        self,
        weights: NDArray[np.int8],
        scales: NDArray[np.float32],
        offsets: NDArray[np.float32],
        bars: Bars,
    ) -> None:
        # One row a place, so that rows are gathered together; eight bits each, as in the file.
        self._weights = np.ascontiguousarray(weights.T)
        self._scales = scales
        self._offsets = offsets
        self._bars = bars

    def bar(self, language: str, head: str) -> float:
        """The score from which on `head` counts, chosen in training by the false alarms it gives."""
        return self._bars[language][head]

    @classmethod
    def load(cls, path: Path) -> LinearLayer:
        """Read the weights. Raises WeightsDamaged."""
        try:
            data = path.read_bytes()
            if data[:4] != _MAGIC:
                raise WeightsDamaged
            size, checksum = struct.unpack_from("<II", data, 4)
            header = json.loads(data[12 : 12 + size])
            body = data[12 + size :]
            if zlib.crc32(body) != checksum or header["heads"] != list(HEADS) or header["buckets"] != BUCKETS:
                raise WeightsDamaged
            raw = np.frombuffer(zlib.decompress(body), dtype=np.int8).reshape(len(HEADS), BUCKETS)
            scales = np.array(header["scales"], dtype=np.float32)
            offsets = np.array(header["offsets"], dtype=np.float32)
            bars = {
                one: {head: float(value) for head, value in header["bars"][one].items()}
                for one in ("en", "fr")
            }
            if any(set(of_language) != set(BARS) for of_language in bars.values()):
                raise WeightsDamaged
            return cls(raw, scales, offsets, bars)
        except (OSError, ValueError, KeyError, TypeError, struct.error, zlib.error):
            raise WeightsDamaged from None

    def scores(self, pieces: Sequence[str]) -> NDArray[np.float32]:
        """One row a piece, one column a head."""
        found = np.empty((len(pieces), len(HEADS)), dtype=np.float32)
        for row, piece in enumerate(pieces):
            places, values = features(piece)
            found[row] = (values @ self._weights[places].astype(np.float32)) * self._scales + self._offsets
        return found


def write_weights(path: Path, weights: NDArray[np.float32], offsets: NDArray[np.float32], bars: Bars) -> None:
    """Write weights (heads x BUCKETS) in eight bits each, compressed; for training only."""
    scales = np.abs(weights).max(axis=1) / 127
    small = np.abs(weights) < scales[:, None] * 127 * _SMALLEST
    raw = np.round(np.where(small, 0, weights) / scales[:, None]).astype(np.int8)
    body = zlib.compress(raw.tobytes(), 9)
    header = json.dumps(
        {
            "heads": list(HEADS),
            "buckets": BUCKETS,
            "scales": [float(scale) for scale in scales],
            "offsets": [float(offset) for offset in offsets],
            "bars": bars,
        }
    ).encode()
    path.write_bytes(_MAGIC + struct.pack("<II", len(header), zlib.crc32(body)) + header + body)
