"""The words of the safety plan: what its steps are called, and the questions that help to write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale, QObject

from companion.domain.help_records import PlanStep, SafetyPlan


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step's title, the question that asks for it, and what may help to answer."""

    title: str
    question: str
    hint: str


class PlanWords(QObject):
    """A QObject only so that its words are translated like all others."""

    def of(self, step: PlanStep) -> StepWords:
        """The words of one step, in the language shown now."""
        return {
            PlanStep.WARNING_SIGNS: StepWords(
                self.tr("How I notice"),
                self.tr("How do you notice that it is getting bad?"),
                self.tr("Thoughts, moods, or things you start or stop doing."),
            ),
            PlanStep.ALONE: StepWords(
                self.tr("What I can do alone"),
                self.tr("What helps a little, without anybody else?"),
                self.tr("Small things count: music, a walk, a shower, an animal."),
            ),
            PlanStep.DISTRACTION: StepWords(
                self.tr("People and places that take my mind off it"),
                self.tr("Who or which place takes your mind off it?"),
                self.tr("You do not have to talk about it there."),
            ),
            PlanStep.TELL: StepWords(
                self.tr("People I can tell"),
                self.tr("Whom could you tell that it is bad?"),
                self.tr("Names, and how you reach them."),
            ),
            PlanStep.PROFESSIONALS: StepWords(
                self.tr("Professionals and lines"),
                self.tr("Which professionals or helplines could you turn to?"),
                self.tr("A doctor, a helpline, the nearest hospital. Numbers are behind “Call or text”."),
            ),
            PlanStep.SAFE_SPACE: StepWords(
                self.tr("Making my space safer"),
                self.tr("What could be put further away for a while, and who could help with that?"),
                self.tr("Distance gives time. Somebody else can keep things for you."),
            ),
            PlanStep.REASONS: StepWords(
                self.tr("What I live for"),
                self.tr("Who or what is worth staying for?"),
                self.tr("People, animals, things you look forward to. One is enough."),
            ),
        }[step]

    def count(self, plan: SafetyPlan) -> str:
        """ "6 steps"; or that there are none."""
        written = len(plan.written)
        return self.tr("%n step(s)", "", written) if written else self.tr("Not written yet")

    def changed(self, plan: SafetyPlan) -> str:
        """ "changed 4 October"; empty for a plan that holds nothing."""
        if plan.updated_at is None or not plan.written:
            return ""
        day = plan.updated_at.astimezone().date()
        if day.year != datetime.now().astimezone().year:
            return self.tr("changed {date}").format(date=self.day(plan))
        pattern = self.tr("d MMMM", "day and month, as a QLocale pattern")
        return self.tr("changed {date}").format(date=QLocale().toString(day, pattern))

    def day(self, plan: SafetyPlan) -> str:
        """The day of the last change, on this computer's clock."""
        if plan.updated_at is None:
            return ""
        day = plan.updated_at.astimezone().date()
        return QLocale().toString(day, self.tr("d MMMM yyyy", "date, as a QLocale pattern"))
