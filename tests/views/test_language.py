"""Both languages are whole, change live, and keep to the project's French."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from companion.views.language import Language, system_language
from companion.views.lock.lock_page import LockPage
from companion.views.theme import Theme
from tests.views.conftest import TRANSLATIONS

Pair = tuple[str, str]


def french() -> list[Pair]:
    pairs: list[Pair] = []
    for message in ElementTree.parse(TRANSLATIONS / "companion_fr.ts").getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        pairs += [(message.findtext("source") or "", form.text or "") for form in forms]
    return pairs


def test_no_french_string_is_missing() -> None:
    assert [source for source, words in french() if not words.strip()] == []


def test_places_for_parameters_are_the_same_in_both_languages() -> None:
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w+\}|%n", text))

    assert [pair for pair in french() if places(pair[0]) != places(pair[1])] == []


def test_french_has_typographic_apostrophes_and_ordinary_spaces() -> None:
    wrong = [words for _source, words in french() if re.search("['\u00a0\u202f]", words)]
    assert wrong == []
    # a blank before : ; ? ! and between guillemets, as French has it ("::1" is an address)
    tight = [words for _source, words in french() if re.search(r"[^\s:\d}][:;?!](?:\s|$)", words)]
    assert tight == []


def test_nobody_is_called_by_their_first_name_terms() -> None:
    familiar = re.compile(r"\b(tu|toi|ton|ta|tes|t’)\b", re.IGNORECASE)
    assert [words for _source, words in french() if familiar.search(words)] == []


def test_no_string_shouts() -> None:
    shouted = [pair for pair in french() if "!" in pair[0] or "!" in pair[1]]
    assert shouted == []


def test_the_language_changes_live(qtbot: QtBot, theme: Theme, language: Language) -> None:
    page = LockPage(theme)
    qtbot.addWidget(page)
    page.show()
    page.show_wrong(1)
    assert page.findChild(object, "lock_status").text() == "That did not open it. Try again in 1 second."
    with qtbot.waitSignal(language.changed):
        language.use("fr")
    qtbot.waitUntil(lambda: page.findChild(object, "lock_unlock").text() == "Déverrouiller")
    page.show_wrong(5)
    assert page.findChild(object, "lock_status").text() == "Cela n’ouvre pas. Réessayez dans 5 secondes."
    assert QLocale().language() == QLocale.Language.French


def test_qt_speaks_french_too(qtbot: QtBot, language: Language) -> None:
    from PySide6.QtCore import QCoreApplication

    language.use("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_an_unknown_language_is_the_systems(language: Language) -> None:
    language.use("system")
    assert language.code == system_language()


@pytest.mark.parametrize("choice", ["en", "fr"])
def test_system_language_is_one_we_speak(choice: str) -> None:
    assert system_language() in ("en", "fr")
