"""A plain ring that fills with the breath and empties again. It stands still where motion is unwelcome."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.theme import Theme

_SIDE, _LINE = 148, 6


class BreathRing(QWidget):
    """Says nothing to a screen reader: the words beside it do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fullness = 0.0
        self._still = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def fullness(self) -> float:
        """The part of the ring that is drawn strongly now, 0 to 1."""
        return self._fullness

    def set_still(self, still: bool) -> None:
        """Draw the same whole ring all the time."""
        self._still = still
        self.update()

    def set_fullness(self, fullness: float) -> None:
        if not self._still:
            self._fullness = fullness
            self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._theme.px(_LINE)
        side = min(self.width(), self.height()) - 2 * width
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border"), width))
        painter.drawEllipse(place)
        pen = QPen(self._theme.color("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        share = 1.0 if self._still else self._fullness
        painter.drawArc(place, 90 * 16, -round(share * 360 * 16))  # from the top, clockwise
        painter.end()
