"""Choosing a country, which decides the helplines. Offers only what there are helplines for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from companion.views import accessible

EUROPE = "EU"
"""Another country of the European Union: 112 works in all of them."""

ANOTHER = "ZZ"
"""A country that has no rows of its own (a code that ISO 3166 leaves free)."""

COUNTRIES = (
    "AT", "AU", "BE", "BR", "CA", "CH", "CM", "DE", "ES", "FR", "GA", "GB", "IE", "IN", "IT", "JP",
    "KE", "KR", "LU", "MX", "NG", "NL", "NZ", "PT", "US", "ZA",
)  # fmt: skip


def system_country() -> str:
    """The desktop's country where it has helplines of its own, else ANOTHER."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if code in COUNTRIES else ANOTHER


class CountryCombo(QComboBox):
    """`chosen` carries the code of what the person picked, never of what was set from outside."""

    chosen = Signal(str)

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.name(self, object_name)
        self.setMaxVisibleItems(14)
        # The list may be wider than the box: its longest name is one that few people need.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self._fill(ANOTHER)
        self.activated.connect(lambda _index: self.chosen.emit(self.country))
        self.retranslate()

    @property
    def country(self) -> str:
        """The code shown now."""
        return str(self.currentData())

    def set_country(self, code: str) -> None:
        """Show a country; an unknown or empty code shows the system's own."""
        index = self.findData(code or system_country())
        self.setCurrentIndex(index if index >= 0 else self.findData(ANOTHER))

    def retranslate(self) -> None:
        self._fill(self.country)
        self.setAccessibleName(self.tr("Country"))
        # Where the name of a combo box is its value, this is what says what it is for.
        self.setAccessibleDescription(self.tr("Country"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, current: str) -> None:
        names = self._names()
        with QSignalBlocker(self):
            self.clear()
            for code in sorted(COUNTRIES, key=lambda code: _sorting(names[code])):
                self.addItem(names[code], code)
            self.addItem(self.tr("Another country of the European Union"), EUROPE)
            self.addItem(self.tr("Another country"), ANOTHER)
            self.setCurrentIndex(self.findData(current))
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 40)

    def _names(self) -> dict[str, str]:
        return {
            "AT": self.tr("Austria"),
            "AU": self.tr("Australia"),
            "BE": self.tr("Belgium"),
            "BR": self.tr("Brazil"),
            "CA": self.tr("Canada"),
            "CH": self.tr("Switzerland"),
            "CM": self.tr("Cameroon"),
            "DE": self.tr("Germany"),
            "ES": self.tr("Spain"),
            "FR": self.tr("France"),
            "GA": self.tr("Gabon"),
            "GB": self.tr("United Kingdom"),
            "IE": self.tr("Ireland"),
            "IN": self.tr("India"),
            "IT": self.tr("Italy"),
            "JP": self.tr("Japan"),
            "KE": self.tr("Kenya"),
            "KR": self.tr("South Korea"),
            "LU": self.tr("Luxembourg"),
            "MX": self.tr("Mexico"),
            "NG": self.tr("Nigeria"),
            "NL": self.tr("Netherlands"),
            "NZ": self.tr("New Zealand"),
            "PT": self.tr("Portugal"),
            "US": self.tr("United States"),
            "ZA": self.tr("South Africa"),
        }


def _sorting(name: str) -> str:
    return name.replace("É", "E").casefold()
