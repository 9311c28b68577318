"""The file of the crisis copy is read for somebody in need: whatever lies there, it is never an error."""

from __future__ import annotations

import json
import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.help_records import CrisisCopy, OwnNumber, PlanStep, SafetyPlan, TrustedPerson
from companion.engine.crisis_copy import LARGEST_BYTES, read_crisis_copy, write_crisis_copy

FULL_COPY = CrisisCopy(
    SafetyPlan(
        {PlanStep.ALONE: "walk to\nthe canal, “slowly”", PlanStep.REASONS: "ma sœur 👧"},
        datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC),
    ),
    (TrustedPerson("1", "Anna", "112", "Come\nover"), TrustedPerson("2", "Ben", "", "")),
    (OwnNumber("3", "Night line", "020"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "crisis-copy.json"


def test_what_is_written_is_read_again(file: Path) -> None:
    write_crisis_copy(file, FULL_COPY)
    assert read_crisis_copy(file) == FULL_COPY
    assert "ma sœur" in file.read_text(encoding="utf-8")  # a person could read it without the program


def test_the_file_is_versioned(file: Path) -> None:
    write_crisis_copy(file, FULL_COPY)
    document = json.loads(file.read_bytes())
    assert (document["format"], document["version"]) == ("companion-crisis-copy", 1)
    document["a later addition"] = 1
    file.write_text(json.dumps(document))
    assert read_crisis_copy(file) == FULL_COPY
    document["version"] = 2
    file.write_text(json.dumps(document))
    assert read_crisis_copy(file) is None


def _changed(**changes: object) -> bytes:
    document: dict[str, object] = {
        "format": "companion-crisis-copy",
        "version": 1,
        "plan": {"alone": "walk"},
        "plan_updated_at": "2026-01-02T03:04:05+00:00",
        "people": [{"id": "1", "name": "Anna", "number": "112", "first_sentence": ""}],
        "own_numbers": [],
    }
    return json.dumps({**document, **changes}).encode()


def test_the_base_of_the_damaged_ones_is_sound(file: Path) -> None:
    file.write_bytes(_changed())
    assert read_crisis_copy(file) is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 500,
        b"null",
        b"[]",
        b"1" * 5000,
        b"[" * 200_000,
        b'{"version": 1}',
        _changed(format="something else"),
        _changed(version="1"),
        _changed(plan=None),
        _changed(plan=["walk"]),
        _changed(plan={"alone": 3}),
        _changed(plan={"alone": "\ud800"}),
        _changed(plan_updated_at="yesterday"),
        _changed(plan_updated_at="2026-01-02T03:04:05"),
        _changed(plan_updated_at=3),
        _changed(people=None),
        _changed(people={"name": "Anna"}),
        _changed(people=["Anna"]),
        _changed(people=[{"id": "1", "name": "Anna"}]),
        _changed(people=[{"id": "1", "name": "Anna", "number": 112, "first_sentence": ""}]),
        _changed(own_numbers=[{"id": "1", "name": ["x"], "number": "1"}]),
        _changed().decode().encode("utf-16"),
        _changed(people=[]).replace(b"walk", b"\xff\xfe"),
        _changed() + b" " * LARGEST_BYTES,
    ],
    ids=range(25),
)
def test_a_damaged_file_is_no_copy_and_no_error(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read_crisis_copy(file) is None


def test_a_file_that_is_cut_off_anywhere_is_no_copy(file: Path) -> None:
    write_crisis_copy(file, FULL_COPY)
    content = file.read_bytes().rstrip()
    for end in range(len(content)):
        file.write_bytes(content[:end])
        assert read_crisis_copy(file) is None


def test_no_change_of_bytes_is_an_error(file: Path) -> None:
    write_crisis_copy(file, FULL_COPY)
    content, generator = file.read_bytes(), random.Random(4)
    for _ in range(500):
        changed = bytearray(content)
        for _ in range(generator.randint(1, 8)):
            changed[generator.randrange(len(changed))] = generator.randrange(256)
        file.write_bytes(changed)
        copy = read_crisis_copy(file)
        assert copy is None or isinstance(copy, CrisisCopy)


def test_what_is_no_file_is_no_copy(file: Path) -> None:
    assert read_crisis_copy(file) is None
    assert read_crisis_copy(file / "not a folder") is None
    file.mkdir()
    assert read_crisis_copy(file) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_in_its_place_does_not_hold_up_the_program(file: Path) -> None:
    os.mkfifo(file)
    assert read_crisis_copy(file) is None
