"""The dialog "Help now": the emergency number, four equal doors, and what Companion cannot do.

It takes the place of the page, so that nothing personal is on the screen while it is open. What it
shows of the person's own is handed to it, and handed out again when it was changed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from companion.paths import resource
from companion.safety.helplines import Helplines
from companion.views import accessible
from companion.views.help_panel.door_stack import DOORS, PROTOCOL, DoorStack
from companion.views.help_panel.emergency_strip import EmergencyStrip
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_footer import HelpFooter
from companion.views.help_panel.help_header import HelpHeader
from companion.views.shared.banner import Banner
from companion.views.shared.landscape import Landscape
from companion.views.theme import Theme
from companion.views.user_messages import UserMessage

_WIDTH, _HEIGHT = 880, 688
_COLUMNS_FROM = 800  # below this width, in unscaled pixels, everything is one column


class HelpPanel(QDialog):
    """Setters bring contents in, signals take edits out; it holds no store and waits for nothing.

    `shown` when it opens, `closed` when the person goes back to where they were.
    """

    shown = Signal()
    closed = Signal()
    hide_requested = Signal()
    country_chosen = Signal(str)
    person_saved = Signal(object)  # TrustedPerson; without an id for a new one
    person_removed = Signal(str)
    own_number_saved = Signal(object)  # OwnNumber; without an id for a new one
    own_number_removed = Signal(str)
    plan_saved = Signal(object)  # SafetyPlan
    plan_locked_changed = Signal(bool)
    failed = Signal(object)  # CompanionError of something the panel did itself

    def __init__(
        self,
        theme: Theme,
        language: Callable[[], str],
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._theme = theme
        self._today = today
        self.helplines = Helplines.load(resource("content", "helplines.json"))
        accessible.name(self, "help_dialog")
        self._header = HelpHeader(theme)
        self.country = self._header.country
        self.strip = EmergencyStrip(theme)
        self._banner = Banner(theme, "help_banner")
        self.doors = DoorStack(theme, language)
        self._footer = HelpFooter(theme)
        self._background = Landscape(theme, hills=160, sun=(176, 294, 0), parent=self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self.retranslate()

    def _lay_out(self) -> None:
        self._card = QFrame(self)
        self._card.setProperty("panel", "dialog")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("help_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(14)
        self._column.addWidget(self._header)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._banner)
        self._column.addWidget(self.doors, 1)
        self._column.addWidget(self._footer)
        self._scroll.setWidget(content)
        around = QVBoxLayout(self._card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._scroll)

    def _connect(self) -> None:
        self.country.chosen.connect(self._country_chosen)
        self._header.back_asked.connect(self.go_back)
        self.strip.copy_asked.connect(self._copy_emergency)
        self._footer.protocol_asked.connect(lambda: self.doors.open_door(PROTOCOL))
        self._footer.hide_asked.connect(self.hide_requested)
        self._footer.close_asked.connect(self._close)
        self.doors.changed.connect(self._door_changed)
        self.doors.copy_asked.connect(self._copy)
        self.doors.failed.connect(self.failed)
        self.doors.person_saved.connect(self.person_saved)
        self.doors.person_removed.connect(self.person_removed)
        self.doors.number_saved.connect(self.own_number_saved)
        self.doors.number_removed.connect(self.own_number_removed)
        self.doors.plan_saved.connect(self.plan_saved)
        self.doors.locked_changed.connect(self.plan_locked_changed)

    # --- what is set from outside -----------------------------------------------------------------

    def set_country(self, code: str) -> None:
        """Show the numbers of a country; an empty code means the system's own."""
        self.country.set_country(code)
        self._fill()

    def set_contents(self, contents: HelpContents) -> None:
        """Show the person's own. A form that was submitted is done with; what is being typed stays."""
        self.doors.set_contents(contents)

    def set_motion_reduced(self, reduced: bool) -> None:
        """Nothing moves by itself."""
        self.doors.set_motion_reduced(reduced)

    def show_problem(self, message: UserMessage) -> None:
        """Say what could not be done. What was typed for it stays."""
        self.doors.save_failed()
        self._banner.show_message("warning", message.sentence, message.advice)
        self._scroll.ensureWidgetVisible(self._banner)

    def clear_problem(self) -> None:
        """What was told is solved: it could be kept after all."""
        self._banner.clear()

    def flush(self) -> None:
        """Emit what was typed and not yet handed over."""
        self.doors.flush()

    def forget(self) -> None:
        """Let go of everything of the person's, shown or typed, as locking does."""
        self.doors.forget()
        self.set_contents(HelpContents())
        self._banner.clear()
        self._footer.say_copied("")

    # --- opening, doors, closing ------------------------------------------------------------------

    def begin(self) -> None:
        """Show the front, put the keyboard on its first door, and say that help is open."""
        self.doors.show_front(next(iter(DOORS)))
        accessible.announce(self, self._header.title, assertive=True)
        self.shown.emit()

    def go_back(self) -> bool:
        """One level up: out of a form, then to the doors. False on the front."""
        return self.doors.go_back()

    def reject(self) -> None:
        """Esc goes up one level; only on the front it closes."""
        if not self.go_back():
            self._close()

    def _close(self) -> None:
        self.flush()
        self.closed.emit()

    def _door_changed(self) -> None:
        self._header.show_door(self.doors.title)
        self._footer.say_copied("")
        if self.doors.open_name:
            # Where the door has nothing to put the keyboard on, it must not fall on "Hide Companion".
            self._header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self._reveal_focus)  # once everything has its place

    def _reveal_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self._scroll.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    # --- words and numbers ------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Help now"))
        self._header.show_door(self.doors.title)
        self._fill()

    def _fill(self) -> None:
        country = self.country.country
        emergency, lines = self.helplines.emergency(country), self.helplines.lines(country)
        self.strip.show_rows(emergency)
        self.doors.show_helplines(lines)
        own = tuple(line for line in (*emergency, *lines) if line.kind != "directory")
        self._footer.show_rows(own, self._today())

    def _country_chosen(self, code: str) -> None:
        self._fill()
        self.country_chosen.emit(code)

    def _copy_emergency(self, number: str) -> None:
        self._copy(number, self.tr("{number} copied").format(number=number))

    def _copy(self, text: str, said: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self._footer.say_copied(said)

    # --- events -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()  # Enter as well as Space: nobody is to look for the right key here
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._background.setGeometry(self.rect())
        width, height = min(px(_WIDTH), self.width() - 32), min(px(_HEIGHT), self.height() - 32)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        narrow = width < px(_COLUMNS_FROM)
        side = 20 if narrow else 36
        self._column.setContentsMargins(side, 28, side, 22)
        for part in (self._header, self.strip, self.doors, self._footer):
            part.set_narrow(narrow)
