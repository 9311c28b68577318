"""Help now: the right numbers for a country, said and copied, with nothing else needed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from companion.views.help_panel.help_panel import HelpPanel
from companion.views.language import Language
from companion.views.theme import Theme
from tests.views.accessible_tree import HELP, broken, repeated_names, unnamed


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    panel = HelpPanel(theme, lambda: language.code, today=lambda: date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(1100, 760)
    panel.set_country("FR")
    panel.show()
    return panel


def spoken(panel: HelpPanel) -> list[str]:
    rows = range(panel.lines.count())
    return [panel.lines.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def described(panel: HelpPanel) -> list[str]:
    rows = range(panel.lines.count())
    return [panel.lines.item(row).data(Qt.ItemDataRole.AccessibleDescriptionRole) for row in rows]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_names(panel: HelpPanel, language: Language, qtbot: QtBot, code: str) -> None:
    language.use(code)
    qtbot.waitUntil(lambda: broken(panel, HELP, code) == [])
    assert panel.accessibleName() == ("Help now" if code == "en" else "De l’aide maintenant")
    assert panel.accessibleIdentifier() == "help_dialog"
    assert unnamed(panel) == []
    assert repeated_names(panel) == []


def test_a_country_has_its_own_numbers(panel: HelpPanel) -> None:
    assert panel.emergency.accessibleDescription() == panel.emergency.text() == "15 / 112"
    assert spoken(panel)[0] == "National suicide prevention line, 3114, day and night, free"
    assert described(panel)[0] == "Checked: 2 June 2026"


def test_another_country_changes_every_number(qtbot: QtBot, panel: HelpPanel) -> None:
    panel.country.setCurrentIndex(panel.country.findData("PT"))
    with qtbot.waitSignal(panel.country_chosen) as chosen:
        panel.country.activated.emit(panel.country.currentIndex())
    assert chosen.args == ["PT"]
    assert panel.emergency.text() == "112"
    assert "1411" in spoken(panel)[0]
    assert not any("3114" in words for words in spoken(panel))


def test_a_number_that_is_unsure_says_so(panel: HelpPanel) -> None:
    panel.set_country("CM")
    unsure = "This number could not be confirmed recently."
    assert described(panel)[0] == unsure
    labels = [label.text() for label in panel.findChildren(QLabel)]
    assert any(unsure in words and "emergency services" in words for words in labels)


def test_old_numbers_carry_a_warning(panel: HelpPanel) -> None:
    checked = panel.findChild(QLabel, "help_checked")
    assert checked.accessibleDescription() == "Numbers checked: 2 June 2026."
    panel.set_country("NL")
    assert "more than a year ago" in checked.accessibleDescription()


def test_an_unknown_country_shows_where_to_look(panel: HelpPanel) -> None:
    panel.set_country("ZZ")
    assert panel.emergency.text() == "Your local emergency number"
    assert not panel.findChild(QPushButton, "help_copy_emergency").isVisible()
    assert [words.rsplit(", ", 1)[-1] for words in spoken(panel)] == ["findahelpline.com", "befrienders.org"]


def test_numbers_are_copied(qtbot: QtBot, panel: HelpPanel) -> None:
    clipboard = QGuiApplication.clipboard()
    panel.begin()
    panel.findChild(QPushButton, "help_copy_number").click()
    assert clipboard.text() == "3114"
    panel.findChild(QPushButton, "help_copy_emergency").click()
    assert clipboard.text() == "15"
    panel.lines.setFocus()
    panel.lines.setCurrentRow(2)
    qtbot.keyClick(panel.lines, Qt.Key.Key_Return)
    assert clipboard.text() == "09 72 39 40 50"


def test_names_follow_the_language(qtbot: QtBot, panel: HelpPanel, language: Language) -> None:
    language.use("fr")
    qtbot.waitUntil(lambda: "jour et nuit, gratuit" in spoken(panel)[0])
    assert described(panel)[0] == "Vérifié : 2 juin 2026"
    assert panel.country.currentText() == "France"


@pytest.mark.parametrize("how", ["escape", "button"])
def test_it_is_closed_by_hand_and_never_hidden_by_itself(qtbot: QtBot, panel: HelpPanel, how: str) -> None:
    with qtbot.waitSignal(panel.closed):
        if how == "escape":
            qtbot.keyClick(panel, Qt.Key.Key_Escape)
        else:
            panel.findChild(QPushButton, "help_close").click()
    assert panel.isVisible()


@pytest.mark.parametrize("scale", [85, 200])
def test_rows_are_as_high_as_their_words(panel: HelpPanel, theme: Theme, scale: int) -> None:
    theme.set_text_scale(scale)
    panel.set_country("CM")
    line = theme.line_height("strong")
    heights = [panel.lines.sizeHintForRow(row) for row in range(panel.lines.count())]
    assert min(heights) >= 2 * line
    assert not panel.grab().isNull()
