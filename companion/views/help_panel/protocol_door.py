"""How help is offered, in plain words: what is looked for, what happens then, and what is missed."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from companion.paths import resource
from companion.views import accessible
from companion.views.help_panel.door import Door
from companion.views.theme import Theme


class ProtocolDoor(Door):
    """The published protocol, with the figures that were measured. Needs nothing but its files."""

    def __init__(self, theme: Theme, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._language = language
        self.text = QPlainTextEdit()
        accessible.name(self.text, "help_protocol_text")
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTabChangesFocus(True)
        # A caret lets people read it by keyboard; nothing can be changed.
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.retranslate()

    def enter(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.text.setPlainText(protocol_text(self._language()))
        self.text.setAccessibleName(self.tr("How help detection works"))


def protocol_text(language: str) -> str:
    """The page in "en" or "fr", with the figures of the report in it."""
    text = resource("content", language, "protocol.txt").read_text(encoding="utf-8")
    figures = json.loads(resource("content", "risk_figures.json").read_text(encoding="utf-8"))
    words = {f"{one}_{kind}": f"{value:g}" for one, kinds in figures.items() for kind, value in kinds.items()}
    return text.format(**words)
