"""The log holds codes and measures, never the user's words."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion import log
from companion.domain.errors import CompanionError, ErrorCode
from companion.preferences import Preferences
from tests.traces import assert_no_trace

SECRET = "my sister moved away"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    log.configure(tmp_path)
    yield tmp_path
    log.close()


def written(folder: Path) -> list[str]:
    return (folder / "companion.log").read_text(encoding="utf-8").splitlines()


def test_a_line_has_a_time_a_code_and_fields(folder: Path) -> None:
    log.event("reply", engine="embedded", milliseconds=12.5, tokens=3)
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ reply engine=embedded milliseconds=12.5 tokens=3",
        written(folder)[0],
    )


def test_text_and_unknown_fields_are_left_out_and_counted(folder: Path) -> None:
    log.event("reply", model=SECRET, engine="a\nb", title=SECRET, tokens=1)
    assert written(folder)[0].endswith("reply tokens=1 dropped=3")


def test_a_code_cannot_carry_text(folder: Path) -> None:
    log.event(SECRET)
    assert written(folder)[0].endswith("unnamed")


def test_a_field_may_be_named_code(folder: Path) -> None:
    log.event("failed", code="disk_full")
    assert written(folder)[0].endswith("failed code=disk_full")


def test_a_failure_is_told_by_its_type_and_our_own_frames(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(AttributeError) as caught:
        Preferences.load(SECRET)  # type: ignore[arg-type]
    log.failure(CompanionError(ErrorCode.DISK_FULL))
    try:
        raise ValueError(SECRET) from caught.value
    except ValueError as error:
        log.failure(error)
    log.failure(caught.value)
    lines = "\n".join(written(folder))
    assert "type=ValueError" in lines
    assert "code=disk_full" in lines
    assert "at=preferences.preferences:load:" in lines
    assert "test_log" not in lines
    assert_no_trace(folder, [SECRET])


def test_without_a_folder_nothing_is_written(tmp_path: Path) -> None:
    log.event("reply", tokens=1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_old_files_are_few_small_and_private(folder: Path) -> None:
    before = os.umask(0)
    try:
        for number in range(40_000):
            log.event("reply", tokens=number)
    finally:
        os.umask(before)
    files = list(folder.iterdir())
    assert 1 < len(files) <= 4
    assert all(file.stat().st_size <= 256 * 1024 for file in files)
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_folder_that_is_not_there_is_a_typed_failure(tmp_path: Path) -> None:
    with pytest.raises(CompanionError) as caught:
        log.configure(tmp_path / "missing")
    assert caught.value.code is ErrorCode.FOLDER_MISSING


def test_every_field_name_is_a_plain_word() -> None:
    assert all(re.fullmatch(r"[a-z_]+", name) for name in log.FIELDS)
    assert not log.FIELDS & {"text", "title", "message", "prompt", "path", "name", "query"}
