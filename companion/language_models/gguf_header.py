"""Reads the header of a GGUF file with hard limits, before any C++ code sees the file.

Owns the bounds; refuses everything that does not add up, and never looks at the weights.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

MAX_HEADER_BYTES = 128 * 1024 * 1024
MAX_KEYS = 4096
MAX_TENSORS = 65536
MAX_KEY_BYTES = 1024
MAX_STRING_BYTES = 4 * 1024 * 1024
MAX_ARRAY_ITEMS = 4 * 1024 * 1024
MAX_NAME_BYTES = 63  # GGML_MAX_NAME counts the final zero
_MAX_ELEMENTS = 1 << 40
_CHUNK = 1 << 20

# GGUF value types.
_STRING, _ARRAY, _U64 = 8, 9, 10
_SCALAR_STRUCTS = {
    kind: struct.Struct(f"<{code}")
    for kind, code in zip((0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12), "BbHhIif?Qqd", strict=True)
}

# ggml tensor types: (elements per block, bytes per block). Numbers that are not here were
# removed from ggml or are newer than the library we ship: both are refused.
_TENSOR_TYPES = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110),
    22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8),
    29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip


class GgufInvalid(Exception):
    """The file is not a GGUF file that we would load. `reason` is a short code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a header says, as far as we ask. Sizes in bytes, tokens and counts."""

    version: int
    architecture: str
    name: str
    context_length: int
    layers: int
    kv_bytes_per_token: int  # estimate, for 16-bit keys and values
    tensor_count: int
    file_bytes: int
    chat_template: str | None = field(default=None, repr=False)


def read_header(path: Path) -> GgufHeader:
    """Check the header of the file at `path`. Raises GgufInvalid or OSError."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        return _HeaderReader(stream, size).read()


