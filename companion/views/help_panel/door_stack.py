"""The middle of the panel: four doors, or what is behind one of them, in the same place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.safety.helplines import Helpline
from companion.views import accessible
from companion.views.help_panel.door import Door
from companion.views.help_panel.door_button import DoorButton
from companion.views.help_panel.door_grid import DoorGrid
from companion.views.help_panel.front_words import FrontWords
from companion.views.help_panel.help_contents import HelpContents
from companion.views.theme import Theme

DOORS = {
    "help_call": "phone-call",
    "help_people_door": "users",
    "help_plan_door": "clipboard-list",
    "help_steady": "anchor",
}
"""Identifiers and icons, in reading order."""

PROTOCOL = "help_protocol"
"""A page that is no door of its own: the foot of the panel leads to it."""


class DoorStack(QWidget):
    """`changed` when another door, or none, is open. What is behind a door is made when it is opened:
    the numbers on the front must not wait for it."""

    changed = Signal()
    copy_asked = Signal(str, str)
    failed = Signal(object)
    person_saved = Signal(object)
    person_removed = Signal(str)
    number_saved = Signal(object)
    number_removed = Signal(str)
    plan_saved = Signal(object)
    locked_changed = Signal(bool)

    def __init__(self, theme: Theme, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._contents = HelpContents()
        self._lines: tuple[Helpline, ...] = ()
        self._narrow = self._still = False
        self._open = ""
        self._made: dict[str, Door] = {}
        self._buttons = {name: DoorButton(theme, name, icon) for name, icon in DOORS.items()}
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, which=name: self.open_door(which))
        self._grid = DoorGrid(theme, tuple(self._buttons.values()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._grid)
        self.retranslate()

    # --- what the panel sets --------------------------------------------------------------------

    def show_helplines(self, lines: tuple[Helpline, ...]) -> None:
        """The lines of the country."""
        self._lines = lines
        for door in self._made.values():
            door.show_helplines(lines)
        self._fill()

    def set_contents(self, contents: HelpContents) -> None:
        self._contents = contents
        for door in self._made.values():
            door.set_contents(contents)
        self._fill()

    def set_motion_reduced(self, reduced: bool) -> None:
        self._still = reduced
        for door in self._made.values():
            door.set_motion_reduced(reduced)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for door in self._made.values():
            door.set_narrow(narrow)

    def save_failed(self) -> None:
        for door in self._made.values():
            door.save_failed()

    def flush(self) -> None:
        for door in self._made.values():
            door.flush()

    def forget(self) -> None:
        for door in self._made.values():
            door.forget()

    # --- doors ----------------------------------------------------------------------------------

    @property
    def open_name(self) -> str:
        """The identifier of the open door; empty on the front."""
        return self._open

    @property
    def title(self) -> str:
        """The name of the open door; empty on the front."""
        return FrontWords().title(self._open) if self._open else ""

    def door(self, name: str) -> Door:
        """What is behind a door, made now if it never was opened."""
        if name not in self._made:
            door = self._make(name)
            door.hide()
            door.copy_asked.connect(self.copy_asked)
            door.failed.connect(self.failed)
            door.leave_asked.connect(self.go_back)
            door.show_helplines(self._lines)
            door.set_contents(self._contents)
            door.set_narrow(self._narrow)
            door.set_motion_reduced(self._still)
            self._column.addWidget(door)
            self._made[name] = door
        return self._made[name]

    def open_door(self, name: str) -> None:
        """Show what is behind a door in place of all four, and put the keyboard in it."""
        self._show(name)
        self.door(name).enter()
        accessible.announce(self, f"{self.title}. {self.door(name).notice()}")

    def go_back(self) -> bool:
        """One level up: out of a form, then to the doors. False on the front."""
        if not self._open:
            return False
        left = self._open
        if not self.door(left).go_back():
            self.door(left).flush()
            self.show_front(left)
        return True

    def show_front(self, name: str) -> None:
        """Show all four doors, with the keyboard on one of them."""
        self._show("")
        first = next(iter(self._buttons))
        self._buttons.get(name, self._buttons[first]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, name: str) -> None:
        self._open = name
        opened = self.door(name) if name else None
        self._grid.setVisible(opened is None)
        for door in self._made.values():
            door.setVisible(door is opened)
        self.changed.emit()

    def _make(self, name: str) -> Door:
        # Imported here: four rooms cost more time than the front with its numbers.
        if name == "help_call":
            from companion.views.help_panel.call_door import CallDoor

            call = CallDoor(self._theme, self._language)
            call.number_saved.connect(self.number_saved)
            call.number_removed.connect(self.number_removed)
            return call
        if name == "help_people_door":
            from companion.views.help_panel.people_door import PeopleDoor

            people = PeopleDoor(self._theme)
            people.person_saved.connect(self.person_saved)
            people.person_removed.connect(self.person_removed)
            return people
        if name == "help_plan_door":
            from companion.views.help_panel.plan_door import PlanDoor

            plan = PlanDoor(self._theme)
            plan.plan_saved.connect(self.plan_saved)
            plan.locked_changed.connect(self.locked_changed)
            return plan
        if name == PROTOCOL:
            from companion.views.help_panel.protocol_door import ProtocolDoor

            return ProtocolDoor(self._theme, self._language)
        from companion.views.help_panel.steady_door import SteadyDoor

        return SteadyDoor(self._theme)

    # --- words ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        words = FrontWords()
        for name, button in self._buttons.items():
            button.set_words(words.title(name), words.behind(name))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        words = FrontWords()
        for name, button in self._buttons.items():
            button.set_foot(*words.foot(name, self._lines, self._contents))
        self._grid.refresh()
