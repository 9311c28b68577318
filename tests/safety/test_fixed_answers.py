"""Questions about the program are recognised, so that no model answers them; others are left alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from companion.paths import resource
from companion.safety.fault import Fault
from companion.safety.fixed_answers import MOST_OTHER_WORDS, FixedQuestion, recognise
from companion.safety.fixed_replies import FixedReplies
from companion.safety.reply_screen import ReplyScreen

QUESTIONS = Path(__file__).resolve().parent / "questions"
LANGUAGES = ("en", "fr")
STORY = {
    "en": "Today I got up late and missed the bus and then my boss was cross with me for an hour in front "
    "of everybody and I went home and sat in the dark for a while.",
    "fr": "Aujourd’hui je me suis levée tard et j’ai raté le bus puis mon chef m’a fait des reproches "
    "pendant une heure devant tout le monde et je suis rentrée et restée assise dans le noir.",
}
ASKED = {"en": "Are you a real person?", "fr": "Êtes-vous une vraie personne ?"}


def lines(language: str, name: str) -> list[str]:
    text = (QUESTIONS / language / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_long_and_no_two_lines_are_alike(language: str) -> None:
    asked = [line for question in FixedQuestion for line in lines(language, question.value)]
    ordinary = lines(language, "ordinary")
    assert len(asked) >= 120
    assert len(ordinary) >= 120
    assert sum(len(lines(language, name)) for name in ("are_you_human", "are_you_ai")) >= 50
    together = [line.casefold() for line in asked + ordinary]
    assert len(set(together)) == len(together)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", list(FixedQuestion))
def test_a_question_about_the_program_is_recognised(language: str, question: FixedQuestion) -> None:
    asked = lines(language, question.value)
    assert {line: found for line in asked if (found := recognise(line)) is not question} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", list(FixedQuestion))
def test_capitals_marks_and_accents_do_not_matter(language: str, question: FixedQuestion) -> None:
    for line in lines(language, question.value):
        assert recognise(line.upper()) is question, line
        assert recognise(f"  {line}\n\n") is question, line
        assert recognise(line.replace("'", "’")) is question, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinary_messages_are_left_to_the_model(language: str) -> None:
    ordinary = lines(language, "ordinary")
    assert {line: found for line in ordinary if (found := recognise(line)) is not None} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_long_message_only_its_first_or_last_sentence_is_the_question(language: str) -> None:
    story, asked = STORY[language], ASKED[language]
    assert len(story.split()) > MOST_OTHER_WORDS
    assert recognise(f"{story} {asked}") is FixedQuestion.ARE_YOU_HUMAN
    assert recognise(f"{asked} {story}") is FixedQuestion.ARE_YOU_HUMAN
    assert recognise(f"{story}\n{asked.lower().rstrip('? ')}") is FixedQuestion.ARE_YOU_HUMAN
    assert recognise(f"{story} {asked} {story}") is None
    assert recognise(story) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_short_message_it_may_stand_anywhere(language: str) -> None:
    few = {"en": "I slept badly.", "fr": "J’ai mal dormi."}[language]
    assert recognise(f"{few} {ASKED[language]} {few}") is FixedQuestion.ARE_YOU_HUMAN


@pytest.mark.parametrize(
    "text",
    [
        "My boss said, are you a robot or what",
        'She wrote "are you human?" under my photo.',
        "on m'a demandé si je suis un robot",
        "Il m’a dit : tu es humaine ou quoi ?",
        "My son asked me: are you a real doctor?",
    ],
)
def test_what_somebody_else_asked_is_not_asked_of_the_program(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "?", "...", "🙂", "a" * 20_000, "are you " * 3_000, "tu es " * 3_000]
)
def test_odd_texts_ask_nothing(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_fault_has_its_text(language: str) -> None:
    replies = FixedReplies.load(resource("content"), language)
    assert set(replies.answers) == set(FixedQuestion)
    assert set(replies.replacements) == set(Fault)
    for text in [*replies.answers.values(), *replies.replacements.values()]:
        assert text == text.strip() != ""
        assert "!" not in text
        assert "'" not in text
    assert replies.answer(FixedQuestion.WHO_CAN_READ) == replies.answers[FixedQuestion.WHO_CAN_READ]


def test_both_languages_have_the_same_keys() -> None:
    def keys(language: str) -> dict[str, list[str]]:
        data = json.loads((resource("content") / language / "fixed_replies.json").read_text(encoding="utf-8"))
        return {group: sorted(texts) for group, texts in data.items()}

    assert keys("en") == keys("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fixed_texts_pass_the_screen_that_they_serve(language: str) -> None:
    """One that the screen refuses would contradict it."""
    replies = FixedReplies.load(resource("content"), language)
    for text in [*replies.answers.values(), *replies.replacements.values()]:
        screen = ReplyScreen()
        assert screen.feed(text) + screen.finish() == text


@pytest.mark.parametrize(
    ("language", "identity", "privacy"),
    [
        (
            "en",
            ["program", "this computer", "not a person", "cannot feel"],
            ["encrypted", "passphrase", "account", "alert"],
        ),
        (
            "fr",
            ["programme", "cet ordinateur", "pas une personne", "ne ressens rien"],
            ["chiffré", "phrase secrète", "compte", "alerter"],
        ),
    ],
)
def test_the_answers_say_what_they_have_to(language: str, identity: list[str], privacy: list[str]) -> None:
    replies = FixedReplies.load(resource("content"), language)
    for question in (FixedQuestion.ARE_YOU_HUMAN, FixedQuestion.ARE_YOU_AI):
        text = replies.answer(question)
        assert [words for words in identity if words not in text] == []
        assert re.search("self-reflection|réflexion sur soi", text)
        assert re.search("not for therapy|pas à une thérapie", text)
    for question in (FixedQuestion.ARE_YOU_RECORDING, FixedQuestion.WHO_CAN_READ):
        assert [words for words in privacy if words not in replies.answer(question)] == []
    for question in (FixedQuestion.ARE_YOU_THERAPIST, FixedQuestion.ROLE_ATTACK):
        assert re.search("program", replies.answer(question))


def test_further_keys_are_left_alone(tmp_path: Path) -> None:
    data = json.loads((resource("content") / "en" / "fixed_replies.json").read_text(encoding="utf-8"))
    data["later"] = {"more": "texts"}
    data["answers"]["later_question"] = "A later answer."
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "fixed_replies.json").write_text(json.dumps(data), encoding="utf-8")
    replies = FixedReplies.load(tmp_path, "en")
    assert replies == FixedReplies.load(resource("content"), "en")
