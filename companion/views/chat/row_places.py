"""Where everything in a row of the conversation goes. Pixels only: it paints nothing and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from companion.domain.message import Delivery, Role
from companion.views.chat.bubble_texts import BubbleTexts
from companion.views.chat.message_model import MessageModel
from companion.views.theme import Theme

SIDE = 24
PADDING_X = 16
PADDING_Y = 11
WIDEST_SHARE = 0.808  # of the column, as drawn
WIDEST = 680  # a line longer than this is hard to read
NOTICE = 36
DAY = 34
CAPTION = 21
GAP = 14
BAR = 36
END = 16


@dataclass(frozen=True, slots=True)
class Places:
    """One row, relative to its own top left corner."""

    height: int
    day: QRect | None
    bubble: QRect
    text: QRect
    show_all: QRect | None
    caption: QRect | None


class RowPlaces:
    """Computes and remembers the places of rows for one width and look."""

    def __init__(self, model: MessageModel, texts: BubbleTexts, theme: Theme) -> None:
        self._model = model
        self._texts = texts
        self._theme = theme
        self._width = 0
        self._known: dict[str, tuple[tuple[object, ...], Places]] = {}

    def set_width(self, width: int) -> bool:
        """Take the width of the list; True when texts must be laid out anew."""
        if width == self._width:
            return False
        before = self.text_width
        self._width = width
        self._known.clear()
        return before != self.text_width

    def forget(self) -> None:
        self._known.clear()

    @property
    def text_width(self) -> int:
        """How wide the text of a bubble may be."""
        column = max(0, self._width - 2 * self._theme.px(SIDE))
        widest = min(round(column * WIDEST_SHARE), self._theme.px(WIDEST))
        return max(self._theme.px(80), widest - 2 * self._theme.px(PADDING_X) - 2 * self._theme.line_width)

    def has_caption(self, row: int) -> bool:
        """Whether a line of words stands under the bubble."""
        message = self._model.raw(row)
        if self._model.is_live(row):
            return True
        if message.delivery is Delivery.FAILED:
            return True
        if message.delivery is Delivery.INTERRUPTED and message.role is Role.COMPANION:
            return True
        return self._model.new_minute(row) or self.is_waiting(row)

    def is_waiting(self, row: int) -> bool:
        """A person's message that is saved and not answered yet."""
        message = self._model.raw(row)
        last = row == self._model.rowCount() - 1
        return last and message.role is Role.USER and message.delivery is Delivery.SAVED

    def height(self, row: int) -> int:
        return self.places(row).height

    def places(self, row: int) -> Places:
        """Where the parts of a row are."""
        raw = self._model.raw(row)
        live = self._model.is_live(row)
        first = row == 0 and self._model.at_start
        last = row == self._model.rowCount() - 1 and self._model.at_end
        day = self._model.new_day(row) is not None
        caption = self.has_caption(row)
        signature = (raw.updated_at, raw.delivery, first, last, day, caption)
        known = self._known.get(raw.id)
        if not live and known is not None and known[0] == signature:
            return known[1]
        places = self._placed(row, first, last, day, caption, live)
        self._known[raw.id] = (signature, places)
        return places

    def _placed(self, row: int, first: bool, last: bool, day: bool, caption: bool, live: bool) -> Places:
        px = self._theme.px
        raw = self._model.raw(row)  # the texts know the arriving words themselves
        size = self._texts.size(raw, self.text_width)
        folded = not live and self._texts.is_folded(raw)
        top = px(NOTICE) if first else 0
        day_rect = QRect(0, top, self._width, px(DAY) - px(10)) if day else None
        top += px(DAY) if day else 0
        edge = self._theme.line_width
        fold = px(28) if folded else 0
        wide = max(size.width, px(72) if folded else 0) + 2 * (px(PADDING_X) + edge)
        high = max(size.height, self._theme.line_height("chat")) + fold + 2 * (px(PADDING_Y) + edge)
        left = self._width - px(SIDE) - wide if raw.role is Role.USER else px(SIDE)
        bubble = QRect(left, top, wide, high)
        text = QRect(left + px(PADDING_X) + edge, top + px(PADDING_Y) + edge, size.width, size.height)
        show_all = QRect(text.left(), text.bottom() + 1, px(160), fold) if folded else None
        bottom = top + high
        caption_rect = None
        if caption:
            caption_rect = QRect(px(SIDE) + px(4), bottom + px(5), self._width - 2 * px(SIDE + 4), px(16))
            bottom += px(CAPTION)
        if last:
            bottom += px(END) + (px(4) if live else px(BAR))
        else:
            bottom += px(GAP)
        return Places(bottom, day_rect, bubble, text, show_all, caption_rect)
