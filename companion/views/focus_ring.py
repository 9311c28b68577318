"""The ring around the control that has the keyboard. Style sheets cannot draw one outside a control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from companion.views.theme import Theme

_WIDTH = 2
_GAP = 2
_OUTSIDE = _WIDTH + _GAP
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)


class _Ring(QWidget):
    """The painted ring; it lies over the window and lets everything through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus_ring"), _WIDTH))
        radius = self._theme.px(8) + _GAP
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)


class FocusRing(QObject):
    """Follows the focus through all windows. A control that paints its own says `paints_focus`."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self._theme = theme
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_changed)

    @property
    def ring(self) -> QWidget | None:
        """The ring, for tests: None before the first focus."""
        return self._ring

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._unwatch()
        if new is None or not _wants_ring(new):
            self._hide()
            return
        window = new.window()
        if self._ring is None or self._ring.parentWidget() is not window:
            if self._ring is not None:
                self._ring.hide()
                self._ring.deleteLater()
            self._ring = _Ring(self._theme, window)
            self._ring.destroyed.connect(self._forget)
        widget: QWidget | None = new
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            if widget.isWindow():
                break
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        if self._ring is None or not self._watched or not isValid(self._watched[0]):
            return
        widget = self._watched[0]
        if widget.property("rings_parent"):  # a field without an edge, inside a box that has one
            widget = widget.parentWidget()
        seen = widget.visibleRegion().boundingRect()
        if not widget.isVisible() or seen.isEmpty():
            self._ring.hide()
            return
        corner = widget.mapTo(self._ring.parentWidget(), seen.topLeft())
        place = QRect(corner, seen.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        self._ring.setGeometry(place)
        self._ring.raise_()
        self._ring.show()

    def _hide(self) -> None:
        if self._ring is not None:
            self._ring.hide()

    def _forget(self) -> None:
        self._ring = None

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):  # a deleted control gives its focus away while it dies
                widget.removeEventFilter(self)
        self._watched.clear()


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("paints_focus"):
        return False
    if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
        return True
    # A control that was just clicked needs no ring; the button of the mouse is still down then.
    return QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
