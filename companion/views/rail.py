"""The column at the left of every unlocked page: pages, Lock, and help at its foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.shortcuts import Keys
from companion.views.theme import Theme, set_look

WIDE = 200
NARROW = 64

# Pages in the order of the design; only those that exist get a button.
_ICONS = {"chat": "message-circle"}
_KEYS = {"chat": Keys.PAGE_2}


class _RailButton(ThemedButton):
    """A page's button: the one of the current page carries a bar at its left, not only a colour."""

    def __init__(self, theme: Theme, object_name: str, kind: str, icon: str) -> None:
        super().__init__(theme, object_name, kind, icon)

    def set_current(self, current: bool) -> None:
        # A text, not a bool: style sheets compare property values as text.
        set_look(self, current="true" if current else "false")
        self._tint()

    def _icon_token(self) -> str:
        current = self.property("current") == "true"
        return "accent_soft_text" if current else super()._icon_token()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("current") == "true":
            inset = self._theme.px(9)
            painter = QPainter(self)
            painter.fillRect(
                0, inset, self._theme.px(3), self.height() - 2 * inset, self._theme.color("accent")
            )


class Rail(QFrame):
    """Speaks in signals only; what happens is decided outside."""

    page_requested = Signal(str)
    lock_requested = Signal()
    help_requested = Signal()

    def __init__(
        self, theme: Theme, pages: tuple[str, ...] = ("chat",), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False
        self._current = ""
        self.setProperty("panel", "sunken")
        self.setProperty("rule", "right")
        accessible.name(self, "rail")
        self._mark = PlainLabel()
        self._name = PlainLabel("brand")
        self._pages: dict[str, _RailButton] = {}
        for page in pages:
            button = _RailButton(theme, f"rail_{page}", "rail", _ICONS[page])
            button.clicked.connect(lambda _checked=False, which=page: self.page_requested.emit(which))
            self._pages[page] = button
        self._lock = _RailButton(theme, "rail_lock", "rail_quiet", "lock")
        self._lock.clicked.connect(self.lock_requested)
        self._help = _RailButton(theme, "rail_help", "help", "life-buoy")
        self._help.clicked.connect(self.help_requested)

        brand = QHBoxLayout()
        brand.setContentsMargins(10, 0, 0, 10)
        brand.setSpacing(10)
        brand.addWidget(self._mark)
        brand.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(2)
        column.addLayout(brand)
        column.addSpacing(8)
        for button in self._pages.values():
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._lock)
        column.addSpacing(10)
        column.addWidget(self._help)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_narrow(self) -> bool:
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """64 wide with icons and tooltips, where there is little room; help keeps its word."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._restyle()

    def set_current(self, page: str) -> None:
        """Mark the page that is shown."""
        self._current = page
        for name, button in self._pages.items():
            button.set_current(name == page)
        self._describe()

    def focus_first(self) -> None:
        """Put the keyboard on the current page's button."""
        button = self._pages.get(self._current) or self._lock
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self._name.setText("Companion")
        names = {"chat": self.tr("Chat")}
        for page, button in self._pages.items():
            self._word(button, names[page], _KEYS[page])
        self._word(self._lock, self.tr("Lock"), Keys.LOCK)
        self._word(self._help, self.tr("Get help now"), Keys.HELP, self.tr("Help"))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit_width()
        super().changeEvent(event)

    def _word(self, button: _RailButton, name: str, keys: Keys, short: str = "") -> None:
        button.set_words(short if self._narrow else name, name)
        button.setToolTip(f"{name} ({keys.words})" if self._narrow else keys.words)

    def _describe(self) -> None:
        for page, button in self._pages.items():
            button.setAccessibleDescription(self.tr("Current page") if page == self._current else "")

    def _restyle(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("mark", "accent", 24))
        self._name.setVisible(not self._narrow)
        for button in (*self._pages.values(), self._lock, self._help):
            set_look(button, compact="true" if self._narrow else "false")
        self._help.set_icon_shown(not self._narrow)
        self.retranslate()
        self._fit_width()

    def _fit_width(self) -> None:
        """As wide as designed, or as the words of "Get help now" need: they are never cut."""
        if self._narrow:
            self.setFixedWidth(self._theme.px(NARROW))
            return
        margins = self.layout().contentsMargins()
        needed = self._help.sizeHint().width() + margins.left() + margins.right()
        self.setFixedWidth(max(self._theme.px(WIDE), needed))
