"""QApplication and the qasync loop, the quit sequence, and the one funnel for unexpected errors.

Everything runs on one thread in one loop. The program ends when the main coroutine returns, not
when Qt thinks so: `aboutToQuit` is too late to await anything, so Qt's own wish to quit is caught
and becomes `quit_requested`, for which the main coroutine waits.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
import threading
from collections.abc import Callable, Coroutine, Sequence
from types import TracebackType
from typing import Any

import qasync
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from companion import log
from companion.domain.errors import CompanionError


class ExceptionFunnel:
    """Where everything unexpected ends: logged by type and place, then shown once, calmly.

    This is the only place of the program that takes any exception. `show` may be set once there
    is a window; it gets the exception's type name and nothing else.
    """

    def __init__(self) -> None:
        self.show: Callable[[str], None] | None = None
        self.count = 0

    def take(self, error: BaseException) -> None:
        """Log `error` and tell the user that something went wrong inside the program."""
        if isinstance(error, (KeyboardInterrupt, SystemExit, asyncio.CancelledError)):
            return
        self.count += 1
        log.failure(error)
        if self.show is not None and not isinstance(error, CompanionError):
            self.show(type(error).__name__)

    def install(self, loop: asyncio.AbstractEventLoop) -> None:
        """Lead all roads here: slots, loop callbacks, forgotten tasks, threads."""
        loop.set_exception_handler(self._from_loop)
        sys.excepthook = self._from_interpreter
        threading.excepthook = self._from_thread

    def _from_loop(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.take(error)
        else:
            log.event("loop_complaint")

    def _from_interpreter(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.take(error)

    def _from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.take(arguments.exc_value)


class LoopCollector:
    """Collects Python's garbage on the loop's thread, and nowhere else.

    Left alone, the collector runs in whichever thread happens to allocate. Here that may be the
    store's, and a widget that it destroys there takes the program with it.
    """

    _EVERY_S = 1.0

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        gc.disable()
        self._loop = loop
        self._timer = loop.call_later(self._EVERY_S, self._collect)

    def close(self) -> None:
        """Leave the collector to itself again."""
        self._timer.cancel()
        gc.enable()

    def _collect(self) -> None:
        # The same thresholds as the collector's own; the oldest generation only now and then,
        # since it takes longest.
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                break
        self._timer = self._loop.call_later(self._EVERY_S, self._collect)


class Application(QApplication):
    """Turns Qt's quit event (Cmd-Q, the end of the session, `quit()`) into our own way to quit.

    An override and not an event filter: a filter on the application is a call into Python for
    every event of every widget, and cost a tenth of the whole start.
    """

    on_quit: Callable[[], None] | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit and self.on_quit is not None:
            self.on_quit()
            return True
        return super().event(event)


def make_application(arguments: Sequence[str]) -> Application:
    """The QApplication with a neutral name; nothing of the user is ever in it."""
    application = Application([arguments[0] if arguments else "companion"])
    application.setApplicationName("Companion")
    application.setApplicationDisplayName("Companion")
    application.setDesktopFileName("companion")
    application.setQuitOnLastWindowClosed(False)
    return application


def run(
    application: Application,
    main: Callable[[asyncio.Event, ExceptionFunnel], Coroutine[Any, Any, int]],
) -> int:
    """Run `main(quit_requested, funnel)` until it returns; its result is the exit code."""
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    funnel = ExceptionFunnel()
    funnel.install(loop)
    quit_requested = asyncio.Event()
    application.on_quit = quit_requested.set
    collector = LoopCollector(loop)
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(number, quit_requested.set)
    try:
        return int(loop.run_until_complete(main(quit_requested, funnel)))
    finally:
        application.on_quit = None
        collector.close()
        loop.close()
        asyncio.set_event_loop(None)
