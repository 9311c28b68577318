"""The single list of preferences: the settings page draws itself from it, the file is checked by it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | bool


class Kind(StrEnum):
    """How a preference is chosen."""

    CHOICE = "choice"  # one of `allowed`
    TEXT = "text"  # a short text that matches `pattern`
    NUMBER = "number"  # a whole number from `minimum` to `maximum`
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Preference:
    """One preference. `label` and `help` are English sources, translated where they are shown.

    `shown` is False for what the window keeps by itself.
    """

    key: str
    kind: Kind
    default: Value
    label: str = ""
    help: str = ""
    allowed: tuple[str, ...] = ()
    pattern: str = ""
    minimum: int = 0
    maximum: int = 0
    shown: bool = True

    def accepts(self, value: object) -> bool:
        """Whether `value` has the right type and is allowed."""
        if self.kind is Kind.FLAG:
            return isinstance(value, bool)
        if self.kind is Kind.NUMBER:
            # bool is an int in Python, and "true" is no size of a window
            return (
                isinstance(value, int)
                and not isinstance(value, bool)
                and self.minimum <= value <= self.maximum
            )
        if not isinstance(value, str):
            return False
        if self.kind is Kind.CHOICE:
            return value in self.allowed
        return re.fullmatch(self.pattern, value) is not None


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Returns `text`. The name is the mark by which the translation tools find it."""
    return text


PREFERENCES: tuple[Preference, ...] = (
    Preference(
        "language",
        Kind.CHOICE,
        "system",
        QT_TRANSLATE_NOOP("preferences", "Language"),
        QT_TRANSLATE_NOOP("preferences", "The language of the window and of the companion."),
        allowed=("system", "en", "fr"),
    ),
    Preference(
        "country",
        Kind.TEXT,
        "",
        QT_TRANSLATE_NOOP("preferences", "Country"),
        QT_TRANSLATE_NOOP("preferences", "Decides which helplines are shown."),
        pattern=r"(?:[A-Z]{2})?",
    ),
    Preference(
        "theme",
        Kind.CHOICE,
        "system",
        QT_TRANSLATE_NOOP("preferences", "Theme"),
        QT_TRANSLATE_NOOP("preferences", "The colours of the window."),
        allowed=("system", "light", "dark", "high_contrast"),
    ),
    Preference(
        "text_scale",
        Kind.NUMBER,
        100,
        QT_TRANSLATE_NOOP("preferences", "Text size"),
        QT_TRANSLATE_NOOP("preferences", "In percent of the usual size."),
        minimum=80,
        maximum=200,
    ),
    Preference(
        "engine",
        Kind.CHOICE,
        "auto",
        QT_TRANSLATE_NOOP("preferences", "Engine"),
        QT_TRANSLATE_NOOP(
            "preferences", "Which program on this computer runs the language model. Automatic prefers Ollama."
        ),
        allowed=("auto", "ollama", "embedded"),
    ),
    Preference(
        "ollama_address",
        Kind.TEXT,
        "http://127.0.0.1:11434",
        QT_TRANSLATE_NOOP("preferences", "Ollama address"),
        QT_TRANSLATE_NOOP("preferences", "Only addresses of this computer are accepted."),
        # Which addresses are really loopback is decided in language_models; this is the shape.
        pattern=r"https?://[0-9A-Za-z.:\[\]-]{1,200}/?",
    ),
    Preference(
        "ollama_model",
        Kind.TEXT,
        "",
        QT_TRANSLATE_NOOP("preferences", "Ollama model"),
        QT_TRANSLATE_NOOP("preferences", "Left empty, the first model of Ollama is taken."),
        pattern=r"[A-Za-z0-9._:/+-]{0,200}",
    ),
    Preference(
        "embedded_model",
        Kind.TEXT,
        "starter",
        QT_TRANSLATE_NOOP("preferences", "Built-in model"),
        QT_TRANSLATE_NOOP("preferences", "The model that runs without Ollama."),
        pattern=r"[A-Za-z0-9._:+-]{1,200}",
    ),
    Preference(
        "context_tokens",
        Kind.NUMBER,
        4096,
        QT_TRANSLATE_NOOP("preferences", "Length of memory within a conversation"),
        QT_TRANSLATE_NOOP("preferences", "In tokens. More needs more memory of the computer."),
        minimum=512,
        maximum=131072,
    ),
    Preference(
        "threads",
        Kind.NUMBER,
        0,
        QT_TRANSLATE_NOOP("preferences", "Processor cores used"),
        QT_TRANSLATE_NOOP("preferences", "0 lets the companion decide."),
        minimum=0,
        maximum=256,
    ),
    Preference(
        "keyring_unlock",
        Kind.FLAG,
        False,
        QT_TRANSLATE_NOOP("preferences", "Unlock with this computer's keyring"),
        QT_TRANSLATE_NOOP(
            "preferences", "Opens the diary without the passphrase while you are logged in to this computer."
        ),
    ),
    Preference("window_width", Kind.NUMBER, 1100, minimum=320, maximum=16384, shown=False),
    Preference("window_height", Kind.NUMBER, 760, minimum=240, maximum=16384, shown=False),
)
