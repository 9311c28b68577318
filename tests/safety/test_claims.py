"""The program claims nothing that only a person with a profession could give, in any text it shows.

Looked at: all strings of the window and their translations, everything in `resources/content`, and
README. A word of the list may stand only where it is denied, or where an exception has a reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

CLAIM = re.compile(
    r"\b(?:(?:psycho)?therap(?:y|ies|ists?|eutic)|(?:psycho)?thérap(?:ies?|eutes?|eutiques?)|nurses?|infirmi(?:er|ère)s?|"
    r"counsell?(?:ors?|ing)|conseill(?:er|ère)s?|psycholog(?:ists?|ues?)|psychiatr(?:ists?|es?)|psys?|"
    r"clinic(?:al(?:ly)?|ians?)|clini(?:que(?:s|ment)?|cien(?:ne)?s?)|diagnos(?:e[sd]?|is|ing|tics?)|diagnostiqu\w+|"
    r"treat(?:s|ed|ing|ments?)?|trait(?:er|ements?)|cur(?:e[sd]?|ing)|soign\w+|guéri\w*|"
    r"improv\w+ (?:your )?mental health|amélior\w+ (?:la|votre) santé mentale|"
    r"prevent\w* suicide|(?:prévient|prévenir|empêche\w*) (?:le|les) suicides?|"
    r"detect\w* (?:suicid\w+|the risk)|détect\w* (?:le risque|les risques|le suicide|les idées)|"
    r"validated by|validé\w* par)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|can’t|isn’t|doesn’t|without|pas|ni|jamais|aucune?|sans|non)\b",
    re.IGNORECASE,
)
TURN = re.compile(r"\b(?:but|rather|yet|mais|plutôt)\b", re.IGNORECASE)
"""After it a denial no longer holds: "not a toy but a therapist"."""

SUICIDE_WORDS = re.compile(
    r"\b(?:commit(?:s|ted|ting)? suicide|(?:un)?successful (?:suicide|attempt)|failed (?:suicide|attempt)|"
    r"suicide victims?|(?:commettre|commis|commet) (?:un |le )?suicide|réussi son suicide|"
    r"(?:suicide|tentative) (?:réussie?|ratée?|échouée?|manquée?))\b",
    re.IGNORECASE,
)
EXCLAMATION = re.compile(r"!(?!\[)")


@dataclass(frozen=True, slots=True)
class Excused:
    """Words that are no claim, and why."""

    words: re.Pattern[str]
    reason: str


EXCEPTIONS = (
    Excused(
        re.compile(
            r"\b(?:ask|tell|see|call|find|contact|(?:talk|speak|write|go|turn) (?:to|with)|appointment with|"
            r"demandez|parlez(?:-en)?|adressez-vous|dites-le|écrivez|allez voir|appelez|consultez|"
            r"rendez-vous (?:avec|chez))\b[^.;:]{0,40}\b(?:therapists?|nurses?|counsell?ors?|psychologists?|"
            r"psychiatrists?|thérapeutes?|psychologues?|psychiatres?|infirmi(?:er|ère)s?)\b"
            r"(?!.*\b(?:here|now|any ?time|in this|ici|maintenant|à toute heure)\b)",
            re.IGNORECASE,
        ),
        "sends the reader to a person of that profession",
    ),
    Excused(
        re.compile(
            r"\btreat(?:s|ed|ing)? (?:you|yourself|people|others|each other|someone|him|her|them)\b",
            re.IGNORECASE,
        ),
        "how people behave towards each other",
    ),
)


def strings_of(value: Any) -> Iterator[str]:
    """Every text in what a JSON file holds; sources and addresses are not shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in ("source", "url", "sources"):
                yield from strings_of(item)


def translated(path: Path) -> Iterator[str]:
    """Sources and translations of one file of Qt Linguist."""
    for message in ElementTree.parse(path).getroot().iter("message"):
        yield message.findtext("source") or ""
        for translation in message.iter("translation"):
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield from forms or [translation.text or ""]


