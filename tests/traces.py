"""Looks for words that a user typed in every file under a folder, in the guises a byte may wear."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path


def guises(word: str) -> Iterator[bytes]:
    """`word` as UTF-8, as UTF-16 and as base64 at each of the three places it may start."""
    plain = word.encode("utf-8")
    assert len(plain) >= 6, "too short to be told from chance"
    yield plain
    yield word.encode("utf-16-le")
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + plain).rstrip(b"=")
        # Characters that also carry bits of the neighbours are left out at both ends.
        start = (before * 8 + 5) // 6
        end = (before + len(plain)) * 8 // 6
        yield encoded[start:end]


def traces(folder: Path, words: Iterable[str]) -> list[tuple[Path, str]]:
    """Which words are found in the names or the bytes of the files under `folder`."""
    wanted = {word: tuple(guises(word)) for word in words}
    found: list[tuple[Path, str]] = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        for word, forms in wanted.items():
            if word in path.name or any(form in content for form in forms):
                found.append((path, word))
    return found


def assert_no_trace(folder: Path, words: Iterable[str]) -> None:
    """Fail when a file under `folder` holds one of `words`; an empty folder proves nothing."""
    assert any(path.is_file() for path in folder.rglob("*")), f"nothing to search in {folder}"
    found = traces(folder, words)
    assert not found, f"found in {[f'{path.name}: {word}' for path, word in found]}"
