"""Every keyboard shortcut, once. Ctrl means Cmd on macOS, as Qt has it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys(Enum):
    """What can be done from the keyboard, and with which keys."""

    # every page
    HELP = "F1"
    LOCK = "Ctrl+L"
    HIDE_AND_LOCK = "Ctrl+Shift+X"
    NEW = "Ctrl+N"
    SEARCH = "Ctrl+F"
    NEXT_AREA = "F6"
    CLOSE_OR_STOP = "Esc"
    QUIT = "Ctrl+Q"
    PAGE_1 = "Ctrl+1"
    PAGE_2 = "Ctrl+2"
    PAGE_3 = "Ctrl+3"
    PAGE_4 = "Ctrl+4"
    PAGE_5 = "Ctrl+5"
    PAGE_6 = "Ctrl+6"
    SETTINGS = "Ctrl+,"
    CHECK_IN = "Ctrl+Shift+K"
    SHORTCUTS_SHEET = "Ctrl+/"
    # chat
    COPY = "Ctrl+C"
    DETAILS = "Ctrl+I"
    DELETE = "Del"
    RENAME = "F2"

    @property
    def sequence(self) -> QKeySequence:
        return QKeySequence(self.value)

    @property
    def words(self) -> str:
        """The keys as this desktop writes them, for a tooltip."""
        return self.sequence.toString(QKeySequence.SequenceFormat.NativeText)


def bind(
    keys: Keys,
    owner: QWidget,
    action: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Have `owner` do `action` on these keys. The shortcut lives as long as its owner."""
    shortcut = QShortcut(keys.sequence, owner)
    shortcut.setContext(context)
    shortcut.activated.connect(action)
    return shortcut
