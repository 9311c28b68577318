"""The real window up to its unlock page: `python -m companion.verbs.bench.paint_probe FOLDER`.

Prints "painted" when the passphrase field is on screen and the loop is free, and ends. Loads
nothing that the command itself would not load.
"""

import gc
import sys
from pathlib import Path

gc.disable()  # as the command does before it opens the window

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from companion.app import App, open_window  # noqa: E402


class _FirstPaint(QObject):
    """Tells once when a widget has been painted."""

    def __init__(self, widget: QWidget, app: App) -> None:
        super().__init__(widget)
        self._app, self._told = app, False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print("painted", flush=True)
        self._app.quit()


def _watch(app: App) -> None:
    field = app.window.findChild(QWidget, "lock_passphrase")
    assert isinstance(field, QWidget), "no unlock page"
    _FirstPaint(field, app)


if __name__ == "__main__":
    sys.exit(open_window(Path(sys.argv[1]), _watch))
