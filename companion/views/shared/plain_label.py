"""Labels that show text as it is. Nothing in them is ever read as markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label whose text is plain by type: what a person or a model wrote can be put in it."""

    def __init__(
        self, style: str = "body", tone: str = "", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setProperty("textStyle", style)
        if tone:
            self.setProperty("tone", tone)

    def setTextFormat(self, _format: Qt.TextFormat) -> None:
        """The format stays plain; asking for another one is a mistake."""
        raise TypeError("a PlainLabel shows plain text only")


class ElidedLabel(PlainLabel):
    """One line that ends in … where there is no room; its whole text stays its accessible name."""

    def __init__(self, style: str = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(style, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        one_line = " ".join(self.text().split())
        line = self.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
