"""The language on screen: installs the translations and changes them live.

Every widget hears `QEvent.LanguageChange` and answers with its own `retranslate()`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from companion.paths import resource

LANGUAGES = ("en", "fr")


def system_language() -> str:
    """The first of the desktop's languages that we speak; English when there is none."""
    for tag in QLocale.system().uiLanguages():
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


class Language(QObject):
    """Which language is shown now. `changed` follows the widgets' own LanguageChange."""

    changed = Signal(str)

    def __init__(self, app: QApplication, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._folder = folder or resource("translations")
        self._translators: list[QTranslator] = []
        self._code = ""

    @property
    def code(self) -> str:
        """ "en" or "fr"; empty before the first `use`."""
        return self._code

    def use(self, choice: str) -> None:
        """Show "en", "fr" or the "system" language, at once and everywhere."""
        code = choice if choice in LANGUAGES else system_language()
        if code == self._code:
            return
        self.remove()
        self._code = code
        QLocale.setDefault(_locale(code))
        self._install(f"companion_{code}", str(self._folder))
        if code != "en":
            self._install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self.changed.emit(code)

    def remove(self) -> None:
        """Take the translations out of the application again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        self._code = ""

    def _install(self, file_name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(file_name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def _locale(code: str) -> QLocale:
    """The system's own habits for dates and numbers, when it speaks this language."""
    system = QLocale.system()
    same = system.name().split("_")[0] == code
    return system if same else QLocale(code)
