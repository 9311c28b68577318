"""Builds the concrete parts without a window, for `app.py` and the verbs of the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from companion.domain.prompt import GenerationOptions
from companion.engine.access import Access
from companion.engine.companion_engine import CompanionEngine, SafetySteps
from companion.engine.instructions import Instructions, load_instructions
from companion.key_vault.vault import Vault
from companion.paths import Paths, model_worker_command
from companion.preferences.preferences import Preferences
from companion.safety.reply_screen import ReplyScreen
from companion.safety.screening import screen
from companion.store.store import Store


def build_access(paths: Paths) -> Access:
    """The way into the diary that lies in `paths`."""

    async def open_store(path: Path, key: bytes, create: bool) -> Store:
        return await Store.open(path, key, backups=paths.backups, create=create)

    return Access(paths.vault_file, paths.store_file, Vault, open_store)


def build_engine(
    paths: Paths,
    preferences: Preferences,
    store: Store,
    language: Callable[[], str],
    options: GenerationOptions | None = None,
) -> CompanionEngine:
    """Everything that works on an open store. `language` gives "en" or "fr" when asked."""
    # Imported here because it brings the HTTP client of Ollama: a third of a second that the
    # unlock page does not wait for.
    from companion.language_models.choose import ModelChooser

    chooser = ModelChooser(preferences, model_worker_command(), (paths.bundled_models, paths.models))
    loaded: dict[str, Instructions] = {}

    def instructions() -> Instructions:
        wanted = language()
        if wanted not in loaded:
            loaded[wanted] = load_instructions(paths.resources / "content", wanted)
        return loaded[wanted]

    return CompanionEngine(store, chooser, SafetySteps(screen, ReplyScreen), instructions, options)


def system_language() -> str:
    """ "fr" on a French system, else "en"."""
    import locale  # only asked once, at start

    name = locale.getlocale()[0] or ""
    return "fr" if name.lower().startswith(("fr", "french")) else "en"


def language_of(preferences: Preferences) -> str:
    """The language in use: the chosen one, or the system's."""
    return preferences.language if preferences.language in ("en", "fr") else system_language()
