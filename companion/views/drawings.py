"""Turns the drawings of resources/icons into pixels, tinted and sharp. Knows no theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from companion.paths import resource

_OUR_OWN = ("mark",)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    folder = ("icons",) if name in _OUR_OWN else ("icons", "lucide")
    return resource(*folder, f"{name}.svg").read_text(encoding="utf-8")


def draw_icon(name: str, colour: str, size: int, gap: int, ratio: float) -> QPixmap:
    """One icon, `size` pixels high and `size + gap` wide, sharp at the screen's pixel ratio.

    Qt's SVG reader ignores `currentColor` and the files have the usual stroke of 2, so both are written in.
    """
    svg = _source(name).replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(round((size + gap) * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
