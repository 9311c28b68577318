"""Reads what an Ollama server answers, and believes none of it without looking at its type."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from companion.domain.errors import CompanionError, ErrorCode

_MAX_MODELS = 500
_MAX_NAME = 200
_NUM_CTX = re.compile(r"^\s*num_ctx\s+([0-9]{1,9})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OllamaModelInfo:
    """A model that a server holds. `size` in bytes, `modified` timezone-aware."""

    name: str
    size: int
    modified: datetime
    parameter_size: str = ""
    quantisation: str = ""


@dataclass(frozen=True, slots=True)
class OllamaModelDetails:
    """What a server tells about one model. `context_length` in tokens, None when it does not say."""

    context_length: int | None
    completes: bool
    thinks: bool


def read_models(answer: Mapping[str, Any]) -> list[OllamaModelInfo]:
    """The models on this computer in an answer of /api/tags. Raises CompanionError."""
    rows = answer.get("models")
    if not isinstance(rows, list) or len(rows) > _MAX_MODELS:
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
    return [info for info in (_read_model(row) for row in rows) if info is not None]


def _read_model(row: object) -> OllamaModelInfo | None:
    if not isinstance(row, dict):
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
    name, size = row.get("name") or row.get("model"), row.get("size", 0)
    if not isinstance(name, str) or not 0 < len(name) <= _MAX_NAME or not isinstance(size, int):
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
    if row.get("remote_host") or row.get("remote_model") or name.endswith(("-cloud", ":cloud")):
        return None  # it answers from somebody else's computer
    details = row.get("details")
    details = details if isinstance(details, dict) else {}
    return OllamaModelInfo(
        name=name,
        size=size,
        modified=_read_time(row.get("modified_at")),
        parameter_size=_short(details.get("parameter_size")),
        quantisation=_short(details.get("quantization_level")),
    )


def _read_time(value: object) -> datetime:
    try:
        # Nanoseconds are more than Python reads before 3.11's successor; nobody needs them here.
        time = datetime.fromisoformat(re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", str(value)))
        return time if time.tzinfo else time.replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _short(value: object) -> str:
    return value[:40] if isinstance(value, str) else ""


def read_details(answer: Mapping[str, Any]) -> OllamaModelDetails:
    """The answer of /api/show. Raises CompanionError."""
    info = answer.get("model_info")
    lengths = [
        value
        for key, value in (info.items() if isinstance(info, dict) else ())
        if isinstance(key, str) and key.endswith(".context_length") and _is_count(value)
    ]
    parameters = answer.get("parameters")
    if isinstance(parameters, str) and (found := _NUM_CTX.search(parameters)):
        lengths.append(int(found[1]))
    capabilities = answer.get("capabilities")
    known = capabilities if isinstance(capabilities, list) else ["completion"]
    return OllamaModelDetails(
        context_length=max(min(lengths), 256) if lengths else None,
        completes="completion" in known and not answer.get("remote_host"),
        thinks="thinking" in known,
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 31


@dataclass(frozen=True, slots=True)
class ChatPart:
    """One message of a chat stream. Counts in tokens, only in the last one."""

    text: str
    done: bool
    reason: str = ""
    prompt_tokens: int | None = None
    reply_tokens: int | None = None


def read_chat_part(part: Mapping[str, Any]) -> ChatPart:
    """One message of /api/chat. Raises CompanionError."""
    message = part.get("message")
    text = message.get("content", "") if isinstance(message, dict) else ""
    done = part.get("done", False)
    if not isinstance(text, str) or not isinstance(done, bool) or (message is None and not done):
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
    prompt_tokens, reply_tokens = part.get("prompt_eval_count"), part.get("eval_count")
    return ChatPart(
        text=text,
        done=done,
        reason=_short(part.get("done_reason")),
        prompt_tokens=prompt_tokens if _is_count(prompt_tokens) else None,
        reply_tokens=reply_tokens if _is_count(reply_tokens) else None,
    )


class TokenEstimate:
    """Token counts for a server that cannot be asked for them.

    Starts at 2.5 bytes for a token, which is too many tokens for nearly every text, and then
    follows what the server really counted for whole prompts, with a tenth added. It is an
    estimate: a text unlike those before it can still have more tokens than this says.
    """

    _FIRST, _MARGIN, _KEPT = 1 / 2.5, 1.1, 8

    def __init__(self) -> None:
        self._seen: list[float] = []

    def learn(self, prompt_bytes: int, prompt_tokens: int | None) -> None:
        """The server counted this many tokens in a prompt of this many bytes."""
        if prompt_tokens and prompt_bytes >= 200:  # in short ones the template outweighs the words
            self._seen = [*self._seen[1 - self._KEPT :], prompt_tokens / prompt_bytes]

    def count(self, texts: Sequence[str]) -> list[int]:
        """An estimate for each text."""
        rate = min(max(self._seen) * self._MARGIN, 1.0) if self._seen else self._FIRST
        return [math.ceil(size_of(text) * rate) for text in texts]


def size_of(text: str) -> int:
    """The UTF-8 bytes of a text, whatever is in it."""
    return len(text.encode("utf-8", "replace"))
