"""The real window in a process of its own, talking by itself until somebody kills it.

`python -m tests.journeys.scripted_window FOLDER`; the passphrase is the first line of standard
input. Only the model is scripted: the window, the engine and the store are the real ones. Prints
"saved ID SHA256" for every message that the window was told is kept.
"""

from __future__ import annotations

import asyncio
import hashlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from companion.app import App, open_window
from companion.domain.reply_events import MessageSaved, TurnEvent
from companion.engine.turn import Turn
from companion.language_models import choose
from tests.fakes.scripted_model import ScriptedModel


class _Choice:
    def __init__(self, model: ScriptedModel) -> None:
        self.model = model
        self.reason = "asked_for"
        self.not_chosen = None


class _Chooser:
    """Always the same model, which always has something to say."""

    def __init__(self, *_: object, **__: object) -> None:
        self._model = ScriptedModel()

    async def choose(self) -> _Choice:
        self._model.reply(*[f"word {number} " for number in range(40)])
        return _Choice(self._model)

    async def fallback(self, failed: object) -> None:
        return None

    async def close(self) -> None:
        await self._model.close()


def _tell(turn: Turn, ended: asyncio.Event) -> None:
    take = turn._events.__anext__

    async def events() -> AsyncIterator[TurnEvent]:
        while True:
            try:
                event = await take()
            except StopAsyncIteration:
                ended.set()
                return
            if isinstance(event, MessageSaved):
                sha = hashlib.sha256(event.message.text.encode()).hexdigest()
                print(f"saved {event.message.id} {sha}", flush=True)
            yield event

    turn._events = events()  # type: ignore[assignment]


async def _talk(app: App, passphrase: str) -> None:
    await app.unlock(passphrase)
    assert app.engine is not None
    original = app.engine.chat.say
    ended = asyncio.Event()

    def say(conversation_id: str | None, text: str) -> Turn:
        turn = original(conversation_id, text)
        _tell(turn, ended)
        return turn

    app.engine.chat.say = say  # type: ignore[method-assign]
    for number in range(100_000):
        ended.clear()
        field = app.window.findChild(QPlainTextEdit, "chat_message")
        button = app.window.findChild(QPushButton, "chat_send")
        assert field is not None
        assert button is not None
        field.setPlainText(f"canaryword message {number} " + "and more of it " * (number % 50))
        button.click()
        await ended.wait()


def main() -> int:
    choose.ModelChooser = _Chooser  # type: ignore[assignment, misc]
    passphrase = sys.stdin.readline().rstrip("\n")

    def on_window(app: App) -> None:
        app.tasks.start(_talk(app, passphrase), "talk")

    return open_window(Path(sys.argv[1]), on_window)


if __name__ == "__main__":
    sys.exit(main())
