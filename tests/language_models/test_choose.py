"""Which model is chosen, and what is said about it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.catalogue import STARTER, find_model_file
from companion.language_models.choose import ModelChooser
from companion.preferences.preferences import Preferences

from .conftest import WORKER
from .hostile_server import SHOW, HostileServer, hostile_server, whole

NEWEST = {"name": "newest:1b", "size": 1, "modified_at": "2026-06-01T00:00:00Z"}
OLDER = {"name": "older:1b", "size": 1, "modified_at": "2026-05-01T00:00:00Z"}


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences.load(tmp_path / "preferences.json")


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with a file of the starter model's name: choosing does not open it."""
    (tmp_path / STARTER.file_name).write_bytes(b"GGUF")
    return tmp_path


@pytest.fixture
async def chooser(preferences: Preferences, models: Path) -> AsyncIterator[ModelChooser]:
    chooser = ModelChooser(preferences, WORKER, [models / "none", models])
    yield chooser
    await chooser.close()


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    """An honest server with two models."""

    async def behave(path: str, body: bytes) -> AsyncIterator[bytes]:
        if path == "/api/tags":
            yield whole({"models": [OLDER, NEWEST]})
        else:  # asked about a model whose name holds "odd": it has none such
            yield whole({"error": "not found"}, "404 Not Found")

    assert SHOW["capabilities"] == ["completion"]
    async with hostile_server(behave) as running:
        yield running


@pytest.fixture
def nobody() -> Iterator[str]:
    """An address where nobody listens."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{closed.getsockname()[1]}"


async def test_without_a_server_the_embedded_model_answers(
    chooser: ModelChooser, preferences: Preferences, nobody: str
) -> None:
    preferences.ollama_address = nobody
    choice = await chooser.choose()
    assert (choice.model.engine, choice.reason, choice.not_chosen) == ("embedded", "ollama_unreachable", None)
    assert (await chooser.choose()).model is choice.model


async def test_the_chosen_model_of_a_server_answers(
    chooser: ModelChooser, preferences: Preferences, server: HostileServer
) -> None:
    preferences.ollama_address = server.address
    preferences.ollama_model = "older:1b"
    choice = await chooser.choose()
    assert (choice.model.engine, choice.model.model) == ("ollama", "older:1b")
    assert choice.reason == "ollama_has_model"
    assert (await chooser.choose()).model is choice.model


async def test_without_a_chosen_model_the_newest_answers_and_stays(
    chooser: ModelChooser, preferences: Preferences, server: HostileServer
) -> None:
    preferences.ollama_address = server.address
    choice = await chooser.choose()
    assert (choice.model.model, choice.reason) == ("newest:1b", "ollama_first_model")
    assert (await chooser.choose()).model is choice.model


async def test_a_server_that_lacks_the_chosen_model_is_named(
    chooser: ModelChooser, preferences: Preferences, server: HostileServer
) -> None:
    preferences.ollama_address = server.address
    preferences.ollama_model = "odd:1b"
    choice = await chooser.choose()
    assert (choice.model.engine, choice.reason) == ("embedded", "ollama_lacks_model")
    assert choice.not_chosen == "odd:1b"
    preferences.engine = "ollama"
    with pytest.raises(CompanionError) as failure:
        await chooser.choose()
    assert failure.value.code is ErrorCode.OLLAMA_MODEL_MISSING
    assert failure.value.parameters == {"model": "odd:1b"}


async def test_what_was_asked_for_is_taken_or_refused(
    chooser: ModelChooser, preferences: Preferences, server: HostileServer, nobody: str
) -> None:
    preferences.ollama_address = server.address
    preferences.engine = "embedded"
    choice = await chooser.choose()
    assert (choice.model.engine, choice.reason) == ("embedded", "asked_for")
    preferences.engine = "ollama"
    preferences.ollama_model = "newest:1b"
    choice = await chooser.choose()
    assert (choice.model.engine, choice.reason) == ("ollama", "asked_for")
    preferences.ollama_address = nobody
    with pytest.raises(CompanionError) as failure:
        await chooser.choose()
    assert failure.value.code is ErrorCode.OLLAMA_UNREACHABLE


async def test_a_server_without_models_is_no_reason_to_complain(
    chooser: ModelChooser, preferences: Preferences
) -> None:
    async def behave(path: str, body: bytes) -> AsyncIterator[bytes]:
        yield whole({"models": []})

    async with hostile_server(behave) as empty:
        preferences.ollama_address = empty.address
        choice = await chooser.choose()
        assert (choice.model.engine, choice.reason) == ("embedded", "embedded_only")
        preferences.engine = "ollama"
        with pytest.raises(CompanionError) as failure:
            await chooser.choose()
        assert failure.value.code is ErrorCode.NO_MODEL


async def test_a_failed_server_is_replaced_only_if_nobody_insisted(
    chooser: ModelChooser, preferences: Preferences, server: HostileServer
) -> None:
    preferences.ollama_address = server.address
    failed = (await chooser.choose()).model
    second = await chooser.fallback(failed)
    assert second is not None
    assert (second.model.engine, second.reason, second.not_chosen) == (
        "embedded",
        "ollama_unreachable",
        "newest:1b",
    )
    assert await chooser.fallback(second.model) is None
    preferences.engine = "ollama"
    assert await chooser.fallback(failed) is None


async def test_with_nothing_at_all_there_is_no_model(
    preferences: Preferences, tmp_path: Path, nobody: str
) -> None:
    preferences.ollama_address = nobody
    chooser = ModelChooser(preferences, WORKER, [tmp_path])
    with pytest.raises(CompanionError) as failure:
        await chooser.choose()
    assert failure.value.code is ErrorCode.NO_MODEL
    await chooser.close()


async def test_a_changed_preference_makes_another_model(
    chooser: ModelChooser, preferences: Preferences
) -> None:
    preferences.engine = "embedded"
    first = (await chooser.choose()).model
    preferences.context_tokens = 1024
    assert (await chooser.choose()).model is not first
    await chooser.close()
    with pytest.raises(CompanionError):
        await chooser.choose()


def test_model_files_are_found_by_any_of_their_names(models: Path) -> None:
    for name in ("starter", STARTER.name, STARTER.file_name):
        found = find_model_file([models / "none", models], name)
        assert (found.path, found.sha256) == (models / STARTER.file_name, STARTER.sha256)
    with pytest.raises(CompanionError) as failure:
        find_model_file([models], "../../etc/passwd")
    assert failure.value.code is ErrorCode.MODEL_UNKNOWN
    with pytest.raises(CompanionError) as failure:
        find_model_file([models / "none"], "starter")
    assert failure.value.code is ErrorCode.MODEL_FILE_MISSING
