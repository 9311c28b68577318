"""What a person may ask about the program itself."""

from __future__ import annotations

from enum import StrEnum


class FixedQuestion(StrEnum):
    """A question that is answered with fixed text."""

    ARE_YOU_HUMAN = "are_you_human"
    ARE_YOU_AI = "are_you_ai"
    ARE_YOU_THERAPIST = "are_you_therapist"
    ARE_YOU_RECORDING = "are_you_recording"
    WHO_CAN_READ = "who_can_read"
    ROLE_ATTACK = "role_attack"
    """Not a question: wants the program to be somebody, or to drop its rules."""
