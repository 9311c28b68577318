"""The header check, on the real file and on files made to deceive."""

from __future__ import annotations

import asyncio
import os
import random
import struct
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.catalogue import STARTER, ModelFile
from companion.language_models.embedded import EmbeddedModel
from companion.language_models.gguf_header import GgufInvalid, read_header
from companion.language_models.model_file_check import check_model_file, file_digest

from .conftest import WORKER, SteadyOptions, prompt, read_all

MODEL_KEYS = (
    ("general.architecture", "llama"),
    ("llama.context_length", 8192),
    ("llama.block_count", 2),
    ("llama.embedding_length", 64),
)


def text(value: str | bytes) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def pair(key: str, value: object) -> bytes:
    if isinstance(value, str):
        return text(key) + struct.pack("<I", 8) + text(value)
    return text(key) + struct.pack("<II", 4, value)


def tensor(name: str = "t", dimensions: Sequence[int] = (32,), kind: int = 0, offset: int = 0) -> bytes:
    shape = struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
    return text(name) + shape + struct.pack("<IQ", kind, offset)


def gguf(
    pairs: Sequence[bytes] = (),
    tensors: Sequence[bytes] = (),
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    counts: tuple[int, int] | None = None,
    data: int = 4096,
) -> bytes:
    pairs = [*(pair(*known) for known in MODEL_KEYS), *pairs]
    tensors = tensors or [tensor()]
    announced = counts or (len(tensors), len(pairs))
    head = magic + struct.pack("<IQQ", version, *announced)
    return head + b"".join(pairs) + b"".join(tensors) + bytes(data)


def reason_of(path: Path, content: bytes) -> str | None:
    path.write_bytes(content)
    try:
        read_header(path)
    except GgufInvalid as problem:
        return problem.reason
    return None


def test_the_starter_model_is_what_the_catalogue_says(starter_model_path: Path) -> None:
    header = read_header(starter_model_path)
    assert header.architecture == "llama"
    assert header.context_length == STARTER.context_limit
    assert header.file_bytes == STARTER.file_bytes
    assert header.chat_template is not None
    assert "<|im_start|>" in header.chat_template
    assert file_digest(starter_model_path, lambda _: None) == STARTER.sha256


def test_a_small_file_of_the_right_form_is_taken(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "m", gguf()) is None


HUGE = 1 << 60
BAD_HEADERS = {
    "empty": (b"", "not_gguf"),
    "short": (b"GGUF\x03", "not_gguf"),
    "zip": (gguf(magic=b"PK\x03\x04"), "not_gguf"),
    "big endian": (gguf(version=3 << 24), "version"),
    "version 1": (gguf(version=1), "version"),
    "no tensors": (gguf(counts=(0, 4)), "counts"),
    "many tensors": (gguf(counts=(HUGE, 4)), "counts"),
    "many keys": (gguf(counts=(1, HUGE)), "counts"),
    "long key": (gguf([struct.pack("<Q", HUGE)]), "key"),
    "key is no text": (gguf([text(b"\xff\xfe") + struct.pack("<II", 4, 1)]), "key"),
    "long string": (gguf([text("k") + struct.pack("<IQ", 8, HUGE)]), "string"),
    "long array": (gguf([text("k") + struct.pack("<IIQ", 9, 4, HUGE)]), "array"),
    "long array of strings": (gguf([text("k") + struct.pack("<IIQ", 9, 8, HUGE)]), "array"),
    "array of arrays": (gguf([text("k") + struct.pack("<IIQ", 9, 9, 1)]), "array"),
    "array beyond the end": (gguf([text("k") + struct.pack("<IIQ", 9, 12, 4_000_000)]), "truncated"),
    "unknown type": (gguf([text("k") + struct.pack("<I", 13)]), "value_type"),
    "key twice": (gguf([pair("llama.block_count", 3)]), "duplicate_key"),
    "odd alignment": (gguf([pair("general.alignment", 48)]), "alignment"),
    "no alignment": (gguf([pair("general.alignment", 0)]), "alignment"),
    "long tensor name": (gguf(tensors=[tensor("t" * 64)]), "tensor_name"),
    "tensor twice": (gguf(tensors=[tensor(), tensor()]), "duplicate_tensor"),
    "no dimension": (gguf(tensors=[tensor(dimensions=())]), "dimensions"),
    "five dimensions": (gguf(tensors=[tensor(dimensions=(1,) * 5)]), "dimensions"),
    "empty dimension": (gguf(tensors=[tensor(dimensions=(0, 4))]), "dimensions"),
    "product overflows": (gguf(tensors=[tensor(dimensions=(1 << 32, 1 << 32))]), "dimensions"),
    "unknown tensor type": (gguf(tensors=[tensor(kind=99)]), "tensor_type"),
    "removed tensor type": (gguf(tensors=[tensor(kind=4)]), "tensor_type"),
    "half a block": (gguf(tensors=[tensor(dimensions=(33,), kind=2)]), "tensor_layout"),
    "odd offset": (gguf(tensors=[tensor(offset=1)]), "tensor_layout"),
    "offset beyond the end": (gguf(tensors=[tensor(offset=1 << 40)]), "truncated"),
    "data beyond the end": (gguf(tensors=[tensor(dimensions=(32, 1024))]), "truncated"),
    "zero heads": (gguf([pair("llama.attention.head_count", 0)]), "measures"),
    "huge heads": (gguf([pair("llama.attention.head_count_kv", 1 << 30)]), "measures"),
    "measure is text": (gguf([pair("llama.attention.head_count", "8")]), "measures"),
}