class _HeaderReader:
    """Walks one header from front to back, keeping one chunk of it in memory."""

    def __init__(self, stream: BinaryIO, file_bytes: int) -> None:
        self._stream = stream
        self._file_bytes = file_bytes
        self._limit = min(file_bytes, MAX_HEADER_BYTES)
        self._buffer = b""
        self._at = 0  # position in the buffer
        self._consumed = 0  # position in the file of the buffer's start

    def read(self) -> GgufHeader:
        if self._file_bytes < 24 or self._take(4) != b"GGUF":
            raise GgufInvalid("not_gguf")
        version = self._number("<I")
        if version not in (2, 3):
            raise GgufInvalid("version")
        tensors, keys = self._number("<Q"), self._number("<Q")
        if not 1 <= tensors <= MAX_TENSORS or not 1 <= keys <= MAX_KEYS:
            raise GgufInvalid("counts")
        values = self._metadata(keys)
        alignment = values.get("general.alignment", 32)
        if not isinstance(alignment, int) or not 1 <= alignment <= 65536 or alignment & (alignment - 1):
            raise GgufInvalid("alignment")
        extents = self._tensors(tensors, alignment)
        position = self._consumed + self._at
        data_start = (position + alignment - 1) // alignment * alignment
        if any(data_start + end > self._file_bytes for end in extents):
            raise GgufInvalid("truncated")
        return self._summary(version, tensors, values)

    def _summary(self, version: int, tensors: int, values: dict[str, str | int | float]) -> GgufHeader:
        architecture = values.get("general.architecture")
        if not isinstance(architecture, str) or not 1 <= len(architecture) <= 64:
            raise GgufInvalid("architecture")

        def measure(name: str, limit: int, default: int | None = None) -> int:
            value = values.get(f"{architecture}.{name}", default)
            # Some models have one value per layer: an array, which is not kept here.
            if value is None and f"{architecture}.{name}[]" in values:
                value = default if default is not None else 1
            if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= limit:
                raise GgufInvalid("measures")
            return value

        layers = measure("block_count", 4096)
        width = measure("embedding_length", 1 << 20)
        heads = measure("attention.head_count", 4096, 1)
        kv_heads = measure("attention.head_count_kv", 4096, heads)
        key_width = measure("attention.key_length", 1 << 16, max(1, width // heads))
        value_width = measure("attention.value_length", 1 << 16, max(1, width // heads))
        name, template = values.get("general.name"), values.get("tokenizer.chat_template")
        return GgufHeader(
            version=version,
            architecture=architecture,
            name=name[:200] if isinstance(name, str) else "",
            context_length=measure("context_length", 1 << 27),
            layers=layers,
            kv_bytes_per_token=2 * layers * kv_heads * (key_width + value_width),
            tensor_count=tensors,
            file_bytes=self._file_bytes,
            chat_template=template if isinstance(template, str) else None,
        )

    def _metadata(self, count: int) -> dict[str, str | int | float]:
        values: dict[str, str | int | float] = {}
        for _ in range(count):
            key = self._text(MAX_KEY_BYTES, "key")
            kind = self._number("<I")
            if key in values or f"{key}[]" in values:
                raise GgufInvalid("duplicate_key")
            if kind == _STRING:
                values[key] = self._text(MAX_STRING_BYTES, "string")
            elif kind == _ARRAY:
                values[f"{key}[]"] = self._skip_array()
            elif kind in _SCALAR_STRUCTS:
                values[key] = self._scalar(kind)
            else:
                raise GgufInvalid("value_type")
        return values

    def _skip_array(self) -> int:
        kind, count = self._number("<I"), self._number("<Q")
        if count > MAX_ARRAY_ITEMS:
            raise GgufInvalid("array")
        if kind == _STRING:
            for _ in range(count):
                self._skip(self._length(MAX_STRING_BYTES, "string"))
        elif kind in _SCALAR_STRUCTS:
            self._skip(count * _SCALAR_STRUCTS[kind].size)
        else:  # arrays of arrays exist in the format and in no model
            raise GgufInvalid("array")
        return count

    def _tensors(self, count: int, alignment: int) -> list[int]:
        names: set[str] = set()
        extents: list[int] = []
        for _ in range(count):
            name = self._text(MAX_NAME_BYTES, "tensor_name")
            if name in names:
                raise GgufInvalid("duplicate_tensor")
            names.add(name)
            dimensions = self._number("<I")
            if not 1 <= dimensions <= 4:
                raise GgufInvalid("dimensions")
            elements, row = 1, 0
            for index in range(dimensions):
                length = self._number("<Q")
                row = length if index == 0 else row
                elements *= length
                if not 1 <= length <= _MAX_ELEMENTS or elements > _MAX_ELEMENTS:
                    raise GgufInvalid("dimensions")
            kind, offset = self._number("<I"), self._number("<Q")
            if kind not in _TENSOR_TYPES:
                raise GgufInvalid("tensor_type")
            per_block, block_bytes = _TENSOR_TYPES[kind]
            if row % per_block or offset % alignment:
                raise GgufInvalid("tensor_layout")
            extents.append(offset + elements // per_block * block_bytes)
        return extents

    def _scalar(self, kind: int) -> int | float:
        packed = _SCALAR_STRUCTS[kind]
        value: int | float = packed.unpack(self._take(packed.size))[0]
        return value

    def _number(self, code: str) -> int:
        packed = struct.Struct(code)
        value: int = packed.unpack(self._take(packed.size))[0]
        return value

    def _length(self, limit: int, what: str) -> int:
        (length,) = _SCALAR_STRUCTS[_U64].unpack(self._take(8))
        if length > limit:
            raise GgufInvalid(what)
        return int(length)

    def _text(self, limit: int, what: str) -> str:
        try:
            return self._take(self._length(limit, what)).decode("utf-8")
        except UnicodeDecodeError:
            raise GgufInvalid(what) from None

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._buffer):
            self._fill(count)
            end = self._at + count
        piece = self._buffer[self._at : end]
        self._at = end
        return piece

    def _skip(self, count: int) -> None:
        if self._at + count <= len(self._buffer):
            self._at += count
        else:
            self._take(count)

    def _fill(self, count: int) -> None:
        self._consumed += self._at
        if self._consumed + count > self._limit:
            raise GgufInvalid("truncated" if self._limit == self._file_bytes else "header_too_large")
        rest = self._buffer[self._at :]
        self._buffer = rest + self._stream.read(max(count - len(rest), _CHUNK))
        self._at = 0
        if len(self._buffer) < count:
            raise GgufInvalid("truncated")
