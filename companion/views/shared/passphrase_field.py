"""The field for a passphrase: hidden unless asked, forgotten when cleared, aware of Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.views import accessible
from companion.views.shared.icon_button import IconButton
from companion.views.theme import Theme


class PassphraseField(QLineEdit):
    """A password line. With `show_name`, an eye inside it reveals the text while it is checked."""

    caps_lock_changed = Signal(bool)

    def __init__(
        self, theme: Theme, object_name: str, show_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        accessible.name(self, object_name)
        self.setProperty("fieldSize", "large")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._caps_lock = False
        self._theme = theme
        self.show_button: IconButton | None = None
        if show_name:
            # A checkable button is a check box to assistive technology, which is what this is.
            self.show_button = IconButton(theme, show_name, "eye", "text_quiet", 18, parent=self)
            self.show_button.setCheckable(True)
            self.show_button.setCursor(Qt.CursorShape.ArrowCursor)
            self.show_button.toggled.connect(self.reveal)

    def reveal(self, shown: bool) -> None:
        """Show or hide the text."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        if self.show_button is not None:
            self.show_button.setChecked(shown)
            self.show_button.set_icon("eye-off" if shown else "eye")

    def forget(self) -> None:
        """Empty the field, undo history included, and hide what is typed next."""
        self.setText("")
        self.reveal(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch_caps_lock(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_eye()

    def _place_eye(self) -> None:
        if self.show_button is None:
            return
        self.show_button.ensurePolished()
        size = self.show_button.sizeHint().expandedTo(self.show_button.minimumSize())
        x = self.width() - size.width() - self._theme.px(4)
        self.show_button.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        self.setTextMargins(0, 0, size.width(), 0)

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        # Qt does not tell the state of Caps Lock; a letter whose case does not fit Shift does.
        letter = event.text()
        if len(letter) != 1 or letter.lower() == letter.upper():
            if event.key() == Qt.Key.Key_CapsLock and self._caps_lock:
                self._set_caps_lock(False)
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._set_caps_lock((letter == letter.upper()) != shifted)

    def _set_caps_lock(self, is_on: bool) -> None:
        if is_on != self._caps_lock:
            self._caps_lock = is_on
            self.caps_lock_changed.emit(is_on)
