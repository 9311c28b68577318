"""HTTP to a local Ollama server that is not trusted: bounded, never elsewhere, nothing from outside.

Owns the client of the `ollama` package and turns everything that can go wrong into CompanionError.
"""

from __future__ import annotations

import asyncio
import importlib
import os
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Mapping
from contextlib import aclosing, contextmanager
from typing import Any

import httpx

from companion.domain.errors import CompanionError, ErrorCode

MAX_LINE_BYTES = 1 << 20
MAX_STREAM_BYTES = 8 << 20
MAX_ANSWER_BYTES = 8 << 20
_CONNECT_S, _WRITE_S = 1.0, 30.0
_SIDE_REQUEST_S = 10.0
# `import ollama` builds a client of its own from these, and a wrong value makes the import fail.
_ENVIRONMENT = frozenset(
    ("ollama_host", "ollama_api_key", "http_proxy", "https_proxy", "all_proxy", "no_proxy")
)
_KEPT_HEADERS = frozenset(
    (b"host", b"content-type", b"content-length", b"transfer-encoding", b"connection", b"accept")
)


class _TooMuch(Exception):
    """The server sent more than any honest answer has."""


class _Bounded(httpx.AsyncByteStream):
    """A response body that ends with an error as soon as it, or one line of it, grows too large.

    Not a generator itself, and it closes those below in order: generators left half read are
    cleaned up whenever Python gets to them, and then httpcore finds no task to do it in.
    """

    def __init__(self, inner: httpx.AsyncByteStream, total: int, line: int) -> None:
        self._inner, self._parts = inner, aiter(inner)
        self._total, self._line = total, line
        self._received = self._current = 0

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        part = await anext(self._parts)
        last_break = part.rfind(b"\n")
        self._received += len(part)
        self._current = len(part) - last_break - 1 if last_break >= 0 else self._current + len(part)
        if self._received > self._total or self._current > self._line:
            raise _TooMuch
        return part

    async def aclose(self) -> None:
        await self._inner.aclose()
        if isinstance(self._parts, AsyncGenerator):
            await self._parts.aclose()


