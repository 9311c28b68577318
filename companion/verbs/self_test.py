"""`companion --self-test`: does every part that was shipped work on this machine? Exit code 0 if so.

Uses throw-away folders only and leaves the user's diary alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.message import Role
from companion.domain.prompt import GenerationOptions, Prompt, PromptMessage, PromptRole
from companion.paths import Paths, model_worker_command, resource

_PASSPHRASE = "only for this test"
_WORDS = "a sentence that must not be readable on disk"


def self_test(arguments: argparse.Namespace) -> int:
    """Run every step, print one line each, and return 0 when all of them passed."""
    if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ and os.name == "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    steps: tuple[tuple[str, Callable[[], str]], ...] = (
        ("store", lambda: asyncio.run(_store())),
        ("vault", lambda: asyncio.run(_vault())),
        ("model", lambda: asyncio.run(_model())),
        ("languages", _languages),
        ("themes", _themes),
    )
    results: dict[str, str] = {}
    passed = True
    for name, step in steps:
        try:
            results[name] = step()
        except CompanionError as error:
            results[name], passed = f"failed: {error.code.value}", False
        except (AssertionError, ImportError, OSError) as error:
            # The kinds of failure an incomplete installation shows; our own frames say where.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            results[name], passed = f"failed: {type(error).__name__} at {frame.name}:{frame.lineno}", False
    if arguments.json:
        print(json.dumps({"passed": passed, "steps": results}))
    else:
        for name, result in results.items():
            print(f"{name:<10} {result}")
    return 0 if passed else 1


async def _store() -> str:
    from companion.store.store import Store  # each step brings its own libraries, to name what is missing

    with tempfile.TemporaryDirectory(prefix="companion-") as name:
        folder = Path(name)
        path, key = folder / "diary.db", os.urandom(32)
        store = await Store.open(path, key, backups=folder / "backups", create=True)
        conversation = await store.conversations.create()
        await store.messages.append(conversation.id, Role.USER, _WORDS)
        await store.close()
        store = await Store.open(path, key, backups=folder / "backups")
        found = await store.conversations.search("readable")
        await store.close()
        assert len(found) == 1, "the search found nothing"
        _assert_unreadable(folder)
        try:
            await Store.open(path, os.urandom(32), backups=folder / "backups")
        except CompanionError as error:
            return f"ok, a wrong key is refused ({error.code.value})"
        raise AssertionError("a wrong key was accepted")


def _assert_unreadable(folder: Path) -> None:
    for file in folder.rglob("*"):
        assert not file.is_file() or _WORDS.encode() not in file.read_bytes(), "not encrypted"


async def _vault() -> str:
    from companion.key_vault.vault import Vault

    with tempfile.TemporaryDirectory(prefix="companion-") as name:
        path = Path(name) / "vault.json"
        vault, key = await Vault.create(path, _PASSPHRASE)
        await vault.aclose()
        vault = await Vault.open(path)
        try:
            assert await vault.unlock_with_passphrase(_PASSPHRASE) == key, "another key came out"
        finally:
            await vault.aclose()
        return "ok"


async def _model() -> str:
    from companion.language_models.catalogue import STARTER, find_model_file
    from companion.language_models.embedded import EmbeddedModel

    paths = Paths.default()
    file = find_model_file((paths.bundled_models, paths.models), STARTER.name)
    model = EmbeddedModel(model_worker_command(), file, context_tokens=512, threads=0)
    try:
        prompt = Prompt((PromptMessage(PromptRole.USER, "Say hello."),))
        stream = model.stream(prompt, GenerationOptions(max_tokens=8, seed=1))
        text = "".join([piece async for piece in stream])
        assert text, "the model said nothing"
        return f"ok, {model.model}"
    finally:
        await model.close()


def _languages() -> str:
    from PySide6.QtCore import QTranslator

    for code in ("en", "fr"):
        translator = QTranslator()
        assert translator.load(f"companion_{code}", str(resource("translations"))), f"no {code}"
        content = resource("content", code, "instructions.json")
        assert json.loads(content.read_text(encoding="utf-8"))["system"], f"no instructions in {code}"
    return "ok, en and fr"


def _themes() -> str:
    from companion.event_loop import make_application
    from companion.views.theme import CHOICES, Theme, Tokens

    application = make_application(["companion"])
    names = [name for name in CHOICES if name != "system"]
    keys = {frozenset(Tokens.load(name).values) for name in names}
    assert len(keys) == 1, "the themes have different tokens"
    for name in names:
        Theme(name).apply(application)
    return f"ok, {len(names)} themes with {len(keys.pop())} tokens"
