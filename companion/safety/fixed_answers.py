"""Recognises questions about the program itself, which fixed text answers and never a model.

Small models say "Yes, I am a real person". What the companion is must not depend on them. The
question must be addressed to the program: "my boss asked if I am a robot" is told, not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from companion.safety import question_patterns_en, question_patterns_fr
from companion.safety.fixed_question import FixedQuestion
from companion.safety.question_form import question_form

__all__ = ["MOST_OTHER_WORDS", "FixedQuestion", "recognise", "warm_up"]

MOST_OTHER_WORDS = 25
"""Beside more other words than these, only the first or the last sentence can be the question."""

_LONGEST_QUESTION = 40
"""Words. What is longer is a story, whatever is asked in it."""

_MOST_WORDS_BEFORE = 14
"""Words that may stand in the same sentence before the question begins: "I know it is silly but"."""

_SENTENCE_END = re.compile(r" [.!?;](?: [.!?;])*(?= )")
_CLAUSE = re.compile(r" (?:,|:|but|and|so|because|if|whether|mais|et|donc|si|alors|parce que|que) ")
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»")
# Somebody else's question, told.
_TOLD = re.compile(
    r"\b(?:said|says|asked|asks|told|tells|goes|went like|was like|shouted|yelled|replied|wrote|texted|a dit|m a dit|dit|demande|demandait|m a demande|a demande|repondu|crie|ecrit qu|m ont dit|on m a dit|lui ai dit|lui ai demande|i told|ai dit)\b"
)
_OWN_ASKING = re.compile(
    r"\b(?:can i ask|could i ask|may i ask|je (?:me )?demande|i asked myself|je voulais (?:te |vous )?demander|wanted to ask|want to ask|have to ask)\b"
)


def recognise(text: str) -> FixedQuestion | None:
    """The question about the program that `text` asks, or None. Looks at no more than 4,000 characters."""
    parts = _sentences(_own_words(text[:4000]))
    if not parts:
        return None
    sizes = [_words(part) for part in parts]
    total = sum(sizes)
    last = len(parts) - 1
    found: FixedQuestion | None = None
    for place, part in enumerate(parts):
        for clause, before in _clauses(part):
            size = _words(clause)
            others = total - size
            if size > _LONGEST_QUESTION or (others > MOST_OTHER_WORDS and (place not in (0, last) or before)):
                continue
            asked = _asked(clause)
            if asked is FixedQuestion.ROLE_ATTACK:
                return asked
            found = found or asked
    return found


def _own_words(text: str) -> str:
    """The text without what it quotes; a text that is all quotation is taken as it is."""
    own = _QUOTED.sub(" ", text)
    return own if re.search(r"\w", own) else text


def _asked(clause: str) -> FixedQuestion | None:
    return next((question for question, pattern in _patterns() if pattern.fullmatch(clause)), None)


def _sentences(text: str) -> list[str]:
    """The sentences, each with a space at either end; a line break ends one."""
    lines = [question_form(line) for line in text.splitlines()]
    parts = [part for line in lines for part in _sentences_of(line)]
    return [f" {part.strip()} " for part in parts if part.strip(" ,.!?;:")]


def _sentences_of(line: str) -> Iterator[str]:
    """Cut at the marks; a question mark stays, since some words are a question only with it."""
    start = 0
    for mark in _SENTENCE_END.finditer(line):
        yield line[start : mark.start()] + (" ?" if "?" in mark.group() else "")
        start = mark.end()
    yield line[start:]


def _clauses(sentence: str) -> Iterator[tuple[str, int]]:
    """The sentence, then what is left of it after each conjunction, with the number of words before.

    Also what stands before its last comma: "are you human, I mean really".
    """
    yield sentence, 0
    told = _TOLD.search(sentence) is not None and _OWN_ASKING.search(sentence) is None
    if told:
        return
    for cut in _CLAUSE.finditer(sentence):
        before = _words(sentence[: cut.start()])
        if before <= _MOST_WORDS_BEFORE:
            yield " " + sentence[cut.end() :], before
        after = _words(sentence[cut.end() :])
        if cut.group() == " , " and after <= _MOST_WORDS_BEFORE:
            yield sentence[: cut.start()] + " ", after


def _words(text: str) -> int:
    return sum(word.isalnum() for word in text.split())


def warm_up() -> Iterator[None]:
    """Prepare what the first message would otherwise wait for, in steps of a few milliseconds."""
    for language in _LANGUAGES:
        for _, pattern in language.QUESTIONS:
            _compiled(language, pattern)
            yield


def _patterns() -> Iterator[tuple[FixedQuestion, re.Pattern[str]]]:
    for language in _LANGUAGES:
        for question, pattern in language.QUESTIONS:
            yield question, _compiled(language, pattern)


@cache
def _compiled(language: ModuleType, pattern: str) -> re.Pattern[str]:
    return re.compile(rf" {language.FILLERS_BEFORE}(?:{pattern}){language.FILLERS_AFTER} ")


_LANGUAGES = (question_patterns_en, question_patterns_fr)
