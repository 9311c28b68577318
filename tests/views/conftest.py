"""What tests of the window share: a dressed application, both languages, preferences of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from companion.preferences import Preferences
from companion.views.language import Language
from companion.views.theme import Theme

ROOT = Path(__file__).resolve().parent.parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


@pytest.fixture(scope="session")
def compiled_translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed translations, compiled into a folder of the tests."""
    folder = tmp_path_factory.mktemp("translations")
    program = Path(sys.executable).parent / "pyside6-lrelease"
    for source in TRANSLATIONS.glob("*.ts"):
        target = folder / f"{source.stem}.qm"
        subprocess.run([program, "-silent", source, "-qm", target], check=True, capture_output=True)
    return folder


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, in place; any other look is one call away."""
    theme = Theme("light")
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")


@pytest.fixture
def language(qapp: QApplication, compiled_translations: Path) -> Iterator[Language]:
    """English, ready to become French."""
    before = QLocale()
    language = Language(qapp, compiled_translations)
    language.use("en")
    yield language
    language.remove()
    QLocale.setDefault(before)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences.load(tmp_path / "preferences.json")


@pytest.fixture
def measure() -> Callable[[str], str]:
    """A measure of passphrases that only looks at their length."""
    return lambda typed: "too_short" if len(typed) < 8 else "fair" if len(typed) < 16 else "strong"
