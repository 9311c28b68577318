"""A bare PySide6 window with a field and a button: what a start-up is measured against.

Prints "painted" when both are on screen, and ends.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget


class BareWindow(QWidget):
    """As little as a window with a passphrase field can be."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.addWidget(QLineEdit())
        layout.addWidget(QPushButton("Unlock"))
        self.resize(1100, 760)
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print("painted", flush=True)
        QApplication.exit(0)


def main() -> int:
    application = QApplication(["bare"])
    window = BareWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
