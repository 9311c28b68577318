"""Behind "Call or text": the person's own numbers, the helplines of the country, and a code to dial."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from companion.domain.help_records import OwnNumber
from companion.safety.helplines import Helpline
from companion.views.help_panel.contact_form import ContactForm
from companion.views.help_panel.directions import beside, turn
from companion.views.help_panel.door import Door, row_list
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_row_delegate import (
    DETAIL_ROLE,
    DIAL_ROLE,
    ID_ROLE,
    NAME_ROLE,
    NUMBER_ROLE,
    HelpRowDelegate,
)
from companion.views.help_panel.helpline_words import HelplineWords
from companion.views.help_panel.qr_code import QrCode, address_of, address_of_number
from companion.views.shared.confirm import Confirm
from companion.views.shared.icon_button import IconButton
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_LONGEST_IN_TITLE = 14  # signs


class CallDoor(Door):
    """Works without any contents. `number_saved` carries an OwnNumber, `number_removed` its id."""

    number_saved = Signal(object)
    number_removed = Signal(str)

    def __init__(self, theme: Theme, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._language = language
        self._helplines: tuple[Helpline, ...] = ()
        self._editing = OwnNumber("", "", "")
        self._question: Confirm | None = None
        self.lines = row_list(theme, "help_lines")
        self.lines.setItemDelegate(HelpRowDelegate(theme, self.lines))
        self.lines.currentRowChanged.connect(lambda _row: self._show_current())
        self.lines.itemActivated.connect(lambda _item: self._copy_current())
        self._add = ThemedButton(theme, "help_add_number", icon="plus", icon_size=18)
        self._add.clicked.connect(self._open_new)
        self._change = IconButton(theme, "help_change_number", "pencil")
        self._change.clicked.connect(self._open_current)
        self._remove = IconButton(theme, "help_remove_number", "trash-2")
        self._remove.clicked.connect(self._ask_to_remove)
        self.form = ContactForm(theme, "help_number", number_needed=True)
        self.form.submitted.connect(self._submit)
        self.form.cancelled.connect(self.go_back)
        self._own = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._own.setSpacing(8)
        self._own.addWidget(self._add)
        self._own.addLayout(beside(self._change, self._remove))
        self._own.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.lines, 1)
        left.addWidget(self.form)
        left.addLayout(self._own)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._make_side())
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _make_side(self) -> QFrame:
        self._side = QFrame()
        self._side.setProperty("card", "true")
        self._number = PlainLabel("title", wrap=True)
        self.code = QrCode(self.theme, "help_code")
        self._hint = PlainLabel("small", "quiet", wrap=True)
        for label in (self._number, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._copy = ThemedButton(self.theme, "help_copy_number", icon="copy", icon_size=18)
        self._copy.clicked.connect(self._copy_current)
        code = QHBoxLayout()
        code.addWidget(self.code)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._number)
        column.addLayout(code)
        column.addWidget(self._hint)
        column.addWidget(self._copy)
        column.addStretch(1)
        return self._side

    def _fit(self) -> None:
        side = self.theme.px(236)
        self._side.setMinimumWidth(0 if self.narrow else side)
        self._side.setMaximumWidth(16_777_215 if self.narrow else side)
        self.lines.setMinimumHeight(self.theme.px(168))

    # --- what is shown --------------------------------------------------------------------------

    def show_helplines(self, rows: tuple[Helpline, ...]) -> None:
        """The lines of a country, as the file has them."""
        another = rows != self._helplines
        self._helplines = rows
        self._fill()
        if another:
            self.lines.setCurrentRow(0)

    def set_contents(self, contents: HelpContents) -> None:
        super().set_contents(contents)
        if self.form.is_waiting or not contents.unlocked:
            self.form.close_form()
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        turn(self._row, narrow)
        turn(self._own, narrow)
        self.form.set_narrow(narrow)
        self._fit()

    def enter(self) -> None:
        self.lines.setCurrentRow(0)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        if not self.form.is_open:
            return False
        self.form.close_form()
        self._refresh_buttons()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def save_failed(self) -> None:
        if self.form.is_waiting:
            self.form.keep_open()

    def forget(self) -> None:
        self.form.close_form()
        self._editing = OwnNumber("", "", "")
        if self._question is not None:
            self._question.reject()

    def retranslate(self) -> None:
        self.lines.setAccessibleName(self.tr("Helplines"))
        self.code.setAccessibleName(self.tr("QR code"))
        self._copy.set_words(self.tr("Copy number"))
        self._add.set_words(self.tr("Add my own number"))
        self._change.set_words(self.tr("Change number"))
        self._remove.set_words(self.tr("Remove number"))
        self._fill()

    def _fill(self) -> None:
        row = max(0, self.lines.currentRow())
        words = HelplineWords()
        with QSignalBlocker(self.lines):
            self.lines.clear()
            for number in self.contents.own_numbers:
                self.lines.addItem(self._own_item(number))
            for line in self._helplines:
                self.lines.addItem(self._item(line, words))
            self.lines.setCurrentRow(min(row, self.lines.count() - 1))
        self._show_current()

    def _item(self, line: Helpline, words: HelplineWords) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(NAME_ROLE, line.name_in(self._language()))
        item.setData(DETAIL_ROLE, words.detail(line))
        item.setData(NUMBER_ROLE, line.number_display)
        item.setData(DIAL_ROLE, address_of(line))
        item.setData(ID_ROLE, "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken(line, self._language()))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.certainty(line))
        return item

    def _own_item(self, number: OwnNumber) -> QListWidgetItem:
        added = self.tr("Added by you")
        item = QListWidgetItem()
        item.setData(NAME_ROLE, number.name)
        item.setData(DETAIL_ROLE, added)
        item.setData(NUMBER_ROLE, number.number)
        item.setData(DIAL_ROLE, address_of_number(number.number))
        item.setData(ID_ROLE, number.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number.name}, {number.number}")
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, added)
        return item

    def _show_current(self) -> None:
        item = self.lines.currentItem()
        number = "" if item is None else str(item.data(NUMBER_ROLE))
        address = "" if item is None else str(item.data(DIAL_ROLE))
        to_text = address.startswith("sms:")
        words = self.tr("QR code to text {number}") if to_text else self.tr("QR code to call {number}")
        # An address is longer than any number, and must not be cut.
        set_look(self._number, textStyle="title" if len(number) <= _LONGEST_IN_TITLE else "strong")
        self._number.setText(number)
        self.code.show_address(address, words.format(number=number) if address else "")
        if to_text:
            hint = self.tr("Point a phone’s camera at the code to write a message.")
        elif address:
            hint = self.tr("Point a phone’s camera at the code to call.")
        else:
            hint = ""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._copy.setEnabled(item is not None)
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        locked = "" if self.contents.unlocked else self.tr("Unlock to add a number.")
        self._add.setEnabled(not locked and not self.form.is_open)
        self._add.setAccessibleDescription(locked)
        self._add.setToolTip(locked)
        own = self.contents.unlocked and self._current() is not None and not self.form.is_open
        self._change.setVisible(own)
        self._remove.setVisible(own)

    # --- what is asked for ----------------------------------------------------------------------

    def _current(self) -> OwnNumber | None:
        item = self.lines.currentItem()
        wanted = "" if item is None else str(item.data(ID_ROLE))
        return next((number for number in self.contents.own_numbers if wanted and number.id == wanted), None)

    def _copy_current(self) -> None:
        item = self.lines.currentItem()
        if item is not None:
            number = str(item.data(NUMBER_ROLE))
            self.copy_asked.emit(number, self.tr("{number} copied").format(number=number))

    def _open_new(self) -> None:
        self._editing = OwnNumber("", "", "")
        self.form.open_form()
        self._refresh_buttons()

    def _open_current(self) -> None:
        current = self._current()
        if current is not None:
            self._editing = current
            self.form.open_form(current.name, current.number)
            self._refresh_buttons()

    def _submit(self, name: str, number: str) -> None:
        self.number_saved.emit(OwnNumber(self._editing.id, name, number))

    def _ask_to_remove(self) -> None:
        current = self._current()
        if current is None:
            return
        self._question = Confirm(
            self.theme,
            self,
            self.tr("Remove this number?"),
            self.tr("It is erased from Companion. Helplines stay."),
            self.tr("Remove number"),
        )
        self._question.accepted.connect(lambda: self.number_removed.emit(current.id))
        self._question.finished.connect(self._answered)
        self._question.open()

    def _answered(self) -> None:
        self._question = None
