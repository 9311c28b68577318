"""A server that speaks just enough HTTP to misbehave in one scripted way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

# Gets the path and the body of a request, yields raw bytes of the response.
Behaviour = Callable[[str, bytes], AsyncIterator[bytes]]

STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n"
SHOW = {"model_info": {"llama.context_length": 8192}, "capabilities": ["completion"]}


def whole(answer: object, status: str = "200 OK", extra: str = "") -> bytes:
    """A complete response with a JSON body."""
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nConnection: close\r\n"
    head += f"Content-Length: {len(body)}\r\n{extra}\r\n"
    return head.encode() + body


def line(text: str = "", **fields: object) -> bytes:
    """One message of a chat stream."""
    return json.dumps({"message": {"content": text}, "done": False, **fields}).encode() + b"\n"


class HostileServer:
    """Counts what it was asked and whether its connections are still open."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.address = ""
        self.requests: list[tuple[str, bytes, bytes]] = []
        self.open = 0
        self.all_closed = asyncio.Event()
        self.all_closed.set()
        self.sent = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        self.all_closed.clear()
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._answer(reader, writer)
        finally:
            writer.close()
            self.open -= 1
            if not self.open:
                self.all_closed.set()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = 0
        for field in head.split(b"\r\n"):
            if field.lower().startswith(b"content-length:"):
                length = int(field.split(b":")[1])
        body = await reader.readexactly(length)
        path = head.split(b" ")[1].decode()
        self.requests.append((path, head, body))
        sending = asyncio.create_task(self._send(path, body, writer))
        try:
            # A client that hangs up ends the script, also one that says nothing more.
            hung_up = asyncio.create_task(reader.read())
            await asyncio.wait([sending, hung_up], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sending, hung_up):
                task.cancel()
            await asyncio.gather(sending, hung_up, return_exceptions=True)

    async def _send(self, path: str, body: bytes, writer: asyncio.StreamWriter) -> None:
        async for part in self._parts(path, body):
            writer.write(part)
            self.sent += len(part)
            await writer.drain()

    async def _parts(self, path: str, body: bytes) -> AsyncIterator[bytes]:
        if path == "/api/version":
            yield whole({"version": "0"})
        elif path == "/api/show" and b"odd" not in body:
            yield whole(SHOW)
        else:
            async for part in self.behaviour(path, body):
                yield part


@asynccontextmanager
async def hostile_server(behaviour: Behaviour) -> AsyncIterator[HostileServer]:
    """A running server; it is gone afterwards."""
    script = HostileServer(behaviour)
    server = await asyncio.start_server(script.serve, "127.0.0.1", 0)
    script.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield script
    finally:
        server.close()
        async with asyncio.timeout(30):
            await script.all_closed.wait()
