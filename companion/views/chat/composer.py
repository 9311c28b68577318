"""The composer: the box, Send or Stop, and the line that says what the keys do."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.views.chat.composer_field import ComposerField
from companion.views.shared.plain_label import ElidedLabel, PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme

PAUSE_MS = 400
"""A pause in typing after which the draft is saved."""


class Waiting(Enum):
    """What the text in the box is waiting for."""

    NOTHING = "nothing"
    SAVING = "saving"  # sent, and not committed yet
    TURN = "turn"  # to be sent when the reply that is being written has ended


class Composer(QWidget):
    """Keeps its text until it is told that the text is saved."""

    submitted = Signal(str)
    stop_asked = Signal()
    paused = Signal(str)
    edit_last_asked = Signal()
    edit_cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writing = False
        self._editing = False
        self._waiting = Waiting.NOTHING
        self.field = ComposerField(theme, self)
        self.send = ThemedButton(theme, "chat_send", "primary", "send-horizontal", 18, self)
        self.stop = ThemedButton(theme, "chat_stop", "", "square", 18, self)
        self._keys = ElidedLabel("small", "quiet", self)
        self._where = PlainLabel("small", "quiet", parent=self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.paused.emit(self.text()))
        self._lay_out(theme)
        self.field.textChanged.connect(self._text_changed)
        self.field.enter_pressed.connect(self.submit)
        self.field.up_when_empty.connect(self.edit_last_asked)
        self.send.clicked.connect(self.submit)
        self.stop.clicked.connect(self.stop_asked)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        self._box = QFrame(self)
        self._box.setProperty("composer", "true")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        buttons.addWidget(self.stop)
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(theme.px(16), theme.px(12), theme.px(8), theme.px(8))
        inside.setSpacing(theme.px(6))
        inside.addWidget(self.field)
        inside.addLayout(buttons)
        hints = QHBoxLayout()
        hints.setContentsMargins(2, 0, 2, 0)
        hints.addWidget(self._keys, 1)
        hints.addWidget(self._where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._box)
        column.addLayout(hints)

    # --- what the controller says ---------------------------------------------------------------

    def text(self) -> str:
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a draft or an example in; nothing is announced as typed."""
        self.field.replace_text(text)
        self._pause.stop()
        self._refresh()

    def saved(self) -> None:
        """The words are committed: now they may leave the box."""
        self._waiting = Waiting.NOTHING
        self.set_text("")

    def not_saved(self) -> None:
        """The words stay; they can be changed and sent again. What waits its turn goes on waiting."""
        if self._waiting is Waiting.SAVING:
            self._waiting = Waiting.NOTHING
        self._refresh()

    def set_writing(self, writing: bool) -> None:
        """A reply is being prepared or written: Stop takes the place of Send."""
        self._writing = writing
        focused = self.send.hasFocus() or self.stop.hasFocus()
        self._refresh()
        if focused:  # the focused button may just have been hidden
            self.field.setFocus()

    def set_editing(self, editing: bool) -> None:
        """The box holds an earlier message."""
        self._editing = editing
        self._refresh()

    @property
    def waits_its_turn(self) -> bool:
        """Whether Enter was pressed while a reply was written."""
        return self._waiting is Waiting.TURN

    def stop_waiting(self) -> None:
        """What was queued is an ordinary text again."""
        if self._waiting is Waiting.TURN:
            self._waiting = Waiting.NOTHING
        self._refresh()

    def clear(self) -> None:
        """Forget text and undo history."""
        self._waiting = Waiting.NOTHING
        self._editing = False
        self.set_text("")

    # --- what the person does -------------------------------------------------------------------

    def submit(self) -> None:
        """Send, or wait for the turn. A blank text does nothing."""
        if not self.text().strip() or self._waiting is Waiting.SAVING:
            return
        self._waiting = Waiting.TURN if self._writing else Waiting.SAVING
        self._refresh()
        if not self._writing:
            self.submitted.emit(self.text())

    def _text_changed(self) -> None:
        if self._waiting is Waiting.TURN:
            self._waiting = Waiting.NOTHING  # changed again: it is not what was queued
        self._pause.start()
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)

    def escape(self) -> bool:
        """Esc: stop the reply, or give up the editing. False when there was nothing to do."""
        if self._writing:
            self.stop_asked.emit()
        elif self._editing:
            self.edit_cancelled.emit()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.field.setFocus()  # the frame around the box is part of the box
        super().mousePressEvent(event)

    # --- looks ----------------------------------------------------------------------------------

    def _refresh(self) -> None:
        self.send.setVisible(not self._writing)
        self.stop.setVisible(self._writing)
        empty = not self.text().strip()
        self.send.setEnabled(not empty and self._waiting is not Waiting.SAVING)
        self.send.setAccessibleDescription(self.tr("Nothing is written yet.") if empty else "")
        self.field.setReadOnly(self._waiting is Waiting.SAVING)
        self._keys.setText(self._hint())
        self.field.setAccessibleDescription(self._hint())

    def _hint(self) -> str:
        if self._waiting is Waiting.TURN:
            return self.tr("This is sent when the reply has ended. Esc stops the reply.")
        if self._writing:
            return self.tr("Esc stops the reply. What you write next waits its turn.")
        if self._editing:
            return self.tr("Editing: sending takes out what came after this message. Esc gives up.")
        return self.tr("Enter sends. Shift+Enter starts a new line.")

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Message"))
        self.field.setPlaceholderText(self.tr("Write what is on your mind"))
        self.send.set_words(self.tr("Send"))
        self.stop.set_words(self.tr("Stop"))
        self._where.setText(self.tr("Saved only on this computer"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
