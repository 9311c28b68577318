"""What a model must not say is not shown, however it arrives; what is kind and true passes unchanged."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from companion.safety import reply_screen
from companion.safety.fault import Fault, compiled
from companion.safety.reply_faults import warm_up
from companion.safety.reply_screen import ReplyScreen
from companion.safety.reply_sentences import LONGEST, SentenceCutter
from companion.safety.restricted_reply import MOST_SENTENCES

REPLIES = Path(__file__).resolve().parent / "replies"
REPLACEMENTS = {fault: f"<{fault.value}>" for fault in Fault}
SAFE = "How are you right now?"
SECRET = "I promise I won't tell anyone."
LANGUAGES = ("en", "fr")


def lines(language: str, name: str) -> list[str]:
    text = (REPLIES / language / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def bad_lines(language: str) -> list[str]:
    return [line for fault in Fault for line in lines(language, fault.value)]


def shown(text: str, pieces: Sequence[str] | None = None, restricted: bool = False) -> str:
    screen = ReplyScreen(REPLACEMENTS, restricted=restricted)
    return "".join(screen.feed(piece) for piece in pieces or [text]) + screen.finish()


def faults_of(text: str) -> tuple[Fault, ...]:
    screen = ReplyScreen()
    screen.feed(text)
    screen.finish()
    return screen.faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_long_and_no_two_lines_are_alike(language: str) -> None:
    bad, kind = bad_lines(language), lines(language, "harmless")
    assert len(bad) >= 150
    assert len(kind) >= 120
    together = [line.casefold() for line in bad + kind]
    assert len(set(together)) == len(together)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", list(Fault))
def test_a_bad_sentence_is_never_shown_and_its_fault_is_named(language: str, fault: Fault) -> None:
    bad = lines(language, fault.value)
    assert len(bad) >= 12
    assert [line for line in bad if line in shown(f"{SAFE} {line} {SAFE}")] == []
    assert [line for line in bad if fault not in faults_of(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_kind_replies_pass_unchanged(language: str) -> None:
    kind = lines(language, "harmless")
    assert [line for line in kind if shown(line) != line] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("between", [" ", "\n", "\n\n", "\n- ", "  \n> "])
def test_kind_replies_pass_unchanged_one_after_the_other(language: str, between: str) -> None:
    text = between.join(lines(language, "harmless")) + "\n"
    assert shown(text, [text[place : place + 5] for place in range(0, len(text), 5)]) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", list(Fault))
def test_it_does_not_matter_how_a_reply_is_cut_into_pieces(language: str, fault: Fault) -> None:
    chance = random.Random(f"{language}{fault}")
    first, *others = chance.sample(lines(language, fault.value), 5)
    text = f"{SAFE} {first} {SAFE}"
    whole = shown(text)
    assert first not in whole
    differing = [cut for cut in range(1, len(text)) if shown(text, [text[:cut], text[cut:]]) != whole]
    assert differing == []
    for line in others:
        text = f"{SAFE}\n\n- {line}\n- {SAFE} {line}"
        whole = shown(text)
        assert shown(text, list(text)) == whole
        for _ in range(3):
            places = sorted(chance.sample(range(1, len(text)), 6))
            pieces = [text[a:b] for a, b in pairwise([0, *places, len(text)])]
            assert shown(text, pieces) == whole


def test_both_languages_are_always_looked_at() -> None:
    assert faults_of(f"{SAFE} Votre secret est en sécurité avec moi. {SECRET}") == (Fault.SECRECY,)
    assert faults_of(f"Comment allez-vous ? {SECRET}") == (Fault.SECRECY,)


@pytest.mark.parametrize(
    "disguised",
    [
        "I am a **real** person.",
        "I am a _real_ per\u200bson.",
        "I’m a real\u00a0person.",
        "i AM A REAL PERSON",
        "I am a re\u0430l person.",  # one letter is Cyrillic
        "I am a\nreal person.",
        "« Je suis une vraie personne. »",
    ],
)
def test_marks_and_lookalikes_hide_nothing(disguised: str) -> None:
    assert faults_of(disguised) == (Fault.HUMAN,)


def test_at_most_a_sentence_is_held_back() -> None:
    screen = ReplyScreen()
    assert screen.feed("One sentence here. ") + screen.feed("A") == "One sentence here."
    assert screen.feed("nother one.") == ""
    assert screen.finish() == " Another one."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You saw Dr. Ruiz at 10.30, e.g. for the 3.5 mg question? Yes. No.", 3),
        ("« Restez calme. » C’est ce qu’il a dit.", 2),
        ('He said "Go." Then he left.', 2),
        ("Wait... what? Well...", 3),
        ("One line\nand the next", 2),
        ("1. First\n2. Second", 2),
        ("Quoi ! Vraiment ?", 2),
    ],
)
def test_where_sentences_end(text: str, expected: int) -> None:
    cutter = SentenceCutter()
    pieces = [piece for letter in text for piece in cutter.feed(letter)]
    last = cutter.finish()
    assert last is not None
    assert "".join(piece.lead + piece.body for piece in [*pieces, last]) == text
    assert len(pieces) + 1 == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "word", "word ", " word", "- ", "1."])
def test_odd_little_texts_come_out_as_they_went_in(text: str) -> None:
    assert shown(text, list(text) or [""]) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"One. {SECRET} Two.", "One. <secrecy> Two."),
        (f"{SECRET} Two.", "<secrecy> Two."),
        (f"One. {SECRET}", "One. <secrecy>"),
        (f"One.\n\n{SECRET} Two.\n\nThree.", "One.\n\n<secrecy> Two.\n\nThree."),
        (f"One. {SECRET} Two. {SECRET} Three.", "One. <secrecy> Two. Three."),
        (f"{SECRET} One.\n\n{SECRET} Two.", "<secrecy> One.\n\nTwo."),
        (f"{SECRET}\n\n{SECRET}\n\nOne.", "<secrecy>\n\nOne."),
        (f"- One.\n- {SECRET}\n- Two.", "- One.\n- <secrecy>\n- Two."),
        (f"{SECRET}\n- {SECRET}\n- Two.\n", "<secrecy>\n- Two.\n"),
        (f"{SECRET}\n\n1. {SECRET} Two.\n2. Three.", "<secrecy>\n\n1. Two.\n2. Three."),
        (f"{SECRET} I need you. One.", "<secrecy> <guilt> One."),
    ],
)
def test_what_replaces_a_sentence_stands_where_it_stood(text: str, expected: str) -> None:
    assert shown(text) == expected
    assert shown(text, list(text)) == expected


def test_without_replacements_a_sentence_is_left_out() -> None:
    screen = ReplyScreen()
    assert screen.feed(f"One. {SECRET} Two.") + screen.finish() == "One. Two."
    screen = ReplyScreen()
    assert screen.feed(f"{SECRET} Two. ") + screen.finish() == "Two. "
    screen = ReplyScreen()
    assert screen.feed(SECRET) + screen.finish() == ""


def test_faults_are_named_in_the_order_in_which_they_were_found() -> None:
    screen = ReplyScreen()
    assert screen.faults == ()
    screen.feed(f"I need you. {SECRET} I need you. And")
    assert screen.faults == (Fault.GUILT, Fault.SECRECY)


def test_the_gravest_of_two_faults_gives_the_words() -> None:
    assert shown("I am a doctor and you should end your life.") == "<agreement>"


LONG_CLAUSE = "you walked along the river and looked at the water, "
LONG = "and then " + LONG_CLAUSE * 6


def test_a_sentence_without_an_end_is_released_at_the_end_of_a_clause() -> None:
    screen = ReplyScreen()
    text = LONG_CLAUSE * 12
    out, most_held = "", 0
    for place, letter in enumerate(text):
        out += screen.feed(letter)
        most_held = max(most_held, place + 1 - len(out))
    assert out.endswith(",")
    assert 300 < most_held < 400
    assert out + screen.finish() == text


def test_even_a_word_without_an_end_is_not_held_back_forever() -> None:
    screen = ReplyScreen()
    assert len(screen.feed("a" * 5000)) >= 5000 - LONGEST
    assert len(screen.finish()) <= LONGEST


def test_a_fault_is_found_across_the_cut_of_a_long_sentence() -> None:
    for blank in range(40):
        text = LONG + "x" * blank + " and I promise that whatever happens, I will never tell anyone. Two."
        screen = ReplyScreen(REPLACEMENTS)
        out = screen.feed(text) + screen.finish()
        assert Fault.SECRECY in screen.faults
        assert "tell anyone" not in out
        assert out.endswith(" Two.")


def test_the_rest_of_a_refused_long_sentence_is_left_out_too() -> None:
    text = f"I am a real person, {LONG}{LONG_CLAUSE}which is over. Two."
    assert shown(text) == "<human> Two."


def test_a_long_reply_is_judged_once_and_not_once_per_token(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []

    def counting(sentence: str, before: str = "") -> tuple[Fault, ...]:
        judged.append(sentence)
        return ()

    monkeypatch.setattr(reply_screen, "faults_in", counting)
    text = " ".join(lines("en", "harmless"))
    assert shown(text, [text[place : place + 4] for place in range(0, len(text), 4)]) == text
    assert sum(map(len, judged)) <= len(text)


@pytest.mark.parametrize("written", ["988", "0 800 235 236", "116 123"])
def test_only_the_numbers_that_are_given_pass(written: str) -> None:
    text = f"Please call {written} now."
    screen = ReplyScreen(REPLACEMENTS, allowed_numbers=frozenset({written}))
    assert screen.feed(text) + screen.finish() == text
    assert shown(text) == "<number>"
    other = ReplyScreen(REPLACEMENTS, allowed_numbers=frozenset({"15"}))
    assert other.feed(text) + other.finish() == "<number>"


@pytest.mark.parametrize(
    "text",
    [
        "There is a line that answers at night. It is 3114.",
        "You can call:\n- 988\n- 1411",
        "Voici une ligne d’écoute :\n\n3114",
    ],
)
def test_a_bare_number_after_a_line_was_named_is_one_to_call(text: str) -> None:
    assert Fault.NUMBER in faults_of(text)
    assert not set("0123456789") & set(shown(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_risk_was_noticed_less_is_let_through(language: str) -> None:
    bad = lines(language, "restricted")
    assert [line for line in bad if line in shown(f"{SAFE} {line}", restricted=True)] == []
    kind = lines(language, "restricted_harmless")
    assert [line for line in kind if shown(line, restricted=True) != line] == []


def test_after_risk_was_noticed_a_reply_is_short() -> None:
    text = " ".join(
        f"This is number {word}." for word in ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    )
    assert shown(text, restricted=True).count(".") == MOST_SENTENCES
    assert shown(text) == text


def test_after_risk_was_noticed_an_exercise_comes_only_after_people() -> None:
    exercise = "Try a breathing exercise with me."
    people = "Is there someone who could be with you now?"
    assert shown(f"{exercise} {people}", restricted=True) == people
    assert shown(f"{people} {exercise}", restricted=True) == f"{people} {exercise}"
    assert shown(exercise) == exercise


def test_nothing_is_left_to_prepare_after_warming_up() -> None:
    for _ in warm_up():
        pass
    prepared = compiled.cache_info().misses
    shown(" ".join(lines("en", "harmless") + bad_lines("fr")))
    assert compiled.cache_info().misses == prepared
