"""Which addresses count as "on this computer", and how to hear whether somebody listens there."""

from __future__ import annotations

import asyncio
import contextlib
import re

from companion.domain.errors import CompanionError, ErrorCode

DEFAULT_PORT = 11434
_CONNECT_S = 1.0

# Literals only. A name can be made to point elsewhere, and every other way to write an address
# (decimal, octal, mapped, with a user name before it) is a way to hide one.
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|\[::1\])(?::([0-9]{1,5}))?/?")


def validate_address(url: str) -> str:
    """The address as `http://host:port`. Raises CompanionError OLLAMA_ADDRESS_REFUSED."""
    found = _LOOPBACK.fullmatch(url)
    port = int(found[2] or DEFAULT_PORT) if found else 0
    if found is None or not 1 <= port <= 65535:
        raise CompanionError(ErrorCode.OLLAMA_ADDRESS_REFUSED)
    return f"http://{found[1]}:{port}"


async def somebody_listens(address: str) -> bool:
    """Whether a validated address accepts connections; takes a second at most."""
    host, _, port = address.removeprefix("http://").rpartition(":")
    try:
        async with asyncio.timeout(_CONNECT_S):
            _, writer = await asyncio.open_connection(host.strip("[]"), int(port))
    except (OSError, TimeoutError):
        return False
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
    return True
