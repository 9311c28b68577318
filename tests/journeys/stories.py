"""The real window living through a story, in a process of its own.

`python -m tests.journeys.stories STORY FOLDER` prints one line of JSON: what was seen. Everything is
real: window, store, keys, and the model in its own process. Waits are for conditions, never for time.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QPlainTextEdit, QPushButton, QWidget

from companion.app import App, open_window
from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Message
from companion.views.chat.chat_controller import ChatController
from tests.journeys.internet_sockets import children_of, offending

PASSPHRASE = "a passphrase for this story"
WORDS = "Zanzibarian marmalade kept me awake all night."
PATIENCE_S = 120

W = TypeVar("W", bound=QWidget)


class Story:
    """What a person can do with the window, and what they can see."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.seen: dict[str, Any] = {}

    async def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            await asyncio.sleep(0.01)

    def find(self, kind: type[W], name: str) -> W:
        found = self.app.window.findChild(kind, name)
        assert found is not None, f"no {name}"
        return found

    def shown(self, name: str) -> bool:
        widget = self.app.window.findChild(QWidget, name)
        return widget is not None and widget.isVisible()

    async def type_into(self, name: str, words: str) -> None:
        await self.until(lambda: self.shown(name), name)
        field = self.find(QWidget, name)
        field.setFocus()
        QTest.keyClicks(field, words)

    async def press(self, name: str) -> None:
        await self.until(lambda: self.shown(name) and self.find(QPushButton, name).isEnabled(), name)
        self.find(QPushButton, name).click()

    async def unlock(self) -> None:
        await self.type_into("lock_passphrase", PASSPHRASE)
        QTest.keyClick(self.find(QLineEdit, "lock_passphrase"), Qt.Key.Key_Return)
        await self.until(lambda: self.shown("chat_message"), "the chat page")

    async def send(self, words: str) -> None:
        await self.type_into("chat_message", words)
        QTest.keyClick(self.find(QPlainTextEdit, "chat_message"), Qt.Key.Key_Return)
        await self.until(lambda: self.app.chat is not None and self.app.chat.is_busy, "the turn to begin")

    async def turn_over(self) -> None:
        await self.until(lambda: self.app.chat is not None and not self.app.chat.is_busy, "the reply")

    async def messages(self) -> list[Message]:
        assert self.app.engine is not None
        assert self.app.chat is not None
        shown = self.app.chat.shown_id
        return list(await self.app.engine.conversations.latest(shown)) if shown else []

    def look_at_sockets(self) -> None:
        here = os.getpid()
        for pid in (here, *children_of(here)):
            self.seen.setdefault("sockets", []).extend(offending(pid))


async def first_light(story: Story) -> None:
    """First run by keyboard and mouse, one conversation, lock, unlock: it is still there."""
    await story.press("first_run_continue")
    for name in ("first_run_understand", "first_run_adult"):
        await story.until(lambda name=name: story.shown(name), name)
        story.find(QCheckBox, name).click()
    await story.press("first_run_continue")
    await story.type_into("first_run_passphrase", PASSPHRASE)
    await story.type_into("first_run_repeat", PASSPHRASE)
    await story.press("first_run_continue")
    await story.press("first_run_continue")
    await story.until(lambda: story.shown("chat_message"), "the chat page")
    await story.send(WORDS)
    story.look_at_sockets()
    await story.turn_over()
    story.look_at_sockets()
    story.seen["said"] = [[message.role.value, len(message.text)] for message in await story.messages()]
    story.seen["title"] = story.app.window.windowTitle()
    await story.press("rail_lock")
    await story.until(lambda: story.app.engine is None, "the diary to close")
    await story.until(lambda: not children_of(os.getpid()), "the model's process to end")
    story.seen["text_left"] = [
        widget.objectName()
        for widget in story.app.window.findChildren(QPlainTextEdit)
        if widget.toPlainText()
    ]
    await story.unlock()
    await story.until(lambda: story.app.chat is not None and story.app.chat.shown_id, "the conversation")
    story.seen["after_unlock"] = [message.role.value for message in await story.messages()]
    await story.type_into("chat_message", "unsent thoughts about persimmons")


async def draft_is_back(story: Story) -> None:
    """A second start: the conversation and the unsent words are where they were."""
    await story.unlock()
    await story.until(lambda: story.find(QPlainTextEdit, "chat_message").toPlainText(), "the draft")
    story.seen["draft"] = story.find(QPlainTextEdit, "chat_message").toPlainText()
    story.seen["said"] = len(await story.messages())


