"""What this computer has to offer at the first run: models and a keyring. Looks only, keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.key_vault.os_keyring import OsKeyring
from companion.language_models.catalogue import STARTER, find_model_file
from companion.language_models.ollama import OllamaServer
from companion.views.first_run.answers import ModelOption

OLLAMA = "ollama:"
"""Stands before the name of a model of Ollama in `ModelOption.identifier`."""


def starter_option(folders: Sequence[Path]) -> ModelOption:
    """The model that comes with the program, and whether it is in one of `folders`."""
    try:
        find_model_file(folders, STARTER.name)
        present = True
    except CompanionError:
        present = False
    return ModelOption(STARTER.name, "starter", STARTER.name, present, STARTER.file_bytes // 10**6)


async def has_keyring() -> bool:
    """Whether the system's keyring could keep the key."""
    try:
        await OsKeyring().require_usable()
    except CompanionError:
        return False
    return True


async def ollama_options(address: str) -> tuple[ModelOption, ...]:
    """The models of the Ollama at `address`; none when it does not run or answers nonsense."""
    server = OllamaServer(address)
    try:
        models = await server.list_models() if await server.is_reachable() else []
    except CompanionError:
        models = []
    finally:
        await server.aclose()
    return tuple(
        ModelOption(f"{OLLAMA}{model.name}", "ollama", model.name, True, model.size // 10**6)
        for model in models
    )
