"""Translations: collects the strings, compiles them, finds what is not translated yet."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from steps import ROOT, StepFailed, say, venv_program

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr")  # English only for its plurals: "%n message(s)"


def source_file(language: str) -> Path:
    """The file that translators edit."""
    return FOLDER / f"companion_{language}.ts"


def collect() -> None:
    """Bring every .ts file up to date with the strings in the code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        _update(source_file(language), language)


def compile_all() -> None:
    """Compile every .ts file whose .qm file is missing or older."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        _tool("pyside6-lrelease", ["-silent", source, "-qm", target])


def problems() -> list[str]:
    """What keeps the translations from being complete; nothing when all is well."""
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="companion-strings-") as scratch:
        for language in LANGUAGES:
            committed = source_file(language)
            if not committed.is_file():
                found.append(f"{committed.name} is not there: run installers/dev.py translations")
                continue
            fresh = Path(scratch) / committed.name
            shutil.copyfile(committed, fresh)
            _update(fresh, language)
            for context, text, finished in messages(fresh):
                if not finished:
                    found.append(f"{committed.name}: {context}: not translated: {text!r}")
    return found


def messages(file: Path) -> list[tuple[str, str, bool]]:
    """Context, source text and "is it translated" of every string that the code still uses."""
    found: list[tuple[str, str, bool]] = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = "unfinished" if translation is None else translation.get("type", "")
            if kind in ("vanished", "obsolete"):
                continue
            forms = [] if translation is None else translation.findall("numerusform") or [translation]
            finished = kind == "" and bool(forms) and all((form.text or "").strip() for form in forms)
            found.append((name, message.findtext("source") or "", finished))
    return found


def _update(file: Path, language: str) -> None:
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    if language == "en":
        options.append("-pluralonly")
    sources = sorted((ROOT / "companion").rglob("*.py"))
    _tool("pyside6-lupdate", [*options, "-target-language", language, *sources, "-ts", file])


def _tool(name: str, arguments: list[str | Path]) -> None:
    done = subprocess.run(
        [venv_program(name), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    complaints = (done.stdout + done.stderr).strip()
    if complaints:
        say(complaints)
    if done.returncode != 0:
        raise StepFailed(f"{name} ended with {done.returncode}")
