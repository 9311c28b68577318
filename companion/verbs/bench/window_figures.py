"""Start-up against a bare window, streaming against a bare loop, Stop, stalls and memory."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from companion import parts
from companion.domain.message import Role
from companion.domain.prompt import GenerationOptions
from companion.engine.instructions import load_instructions
from companion.language_models.catalogue import find_model_file
from companion.language_models.machine_measures import fitting_threads
from companion.paths import Paths
from companion.preferences import Preferences
from companion.store.store import Store
from companion.verbs.bench.figures import BenchFailure, median, percentile

_STARTS = 7
_PAIRS = 6
_STOPS = 8
_PASSPHRASE = "four words for measuring"
_QUESTION = "I keep replaying the meeting and I cannot sleep. Tell me a long story about the sea."
_LARGE = 10_000


async def make_diary(folder: Path, messages: int) -> None:
    """A diary with one open conversation of `messages` messages, for the window to open."""
    paths = Paths.default(folder)
    paths.ensure()
    preferences = Preferences.load(paths.preferences_file)
    preferences.update({"engine": "embedded", "language": "en", "theme": "light"})
    access = parts.build_access(paths)
    await access.create(_PASSPHRASE)
    store = await access.unlock(_PASSPHRASE)
    assert isinstance(store, Store)
    conversation = await store.conversations.create()
    start = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
    await store.messages.append_many(
        conversation.id,
        [
            (
                Role.USER if number % 2 == 0 else Role.COMPANION,
                f"Message {number}. "
                + "Some words about an ordinary day, and what came after it. " * (number % 5),
                start + datetime.timedelta(minutes=number),
            )
            for number in range(messages)
        ],
    )
    await store.settings.set("last_open_conversation", conversation.id)
    await store.close()


def startup_ratio(folder: Path) -> float:
    """Process start to the painted unlock page, against the same for a bare window, in turn."""
    ours, bare = [], []
    for number in range(_STARTS + 1):
        bare_seconds = _seconds_to_paint("companion.verbs.bench.bare_window")
        our_seconds = _seconds_to_paint("companion.verbs.bench.paint_probe", str(folder))
        if number:  # the first of each only warms the disk's cache
            bare.append(bare_seconds)
            ours.append(our_seconds)
    return median(ours) / median(bare)


def _seconds_to_paint(module: str, *arguments: str) -> float:
    begun = time.perf_counter()
    with subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.wait()
    if line.strip() != b"painted":
        raise BenchFailure(f"{module} was not painted")
    return seconds


def window_session(folder: Path) -> dict[str, float]:
    """stream_ratio, stop_ms, stall_p99_ms and window_rss_mb from one session of the real window.

    Stalls and Stop in the large conversation; for the rate a new conversation each time, so that
    the prompt is the one of the bare loop.
    """
    with _Window(folder) as window, _BareLoop(folder) as bare:
        memory = window.ask("rss")["mb"]
        stalls = [stall for _ in range(_PAIRS) for stall in window.ask(f"say {_QUESTION}")["stalls_ms"]]
        stops = [window.ask(f"stop {_QUESTION}") for _ in range(_STOPS)]
        ratios = []
        for number in range(_PAIRS + 1):
            plain = bare.rate()
            window.ask("new")
            said = window.ask(f"rate {_QUESTION}")
            if number:  # the first of each only warms up
                ratios.append((said["tokens"] - 1) / said["seconds"] / plain)
    values = {
        "stream_ratio": median(ratios),
        "stop_ms": max(stop["stop_ms"] for stop in stops if stop["ended"] == "ReplyInterrupted"),
        "stall_p99_ms": percentile(stalls, 0.99),
    }
    if memory is not None:
        values["window_rss_mb"] = memory
    return values


class _Lines:
    """A child process that answers each line with a line of JSON."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def send(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        return dict(json.loads(self._process.stdout.readline()))

    def ask(self, line: str) -> dict[str, Any]:
        self.send(line)
        return self.receive()

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        if self._process.wait(30) != 0:
            raise BenchFailure("a process of the bench failed")


class _Window(_Lines):
    """The real window with the large conversation open."""

    def __init__(self, folder: Path) -> None:
        super().__init__("companion.verbs.bench.window_probe", str(folder))

    def __enter__(self) -> _Window:
        self.send(_PASSPHRASE)
        if self.receive()["ready"] != "ready":
            raise BenchFailure("no model to measure with")
        return self

    def __exit__(self, *kind: object) -> None:
        self.send("quit")
        super().__exit__(*kind)


class _BareLoop(_Lines):
    """`Llama.create_chat_completion` on the same prompt with the same settings."""

    def __init__(self, folder: Path) -> None:
        super().__init__("companion.verbs.bench.bare_completion")
        paths = Paths.default(folder)
        preferences = Preferences.load(paths.preferences_file)
        file = find_model_file((paths.bundled_models, paths.models), preferences.embedded_model)
        instructions = load_instructions(paths.resources / "content", "en")
        options = GenerationOptions()
        messages = [{"role": "system", "content": instructions.system}]
        for example in instructions.examples:
            messages.append({"role": "user", "content": example.user})
            messages.append({"role": "assistant", "content": example.companion})
        messages.append({"role": "user", "content": _QUESTION})
        self._task = {
            "path": str(file.path),
            "context_tokens": preferences.context_tokens,
            "threads": preferences.threads or fitting_threads(),
            "messages": messages,
            "options": {
                "temperature": options.temperature,
                "top_p": options.top_p,
                "repeat_penalty": options.repeat_penalty,
                "max_tokens": options.max_tokens,
            },
        }

    def __enter__(self) -> _BareLoop:
        self.send(json.dumps(self._task))
        return self

    def rate(self) -> float:
        """Tokens per second between the first and the last token of one reply."""
        result = self.ask("go")
        return float((result["tokens"] - 1) / result["seconds"])
