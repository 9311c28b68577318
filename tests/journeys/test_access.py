"""Opening the diary: made whole or not at all, and never mistaken for a new one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from companion import parts
from companion.domain.errors import CompanionError, ErrorCode
from companion.engine.access import Access, AccessState
from companion.paths import Paths
from tests.key_vault.secret_service import SecretService

PASSPHRASE = "correct horse and so on"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths.default(tmp_path / "data")
    paths.ensure()
    return paths


@pytest.fixture
def access(paths: Paths) -> Access:
    return parts.build_access(paths)


async def test_a_new_folder_is_a_first_run_and_then_locked(access: Access, paths: Paths) -> None:
    assert access.state() is AccessState.FIRST_RUN
    await access.create(PASSPHRASE)
    assert access.state() is AccessState.LOCKED
    assert {path.name for path in paths.data.iterdir() if path.is_file()} >= {"diary.db", "vault.json"}
    assert not list(paths.data.glob("new-*"))
    store = await access.unlock(PASSPHRASE)
    await store.close()


async def test_a_wrong_passphrase_changes_no_file(access: Access, paths: Paths) -> None:
    await access.create(PASSPHRASE)
    before = {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()}
    with pytest.raises(CompanionError) as caught:
        await access.unlock("something else entirely")
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE
    after = {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize(
    ("gone", "code"),
    [("diary.db", ErrorCode.STORE_MISSING), ("vault.json", ErrorCode.VAULT_MISSING)],
)
async def test_half_a_diary_is_never_a_first_run(
    access: Access, paths: Paths, gone: str, code: ErrorCode
) -> None:
    await access.create(PASSPHRASE)
    (paths.data / gone).rename(paths.data / "elsewhere")
    with pytest.raises(CompanionError) as caught:
        access.state()
    assert caught.value.code is code
    with pytest.raises(CompanionError):
        await access.create("another one for a new diary")


async def test_a_first_run_cut_short_before_the_move_begins_anew(access: Access, paths: Paths) -> None:
    staging = paths.data / "new-cut-short"
    staging.mkdir()
    (staging / "vault.json").write_text("{}")
    assert access.state() is AccessState.FIRST_RUN
    assert not staging.exists()


async def test_a_first_run_cut_short_between_the_two_moves_is_finished(access: Access, paths: Paths) -> None:
    await access.create(PASSPHRASE)
    staging = paths.data / "new-cut-short"
    staging.mkdir()
    os.replace(paths.vault_file, staging / "vault.json")
    assert access.state() is AccessState.LOCKED
    await (await access.unlock(PASSPHRASE)).close()


async def test_a_keyring_that_is_not_there_does_not_stop_the_first_run(access: Access) -> None:
    problem = await access.create(PASSPHRASE, keep_in_keyring=True)
    assert problem in (ErrorCode.KEYRING_UNAVAILABLE, ErrorCode.KEYRING_LOCKED)
    assert await access.try_keyring() is None
    await (await access.unlock(PASSPHRASE)).close()


@pytest.mark.secretservice
async def test_a_real_keyring_opens_the_diary_and_its_loss_costs_only_a_question(
    access: Access, secret_service: SecretService
) -> None:
    assert await access.create(PASSPHRASE, keep_in_keyring=True) is None
    store = await access.try_keyring()
    assert store is not None
    await store.close()
    secret_service.stop()
    assert await access.try_keyring() is None
    await (await access.unlock(PASSPHRASE)).close()


async def test_a_short_passphrase_leaves_nothing_behind(access: Access, paths: Paths) -> None:
    with pytest.raises(CompanionError) as caught:
        await access.create("short")
    assert caught.value.code is ErrorCode.PASSPHRASE_TOO_SHORT
    assert access.state() is AccessState.FIRST_RUN
    assert not list(paths.data.glob("new-*"))
