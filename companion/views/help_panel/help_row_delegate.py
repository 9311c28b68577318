"""Paints one row behind a door: a name, a line below it, and a number in large figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.views.theme import Theme

NAME_ROLE = int(Qt.ItemDataRole.UserRole)
DETAIL_ROLE = NAME_ROLE + 1
NUMBER_ROLE = NAME_ROLE + 2
DIAL_ROLE = NAME_ROLE + 3
ID_ROLE = NAME_ROLE + 4

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_Index = QModelIndex | QPersistentModelIndex


class HelpRowDelegate(QStyledItemDelegate):
    """Rows as high as their words need, at any text size. A long number stands under its name."""

    def __init__(
        self, theme: Theme, view: QListWidget, detail: tuple[str, str] = ("small", "text_quiet")
    ) -> None:
        """`detail` is the text style and the colour of the second line."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._detail_style, self._detail_token = detail

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        # Of the view and not of its viewport: the scroll bar must not come and go with the heights.
        width = self._view.width() - self._theme.px(32)
        places = self._places(QRect(0, 0, width, 0), index)
        height = max(place.bottom() for place in places) + 1 + self._theme.px(10)
        return QSize(width, max(height, self._theme.px(52)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface_selected"))
            painter.drawRoundedRect(place, theme.px(8), theme.px(8))
            painter.setBrush(theme.color("accent"))
            painter.drawRect(QRect(place.left(), place.top() + 8, 3, place.height() - 16))
        if option.state & QStyle.StateFlag.State_HasFocus:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.color("focus_ring"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, theme.px(8), theme.px(8))
        name, detail, number = self._places(option.rect, index)
        self._write(painter, name, "strong", "text", str(index.data(NAME_ROLE)))
        self._write(painter, detail, self._detail_style, self._detail_token, str(index.data(DETAIL_ROLE)))
        self._write(painter, number, "title", "text", str(index.data(NUMBER_ROLE)))
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, style: str, token: str, words: str) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(token))
        painter.drawText(place, _wrap(QFontMetrics(painter.font()), place.width(), words), words)

    def _places(self, row: QRect, index: _Index) -> tuple[QRect, QRect, QRect]:
        """Where name, detail and number stand in a row of this width."""
        px = self._theme.px
        left, top, room = row.left() + px(16), row.top() + px(10), max(px(80), row.width() - px(32))
        number = str(index.data(NUMBER_ROLE) or "")
        needed = QFontMetrics(self._theme.font("title")).horizontalAdvance(number) + px(4) if number else 0
        beside = needed + px(16) if number and needed <= room * 0.55 else 0
        words = room - beside
        name_height = self._height("strong", words, str(index.data(NAME_ROLE)))
        name = QRect(left, top, words, name_height)
        gap = px(3) if str(index.data(DETAIL_ROLE)) else 0
        detail_height = self._height(self._detail_style, words, str(index.data(DETAIL_ROLE)))
        detail = QRect(left, top + name_height + gap, words, detail_height)
        if beside or not number:
            lines = detail.bottom() + 1 - top
            tall = self._height("title", needed, number)
            # A row has a least height, and a number beside two lines stands in the middle of them.
            middle = max(lines, row.height() - 2 * px(10)) - tall
            return name, detail, QRect(left + room - needed, top + max(0, middle // 2), needed, tall)
        below = self._height("title", room, number)
        return name, detail, QRect(left, detail.bottom() + 1 + px(4), room, below)

    def _height(self, style: str, width: int, words: str) -> int:
        if not words:
            return 0
        metrics = QFontMetrics(self._theme.font(style))
        room = QRect(0, 0, width, 100_000)
        return metrics.boundingRect(room, _wrap(metrics, width, words), words).height()


def _wrap(metrics: QFontMetrics, width: int, words: str) -> int:
    """Between words; anywhere when one of them is wider than the row."""
    too_wide = any(metrics.horizontalAdvance(word) > width for word in words.split())
    return _LEFT | int(Qt.TextFlag.TextWrapAnywhere if too_wide else Qt.TextFlag.TextWordWrap)
