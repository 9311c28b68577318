"""Decides whether a model file may be shown to llama.cpp: there, well-formed, unchanged, not too large."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.gguf_header import GgufHeader, GgufInvalid, read_header
from companion.language_models.machine_measures import available_memory

_CHUNK = 1 << 20
_WORKING_BYTES = 256 * 1024 * 1024  # what llama.cpp needs beside the weights and its memory


def check_model_file(
    path: Path, sha256: str, context_tokens: int, on_progress: Callable[[float], None]
) -> GgufHeader:
    """The header of a file that may be loaded. Raises CompanionError MODEL_FILE_… or MODEL_TOO_LARGE."""
    if not path.is_file():
        raise CompanionError(ErrorCode.MODEL_FILE_MISSING)
    try:
        header = read_header(path)
        if file_digest(path, on_progress) != sha256.lower():
            raise CompanionError(ErrorCode.MODEL_FILE_CHANGED)
    except GgufInvalid as problem:
        raise CompanionError(ErrorCode.MODEL_FILE_INVALID, reason=problem.reason) from None
    except OSError:
        raise CompanionError(ErrorCode.MODEL_FILE_INVALID, reason="unreadable") from None
    context = min(context_tokens, header.context_length)
    needed = header.file_bytes + context * header.kv_bytes_per_token + _WORKING_BYTES
    available = available_memory()
    if available is not None and needed > available:
        raise CompanionError(ErrorCode.MODEL_TOO_LARGE, needed_mb=needed >> 20, available_mb=available >> 20)
    return header


def file_digest(path: Path, on_progress: Callable[[float], None]) -> str:
    """The SHA-256 of a file in lower-case hex; tells how far it is, from 0 to 1. Raises OSError."""
    digest = hashlib.sha256()
    size = max(path.stat().st_size, 1)
    done = 0
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            on_progress(min(done / size, 1.0))
    return digest.hexdigest()
