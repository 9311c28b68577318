"""The sentences of failures for the terminal: the same table that the window uses."""

from __future__ import annotations

from companion.domain.errors import CompanionError


def sentence_for(error: CompanionError, language: str) -> str:
    """What happened and what can be done, in one line of "en" or "fr"."""
    # Imported here: Qt's translations are needed only once something has failed.
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    from companion.paths import resource
    from companion.views.user_messages import user_message

    application = QCoreApplication.instance() or QCoreApplication(["companion"])
    QLocale.setDefault(QLocale(language))
    translator = QTranslator()
    found = translator.load(f"companion_{language}", str(resource("translations")))
    if found:
        application.installTranslator(translator)
    try:
        return " ".join(user_message(error).text.split())
    finally:
        if found:
            application.removeTranslator(translator)
