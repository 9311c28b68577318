"""Writing the safety plan: one question per screen, and nothing is lost by going back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.help_records import PlanStep, SafetyPlan
from companion.views import accessible
from companion.views.help_panel.plan_words import PlanWords
from companion.views.help_panel.words_field import WordsField
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme

_STEPS = tuple(PlanStep)


class PlanEditor(QWidget):
    """`saved` carries the whole plan after a pause in typing, at every step, and at Save.

    It lets go of the words only when `confirm` says that they are kept; `reopen` brings them back.
    """

    saved = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan = SafetyPlan({})
        self._texts: dict[PlanStep, str] = {}
        self._number = 0
        self._unconfirmed = False
        self._leaving = False
        self._progress = PlainLabel("small", "quiet")
        accessible.name(self._progress, "help_plan_progress")
        self._question = PlainLabel("heading", wrap=True)
        self._hint = PlainLabel("body", "quiet", wrap=True)
        self.words = WordsField("help_plan_words")
        self.words.paused.connect(self._take)
        self._back = ThemedButton(theme, "help_plan_back")
        self._back.clicked.connect(lambda: self._go_to(self._number - 1))
        self._next = ThemedButton(theme, "help_plan_next")
        self._next.clicked.connect(lambda: self._go_to(self._number + 1))
        self._save = ThemedButton(theme, "help_plan_save", "primary")
        self._save.clicked.connect(self._finish)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._progress, self._question, self._hint):
            column.addWidget(label)
        column.addWidget(self.words, 1)
        column.addLayout(buttons)
        self._source = PlainLabel("caption", "quiet", wrap=True)
        column.addWidget(self._source)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()
        self.hide()

    def _fit(self) -> None:
        self.words.setMinimumHeight(self._theme.px(110))

    # --- opening and closing --------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open_editor(self, plan: SafetyPlan) -> None:
        """Begin with the first question. Every step shows what it holds now."""
        self._plan = plan
        self._texts = {step: plan.steps.get(step, "") for step in _STEPS}
        self._unconfirmed = self._leaving = False
        self.show()
        self._show(0)

    def leave(self) -> None:
        """Hand over what was typed, and hide. The words stay until they are confirmed."""
        self.words.flush()
        self._leaving = True
        self.hide()
        if not self._unconfirmed:
            self.clear()

    def flush(self) -> None:
        """Hand over what was typed since the last time."""
        if self.is_open:
            self.words.flush()

    def confirm(self) -> bool:
        """What was handed over is kept. True when that ends a writing that Save had ended."""
        self._unconfirmed = False
        ended = self._leaving
        if ended:
            self.clear()
        return ended

    def reopen(self) -> bool:
        """What was handed over is not kept: show it again. False when there was nothing."""
        if not self._unconfirmed:
            return False
        self._leaving = False
        self.words.not_kept()
        self._refresh()
        self.show()
        return True

    def clear(self) -> None:
        """Hide it, and keep nothing of what was typed."""
        self._texts = {}
        self._plan = SafetyPlan({})
        self._unconfirmed = self._leaving = False
        self.words.forget()
        self.hide()

    # --- steps ----------------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        self.words.flush()
        self._show(number)

    def _show(self, number: int) -> None:
        self._number = number
        self.words.show_words(self._texts.get(_STEPS[number], ""))
        self.retranslate()
        accessible.announce(self._progress, f"{self._progress.text()}. {self._question.text()}")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, words: str) -> None:
        self._texts[_STEPS[self._number]] = words
        self._unconfirmed = True
        self.saved.emit(self._written())

    def _written(self) -> SafetyPlan:
        return SafetyPlan(
            {step: text.strip() for step, text in self._texts.items() if text.strip()}, self._plan.updated_at
        )

    def _finish(self) -> None:
        self._leaving = True
        self._refresh()
        words = self.words.toPlainText()
        self.words.show_words(words)  # handed over here, and not a second time
        self._take(words)

    # --- words ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        words = PlanWords().of(_STEPS[self._number])
        progress = self.tr("Step {number} of {count}").format(number=self._number + 1, count=len(_STEPS))
        self._progress.setText(progress)
        self._progress.setAccessibleName(progress)
        self._question.setText(words.question)
        self._hint.setText(words.hint)
        self.words.setAccessibleName(self.tr("Your words"))
        self.words.setAccessibleDescription(f"{words.question} {words.hint}")
        self._source.setText(self.tr("A form of our own, after the safety planning of Stanley and Brown."))
        self._back.set_words(self.tr("Back"))
        self._next.set_words(self.tr("Next"))
        self._save.set_words(self.tr("Save"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _refresh(self) -> None:
        self._back.setVisible(self._number > 0)
        self._next.setVisible(self._number < len(_STEPS) - 1)
        self._save.setEnabled(not self._leaving)
