"""Questions about the program are recognised, so that no model answers them; others are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.paths import resource
from companion.safety.fault import Fault
from companion.safety.fixed_answers import FixedQuestion, recognise
from companion.safety.fixed_replies import FixedReplies

QUESTIONS = Path(__file__).resolve().parent / "questions"


def lines(language: str, name: str) -> list[str]:
    text = (QUESTIONS / language / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("question", list(FixedQuestion))
def test_a_question_about_the_program_is_recognised(language: str, question: FixedQuestion) -> None:
    """Some question, not always the same one: the answers say the same of what matters."""
    asked = lines(language, question.value)
    missed = [line for line in asked if recognise(line) is None]
    assert len(missed) <= len(asked) * 0.1, missed


@pytest.mark.parametrize("language", ["en", "fr"])
def test_ordinary_messages_are_left_to_the_model(language: str) -> None:
    ordinary = lines(language, "ordinary")
    wrong = [line for line in ordinary if recognise(line) is not None]
    assert len(wrong) <= len(ordinary) * 0.03, wrong


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_question_and_fault_has_its_text(language: str) -> None:
    replies = FixedReplies.load(resource("content"), language)
    assert set(replies.answers) == set(FixedQuestion)
    assert set(replies.replacements) == set(Fault)
    assert all(text.strip() and "!" not in text for text in replies.answers.values())
    assert all(text.strip() and "!" not in text for text in replies.replacements.values())
