"""Lays messages out as the model was trained to read them, so that no message can pose as another.

The layout is made by llama.cpp's own list of known templates, around placeholders. A template
of a file is only recognised, never run.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from companion.language_models.framing import ChatMessage

# (role, content) pairs and whether the assistant is to speak next -> the whole prompt,
# or None when the template is not known.
ApplyTemplate = Callable[[Sequence[tuple[str, str]], bool], str | None]


class TemplateUnknown(Exception):
    """The template cannot be used for these messages."""


@dataclass(frozen=True, slots=True)
class PromptPiece:
    """A stretch of a prompt: of the template (`spoken_by` is None), or words of a role."""

    text: str = field(repr=False)
    spoken_by: str | None


class ChatTemplate:
    """One model's layout of a conversation."""

    def __init__(self, apply: ApplyTemplate) -> None:
        self._apply = apply
        self._trims: dict[str, bool] = {}

    def lay_out(self, messages: Sequence[ChatMessage], *, reply_follows: bool) -> list[PromptPiece]:
        """The pieces of a prompt in order. Raises TemplateUnknown.

        The template sees unguessable placeholders instead of the words, so that the words come
        out as pieces of their own and "<|im_start|>" in them stays what it is: text.
        """
        try:
            return self._pieces(messages, reply_follows)
        except TemplateUnknown:
            merged = _without_system(messages)
            if merged is None:
                raise
            # The template has no place for a system message: it goes before the first words.
            return self._pieces(merged, reply_follows)

    def _pieces(self, messages: Sequence[ChatMessage], reply_follows: bool) -> list[PromptPiece]:
        marks = [f"x{secrets.token_hex(16)}x" for _ in messages]
        roles = [(message["role"], mark) for message, mark in zip(messages, marks, strict=True)]
        rendered = self._apply(roles, reply_follows)
        if rendered is None:
            raise TemplateUnknown
        pieces: list[PromptPiece] = []
        rest = rendered
        for message, mark in zip(messages, marks, strict=True):
            before, found, rest = rest.partition(mark)
            if not found or mark in rest:
                raise TemplateUnknown
            words = message["text"]
            if self._trims_words(message["role"]):
                words = words.strip()
            _append(pieces, before, None)
            _append(pieces, words, message["role"])
        _append(pieces, rest, None)
        return pieces

    def _trims_words(self, role: str) -> bool:
        """Whether the template strips white space around what this role says."""
        if role not in self._trims:
            rendered = self._apply([(role, " x0x ")], False)
            if rendered is None or "x0x" not in rendered:
                rendered = self._apply([("system", " x0x "), ("user", "x")], False)
            self._trims[role] = rendered is not None and "x0x" in rendered and " x0x " not in rendered
        return self._trims[role]


def _append(pieces: list[PromptPiece], text: str, spoken_by: str | None) -> None:
    if text:
        pieces.append(PromptPiece(text, spoken_by))


def _without_system(messages: Sequence[ChatMessage]) -> list[ChatMessage] | None:
    """The messages with the system's words put before the first user's; None if there are none."""
    system = [message["text"] for message in messages if message["role"] == "system"]
    others = [message for message in messages if message["role"] != "system"]
    if not system or not others or others[0]["role"] != "user":
        return None
    first: ChatMessage = {"role": "user", "text": "\n\n".join([*system, others[0]["text"]])}
    return [first, *others[1:]]
