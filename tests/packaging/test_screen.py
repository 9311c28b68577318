"""The tests' own screen comes up every time and is gone afterwards."""

from __future__ import annotations

import shutil
import subprocess

import pytest
import screen
from steps import StepFailed

needs_xvfb = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "openbox", "xprop"))), reason="no Xvfb, openbox or xprop"
)


def manager_of(environment: dict[str, str]) -> str:
    return subprocess.run(
        ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@needs_xvfb
def test_it_has_a_window_manager_and_is_gone_afterwards() -> None:
    for _ in range(5):  # once it came up only most of the times
        with screen.own_screen() as environment:
            assert environment["QT_QPA_PLATFORM"] == "xcb"
            assert "window id" in manager_of(environment)
        assert manager_of(environment) == ""


@needs_xvfb
def test_a_server_that_does_not_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "SERVER", ("Xvfb", "-no-such-option"))
    with pytest.raises(StepFailed, match="Xvfb"), screen.own_screen():
        pytest.fail("there is no screen")


def test_without_a_server_the_display_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen.shutil, "which", lambda name: None)
    monkeypatch.setenv("DISPLAY", ":0")
    with screen.own_screen() as environment:
        assert "DISPLAY" not in environment
        assert environment["QT_QPA_PLATFORM"] == "offscreen"
