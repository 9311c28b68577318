"""Preferences: checked, saved in one step, announced, and never overwritten when damaged."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.preferences import PREFERENCES, Preferences
from companion.preferences.declared import Kind


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


def stored(path: Path) -> dict[str, Any]:
    values = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(values, dict)
    return values


def test_without_a_file_everything_is_as_declared_and_no_file_appears(path: Path) -> None:
    preferences = Preferences.load(path)
    assert {p.key: preferences.get(p.key) for p in PREFERENCES} == {p.key: p.default for p in PREFERENCES}
    assert not path.exists()


def test_every_declared_preference_is_an_attribute_and_the_other_way_round() -> None:
    typed = {name for name, value in vars(Preferences).items() if type(value).__name__ == "_Typed"}
    assert typed == {preference.key for preference in PREFERENCES}


@pytest.mark.parametrize("preference", PREFERENCES, ids=lambda preference: preference.key)
def test_every_default_is_allowed_and_every_shown_one_is_worded(preference: Any) -> None:
    assert preference.accepts(preference.default)
    assert bool(preference.label and preference.help) == preference.shown
    assert (preference.kind is Kind.CHOICE) == bool(preference.allowed)


def test_what_is_set_is_there_after_a_restart(path: Path) -> None:
    preferences = Preferences.load(path)
    preferences.language = "fr"
    preferences.text_scale = 150
    preferences.keyring_unlock = True
    again = Preferences.load(path)
    assert (again.language, again.text_scale, again.keyring_unlock) == ("fr", 150, True)


UNUSUAL = [
    ("language", "de"),
    ("language", 1),
    ("country", "france"),
    ("country", "FR\n"),
    ("theme", ""),
    ("text_scale", 79),
    ("text_scale", 201),
    ("text_scale", 100.0),
    ("text_scale", True),
    ("engine", "cloud"),
    ("ollama_address", "file:///etc/passwd"),
    ("ollama_address", "http://user@127.0.0.1"),
    ("ollama_model", "a b"),
    ("embedded_model", "../../model"),
    ("context_tokens", 0),
    ("threads", -1),
    ("keyring_unlock", 1),
    ("window_width", None),
    ("colour", "red"),
]


@pytest.mark.parametrize(("key", "value"), UNUSUAL)
def test_an_unusual_value_is_refused_and_changes_nothing(path: Path, key: str, value: Any) -> None:
    preferences = Preferences.load(path)
    preferences.text_scale = 120
    before = path.read_bytes()
    with pytest.raises(CompanionError) as caught:
        preferences.set(key, value)
    assert caught.value.code is ErrorCode.PREFERENCE_INVALID
    assert caught.value.parameters == {"key": key}
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b"[" * 50_000, b'{"theme": "' + b"a" * 70_000 + b'"}']
)
def test_a_damaged_file_is_moved_aside_whole(path: Path, damaged: bytes) -> None:
    path.write_bytes(damaged)
    with pytest.raises(CompanionError) as caught:
        Preferences.load(path)
    assert caught.value.code is ErrorCode.PREFERENCES_DAMAGED
    assert [file.read_bytes() for file in path.parent.iterdir()] == [damaged]
    assert Preferences.load(path).language == "system"


def test_two_damaged_files_do_not_replace_each_other(path: Path) -> None:
    for damaged in (b"one", b"two"):
        path.write_bytes(damaged)
        with pytest.raises(CompanionError):
            Preferences.load(path)
    assert sorted(file.read_bytes() for file in path.parent.iterdir()) == [b"one", b"two"]


def test_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    path.write_text('{"theme": "sepia", "rain_sound": true, "language": "fr"}')
    preferences = Preferences.load(path)
    assert (preferences.theme, preferences.language) == ("system", "fr")
    assert preferences.ignored == ("theme",)
    preferences.text_scale = 120
    assert stored(path) == {"theme": "sepia", "rain_sound": True, "language": "fr", "text_scale": 120}
    preferences.theme = "system"
    assert stored(path)["theme"] == "system"
    assert preferences.ignored == ()


def test_several_are_set_in_one_step_or_not_at_all(path: Path) -> None:
    preferences = Preferences.load(path)
    preferences.update({"window_width": 1000, "window_height": 700})
    assert stored(path) == {"window_width": 1000, "window_height": 700}
    with pytest.raises(CompanionError):
        preferences.update({"window_width": 1200, "window_height": 1})
    assert preferences.window_width == 1000


def test_subscribers_hear_of_changes_and_only_of_changes(path: Path) -> None:
    preferences = Preferences.load(path)
    heard: list[Any] = []
    unsubscribe = preferences.subscribe("theme", heard.append)
    preferences.theme = "dark"
    preferences.theme = "dark"
    preferences.language = "fr"
    unsubscribe()
    unsubscribe()
    preferences.theme = "light"
    assert heard == ["dark"]
    with pytest.raises(CompanionError):
        preferences.subscribe("colour", heard.append)


def test_a_subscriber_finds_the_file_written(path: Path) -> None:
    preferences = Preferences.load(path)
    heard: list[Any] = []
    preferences.subscribe("theme", lambda value: heard.append((value, stored(path)["theme"])))
    preferences.theme = "dark"
    assert heard == [("dark", "dark")]


def test_when_the_file_cannot_be_written_nothing_has_changed(path: Path) -> None:
    preferences = Preferences.load(path)
    heard: list[Any] = []
    preferences.subscribe("theme", heard.append)
    path.with_name(path.name + ".new").mkdir()
    with pytest.raises(CompanionError) as caught:
        preferences.theme = "dark"
    assert caught.value.code is ErrorCode.FOLDER_MISSING
    assert (preferences.theme, heard, path.exists()) == ("system", [], False)


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_the_file_is_private_and_no_half_of_it_stays(path: Path) -> None:
    before = os.umask(0)
    try:
        Preferences.load(path).set("theme", "dark")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["preferences.json"]
