"""The head of the panel: what it is, or which door is open and the way back; and the country."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.views.help_panel.directions import turn
from companion.views.shared.country_combo import CountryCombo
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class HelpHeader(QWidget):
    """On the front: title and lead. Behind a door: its name, and `back_asked`."""

    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._door = ""
        self.back = ThemedButton(theme, "help_back", "bare", "arrow-left", 18)
        self.back.clicked.connect(self.back_asked)
        self._title = PlainLabel("display", wrap=True)
        self._lead = PlainLabel("chat", "quiet", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        words.addStretch(1)
        self.country = CountryCombo("help_country")
        self.country.setMinimumContentsLength(13)  # the title beside it needs the room
        # The label is the pin inside the box; it is also what names the box on Linux and macOS.
        self._pin = PlainLabel(parent=self.country)
        self._pin.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pin.setBuddy(self.country)
        inside = QHBoxLayout(self.country)
        inside.setContentsMargins(14, 0, 0, 0)
        inside.addWidget(self._pin)
        inside.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.country, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    @property
    def title(self) -> str:
        """What is said when the panel or a door opens."""
        return self._title.text()

    def show_door(self, title: str) -> None:
        """Name the open door, in translated words; empty for the front."""
        self._door = title
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)

    def retranslate(self) -> None:
        self.back.set_words(self.tr("Back to doors"))
        self._title.setText(self._door or self.tr("You don’t have to handle this alone"))
        self._lead.setText(self.tr("Choose whichever feels possible. There is no wrong door."))
        self._pin.setAccessibleName(self.tr("Country"))
        self.back.setVisible(bool(self._door))
        self._lead.setVisible(not self._door)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tint(self) -> None:
        self._pin.setPixmap(self._theme.pixmap("map-pin", "text_quiet", 18))
