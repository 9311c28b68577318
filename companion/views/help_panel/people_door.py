"""Behind "Someone I trust": the people one chose, and a first sentence that makes it easier to begin."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from companion.domain.help_records import TrustedPerson
from companion.views.help_panel.contact_form import ContactForm
from companion.views.help_panel.directions import beside, turn
from companion.views.help_panel.door import Door, Notice, row_list
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_row_delegate import (
    DETAIL_ROLE,
    ID_ROLE,
    NAME_ROLE,
    NUMBER_ROLE,
    HelpRowDelegate,
)
from companion.views.help_panel.words_field import WordsField
from companion.views.shared.confirm import Confirm
from companion.views.shared.icon_button import IconButton
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme

_NOBODY = TrustedPerson("", "", "")


class PeopleDoor(Door):
    """`person_saved` carries a TrustedPerson, `person_removed` an id.

    The sentence can be changed and copied by anyone; it is kept with a person, and only unlocked.
    """

    person_saved = Signal(object)
    person_removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._editing = _NOBODY
        self._shown_id = ""
        self._question: Confirm | None = None
        self._notice = Notice("help_people_notice")
        self.people = row_list(theme, "help_people_list")
        self.people.setItemDelegate(HelpRowDelegate(theme, self.people))
        self.people.currentRowChanged.connect(lambda _row: self._show_current())
        self.people.itemActivated.connect(lambda _item: self._copy_number())
        self._copy = ThemedButton(theme, "help_copy_number", icon="copy", icon_size=18)
        self._copy.clicked.connect(self._copy_number)
        self._add = ThemedButton(theme, "help_add_person", icon="plus", icon_size=18)
        self._add.clicked.connect(self._open_new)
        self._change = IconButton(theme, "help_change_person", "pencil")
        self._change.clicked.connect(self._open_current)
        self._remove = IconButton(theme, "help_remove_person", "trash-2")
        self._remove.clicked.connect(self._ask_to_remove)
        self.form = ContactForm(theme, "help_person", number_needed=False)
        self.form.submitted.connect(self._submit)
        self.form.cancelled.connect(self.go_back)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._copy)
        self._buttons.addWidget(self._add)
        self._buttons.addLayout(beside(self._change, self._remove))
        self._buttons.addStretch(1)
        chosen = QVBoxLayout()
        chosen.setSpacing(12)
        chosen.addWidget(self._notice, 1)
        chosen.addWidget(self.people, 1)
        chosen.addWidget(self.form)
        chosen.addLayout(self._buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addLayout(chosen, 5)
        self._row.addLayout(self._make_sentence(), 3)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _make_sentence(self) -> QVBoxLayout:
        self._sentence_label = PlainLabel("strong", wrap=True)
        self._sentence_hint = PlainLabel("small", "quiet", wrap=True)
        self.sentence = WordsField("help_sentence")
        self.sentence.paused.connect(self._keep_sentence)
        self._sentence_label.setBuddy(self.sentence)
        self._copy_sentence = ThemedButton(self.theme, "help_copy_sentence", icon="copy", icon_size=18)
        self._copy_sentence.clicked.connect(self._copy_words)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._sentence_label)
        column.addWidget(self.sentence, 1)
        column.addWidget(self._sentence_hint)
        column.addWidget(self._copy_sentence, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _fit(self) -> None:
        self.people.setMinimumHeight(self.theme.px(140))
        self.sentence.setMinimumHeight(self.theme.px(110))

    # --- what is shown --------------------------------------------------------------------------

    def set_contents(self, contents: HelpContents) -> None:
        super().set_contents(contents)
        if self.form.is_waiting or not contents.unlocked:
            self.form.close_form()
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        turn(self._row, narrow)
        turn(self._buttons, narrow)
        self.form.set_narrow(narrow)

    def enter(self) -> None:
        for first in (self.people, self._add):
            if not first.isHidden() and first.isEnabled():
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def notice(self) -> str:
        return self._notice.sentence

    def go_back(self) -> bool:
        if not self.form.is_open:
            return False
        self.form.close_form()
        self._refresh()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def flush(self) -> None:
        self.sentence.flush()

    def save_failed(self) -> None:
        if self.form.is_waiting:
            self.form.keep_open()
        elif self._current() is not _NOBODY:
            self.sentence.not_kept()

    def forget(self) -> None:
        self.form.close_form()
        self._editing = _NOBODY
        if self._question is not None:
            self._question.reject()
        self.sentence.forget()
        self.sentence.show_words(self._offered())

    def retranslate(self) -> None:
        self.people.setAccessibleName(self.tr("People I chose"))
        self._copy.set_words(self.tr("Copy number"))
        self._add.set_words(self.tr("Add person"))
        self._change.set_words(self.tr("Change person"))
        self._remove.set_words(self.tr("Remove person"))
        self._sentence_label.setText(self.tr("First sentence"))
        self.sentence.setAccessibleName(self.tr("First sentence"))
        self._copy_sentence.set_words(self.tr("Copy sentence"))
        self._fill()

    def _offered(self) -> str:
        return self.tr(
            "I am not doing well and I don’t want to be alone with it. Can you stay with me or talk?"
        )

    def _fill(self) -> None:
        row = max(0, self.people.currentRow())
        with QSignalBlocker(self.people):  # or the sentence would be swapped while it is written
            self.people.clear()
            for person in self.contents.people if self.contents.readable else ():
                self.people.addItem(_item(person))
            self.people.setCurrentRow(min(row, self.people.count() - 1))
        self._show_current()

    def _show_current(self) -> None:
        person = self._current()
        if person.id != self._shown_id:
            self.sentence.flush()  # it belongs to whom it was written for
            self._shown_id = person.id
            self.sentence.show_words(person.first_sentence or self._offered())
        elif not self.sentence.is_changed:
            self.sentence.show_words(person.first_sentence or self._offered())
        self._refresh()

    def _refresh(self) -> None:
        person, unlocked = self._current(), self.contents.unlocked
        if not self.contents.readable:
            self._notice.say(
                self.tr("Unlock to see your people"),
                self.tr("Close help and enter your passphrase. The sentence can be used as it is."),
            )
        elif not self.contents.people and not self.form.is_open:
            self._notice.say(
                self.tr("Nobody added yet"),
                self.tr("Somebody you could call or write to: a friend, a relative, a neighbour."),
            )
        else:
            self._notice.say("", "")
        self.people.setVisible(self.people.count() > 0)
        has_number = any(sign.isdigit() for sign in person.number)
        self._copy.setVisible(self.people.count() > 0)
        self._copy.setEnabled(has_number)
        no_number = "" if has_number else self.tr("There is no number for this person.")
        self._copy.setAccessibleDescription(no_number)
        self._copy.setToolTip(no_number)
        locked = "" if unlocked else self.tr("Unlock to add a person.")
        self._add.setEnabled(unlocked and not self.form.is_open)
        self._add.setAccessibleDescription(locked)
        self._add.setToolTip(locked)
        for button in (self._change, self._remove):
            button.setVisible(unlocked and person is not _NOBODY and not self.form.is_open)
        kept = unlocked and person is not _NOBODY
        self._sentence_hint.setText(
            self.tr("What you write here is kept with this person.")
            if kept
            else self.tr("You can change it before you copy it. It is not kept.")
        )

    # --- what is asked for ----------------------------------------------------------------------

    def _current(self) -> TrustedPerson:
        item = self.people.currentItem()
        wanted = "" if item is None else str(item.data(ID_ROLE))
        return self._person(wanted)

    def _person(self, person_id: str) -> TrustedPerson:
        known = (person for person in self.contents.people if person_id and person.id == person_id)
        return next(known, _NOBODY)

    def _copy_number(self) -> None:
        number = self._current().number
        if number:
            self.copy_asked.emit(number, self.tr("The number is copied."))

    def _copy_words(self) -> None:
        self.copy_asked.emit(self.sentence.toPlainText(), self.tr("The sentence is copied."))

    def _keep_sentence(self, words: str) -> None:
        person = self._person(self._shown_id)
        if person is _NOBODY or not self.contents.unlocked:
            return
        self.person_saved.emit(replace(person, first_sentence=self._own_words(words)))

    def _own_words(self, words: str) -> str:
        """What is kept of a sentence: nothing when it is the one that is offered anyway."""
        return "" if words.strip() == self._offered() else words.strip()

    def _open_new(self) -> None:
        self._editing = _NOBODY
        self.form.open_form()
        self._refresh()

    def _open_current(self) -> None:
        self._editing = self._current()
        self.form.open_form(self._editing.name, self._editing.number)
        self._refresh()

    def _submit(self, name: str, number: str) -> None:
        person = replace(self._person(self._editing.id), name=name, number=number)
        if person.id and person.id == self._shown_id and self.sentence.is_changed:
            # In one piece: what is being written beside it must not be put back to how it was.
            words = self.sentence.toPlainText()
            self.sentence.show_words(words)
            person = replace(person, first_sentence=self._own_words(words))
        self.person_saved.emit(person)

    def _ask_to_remove(self) -> None:
        person = self._current()
        self._question = Confirm(
            self.theme,
            self,
            self.tr("Remove this person?"),
            self.tr("Name, number and sentence are erased from Companion."),
            self.tr("Remove person"),
        )
        self._question.accepted.connect(lambda: self.person_removed.emit(person.id))
        self._question.finished.connect(self._answered)
        self._question.open()

    def _answered(self) -> None:
        self._question = None


def _item(person: TrustedPerson) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(NAME_ROLE, person.name)
    item.setData(DETAIL_ROLE, "")
    item.setData(NUMBER_ROLE, person.number)
    item.setData(ID_ROLE, person.id)
    spoken = ", ".join(part for part in (person.name, person.number) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item
