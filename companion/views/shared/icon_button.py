"""A button that shows only an icon: its word is the tooltip and the accessible name."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from companion.views import accessible
from companion.views.theme import Theme


class IconButton(QToolButton):
    """36 by 36, tinted by the theme. `set_words` is not optional: an icon alone says nothing."""

    def __init__(
        self,
        theme: Theme,
        object_name: str,
        icon: str,
        token: str = "text",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._token = token
        self._size = size
        self.setProperty("kind", "icon")
        accessible.name(self, object_name)
        theme.changed.connect(self._tint)
        self._tint()

    def set_words(self, words: str, keys: str = "") -> None:
        """Name and tooltip; `keys` is added to the tooltip in brackets."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({keys})" if keys else words)

    def set_icon(self, icon: str) -> None:
        self._icon_name = icon
        self._tint()

    def _tint(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, self._token, self._size))
        self.setIconSize(self._theme.icon_size(self._size))
