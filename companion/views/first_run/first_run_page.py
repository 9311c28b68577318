"""The first run: four steps, Back keeps what was answered, help is always there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.first_run.answers import FirstRunAnswers, MeasureStrength, ModelOption
from companion.views.first_run.language_step import LanguageStep
from companion.views.first_run.model_step import ModelStep
from companion.views.first_run.notice_step import NoticeStep
from companion.views.first_run.passphrase_step import PassphraseStep
from companion.views.first_run.step import Step
from companion.views.first_run.steps_panel import StepsPanel
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_PANEL = 312


class FirstRunPage(QWidget):
    """`finished` carries all answers once; what goes wrong comes back through `show_problem`."""

    finished = Signal(object)  # FirstRunAnswers
    language_changed = Signal(str)
    country_changed = Signal(str)
    help_requested = Signal()

    def __init__(self, theme: Theme, measure: MeasureStrength, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self.language_step = LanguageStep(theme)
        self.notice_step = NoticeStep(theme)
        self.passphrase_step = PassphraseStep(theme, measure)
        self.model_step = ModelStep(theme)
        self._steps: tuple[Step, ...] = (
            self.language_step,
            self.notice_step,
            self.passphrase_step,
            self.model_step,
        )
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
            step.changed.connect(self._refresh)
        self._panel = StepsPanel(theme, len(self._steps))
        self._panel.help_requested.connect(self.help_requested)
        self.language_step.language_changed.connect(self.language_changed)
        self.language_step.country_changed.connect(self.country_changed)

        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self._stack, 1)
        content.addWidget(self._make_footer())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addLayout(content, 1)
        # Reading order: the step, then Back and Continue, and help last, as in the rail.
        theme.changed.connect(self._fit_panel)
        self._fit_panel()
        self.retranslate()

    def _make_footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("rule", "top")
        self._position = PlainLabel("small", "quiet", wrap=True)
        accessible.name(self._position, "first_run_step")
        self._message = PlainLabel("small", "quiet", wrap=True)
        accessible.name(self._message, "first_run_message")
        self._back = ThemedButton(self._theme, "first_run_back")
        self._back.clicked.connect(self.go_back)
        self._continue = ThemedButton(self._theme, "first_run_continue", "primary")
        self._continue.clicked.connect(self.go_on)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._position)
        words.addWidget(self._message)
        for button in (self._back, self._continue):
            button.setProperty("fieldSize", "large")
        row = QHBoxLayout(footer)
        row.setContentsMargins(56, 22, 56, 20)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._back)
        row.addWidget(self._continue)
        return footer

    # --- what the controller sets ---------------------------------------------------------------

    def set_language(self, code: str) -> None:
        self.language_step.set_language(code)

    def set_country(self, code: str) -> None:
        """An empty code shows the system's own country."""
        self.language_step.country.set_country(code)

    def set_keyring_available(self, available: bool) -> None:
        self.passphrase_step.set_keyring_available(available)

    def set_models(self, options: tuple[ModelOption, ...]) -> None:
        self.model_step.set_models(options)

    def set_busy(self, busy: bool) -> None:
        """While the diary is being made, the buttons rest and the message says so."""
        self._busy = busy
        if busy:
            self._say(self.tr("Making your encrypted diary"), "quiet")
        elif self._message.property("tone") == "quiet":
            self._say("", "quiet")
        self._refresh()

    def show_problem(self, words: str) -> None:
        """Say what went wrong, in translated words. The answers stay, and Continue tries again."""
        self._busy = False
        self._say(words, "danger")
        self._refresh()
        accessible.announce(self._message, words, assertive=True)

    def forget_passphrase(self) -> None:
        """Empty the passphrase fields: it was used, or the page is left."""
        self.passphrase_step.forget()

    # --- steps ----------------------------------------------------------------------------------

    @property
    def current_step(self) -> int:
        """0 to 3."""
        return self._stack.currentIndex()

    def go_to(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._panel.set_current(step)
        self._say("", "quiet")
        self._refresh()
        self.focus_first()

    def go_back(self) -> None:
        if self.current_step:
            self.go_to(self.current_step - 1)

    def go_on(self) -> None:
        """To the next step; after the last, all answers are handed over."""
        if self._busy or not self._steps[self.current_step].is_complete():
            return
        if self.current_step < len(self._steps) - 1:
            self.go_to(self.current_step + 1)
        else:
            self.finished.emit(self.answers())

    def answers(self) -> FirstRunAnswers:
        return FirstRunAnswers(
            language=self.language_step.language_code,
            country=self.language_step.country.country,
            passphrase=self.passphrase_step.passphrase.text(),
            keep_in_keyring=self.passphrase_step.keyring.isChecked(),
            model=self.model_step.chosen,
        )

    def focus_first(self) -> None:
        """Put the keyboard on the heading; the first control follows it."""
        self._steps[self.current_step].heading.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- words and looks ------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._back.set_words(self.tr("Back"))
        self._continue.set_words(self.tr("Continue"))
        self._position.setAccessibleName(self.tr("Setup step"))
        self._message.setAccessibleName(self.tr("Setup message"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def _fit_panel(self) -> None:
        # Large text needs the room more than the drawing does.
        self._panel.setFixedWidth(min(self._theme.px(_PANEL), max(self._theme.px(212), self.width() // 3)))

    def _say(self, words: str, tone: str) -> None:
        self._message.setText(words)
        self._message.setAccessibleDescription(words)
        self._message.setVisible(bool(words))
        set_look(self._message, tone=tone)

    def _refresh(self) -> None:
        step = self._steps[self.current_step]
        self._back.setVisible(self.current_step > 0)
        self._back.setEnabled(not self._busy)
        self._continue.setEnabled(step.is_complete() and not self._busy)
        self._continue.setAccessibleDescription(step.missing())
        self._continue.setToolTip(step.missing())
        position = self.tr("Step {number} of {count}").format(
            number=self.current_step + 1, count=len(self._steps)
        )
        self._position.setText(position)
        self._position.setAccessibleDescription(
            self.tr("{position}: {title}").format(
                position=position, title=self._panel.titles()[self.current_step]
            )
        )
