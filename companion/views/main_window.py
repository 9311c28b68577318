"""The window: first run, lock page, or rail and page; the help panel takes its place at any time.

It decides nothing: locking, quitting and hiding are asked for by signals.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from companion.domain.errors import CompanionError
from companion.preferences import Preferences
from companion.views import accessible
from companion.views.shortcuts import Keys, bind
from companion.views.theme import Theme

if TYPE_CHECKING:
    from companion.views.help_panel.help_panel import HelpPanel
    from companion.views.rail import Rail

MINIMUM_WIDTH, MINIMUM_HEIGHT = 900, 620
_NARROW_BELOW = 760


class MainWindow(QMainWindow):
    """`show_first_run`, `show_lock` and `show_main` change what is seen; pages are given to it."""

    lock_requested = Signal()
    hide_and_lock_requested = Signal()
    page_requested = Signal(str)
    quit_requested = Signal()
    close_requested = Signal()
    help_opened = Signal()
    help_made = Signal(object)  # HelpPanel, once, before it is first shown

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        language: Callable[[], str],
        pages: tuple[str, ...] = ("chat",),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._language = language
        self._help: HelpPanel | None = None
        self._below: QWidget | None = None
        self._focus_below: QWidget | None = None
        self._pages: dict[str, QWidget] = {}
        accessible.name(self, "main_window")
        self.setWindowTitle("Companion")
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)
        self.resize(
            max(MINIMUM_WIDTH, preferences.window_width), max(MINIMUM_HEIGHT, preferences.window_height)
        )

        self._page_names = pages
        self._rail: Rail | None = None
        self._content = QStackedWidget()
        self._main = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self.setCentralWidget(self._stack)

        bind(Keys.HELP, self, self.open_help)
        bind(Keys.QUIT, self, self.quit_requested.emit)
        bind(Keys.LOCK, self, self._ask_to_lock)
        bind(Keys.HIDE_AND_LOCK, self, self.hide_and_lock_requested.emit)
        bind(Keys.NEXT_AREA, self, self._next_area)
        for page, keys in {"chat": Keys.PAGE_2}.items():
            if page in pages:
                bind(keys, self, lambda which=page: self._ask_for_page(which))
        theme.changed.connect(self._fit_rail)

    @property
    def rail(self) -> Rail:
        """The rail; built when the first page needs it, since the unlock page does not."""
        if self._rail is None:
            from companion.views.rail import Rail  # the first paint does not need it

            self._rail = Rail(self._theme, self._page_names)
            self._rail.page_requested.connect(self.page_requested)
            self._rail.lock_requested.connect(self.lock_requested)
            self._rail.help_requested.connect(self.open_help)
            row = QHBoxLayout(self._main)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(self._rail)
            row.addWidget(self._content, 1)
            self._fit_rail()
        return self._rail

    # --- what is shown --------------------------------------------------------------------------

    def add_page(self, name: str, page: QWidget) -> None:
        """Give the window an unlocked page, "chat" for instance. One of that name is replaced."""
        old = self._pages.get(name)
        if old is not None:
            self._content.removeWidget(old)
            old.deleteLater()
        self._pages[name] = page
        self._content.addWidget(page)

    def remove_pages(self) -> None:
        """Let go of every page, with all that was written in it, as locking does."""
        for page in self._pages.values():
            self._content.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def show_first_run(self, page: QWidget) -> None:
        """Show the first run; `page` may have `help_requested` and `focus_first`."""
        self._show_whole(page)

    def show_lock(self, page: QWidget) -> None:
        """Show the lock page instead of everything else."""
        self._show_whole(page)

    def show_main(self, page: str = "chat") -> None:
        """Show the rail and one page."""
        self.show_page(page)
        self._bring(self._main)

    def show_page(self, name: str) -> None:
        """Change the page beside the rail."""
        self._content.setCurrentWidget(self._pages[name])
        self.rail.set_current(name)

    @property
    def is_unlocked(self) -> bool:
        """Whether the rail and its pages are what is shown, perhaps under the help panel."""
        return (self._below if self.shows_help else self._stack.currentWidget()) is self._main

    # --- help -----------------------------------------------------------------------------------

    @property
    def shows_help(self) -> bool:
        return self._help is not None and self._stack.currentWidget() is self._help

    @property
    def help_panel(self) -> HelpPanel | None:
        """The help panel; None until it was prepared or opened."""
        return self._help

    def prepare_help(self) -> HelpPanel:
        """Build the help panel ahead, without showing it, so that it opens at once."""
        if self._help is None:
            from companion.views.help_panel.help_panel import HelpPanel  # the first paint does not need it

            self._help = HelpPanel(self._theme, self._language)
            self._help.closed.connect(self.close_help)
            self._help.hide_requested.connect(self._hide_from_help)
            self._help.country_chosen.connect(self._keep_country)
            self._stack.addWidget(self._help)
            self.help_made.emit(self._help)
        return self._help

    def open_help(self) -> None:
        """Show the help panel in place of whatever is shown, personal pages included."""
        if self.shows_help:
            return
        panel = self.prepare_help()
        self._below = self._stack.currentWidget()
        self._focus_below = self.focusWidget()
        panel.set_country(self._preferences.country)
        self._stack.setCurrentWidget(panel)
        panel.begin()
        self.help_opened.emit()

    def close_help(self) -> None:
        """Back to what was shown, with the keyboard where it was."""
        if not self.shows_help or self._below is None:
            return
        self._stack.setCurrentWidget(self._below)
        if self._focus_below is not None:
            with contextlib.suppress(RuntimeError):  # it may have been deleted meanwhile
                self._focus_below.setFocus(Qt.FocusReason.OtherFocusReason)
        self._below = self._focus_below = None

    def _hide_from_help(self) -> None:
        self.hide_and_lock_requested.emit()
        if not self.isVisible() or self.isMinimized():
            self.close_help()  # whoever brings the window back is not to learn that help was open

    # --- events ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        # Whether closing hides the window or ends the program depends on the tray: not known here.
        self._keep_size()
        event.ignore()
        self.close_requested.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.shows_help and self._help is not None:
            self._help.set_country(self._preferences.country)

    # --- inner work -----------------------------------------------------------------------------

    def _show_whole(self, page: QWidget) -> None:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            requested = getattr(page, "help_requested", None)
            if requested is not None:
                requested.connect(self.open_help)
        self._bring(page)

    def _bring(self, page: QWidget) -> None:
        """Show a page, or let it wait under the help panel, which only the person closes."""
        if self.shows_help:
            self._below, self._focus_below = page, None
            return
        self._stack.setCurrentWidget(page)
        focus_first = getattr(page, "focus_first", None)
        if focus_first is not None:
            focus_first()

    def _fit_rail(self) -> None:
        if self._rail is not None:
            self._rail.set_narrow(self.width() / self._theme.scale < _NARROW_BELOW)

    def _ask_to_lock(self) -> None:
        if self.is_unlocked:
            self.lock_requested.emit()

    def _ask_for_page(self, page: str) -> None:
        if self.is_unlocked and not self.shows_help:
            self.page_requested.emit(page)

    def _next_area(self) -> None:
        """F6: rail, then what the page calls its areas, then the rail again."""
        if self.shows_help or not self.is_unlocked:
            return
        page = self._content.currentWidget()
        areas: list[QWidget] = list(getattr(page, "focus_areas", list)()) if page is not None else []
        here = self.focusWidget()
        index = next((i for i, area in enumerate(areas) if here is area or _holds(area, here)), -1)
        if index + 1 < len(areas):
            areas[index + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.rail.focus_first()

    def _keep_country(self, code: str) -> None:
        # The numbers are on the screen already; that the choice is not remembered must not disturb.
        with contextlib.suppress(CompanionError):
            self._preferences.country = code

    def _keep_size(self) -> None:
        if self.isMaximized() or self.isFullScreen() or self.isMinimized():
            return
        with contextlib.suppress(CompanionError):  # a window of the usual size is no loss
            self._preferences.update({"window_width": self.width(), "window_height": self.height()})


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and area.isAncestorOf(widget)
