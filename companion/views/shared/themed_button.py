"""Buttons with a word, and an icon that follows the theme."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from companion.views import accessible
from companion.views.theme import Theme, set_look

_ICON_COLOURS = {
    "primary": "accent_text",
    "danger": "danger_text",
    "help": "help",
    "quiet": "text_quiet",
    "rail_quiet": "text_quiet",
    "link": "link",
}
_GAPS = {"rail": 9, "rail_quiet": 9}
_USUAL_GAP = 6


class ThemedButton(QPushButton):
    """A push button of one `kind` (see app.qss): "", primary, quiet, link, danger, help, rail, rail_quiet."""

    def __init__(
        self,
        theme: Theme,
        object_name: str,
        kind: str = "",
        icon: str = "",
        icon_size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon_size = icon_size
        self._icon_shown = True
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        accessible.name(self, object_name)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def kind(self) -> str:
        return str(self.property("kind"))

    def set_words(self, words: str, accessible_name: str = "") -> None:
        """The visible label, and the accessible name where it differs."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(accessible_name or words)
        self._tint()

    def set_kind(self, kind: str) -> None:
        set_look(self, kind=kind)
        self._tint()

    def set_icon(self, icon: str) -> None:
        self._icon_name = icon
        self._tint()

    def set_icon_shown(self, shown: bool) -> None:
        """Leave the icon out where there is room for the word only."""
        self._icon_shown = shown
        self._tint()

    def _icon_token(self) -> str:
        return _ICON_COLOURS.get(self.kind, "text")

    def _tint(self) -> None:
        if not self._icon_name or not self._icon_shown:
            self.setIcon(QIcon())
            return
        gap = _GAPS.get(self.kind, _USUAL_GAP) if self.text() else 0
        self.setIcon(self._theme.icon(self._icon_name, self._icon_token(), self._icon_size, gap))
        self.setIconSize(self._theme.icon_size(self._icon_size, gap))
