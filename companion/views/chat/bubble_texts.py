"""Laid-out texts of bubbles, kept for a while: laying out is what costs time, drawing is cheap."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from companion.domain.message import Message, Role
from companion.views.chat.safe_document import (
    DocumentLook,
    SealedDocument,
    append_plain,
    links,
    markdown_document,
    plain_document,
)
from companion.views.theme import Theme

FIRST_PART = 6_000
"""Characters of a long message that are shown before "Show all" is asked for."""

LONGEST_SHOWN = 200_000
"""Characters that are shown at most; copying takes everything."""

LONGEST_MARKDOWN = 20_000
"""Beyond this, rendering would be felt; the text is shown as it was written."""

_DOCUMENTS = 96
_SIZES = 4_096


@dataclass(frozen=True, slots=True)
class TextSize:
    """How much room a laid-out text takes, in pixels."""

    width: int
    height: int


class BubbleTexts:
    """Documents and sizes by message, text version, width and look; the oldest unused go first."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._documents: OrderedDict[tuple[object, ...], SealedDocument] = OrderedDict()
        self._sizes: OrderedDict[tuple[object, ...], TextSize] = OrderedDict()
        self._looks: dict[Role, DocumentLook] = {}
        self._expanded: set[str] = set()
        self._live_id: str | None = None
        self._live: SealedDocument | None = None
        self._live_length = 0

    def forget(self) -> None:
        """Let go of every laid-out text (another theme, another conversation, locking)."""
        self._documents.clear()
        self._sizes.clear()
        self._looks.clear()
        if self._live is not None and self._live_id is not None:
            words = self._live.toPlainText()
            self._live = plain_document(words, self._look(Role.COMPANION))

    def clear(self) -> None:
        """Forget the words too."""
        self._live = self._live_id = None
        self._expanded.clear()
        self.forget()

    # --- a whole message ------------------------------------------------------------------------

    def size(self, message: Message, width: int) -> TextSize:
        """The room `message` takes in at most `width` pixels."""
        if message.id == self._live_id and self._live is not None:
            return self._measured(self._live, width)
        key = self._key(message, width)
        size = self._sizes.get(key)
        if size is None:
            size = self._measured(self.document(message, width), width)
            self._sizes[key] = size
            if len(self._sizes) > _SIZES:
                self._sizes.popitem(last=False)
        return size

    def document(self, message: Message, width: int) -> SealedDocument:
        """The text of `message`, laid out."""
        if message.id == self._live_id and self._live is not None:
            return self._live
        key = self._key(message, width)
        document = self._documents.get(key)
        if document is None:
            document = self._laid_out(message)
            document.setTextWidth(width)
            self._documents[key] = document
            if len(self._documents) > _DOCUMENTS:
                self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(key)
        return document

    def is_folded(self, message: Message) -> bool:
        """Whether only the first part of a long message is shown."""
        return len(message.text) > FIRST_PART and message.id not in self._expanded

    def expand(self, message_id: str) -> None:
        """Show the whole of a long message."""
        self._expanded.add(message_id)

    def links_of(self, message: Message, width: int) -> list[str]:
        """The addresses in a message that may be asked about."""
        return links(self.document(message, width))

    # --- the arriving reply ---------------------------------------------------------------------

    def begin_live(self, message_id: str) -> None:
        self._live_id = message_id
        self._live = plain_document("", self._look(Role.COMPANION))
        self._live_length = 0

    def add_live(self, text: str) -> None:
        """Plain text at the end: only the last line is laid out again."""
        room = LONGEST_SHOWN - self._live_length
        if self._live is None or room <= 0:
            return
        self._live_length += len(text)
        cursor = QTextCursor(self._live)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        append_plain(cursor, text[:room], self._look(Role.COMPANION), paragraphs=True)

    def end_live(self) -> None:
        self._live = self._live_id = None

    # --------------------------------------------------------------------------------------------

    def _key(self, message: Message, width: int) -> tuple[object, ...]:
        return (message.id, message.updated_at, message.delivery, width, message.id in self._expanded)

    def _laid_out(self, message: Message) -> SealedDocument:
        text = message.text
        shown = text[: FIRST_PART if self.is_folded(message) else LONGEST_SHOWN]
        if len(shown) < len(text):
            shown += " …"
        look = self._look(message.role)
        if message.role is Role.COMPANION and len(shown) <= LONGEST_MARKDOWN:
            return markdown_document(shown, look)
        return plain_document(shown, look)

    def _measured(self, document: QTextDocument, width: int) -> TextSize:
        if document.textWidth() != width:
            document.setTextWidth(width)
        height = math.ceil(document.size().height())  # also makes the layout complete
        wrapped = document.blockCount() > 1 or document.firstBlock().layout().lineCount() > 1
        natural = math.ceil(document.idealWidth()) + 1
        if wrapped and natural > width * 0.75:
            natural = width  # a wrapped text fills its bubble, so that it does not breathe while it grows
        return TextSize(min(width, natural), height)

    def _look(self, role: Role) -> DocumentLook:
        if role not in self._looks:
            theme = self._theme
            own = role is Role.USER
            self._looks[role] = DocumentLook(
                font=theme.font("chat"),
                text=theme.color("bubble_user_text" if own else "bubble_companion_text"),
                link=theme.color("link"),
                line=theme.line_height("chat"),
                paragraph_gap=theme.px(8),
            )
        return self._looks[role]
