"""Paints one row of the conversation: its day, its bubble, its line of state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPainterPath, QPen, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from companion.domain.message import Delivery, Message, Role
from companion.views.chat import message_words
from companion.views.chat.bubble_texts import BubbleTexts
from companion.views.chat.message_model import MessageModel
from companion.views.chat.row_places import Places, RowPlaces
from companion.views.theme import Theme

ROUND = 14
OWN_CORNER = 5

Index = QModelIndex | QPersistentModelIndex


class BubbleDelegate(QStyledItemDelegate):
    """Draws messages from the model's own values; there is no widget per message."""

    def __init__(
        self, theme: Theme, model: MessageModel, texts: BubbleTexts, places: RowPlaces, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._texts = texts
        self._places = places

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, self._places.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        places = self._places.places(row)
        message = self._model.raw(row)
        live = self._model.is_live(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, option.rect.top())
        self._paint_day(painter, row, places)
        self._paint_bubble(painter, message, places, dashed=not live and _is_unfinished(message))
        self._paint_text(painter, message, places, option.rect.top(), live)
        self._paint_caption(painter, row, message, places, live)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, message, places)
        painter.restore()

    def link_at(self, row: int, point: QPoint) -> str:
        """The address under a point of the row; empty when there is none."""
        places = self._places.places(row)
        if not places.text.contains(point):
            return ""
        document = self._texts.document(self._model.raw(row), self._places.text_width)
        return document.documentLayout().anchorAt(QPointF(point - places.text.topLeft()))

    def is_show_all(self, row: int, point: QPoint) -> bool:
        """Whether a point of the row is on "Show all"."""
        area = self._places.places(row).show_all
        return area is not None and area.contains(point)

    # --- the parts ------------------------------------------------------------------------------

    def _paint_day(self, painter: QPainter, row: int, places: Places) -> None:
        day = self._model.new_day(row)
        if places.day is None or day is None:
            return
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text_quiet"))
        painter.drawText(places.day, Qt.AlignmentFlag.AlignCenter, message_words.day(day))

    def _paint_bubble(self, painter: QPainter, message: Message, places: Places, dashed: bool) -> None:
        own = message.role is Role.USER
        line = self._theme.line_width
        pen = QPen(self._edge(own, dashed), line)
        if dashed:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([4.0 / line + 1, 4.0 / line])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("bubble_user" if own else "bubble_companion"))
        painter.drawPath(self._outline(places.bubble, own, line / 2))

    def _edge(self, own: bool, dashed: bool) -> QColor:
        if dashed:
            return self._theme.color("border_strong")
        if own:
            return self._theme.color("accent" if self._theme.is_high_contrast else "bubble_user")
        return self._theme.color("bubble_border")

    def _outline(self, bubble: QRect, own: bool, inset: float) -> QPainterPath:
        area = QRectF(bubble).adjusted(inset, inset, -inset, -inset)
        wide, narrow = float(self._theme.px(ROUND)) * 2, float(self._theme.px(OWN_CORNER)) * 2
        right, left = (narrow, wide) if own else (wide, narrow)
        path = QPainterPath()
        path.moveTo(area.left() + wide / 2, area.top())
        path.arcTo(area.right() - wide, area.top(), wide, wide, 90, -90)
        path.arcTo(area.right() - right, area.bottom() - right, right, right, 0, -90)
        path.arcTo(area.left(), area.bottom() - left, left, left, 270, -90)
        path.arcTo(area.left(), area.top(), wide, wide, 180, -90)
        path.closeSubpath()
        return path

    def _paint_text(
        self, painter: QPainter, message: Message, places: Places, row_top: int, live: bool
    ) -> None:
        document = self._texts.document(message, self._places.text_width)
        if document.textWidth() != self._places.text_width:
            document.setTextWidth(self._places.text_width)
        painter.save()
        painter.translate(places.text.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        # a long message is painted only as far as it is seen
        context.clip = self._seen(places, row_top)
        document.documentLayout().draw(painter, context)
        if live:
            self._paint_caret(painter, document)
        painter.restore()
        if places.show_all is not None:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("link"))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(places.show_all, align, self.tr("Show all"))

    def _seen(self, places: Places, row_top: int) -> QRectF:
        height = self.parent().height() if isinstance(self.parent(), QWidget) else 4_000
        top = -row_top - places.text.top()
        return QRectF(0, top, places.text.width() + 1, height + 1)

    def _paint_caret(self, painter: QPainter, document: QTextDocument) -> None:
        block = document.lastBlock()
        layout = block.layout()
        if layout.lineCount() == 0:
            return
        line = layout.lineAt(layout.lineCount() - 1)
        at = line.cursorToX(line.textStart() + line.textLength())
        x = at[0] if isinstance(at, tuple) else at
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        painter.fillRect(
            QRectF(origin.x() + x + 2, origin.y() + line.y() + 1, 2, line.height() - 2),
            self._theme.color("accent"),
        )

    def _paint_caption(
        self, painter: QPainter, row: int, message: Message, places: Places, live: bool
    ) -> None:
        if places.caption is None:
            return
        icon, tone, words = self._caption(row, message, live)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color(tone))
        area = QRect(places.caption)
        side = self._theme.px(14)
        middle = area.center().y() + 1
        if message.role is Role.USER:
            align = Qt.AlignmentFlag.AlignRight
            advance = painter.fontMetrics().horizontalAdvance(words)
            icon_left = area.right() - advance - side - self._theme.px(6)
        else:
            align = Qt.AlignmentFlag.AlignLeft
            icon_left = area.left()
            area.setLeft(area.left() + (side + self._theme.px(8) if icon else 0))
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, words)
        if icon == "dashed":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color(tone), 1.5, Qt.PenStyle.DotLine))
            painter.drawEllipse(QRectF(icon_left + 1, middle - side / 2, side - 2, side - 2))
        elif icon:
            self._theme.icon(icon, tone, 14).paint(painter, icon_left, middle - side // 2, side, side)

    def _caption(self, row: int, message: Message, live: bool) -> tuple[str, str, str]:
        """Icon, colour and words of the line under a bubble."""
        if live:
            return "pencil", "text_quiet", self.tr("Writing. You can stop at any time.")
        if message.delivery is Delivery.FAILED:
            return "triangle-alert", "danger", message_words.state_line(message)
        if _is_unfinished(message):
            return "dashed", "text_quiet", message_words.state_line(message)
        time = message_words.clock(message.created_at)
        if self._places.is_waiting(row):
            return "check", "text_quiet", f"{time} · {message_words.state_line(message)}"
        return "", "text_quiet", time

    def _paint_focus(self, painter: QPainter, message: Message, places: Places) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus_ring"), 2))
        painter.drawPath(self._outline(places.bubble, message.role is Role.USER, 1))


def _is_unfinished(message: Message) -> bool:
    return message.role is Role.COMPANION and message.delivery is Delivery.INTERRUPTED
