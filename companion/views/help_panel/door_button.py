"""One of the four doors: a real button as large as a card. What it says is painted, not laid in:
labels inside it would be read a second time, under the same name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.views import accessible
from companion.views.theme import Theme

_MARGIN, _CHIP, _GAP = 20, 40, 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class DoorButton(QPushButton):
    """Title, what is behind it in two lines, and at its foot what is there now, with a quiet note."""

    def __init__(self, theme: Theme, object_name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._title = self._words = self._foot = self._note = ""
        accessible.name(self, object_name)
        self.setProperty("kind", "door")
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, words: str) -> None:
        """The translated title, which is also the name, and what is behind the door."""
        self._title, self._words = title, words
        self.setAccessibleName(title)
        self._changed()

    def set_foot(self, foot: str, note: str = "") -> None:
        """What is behind the door now: a number, names, a count; and a short word about it."""
        self._foot, self._note = foot, note
        self._changed()

    @property
    def foot(self) -> tuple[str, str]:
        return self._foot, self._note

    def _changed(self) -> None:
        foot = " ".join(part for part in (self._foot, self._note) if part)
        self.setAccessibleDescription(f"{self._words} {foot}".strip())
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # --- size -----------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        inner = width - 2 * px(_MARGIN)
        head = max(px(_CHIP), self._title_height(width))
        foot = self._foot_height(inner)
        return 2 * px(_MARGIN) + head + px(_GAP) + self._tall("body", inner, self._words) + px(16) + foot

    def sizeHint(self) -> QSize:
        width = self._theme.px(394)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(120))

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the card, from the style sheet
        theme, px = self._theme, self._theme.px
        inner = self.rect().adjusted(px(_MARGIN), px(_MARGIN), -px(_MARGIN), -px(_MARGIN))
        head = max(px(_CHIP), self._title_height(self.width()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRect(inner.left(), inner.top() + (head - px(_CHIP)) // 2, px(_CHIP), px(_CHIP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(chip, px(8), px(8))
        self._draw_icon(painter, self._icon_name, "accent", 24, chip)
        arrow = QRect(inner.right() - px(20), inner.top() + (head - px(20)) // 2, px(20), px(20))
        self._draw_icon(painter, "chevron-right", "text", 20, arrow)

        title = QRect(chip.right() + px(14), inner.top(), self._title_width(self.width()), head)
        flags = _WRAP & ~int(Qt.AlignmentFlag.AlignTop) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font("door"))
        painter.setPen(theme.color("text"))
        painter.drawText(title, flags, self._title)
        painter.setFont(theme.font("body"))
        words_height = self._tall("body", inner.width(), self._words)
        top = inner.top() + head + px(_GAP)
        painter.drawText(QRect(inner.left(), top, inner.width(), words_height), _WRAP, self._words)
        self._draw_foot(painter, inner)
        painter.end()

    def _draw_foot(self, painter: QPainter, inner: QRect) -> None:
        theme = self._theme
        foot, height = self._shown_foot(inner.width())
        top = inner.bottom() + 1 - self._foot_height(inner.width())
        painter.setFont(theme.font("door"))
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(inner.left(), top, inner.width(), height), _WRAP, foot)
        if not self._note:
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_quiet"))
        if self._note_fits(inner.width()):
            left = inner.left() + self._wide("door", self._foot) + theme.px(9)
            painter.drawText(QRect(left, top, inner.right() - left + 1, height), _ONE_LINE, self._note)
        else:
            room = QRect(inner.left(), top + height, inner.width(), inner.bottom() + 1 - top - height)
            painter.drawText(room, _WRAP, self._note)

    def _draw_icon(self, painter: QPainter, name: str, token: str, size: int, place: QRect) -> None:
        picture = self._theme.pixmap(name, token, size)
        side = self._theme.px(size)
        painter.drawPixmap(
            QRect(
                place.left() + (place.width() - side) // 2,
                place.top() + (place.height() - side) // 2,
                side,
                side,
            ),
            picture,
        )

    def _title_width(self, width: int) -> int:
        px = self._theme.px
        return width - 2 * px(_MARGIN) - px(_CHIP) - px(14) - px(28)

    def _title_height(self, width: int) -> int:
        return self._tall("door", self._title_width(width), self._title)

    def _note_fits(self, width: int) -> bool:
        return self._wide("door", self._foot) + self._theme.px(9) + self._wide("small", self._note) <= width

    def _shown_foot(self, width: int) -> tuple[str, int]:
        """The foot in at most two lines, and their height. Many names end in an ellipsis."""
        metrics = QFontMetrics(self._theme.font("door"))
        two_lines = 2 * metrics.height() + max(0, metrics.leading())
        shown = self._foot
        if self._tall("door", width, shown) > two_lines:
            # Less than two lines' width, since lines end between words.
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, round(width * 1.5))
        if self._tall("door", width, shown) > two_lines:  # one word wider than the door
            shown = metrics.elidedText(self._foot, Qt.TextElideMode.ElideRight, width)
        return shown, max(metrics.height(), self._tall("door", width, shown))

    def _foot_height(self, width: int) -> int:
        _shown, height = self._shown_foot(width)
        if not self._note or self._note_fits(width):
            return height
        return height + self._tall("small", width, self._note)

    def _wide(self, style: str, words: str) -> int:
        return QFontMetrics(self._theme.font(style)).horizontalAdvance(words)

    def _tall(self, style: str, width: int, words: str) -> int:
        metrics = QFontMetrics(self._theme.font(style))
        return metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), _WRAP, words).height()
