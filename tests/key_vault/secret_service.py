"""A real Secret Service of a test's own: a private message bus with a private GNOME keyring on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")


def missing_programs() -> list[str]:
    """What this machine lacks for it."""
    return [name for name in NEEDED if shutil.which(name) is None]


class SecretService:
    """Starts and ends bus and keyring. The keyring's files live in `folder` and survive a restart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in ("data", "run", "config", "cache"):
            (folder / name).mkdir(mode=0o700, exist_ok=True)
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None
        self.address = ""

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to find this service and no other."""
        return {
            "XDG_DATA_HOME": str(self._folder / "data"),
            "XDG_RUNTIME_DIR": str(self._folder / "run"),
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "XDG_CACHE_HOME": str(self._folder / "cache"),
            "HOME": str(self._folder),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }

    def start(self, *, unlocked: bool) -> None:
        """Bring up the bus and the keyring; returns once the keyring answers on the bus."""
        try:
            self._start(unlocked)
        except BaseException:
            self.stop()
            raise

    def _start(self, unlocked: bool) -> None:
        self._bus = subprocess.Popen(
            [
                "dbus-daemon",
                "--nofork",
                "--nopidfile",
                "--print-address=1",
                *self._configuration(),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **self.environment},
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().decode().strip()
        how = ["--unlock"] if unlocked else ["--start"]
        self._daemon = subprocess.Popen(
            ["gnome-keyring-daemon", *how, "--components=secrets", "--foreground"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **self.environment},
        )
        assert self._daemon.stdin is not None
        if unlocked:
            self._daemon.stdin.write(b"the keyring's own password")
        self._daemon.stdin.close()
        self._wait_until_it_answers()

    def stop(self) -> None:
        """End both; the keyring is locked by it."""
        for process in (self._daemon, self._bus):
            if process is not None:
                process.terminate()
                process.wait(10)
                if process.stdout is not None:
                    process.stdout.close()
        self._bus = self._daemon = None

    def _configuration(self) -> list[str]:
        # A bus that starts nothing by itself: no desktop's prompter, no other keyring.
        path = self._folder / "bus.conf"
        path.write_text(
            '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"'
            ' "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">\n'
            f"<busconfig><type>session</type><listen>unix:dir={self._folder / 'run'}</listen>"
            '<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>'
            '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>\n'
        )
        return [f"--config-file={path}"]

    def _wait_until_it_answers(self) -> None:
        from jeepney.bus_messages import MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        name = "org.freedesktop.secrets"
        with closing(open_dbus_connection(bus=self.address)) as connection:
            proxy = Proxy(message_bus, connection, timeout=10)
            rule = MatchRule(
                type="signal", sender="org.freedesktop.DBus", interface="org.freedesktop.DBus",
                member="NameOwnerChanged", path="/org/freedesktop/DBus",
            )  # fmt: skip
            rule.add_arg_condition(0, name)
            with connection.filter(rule) as appeared:
                proxy.AddMatch(rule)
                if not proxy.NameHasOwner(name)[0]:
                    connection.recv_until_filtered(appeared, timeout=10)
