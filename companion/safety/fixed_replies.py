"""The fixed texts of one language: what replaces a bad sentence, and answers that need no model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from companion.safety.fault import Fault
from companion.safety.fixed_answers import FixedQuestion


@dataclass(frozen=True, slots=True)
class FixedReplies:
    """Texts as they stand in `resources/content/<language>/fixed_replies.json`."""

    replacements: Mapping[Fault, str]
    answers: Mapping[FixedQuestion, str]

    @classmethod
    def load(cls, folder: Path, language: str) -> FixedReplies:
        """Read the texts of "en" or "fr" under `folder`; keys of later versions are left alone."""
        data = json.loads((folder / language / "fixed_replies.json").read_text(encoding="utf-8"))
        return cls(
            {fault: data["replacements"][fault.value] for fault in Fault},
            {question: data["answers"][question.value] for question in FixedQuestion},
        )

    def answer(self, question: FixedQuestion) -> str:
        """The text that answers a question about the program."""
        return self.answers[question]
