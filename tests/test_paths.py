"""Folders of a user, and what comes with the program."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.folder_failures import folder_failure
from companion.paths import Paths, model_worker_command, resource


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_lies_in_the_home_of_this_user(private_home: Path) -> None:
    paths = Paths.default()
    assert paths.data.is_relative_to(private_home)
    for inside in (paths.store_file, paths.vault_file, paths.backups, paths.preferences_file, paths.logs):
        assert inside.is_relative_to(paths.data)
    assert paths.crisis_copy_file == paths.data / "crisis-copy.json"
    assert paths.models == paths.data / "models"


def test_asking_where_makes_nothing(private_home: Path) -> None:
    before = sorted(private_home.rglob("*"))
    Paths.default()
    assert sorted(private_home.rglob("*")) == before


def test_a_chosen_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.default(Path("here")).data == tmp_path / "here"


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_folders_are_closed_to_others_whatever_the_umask_says(tmp_path: Path) -> None:
    paths = Paths.default(tmp_path / "a" / "Companion")
    before = os.umask(0)
    try:
        paths.ensure()
    finally:
        os.umask(before)
    assert {mode(folder) for folder in (paths.data, paths.backups, paths.logs, paths.models)} == {0o700}


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_an_open_folder_of_ours_is_closed(tmp_path: Path) -> None:
    paths = Paths.default(tmp_path / "Companion")
    paths.ensure()
    for file in (paths.store_file, paths.vault_file, paths.crisis_copy_file, paths.preferences_file):
        file.write_bytes(b"")
    paths.data.chmod(0o755)
    paths.ensure()
    assert mode(paths.data) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_a_folder_that_others_use_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    (shared / "holiday.jpg").write_bytes(b"x")
    Paths.default(shared).ensure()
    assert mode(shared) == 0o755
    assert mode(shared / "logs") == 0o700


def test_a_file_in_the_way_is_a_typed_failure(tmp_path: Path) -> None:
    (tmp_path / "Companion").write_text("x")
    with pytest.raises(CompanionError) as caught:
        Paths.default(tmp_path / "Companion").ensure()
    assert caught.value.code is ErrorCode.FOLDER_MISSING


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.FOLDER_READ_ONLY),
        (errno.EACCES, ErrorCode.FOLDER_READ_ONLY),
        (errno.ENOENT, ErrorCode.FOLDER_MISSING),
    ],
)
def test_what_the_system_says_is_told_apart_without_the_path(number: int, code: ErrorCode) -> None:
    failure = folder_failure(OSError(number, "no", "anna/diary"))
    assert failure.code is code
    assert "anna" not in repr(failure) + str(failure) + str(failure.parameters)


def test_resources_of_the_source_tree() -> None:
    assert resource("icons", "lucide", "sun.svg").is_file()
    assert Paths.default().bundled_models == resource("models")


def test_a_frozen_program_finds_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons") == tmp_path / "resources" / "icons"
    assert model_worker_command() == [sys.executable, "--model-worker"]


def test_the_worker_is_this_program() -> None:
    assert model_worker_command() == [sys.executable, "-m", "companion", "--model-worker"]
