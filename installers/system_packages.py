"""What the companion needs from the operating system, and how it gets there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from steps import StepFailed, cache_folder, run_long, say

# Debian's names; a later release's renamed package is found by what it provides.
TO_RUN = (
    # Qt: drawing, text, the desktop's bus
    *("libegl1", "libgl1", "libxkbcommon0", "libfontconfig1", "libfreetype6", "libdbus-1-3"),
    *("libglib2.0-0", "libx11-6", "libbrotli1", "libgssapi-krb5-2"),
    # Qt on X
    *("libx11-xcb1", "libxcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-randr0", "libxcb-render-util0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0"),
    *("libxcb-sync1", "libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libxkbcommon-x11-0"),
    "libxcb-glx0",
    # Qt on Wayland
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
    *("dbus", "fonts-dejavu-core"),
)
TO_TEST = (
    # a screen, a window manager, a tray, hands and eyes
    *("xvfb", "xauth", "openbox", "trayer", "xdotool", "x11-utils", "imagemagick", "scrot"),
    # a keyring and a bus of its own
    *("gnome-keyring", "dbus-x11", "libsecret-tools"),
    # the accessibility bus
    *("at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"),
    # watching what a process opens and connects to
    *("strace", "iproute2"),
)


def ensure_packages(for_tests: bool, agreed: bool, also: Sequence[str] = ()) -> None:
    """Install what is missing, asking first. Raises StepFailed when it stays missing."""
    if not sys.platform.startswith("linux"):
        return
    wanted = [*TO_RUN, *(TO_TEST if for_tests else ()), *also]
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        _tell_others(wanted)
        return
    present = _present()
    missing = [name for name in wanted if name not in present]
    if not missing:
        return
    say(f"this computer lacks {len(missing)} packages: {' '.join(missing)}")
    _ask(agreed)
    _install(missing)


def _tell_others(wanted: list[str]) -> None:
    """On other systems the names differ: say what is needed once, and go on."""
    if shutil.which("Xvfb") and shutil.which("openbox"):
        return
    say(f"no apt-get here. Debian's names of what is needed: {' '.join(wanted)}")


def _present() -> set[str]:
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}\t${Package}\t${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    names: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(word.split("(")[0].strip() for word in provides.split(",") if word)
    return names


def _ask(agreed: bool) -> None:
    if agreed:
        return
    if os.environ.get("CI") or sys.stdin is None or not sys.stdin.isatty():
        raise StepFailed("there is nobody to ask whether to install them; add --yes to agree")
    if input("companion: install them now? [Y/n] ").strip().lower() not in ("", "y", "yes", "o", "oui"):
        raise StepFailed("not installed; the companion cannot run without them")


def _install(missing: list[str]) -> None:
    before: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            raise StepFailed(
                f"ask whoever looks after this computer for: apt-get install {' '.join(missing)}"
            )
        before = ["sudo"]
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    log = cache_folder() / "logs" / "apt.log"
    run_long([*apt, "update"], "reading the list of packages", log, os.environ)
    install = [*apt, "install", "-y", "--no-install-recommends", *missing]
    run_long(install, "installing packages", log, os.environ)
