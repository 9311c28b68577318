"""Reads a QR code off a picture, as a phone would, for codes small enough to be of one piece."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

_FORMAT_MASK = 0b101010000010010
_MASKS = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, c: r % 2 == 0,
    lambda r, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: (r * c) % 2 + (r * c) % 3 == 0,
    lambda r, c: ((r * c) % 2 + (r * c) % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + (r * c) % 3) % 2 == 0,
)
_BYTES = 0b0100


def read_qr(picture: QImage) -> str:
    """The text in the only code of a picture; versions 1 and 2, without correcting anything."""
    modules = _modules(picture)
    mask = _MASKS[_format_bits(modules) >> 10 & 0b111]
    bits = "".join(
        str(int(modules[row][column] != mask(row, column))) for row, column in _data_places(len(modules))
    )
    assert int(bits[:4], 2) == _BYTES
    length = int(bits[4:12], 2)
    return bytes(int(bits[12 + 8 * i : 20 + 8 * i], 2) for i in range(length)).decode()


def _modules(picture: QImage) -> list[list[bool]]:
    """Cut the picture at the edges of the code. Its ground must be lighter than its modules."""
    dark = [
        [_is_dark(picture.pixelColor(x, y)) for x in range(picture.width())] for y in range(picture.height())
    ]
    rows = [y for y, row in enumerate(dark) if any(row)]
    columns = [x for x in range(picture.width()) if any(row[x] for row in dark)]
    top, left, side = rows[0], columns[0], rows[-1] - rows[0] + 1
    assert side == columns[-1] - columns[0] + 1
    finder = next(i for i in range(side) if not dark[top + i][left + i])  # one module thick
    size = round(side / finder)
    assert size in (21, 25), size
    middle = [int((i + 0.5) * side / size) for i in range(size)]
    return [[dark[top + y][left + x] for x in middle] for y in middle]


def _is_dark(colour: QColor) -> bool:
    return colour.alpha() > 128 and colour.lightness() < 128


def _format_bits(modules: list[list[bool]]) -> int:
    places = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    return int("".join(str(int(modules[row][column])) for row, column in places), 2) ^ _FORMAT_MASK


def _data_places(size: int) -> list[tuple[int, int]]:
    def reserved(row: int, column: int) -> bool:
        if row == 6 or column == 6:
            return True
        if (row < 9 and (column < 9 or column >= size - 8)) or (row >= size - 8 and column < 9):
            return True
        return size == 25 and 16 <= row <= 20 and 16 <= column <= 20

    places, upwards = [], True
    for right in (column if column > 6 else column - 1 for column in range(size - 1, 0, -2)):
        for row in range(size - 1, -1, -1) if upwards else range(size):
            places += [(row, column) for column in (right, right - 1) if not reserved(row, column)]
        upwards = not upwards
    return places
