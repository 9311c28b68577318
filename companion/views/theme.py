"""Colours, fonts, sizes and icons, for light, dark and high contrast; the only setStyleSheet.

Widgets say what they are (`kind`, `textStyle`, `tone`, `card`), this file says how that looks.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from companion.paths import resource
from companion.views.drawings import draw_icon

CHOICES = ("system", "light", "dark", "high_contrast")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size and line height in pixels at 100 %, and the CSS weight."""

    size: int
    line: int
    weight: int


TEXT_STYLES: Mapping[str, TextStyle] = MappingProxyType(
    {
        "display": TextStyle(26, 34, 600),
        "number": TextStyle(34, 40, 600),
        "title": TextStyle(22, 30, 600),
        "door": TextStyle(18, 26, 600),
        "heading": TextStyle(16, 24, 600),
        "brand": TextStyle(16, 24, 600),
        "statement": TextStyle(16, 26, 400),
        "body": TextStyle(14, 22, 400),
        "strong": TextStyle(14, 22, 600),
        "chat": TextStyle(15, 23, 400),
        "small": TextStyle(13, 18, 400),
        "caption": TextStyle(12, 16, 400),
    }
)

# The pixel size of an ordinary system font. A person who chose a larger one gets larger text here too.
_USUAL_SYSTEM_FONT = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 15.0)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The named colours and numbers of one theme, as written in resources/themes."""

    name: str
    values: Mapping[str, str | float]

    @classmethod
    def load(cls, name: str) -> Tokens:
        """Read one theme: "light", "dark" or "high_contrast"."""
        text = resource("themes", f"{name}.json").read_text(encoding="utf-8")
        return cls(name, MappingProxyType(json.loads(text)))

    def colour_code(self, token: str) -> str:
        """The colour as "#RRGGBB". KeyError for a name that does not exist."""
        value = self.values[token]
        if not isinstance(value, str):
            raise KeyError(token)
        return value


class Theme(QObject):
    """How everything looks now. `changed` is emitted after the new look is in place."""

    changed = Signal()

    def __init__(self, choice: str = "system", text_scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._text_scale = text_scale
        self._app: QApplication | None = None
        # Not the application's font: that one is ours as soon as `apply` has run.
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._tokens: dict[str, Tokens] = {}
        self._icons: dict[tuple[str, str, int, int], QIcon] = {}

    # --- what is chosen -------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The theme in force: "light", "dark" or "high_contrast"."""
        return desktop_look() if self._choice == "system" else self._choice

    @property
    def tokens(self) -> Tokens:
        name = self.name
        if name not in self._tokens:
            self._tokens[name] = Tokens.load(name)
        return self._tokens[name]

    @property
    def is_high_contrast(self) -> bool:
        return self.name == "high_contrast"

    @property
    def scale(self) -> float:
        """Pixels on screen for one pixel of the design: Text size and the system's own font size."""
        return self._text_scale / 100 * max(1.0, self._system_pixels() / _USUAL_SYSTEM_FONT)

    def choose(self, choice: str) -> None:
        """Take one of CHOICES; "system" follows the desktop, live."""
        if choice not in CHOICES:
            raise ValueError(choice)
        if choice != self._choice:
            self._choice = choice
            self._restyle()

    def set_text_scale(self, percent: int) -> None:
        """Text size in percent."""
        if percent != self._text_scale:
            self._text_scale = percent
            self._restyle()

    # --- what widgets ask -----------------------------------------------------------------------

    def color(self, token: str) -> QColor:
        return QColor(self.tokens.colour_code(token))

    def number(self, token: str) -> float:
        return float(self.tokens.values[token])

    def px(self, pixels: float) -> int:
        """A length of the design, scaled with the text."""
        return round(pixels * self.scale)

    @property
    def line_width(self) -> int:
        """Edge of bubbles, composer, banners and selection, in pixels."""
        return 2 if self.is_high_contrast else 1

    def font(self, style: str = "body") -> QFont:
        """A font for text that is painted by hand; labels say `textStyle` instead."""
        text_style = TEXT_STYLES[style]
        font = QFont(self._system_font)
        font.setPixelSize(max(1, self.px(text_style.size)))
        font.setWeight(QFont.Weight(text_style.weight))
        return font

    def line_height(self, style: str = "body") -> int:
        """Line height of a text style, in pixels, scaled."""
        return self.px(TEXT_STYLES[style].line)

    def icon(self, name: str, token: str = "text", size: int = 20, gap: int = 0) -> QIcon:
        """An icon tinted with a token. `size` is unscaled; `gap` leaves room to the right, before a text."""
        key = (name, token, size, gap)
        if key not in self._icons:
            icon = QIcon()
            icon.addPixmap(self._pixmap(name, token, size, gap), QIcon.Mode.Normal)
            if token != "text_disabled":
                icon.addPixmap(self._pixmap(name, "text_disabled", size, gap), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def icon_size(self, size: int = 20, gap: int = 0) -> QSize:
        """What `setIconSize` needs for an icon of `icon()`."""
        return QSize(self.px(size) + self.px(gap), self.px(size))

    def pixmap(self, name: str, token: str = "text", size: int = 20) -> QPixmap:
        """The same drawing for a label."""
        return self._pixmap(name, token, size, 0)

    # --- putting it in place --------------------------------------------------------------------

    def apply(self, app: QApplication) -> None:
        """Dress the application, and follow the desktop's light and dark from now on."""
        if self._app is None:
            hints = QGuiApplication.styleHints()
            hints.colorSchemeChanged.connect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._app = app
        app.setStyle("Fusion")
        self._restyle()

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._restyle()

    def _restyle(self) -> None:
        self._icons.clear()
        if self._app is not None:
            self._app.setPalette(self._palette())
            self._app.setFont(self.font("body"))
            # Replacing one sheet by another makes Qt visit every widget whose rules it remembers,
            # and it may remember a dead one: seen to crash. Without a sheet it forgets them all.
            self._app.setStyleSheet("")
            self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _system_pixels(self) -> float:
        font = self._system_font
        if font.pixelSize() > 0:
            return float(font.pixelSize())
        dots_per_inch = 72.0 if sys.platform == "darwin" else 96.0
        return font.pointSizeF() * dots_per_inch / 72.0

    def _pixmap(self, name: str, token: str, size: int, gap: int) -> QPixmap:
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen is not None else 1.0
        return draw_icon(name, self.tokens.colour_code(token), self.px(size), self.px(gap), ratio)

    def style_sheet(self) -> str:
        """The template resources/themes/app.qss with `@token` and `px(n)` filled in."""
        template = resource("themes", "app.qss").read_text(encoding="utf-8")
        # Style sheets take pictures from files only, so the few arrows and ticks are files per theme.
        pictures = resource("themes").as_posix()
        words = {"theme": self.name, "pictures": pictures, "line": f"{self.line_width}px"}

        def fill(match: re.Match[str]) -> str:
            word = match.group(1)
            return words[word] if word in words else self.tokens.colour_code(word)

        template = re.sub(r"/\*.*?\*/", "", template, flags=re.S)
        template = re.sub(r"px\((\d+)\)", lambda match: f"{self.px(int(match.group(1)))}px", template)
        return re.sub(r"@([a-z]\w*)", fill, template)

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "surface",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface_raised",
            QPalette.ColorRole.AlternateBase: "surface_sunken",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.PlaceholderText: "text_quiet",
            QPalette.ColorRole.Button: "surface_raised",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "danger",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "selection_text",
            QPalette.ColorRole.Link: "link",
            QPalette.ColorRole.LinkVisited: "link",
            QPalette.ColorRole.ToolTipBase: "surface_raised",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Light: "surface_raised",
            QPalette.ColorRole.Midlight: "surface_hover",
            QPalette.ColorRole.Mid: "border",
            QPalette.ColorRole.Dark: "border_strong",
            QPalette.ColorRole.Shadow: "shadow",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        disabled = self.color("text_disabled")
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
        return palette


def desktop_look() -> str:
    """The theme that the desktop asks for: high contrast before dark, dark before light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Change what a shown widget is (`kind="primary"`), and let the style sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
