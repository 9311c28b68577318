"""Step 3: the passphrase, twice, how strong it is in words, and what losing it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from companion.views import accessible
from companion.views.first_run.answers import MeasureStrength
from companion.views.first_run.step import Step, field_label
from companion.views.shared.passphrase_field import PassphraseField
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme, set_look


class PassphraseStep(Step):
    """Nothing typed here is kept anywhere else; `forget` empties both fields."""

    def __init__(self, theme: Theme, measure: MeasureStrength) -> None:
        super().__init__(theme)
        self._measure = measure
        self._lead = PlainLabel("chat", "quiet", wrap=True)
        self.passphrase = PassphraseField(theme, "first_run_passphrase")
        self.repeat = PassphraseField(theme, "first_run_repeat")
        self._label = field_label(self.passphrase)
        self._repeat_label = field_label(self.repeat)
        self._strength = PlainLabel("small", "quiet", wrap=True)
        accessible.name(self._strength, "first_run_strength")
        self._match = PlainLabel("small", "quiet", wrap=True)
        self.show_both = QCheckBox()
        accessible.name(self.show_both, "first_run_show")
        self.keyring = QCheckBox()
        accessible.name(self.keyring, "first_run_keyring")
        self.keyring.hide()
        for field in (self.passphrase, self.repeat):
            field.setMaximumWidth(theme.px(460))
            field.textChanged.connect(self._edited)
        self.show_both.toggled.connect(self.passphrase.reveal)
        self.show_both.toggled.connect(self.repeat.reveal)

        self.column.addWidget(self._lead)
        self.column.addSpacing(4)
        for widget in (self._label, self.passphrase, self._strength, self._repeat_label, self.repeat):
            self.column.addWidget(widget)
        self.column.addWidget(self._match)
        self.column.addWidget(self.show_both, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(4)
        self.column.addWidget(self._make_warning())
        self.column.addWidget(self.keyring, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def _make_warning(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "note")
        self._warning_icon = PlainLabel()
        self._lost = PlainLabel("strong", wrap=True)
        self._lost_detail = PlainLabel("body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._lost)
        words.addWidget(self._lost_detail)
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        row.addWidget(self._warning_icon)
        row.addLayout(words, 1)
        return card

    def set_keyring_available(self, available: bool) -> None:
        """Offer to keep the key in this computer's keyring, where it really has one."""
        self.keyring.setVisible(available)
        if not available:
            self.keyring.setChecked(False)

    def forget(self) -> None:
        """Empty both fields and hide what is typed next."""
        self.passphrase.forget()
        self.repeat.forget()
        self.show_both.setChecked(False)

    def is_complete(self) -> bool:
        typed = self.passphrase.text()
        return bool(typed) and typed == self.repeat.text() and self._measure(typed) != "too_short"

    def missing(self) -> str:
        if not self.passphrase.text():
            return self.tr("Type a passphrase to continue.")
        if self._measure(self.passphrase.text()) == "too_short":
            return self.tr("This passphrase is too short.")
        return "" if self.is_complete() else self.tr("Type the same passphrase again to continue.")

    def retranslate(self) -> None:
        self.heading.setText(self.tr("A passphrase only you know"))
        self._lead.setText(
            self.tr(
                "It encrypts everything you write. "
                "Four or five unrelated words are strong and can be remembered."
            )
        )
        self._label.setText(self.tr("New passphrase"))
        self.passphrase.setAccessibleName(self.tr("New passphrase"))
        self._repeat_label.setText(self.tr("Repeat passphrase"))
        self.repeat.setAccessibleName(self.tr("Repeat passphrase"))
        self.show_both.setText(self.tr("Show passphrase"))
        self.show_both.setAccessibleName(self.tr("Show passphrase"))
        self._strength.setAccessibleName(self.tr("Passphrase strength"))
        self._lost.setText(self.tr("If it is lost, nothing can be opened any more."))
        self._lost_detail.setText(
            self.tr(
                "Without the passphrase, nobody can open your conversations, us included. "
                "Write it down and keep it where only you look."
            )
        )
        self.keyring.setText(self.tr("Also keep the key in this computer’s keyring"))
        self.keyring.setAccessibleName(self.tr("Also keep the key in this computer’s keyring"))
        self.keyring.setAccessibleDescription(
            self.tr("Companion then opens without the passphrase while you are logged in.")
        )
        self.keyring.setToolTip(self.keyring.accessibleDescription())
        self._edited()

    def _edited(self) -> None:
        typed, again = self.passphrase.text(), self.repeat.text()
        word = self._measure(typed) if typed else ""
        said = {
            "too_short": self.tr("Too short. Add a word or two."),
            "weak": self.tr("Weak: it could be guessed. Another unrelated word helps a lot."),
            "fair": self.tr("Fair: hard to guess."),
            "strong": self.tr("Strong: very hard to guess."),
        }.get(word, self.tr("Its strength is told here, in words."))
        if said != self._strength.text():
            self._strength.setText(said)
            self._strength.setAccessibleDescription(said)
            set_look(self._strength, tone={"weak": "warning", "too_short": "warning"}.get(word, "quiet"))
            if self.passphrase.hasFocus():
                accessible.announce(self._strength, said)
        differs = bool(again) and again != typed
        self._match.setText(self.tr("The two are not the same yet.") if differs else "")
        self.changed.emit()

    def _tint(self) -> None:
        self._warning_icon.setPixmap(self.theme.pixmap("key-round", "accent", 22))
