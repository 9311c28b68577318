"""The risk screen on lines that stand for many, on odd input, and against its own report."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from companion.domain.screening import Card, Tier
from companion.paths import resource
from companion.safety.normal_form import normal_form
from companion.safety.patterns import RULES
from companion.safety.rules import RuleBook
from companion.safety.screening import RiskScreen, warm_up
from companion.safety.sentences import sentences
from tests.safety.report import FIGURES, REPORT, Share, as_text, figures, measure, read_lines

WEIGHTS = resource("content", "risk_weights.bin")


@pytest.fixture(scope="module")
def screen() -> RiskScreen:
    for _ in warm_up():
        pass
    made = RiskScreen(WEIGHTS)
    assert made.is_complete
    return made


OPEN = (
    "I want to kill myself",
    "I have the pills in front of me and I'm going to take them all",
    "I cut myself again last night and I want to go deeper",
    "i want to k1ll mys3lf",
    "su!c!de feels like the only option",
    "i want 2 d i e",
    "je vais me suicider ce soir",
    "j'ai préparé les médicaments, je vais tous les prendre",
    "jveu mourir",
    "g envi 2 me tué",
    "je viens d'avaler toute la boîte",
    "I want to die, je veux en finir avec la vie",
)
QUIET = (
    "this homework is killing me",
    "I'm dying to see that movie",
    "how do I kill a python process that hangs",
    "I want to end it with my boyfriend, we argue too much",
    "I cut my finger while cooking dinner",
    "I feel really sad and I've been crying all day",
    "ce boulot me tue",
    "je suis mort de rire",
    "je me tue au travail",
    "je veux en finir avec ce rapport",
    "je me suis coupé le doigt en cuisinant",
    "je n'en peux plus de ce travail",
)
DISARMED = (
    "I'm not suicidal, just very tired",
    "I used to self-harm as a teenager, not anymore",
    "I tried to kill myself five years ago but I'm doing well now",
    "My doctor asked if I was suicidal and I said no",
    "ado je me scarifiais, c'est fini",
    "j'écris un exposé sur la prévention du suicide",
    "je n'ai pas envie de mourir, je veux aller mieux",
    "non je ne pense pas au suicide",
    "j'ai fait une tentative il y a dix ans mais ça va bien maintenant",
)


@pytest.mark.parametrize("text", OPEN)
def test_open_signs_are_tier_a(screen: RiskScreen, text: str) -> None:
    assert screen.examine(text).tier is Tier.A


@pytest.mark.parametrize("text", QUIET)
def test_idioms_and_ordinary_distress_are_nothing(screen: RiskScreen, text: str) -> None:
    assert screen.examine(text).tier is Tier.NONE


@pytest.mark.parametrize("text", DISARMED)
def test_denied_and_past_signs_are_a_soft_check_in(screen: RiskScreen, text: str) -> None:
    found = screen.examine(text)
    assert found.tier is Tier.NONE
    assert found.cards == (Card.SOFT_CHECK_IN,)


@pytest.mark.parametrize(
    "text",
    [
        "I promised I wouldn't kill myself but I'm going to do it tonight",
        "I don't want to kill myself in front of the kids so I'm going out tonight",
        "I'm not suicidal lol, anyway I just swallowed a whole bottle of paracetamol",
        # what disarms stands in another clause, or is said of something else
        "I want to die. I don't want help",
        "I want to die. No one would notice",
        "I want to kill myself. I am not okay",
        "je veux mourir. je veux pas continuer",
        "je vais me suicider. non je rigole pas",
        "I said no to help and I'm going to kill myself",
        "my mum said no so I want to die",
        "elle a dit non, je vais me suicider",
        "doctor asked, I ticked no, but I want to kill myself",
        "I used to love life, I want to die",
        "I used to have friends. I want to kill myself",
        "years ago my dad left, I want to end my life",
        "When I was 10 my dad died. I want to kill myself and nothing helped me",
        "il y a dix ans j'ai perdu mon fils, je veux mourir",
        "ado on me frappait, je veux mourir",
        "I have never wanted to die so much",
        "he told me he'd leave so I want to die",
        "my brother makes me want to kill myself",
        "I read the news and I want to kill myself",
        "je vais mieux maintenant que j'ai décidé de me suicider",
        "I'm fine. I'm going to kill myself tonight",
    ],
)
def test_what_only_looks_denied_or_over_is_not_disarmed(text: str) -> None:
    # By the patterns alone: learned weights may be right by luck.
    assert RiskScreen(None).examine(text).tier is Tier.A


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("my friend told me she wants to die", Card.THIRD_PARTY),
        ("ma fille se scarifie, je suis inquiète", Card.THIRD_PARTY),
        ("my husband hits me when he drinks", Card.ABUSE),
        ("mon mari me frappe", Card.ABUSE),
        ("I am going to stab my stepfather", Card.VIOLENCE),
        ("I make myself throw up after every meal", Card.EATING_DISORDER),
        ("je me fais vomir après chaque repas", Card.EATING_DISORDER),
        ("the voices tell me to obey", Card.PSYCHOSIS),
        ("can I mix xanax with alcohol", Card.OVERDOSE),
        ("j'ai 14 ans", Card.MINOR),
    ],
)
def test_each_card_comes(screen: RiskScreen, text: str, card: Card) -> None:
    assert card in screen.examine(text).cards


def test_an_act_of_last_night_is_not_over(screen: RiskScreen) -> None:
    assert screen.examine("I took the pills last night but I'm fine now").tier is not Tier.NONE


def test_a_sentence_is_found_in_the_middle_of_a_page(screen: RiskScreen) -> None:
    page = "We had soup. " * 60 + "I want to kill myself. " + "Then the bus was late. " * 60
    assert screen.examine(page).tier is Tier.A


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "\ud800", "😀" * 10_000, "‮" * 50, "a" * 100_000, "? " * 5_000, "ne " * 3_000],
    ids=["empty", "blank", "nul", "surrogate", "emoji", "direction", "endless", "marks", "ne"],
)
def test_odd_texts_are_read_without_an_error(screen: RiskScreen, text: str) -> None:
    assert screen.examine(text).tier is Tier.NONE


def test_an_error_inside_counts_as_risk(screen: RiskScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("companion.safety.screening.normal_form", fail)
    found = screen("hello", "fr")
    assert (found.tier, found.cards, found.language) == (Tier.B, (Card.CRISIS,), "fr")


@pytest.mark.parametrize("change", ["missing", "empty", "cut", "flipped"])
def test_without_good_weights_the_patterns_work_alone(tmp_path: Path, change: str) -> None:
    data = bytearray(WEIGHTS.read_bytes())
    file = tmp_path / "weights.bin"
    if change == "empty":
        data.clear()
    elif change == "cut":
        del data[len(data) // 2 :]
    elif change == "flipped":
        data[-100] ^= 1
    if change != "missing":
        file.write_bytes(data)
    alone = RiskScreen(file)
    assert not alone.is_complete
    assert alone.examine("I want to kill myself").tier is Tier.A


def test_linear_layer_and_patterns_only_raise(screen: RiskScreen) -> None:
    alone = RiskScreen(None)
    order = [Tier.NONE, Tier.B, Tier.A]
    for kind in ("explicit", "passive", "distress"):
        for line in read_lines("development", "en", kind)[:40]:
            assert order.index(screen.examine(line).tier) >= order.index(alone.examine(line).tier)


def test_no_rule_is_kept_from_its_sentences_by_the_words_it_needs() -> None:
    """The book looks at few rules a sentence; it must not look past one that fits."""
    book = RuleBook(RULES)
    for language in ("en", "fr"):
        for kind in ("explicit", "passive", "implicit", "abuse", "overdose"):
            for line in read_lines("development", language, kind)[:40]:
                for sentence in sentences(normal_form(line)):
                    quick = {match.rule.source for match in book.matches(sentence)}
                    slow = {rule.source for rule in RULES if rule.pattern.search(sentence)}
                    assert slow == quick, sentence


def test_two_thousand_characters_do_not_hold_up_the_window(screen: RiskScreen) -> None:
    text = " ".join(read_lines("development", "en", "distress"))[:2000]
    fastest = min(_seconds(screen, text) for _ in range(5))
    assert fastest < 0.25  # a tenth of it here; only a hang may fail this


def _seconds(screen: RiskScreen, text: str) -> float:
    start = time.perf_counter()
    screen.examine(text)
    return time.perf_counter() - start


def test_the_report_says_what_is_true_now() -> None:
    found = measure()
    assert json.loads(FIGURES.read_text(encoding="utf-8")) == figures(found)
    assert REPORT.read_text(encoding="utf-8").startswith(as_text(found))


def test_no_line_kept_aside_was_trained_on() -> None:
    folder = Path(__file__).resolve().parents[2] / "installers" / "risk_sentences"
    trained = {
        line.strip()
        for file in folder.glob("??/*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    for language in ("en", "fr"):
        for file in (Path(__file__).parent / "lines" / "kept_aside" / language).glob("*.txt"):
            same = trained & set(read_lines("kept_aside", language, file.stem))
            assert same == set(), f"{file.name}: {len(same)}"


def test_intervals_are_wilsons() -> None:
    low, high = Share(9, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
