"""The unlock page: one card, help in its usual corner, nothing of the person's.

Instead of the passphrase, the card can say calmly what is wrong with the diary's files.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.landscape import Landscape
from companion.views.shared.passphrase_field import PassphraseField
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_CARD_WIDTH = 404
_MARGIN = 12


class LockPage(QWidget):
    """What is typed leaves only through `unlock_requested`, and is forgotten on `reset`."""

    unlock_requested = Signal(str)
    help_requested = Signal()
    try_again_requested = Signal()
    show_folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self._wait_seconds = 0
        self._wrong = False
        self._caps_lock = False
        self._failure = ""

        self._background = Landscape(theme, hills=218, sun=(176, 294, 55), parent=self)
        self._mark = PlainLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = PlainLabel("title", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._card = QFrame(self)
        self._card.setProperty("card", True)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(*(theme.px(length) for length in (36, 40, 36, 36)))
        column.setSpacing(0)
        column.addWidget(self._mark)
        column.addSpacing(theme.px(16))
        column.addWidget(self._title)
        column.addSpacing(theme.px(20))
        self._form = self._make_form()
        column.addWidget(self._form)
        self._fault = self._make_fault()
        column.addWidget(self._fault)
        self._fault.hide()

        self._help = ThemedButton(theme, "lock_help", "help", "life-buoy", parent=self)
        self._help.clicked.connect(self.help_requested)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def _make_form(self) -> QWidget:
        form = QWidget()
        self.passphrase = PassphraseField(self._theme, "lock_passphrase", "lock_show")
        self.passphrase.returnPressed.connect(self._submit)
        self.passphrase.textEdited.connect(self._edited)
        self.passphrase.caps_lock_changed.connect(self._caps_lock_changed)
        self._label = PlainLabel("small")
        self._label.setBuddy(self.passphrase)
        self._status_icon = PlainLabel()
        self._status = PlainLabel("caption", "quiet", wrap=True)
        accessible.name(self._status, "lock_status")
        self._unlock = ThemedButton(self._theme, "lock_unlock", "primary", "lock-open")
        self._unlock.setProperty("fieldSize", "large")
        self._unlock.clicked.connect(self._submit)

        status = QHBoxLayout()
        status.setSpacing(6)
        status.addWidget(self._status_icon, 0, Qt.AlignmentFlag.AlignTop)
        status.addWidget(self._status, 1)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(self.passphrase)
        column.addLayout(status)
        column.addSpacing(self._theme.px(8))
        column.addWidget(self._unlock)
        return form

    def _make_fault(self) -> QWidget:
        fault = QWidget()
        self._advice = PlainLabel("body", wrap=True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._try_again = ThemedButton(self._theme, "lock_try_again", "primary", "rotate-ccw")
        self._try_again.clicked.connect(self.try_again_requested)
        self._show_folder = ThemedButton(self._theme, "lock_show_folder")
        self._show_folder.clicked.connect(self.show_folder_requested)
        column = QVBoxLayout(fault)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._advice)
        column.addSpacing(8)
        column.addWidget(self._try_again)
        column.addWidget(self._show_folder)
        return fault

    # --- what the controller says ---------------------------------------------------------------

    def reset(self) -> None:
        """Ask for the passphrase anew: nothing typed before is left."""
        self.passphrase.forget()
        self._wrong = False
        self._busy = False
        self._wait_seconds = 0
        self._failure = ""
        self._fault.hide()
        self._form.show()
        self._refresh()
        self.focus_first()

    def set_busy(self, busy: bool) -> None:
        """While a passphrase is being tried, the button rests and the status says so."""
        self._busy = busy
        self._refresh()

    def show_wrong(self, wait_seconds: int = 0) -> None:
        """That passphrase was wrong. With a wait, the button rests for so many seconds."""
        first = not self._wrong or self._wait_seconds == 0
        self._busy = False
        self._wrong = True
        self._failure = ""
        self._wait_seconds = wait_seconds
        if first:
            self.passphrase.forget()
        self._refresh()
        if first:
            self.focus_first()
            accessible.announce(self._status, self._status.text(), assertive=True)

    def show_failure(self, sentence: str) -> None:
        """Something else went wrong, in translated words; the passphrase may be tried again."""
        self._busy = False
        self._failure = sentence
        self._refresh()
        accessible.announce(self._status, sentence, assertive=True)

    def show_fault(self, sentence: str, advice: str) -> None:
        """The diary's files are not as they should be: say so instead of asking for a passphrase."""
        self.passphrase.forget()
        self._busy = False
        self._failure = sentence
        self._title.setText(sentence)
        self._advice.setText(advice)
        self._form.hide()
        self._fault.show()
        self._fit_card()
        self._try_again.setFocus(Qt.FocusReason.OtherFocusReason)
        accessible.announce(self._title, f"{sentence} {advice}", assertive=True)

    @property
    def shows_fault(self) -> bool:
        return not self._fault.isHidden()

    def focus_first(self) -> None:
        """Put the keyboard where the person begins."""
        first = self._try_again if self.shows_fault else self.passphrase
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- words and looks ------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._label.setText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        if self.passphrase.show_button is not None:
            self.passphrase.show_button.set_words(self.tr("Show passphrase"))
        self._unlock.set_words(self.tr("Unlock"))
        self._status.setAccessibleName(self.tr("Unlock status"))
        self._try_again.set_words(self.tr("Try again"))
        self._show_folder.set_words(self.tr("Show the folder"))
        self._help.set_words(self.tr("Get help now"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._background.setGeometry(self.rect())
        self._fit_card()
        margin = self._theme.px(_MARGIN)
        size = self._help.sizeHint()
        width = max(self._theme.px(176), size.width())
        bottom = self.height() - self._theme.px(16) - size.height()
        self._help.setGeometry(margin, bottom, width, size.height())

    def _fit_card(self) -> None:
        width = min(self._theme.px(_CARD_WIDTH), self.width() - 2 * self._theme.px(_MARGIN))
        layout = self._card.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        top = max(self._theme.px(_MARGIN), (self.height() - height) // 2 - self._theme.px(22))
        self._card.setGeometry((self.width() - width) // 2, top, width, height)

    def _restyle(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("mark", "accent", 40))
        self._refresh()

    def _refresh(self) -> None:
        if self._fault.isHidden():
            self._title.setText(self.tr("Companion is locked"))
        words, tone = self._status_words()
        if self._status.text() != words or self._status.property("tone") != tone:
            self._status.setText(words)
            set_look(self._status, tone=tone)
        self._status.setAccessibleDescription(words)
        caps_lock = self._caps_lock and tone == "quiet" and bool(words) and not self._busy
        self._status_icon.setVisible(caps_lock)
        if caps_lock:
            self._status_icon.setPixmap(self._theme.pixmap("arrow-big-up", "text_quiet", 16))
        ready = not self._busy and self._wait_seconds == 0 and bool(self.passphrase.text())
        self._unlock.setEnabled(ready)
        self._unlock.setAccessibleDescription(
            "" if ready else words or self.tr("Type your passphrase first.")
        )
        self._fit_card()

    def _status_words(self) -> tuple[str, str]:
        if self._busy:
            return self.tr("Opening"), "quiet"
        if self._failure:
            return self._failure, "danger"
        if self._wait_seconds:
            return self.tr(
                "That did not open it. Try again in %n second(s).", "", self._wait_seconds
            ), "danger"
        if self._wrong:
            return self.tr("That did not open it. You can try again."), "danger"
        if self._caps_lock:
            return self.tr("Caps Lock is on"), "quiet"
        return "", "quiet"

    def _edited(self) -> None:
        if not self._wait_seconds:
            self._wrong = False
        self._failure = ""
        self._refresh()

    def _caps_lock_changed(self, is_on: bool) -> None:
        self._caps_lock = is_on
        self._refresh()
        if is_on:
            accessible.announce(self._status, self.tr("Caps Lock is on"))

    def _submit(self) -> None:
        if self._unlock.isEnabled():
            self.unlock_requested.emit(self.passphrase.text())
