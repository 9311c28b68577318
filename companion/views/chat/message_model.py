"""The stretch of one conversation that is loaded: a list model, oldest message first.

It holds messages and says what follows from their neighbours (a new day, a new minute); it knows no pixel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.domain.message import Message
from companion.views.chat import message_words

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class MessageModel(QAbstractListModel):
    """Loaded messages of one conversation, and the reply that is arriving."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self._rows: dict[str, int] = {}
        self._minutes: dict[str, tuple[date, int]] = {}
        self._live: Message | None = None
        self._live_pieces: list[str] = []
        self.at_start = True
        self.at_end = True

    # --- reading --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._messages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._messages):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return message_words.speaker(self.message(index.row()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return message_words.described(self.message(index.row()))
        return None  # painted by the delegate; a DisplayRole would make Qt search and copy it

    def message(self, row: int) -> Message:
        """The message of a row; the arriving reply with all that has arrived."""
        message = self._messages[row]
        if self._live is not None and message.id == self._live.id:
            return replace(message, text="".join(self._live_pieces))
        return message

    def row_of(self, message_id: str) -> int:
        """The row of a message, or -1 when it is not loaded."""
        return self._rows.get(message_id, -1)

    @property
    def live_id(self) -> str | None:
        """The id of the reply that is arriving."""
        return self._live.id if self._live else None

    def is_live(self, row: int) -> bool:
        return self._live is not None and self._messages[row].id == self._live.id

    def raw(self, row: int) -> Message:
        """The message without the arriving words: cheap, for what does not look at its text."""
        return self._messages[row]

    @property
    def first_sequence(self) -> int:
        return self._messages[0].sequence

    @property
    def last_sequence(self) -> int:
        return self._messages[-1].sequence

    def new_day(self, row: int) -> date | None:
        """The day to name above a message: the first of a day, unless everything here is of today."""
        here = self._minutes[self._messages[row].id][0]
        if row == 0:
            return None if here == message_words.today() else here
        return here if here != self._minutes[self._messages[row - 1].id][0] else None

    def new_minute(self, row: int) -> bool:
        """Whether the time is worth a line: only the first message of a minute shows it."""
        return row == 0 or (
            self._minutes[self._messages[row].id] != self._minutes[self._messages[row - 1].id]
        )

    # --- changing -------------------------------------------------------------------------------

    def show(self, messages: Sequence[Message], at_start: bool, at_end: bool) -> None:
        """Replace everything. An arriving reply of this conversation stays the arriving one."""
        self.beginResetModel()
        self._messages = list(messages)
        self.at_start, self.at_end = at_start, at_end
        self._number()
        self.endResetModel()

    def clear(self) -> None:
        """Forget every word."""
        self._live = None
        self._live_pieces.clear()
        self.show((), True, True)

    def prepend(self, messages: Sequence[Message]) -> None:
        new = [message for message in messages if message.id not in self._rows]
        if new:
            self.beginInsertRows(_NO_PARENT, 0, len(new) - 1)
            self._messages[:0] = new
            self._number()
            self.endInsertRows()

    def append(self, messages: Sequence[Message]) -> None:
        new = [message for message in messages if message.id not in self._rows]
        if new:
            first = len(self._messages)
            self.beginInsertRows(_NO_PARENT, first, first + len(new) - 1)
            self._messages.extend(new)
            self._number()
            self.endInsertRows()

    def put_back(self, message: Message) -> None:
        """Insert a message at its place, when its place is inside the loaded stretch."""
        if message.id in self._rows:
            self.update(message)
            return
        row = next(
            (row for row, other in enumerate(self._messages) if other.sequence > message.sequence),
            len(self._messages),
        )
        if (row == 0 and not self.at_start) or (row == len(self._messages) and not self.at_end):
            return
        self.beginInsertRows(_NO_PARENT, row, row)
        self._messages.insert(row, message)
        self._number()
        self.endInsertRows()

    def update(self, message: Message) -> None:
        """Replace a message by its newer state."""
        row = self.row_of(message.id)
        if row >= 0:
            self._messages[row] = message
            self._changed(row)

    def remove(self, message_id: str) -> Message | None:
        row = self.row_of(message_id)
        if row < 0:
            return None
        message = self._messages[row]
        self._remove_rows(row, row)
        return message

    def cut(self, sequence: int) -> None:
        """Take out everything from `sequence` on; what is left ends the conversation."""
        first = next(
            (row for row, message in enumerate(self._messages) if message.sequence >= sequence),
            len(self._messages),
        )
        if first < len(self._messages):
            self._remove_rows(first, len(self._messages) - 1)
        self.at_end = True

    def trim_start(self, count: int) -> None:
        """Unload the `count` oldest rows."""
        if count > 0:
            self.at_start = False
            self._remove_rows(0, count - 1)

    def trim_end(self, count: int) -> None:
        """Unload the `count` newest rows."""
        if count > 0:
            self.at_end = False
            self._remove_rows(len(self._messages) - count, len(self._messages) - 1)

    # --- the reply that is arriving -------------------------------------------------------------

    def begin_live(self, message: Message) -> None:
        """A reply exists, empty so far; its words come with `add_live`."""
        self._live = message
        self._live_pieces.clear()
        if self.at_end:
            self.append([message])

    def add_live(self, text: str) -> None:
        """Words arrived. The view draws them when it flushes; nothing is emitted per word."""
        self._live_pieces.append(text)

    def end_live(self, message: Message | None) -> None:
        """The reply has its final form."""
        self._live = None
        self._live_pieces.clear()
        if message is not None:
            self.update(message)

    def _remove_rows(self, first: int, last: int) -> None:
        self.beginRemoveRows(_NO_PARENT, first, last)
        del self._messages[first : last + 1]
        self._number()
        self.endRemoveRows()

    def _changed(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _number(self) -> None:
        known = self._minutes
        self._rows = {message.id: row for row, message in enumerate(self._messages)}
        self._minutes = {
            message.id: known.get(message.id) or message_words.minute_of(message.created_at)
            for message in self._messages
        }
