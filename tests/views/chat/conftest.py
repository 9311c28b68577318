"""A chat page as it runs: real widgets, real store, real engine; only the model follows a script."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.conversation import Conversation
from companion.domain.message import Delivery, GenerationReport, Message, Role
from companion.engine.companion_engine import CompanionEngine
from companion.engine.instructions import Instructions
from companion.language_models.language_model import LanguageModel
from companion.store.store import Store
from companion.task_registry import TaskRegistry
from companion.views.chat.chat_controller import ChatController
from companion.views.chat.chat_page import ChatPage
from companion.views.theme import Theme
from tests.conftest import ROOT, QtLoop
from tests.fakes.scripted_model import ScriptedModel
from tests.safety_steps import safety_steps

W = TypeVar("W", bound=QWidget)

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
REPORT = GenerationReport("embedded", "scripted", 812, 64, 1800, 8000, "end")


class _Choice:
    def __init__(self, model: LanguageModel, reason: str) -> None:
        self.model = model
        self.reason = reason
        self.not_chosen: str | None = None


class ScriptedChooser:
    """Chooses what the test says."""

    def __init__(self, model: ScriptedModel) -> None:
        self.model = model
        self.reason = "embedded_only"
        self.second: ScriptedModel | None = None

    async def choose(self) -> _Choice:
        return _Choice(self.model, self.reason)

    async def fallback(self, failed: LanguageModel) -> _Choice | None:
        return _Choice(self.second, "other_engine_failed") if self.second else None

    async def close(self) -> None:
        await self.model.close()


class ChatBench:
    """The page and everything under it. `run` executes a coroutine on the window's loop."""

    def __init__(self, qt_loop: QtLoop, theme: Theme, folder: Path) -> None:
        self._loop = qt_loop
        self._folder = folder
        self.theme = theme
        self.now = datetime.now(UTC)
        self._ticks = 0
        self.model = ScriptedModel()
        self.chooser = ScriptedChooser(self.model)
        self.failures: list[BaseException] = []
        self.page = ChatPage(theme)
        self.controller: ChatController

    def run(self, scenario: Coroutine[Any, Any, None]) -> None:
        """Play a scenario in an open diary and close everything again, within one run of the loop.

        Nothing may be left for later: a task that steps while the loop stands still fails for that alone.
        """
        self._loop.run(self._play(scenario))

    async def _play(self, scenario: Coroutine[Any, Any, None]) -> None:
        await self.open()
        try:
            await scenario
        finally:
            await self.close()

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait for a condition; the loop's own time limit ends a wait in vain."""
        try:
            async with asyncio.timeout(20):
                while not condition():  # noqa: ASYNC110 - any condition of the page, not an event
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"never happened: {what or condition}") from None

    async def open(self) -> None:
        self.store = await Store.open(
            self._folder / "diary.db",
            b"k" * 32,
            backups=self._folder / "backups",
            create=not (self._folder / "diary.db").exists(),
            clock=self._clock,
        )
        self.engine = CompanionEngine(
            self.store,
            self.chooser,
            safety_steps(),
            lambda: Instructions("en", "Be brief.", ()),
            crisis_copy_file=self._folder / "crisis-copy.json",
        )
        self.tasks = TaskRegistry(self.failures.append)
        self.controller = ChatController(
            self.page, self.engine.conversations, self.engine.chat, self.engine.care, self.tasks, self.theme
        )

    async def start(self) -> None:
        self.page.resize(900, 760)
        self.page.show()
        QTest.qWaitForWindowExposed(self.page)
        await self.controller.start()

    async def close(self) -> None:
        await self.controller.aclose()
        await self.tasks.aclose()
        await self.engine.aclose()
        assert not self.failures, self.failures

    def _clock(self) -> int:
        self._ticks += 1
        return int(self.now.timestamp() * 1_000_000) + self._ticks

    # --- what is in the diary -------------------------------------------------------------------

    async def conversation(self, title: str, *texts: str, days_ago: int = 0) -> Conversation:
        """A conversation of texts in turn, the person's first; answered."""
        self.now = datetime.now(UTC) - timedelta(days=days_ago)
        made = await self.store.conversations.create()
        await self.store.conversations.rename(made.id, title)
        for number, text in enumerate(texts):
            role = Role.USER if number % 2 == 0 else Role.COMPANION
            report = REPORT if role is Role.COMPANION else None
            await self.store.messages.append(made.id, role, text, Delivery.ANSWERED, report)
        self.now = datetime.now(UTC)
        kept = await self.store.conversations.get(made.id)
        assert kept is not None
        return kept

    async def last_open(self, conversation: Conversation) -> None:
        await self.store.settings.set("last_open_conversation", conversation.id)

    async def stored(self) -> list[Message]:
        assert self.controller.shown_id is not None
        return await self.store.messages.latest(self.controller.shown_id)

    # --- what is on the page --------------------------------------------------------------------

    def find(self, kind: type[W], object_name: str) -> W:
        found = self.page.findChild(kind, object_name)
        assert found is not None, object_name
        return found

    def shown(self, object_name: str) -> QWidget:
        """The one visible control of that identifier."""
        all_of_it = [w for w in self.page.findChildren(QWidget, object_name) if w.isVisible()]
        assert len(all_of_it) == 1, f"{object_name}: {len(all_of_it)} visible"
        return all_of_it[0]

    def is_shown(self, object_name: str) -> bool:
        return any(w.isVisible() for w in self.page.findChildren(QWidget, object_name))

    def click(self, object_name: str) -> None:
        button = self.shown(object_name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        self.page.composer.field.setFocus()
        QTest.keyClicks(self.page.composer.field, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.composer.field, key, modifier)

    @property
    def texts(self) -> list[str]:
        messages = self.page.pane.list.messages
        return [messages.message(row).text for row in range(messages.rowCount())]

    @property
    def spoken(self) -> list[tuple[str, str]]:
        """Name and description of every message, as a screen reader gets them."""
        model = self.page.pane.list.messages
        roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
        return [
            (str(model.index(row).data(roles[0])), str(model.index(row).data(roles[1])))
            for row in range(model.rowCount())
        ]

    @property
    def titles(self) -> list[str]:
        model = self.page.conversations.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    async def say(self, text: str) -> None:
        """Type and send, and wait until the turn has ended."""
        self.type(text)
        self.press(Qt.Key.Key_Return)
        await self.until(lambda: self.controller.is_busy, "the turn began")
        await self.until(lambda: not self.controller.is_busy, "the turn ended")


@pytest.fixture(scope="session")
def chat_theme() -> Theme:
    return Theme("light")


@pytest.fixture
def theme(qapp: QApplication, chat_theme: Theme) -> Theme:
    """The light theme at 100 %, put in place anew: the test before may have left larger text behind."""
    chat_theme.apply(qapp)
    return chat_theme


@pytest.fixture
def bench(qt_loop: QtLoop, theme: Theme, tmp_path: Path) -> Iterator[ChatBench]:
    """A diary and an empty page; call `start()` when the diary holds what the test needs."""
    QLocale.setDefault(QLocale("en_GB"))
    made = ChatBench(qt_loop, theme, tmp_path)
    yield made
    made.page.close()
    made.page.deleteLater()


@pytest.fixture(scope="session")
def french_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The French strings, compiled."""
    target = tmp_path_factory.mktemp("french") / "companion_fr.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    source = ROOT / "resources" / "translations" / "companion_fr.ts"
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)
    return target


@pytest.fixture
def french(qapp: QApplication, french_file: Path) -> Iterator[None]:
    """The whole program in French."""
    before = QLocale()
    translator = QTranslator()
    assert translator.load(str(french_file))
    QLocale.setDefault(QLocale("fr_FR"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)
