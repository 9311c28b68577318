"""Behind "Steady me": a minute of breathing in words, five things to notice, and leaving at any moment."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from companion.views.help_panel.help_panel import HelpPanel
from companion.views.help_panel.steady_course import BREATHING_S, Phase, breath_at
from companion.views.help_panel.steady_door import SteadyDoor
from companion.views.language import Language
from companion.views.theme import Theme
from tests.views.help_samples import is_shown, make_panel, press, shown

SENSES = [
    "Five things you see",
    "Four things you can touch",
    "Three things you hear",
    "Two things you smell",
    "One thing you taste",
]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, language: Language) -> HelpPanel:
    panel = make_panel(qtbot, theme, language)
    press(panel, "help_steady")
    return panel


@pytest.fixture
def door(panel: HelpPanel) -> SteadyDoor:
    door = panel.doors.door("help_steady")
    assert isinstance(door, SteadyDoor)
    return door


def step(panel: HelpPanel) -> str:
    label = shown(panel, QLabel, "help_step")
    assert label.text() == label.accessibleName()
    return label.text()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is told, and whether it interrupts."""
    heard: list[tuple[str, bool]] = []

    def announce(_widget: object, text: str, assertive: bool = False) -> None:
        heard.append((text, assertive))

    monkeypatch.setattr("companion.views.help_panel.steady_door.accessible.announce", announce)
    return heard


# --- the course, without a clock ----------------------------------------------------------------


def test_a_minute_is_six_breaths_of_four_and_six_seconds() -> None:
    seconds = [breath_at(second * 1000) for second in range(BREATHING_S)]
    phases = [breath.phase for breath in seconds if breath is not None]
    assert phases == ([Phase.IN] * 4 + [Phase.OUT] * 6) * 6
    assert [breath.seconds_left for breath in seconds[:10] if breath] == [4, 3, 2, 1, 6, 5, 4, 3, 2, 1]
    assert breath_at(BREATHING_S * 1000) is None


def test_the_ring_fills_and_empties_without_a_jump() -> None:
    fullness = [breath.fullness for ms in range(0, 20_000, 100) if (breath := breath_at(ms))]
    steps = [abs(after - before) for before, after in pairwise(fullness)]
    assert (min(fullness), max(fullness)) == (0.0, 1.0)
    assert max(steps) <= 0.026


# --- the door -----------------------------------------------------------------------------------


def test_it_begins_by_itself(panel: HelpPanel, door: SteadyDoor) -> None:
    assert step(panel) == "Breathe in"
    assert door.count.text() == "4"
    assert door.is_running
    assert QApplication.focusWidget() is shown(panel, QPushButton, "help_next")


def test_the_clock_really_runs(qtbot: QtBot, door: SteadyDoor) -> None:
    before = door.ring.fullness
    qtbot.waitUntil(lambda: door.ring.fullness > before)


def test_breathing_then_five_senses_then_rest(
    panel: HelpPanel, door: SteadyDoor, said: list[tuple[str, bool]]
) -> None:
    door.advance(4000)
    assert (step(panel), door.count.text()) == ("Breathe out", "6")
    door.advance(6000)
    assert (step(panel), door.count.text()) == ("Breathe in", "4")
    door.advance(BREATHING_S * 1000)
    assert not door.is_running
    assert not is_shown(panel, "help_pause")
    for sense in SENSES:
        assert step(panel) == sense
        press(panel, "help_next")
    assert step(panel) == "That is all"
    assert not is_shown(panel, "help_next")
    heard = [words.split(".")[0] for words, _assertive in said]
    assert heard == ["Breathe out", "Breathe in", *SENSES, "That is all"]
    assert not any(assertive for _words, assertive in said)


def test_time_does_not_push_the_senses_on(panel: HelpPanel, door: SteadyDoor) -> None:
    press(panel, "help_next")
    door.advance(600_000)
    assert step(panel) == SENSES[0]


def test_pause_holds_and_resume_goes_on(panel: HelpPanel, door: SteadyDoor) -> None:
    door.advance(2000)
    press(panel, "help_pause")
    assert not door.is_running
    door.advance(30_000)
    assert door.count.text() == "2"
    pause = shown(panel, QPushButton, "help_pause")
    assert pause.accessibleName() == "Resume"
    pause.click()
    assert door.is_running
    assert pause.accessibleName() == "Pause"
    door.advance(1000)
    assert door.count.text() == "1"


def test_ending_early_says_nothing(panel: HelpPanel, door: SteadyDoor, said: list[tuple[str, bool]]) -> None:
    press(panel, "help_end")
    assert panel.doors.open_name == ""
    assert not door.is_running
    assert said == []


@pytest.mark.parametrize("way", ["help_back", "escape"])
def test_leaving_stops_the_clock_and_coming_back_begins_anew(
    qtbot: QtBot, panel: HelpPanel, door: SteadyDoor, way: str
) -> None:
    door.advance(5000)
    if way == "escape":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    else:
        press(panel, way)
    assert not door.is_running
    press(panel, "help_steady")
    assert (step(panel), door.count.text()) == ("Breathe in", "4")


def test_it_can_be_started_again(panel: HelpPanel, door: SteadyDoor) -> None:
    for _step in range(6):
        press(panel, "help_next")
    again = shown(panel, QPushButton, "help_again")
    assert again.hasFocus()
    again.click()
    assert step(panel) == "Breathe in"
    assert door.is_running


def test_hiding_the_window_holds_the_breath(qtbot: QtBot, panel: HelpPanel, door: SteadyDoor) -> None:
    panel.hide()
    assert not door.is_running
    panel.show()
    assert door.is_running


def test_with_reduced_motion_only_the_words_change(panel: HelpPanel, door: SteadyDoor) -> None:
    panel.set_motion_reduced(True)
    still, before = door.ring.grab().toImage(), door.ring.fullness
    door.count.hide()
    still = door.ring.grab().toImage()
    door.advance(3000)
    assert door.ring.fullness == before
    assert door.ring.grab().toImage() == still
    assert door.count.text() == "1"


def test_motion_can_be_reduced_before_it_was_ever_opened(
    qtbot: QtBot, theme: Theme, language: Language
) -> None:
    panel = make_panel(qtbot, theme, language)
    panel.set_motion_reduced(True)
    press(panel, "help_steady")
    door = panel.doors.door("help_steady")
    assert isinstance(door, SteadyDoor)
    door.advance(2000)
    assert door.ring.fullness == 0.0
