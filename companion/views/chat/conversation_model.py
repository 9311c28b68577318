"""The rows of the conversation list: what is loaded of it, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from companion.domain.conversation import Conversation, SearchHit
from companion.views.chat import message_words
from companion.views.chat.conversation_words import described, excerpt_pieces, title_of

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Group(Enum):
    """The headings of the list."""

    PINNED = "pinned"
    THIS_WEEK = "this_week"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One row. `excerpt` is empty unless a search found it; `message_id` is where to go then."""

    conversation: Conversation
    excerpt: str = field(default="", repr=False)
    message_id: str | None = None


class ConversationModel(QAbstractListModel):
    """Conversations in the order of the store. Rows are asked for with `more_wanted`."""

    more_wanted = Signal()
    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ConversationRow] = []
        self._numbers: dict[str, int] = {}
        self._groups: list[Group] = []
        self._has_more = False
        self.searching = False

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title_of(row.conversation)
        if role == Qt.ItemDataRole.EditRole:
            return row.conversation.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            words = described(row.conversation)
            found = "".join(piece for piece, _match in excerpt_pieces(row.excerpt))
            return f"{words}. {found}" if found else words
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title was typed in place. The row changes when the store has kept it."""
        if role != Qt.ItemDataRole.EditRole or not 0 <= index.row() < len(self._rows):
            return False
        conversation = self._rows[index.row()].conversation
        title = " ".join(str(value).split())
        if title and title != conversation.title:
            self.renamed.emit(conversation.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._has_more = False  # asked once; `append` says whether there is still more
            self.more_wanted.emit()

    # --- reading --------------------------------------------------------------------------------

    def row(self, number: int) -> ConversationRow:
        return self._rows[number]

    def row_of(self, conversation_id: str | None) -> int:
        """The row of a conversation, or -1 when it is not loaded."""
        return self._numbers.get(conversation_id or "", -1)

    def heading(self, number: int) -> Group | None:
        """The group whose first row this is; a search has no groups."""
        if self.searching:
            return None
        group = self._groups[number]
        return group if number == 0 or self._groups[number - 1] is not group else None

    # --- changing -------------------------------------------------------------------------------

    def show(self, conversations: Sequence[Conversation], has_more: bool) -> None:
        self._replace([ConversationRow(conversation) for conversation in conversations], False, has_more)

    def show_found(self, hits: Sequence[SearchHit]) -> None:
        rows = [ConversationRow(hit.conversation, hit.excerpt, hit.message_id) for hit in hits]
        self._replace(rows, True, False)

    def append(self, conversations: Sequence[Conversation], has_more: bool) -> None:
        new = [ConversationRow(item) for item in conversations if item.id not in self._numbers]
        if new:
            first = len(self._rows)
            self.beginInsertRows(_NO_PARENT, first, first + len(new) - 1)
            self._rows.extend(new)
            self._number()
            self.endInsertRows()
        self._has_more = has_more

    def put(self, conversation: Conversation) -> None:
        """Show the newer state of a conversation, at the place it has now."""
        old = self.row_of(conversation.id)
        if self.searching:
            if old >= 0:
                row = self._rows[old]
                self._rows[old] = ConversationRow(conversation, row.excerpt, row.message_id)
                self._changed(old)
            return
        row = ConversationRow(conversation)
        place = self._place(conversation)
        if old >= 0:
            self._rows[old] = row
            if place in (old, old + 1):
                self._number()
            else:
                self._move(old, place)
            self._changed(self.row_of(conversation.id))
            return
        if place == len(self._rows) and self._has_more:
            return  # it comes with a later page
        self.beginInsertRows(_NO_PARENT, place, place)
        self._rows.insert(place, row)
        self._number()
        self.endInsertRows()

    def remove(self, conversation_id: str) -> None:
        number = self.row_of(conversation_id)
        if number >= 0:
            self.beginRemoveRows(_NO_PARENT, number, number)
            del self._rows[number]
            self._number()
            self.endRemoveRows()

    def clear(self) -> None:
        self._replace([], False, False)

    def _replace(self, rows: list[ConversationRow], searching: bool, has_more: bool) -> None:
        self.beginResetModel()
        self._rows, self.searching, self._has_more = rows, searching, has_more
        self._number()
        self.endResetModel()

    def _place(self, conversation: Conversation) -> int:
        """Before which row it belongs: pinned first, then the latest."""
        key = (not conversation.pinned, -conversation.updated_at.timestamp())
        for number, row in enumerate(self._rows):
            other = row.conversation
            if other.id != conversation.id and key <= (not other.pinned, -other.updated_at.timestamp()):
                return number
        return len(self._rows)

    def _move(self, old: int, place: int) -> None:
        self.beginMoveRows(_NO_PARENT, old, old, _NO_PARENT, place)
        row = self._rows.pop(old)
        self._rows.insert(place if place < old else place - 1, row)
        self._number()
        self.endMoveRows()

    def _changed(self, number: int) -> None:
        self.dataChanged.emit(self.index(number), self.index(number))

    def _number(self) -> None:
        self._numbers = {row.conversation.id: number for number, row in enumerate(self._rows)}
        week_ago = message_words.today() - timedelta(days=6)
        self._groups = [_group(row.conversation, week_ago) for row in self._rows]


def _group(conversation: Conversation, week_ago: date) -> Group:
    if conversation.pinned:
        return Group.PINNED
    this_week = message_words.day_of(conversation.updated_at) >= week_ago
    return Group.THIS_WEEK if this_week else Group.EARLIER
