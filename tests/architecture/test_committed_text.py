"""What must not stand in any committed text, and what must stand there exactly once."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from companion import __version__
from tests.architecture.source_tree import ROOT

# Written in pieces, so that this file does not hold what it looks for.
INDEX_ADDRESS = re.compile(
    "|".join(
        (
            r"--(extra-)?index" + r"-url",
            r"pypi\." + r"org",
            r"python" + r"hosted",
            r"proxy\.golang" + r"\.org",
            r"registry\.npm" + r"js",
            r"deb\.debian" + r"\.org",
        )
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.}$~/-])/(?:root|work|home/[a-z]\w*|Users/[A-Za-z]\w*)/" + r"[\w.]")
THERAPY_CLAIM = re.compile(
    r"\b(your|an? AI|virtual|personal|as an?|I am an?|I'm an?|better than an?|replaces? an?) "
    + r"(AI )?(therapist|psychologist|psychiatrist|doctor)\b|clinically (proven|validated)|"
    + r"\b(votre|ton|un) (vrai )?(thérapeute|psychologue) (virtuel|personnel|de poche|numérique)|"
    + r"cliniquement (prouvé|validé)",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\b(not|never|no|isn't|nor|pas|jamais|ni)\b[^.]{0,40}$", re.IGNORECASE)
TEXT_ENDINGS = {"", ".py", ".md", ".toml", ".txt", ".json", ".ts", ".svg", ".yml", ".cfg", ".ini", ".sh"}
QUIET = ("tests/architecture/test_committed_text.py",)


def committed_texts(root: Path) -> dict[str, str]:
    listing = subprocess.run(
        ["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    names = [name for name in listing.split("\0") if name and Path(name).suffix in TEXT_ENDINGS]
    return {
        name: (root / name).read_text(encoding="utf-8")
        for name in names
        if name not in QUIET and (root / name).is_file()
    }


def places(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def claims(texts: dict[str, str]) -> list[str]:
    found = []
    for name, text in texts.items():
        flat = re.sub(r"[\s\"]+", " ", text)
        for match in THERAPY_CLAIM.finditer(flat):
            if not DENIAL.search(flat[: match.start()][-60:]):
                found.append(f"{name}: {match.group()}")
    return found


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = committed_texts(ROOT)
    assert "pyproject.toml" in found
    return found


def test_no_index_address(texts: dict[str, str]) -> None:
    assert places(INDEX_ADDRESS, texts) == []


def test_no_path_of_one_machine(texts: dict[str, str]) -> None:
    assert places(MACHINE_PATH, texts) == []


# What is to be recognised, in people's words or in a model's, is not what the program says.
RECOGNISED = (
    "tests/",
    "installers/risk_sentences/",
    "companion/safety/fixed_answers.py",
    "companion/safety/reply_patterns_",
)


def test_the_program_never_claims_to_be_a_therapist(texts: dict[str, str]) -> None:
    product = {name: text for name, text in texts.items() if not name.startswith(RECOGNISED)}
    assert claims(product) == []


def test_the_version_is_written_once(texts: dict[str, str]) -> None:
    pattern = re.compile(rf"(?<![\d.=]){re.escape(__version__)}(?![\d.])")
    own = {name: text for name, text in texts.items() if not name.endswith((".svg", ".txt"))}
    assert [place.split(":")[0] for place in places(pattern, own)] == ["companion/__init__.py"]


@pytest.mark.parametrize(
    "text",
    [
        "pip install --index" + "-url x",
        "https://pypi." + "org/simple",
        "fetch from files.python" + "hosted.org",
    ],
)
def test_an_index_address_is_found(text: str) -> None:
    assert places(INDEX_ADDRESS, {"a.md": text})


@pytest.mark.parametrize("text", ["open('/ro" + "ot/x')", "see /ho" + "me/anna/notes", "cd /wo" + "rk/main"])
def test_a_path_of_one_machine_is_found(text: str) -> None:
    assert places(MACHINE_PATH, {"a.md": text})


@pytest.mark.parametrize("text", ["~/.cache/x", "$HOME/work/x", "resources/home/icon.svg"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert places(MACHINE_PATH, {"a.md": text}) == []


@pytest.mark.parametrize(
    "text",
    ["Your therapist in a box", "I am a therapist", "Clinically\nproven to help", "votre thérapeute virtuel"],
)
def test_a_claim_is_found(text: str) -> None:
    assert claims({"a.md": text})


@pytest.mark.parametrize("text", ["It is not therapy and I am not a therapist.", "my therapist said so"])
def test_saying_what_it_is_not_is_fine(text: str) -> None:
    assert claims({"a.md": text}) == []
