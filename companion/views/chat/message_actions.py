"""What can be done with the current message: one bar, so that every name exists once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.domain.message import Delivery, Message, Role
from companion.views.shared.themed_button import ThemedButton
from companion.views.shortcuts import Keys
from companion.views.theme import Theme, set_look


class MessageActions(QFrame):
    """Copy, Edit, Try again, Details, Delete. Emits the id of its message."""

    copy_asked = Signal(str)
    edit_asked = Signal(str)
    retry_asked = Signal(str)
    details_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message_id = ""
        self.retry_elsewhere = False
        self._copy = ThemedButton(theme, "chat_copy", "quiet", "copy", 16, self)
        self._edit = ThemedButton(theme, "chat_edit", "quiet", "pencil", 16, self)
        self._retry = ThemedButton(theme, "chat_retry", "quiet", "rotate-ccw", 16, self)
        self._details = ThemedButton(theme, "chat_details", "quiet", "info", 16, self)
        self._delete = ThemedButton(theme, "chat_delete", "quiet", "trash-2", 16, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for button, signal in self._pairs():
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, ask=signal: ask.emit(self._message_id))
        set_look(self, float="false")
        self.setProperty("messageActions", "true")
        self.retranslate()
        self.hide()

    def _pairs(self) -> tuple[tuple[ThemedButton, Signal], ...]:
        return (
            (self._copy, self.copy_asked),
            (self._edit, self.edit_asked),
            (self._retry, self.retry_asked),
            (self._details, self.details_asked),
            (self._delete, self.delete_asked),
        )

    @property
    def buttons(self) -> tuple[ThemedButton, ...]:
        """The buttons in reading order."""
        return tuple(button for button, _ in self._pairs())

    @property
    def message_id(self) -> str:
        """The message these buttons belong to."""
        return self._message_id

    def set_message(self, message: Message, waiting: bool, busy: bool) -> None:
        """Belong to `message`, which may be `waiting` for an answer.

        While a reply is written (`busy`), what would change the conversation waits.
        """
        self._message_id = message.id
        own = message.role is Role.USER
        retriable = not own or waiting or message.delivery is Delivery.FAILED
        self._edit.setVisible(own)
        self._retry.setVisible(retriable and not self.retry_elsewhere)
        reason = self.tr("A reply is being written.") if busy else ""
        for button in (self._edit, self._retry, self._delete):
            button.setEnabled(not busy)
            button.setAccessibleDescription(reason)

    def set_floating(self, floating: bool) -> None:
        """Floating over the conversation, it needs a ground of its own."""
        value = "true" if floating else "false"
        if self.property("float") != value:
            set_look(self, float=value)

    def forget(self) -> None:
        self._message_id = ""
        self.hide()

    def retranslate(self) -> None:
        self._copy.set_words(self.tr("Copy"))
        self._copy.setToolTip(f"{self.tr('Copy')} ({Keys.COPY.words})")
        self._edit.set_words(self.tr("Edit"))
        self._retry.set_words(self.tr("Try again"))
        self._details.set_words(self.tr("Details"))
        self._details.setToolTip(f"{self.tr('Details')} ({Keys.DETAILS.words})")
        self._delete.set_words(self.tr("Delete"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
