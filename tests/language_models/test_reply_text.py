"""Bytes of tokens become text."""

from __future__ import annotations

import pytest

from companion.language_models.reply_text import ReplyText


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_characters_split_over_tokens_are_put_together(size: int) -> None:
    text = "Été 🌧👩‍👩‍👧 naïve – fin"
    data = text.encode()
    reply = ReplyText()
    shown = [reply.feed(data[at : at + size]) for at in range(0, len(data), size)]
    assert "".join(shown) + reply.finish() == text
    assert not any("\ufffd" in piece for piece in shown)


def test_bytes_that_are_no_text_become_a_mark() -> None:
    reply = ReplyText()
    assert reply.feed(b"a\xffb") == "a\ufffdb"
    assert reply.feed(b"\xf0\x9f") == ""
    assert reply.finish() == "\ufffd"


@pytest.mark.parametrize("size", [1, 2, 4, 100])
def test_nothing_of_a_stop_string_is_shown(size: int) -> None:
    data = b"One. Two. User: three"
    reply = ReplyText(("User:", "###"))
    shown = "".join(reply.feed(data[at : at + size]) for at in range(0, len(data), size))
    assert shown + reply.finish() == "One. Two. "
    assert reply.stopped


def test_what_only_looked_like_a_stop_string_is_shown_in_the_end() -> None:
    reply = ReplyText(("User:",))
    assert reply.feed(b"The Us") == "The "
    assert reply.feed(b"er said") == "User said"
    assert reply.feed(b" U") == " "
    assert reply.finish() == "U"
    assert not reply.stopped


def test_the_earliest_stop_string_counts() -> None:
    reply = ReplyText(("late", "early"))
    assert reply.feed(b"an early and a late one") == "an "


def test_an_empty_stop_string_stops_nothing() -> None:
    reply = ReplyText(("",))
    assert reply.feed(b"words") == "words"
