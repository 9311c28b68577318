"""Which model answers: the one that was asked for, or Ollama's if it is there, or our own.

Owns the models it made, keeps one of each engine alive, and always says why.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.catalogue import ModelFile, find_model_file
from companion.language_models.embedded import EmbeddedModel, OnState
from companion.language_models.language_model import LanguageModel
from companion.language_models.ollama import OllamaModel, OllamaServer
from companion.preferences.preferences import Preferences

_PATIENCE_S = 3.0  # for a server that accepts connections and says nothing


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model, and the code of the reason.

    `reason`: "asked_for", "ollama_has_model", "ollama_first_model" (none was chosen there; the
    newest), "ollama_unreachable", "ollama_lacks_model", or "embedded_only" (there is no Ollama
    model to lack). `not_chosen` names what would have been preferred, when there was something.
    """

    model: LanguageModel
    reason: str
    not_chosen: str | None = None


class ModelChooser:
    """Chooses anew for each turn; what did not change is not made again."""

    def __init__(
        self,
        preferences: Preferences,
        worker_command: list[str],
        model_folders: Sequence[Path],
        *,
        on_state: OnState | None = None,
    ) -> None:
        """`on_state` is told of the embedded model's loading."""
        self._preferences = preferences
        self._worker_command = list(worker_command)
        self._folders = tuple(model_folders)
        self._on_state = on_state
        self._choosing = asyncio.Lock()
        self._server: OllamaServer | None = None
        self._first_model = ""  # of the server: stays, so that a conversation keeps its model
        self._ollama: OllamaModel | None = None
        self._embedded: EmbeddedModel | None = None
        self._embedded_key: tuple[ModelFile, int, int] | None = None
        self._ollama_key: tuple[str, str, int] | None = None
        self._closed = False

    async def choose(self) -> ModelChoice:
        """The model that answers now. Raises CompanionError when none can."""
        async with self._choosing:
            if self._closed:
                raise CompanionError(ErrorCode.NO_MODEL)
            match self._preferences.engine:
                case "embedded":
                    return ModelChoice(await self._embedded_model(), "asked_for")
                case "ollama":
                    model, reason = await self._ollama_model()
                    asked = reason == "ollama_has_model"
                    return ModelChoice(model, "asked_for" if asked else reason)
                case _:
                    return await self._automatic()

    async def fallback(self, failed: LanguageModel) -> ModelChoice | None:
        """Another model for the turn in which `failed` failed; None when there is none.

        A model of Ollama that the user insisted on is not replaced behind their back.
        """
        if failed.engine != OllamaModel.engine or self._preferences.engine != "auto":
            return None
        async with self._choosing:
            if self._closed:
                return None
            try:
                return ModelChoice(await self._embedded_model(), "ollama_unreachable", failed.model)
            except CompanionError:
                return None  # the first failure says more than the lack of a second model

    async def close(self) -> None:
        """Close every model made here. Safe to call twice."""
        async with self._choosing:
            self._closed = True
            for closing in (self._embedded, self._ollama):
                if closing is not None:
                    await closing.close()
            if self._server is not None:
                await self._server.aclose()

    async def _automatic(self) -> ModelChoice:
        wanted = self._preferences.ollama_model or None
        try:
            model, reason = await self._ollama_model()
            return ModelChoice(model, reason)
        except CompanionError as problem:
            if problem.code is ErrorCode.OLLAMA_MODEL_MISSING:
                reason = "ollama_lacks_model"
            elif problem.code is ErrorCode.NO_MODEL:
                reason = "embedded_only"
            else:
                reason = "ollama_unreachable"
        try:
            return ModelChoice(await self._embedded_model(), reason, wanted)
        except CompanionError as problem:
            if problem.code is ErrorCode.MODEL_FILE_MISSING:
                raise CompanionError(ErrorCode.NO_MODEL) from None
            raise

    async def _ollama_model(self) -> tuple[OllamaModel, str]:
        """Raises OLLAMA_UNREACHABLE, OLLAMA_MODEL_MISSING, NO_MODEL (the server has none), …"""
        server = await self._ollama_server(self._preferences.ollama_address)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                if not await server.is_reachable():
                    raise CompanionError(ErrorCode.OLLAMA_UNREACHABLE)
                name, reason = await self._name_on(server)
        except TimeoutError:
            raise CompanionError(ErrorCode.OLLAMA_UNREACHABLE) from None
        key = (server.address, name, self._preferences.context_tokens)
        if self._ollama is None or self._ollama_key != key:
            if self._ollama is not None:
                await self._ollama.close()
            self._ollama = OllamaModel(server.address, name, context_tokens=key[2])
            self._ollama_key = key
        return self._ollama, reason

    async def _name_on(self, server: OllamaServer) -> tuple[str, str]:
        wanted = self._preferences.ollama_model
        if wanted:
            await _must_have(server, wanted)
            return wanted, "ollama_has_model"
        if self._first_model:
            try:
                await _must_have(server, self._first_model)
                return self._first_model, "ollama_first_model"
            except CompanionError as problem:
                if problem.code is not ErrorCode.OLLAMA_MODEL_MISSING:
                    raise
        models = await server.list_models()
        if not models:
            raise CompanionError(ErrorCode.NO_MODEL)
        self._first_model = models[0].name
        return self._first_model, "ollama_first_model"

    async def _ollama_server(self, address: str) -> OllamaServer:
        if self._server is None or self._server.address != address:
            server = OllamaServer(address)
            if self._server is None or self._server.address != server.address:
                if self._server is not None:
                    await self._server.aclose()
                self._server, self._first_model = server, ""
        return self._server

    async def _embedded_model(self) -> EmbeddedModel:
        preferences = self._preferences
        file = find_model_file(self._folders, preferences.embedded_model)
        key = (file, preferences.context_tokens, preferences.threads)
        if self._embedded is None or self._embedded_key != key:
            if self._embedded is not None:
                await self._embedded.close()
            self._embedded = EmbeddedModel(self._worker_command, *key, on_state=self._on_state)
            self._embedded_key = key
        return self._embedded


async def _must_have(server: OllamaServer, name: str) -> None:
    """Raises CompanionError OLLAMA_MODEL_MISSING unless the server has this model, for talking."""
    try:
        completes = (await server.details(name)).completes
    except CompanionError as problem:
        if problem.code is ErrorCode.OLLAMA_MODEL_MISSING:
            raise CompanionError(problem.code, model=name) from None
        raise
    if not completes:
        raise CompanionError(ErrorCode.OLLAMA_MODEL_MISSING, model=name)
