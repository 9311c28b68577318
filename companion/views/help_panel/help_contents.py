"""What the help panel shows of the person's own: handed to it as one value, never fetched by it."""

from __future__ import annotations

from dataclasses import dataclass, field

from companion.domain.help_records import OwnNumber, SafetyPlan, TrustedPerson


@dataclass(frozen=True, slots=True)
class HelpContents:
    """People, numbers and plan, as far as they may be seen now.

    `plan_locked` says that an unencrypted copy of them is kept, to be seen while locked.
    """

    unlocked: bool = False
    people: tuple[TrustedPerson, ...] = field(default=(), repr=False)
    own_numbers: tuple[OwnNumber, ...] = field(default=(), repr=False)
    plan: SafetyPlan = field(default_factory=lambda: SafetyPlan({}), repr=False)
    plan_locked: bool = False

    @property
    def readable(self) -> bool:
        """Whether people and plan may be seen now."""
        return self.unlocked or self.plan_locked
