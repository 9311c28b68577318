"""What assistive technology is told: stable identifiers, and sentences worth hearing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def name(widget: QWidget, object_name: str) -> None:
    """Give a control its identifier, for style, tests and the platform's accessibility tree.

    The spoken name is a word of the user's language and is set in `retranslate()`.
    """
    widget.setObjectName(object_name)
    widget.setAccessibleIdentifier(object_name)


def announce(widget: QWidget, text: str, assertive: bool = False) -> None:
    """Have a screen reader say something now; `assertive` only for help and failures."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
