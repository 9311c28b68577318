"""Every failure has words, in both languages, and its numbers in them."""

from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.views.language import Language
from companion.views.user_messages import UserMessages, user_message


def test_every_code_has_words() -> None:
    assert set(UserMessages().table()) == set(ErrorCode)


@pytest.mark.parametrize("code", list(ErrorCode))
def test_a_message_says_what_happened_and_what_to_do(language: Language, code: ErrorCode) -> None:
    error = CompanionError(code, minimum=8, characters=9, limit=7, model="m", engine="e", status=500, key="k")
    english = user_message(error)
    language.use("fr")
    french = user_message(error)
    for message in (english, french):
        assert message.sentence
        assert message.advice
        assert "{" not in message.text
        assert "?" not in message.text
    assert english.sentence != french.sentence
    assert english.advice != french.advice


def test_numbers_are_written_as_the_language_has_them(language: Language) -> None:
    error = CompanionError(ErrorCode.TEXT_TOO_LONG, characters=1200000, limit=32000)
    assert "1,200,000 characters" in user_message(error).sentence
    language.use("fr")
    assert "32" in user_message(error).sentence
    assert "1,200,000" not in user_message(error).sentence


def test_a_forgotten_parameter_still_shows_a_sentence(language: Language) -> None:
    assert "called ?" in user_message(CompanionError(ErrorCode.MODEL_UNKNOWN)).sentence
