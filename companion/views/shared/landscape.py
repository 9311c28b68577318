"""Three hills and a sun behind pages without personal text. Left out in high contrast."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QWidget

from companion.paths import resource
from companion.views.theme import Theme

# The hills from far to near: a token, the token that lies over it, and how much of that.
_HILLS = {
    "light": (
        ("accent_soft", "accent", 0.0),
        ("accent_soft", "accent", 0.13),
        ("accent_soft", "accent", 0.29),
    ),
    "dark": (
        ("surface_sunken", "accent_soft", 0.45),
        ("surface_sunken", "accent_soft", 0.7),
        ("surface_sunken", "accent_soft", 0.93),
    ),
}
_SUNS = {"light": ("warning_soft", "mood_5", 0.2), "dark": ("surface_sunken", "accent", 0.2)}


class Landscape(QFrame):
    """A frame with the drawing at its foot. `hills` is their height, `sun` its place from the right
    and the bottom and its radius, all in unscaled pixels of the design."""

    def __init__(
        self, theme: Theme, hills: int, sun: tuple[int, int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hills = hills
        self._sun = sun
        self._drawn = QPixmap()
        self._drawn_for = QSize()
        theme.changed.connect(self._forget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn_for != self.size():
            self._drawn = self._draw()
            self._drawn_for = self.size()
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _forget(self) -> None:
        self._drawn_for = QSize()
        self.update()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.color("surface_sunken"))
        if self._theme.name not in _HILLS:
            return picture
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._mixed(*_SUNS[self._theme.name]))
        right, bottom, radius = (self._theme.px(length) for length in self._sun)
        if 2 * bottom < self.height():  # with large text, the words are where the sun would be
            painter.drawEllipse(QPointF(self.width() - right, self.height() - bottom), radius, radius)
        svg = resource("icons", "hills.svg").read_text(encoding="utf-8")
        for place, mixture in zip(("@far", "@middle", "@near"), _HILLS[self._theme.name], strict=True):
            svg = svg.replace(place, self._mixed(*mixture).name())
        height = self._theme.px(self._hills)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.render(painter, QRectF(0, self.height() - height, self.width(), height))
        painter.end()
        return picture

    def _mixed(self, ground_token: str, over_token: str, share: float) -> QColor:
        ground, over = self._theme.color(ground_token), self._theme.color(over_token)
        return QColor.fromRgbF(
            ground.redF() * (1 - share) + over.redF() * share,
            ground.greenF() * (1 - share) + over.greenF() * share,
            ground.blueF() * (1 - share) + over.blueF() * share,
        )
