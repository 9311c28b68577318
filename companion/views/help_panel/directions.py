"""Side by side where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


def turn(layout: QBoxLayout, narrow: bool) -> None:
    """Lay the parts out in a column when `narrow`, else in a row."""
    layout.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def beside(*parts: QWidget) -> QHBoxLayout:
    """Small parts that stay side by side wherever they are."""
    row = QHBoxLayout()
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
