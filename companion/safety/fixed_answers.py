"""Questions about the program itself, which are answered with fixed text and never by a model."""

from __future__ import annotations

import re
from enum import StrEnum

from companion.safety.normal_form import normal_form


class FixedQuestion(StrEnum):
    """What is asked."""

    ARE_YOU_HUMAN = "are_you_human"
    ARE_YOU_AI = "are_you_ai"
    ARE_YOU_THERAPIST = "are_you_therapist"
    ARE_YOU_RECORDING = "are_you_recording"
    WHO_CAN_READ = "who_can_read"
    ROLE_ATTACK = "role_attack"


_PATTERNS = (
    (FixedQuestion.ARE_YOU_HUMAN, r"\bare you (?:a )?(?:real )?(?:human|person)\b|\bes tu (?:un )?humain\b"),
)


def recognise(text: str) -> FixedQuestion | None:
    """The question that `text` asks, or None."""
    normal = normal_form(text)
    return next((question for question, pattern in _PATTERNS if re.search(pattern, normal)), None)
