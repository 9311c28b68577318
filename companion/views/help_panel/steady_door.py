"""Behind "Steady me": a minute of breathing in words, then five things to notice. No model, no score."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.help_panel.breath_ring import BreathRing
from companion.views.help_panel.directions import turn
from companion.views.help_panel.door import Door
from companion.views.help_panel.steady_course import Phase, Sense, breath_at
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_TICK_MS = 100
_SENSES = tuple(Sense)
_BREATHING, _OVER = -1, len(_SENSES)


class SteadyDoor(Door):
    """Begins when it is entered. Leaving it, at any moment, is not commented on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._place = _BREATHING  # then 0 to 4 for the senses
        self._elapsed_ms = 0
        self._paused = False
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(lambda: self.advance(self._clock.restart()))
        self._clock = QElapsedTimer()
        self.ring = BreathRing(theme)
        self.count = PlainLabel("number")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.ring)
        inside.addWidget(self.count)
        self.step = PlainLabel("title", wrap=True)
        accessible.name(self.step, "help_step")
        self._detail = PlainLabel("body", "quiet", wrap=True)
        for label in (self.step, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._next = ThemedButton(theme, "help_next", "primary")
        self._next.clicked.connect(self._go_on)
        self._pause = ThemedButton(theme, "help_pause", icon="pause", icon_size=18)
        self._pause.clicked.connect(self._pause_or_resume)
        self._again = ThemedButton(theme, "help_again")
        self._again.clicked.connect(self._begin)
        self._end = ThemedButton(theme, "help_end")
        self._end.clicked.connect(self.leave_asked)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        for button in (self._next, self._pause, self._again, self._end):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.step)
        column.addWidget(self._detail)
        column.addStretch(1)
        column.addLayout(self._buttons)
        self.retranslate()

    # --- what the panel asks --------------------------------------------------------------------

    def set_motion_reduced(self, reduced: bool) -> None:
        """The words and the count stay; the ring stands still."""
        self.ring.set_still(reduced)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        turn(self._buttons, narrow)

    def enter(self) -> None:
        self._begin()

    def forget(self) -> None:
        """Nothing here is anybody's; it goes on."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._clock.isValid() and self._place == _BREATHING and not self._paused:
            self._clock.restart()
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    # --- the course -----------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether the breath is being counted."""
        return self._timer.isActive()

    def advance(self, milliseconds: int) -> None:
        """So much time has gone by."""
        if self._place != _BREATHING or self._paused:
            return
        self._elapsed_ms += milliseconds
        if breath_at(self._elapsed_ms) is None:
            self._go_on()
        else:
            self._show()

    def _begin(self) -> None:
        self._place, self._elapsed_ms, self._paused, self._said = _BREATHING, 0, False, ""
        self._clock.start()
        self._timer.start()
        self.retranslate()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self._timer.stop()
        self._paused = False
        self._place = min(self._place + 1, _OVER)
        had_keyboard = self._next.hasFocus() or self._pause.hasFocus()
        self.retranslate()
        if had_keyboard:
            follower = self._next if self._place < _OVER else self._again
            follower.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pause_or_resume(self) -> None:
        self._paused = not self._paused
        if self._paused:
            self._timer.stop()
        else:
            self._clock.restart()
            self._timer.start()
        self.retranslate()

    # --- words ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        breathing = self._place == _BREATHING
        self._next.set_words(self.tr("Next step"))
        self._pause.set_words(self.tr("Resume") if self._paused else self.tr("Pause"))
        self._pause.set_icon("play" if self._paused else "pause")
        self._again.set_words(self.tr("Start again"))
        self._end.set_words(self.tr("End"))
        self._next.setVisible(self._place < _OVER)
        self._pause.setVisible(breathing)
        self._again.setVisible(self._place == _OVER)
        self.ring.setVisible(breathing)
        set_look(self.step, textStyle="title")
        self._show()

    def _show(self) -> None:
        breath = breath_at(self._elapsed_ms) if self._place == _BREATHING else None
        if breath is not None:
            self.ring.set_fullness(breath.fullness)
            self.count.setText(str(breath.seconds_left))
            if breath.phase is Phase.IN:
                self._say(self.tr("Breathe in"), self.tr("Gently, as far as it comes by itself."))
            else:
                self._say(self.tr("Breathe out"), self.tr("Slowly, a little longer than in."))
        elif self._place == _OVER:
            self._say(
                self.tr("That is all"),
                self.tr("You can stay here, start again, or go through another door."),
            )
        else:
            self._say(*self._sense(_SENSES[max(0, self._place)]))

    def _sense(self, sense: Sense) -> tuple[str, str]:
        return {
            Sense.SEE: (
                self.tr("Five things you see"),
                self.tr("Look around and name them, aloud or in your head. Take your time."),
            ),
            Sense.TOUCH: (
                self.tr("Four things you can touch"),
                self.tr("The chair, your sleeve, the floor under your feet."),
            ),
            Sense.HEAR: (self.tr("Three things you hear"), self.tr("Near or far away, loud or quiet.")),
            Sense.SMELL: (
                self.tr("Two things you smell"),
                self.tr("If there is nothing, think of two smells that you like."),
            ),
            Sense.TASTE: (
                self.tr("One thing you taste"),
                self.tr("A sip of water will do, or a taste that you remember."),
            ),
        }[sense]

    def _say(self, step: str, detail: str) -> None:
        if step == self._said:
            return
        self._said = step
        self.step.setText(step)
        self.step.setAccessibleName(step)
        self.step.setAccessibleDescription(detail)
        self._detail.setText(detail)
        if self.isVisible():
            accessible.announce(self.step, f"{step}. {detail}" if self._place != _BREATHING else step)
