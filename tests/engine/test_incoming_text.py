"""Text is made safe to keep, or refused; it is never shortened."""

from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.engine.incoming_text import LONGEST_MESSAGE, cleaned, cleaned_or_empty, title_from


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  a\r\nb\rc  ", "a\nb\nc"),
        ("a\x00b\x1bc", "abc"),
        ("\ud800x", "\ufffdx"),
        ("\ue000marked\ue001", "marked"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_cleaning(given: str, kept: str) -> None:
    assert cleaned(given) == kept


def test_the_longest_text_is_kept_whole_and_one_more_is_refused() -> None:
    assert len(cleaned("é" * LONGEST_MESSAGE)) == LONGEST_MESSAGE
    with pytest.raises(CompanionError) as caught:
        cleaned("é" * (LONGEST_MESSAGE + 1))
    assert caught.value.code is ErrorCode.TEXT_TOO_LONG
    assert caught.value.parameters == {"characters": LONGEST_MESSAGE + 1, "limit": LONGEST_MESSAGE}


def test_blank_drafts_are_nothing() -> None:
    assert cleaned_or_empty(" \n ") == ""
    assert cleaned_or_empty("\x00") == ""
    assert cleaned_or_empty("x" * 200_000) == "x" * 200_000


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("short", "short"),
        ("two\nlines", "two"),
        ("a" * 80, "a" * 49 + "…"),
        (
            "I keep replaying the meeting, again and again, tonight",
            "I keep replaying the meeting, again and again…",
        ),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert title_from(text) == title
    assert len(title_from(text)) <= 50
