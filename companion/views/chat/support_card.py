"""The card that stays beside a conversation once risk was noticed: a kind sentence, a number, help.

For tier A one press does not put it away: "Keep talking" asks first whether the person is safe for
now. It needs no model and no store.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.screening import Card, Screening, Tier
from companion.engine.care import Contact
from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look


class _Step(Enum):
    """What the card asks now."""

    OFFER = "offer"
    SURE = "sure"


class SupportCard(QFrame):
    """`show_for` what was noticed; `fold` when it is over. Emits what the person asks for."""

    help_asked = Signal()
    hide_asked = Signal()
    folded = Signal()
    adult_confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tier = Tier.NONE
        self._card = Card.CRISIS
        self._line = Contact("", "", "")
        self._step = _Step.OFFER
        accessible.name(self, "chat_support")
        self._icon = PlainLabel()
        self.sentence = PlainLabel("strong", wrap=True)
        accessible.name(self.sentence, "chat_support_sentence")
        self.numbers = PlainLabel("body", wrap=True)
        accessible.name(self.numbers, "chat_support_numbers")
        self.open_help = ThemedButton(theme, "chat_open_help", kind="help", icon="life-buoy", icon_size=18)
        self.open_help.clicked.connect(self.help_asked)
        self.hide_now = ThemedButton(theme, "chat_hide", icon="eye-off", icon_size=16)
        self.hide_now.clicked.connect(self.hide_asked)
        self.keep_talking = ThemedButton(theme, "chat_keep_talking")
        self.keep_talking.clicked.connect(self._keep_talking)
        self.confirm = ThemedButton(theme, "chat_support_confirm")
        self.confirm.clicked.connect(self._confirm)
        self._lay_out()
        theme.changed.connect(self._tint)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.sentence)
        words.addWidget(self.numbers)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.open_help, self.hide_now, self.confirm, self.keep_talking):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(words)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    # --- what the controller says ---------------------------------------------------------------

    def show_for(self, screening: Screening, line: Contact) -> None:
        """Show the card for what was noticed. A stronger card is not replaced by a weaker one."""
        if self.isVisible() and self._tier is Tier.A and screening.tier is not Tier.A:
            return
        self._tier = screening.tier
        self._card = screening.cards[0] if screening.cards else Card.CRISIS
        self._line = line
        self._step = _Step.OFFER
        set_look(self, card="help_strip" if screening.tier is Tier.A else "help")
        self._say()
        self.show()
        accessible.announce(
            self.sentence, f"{self.sentence.text()} {self.numbers.text()}", assertive=self._tier is Tier.A
        )

    def fold(self) -> None:
        """Put the card away."""
        self._tier = Tier.NONE
        self.hide()

    @property
    def tier(self) -> Tier:
        """The tier it is shown for; NONE while it is folded."""
        return self._tier

    # --- steps ----------------------------------------------------------------------------------

    def _keep_talking(self) -> None:
        needs_second_step = self._tier is Tier.A or self._card is Card.MINOR
        if needs_second_step and self._step is _Step.OFFER:
            self._step = _Step.SURE
            self._say()
            accessible.announce(self.sentence, self.sentence.text(), assertive=True)
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._step is _Step.SURE:  # the second button of the second step: back to the offer
            self._step = _Step.OFFER
            self._say()
            return
        self.fold()
        self.folded.emit()

    def _confirm(self) -> None:
        is_minor = self._card is Card.MINOR and self._tier is Tier.NONE
        self.fold()
        if is_minor:
            self.adult_confirmed.emit()
        self.folded.emit()

    def _say(self) -> None:
        asks = self._step is _Step.SURE
        self.sentence.setText(self._second_words() if asks else self._first_words())
        numbers = "" if asks and self._card is Card.MINOR else self._number_words()
        self.numbers.setText(numbers)
        self.numbers.setVisible(bool(numbers))
        self.hide_now.setVisible(self._card is Card.ABUSE)
        self.confirm.setVisible(asks)
        minor = self._card is Card.MINOR and self._tier is Tier.NONE
        self.confirm.set_words(
            self.tr("Yes, I am 18 or older") if minor else self.tr("Yes, I am safe for now")
        )
        if asks:
            self.keep_talking.set_words(self.tr("No"))
        elif minor:
            self.keep_talking.set_words(self.tr("I am 18 or older"))
        else:
            self.keep_talking.set_words(self.tr("Keep talking"))
        self.keep_talking.setVisible(True)
        self.sentence.setAccessibleDescription(self.sentence.text())
        self.numbers.setAccessibleDescription(self.numbers.text())
        self._tint()

    # --- words ----------------------------------------------------------------------------------

    def _first_words(self) -> str:
        if self._tier is Tier.A:
            return self.tr("You don’t have to carry this alone. Someone can listen right now.")
        match self._card:
            case Card.THIRD_PARTY:
                return self.tr("For you and for the person you worry about, there is someone to call.")
            case Card.ABUSE:
                return self.tr("You deserve to be safe. There are people who help with this.")
            case Card.VIOLENCE:
                return self.tr("Take some distance first. Someone can listen to you now.")
            case Card.EATING_DISORDER | Card.PSYCHOSIS:
                return self.tr("This is hard to go through without help. There are people for it.")
            case Card.OVERDOSE:
                return self.tr("If anything was taken, or you feel unwell, call first.")
            case Card.MINOR:
                return self.tr("Free conversation is for adults. Help is open to everyone.")
            case Card.SOFT_CHECK_IN:
                return self.tr("You wrote about something serious. Are you safe right now?")
            case _:
                return self.tr("If it gets too heavy, someone can listen, day or night.")

    def _second_words(self) -> str:
        if self._card is Card.MINOR and self._tier is Tier.NONE:
            return self.tr("Are you 18 or older?")
        return self.tr("Before this folds: are you safe for now, and is nothing at hand that could hurt you?")

    def _number_words(self) -> str:
        line = self._line
        parts = []
        if line.number:
            parts.append(self.tr("{name}: {number}").format(name=line.name, number=line.number))
        if line.emergency:
            parts.append(self.tr("Emergency: {number}").format(number=line.emergency))
        return "   ".join(parts)

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("life-buoy", "help", 20))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Support"))
        self.sentence.setAccessibleName(self.tr("Support sentence"))
        self.numbers.setAccessibleName(self.tr("Support numbers"))
        self.open_help.set_words(self.tr("Open help"))
        self.hide_now.set_words(self.tr("Hide Companion"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
