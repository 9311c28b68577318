"""Colours can be read, the style sheet is whole, and the look changes while widgets are shown."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import TEXT_STYLES, Theme, Tokens

THEMES = ("light", "dark", "high_contrast")
FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "themes"

# Text token, the surfaces it is shown on.
TEXT_PAIRS = {
    "text": ("surface", "surface_raised", "surface_sunken", "surface_hover", "surface_selected", "help_soft"),
    "text_quiet": ("surface", "surface_raised", "surface_sunken", "surface_hover"),
    "link": ("surface", "surface_raised"),
    "accent": ("surface", "surface_raised"),
    "accent_soft_text": ("accent_soft", "surface_selected"),
    "accent_text": ("accent", "accent_hover", "accent_pressed"),
    "danger": ("surface", "surface_raised", "danger_soft"),
    "danger_text": ("danger",),
    "help": ("help_soft",),
    "help_hover": ("help_soft",),
    "success": ("surface", "surface_raised", "success_soft"),
    "warning": ("surface", "surface_raised", "warning_soft"),
    "selection_text": ("selection",),
    "bubble_user_text": ("bubble_user",),
    "bubble_companion_text": ("bubble_companion",),
}
EDGE_PAIRS = {
    "border_strong": ("surface", "surface_raised"),
    "focus_ring": ("surface", "surface_raised", "surface_sunken", "surface_selected"),
}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_surface_it_is_used_on(name: str) -> None:
    tokens = Tokens.load(name)
    needed = 7.0 if name == "high_contrast" else 4.5
    too_weak = {
        (text, surface): round(contrast(tokens.colour_code(text), tokens.colour_code(surface)), 2)
        for text, surfaces in TEXT_PAIRS.items()
        for surface in surfaces
        if contrast(tokens.colour_code(text), tokens.colour_code(surface)) < needed
    }
    assert too_weak == {}


@pytest.mark.parametrize("name", THEMES)
def test_edges_and_the_focus_ring_are_seen(name: str) -> None:
    tokens = Tokens.load(name)
    too_weak = [
        (edge, surface)
        for edge, surfaces in EDGE_PAIRS.items()
        for surface in surfaces
        if contrast(tokens.colour_code(edge), tokens.colour_code(surface)) < 3.0
    ]
    assert too_weak == []


def test_all_themes_have_the_same_tokens() -> None:
    keys = [set(json.loads((FOLDER / f"{name}.json").read_text())) for name in THEMES]
    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("name", THEMES)
def test_pictures_of_the_style_sheet_have_the_colours_of_their_theme(name: str) -> None:
    tokens = Tokens.load(name)
    assert tokens.colour_code("text") in (FOLDER / f"{name}-chevron.svg").read_text()
    assert tokens.colour_code("accent_text") in (FOLDER / f"{name}-check.svg").read_text()


@pytest.mark.parametrize("name", THEMES)
def test_style_sheet_is_filled_in_completely(qapp: QApplication, name: str) -> None:
    sheet = Theme(name).style_sheet()
    assert "@" not in sheet
    assert "px(" not in sheet
    assert all(Path(url).is_file() for url in re.findall(r'url\("([^"]+)"\)', sheet))


def test_style_sheet_knows_every_text_style(qapp: QApplication) -> None:
    sheet = Theme("light").style_sheet()
    sizes = dict(re.findall(r'QLabel\[textStyle="(\w+)"\] \{ font-size: (\d+)px', sheet))
    # body is the application's own font
    assert sizes == {name: str(style.size) for name, style in TEXT_STYLES.items() if name != "body"}


def test_unknown_token_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        Theme("light").color("accnt")
    with pytest.raises(ValueError, match="sepia"):
        Theme("light").choose("sepia")


def test_changing_the_theme_changes_what_is_shown(qtbot: QtBot, theme: Theme) -> None:
    label = PlainLabel()
    label.setText("words")
    button = ThemedButton(theme, "some_button", "primary", "lock")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    icon_before = button.icon().cacheKey()
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert (
        label.palette().color(label.foregroundRole()).name()
        == Tokens.load("dark").colour_code("text").lower()
    )
    assert button.icon().cacheKey() != icon_before


def test_text_size_changes_labels_and_lengths(qtbot: QtBot, theme: Theme) -> None:
    label = PlainLabel("display")
    label.setText("words")
    qtbot.addWidget(label)
    label.show()
    assert label.font().pixelSize() == theme.px(26)
    before = theme.px(44)
    theme.set_text_scale(200)
    assert label.font().pixelSize() == theme.px(26)
    assert theme.px(44) == pytest.approx(2 * before, abs=1)


def test_system_theme_follows_the_desktop_live(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A bare X screen has no desktop that could change, so its answer is scripted and its signal real.
    theme = Theme("system")
    theme.apply(qapp)
    monkeypatch.setattr("companion.views.theme.desktop_look", lambda: "dark")
    with qtbot.waitSignal(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette().window().color() == theme.color("surface")
    theme.choose("light")
    monkeypatch.setattr("companion.views.theme.desktop_look", lambda: "high_contrast")
    with qtbot.assertNotEmitted(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qapp.setStyleSheet("")


def test_icons_take_the_colour_of_their_token(theme: Theme) -> None:
    image = theme.icon("check", "danger", 20).pixmap(20, 20).toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.color("danger").name()}


def test_every_lucide_icon_of_the_views_is_there() -> None:
    icons = FOLDER.parent / "icons" / "lucide"
    views = FOLDER.parent.parent / "companion" / "views"
    named = {
        name
        for file in views.rglob("*.py")
        for name in re.findall(
            r'(?:icon=|\.(?:icon|pixmap|set_icon)\()"([a-z0-9-]+)"', file.read_text(encoding="utf-8")
        )
    }
    assert len(named) > 10
    assert [name for name in sorted(named - {"mark"}) if not (icons / f"{name}.svg").is_file()] == []


def test_a_plain_label_never_shows_markup(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    label.setText('<img src="http://example.org/x.png"><b>bold</b>')
    assert label.textFormat() == Qt.TextFormat.PlainText
    with pytest.raises(TypeError):
        label.setTextFormat(Qt.TextFormat.RichText)
