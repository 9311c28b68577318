"""The line under a page's header that says what happened, what is safe, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.views import accessible
from companion.views.shared.icon_button import IconButton
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme, set_look

_ICONS = {"warning": "triangle-alert", "danger": "triangle-alert", "success": "check", "info": "info"}
_TONES = {"warning": "warning", "danger": "danger", "success": "success", "info": "accent"}


@dataclass(frozen=True, slots=True)
class BannerAction:
    """One button of a banner: its identifier (also what `chosen` carries) and its translated word."""

    identifier: str
    words: str
    icon: str = ""


class Banner(QFrame):
    """One message at a time; the newest wins; it stays until it is solved or closed."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = "warning"
        self._icon = PlainLabel()
        self._sentence = PlainLabel("strong", wrap=True)
        accessible.name(self._sentence, object_name)
        self._detail = PlainLabel("body", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = IconButton(theme, f"{object_name}_close", "x")
        self._close.clicked.connect(self._close_clicked)

        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._tint)
        self.retranslate()
        self.hide()

    def show_message(
        self, kind: str, sentence: str, detail: str = "", actions: tuple[BannerAction, ...] = ()
    ) -> None:
        """Show translated words. `kind`: warning, danger (data at risk), success, info."""
        if len(actions) > 2:
            raise ValueError("a banner has at most two buttons")
        self._kind = kind
        self._sentence.setText(sentence)
        self._sentence.setAccessibleDescription(detail)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._clear_buttons()
        for action in actions:
            button = ThemedButton(self._theme, action.identifier, icon=action.icon, icon_size=16, parent=self)
            button.set_words(action.words)
            button.clicked.connect(lambda _checked=False, which=action.identifier: self.chosen.emit(which))
            self._buttons.addWidget(button)
            button.show()
        set_look(self, banner=kind)
        self._tint()
        self.show()
        accessible.announce(self._sentence, f"{sentence} {detail}".strip(), assertive=kind == "danger")

    def clear(self) -> None:
        """Take the message away: what it spoke of is solved."""
        self._clear_buttons()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def retranslate(self) -> None:
        self._close.set_words(self.tr("Close message"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _close_clicked(self) -> None:
        self.clear()
        self.closed.emit()

    def _clear_buttons(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(_ICONS[self._kind], _TONES[self._kind], 20))
