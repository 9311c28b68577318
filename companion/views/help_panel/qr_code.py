"""A code that a phone's camera turns into a call or a text message. Painted, never a file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.safety.helplines import Helpline
from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme

_QUIET_ZONE = 4  # modules of empty edge, as the standard asks
_SIDE = 148
_MOST_DIGITS = 15


def address_of(line: Helpline) -> str:
    """What a phone is to open for a helpline; empty for one that has only a page."""
    if line.dial:
        return f"tel:{line.dial}"
    return f"sms:{line.sms}" if line.sms else ""


def address_of_number(written: str) -> str:
    """The same for a number as a person wrote it; empty when it is not plain what to dial."""
    number = written.strip()
    if number.startswith("+"):
        number = number.replace("(0)", "")  # only dialled within the country
    digits = re.sub(r"\D", "", number)
    if not digits or len(digits) > _MOST_DIGITS or re.search(r"\s/\s", number):
        return ""  # two numbers beside each other would become a wrong one
    return f"tel:+{digits}" if number.startswith("+") else f"tel:{digits}"


class QrCode(PlainLabel):
    """Shows one address; without one it is hidden. The description says what it does."""

    def __init__(self, theme: Theme, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._address = ""
        self._matrix: Sequence[bytearray] = ()
        accessible.name(self, object_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def address(self) -> str:
        """What is encoded now."""
        return self._address

    @property
    def matrix(self) -> Sequence[bytearray]:
        """The modules, row by row; 1 is dark. Empty when nothing is shown."""
        return self._matrix

    def show_address(self, address: str, description: str) -> None:
        """Encode an address such as "tel:112"; `description` is translated."""
        self.setAccessibleDescription(description)
        if address != self._address:
            self._address = address
            self._matrix = _encode(address) if address else ()
        self.setVisible(bool(address))
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._matrix:
            return
        # Cameras want dark on light, also where the window is light on dark.
        dark, light = sorted(
            (self._theme.color("text"), self._theme.color("surface_raised")), key=lambda c: c.lightness()
        )
        count = len(self._matrix) + 2 * _QUIET_ZONE
        ratio = self.devicePixelRatioF()
        # Whole pixels of the screen for every module, or the edges would blur.
        module = max(1, int(min(self.width(), self.height()) * ratio) // count) / ratio
        side = module * count
        painter = QPainter(self)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2  # whole pixels here too
        painter.fillRect(QRectF(left, top, side, side), light)
        for y, row in enumerate(self._matrix):
            for x, is_dark in enumerate(row):
                if is_dark:
                    across, down = (x + _QUIET_ZONE) * module, (y + _QUIET_ZONE) * module
                    painter.fillRect(QRectF(left + across, top + down, module, module), dark)
        painter.end()


def _encode(address: str) -> Sequence[bytearray]:
    # Imported here: the library brings Python's HTTP client along, which the first look at help
    # must not wait for.
    import segno

    return tuple(segno.make(address, error="m", micro=False).matrix)