class _LocalTransport(httpx.AsyncBaseTransport):
    """Sends requests to one address and no other, with no header that we did not mean to send."""

    def __init__(self, address: str) -> None:
        self._address = httpx.URL(address)
        # `verify` would load the system's certificates; there is no TLS on this connection.
        self._inner = httpx.AsyncHTTPTransport(verify=False, trust_env=False, retries=0)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if (url.scheme, url.host, url.port) != ("http", self._address.host, self._address.port):
            raise CompanionError(ErrorCode.OLLAMA_ADDRESS_REFUSED)
        # The package adds an API key from the environment and tells about this computer.
        for name, _ in list(request.headers.raw):
            if name.lower() not in _KEPT_HEADERS:
                del request.headers[name.decode("ascii")]
        response = await self._inner.handle_async_request(request)
        encoding = response.headers.get("content-encoding", "identity")
        if encoding != "identity" or not isinstance(response.stream, httpx.AsyncByteStream):
            await response.aclose()
            raise _TooMuch  # a few compressed bytes may become gigabytes
        streams = "ndjson" in response.headers.get("content-type", "")
        response.stream = (
            _Bounded(response.stream, MAX_STREAM_BYTES, MAX_LINE_BYTES)
            if streams
            else _Bounded(response.stream, MAX_ANSWER_BYTES, MAX_ANSWER_BYTES)
        )
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class OllamaConnection:
    """The two kinds of request: one answer, or a stream of them. Always plain JSON objects."""

    def __init__(self, address: str, read_limit: float) -> None:
        """`address` is validated already; `read_limit` in seconds is the patience for each message."""
        self._address = address
        self._read_limit = read_limit
        self._client: Any = None
        self._refusal: type[Exception] = CompanionError  # the package's own, once it is imported

    async def ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> dict[str, Any]:
        """One answer, within seconds. Raises CompanionError."""
        client = self._ready_client()
        with _failures_as_ours(self._refusal):
            async with asyncio.timeout(_SIDE_REQUEST_S):
                answer: dict[str, Any] = await client._request(dict, method, path, json=body)
        return answer

    async def stream(self, path: str, body: Mapping[str, object]) -> AsyncGenerator[dict[str, Any], None]:
        """One JSON object after another; closing it closes the connection. Raises CompanionError."""
        client = self._ready_client()
        with _failures_as_ours(self._refusal):
            messages = await client._request(dict, "POST", path, json=body, stream=True)
            async with aclosing(messages):
                while True:
                    # A server that sends a byte now and then is silent, too.
                    async with asyncio.timeout(self._read_limit):
                        message = await anext(messages, None)
                    if message is None:
                        return
                    yield message

    async def close(self) -> None:
        """Close all connections. Safe to call twice."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    def _ready_client(self) -> Any:
        # The public `chat()` cannot say `truncate: false`, and drops the fields that mark remote
        # models: its own building block below takes and gives JSON as it is.
        if self._client is None:
            package = _import_ollama()
            self._refusal = package.ResponseError
            self._client = package.AsyncClient(
                host=self._address,
                transport=_LocalTransport(self._address),
                trust_env=False,
                follow_redirects=False,
                timeout=httpx.Timeout(self._read_limit, connect=_CONNECT_S, write=_WRITE_S),
            )
        return self._client


def _import_ollama() -> Any:
    hidden = {name: value for name, value in os.environ.items() if name.lower() in _ENVIRONMENT}
    for name in hidden:
        del os.environ[name]
    try:
        return importlib.import_module("ollama")
    finally:
        os.environ.update(hidden)


@contextmanager
def _failures_as_ours(refusal: type[Exception]) -> Generator[None, None, None]:
    """Everything that a server, honest or not, can make the client raise."""
    try:
        yield
    except CompanionError:
        raise
    except refusal as problem:
        raise _refused(problem) from None
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.NetworkError, ConnectionError):
        raise CompanionError(ErrorCode.OLLAMA_UNREACHABLE) from None
    except (httpx.TimeoutException, TimeoutError):
        raise CompanionError(ErrorCode.MODEL_NOT_ANSWERING) from None
    except httpx.RemoteProtocolError as problem:
        # The server's end, or nonsense: only the first is worth trying again elsewhere.
        cut_off = "without" in str(problem) or "closed" in str(problem)
        code = ErrorCode.OLLAMA_UNREACHABLE if cut_off else ErrorCode.OLLAMA_BAD_ANSWER
        raise CompanionError(code) from None
    except (_TooMuch, httpx.HTTPError, httpx.StreamError, httpx.InvalidURL):
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER) from None
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        # What json and the package do with an answer that is not what it should be.
        raise CompanionError(ErrorCode.OLLAMA_BAD_ANSWER) from None


def _refused(problem: Exception) -> CompanionError:
    """What an error told by the server itself means. Its words are read, and never kept."""
    status = getattr(problem, "status_code", 0)
    words = str(getattr(problem, "error", "")).lower()
    if isinstance(status, int) and 300 <= status < 400:
        return CompanionError(ErrorCode.OLLAMA_BAD_ANSWER)
    if status == 404:
        return CompanionError(ErrorCode.OLLAMA_MODEL_MISSING)
    if "context length" in words or "context size" in words:
        return CompanionError(ErrorCode.TEXT_EXCEEDS_CONTEXT)
    if "runner" in words and ("terminated" in words or "stopped" in words):
        return CompanionError(ErrorCode.MODEL_CRASHED)
    if "system memory" in words:
        return CompanionError(ErrorCode.MODEL_TOO_LARGE)
    return CompanionError(ErrorCode.OLLAMA_REFUSED, status=status if isinstance(status, int) else 0)
