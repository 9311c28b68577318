"""The words on the four doors: what is behind each, and what is there now."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.safety.helplines import Helpline
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.helpline_words import HelplineWords
from companion.views.help_panel.plan_words import PlanWords


class FrontWords(QObject):
    """A QObject only so that its words are translated like all others. Doors are named by identifier."""

    def title(self, door: str) -> str:
        """What the door is called."""
        return {
            "help_call": self.tr("Call or text"),
            "help_people_door": self.tr("Someone I trust"),
            "help_plan_door": self.tr("My safety plan"),
            "help_steady": self.tr("Steady me"),
            "help_protocol": self.tr("How help detection works"),
        }[door]

    def behind(self, door: str) -> str:
        """What one finds there."""
        return {
            "help_call": self.tr("Someone trained to listen. You do not have to know what to say."),
            "help_people_door": self.tr(
                "People you chose, with their numbers and a first sentence you can send."
            ),
            "help_plan_door": self.tr("What you notice, what helps and who you can tell, in your own words."),
            "help_steady": self.tr(
                "Grounding, one small step at a time. Nothing to decide, nothing to write."
            ),
        }[door]

    def foot(self, door: str, lines: tuple[Helpline, ...], contents: HelpContents) -> tuple[str, str]:
        """What stands out at the foot of the door, and a quiet note beside it."""
        if door == "help_call":
            return self._number(lines)
        if door == "help_people_door":
            return self._people(contents), ""
        if door == "help_plan_door":
            return self._plan(contents)
        return self.tr("2 minutes"), self.tr("in words")

    def _number(self, lines: tuple[Helpline, ...]) -> tuple[str, str]:
        crisis = [line for line in lines if line.kind == "crisis"] or list(lines)
        return (crisis[0].number_display, HelplineWords().in_short(crisis[0])) if crisis else ("", "")

    def _people(self, contents: HelpContents) -> str:
        if not contents.readable:
            return self.tr("Unlock to see your people")
        return ", ".join(person.name for person in contents.people) or self.tr("Nobody added yet")

    def _plan(self, contents: HelpContents) -> tuple[str, str]:
        if not contents.readable:
            return self.tr("Unlock to see your plan"), ""
        return PlanWords().count(contents.plan), PlanWords().changed(contents.plan)
