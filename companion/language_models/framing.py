"""Length-prefixed JSON messages over a byte stream, the same for both ends of the model worker.

Owns the frame format and its limit, and names every message; refuses anything else.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO, Literal, NotRequired, TypedDict

MAX_FRAME_BYTES = 16 * 1024 * 1024
_PREFIX = struct.Struct(">I")

# One JSON object. Fields are read through the helpers below, never trusted to have a type.
Message = dict[str, Any]


class FrameError(Exception):
    """The other end broke the format, or a message is too large. Carries no content."""


class ChatMessage(TypedDict):
    """One message of a prompt, as it crosses the pipe."""

    role: Literal["system", "user", "assistant"]
    text: str


class OptionsMessage(TypedDict):
    """`GenerationOptions`, as they cross the pipe."""

    temperature: float
    top_p: float
    repeat_penalty: float
    max_tokens: int
    seed: int | None
    stop: list[str]


class LoadCommand(TypedDict):
    """The first command of a worker, and the only one of its kind: one model per process."""

    type: Literal["load"]
    path: str
    sha256: str
    context_tokens: int
    threads: int
    gpu_layers: int
    template: str | None


class GenerateCommand(TypedDict):
    """Continue these messages."""

    type: Literal["generate"]
    id: int
    messages: list[ChatMessage]
    options: OptionsMessage


class PrepareCommand(TypedDict):
    """Evaluate these messages ahead, say nothing."""

    type: Literal["prepare"]
    id: int
    messages: list[ChatMessage]


class CountCommand(TypedDict):
    """Count the tokens of each text."""

    type: Literal["count"]
    id: int
    texts: list[str]


class StopCommand(TypedDict):
    """End the generation or preparation with this id now."""

    type: Literal["stop"]
    id: int


class BareCommand(TypedDict):
    """`ping` is answered with `pong` at once; `close` ends the process."""

    type: Literal["ping", "close"]


Command = LoadCommand | GenerateCommand | PrepareCommand | CountCommand | StopCommand | BareCommand


class LoadingEvent(TypedDict):
    """How far loading has come: first the file is checked, then it is loaded."""

    type: Literal["loading"]
    stage: Literal["checking", "loading"]
    fraction: float


class LoadedEvent(TypedDict):
    """The model is ready. Sizes in tokens."""

    type: Literal["loaded"]
    context_tokens: int
    train_context: int
    model_name: str


class ReadingEvent(TypedDict):
    """How many of the new tokens of a prompt are evaluated."""

    type: Literal["reading"]
    id: int
    done: int
    total: int


class TextEvent(TypedDict):
    """More text of a reply."""

    type: Literal["text"]
    id: int
    t: str


class DoneEvent(TypedDict):
    """A generation or preparation ended. Durations in milliseconds."""

    type: Literal["done"]
    id: int
    prompt_tokens: int
    reply_tokens: int
    cached_tokens: int
    first_token_ms: int | None
    total_ms: int
    finish: Literal["end", "length", "stopped"]


class CountsEvent(TypedDict):
    """The answer to `count`."""

    type: Literal["counts"]
    id: int
    counts: list[int]


class ErrorEvent(TypedDict):
    """A request failed; `code` is an `ErrorCode` value. Without an id, loading failed."""

    type: Literal["error"]
    code: str
    params: dict[str, str | int | float]
    id: NotRequired[int]


class PongEvent(TypedDict):
    """The process is alive."""

    type: Literal["pong"]


Event = (
    LoadingEvent | LoadedEvent | ReadingEvent | TextEvent | DoneEvent | CountsEvent | ErrorEvent | PongEvent
)


def encode_frame(message: Mapping[str, object]) -> bytes:
    """The bytes of one frame. Raises FrameError when it is larger than `MAX_FRAME_BYTES`."""
    # ASCII escapes: a lone surrogate then crosses the pipe like any other character.
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    if len(body) > MAX_FRAME_BYTES:
        raise FrameError("too large")
    return _PREFIX.pack(len(body)) + body


def write_frame(stream: BinaryIO, message: Mapping[str, object]) -> None:
    """Write one message and flush it. Raises FrameError or OSError."""
    stream.write(encode_frame(message))
    stream.flush()


def read_frame(stream: BinaryIO) -> Message | None:
    """The next message, or None at the end of the stream. Raises FrameError or OSError."""
    prefix = stream.read(_PREFIX.size)
    if not prefix:
        return None
    if len(prefix) < _PREFIX.size:
        raise FrameError("cut off")
    (size,) = _PREFIX.unpack(prefix)
    if size > MAX_FRAME_BYTES:
        raise FrameError("too large")
    body = stream.read(size)
    if len(body) < size:
        raise FrameError("cut off")
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):
        raise FrameError("not JSON") from None
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        raise FrameError("not a message")
    return message


def whole_number(message: Mapping[str, object], name: str, default: int = 0) -> int:
    """An integer field, or `default` when it is missing or something else."""
    value = message.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def text_field(message: Mapping[str, object], name: str) -> str:
    """A text field, or "" when it is missing or something else."""
    value = message.get(name)
    return value if isinstance(value, str) else ""
