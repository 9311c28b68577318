"""The search for typed words finds them in every guise, or nothing it says would count."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.traces import assert_no_trace, traces

WORD = "Mélancolie du soir"


@pytest.mark.parametrize(
    "content",
    [
        b"\x00" + WORD.encode() + b"\x00",
        b"\x01" + WORD.encode("utf-16-le"),
        *(base64.b64encode(b"x" * before + WORD.encode() + b"yz") for before in range(5)),
    ],
)
def test_a_word_is_found(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file.bin").write_bytes(content)
    with pytest.raises(AssertionError):
        assert_no_trace(tmp_path, [WORD])


def test_a_word_is_found_in_a_name(tmp_path: Path) -> None:
    (tmp_path / f"{WORD}.txt").write_bytes(b"")
    assert traces(tmp_path, [WORD])


def test_other_content_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file.bin").write_bytes(b"Melancolie du matin" + base64.b64encode(b"other words entirely"))
    assert_no_trace(tmp_path, [WORD])


def test_an_empty_folder_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        assert_no_trace(tmp_path, [WORD])
