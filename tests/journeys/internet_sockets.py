"""Which internet sockets a process holds, from the system's own tables (Linux)."""

from __future__ import annotations

import os
from pathlib import Path

_LISTENING = "0A"
_LOOPBACK = ("0100007F", "00000000000000000000000001000000")


def children_of(pid: int) -> list[int]:
    """All living descendants of a process."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == pid:
            found += [int(entry.name), *children_of(int(entry.name))]
    return found


def internet_sockets(pid: int) -> list[tuple[str, str, str]]:
    """(table, remote address in hex, state) of each internet socket of a process."""
    inodes = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = os.readlink(descriptor)
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[9] in inodes:
                found.append((table, fields[2].split(":")[0], fields[3]))
    return found


def offending(pid: int) -> list[tuple[str, str, str]]:
    """Listening internet sockets, and connections to anywhere but loopback."""
    return [entry for entry in internet_sockets(pid) if entry[2] == _LISTENING or entry[1] not in _LOOPBACK]
