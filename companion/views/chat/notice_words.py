"""The words of the notices that come with time: what this is, and that a pause is fine."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.engine.usage import Notice


def notice_words(notice: Notice) -> tuple[str, str]:
    """A sentence and what goes with it, in the language in use."""
    if notice is Notice.PROGRAM:
        return (
            QCoreApplication.translate("NoticeWords", "Companion is a computer program, not a person."),
            QCoreApplication.translate("NoticeWords", "It is for self-reflection, not therapy."),
        )
    return (
        QCoreApplication.translate("NoticeWords", "You have been here a while."),
        QCoreApplication.translate("NoticeWords", "A pause is fine; this stays open."),
    )