async def opening_fails_once(story: Story) -> None:
    """The page cannot be filled: the lock page says so, and the next try opens the diary."""
    start = ChatController.start

    async def fail(_: ChatController) -> None:
        ChatController.start = start  # type: ignore[method-assign]
        raise CompanionError(ErrorCode.DISK_FULL)

    ChatController.start = fail  # type: ignore[method-assign]
    await story.type_into("lock_passphrase", PASSPHRASE)
    QTest.keyClick(story.find(QLineEdit, "lock_passphrase"), Qt.Key.Key_Return)
    await story.press("lock_try_again")
    story.seen["left_open"] = story.app.engine is not None or story.app.chat is not None
    await story.unlock()
    story.seen["said"] = len(await story.messages())


async def worker_killed(story: Story) -> None:
    """The model's process dies in mid-reply: its words stay, and the next message is answered."""
    await story.unlock()
    await story.until(lambda: children_of(os.getpid()), "the worker")
    story.find(QPlainTextEdit, "chat_message").clear()
    shown = story.find(QListView, "chat_messages").model()
    before = shown.rowCount()
    await story.send("Tell me a very long story about the sea, the wind and all the boats.")

    await story.until(
        lambda: shown.rowCount() == before + 2 and len(_last_words(shown)) > len("Companion: "),
        "the first words",
    )
    for pid in children_of(os.getpid()):
        os.kill(pid, signal.SIGKILL)
    await story.turn_over()
    said = await story.messages()
    story.seen["partial"] = [said[-1].role.value, said[-1].delivery.value, len(said[-1].text)]
    story.seen["banner"] = story.shown("chat_banner")
    await story.send("Are you there?")
    await story.turn_over()
    said = await story.messages()
    story.seen["next"] = [said[-1].role.value, said[-1].delivery.value, len(said[-1].text)]


async def help_while_the_worker_hangs(story: Story) -> None:
    """The model's process is stopped dead, and every open sign still brings help, in a new conversation."""
    await story.unlock()
    await story.until(lambda: children_of(os.getpid()), "the worker")
    for pid in children_of(os.getpid()):
        os.kill(pid, signal.SIGSTOP)
    story.seen["seconds"], story.seen["written_by"] = [], []
    for words in OPEN_SIGNS:
        await story.press("chat_new")
        await story.until(lambda: story.app.chat is not None and story.app.chat.shown_id is None, "new")
        story.find(QPlainTextEdit, "chat_message").clear()
        await story.type_into("chat_message", words)
        pressed = time.perf_counter()
        QTest.keyClick(story.find(QPlainTextEdit, "chat_message"), Qt.Key.Key_Return)
        await story.until(lambda: story.app.window.shows_help, "the help panel")
        story.seen["seconds"].append(round(time.perf_counter() - pressed, 3))
        await story.press("help_close")
        await story.turn_over()
        last = (await story.messages())[-1]
        story.seen["written_by"].append(last.report.engine if last.report else "")
    for pid in children_of(os.getpid()):
        os.kill(pid, signal.SIGCONT)


OPEN_SIGNS = (
    "I want to kill myself",
    "i want to k1ll mys3lf",
    "I just swallowed a whole bottle of paracetamol",
    "I cut myself again last night",
    "je vais me suicider ce soir",
    "jveu mourir",
    "je viens d'avaler toute la boite",
)

STORIES = {
    story.__name__: story
    for story in (first_light, draft_is_back, opening_fails_once, worker_killed, help_while_the_worker_hangs)
}


def _last_words(shown: QAbstractItemModel) -> str:
    index = shown.index(shown.rowCount() - 1, 0)
    return str(shown.data(index, Qt.ItemDataRole.AccessibleTextRole) or "")


async def _live(app: App, name: str) -> None:
    story = Story(app)
    try:
        await STORIES[name](story)
        print(json.dumps(story.seen), flush=True)
    finally:
        app.quit()


def main() -> int:
    def on_window(app: App) -> None:
        app.window.activateWindow()
        app.tasks.start(_live(app, sys.argv[1]), "story")

    return open_window(Path(sys.argv[2]), on_window)


if __name__ == "__main__":
    sys.exit(main())
