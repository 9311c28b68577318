"""One window per diary: a second launch raises the first. Only verbs cross, never text."""

from __future__ import annotations

import hashlib
import os
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_MILLISECONDS = 500


class Verb(StrEnum):
    """What a second launch may ask of the first."""

    SHOW = "show"


class SingleInstance(QObject):
    """Holds the place of the running program for one data folder (a per-user local socket)."""

    asked = Signal(str)

    def __init__(self, data_folder: Path) -> None:
        super().__init__()
        user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
        place = hashlib.sha256(f"{user}:{data_folder}".encode()).hexdigest()[:24]
        self._name = f"companion-{place}"
        self._server: QLocalServer | None = None

    def hand_over(self, verb: Verb) -> bool:
        """Send `verb` to the running program; False when none listens. Blocks for a second at most."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_MILLISECONDS):
            return False
        socket.write(verb.value.encode("ascii") + b"\n")
        sent = socket.waitForBytesWritten(_MILLISECONDS)
        socket.disconnectFromServer()
        return bool(sent)

    def hold(self) -> bool:
        """Become the running program. A socket left behind by a killed one is replaced."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return False
        server.newConnection.connect(self._on_connection)
        self._server = server
        return True

    def release(self) -> None:
        """Let the place go."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _on_connection(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._on_words(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _on_words(self, socket: QLocalSocket) -> None:
        # 32 bytes hold any verb; whatever else comes is not from a launch of ours
        word = bytes(socket.read(32).data()).decode("ascii", "replace").strip()
        if word in {verb.value for verb in Verb}:
            self.asked.emit(word)
        socket.disconnectFromServer()
