"""Paints one helpline: its name, what is known about it, and its number in large figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from companion.views.theme import Theme

NAME_ROLE = int(Qt.ItemDataRole.UserRole)
NUMBER_ROLE = NAME_ROLE + 1
FACTS_ROLE = NAME_ROLE + 2
CERTAINTY_ROLE = NAME_ROLE + 3

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_Index = QModelIndex | QPersistentModelIndex


class HelplineDelegate(QStyledItemDelegate):
    """Rows as high as their words need, at any text size."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = option.rect.width()
        view = self.parent()
        if isinstance(view, QWidget):
            width = view.width() - self._theme.px(32)
        name, facts = self._heights(self._words_width(width, index), index)
        height = name + facts + 2 * self._theme.px(10)
        return QSize(width, max(height, self._theme.px(52)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(1, 1, -1, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
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
        inner = option.rect.adjusted(theme.px(16), theme.px(10), -theme.px(16), -theme.px(10))
        width = self._words_width(option.rect.width(), index)
        name_height, facts_height = self._heights(width, index)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        name_place = QRect(inner.left(), inner.top(), width, name_height)
        painter.drawText(name_place, _WRAP, str(index.data(NAME_ROLE)))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_quiet"))
        facts_place = QRect(inner.left(), inner.top() + name_height, width, facts_height)
        painter.drawText(facts_place, _WRAP, self._second_line(index))
        painter.setFont(theme.font("title"))
        painter.setPen(theme.color("text"))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data(NUMBER_ROLE))
        )
        painter.restore()

    def _words_width(self, row_width: int, index: _Index) -> int:
        number = QFontMetrics(self._theme.font("title")).horizontalAdvance(str(index.data(NUMBER_ROLE)))
        return max(self._theme.px(120), row_width - number - self._theme.px(56))

    def _heights(self, width: int, index: _Index) -> tuple[int, int]:
        room = QRect(0, 0, width, 10_000)
        name = QFontMetrics(self._theme.font("strong")).boundingRect(room, _WRAP, str(index.data(NAME_ROLE)))
        facts = QFontMetrics(self._theme.font("small")).boundingRect(room, _WRAP, self._second_line(index))
        return name.height() + self._theme.px(3), facts.height()

    @staticmethod
    def _second_line(index: _Index) -> str:
        facts, certainty = str(index.data(FACTS_ROLE)), str(index.data(CERTAINTY_ROLE))
        if not facts:
            return certainty
        return f"{facts[0].upper()}{facts[1:]}. {certainty}"