def shown_texts(root: Path) -> Iterator[tuple[str, str]]:
    """(file, text) of everything the program shows, but for README."""
    for path in sorted((root / "resources" / "translations").glob("*.ts")):
        yield from ((path.name, text) for text in translated(path))
    for path in sorted((root / "resources" / "content").rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix == ".json":
            data = json.loads(path.read_text(encoding="utf-8"))
            yield from ((name, text) for text in strings_of(data))
        elif path.suffix in (".md", ".txt", ".html"):
            yield name, path.read_text(encoding="utf-8")


def all_texts(root: Path) -> list[tuple[str, str]]:
    return [*shown_texts(root), ("README.md", (root / "README.md").read_text(encoding="utf-8"))]


def sentences(text: str) -> list[str]:
    """Lines of one paragraph belong together; a table's cells, list items and sentences do not."""
    joined = re.sub(r"(?<!\n)\n(?!\n|\s*(?:[-*|#>]|\d+\.)\s)", " ", text)
    return [part for part in re.split(r"(?<=[.!?…])\s+|\n+|\|", joined) if part.strip()]


def claims(texts: list[tuple[str, str]]) -> list[str]:
    """Where a word of the list stands without being denied, and without a reason."""
    found = []
    for name, text in texts:
        for sentence in sentences(text):
            excused = [match.span() for one in EXCEPTIONS for match in one.words.finditer(sentence)]
            for match in CLAIM.finditer(sentence):
                denials = list(DENIAL.finditer(sentence, 0, match.start()))
                is_denied = denials and not TURN.search(sentence, denials[-1].end(), match.start())
                is_excused = any(start <= match.start() and match.end() <= end for start, end in excused)
                if not is_denied and not is_excused:
                    found.append(f"{name}: {match.group()}: {sentence.strip()[:80]}")
    return found


def places(pattern: re.Pattern[str], texts: list[tuple[str, str]]) -> list[str]:
    return [f"{name}: {text[:80]}" for name, text in texts if pattern.search(text)]


def test_there_is_something_to_look_at() -> None:
    names = {name for name, _ in all_texts(ROOT)}
    assert {"companion_fr.ts", "README.md", "resources/content/en/fixed_replies.json"} <= names
    assert "resources/content/fr/fixed_replies.json" in names
    assert "resources/content/helplines.json" in names
    assert len(all_texts(ROOT)) > 300


def test_no_text_claims_a_profession_or_a_cure() -> None:
    assert claims(all_texts(ROOT)) == []


def test_no_text_shouts() -> None:
    assert places(EXCLAMATION, list(shown_texts(ROOT))) == []


def test_words_about_suicide_carry_no_blame_and_no_praise() -> None:
    assert places(SUICIDE_WORDS, all_texts(ROOT)) == []


def test_every_exception_has_its_reason() -> None:
    assert all(len(one.reason.split()) > 3 for one in EXCEPTIONS)
    assert len(EXCEPTIONS) <= 8


@pytest.mark.parametrize(
    "text",
    [
        "Your pocket therapist.",
        "Companion helps like a nurse would.",
        "It works as a counsellor for you.",
        "Talk to a therapist here, any time.",
        "Parlez à un psychologue, ici et maintenant.",
        "A counselor at your side.",
        "Not a toy but a therapist.",
        "It never sleeps. It is a psychologist.",
        "Clinically validated.",
        "A clinical tool.",
        "It can diagnose what you have.",
        "Your diagnosis",
        "It treats anxiety.",
        "Treatment on your own computer",
        "It cures loneliness.",
        "Improves mental health",
        "This program prevents suicide.",
        "It detects suicide risk.",
        "Votre psychologue de poche.",
        "Une infirmière à vos côtés.",
        "Un conseiller pour chaque jour",
        "Ce programme soigne l’anxiété.",
        "Il établit un diagnostic.",
        "Cliniquement prouvé",
        "Améliore la santé mentale",
        "Il prévient le suicide.",
        "Il détecte le risque suicidaire.",
        "Une thérapie sans attendre",
        "Votre traitement commence ici.",
        "Pas un jouet, mais un thérapeute.",
    ],
)
def test_a_planted_claim_is_found(text: str) -> None:
    assert claims([("planted", text)])


@pytest.mark.parametrize(
    "text",
    [
        "It is for self-reflection, not therapy, diagnosis or treatment.",
        "It is not therapy, it does not diagnose and it\ndoes not treat.",
        "I am not a therapist or a doctor.",
        "Ce n’est ni une thérapie, ni un diagnostic, ni un traitement.",
        "Je ne suis pas thérapeute.",
        "You could talk to a therapist about it.",
        "Parlez-en à votre médecin ou à un psychologue.",
        "How did they treat you?",
        "A person who has learned it can help.",
        "Sincerely yours, and procure what you need.",
    ],
)
def test_what_claims_nothing_is_left_alone(text: str) -> None:
    assert claims([("planted", text)]) == []


@pytest.mark.parametrize(
    "text",
    ["He committed suicide.", "a successful suicide", "Il a commis un suicide.", "une tentative réussie"],
)
def test_planted_words_about_suicide_are_found(text: str) -> None:
    assert places(SUICIDE_WORDS, [("planted", text)])
    assert places(SUICIDE_WORDS, [("planted", "He died by suicide. Il est mort par suicide.")]) == []


def test_a_shout_is_found_and_a_picture_is_not_one() -> None:
    assert places(EXCLAMATION, [("planted", "Well done!")])
    assert places(EXCLAMATION, [("planted", "![a picture](a.png)")]) == []


TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en"><context><name>Page</name><message numerus="yes">
<source>{source}</source><translation><numerusform>{one}</numerusform><numerusform>{many}</numerusform></translation>
</message></context></TS>
"""


@pytest.mark.parametrize("place", ["source", "one", "many", "json", "nested", "article", "README"])
def test_a_claim_is_found_wherever_it_is_planted(tmp_path: Path, place: str) -> None:
    def words(here: str) -> str:
        return "Your therapist" if here == place else "A quiet place"

    content = tmp_path / "resources" / "content" / "en"
    translations = tmp_path / "resources" / "translations"
    content.mkdir(parents=True)
    translations.mkdir()
    filled = TRANSLATION.format(source=words("source"), one=words("one"), many=words("many"))
    (translations / "companion_fr.ts").write_text(filled, encoding="utf-8")
    data = {
        "title": words("json"),
        "parts": [{"body": words("nested")}],
        "source": "Journal of Clinical Care",
    }
    (content / "texts.json").write_text(json.dumps(data), encoding="utf-8")
    (content / "article.md").write_text(f"# A title\n\n{words('article')}\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(f"# Companion\n\n| {words('README')} |\n", encoding="utf-8")
    assert len(claims(all_texts(tmp_path))) == 1
