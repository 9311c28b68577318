"""Text is made safe to keep, or refused; it is never shortened."""

from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.engine.incoming_text import (
    LONGEST_MESSAGE,
    LONGEST_NUMBER,
    cleaned,
    cleaned_line,
    cleaned_number,
    cleaned_or_empty,
    title_from,
)


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


def test_a_line_is_one_line() -> None:
    assert cleaned_line("  Anna\r\nof \t next\x00 door ", limit=50) == "Anna of next door"
    with pytest.raises(CompanionError) as caught:
        cleaned_line("\x00\n", limit=50)
    assert caught.value.code is ErrorCode.TEXT_EMPTY


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        (" \n\x00 ", ""),
        ("112", "112"),
        ("+33 (0)1.23/45-67", "+33 (0)1.23/45-67"),
        ("  01\u00a023\u202f45\t67  89 ", "01 23 45 67 89"),
        ("\u202a+44 20 7946 0000\u202c", "+44 20 7946 0000"),
        ("06\u201112\u201313\u221214", "06-12-13-14"),
        ("06\x0012", "0612"),
        ("1" * LONGEST_NUMBER, "1" * LONGEST_NUMBER),
    ],
)
def test_numbers(given: str, kept: str) -> None:
    assert cleaned_number(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        *(
            "ring me",
            "0800 HELP",
            "12a",
            "tel:112",
            "*31#",
            "112;113",
            "+",
            "( ) -",
            "06 12\n06 13",
            "06 12²",
        ),
        *("\u0660\u0661", "\uff11\uff12", "1\ud800", "☎ 112", "１"),
    ],
)
def test_what_is_no_number_is_refused_and_not_repaired(given: str) -> None:
    with pytest.raises(CompanionError) as caught:
        cleaned_number(given)
    assert caught.value.code is ErrorCode.NUMBER_INVALID


def test_a_number_that_is_too_long_is_refused() -> None:
    with pytest.raises(CompanionError) as caught:
        cleaned_number("1" * (LONGEST_NUMBER + 1))
    assert caught.value.code is ErrorCode.TEXT_TOO_LONG
    assert caught.value.parameters == {"characters": LONGEST_NUMBER + 1, "limit": LONGEST_NUMBER}
