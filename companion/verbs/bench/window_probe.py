"""The real window, driven from outside for measuring. Started by the bench, one line per command.

`python -m companion.verbs.bench.window_probe FOLDER`; the passphrase is the first line of standard
input. Then "say TEXT", "rate TEXT", "stop TEXT", "new", "rss" and "quit" are answered with one line of
JSON each. "rate" is "say" without the measuring of stalls, which takes time of its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from companion.app import App, open_window
from companion.domain.reply_events import ReplyDelta, ReplyFailed, ReplyFinished, ReplyInterrupted, TurnEvent
from companion.engine.ports import ReplyFilter
from companion.engine.turn import Turn

_HEARTBEAT_S = 0.004
_WORDS_BEFORE_STOP = 12


class _Tap:
    """Stands between the turn and the chat controller and notes when each event was taken."""

    def __init__(self) -> None:
        self.deltas: list[float] = []
        self.ended_at = self.shown_at = 0.0
        self.final: TurnEvent | None = None
        self.ended = asyncio.Event()

    def watch(self, turn: Turn) -> None:
        take = turn._events.__anext__  # the measure must see what the controller sees, no copy of it

        async def events() -> AsyncIterator[TurnEvent]:
            while True:
                try:
                    event = await take()
                except StopAsyncIteration:
                    self.ended.set()
                    return
                self.note(event)
                yield event

        turn._events = events()  # type: ignore[assignment]

    def note(self, event: TurnEvent) -> None:
        now = time.perf_counter()
        if isinstance(event, ReplyDelta):
            self.shown_at = now
        elif isinstance(event, ReplyFinished | ReplyInterrupted | ReplyFailed):
            self.final, self.ended_at = event, now


class _TappedScreen:
    """A reply screen that tells when each piece of the model came."""

    def __init__(self, screen: ReplyFilter, tap: _Tap) -> None:
        self._screen = screen
        self._tap = tap

    def feed(self, piece: str) -> str:
        self._tap.deltas.append(time.perf_counter())
        return self._screen.feed(piece)

    def finish(self) -> str:
        return self._screen.finish()


class _Session:
    """Answers the commands of the bench."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._rest = b""

    def begin(self) -> None:
        asyncio.get_running_loop().add_reader(sys.stdin.fileno(), self._read)
        self._app.tasks.start(self._serve(), "bench")

    def _read(self) -> None:
        *lines, self._rest = (self._rest + os.read(sys.stdin.fileno(), 65536)).split(b"\n")
        for line in lines:
            self._lines.put_nowait(line.decode())

    async def _serve(self) -> None:
        await self._app.unlock(await self._lines.get())
        assert self._app.engine is not None
        health = await self._app.engine.warm_up()
        self._answer(ready=health.state.value)
        while True:
            verb, _, words = (await self._lines.get()).partition(" ")
            if verb == "say":
                await self._say(words, stop=False, beat=True)
            elif verb == "rate":
                await self._say(words, stop=False, beat=False)
            elif verb == "stop":
                await self._say(words, stop=True, beat=True)
            elif verb == "new":
                self._widget(QPushButton, "chat_new").click()
                assert self._app.chat is not None
                while self._app.chat.shown_id is not None:  # noqa: ASYNC110 - no event tells of it
                    await asyncio.sleep(_HEARTBEAT_S)
                self._answer(new=True)
            elif verb == "rss":
                self._answer(mb=_resident_mb())
            elif verb == "quit":
                self._app.quit()
                return

    async def _say(self, words: str, stop: bool, beat: bool) -> None:
        engine, tap = self._app.engine, _Tap()
        assert engine is not None
        original = engine.chat.say

        def tapped(conversation_id: str | None, text: str) -> Turn:
            turn = original(conversation_id, text)
            tap.watch(turn)
            return turn

        # Words reach the bubble by the sentence; the model's own pieces are seen where they are screened.
        parts = engine.chat._parts
        engine.chat.say = tapped  # type: ignore[method-assign]
        engine.chat._parts = replace(
            parts, new_reply_screen=lambda risk: _TappedScreen(parts.new_reply_screen(risk), tap)
        )
        try:
            self._widget(QPlainTextEdit, "chat_message").setPlainText(words)
            self._widget(QPushButton, "chat_send").click()
            stalls, stopped_at = await self._wait(tap, stop) if beat else ([], 0.0)
            await tap.ended.wait()
        finally:
            engine.chat.say = original  # type: ignore[method-assign]
            engine.chat._parts = parts
        report = tap.final.message.report if isinstance(tap.final, ReplyFinished) else None
        self._answer(
            tokens=report.reply_tokens if report else None,
            first_token_ms=report.first_token_ms if report else None,
            seconds=max(tap.deltas[-1], tap.shown_at) - tap.deltas[0] if tap.deltas else None,
            stop_ms=(tap.ended_at - stopped_at) * 1000 if stop else None,
            stalls_ms=stalls,
            ended=type(tap.final).__name__,
        )

    async def _wait(self, tap: _Tap, stop: bool) -> tuple[list[float], float]:
        """Beat until the turn ends; the stalls while text arrives, and when Stop was pressed."""
        stalls: list[float] = []
        stopped_at = 0.0
        while not tap.ended.is_set():
            begun = time.perf_counter()
            await asyncio.sleep(_HEARTBEAT_S)
            if tap.deltas:
                stalls.append(max(0.0, time.perf_counter() - begun - _HEARTBEAT_S) * 1000)
            if stop and not stopped_at and len(tap.deltas) >= _WORDS_BEFORE_STOP:
                stopped_at = time.perf_counter()
                self._widget(QPushButton, "chat_stop").click()
        return stalls, stopped_at

    def _widget(self, kind: type[QObject], name: str):  # type: ignore[no-untyped-def]
        found = self._app.window.findChild(kind, name)
        assert found is not None, name
        return found

    def _answer(self, **values: object) -> None:
        print(json.dumps(values), flush=True)


def _resident_mb() -> float | None:
    """Resident memory of this process in MB (10^6 bytes), where the system tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024 / 1e6


def main() -> int:
    """See the module's docstring."""
    return open_window(Path(sys.argv[1]), lambda app: _Session(app).begin())


if __name__ == "__main__":
    sys.exit(main())
