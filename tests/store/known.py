"""The key of every test's store, and how to look at a store's files from outside."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from companion.store.store import Store

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
PAGE = 4096
_RESERVED = 80  # initialisation vector and HMAC at the end of each page


async def opened(path: Path, key: bytes = KEY, *, create: bool = False) -> Store:
    """The store at `path`, with its copies beside it."""
    return await Store.open(path, key, backups=path.parent / "backups", create=create)


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file that could hold words, and the SHA-256 of its content."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith((".lock", "-shm"))
    }


def decrypted_pages(path: Path, key: bytes = KEY) -> bytes:
    """What is really on the pages of a closed store, free ones included."""
    content = path.read_bytes()
    pages = []
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        vector = page[PAGE - _RESERVED : PAGE - _RESERVED + 16]
        body = page[16 if start == 0 else 0 : PAGE - _RESERVED]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        pages.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(pages)
