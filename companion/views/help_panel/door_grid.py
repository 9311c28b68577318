"""The front of the panel: four doors, two beside two or one below the other, all of one size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.help_panel.door_button import DoorButton
from companion.views.theme import Theme

_GAP = 16
_TWO_COLUMNS_FROM = 600
_LEAST_HEIGHT = 150


class DoorGrid(QWidget):
    """Places its doors itself: a layout would give a row with fewer words less height."""

    def __init__(self, theme: Theme, doors: tuple[DoorButton, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._doors = doors
        for door in doors:
            door.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Measure again: words or their size have changed."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = len(self._doors) // self._columns(width)
        return rows * self._least_height(width) + (rows - 1) * self._theme.px(_GAP)

    def sizeHint(self) -> QSize:
        width = self._theme.px(_TWO_COLUMNS_FROM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _columns(self, width: int) -> int:
        return 2 if width >= self._theme.px(_TWO_COLUMNS_FROM) else 1

    def _door_width(self, width: int) -> int:
        columns = self._columns(width)
        return (width - (columns - 1) * self._theme.px(_GAP)) // columns

    def _least_height(self, width: int) -> int:
        door_width = self._door_width(width)
        needed = max(door.heightForWidth(door_width) for door in self._doors)
        return max(self._theme.px(_LEAST_HEIGHT), needed)

    def _place(self) -> None:
        gap = self._theme.px(_GAP)
        columns = self._columns(self.width())
        rows = len(self._doors) // columns
        width = self._door_width(self.width())
        height = max(self._least_height(self.width()), (self.height() - (rows - 1) * gap) // rows)
        for number, door in enumerate(self._doors):
            row, column = divmod(number, columns)
            door.setGeometry(column * (width + gap), row * (height + gap), width, height)
