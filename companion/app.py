"""The composition root of the window: builds every object, wires it, and takes it apart again.

The only file that knows all layers. It decides which page is shown; pages and controllers do the
rest.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from companion import event_loop, log, parts, start_ahead
from companion.domain.errors import CompanionError, ErrorCode
from companion.engine.access import AccessState
from companion.event_loop import ExceptionFunnel
from companion.paths import Paths
from companion.preferences import Preferences
from companion.store.process_lock import ProcessLock
from companion.task_registry import TaskRegistry
from companion.views.focus_ring import FocusRing
from companion.views.language import Language
from companion.views.lock.lock_controller import LockController
from companion.views.lock.lock_page import LockPage
from companion.views.main_window import MainWindow
from companion.views.theme import Theme

if TYPE_CHECKING:
    from companion.engine.companion_engine import CompanionEngine
    from companion.store.store import Store
    from companion.views.chat.chat_controller import ChatController
    from companion.views.first_run.answers import FirstRunAnswers
    from companion.views.first_run.first_run_page import FirstRunPage
    from companion.views.help_panel.help_controller import HelpController
    from companion.views.help_panel.help_panel import HelpPanel
    from companion.views.single_instance import SingleInstance

_IMPORT_AHEAD_S = 0.5  # after the first paint; a tenth of a second in which nothing moves
_LOOK_AT_CLOCK_S = 60
_TRIES, _BETWEEN_TRIES_S = 40, 0.05

OnWindow = Callable[["App"], None]
"""Called once the window is shown; for measuring and for journeys that drive the real window."""


def open_window(data_dir: Path | None = None, on_window: OnWindow | None = None) -> int:
    """Open the window and return when the person has quit. A second launch raises the first."""
    paths = Paths.default(data_dir)
    application = event_loop.make_application(sys.argv)
    place = _take_place(paths)

    async def main(quit_requested: asyncio.Event, funnel: ExceptionFunnel) -> int:
        if place is None and await _raise_the_first(paths):
            return 0
        return await App(application, paths, quit_requested, funnel).run(on_window)

    try:
        return event_loop.run(application, main)
    finally:
        if place is not None:
            place.release()


def _take_place(paths: Paths) -> ProcessLock | None:
    """The right to be the window of this folder; None when another window has it.

    A lock that the system releases even after a kill, and that costs nothing to look at: the
    socket through which a second launch speaks is only opened once the window is painted.
    """
    try:
        paths.ensure()
        return ProcessLock(paths.data / "window")
    except (CompanionError, OSError):
        return None  # busy, or a folder that cannot be written: the window will say so


async def _raise_the_first(paths: Paths) -> bool:
    """Ask the running window to come forward. False when none answers.

    It opens its socket a moment after it is painted, so a launch in between asks again.
    """
    from companion.views.single_instance import SingleInstance, Verb

    instance = SingleInstance(paths.data)
    for _ in range(_TRIES):
        if instance.hand_over(Verb.SHOW):
            return True
        await asyncio.sleep(_BETWEEN_TRIES_S)
    return False


class App:
    """The running window. Public attributes are for `on_window` only."""

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        quit_requested: asyncio.Event,
        funnel: ExceptionFunnel,
    ) -> None:
        self._paths = paths
        self._quit_requested = quit_requested
        self._funnel = funnel
        self.tasks = TaskRegistry(funnel.take)
        self._start_problem: CompanionError | None = None
        self.preferences = self._load_preferences()
        self.theme = Theme(self.preferences.theme, self.preferences.text_scale)
        self.theme.apply(application)
        self._focus_ring = FocusRing(application, self.theme)
        self.language = Language(application)
        self.language.use(self.preferences.language)
        self._access = parts.build_access(paths)
        self.window = MainWindow(self.theme, self.preferences, lambda: self.language.code)
        self._lock_page: LockPage | None = None
        self._lock_controller: LockController | None = None
        self._instance: SingleInstance | None = None
        self._help: HelpController | None = None
        self._offered_ollama = False
        self.engine: CompanionEngine | None = None
        self.chat: ChatController | None = None
        # Opening and closing the diary never overlap, however fast somebody locks and unlocks.
        self._diary = asyncio.Lock()

    async def run(self, on_window: OnWindow | None = None) -> int:
        """Show the window, wait until quitting is asked for, and close everything in order."""
        self._connect()
        self._funnel.show = self._show_failure
        self.show_start()
        self.window.show()
        log.event("window_shown")
        asyncio.get_running_loop().call_later(_IMPORT_AHEAD_S, self._after_first_paint)
        if on_window is not None:
            on_window(self)
        await self._quit_requested.wait()
        self.window.hide()
        await self._close_diary()
        await self.tasks.aclose()
        if self._instance is not None:
            self._instance.release()
        log.event("quit")
        return 0

    def _after_first_paint(self) -> None:
        start_ahead.import_ahead()
        self.tasks.start(start_ahead.warm_the_screen(), "warm_screen")
        self.window.prepare_help()
        from companion.views.single_instance import SingleInstance

        self._instance = SingleInstance(self._paths.data)
        self._instance.asked.connect(self.raise_window)
        self._instance.hold()

    def raise_window(self, _verb: str = "") -> None:
        """Bring the window to the front, for a second launch."""
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def quit(self) -> None:
        """Ask for the one way to quit."""
        self._quit_requested.set()

    # --- what is shown first -----------------------------------------------------------------

    def show_start(self) -> None:
        """First run, lock page, or a calm sentence about what is wrong with the diary's files."""
        problem, self._start_problem = self._start_problem, None
        try:
            self._paths.ensure()
            log.configure(self._paths.logs)
            state = self._access.state()
        except CompanionError as error:
            self._show_lock(error)
            return
        if state is AccessState.FIRST_RUN:
            self._show_first_run()
        elif problem is not None:
            self._show_lock(problem)
        else:
            self._show_lock(None)
            if self.preferences.keyring_unlock:
                self.tasks.start(self._unlock_with_keyring(), "keyring")

    def _load_preferences(self) -> Preferences:
        try:
            return Preferences.load(self._paths.preferences_file)
        except CompanionError as error:
            self._start_problem = error
            return Preferences.load(self._paths.preferences_file)  # the damaged file was moved aside

    def _connect(self) -> None:
        window = self.window
        window.quit_requested.connect(self.quit)
        # No tray yet: closing the window is the only way out that everybody knows.
        window.close_requested.connect(self.quit)
        window.lock_requested.connect(lambda: self.tasks.start(self.lock(), "lock"))
        window.hide_and_lock_requested.connect(self._hide_and_lock)
        window.page_requested.connect(window.show_page)
        window.help_made.connect(self._attach_help)
        self.preferences.subscribe("theme", self.theme.choose)
        self.preferences.subscribe("text_scale", self.theme.set_text_scale)
        self.preferences.subscribe("language", self.language.use)

    def _attach_help(self, panel: HelpPanel) -> None:
        """Give the help panel what the person prepared, as far as it may be seen now."""
        from companion.engine.crisis_copy import read_crisis_copy
        from companion.views.help_panel.help_controller import HelpController

        file = self._paths.crisis_copy_file
        self._help = HelpController(panel, self.tasks, lambda: read_crisis_copy(file))
        if self.engine is not None:
            self._help.unlock(self.engine.help)

    # --- lock and unlock ---------------------------------------------------------------------

    def _show_lock(self, error: CompanionError | None) -> None:
        if self._lock_page is None:
            self._lock_page = LockPage(self.theme)
            self._lock_controller = LockController(
                self._lock_page, self.tasks, self.unlock, self.show_start, self._show_folder
            )
        self._lock_page.reset()
        self.window.show_lock(self._lock_page)
        if error is not None and self._lock_controller is not None:
            self._lock_controller.show(error)

    async def unlock(self, passphrase: str) -> None:
        """Open the diary with a passphrase and show it. Raises CompanionError."""
        async with self._diary:
            await self._show_diary(await self._access.unlock(passphrase))

    async def _unlock_with_keyring(self) -> None:
        async with self._diary:
            store = await self._access.try_keyring()
            if store is not None:
                await self._show_diary(store)

    async def _show_diary(self, store: object) -> None:
        try:
            await self._open_diary(store)
        except BaseException:
            await self._let_go()  # or the next try would find the diary taken, by ourselves
            raise

    async def _open_diary(self, store: object) -> None:
        # Imported here: the chat page and the engines are not needed to unlock.
        from companion.store.store import Store
        from companion.views.chat.chat_controller import ChatController
        from companion.views.chat.chat_page import ChatPage

        assert isinstance(store, Store)
        self.engine = parts.build_engine(
            self._paths, self.preferences, store, lambda: self.language.code or "en"
        )
        page = ChatPage(self.theme)
        self.chat = ChatController(
            page, self.engine.conversations, self.engine.chat, self.engine.care, self.tasks, self.theme
        )
        self.chat.support.help_wanted = self.window.open_help
        self.chat.support.hide_wanted = self._hide_and_lock
        if self._help is not None:
            self._help.unlock(self.engine.help)
        self.window.add_page("chat", page)
        await self.chat.start()
        self.window.show_main("chat")
        log.event("unlocked")
        self.tasks.start(self._warm_up(self.engine), "warm_up")
        self.tasks.start(self._check_store(store), "check_store")
        self.tasks.start(self._mind_the_time(self.engine), "usage")

    async def _check_store(self, store: Store) -> None:
        """Read every page once after unlocking; damage is said now, not when it is stumbled upon."""
        try:
            await store.check()
        except CompanionError as error:
            log.event("store_check", code=error.code.value)
            if self.chat is not None:
                self.chat.show_error(error)

    async def _mind_the_time(self, engine: CompanionEngine) -> None:
        """Say what is due, now and once in a while, for as long as this diary is open."""
        notice = await engine.usage.opened()
        while self.engine is engine and self.chat is not None:
            if notice is not None:
                self.chat.show_notice(notice)
            await asyncio.sleep(_LOOK_AT_CLOCK_S)
            notice = None
            if self.engine is engine and self.window.isActiveWindow():
                notice = await engine.usage.passed(_LOOK_AT_CLOCK_S)

    async def _warm_up(self, engine: CompanionEngine) -> None:
        """Load the model while the person looks around; whatever fails is said when it is needed."""
        from companion.language_models.language_model import ModelState
        from companion.views.chat.engine_words import EngineStatus

        if self.chat is not None:
            self.chat.show_engine("", "", EngineStatus.LOADING)
        health = await engine.warm_up()
        log.event("model", state=health.state.value, engine=health.engine or "none")
        if self.chat is not None and self.engine is engine:
            ready = health.state is not ModelState.UNAVAILABLE
            self.chat.show_engine(
                health.engine, health.model, EngineStatus.READY if ready else EngineStatus.NOT_ANSWERING
            )

    async def lock(self) -> None:
        """Hide everything at once, then store what is in progress and close the diary."""
        self._show_lock(None)
        await self._close_diary()
        log.event("locked")

    async def _close_diary(self) -> None:
        async with self._diary:
            await self._let_go()

    async def _let_go(self) -> None:
        """Whatever fails on the way: no word stays in the window, and the diary is closed."""
        chat, self.chat = self.chat, None
        engine, self.engine = self.engine, None
        try:
            if self._help is not None:
                await self._help.lock()
            if chat is not None:
                await chat.aclose()
        finally:
            self.window.remove_pages()
            if engine is not None:
                await engine.aclose()

    def _hide_and_lock(self) -> None:
        self.window.showMinimized()
        if self.engine is not None:
            self.tasks.start(self.lock(), "lock")

    # --- first run -----------------------------------------------------------------------------

    def _show_first_run(self) -> None:
        # Imported here: only ever needed once.
        from companion.key_vault.strength import passphrase_strength
        from companion.views.first_run.first_run_controller import FirstRunController
        from companion.views.first_run.first_run_page import FirstRunPage

        page = FirstRunPage(self.theme, lambda words: passphrase_strength(words).value)
        page.set_language(self.language.code)
        page.set_country(self.preferences.country)
        page.language_changed.connect(self.language.use)
        page.country_changed.connect(self._keep_country)
        self._first_run = FirstRunController(page, self.tasks, self._access, self._finish_first_run)
        self.window.show_first_run(page)
        self.tasks.start(self._look_around(page), "look_around")

    def _keep_country(self, code: str) -> None:
        """At once, so that "Get help now" shows the numbers of this country from here on."""
        with contextlib.suppress(CompanionError):  # said again, and loudly, when the diary is made
            self.preferences.country = code

    async def _look_around(self, page: FirstRunPage) -> None:
        """Find out which models and which keyring this computer has, while the person reads."""
        from companion import first_run_offers as offers

        starter = offers.starter_option((self._paths.bundled_models, self._paths.models))
        page.set_models((starter,))
        page.set_keyring_available(await offers.has_keyring())
        ollama = await offers.ollama_options(self.preferences.ollama_address)
        self._offered_ollama = bool(ollama)
        page.set_models((starter, *ollama))

    async def _finish_first_run(self, answers: FirstRunAnswers, keyring: ErrorCode | None) -> None:
        from companion.first_run_offers import OLLAMA

        values: dict[str, str | int | bool] = {
            "language": answers.language,
            "country": answers.country,
            "keyring_unlock": answers.keep_in_keyring and keyring is None,
        }
        if answers.model.startswith(OLLAMA):
            values["ollama_model"] = answers.model.removeprefix(OLLAMA)
        elif answers.model and self._offered_ollama:
            values["engine"] = "embedded"  # preferred to what was offered beside it
        self.preferences.update(values)
        await self.unlock(answers.passphrase)

    # --- the rest ------------------------------------------------------------------------------

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.data)))

    def _show_failure(self, _kind: str) -> None:
        from companion.views.failure_notice import FailureNotice  # hopefully never needed

        FailureNotice(self.theme, self.window).open()
