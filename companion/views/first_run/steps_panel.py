"""The left side of the first run: name, the list of steps, a quiet landscape, and help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.views.shared.landscape import Landscape
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_STEP_HEIGHT = 44
_FIRST_STEP = 114
_LEFT = 28


class _Track(QWidget):
    """Circles with numbers or ticks, and the line between them. The words beside it say the same."""

    def __init__(self, theme: Theme, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self._current = 0
        self._check = theme.icon("check", "accent", 16)

    def set_current(self, current: int) -> None:
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, gap = theme.px(12) - 0.5, theme.px(_STEP_HEIGHT)
        for step in range(self._count):
            centre = QPointF(self.width() / 2, radius + 1 + step * gap)
            if step:
                painter.setPen(QPen(theme.color("border_strong"), 1))
                painter.drawLine(
                    QPointF(centre.x(), centre.y() - gap + radius), QPointF(centre.x(), centre.y() - radius)
                )
            place = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            now, done = step == self._current, step < self._current
            edge = "accent" if now or done else "border_strong"
            painter.setPen(QPen(theme.color(edge), 1.2))
            painter.setBrush(theme.color("accent" if now else "surface_raised"))
            painter.drawEllipse(place)
            if done:
                inset = place.adjusted(4, 4, -4, -4).toRect()
                theme.icon("check", "accent", 16).paint(painter, inset)
                continue
            font = theme.font("caption")
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.color("accent_text" if now else "text_quiet"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(step + 1))


class StepsPanel(Landscape):
    """Shows where the person is. Going back is done with Back, so the list is no control."""

    help_requested = Signal()

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, hills=158, sun=(99, 192, 39), parent=parent)
        self._theme = theme
        self._mark = PlainLabel(parent=self)
        self._name = PlainLabel("brand", parent=self)
        self._track = _Track(theme, count, self)
        self._labels = [PlainLabel("body", "quiet", wrap=True, parent=self) for _ in range(count)]
        self._help = ThemedButton(theme, "first_run_help", "help", "life-buoy", parent=self)
        self._help.clicked.connect(self.help_requested)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_current(0)
        self.retranslate()

    def titles(self) -> tuple[str, ...]:
        """The names of the steps in the language shown now."""
        return (
            self.tr("Language and country"),
            self.tr("What this is, and is not"),
            self.tr("Passphrase"),
            self.tr("Model"),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("border"))

    def set_current(self, current: int) -> None:
        self._track.set_current(current)
        for step, label in enumerate(self._labels):
            set_look(
                label,
                textStyle="strong" if step == current else "body",
                tone="" if step == current else "quiet",
            )
        self._place()

    def retranslate(self) -> None:
        self._name.setText("Companion")
        for label, title in zip(self._labels, self.titles(), strict=True):
            label.setText(title)
        self._help.set_words(self.tr("Get help now"))
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _restyle(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("mark", "accent", 30))
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        left = px(_LEFT)
        self._mark.setGeometry(left, px(28), px(30), px(30))
        self._name.setGeometry(left + px(40), px(28), self.width() - left - px(40), px(30))
        size, gap = px(24), px(_STEP_HEIGHT)
        top = px(_FIRST_STEP) - size // 2
        self._track.setGeometry(left, top, size, gap * len(self._labels))
        for step, label in enumerate(self._labels):
            label.setGeometry(
                left + px(38), top + step * gap - (gap - size) // 2, self.width() - left - px(46), gap
            )
        height = self._help.sizeHint().height()
        width = max(px(176), self._help.sizeHint().width())
        self._help.setGeometry(left, self.height() - px(20) - height, width, height)
