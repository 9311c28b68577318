"""Two fields in place: a name and a number. For people one trusts, and for numbers of one's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.help_panel.directions import turn
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class ContactForm(QFrame):
    """`submitted` carries what was typed. It stays, waiting, until `close_form` says that it is kept."""

    submitted = Signal(str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, prefix: str, number_needed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number_needed = number_needed
        self._waiting = False
        self.setProperty("card", "true")
        self.name = QLineEdit()
        accessible.name(self.name, f"{prefix}_name")
        self.number = QLineEdit()
        accessible.name(self.number, f"{prefix}_number")
        self._labels: list[PlainLabel] = []
        self.save = ThemedButton(theme, f"{prefix}_save", "primary")
        self.cancel = ThemedButton(theme, f"{prefix}_cancel")
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields.setSpacing(12)
        for field in (self.name, self.number):
            self._fields.addLayout(self._labelled(field), 1)
            field.textChanged.connect(self._refresh)
            field.returnPressed.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._fields)
        column.addLayout(buttons)
        self.retranslate()
        self.hide()

    def _labelled(self, field: QLineEdit) -> QVBoxLayout:
        label = PlainLabel("small")
        label.setBuddy(field)
        self._labels.append(label)
        pair = QVBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(label)
        pair.addWidget(field)
        return pair

    def open_form(self, name: str = "", number: str = "") -> None:
        """Show it with these values, and put the keyboard in it."""
        self._waiting = False
        self.name.setText(name)
        self.number.setText(number)
        self._refresh()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Hide it, and keep nothing of what was typed."""
        self._waiting = False
        self.name.setText("")
        self.number.setText("")
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    @property
    def is_waiting(self) -> bool:
        """Whether it was submitted, and nobody has said yet what became of it."""
        return self._waiting

    def keep_open(self) -> None:
        """It could not be kept: what was typed stays, to be sent again."""
        self._waiting = False
        self._refresh()

    def set_narrow(self, narrow: bool) -> None:
        turn(self._fields, narrow)

    def retranslate(self) -> None:
        for label, field, words in zip(
            self._labels, (self.name, self.number), (self.tr("Name"), self.tr("Number")), strict=True
        ):
            label.setText(words)
            field.setAccessibleName(words)
        self.save.set_words(self.tr("Save"))
        self.cancel.set_words(self.tr("Cancel"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _missing(self) -> str:
        if not self.name.text().strip():
            return self.tr("A name is needed.")
        if self._number_needed and not any(sign.isdigit() for sign in self.number.text()):
            return self.tr("A number is needed.")
        return ""

    def _refresh(self) -> None:
        missing = self._missing()
        self.save.setEnabled(not missing and not self._waiting)
        self.save.setAccessibleDescription(missing)
        self.save.setToolTip(missing)

    def _submit(self) -> None:
        if self._missing() or self._waiting:
            return
        self._waiting = True
        self._refresh()
        self.submitted.emit(self.name.text().strip(), self.number.text().strip())
