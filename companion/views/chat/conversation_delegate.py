"""Paints a row of the conversation list, and gives the field in which a title is changed in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from companion.views import accessible
from companion.views.chat.conversation_model import ConversationModel, ConversationRow, Group
from companion.views.chat.conversation_words import line_of, nearest_pieces, title_of
from companion.views.theme import Theme

ROW = 57
SPACE = 2
HEADING = 30
HEADING_GAP = 6
LONGEST_TITLE = 200

Index = QModelIndex | QPersistentModelIndex


class ConversationDelegate(QStyledItemDelegate):
    """Draws headings as part of the first row of a group, so that every list item is a conversation."""

    def __init__(self, theme: Theme, model: ConversationModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.current_id: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._theme.px(ROW) + self._theme.px(SPACE) + self._heading_height(index.row())
        return QSize(1, height)

    def card(self, area: QRect, number: int) -> QRect:
        """The clickable part of a row, without its heading."""
        top = area.top() + self._heading_height(number)
        return QRect(area.left(), top, area.width(), self._theme.px(ROW))

    def _heading_height(self, number: int) -> int:
        if self._model.heading(number) is None:
            return 0
        return self._theme.px(HEADING) + (self._theme.px(HEADING_GAP) if number else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heading(painter, option.rect, index.row())
        card = self.card(option.rect, index.row())
        current = row.conversation.id == self.current_id
        self._paint_ground(painter, option, card, current)
        self._paint_words(painter, row, card, current)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, number: int) -> None:
        heading = self._model.heading(number)
        if heading is None:
            return
        px = self._theme.px
        font = QFont(self._theme.font("caption"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_quiet"))
        bottom = self.card(area, number).top() - px(9)
        place = QRect(area.left() + px(12), bottom - px(18), area.width() - px(24), px(18))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._heading_words(heading))

    def _heading_words(self, group: Group) -> str:
        if group is Group.PINNED:
            return self.tr("Pinned")
        return self.tr("This week") if group is Group.THIS_WEEK else self.tr("Earlier")

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, current: bool
    ) -> None:
        px = self._theme.px
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if current:
            painter.setBrush(self._theme.color("surface_selected"))
            if self._theme.is_high_contrast:
                painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), px(8), px(8))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            mark = QRect(card.left(), card.top() + px(12), 3, card.height() - px(24))
            painter.drawRoundedRect(mark, 1.5, 1.5)
        elif hovered:
            painter.setBrush(self._theme.color("surface_hover"))
            painter.drawRoundedRect(card, px(8), px(8))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus_ring"), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), px(8), px(8))

    def _paint_words(self, painter: QPainter, row: ConversationRow, card: QRect, current: bool) -> None:
        px = self._theme.px
        inside = card.adjusted(px(12), px(8), -px(12), -px(8))
        title = QFont(self._theme.font("body"))
        title.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Medium)
        painter.setFont(title)
        painter.setPen(self._theme.color("accent_soft_text" if current else "text"))
        top = QRect(inside.left(), inside.top(), inside.width(), inside.height() // 2 + px(1))
        words = QFontMetrics(title).elidedText(
            " ".join(title_of(row.conversation).split()), Qt.TextElideMode.ElideRight, top.width()
        )
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, words)
        below = QRect(inside.left(), top.bottom() + px(2), inside.width(), inside.height() // 2 - px(2))
        if row.excerpt:
            self._paint_excerpt(painter, row.excerpt, below)
            return
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text_quiet"))
        if row.conversation.pinned:
            side = px(14)
            icon = self._theme.icon("pin", "text_quiet", 14)
            icon.paint(painter, below.left(), below.center().y() - side // 2, side, side)
            below.setLeft(below.left() + px(20))
        line = painter.fontMetrics().elidedText(
            line_of(row.conversation), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_excerpt(self, painter: QPainter, excerpt: str, area: QRect) -> None:
        """The words around a match; the match is heavier and underlined, not only coloured."""
        plain, strong = QFont(self._theme.font("caption")), QFont(self._theme.font("caption"))
        strong.setWeight(QFont.Weight.Bold)
        strong.setUnderline(True)
        left = area.left()
        for piece, match in nearest_pieces(excerpt):
            room = area.right() - left
            if room <= 0:
                return
            painter.setFont(strong if match else plain)
            painter.setPen(self._theme.color("text" if match else "text_quiet"))
            metrics = painter.fontMetrics()
            words = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            place = QRect(left, area.top(), room, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            left += metrics.horizontalAdvance(piece)

    # --- changing a title in place --------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_TITLE)
        accessible.name(editor, "chat_rename")
        editor.setAccessibleName(self.tr("New title"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        card = self.card(option.rect, index.row())
        height = editor.sizeHint().height()
        editor.setGeometry(card.left(), card.center().y() - height // 2, card.width(), height)
