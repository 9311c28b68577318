"""The dialog "Help now": emergency number, helplines of a country, and what Companion cannot do.

It takes the place of the page, so that nothing personal is on the screen while it is open.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from companion.paths import resource
from companion.safety.helplines import Helpline, Helplines
from companion.views import accessible
from companion.views.help_panel.helpline_delegate import (
    CERTAINTY_ROLE,
    FACTS_ROLE,
    NAME_ROLE,
    NUMBER_ROLE,
    HelplineDelegate,
)
from companion.views.help_panel.helpline_words import HelplineWords
from companion.views.shared.country_combo import CountryCombo
from companion.views.shared.landscape import Landscape
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class HelpPanel(QDialog):
    """`closed` when the person goes back; `country_chosen` when they pick another country."""

    closed = Signal()
    country_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: Callable[[], str],
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._theme = theme
        self._language = language
        self._today = today
        self._helplines = Helplines.load(resource("content", "helplines.json"))
        accessible.name(self, "help_dialog")
        self._background = Landscape(theme, hills=160, sun=(176, 294, 0), parent=self)
        self._card = QFrame(self)
        self._card.setProperty("panel", "dialog")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(36, 24, 36, 20)
        column.setSpacing(16)
        column.addLayout(self._make_header())
        column.addWidget(self._make_emergency())
        self.lines = QListWidget()
        accessible.name(self.lines, "help_lines")
        self.lines.setProperty("card", True)
        self.lines.setProperty("paints_focus", True)
        self.lines.setItemDelegate(HelplineDelegate(theme, self.lines))
        self.lines.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.currentRowChanged.connect(lambda _row: self._copied.setText(""))
        self.lines.itemActivated.connect(lambda _item: self._copy_current())
        column.addWidget(self.lines, 1)
        column.addLayout(self._make_footer())
        theme.changed.connect(self.lines.doItemsLayout)
        self.retranslate()

    def _make_header(self) -> QHBoxLayout:
        self._title = PlainLabel("display", wrap=True)
        self._lead = PlainLabel("chat", "quiet", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        self._country_label = PlainLabel()
        self._pin()
        self._theme.changed.connect(self._pin)
        self.country = CountryCombo("help_country")
        self._country_label.setBuddy(self.country)
        self.country.chosen.connect(self._country_chosen)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._country_label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.country, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_emergency(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("card", "help_strip")
        self._phone = PlainLabel()
        self._danger = PlainLabel("strong", wrap=True)
        self._danger_detail = PlainLabel("body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._danger)
        words.addWidget(self._danger_detail)
        self.emergency = PlainLabel("number", "help")
        accessible.name(self.emergency, "help_emergency")
        self._copy_emergency = ThemedButton(self._theme, "help_copy_emergency", icon="copy", icon_size=18)
        self._copy_emergency.clicked.connect(self._copy_emergency_number)
        row = QHBoxLayout(strip)
        row.setContentsMargins(20, 12, 18, 12)
        row.setSpacing(16)
        row.addWidget(self._phone)
        row.addLayout(words, 1)
        row.addWidget(self.emergency)
        row.addWidget(self._copy_emergency)
        return strip

    def _make_footer(self) -> QHBoxLayout:
        self._limits = PlainLabel("small", "quiet", wrap=True)
        self._checked = PlainLabel("small", "quiet", wrap=True)
        accessible.name(self._checked, "help_checked")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._limits)
        words.addWidget(self._checked)
        self._copied = PlainLabel("small", "success")
        self._copy = ThemedButton(self._theme, "help_copy_number", icon="copy", icon_size=18)
        self._copy.clicked.connect(self._copy_current)
        self._close = ThemedButton(self._theme, "help_close")
        self._close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._copied)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        return row

    # --- opening and closing --------------------------------------------------------------------

    def set_country(self, code: str) -> None:
        """Show the numbers of a country; an empty code means the system's own."""
        self.country.set_country(code)
        self._fill()

    def begin(self) -> None:
        """Put the keyboard where help is, and say that it is open."""
        self.lines.setCurrentRow(0)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        accessible.announce(self, self._title.text(), assertive=True)

    def reject(self) -> None:
        """Esc and the button mean the same, and the page beneath comes back."""
        self.closed.emit()

    # --- words ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Help now"))
        self._title.setText(self.tr("You don’t have to handle this alone"))
        self._lead.setText(self.tr("Someone trained to listen. You do not have to know what to say."))
        self._country_label.setAccessibleName(self.tr("Country"))
        self._danger.setText(self.tr("In immediate danger, hurt, or have you taken something?"))
        self.emergency.setAccessibleName(self.tr("Emergency number"))
        self._copy_emergency.set_words(self.tr("Copy"), self.tr("Copy emergency number"))
        self.lines.setAccessibleName(self.tr("Helplines"))
        self._limits.setText(
            self.tr(
                "Companion is a program on this computer. It cannot alert anyone, and nobody is watching."
            )
        )
        self._checked.setAccessibleName(self.tr("Numbers checked"))
        self._copy.set_words(self.tr("Copy number"))
        self._close.set_words(self.tr("Close help"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._background.setGeometry(self.rect())
        width = min(self._theme.px(880), self.width() - 32)
        height = min(self._theme.px(688), self.height() - 32)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _pin(self) -> None:
        self._country_label.setPixmap(self._theme.pixmap("map-pin", "text_quiet", 18))
        self._country_label.setFixedHeight(self._theme.px(36))

    # --- numbers --------------------------------------------------------------------------------

    def _country_chosen(self, code: str) -> None:
        self._fill()
        self.lines.setCurrentRow(0)
        self.country_chosen.emit(code)

    def _fill(self) -> None:
        self._phone.setPixmap(self._theme.pixmap("phone", "help", 24))
        country = self.country.country
        emergency = self._helplines.emergency(country)
        numbers = " / ".join(row.number_display for row in emergency)
        self.emergency.setText(numbers or self.tr("Your local emergency number"))
        self.emergency.setProperty("textStyle", "number" if numbers else "heading")
        self.emergency.style().polish(self.emergency)
        self.emergency.setAccessibleDescription(self.emergency.text())
        self._copy_emergency.setVisible(bool(numbers))
        words = HelplineWords()
        detail = self.tr("Call emergency services now, or ask someone near you to call.")
        unsure = [row for row in emergency if row.is_unsure]
        self._danger_detail.setText(f"{detail} {words.certainty(unsure[0])}" if unsure else detail)
        lines = self._helplines.lines(country)
        row = max(0, self.lines.currentRow())
        self.lines.clear()
        for line in lines:
            self.lines.addItem(self._item(line, words))
        self.lines.setCurrentRow(min(row, len(lines) - 1))
        own = tuple(line for line in (*emergency, *lines) if line.kind != "directory")
        self._checked.setText(words.checked(own, self._today()))
        self._checked.setAccessibleDescription(self._checked.text())
        self._copied.setText("")

    def _item(self, line: Helpline, words: HelplineWords) -> QListWidgetItem:
        name, facts = line.name_in(self._language()), words.facts(line)
        certainty = words.certainty(line)
        item = QListWidgetItem()
        item.setData(NAME_ROLE, name)
        item.setData(NUMBER_ROLE, line.number_display)
        item.setData(FACTS_ROLE, facts)
        item.setData(CERTAINTY_ROLE, certainty)
        spoken = ", ".join(part for part in (name, line.number_display, facts) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, certainty)
        return item

    def _copy_current(self) -> None:
        item = self.lines.currentItem()
        if item is not None:
            self._put_on_clipboard(str(item.data(NUMBER_ROLE)))

    def _copy_emergency_number(self) -> None:
        numbers = self._helplines.emergency(self.country.country)
        if numbers:
            self._put_on_clipboard(numbers[0].number_display)

    def _put_on_clipboard(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        said = self.tr("{number} copied").format(number=number)
        self._copied.setText(said)
        accessible.announce(self._copied, said)