@pytest.mark.parametrize("name", BAD_HEADERS)
def test_a_header_that_does_not_add_up_is_refused(name: str, tmp_path: Path) -> None:
    content, reason = BAD_HEADERS[name]
    assert reason_of(tmp_path / "m", content) == reason


def mutated(original: bytes, chance: random.Random) -> bytes:
    """The same file with something wrong among its first and its descriptive bytes."""
    content = bytearray(original)
    for _ in range(chance.choice((1, 1, 2, 8))):
        # Half of the hits go to where counts, lengths and measures are.
        at = chance.randrange(24 if chance.random() < 0.2 else 3000 if chance.random() < 0.5 else 1_700_000)
        match chance.randrange(4):
            case 0:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                content[at : at + 8] = chance.randbytes(8)
            case 2:
                content[at : at + 8] = struct.pack("<Q", chance.choice((0, HUGE, (1 << 64) - 1, 1 << 31)))
            case _:
                del content[at : at + chance.randrange(1, 64)]
    return bytes(content)


def refuse_mutants(model: Path, folder: Path, numbers: range) -> int:
    """How many of the mutants are refused by the check; none may take long or fail otherwise."""
    with model.open("rb") as stream:
        start = stream.read(2_000_000)  # the whole header; the check never looks at the weights
    refused = 0
    for number in numbers:
        path = folder / "mutant.gguf"
        path.write_bytes(mutated(start, random.Random(number)))
        os.truncate(path, STARTER.file_bytes)
        started = time.process_time()
        try:
            read_header(path)
        except GgufInvalid:
            refused += 1
        assert time.process_time() - started < 5, f"mutant {number} took too long"
    return refused


def test_mutated_headers_are_read_without_harm(starter_model_path: Path, tmp_path: Path) -> None:
    assert refuse_mutants(starter_model_path, tmp_path, range(200)) > 50


@pytest.mark.long
def test_many_mutated_headers_are_read_without_harm(starter_model_path: Path, tmp_path: Path) -> None:
    refuse_mutants(starter_model_path, tmp_path, range(200, 2200))


TRUSTED_MUTANT_FAILURES = (
    ErrorCode.MODEL_FILE_INVALID,
    ErrorCode.MODEL_CRASHED,
    ErrorCode.MODEL_TOO_LARGE,
    ErrorCode.TEXT_EXCEEDS_CONTEXT,
)


async def try_mutants(original: Path, folder: Path, numbers: range) -> None:
    """Mutants that somebody trusted: a worker may die of one, the model object never does."""
    content = await asyncio.to_thread(original.read_bytes)
    for number in numbers:
        path = folder / f"mutant{number}.gguf"
        path.write_bytes(mutated(content, random.Random(number)))
        code = await failure_with(ModelFile(path, file_digest(path, lambda _: None), "mutant"))
        assert code is None or code in TRUSTED_MUTANT_FAILURES, number
        path.unlink()


async def failure_with(file: ModelFile) -> ErrorCode | None:
    """How a reply of this model fails, if it does."""
    model = EmbeddedModel(WORKER, file, 512, 1)
    try:
        await read_all(model.stream(prompt("Hello"), SteadyOptions))
    except CompanionError as error:
        return error.code
    finally:
        await model.close()
        assert model.worker_pid is None
    return None


async def test_trusted_mutants_harm_only_their_worker(starter_model_path: Path, tmp_path: Path) -> None:
    await try_mutants(starter_model_path, tmp_path, range(6))


@pytest.mark.long
async def test_many_trusted_mutants_harm_only_their_worker(starter_model_path: Path, tmp_path: Path) -> None:
    await try_mutants(starter_model_path, tmp_path, range(6, 306))


def test_a_file_too_large_for_this_computer_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m"
    path.write_bytes(gguf())
    monkeypatch.setattr("companion.language_models.model_file_check.available_memory", lambda: 1 << 20)
    with pytest.raises(CompanionError) as failure:
        check_model_file(path, file_digest(path, lambda _: None), 4096, lambda _: None)
    assert failure.value.code is ErrorCode.MODEL_TOO_LARGE
    assert failure.value.parameters["available_mb"] == 1
