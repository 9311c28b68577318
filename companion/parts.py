"""Builds the concrete parts without a window, for `app.py` and the verbs of the command line.

The parts are imported when they are built: the unlock page stands on none of them, and together
they cost more than the page itself.
"""

from __future__ import annotations

import locale
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from companion.engine.access import Access, OpenVault
from companion.paths import Paths, model_worker_command
from companion.preferences import Preferences

if TYPE_CHECKING:
    from companion.domain.prompt import GenerationOptions
    from companion.engine.companion_engine import CompanionEngine, SafetySteps
    from companion.engine.instructions import Instructions
    from companion.store.store import Store


class _Vaults:
    """Makes and opens the real key vault."""

    async def create(self, path: Path, passphrase: str) -> tuple[OpenVault, bytes]:
        from companion.key_vault.vault import Vault

        return await Vault.create(path, passphrase)

    async def open(self, path: Path) -> OpenVault:
        from companion.key_vault.vault import Vault

        return await Vault.open(path)


def build_access(paths: Paths) -> Access:
    """The way into the diary that lies in `paths`."""

    async def open_store(path: Path, key: bytes, create: bool) -> Store:
        from companion.store.store import Store

        return await Store.open(path, key, backups=paths.backups, create=create)

    return Access(paths.vault_file, paths.store_file, _Vaults(), open_store)


def build_engine(
    paths: Paths,
    preferences: Preferences,
    store: Store,
    language: Callable[[], str],
    options: GenerationOptions | None = None,
    *,
    crisis_copy_file: Path | None = None,
) -> CompanionEngine:
    """Everything that works on an open store. `language` gives "en" or "fr" when asked.

    `crisis_copy_file` is for a store that is not the one in `paths`, and must not touch its copy.
    """
    from companion.engine.companion_engine import CompanionEngine
    from companion.engine.instructions import load_instructions
    from companion.language_models.choose import ModelChooser

    chooser = ModelChooser(preferences, model_worker_command(), (paths.bundled_models, paths.models))
    loaded: dict[str, Instructions] = {}

    def instructions() -> Instructions:
        wanted = language()
        if wanted not in loaded:
            loaded[wanted] = load_instructions(paths.resources / "content", wanted)
        return loaded[wanted]

    return CompanionEngine(
        store,
        chooser,
        build_safety(paths.resources / "content", lambda: preferences.country, language),
        instructions,
        options,
        crisis_copy_file=crisis_copy_file or paths.crisis_copy_file,
    )


def build_safety(content: Path, country: Callable[[], str], language: Callable[[], str]) -> SafetySteps:
    """The safety steps, from the texts and weights that lie in `content`."""
    from companion.engine.companion_engine import SafetySteps
    from companion.safety.care_replies import CareReplies
    from companion.safety.fixed_replies import FixedReplies
    from companion.safety.reply_screen import ReplyScreen
    from companion.safety.screening import RiskScreen

    fixed = {one: FixedReplies.load(content, one) for one in ("en", "fr")}

    def new_reply_screen(restricted: bool) -> ReplyScreen:
        return ReplyScreen(fixed[language()].replacements, restricted=restricted)

    return SafetySteps(
        RiskScreen(content / "risk_weights.bin"),
        new_reply_screen,
        CareReplies.load(content),
        fixed.__getitem__,
        country,
    )


def system_language() -> str:
    """ "fr" on a French system, else "en"."""
    name = locale.getlocale()[0] or ""
    return "fr" if name.lower().startswith(("fr", "french")) else "en"


def language_of(preferences: Preferences) -> str:
    """The language in use: the chosen one, or the system's."""
    return preferences.language if preferences.language in ("en", "fr") else system_language()
