"""Step 1: the language of the window, and the country whose helplines are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from companion.views import accessible
from companion.views.first_run.step import Step, field_label
from companion.views.shared.country_combo import CountryCombo
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme


class LanguageStep(Step):
    """Both choices take effect at once."""

    language_changed = Signal(str)
    country_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lead = PlainLabel("chat", "quiet", wrap=True)
        self.language = QComboBox()
        accessible.name(self.language, "first_run_language")
        self.language.setProperty("fieldSize", "large")
        # Each language is named in itself, so that it can be found by those who speak it.
        self.language.addItem("English", "en")
        self.language.addItem("Français", "fr")
        self._language_label = field_label(self.language)
        self.country = CountryCombo("first_run_country")
        self.country.setProperty("fieldSize", "large")
        self._country_label = field_label(self.country)
        self._why = PlainLabel("small", "quiet", wrap=True)
        for widget in (self.language, self.country):
            widget.setMaximumWidth(theme.px(420))
        self.column.addWidget(self._lead)
        self.column.addSpacing(12)
        self.column.addWidget(self._language_label)
        self.column.addWidget(self.language)
        self.column.addSpacing(8)
        self.column.addWidget(self._country_label)
        self.column.addWidget(self.country)
        self.column.addWidget(self._why)
        self.column.addStretch(1)
        self.language.activated.connect(lambda _index: self.language_changed.emit(self.language_code))
        self.country.chosen.connect(self.country_changed)
        self.retranslate()

    @property
    def language_code(self) -> str:
        return str(self.language.currentData())

    def set_language(self, code: str) -> None:
        self.language.setCurrentIndex(max(0, self.language.findData(code)))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Welcome"))
        self._lead.setText(self.tr("Everything you write stays on this computer. A few choices first."))
        self._language_label.setText(self.tr("Language"))
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setAccessibleDescription(self.tr("Language"))
        self._country_label.setText(self.tr("Country"))
        self._why.setText(self.tr("The country decides which helplines are shown. It is not sent anywhere."))
