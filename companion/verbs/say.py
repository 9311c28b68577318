"""`companion say`: turns through the whole pipeline, streamed to standard output."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from companion import parts
from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import GenerationReport, Message
from companion.domain.reply_events import (
    EngineChosen,
    ReplyDelta,
    ReplyFailed,
    ReplyFinished,
    ReplyInterrupted,
    Screened,
)
from companion.engine.companion_engine import CompanionEngine
from companion.engine.turn import Turn
from companion.language_models.ollama_address import validate_address
from companion.paths import Paths
from companion.preferences.preferences import Preferences
from companion.store.store import Store
from companion.verbs.passphrase import read_passphrase

_ENGINES = ("auto", "ollama", "embedded")


async def say(arguments: argparse.Namespace) -> int:
    """Say one text, or a message per line of standard input. Returns the exit code."""
    paths = Paths.default(arguments.data_dir)
    with tempfile.TemporaryDirectory(prefix="companion-") as folder:
        preferences = _preferences(arguments, paths, Path(folder))
        if arguments.temporary:
            key = os.urandom(32)  # kept nowhere: the store can never be opened again
            store = await Store.open(
                Path(folder) / "diary.db", key, backups=Path(folder) / "backups", create=True
            )
        else:
            access = parts.build_access(paths)
            opened = await access.unlock(read_passphrase(arguments.passphrase_fd))
            assert isinstance(opened, Store)
            store = opened
        language = arguments.language or parts.language_of(preferences)
        engine = parts.build_engine(
            paths,
            preferences,
            store,
            lambda: language,
            crisis_copy_file=Path(folder) / "crisis-copy.json" if arguments.temporary else None,
        )
        try:
            return await _talk(engine, arguments)
        finally:
            await engine.aclose()


def _preferences(arguments: argparse.Namespace, paths: Paths, folder: Path) -> Preferences:
    """The user's preferences with the words of the command line on top, never saved."""
    source = Preferences.load(paths.preferences_file)
    preferences = Preferences.load(folder / "preferences.json")
    for key in ("language", "ollama_address", "ollama_model", "embedded_model", "context_tokens", "threads"):
        setattr(preferences, key, getattr(source, key))
    engine = arguments.engine or source.engine
    if engine not in _ENGINES:
        raise CompanionError(ErrorCode.ENGINE_UNKNOWN, engine=engine)
    preferences.engine = engine
    if arguments.ollama_address:
        preferences.ollama_address = validate_address(arguments.ollama_address)
    if arguments.model:
        if engine == "embedded":
            preferences.embedded_model = arguments.model
        else:
            preferences.ollama_model = arguments.model
    return preferences


def _texts(arguments: argparse.Namespace) -> Iterator[str]:
    if arguments.text is not None:
        yield arguments.text
        return
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", "replace")
        if text.strip():
            yield text


async def _talk(engine: CompanionEngine, arguments: argparse.Namespace) -> int:
    conversation_id: str | None = None
    for text in _texts(arguments):
        turn = engine.chat.say(conversation_id, text)
        outcome = _Outcome()
        try:
            await _listen(turn, outcome)
        finally:
            await turn.aclose()
        if outcome.error is not None:
            raise outcome.error
        conversation_id = outcome.conversation_id
        if arguments.json:
            print(json.dumps(outcome.summary(), ensure_ascii=False), flush=True)
    return 0


class _Outcome:
    """What one turn came to."""

    def __init__(self) -> None:
        self.conversation_id: str | None = None
        self.error: CompanionError | None = None
        self.screened: Screened | None = None
        self.chosen: EngineChosen | None = None
        self.report: GenerationReport | None = None

    def end(self, message: Message | None, error: CompanionError | None) -> None:
        self.error = error
        if message is not None:
            self.conversation_id = message.conversation_id
            self.report = message.report

    def summary(self) -> dict[str, object]:
        report, screening = self.report, self.screened.screening if self.screened else None
        tokens = report.reply_tokens if report else None
        rate = None
        if report and tokens and report.total_ms is not None and report.first_token_ms is not None:
            writing = max(1, report.total_ms - report.first_token_ms)
            rate = round((tokens - 1) / writing * 1000, 1)
        return {
            "engine": report.engine if report else None,
            "model": report.model if report else None,
            "reason": self.chosen.reason if self.chosen else None,
            "tier": screening.tier.value if screening else None,
            "cards": [card.value for card in screening.cards] if screening else [],
            "citations": [],
            "first_token_ms": report.first_token_ms if report else None,
            "tokens": tokens,
            "tokens_per_s": rate,
        }


async def _listen(turn: Turn, outcome: _Outcome) -> None:
    async for event in turn:
        match event:
            case Screened():
                outcome.screened = event
            case EngineChosen():
                outcome.chosen = event
            case ReplyDelta(text=text):
                sys.stdout.write(text.encode("utf-8", "replace").decode("utf-8"))
                sys.stdout.flush()
            case ReplyFinished(message=message):
                outcome.end(message, None)
                print(flush=True)
            case ReplyInterrupted(message=partial, error=error):
                outcome.end(partial, error)
                print(flush=True)
            case ReplyFailed(error=failure):
                outcome.error = failure
            case _:
                pass


def end_quietly_on_broken_pipe() -> None:
    """Nobody reads any more (`companion say … | head`): that is no failure to talk about."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
