"""What a model must not say is not shown, however it arrives; what is kind and true passes unchanged."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from companion.safety.fault import Fault
from companion.safety.reply_screen import ReplyScreen

REPLIES = Path(__file__).resolve().parent / "replies"
SAFE = "How are you right now?"


def lines(language: str, name: str) -> list[str]:
    text = (REPLIES / language / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def shown(text: str, pieces: list[str] | None = None, restricted: bool = False) -> str:
    screen = ReplyScreen({fault: f"<{fault.value}>" for fault in Fault}, restricted=restricted)
    return "".join(screen.feed(piece) for piece in pieces or [text]) + screen.finish()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("fault", list(Fault))
def test_a_bad_sentence_is_never_shown(language: str, fault: Fault) -> None:
    bad = lines(language, fault.value)
    passed = [line for line in bad if line in shown(f"{SAFE} {line} {SAFE}")]
    assert passed == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_kind_replies_pass_unchanged(language: str) -> None:
    kind = lines(language, "harmless")
    assert [line for line in kind if shown(line) != line] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_does_not_matter_how_a_reply_is_cut_into_pieces(language: str) -> None:
    chance = random.Random(5)
    for fault in Fault:
        for line in lines(language, fault.value)[:6]:
            text = f"{SAFE} {line} {SAFE}"
            whole = shown(text)
            assert shown(text, list(text)) == whole
            places = sorted(chance.sample(range(1, len(text)), min(6, len(text) - 1)))
            cuts = [0, *places, len(text)]
            pieces = [text[a:b] for a, b in pairwise(cuts)]
            assert shown(text, pieces) == whole


def test_at_most_a_sentence_is_held_back() -> None:
    screen = ReplyScreen()
    assert screen.feed("One sentence here. ") + screen.feed("A") == "One sentence here."


def test_a_kind_of_fault_is_replaced_once() -> None:
    bad = lines("en", "secrecy")
    assert shown(f"{bad[0]} {bad[1]}").count("<secrecy>") == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_after_risk_was_noticed_less_is_let_through(language: str) -> None:
    bad = lines(language, "restricted")
    assert [line for line in bad if line in shown(f"{SAFE} {line}", restricted=True)] == []
    kind = lines(language, "restricted_harmless")
    assert [line for line in kind if shown(line, restricted=True) != line] == []


def test_only_the_programs_own_numbers_pass() -> None:
    assert "988" not in shown("Please call 988 now.")
    screen = ReplyScreen({}, allowed_numbers=frozenset({"988"}))
    assert "988" in screen.feed("Please call 988 now.") + screen.finish()
