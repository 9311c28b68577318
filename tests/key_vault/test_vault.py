"""The vault: one key, wrapped; every kind of damage told from a mistyped passphrase; nothing overwritten."""

from __future__ import annotations

import asyncio
import base64
import copy
import errno
import hashlib
import json
import os
import random
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.key_vault import vault_file as vault_file_module
from companion.key_vault.passphrase import SHORTEST_PASSPHRASE, Derivation, derivation_from
from companion.key_vault.slots import VaultHeader, canonical
from companion.key_vault.vault import Vault

# ruff: noqa: ASYNC240
# Nothing else runs on these loops, so the file system may block them.

PASSPHRASE = "quiet morning rain"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


_made: list[tuple[bytes, bytes]] = []


async def made_anew(path: Path, passphrase: str = PASSPHRASE) -> bytes:
    vault, key = await Vault.create(path, passphrase)
    await vault.aclose()
    return key


async def created(path: Path) -> bytes:
    """A vault at `path`; made once and then copied, because a good derivation is slow."""
    if not _made:
        key = await made_anew(path)
        _made.append((key, path.read_bytes()))
    key, content = _made[0]
    path.write_bytes(content)
    return key


async def unlocked(path: Path, passphrase: str = PASSPHRASE) -> bytes:
    vault = await Vault.open(path)
    try:
        return await vault.unlock_with_passphrase(passphrase)
    finally:
        await vault.aclose()


async def code_of(path: Path, passphrase: str = PASSPHRASE) -> ErrorCode:
    """Why the vault does not open; the file must not change by it."""
    before = digest(path)
    with pytest.raises(CompanionError) as refused:
        await unlocked(path, passphrase)
    assert digest(path) == before
    return refused.value.code


async def test_the_passphrase_gives_back_the_same_random_key(vault_file: Path, tmp_path: Path) -> None:
    key = await made_anew(vault_file)
    assert type(key) is bytes
    assert len(key) == 32
    assert await unlocked(vault_file) == key
    assert await made_anew(tmp_path / "other.json") != key


async def test_another_passphrase_is_a_wrong_one(vault_file: Path) -> None:
    await created(vault_file)
    for wrong in ("", " ", PASSPHRASE + " ", PASSPHRASE.upper(), "\ud800", "x" * 100_000):
        assert await code_of(vault_file, wrong) is ErrorCode.WRONG_PASSPHRASE


async def test_how_a_keyboard_composes_characters_does_not_matter(vault_file: Path) -> None:
    key = await made_anew(vault_file, "élève à Noël ﬁn")
    assert await unlocked(vault_file, "e\u0301le\u0300ve a\u0300 Noe\u0308l fin") == key


@pytest.mark.parametrize("passphrase", ["", "short", "1234567", "e\u0301" * 7])
async def test_a_short_passphrase_is_refused_before_anything_is_made(
    vault_file: Path, passphrase: str
) -> None:
    with pytest.raises(CompanionError) as refused:
        await Vault.create(vault_file, passphrase)
    assert refused.value.code is ErrorCode.PASSPHRASE_TOO_SHORT
    assert refused.value.parameters == {"minimum": SHORTEST_PASSPHRASE}
    assert list(vault_file.parent.iterdir()) == []


async def test_the_file_is_private_and_alone(vault_file: Path) -> None:
    before = os.umask(0)
    try:
        key = await made_anew(vault_file)
    finally:
        os.umask(before)
    assert os.name == "nt" or stat.S_IMODE(vault_file.stat().st_mode) == 0o600
    assert [path.name for path in vault_file.parent.iterdir()] == ["vault.json"]
    content = vault_file.read_bytes()
    for form in (key, key.hex().encode(), base64.b64encode(key), PASSPHRASE.encode()):
        assert form not in content


async def test_the_cost_is_written_down_as_promised(vault_file: Path) -> None:
    await created(vault_file)
    (slot,) = json.loads(vault_file.read_text())["slots"]
    cost = {name: slot["derivation"][name] for name in ("name", "memory_kib", "passes", "lanes")}
    assert cost == {"name": "argon2id", "memory_kib": 65536, "passes": 3, "lanes": 4}
    assert len(base64.b64decode(slot["derivation"]["salt"])) == 16


@pytest.mark.parametrize("content", [b"", b"something else", None])
async def test_nothing_is_created_over_anything(vault_file: Path, content: bytes | None) -> None:
    if content is None:
        vault_file.symlink_to(vault_file.with_name("nowhere"))
    else:
        vault_file.write_bytes(content)
    with pytest.raises(CompanionError) as refused:
        await Vault.create(vault_file, PASSPHRASE)
    assert refused.value.code is ErrorCode.VAULT_EXISTS
    assert [path.name for path in vault_file.parent.iterdir()] == ["vault.json"]
    assert content is None or vault_file.read_bytes() == content


async def test_two_that_create_at_once_make_one_vault(vault_file: Path) -> None:
    outcomes = await asyncio.gather(
        *(Vault.create(vault_file, PASSPHRASE) for _ in range(4)), return_exceptions=True
    )
    made = [outcome for outcome in outcomes if isinstance(outcome, tuple)]
    refused = [outcome for outcome in outcomes if isinstance(outcome, CompanionError)]
    assert (len(made), {error.code for error in refused}) == (1, {ErrorCode.VAULT_EXISTS})
    assert await unlocked(vault_file) == made[0][1]


async def test_a_missing_vault_is_missing(vault_file: Path) -> None:
    with pytest.raises(CompanionError) as missing:
        await Vault.open(vault_file)
    assert missing.value.code is ErrorCode.VAULT_MISSING
    assert not vault_file.exists()


TORN: dict[str, bytes | Callable[[bytes], bytes]] = {
    "empty": b"",
    "half": lambda content: content[: len(content) // 2],
    "one byte short": lambda content: content[:-1],
    "zeros": lambda content: bytes(len(content)),
    "junk": random.Random(3).randbytes(500),
    "not an object": b"[1, 2]",
    "another format": b'{"format": "something", "version": 1}',
    "no slots": b'{"format": "companion-vault", "version": 1, "vault_id": "x", "slots": []}',
    "slots of another shape": b'{"format": "companion-vault", "version": 1, "vault_id": "x", "slots": [1]}',
    "a version that is no number": b'{"format": "companion-vault", "version": "1"}',
    "version nought": b'{"format": "companion-vault", "version": 0}',
    "endlessly nested": b"[" * 60_000,
    "far too large": b" " * 70_000,
    "a huge number": b'{"version": ' + b"9" * 5000 + b"}",
}


@pytest.mark.parametrize("name", TORN)
async def test_a_torn_or_garbled_file_is_called_damaged_and_left_alone(vault_file: Path, name: str) -> None:
    await created(vault_file)
    change = TORN[name]
    vault_file.write_bytes(change if isinstance(change, bytes) else change(vault_file.read_bytes()))
    assert await code_of(vault_file) is ErrorCode.VAULT_DAMAGED


async def test_a_folder_in_its_place_is_damage(vault_file: Path) -> None:
    vault_file.mkdir()
    with pytest.raises(CompanionError) as refused:
        await Vault.open(vault_file)
    assert refused.value.code in (ErrorCode.VAULT_DAMAGED, ErrorCode.FOLDER_READ_ONLY)


async def test_a_newer_file_is_called_newer(vault_file: Path) -> None:
    await created(vault_file)
    document = json.loads(vault_file.read_text())
    vault_file.write_text(json.dumps({**document, "version": 2, "slots": "of another shape"}))
    assert await code_of(vault_file) is ErrorCode.VAULT_TOO_NEW


async def test_every_changed_character_is_noticed(vault_file: Path) -> None:
    key = await created(vault_file)
    content = vault_file.read_bytes()
    for position in range(0, len(content), 3):
        changed = bytearray(content)
        changed[position] ^= 0x02
        vault_file.write_bytes(changed)
        vault = None
        try:
            vault = await Vault.open(vault_file)
            # Only white space, or a letter that JSON reads the same, may pass.
            assert await vault.unlock_with_passphrase(PASSPHRASE) == key
            assert json.loads(changed) == json.loads(content)
        except CompanionError as error:
            assert error.code in (ErrorCode.VAULT_DAMAGED, ErrorCode.VAULT_TOO_NEW)  # noqa: PT017
        finally:
            if vault is not None:
                await vault.aclose()


def forge(document: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Change the file as somebody would who knows how its checksums are made."""
    forged = copy.deepcopy(document)
    change(forged)
    header = VaultHeader(forged["format"], forged["version"], forged["vault_id"])
    for slot in forged["slots"]:
        content = {name: value for name, value in slot.items() if name != "checksum"}
        head = [header.format, header.version, header.vault_id]
        slot["checksum"] = hashlib.sha256(canonical([head, content])).hexdigest()
    return forged


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(vault_id="0" * 32),
        lambda d: d["slots"][0].update(id="0" * 32),
        lambda d: d["slots"][0]["derivation"].update(passes=2),
        lambda d: d["slots"][0]["derivation"].update(memory_kib=8192),
        lambda d: d["slots"][0]["derivation"].update(salt=base64.b64encode(bytes(16)).decode()),
        lambda d: d["slots"][0].update(nonce=base64.b64encode(bytes(12)).decode()),
        lambda d: d["slots"][0].update(wrapped=base64.b64encode(bytes(48)).decode()),
    ],
)
async def test_a_forged_header_opens_nothing(
    vault_file: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    await created(vault_file)
    document = json.loads(vault_file.read_text())
    vault_file.write_text(json.dumps(forge(document, lambda d: None)))
    await unlocked(vault_file)  # the forger's checksums are right
    vault_file.write_text(json.dumps(forge(document, change)))
    assert await code_of(vault_file) is ErrorCode.WRONG_PASSPHRASE


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 1 << 40},
        {"memory_kib": 2 * 1024 * 1024},
        {"memory_kib": 8},
        {"memory_kib": 65536.0},
        {"memory_kib": True},
        {"memory_kib": "65536"},
        {"passes": 10_000_000},
        {"passes": 0},
        {"passes": -1},
        {"lanes": 4096},
        {"lanes": None},
        {"salt": ""},
        {"salt": base64.b64encode(bytes(8)).decode()},
        {"salt": base64.b64encode(bytes(1000)).decode()},
        {"salt": "not base64"},
        {"salt": 7},
        {"name": "scrypt"},
    ],
)
async def test_an_absurd_cost_is_refused_without_paying_it(vault_file: Path, cost: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"bounds|unknown|base64"):
        derivation_from({**Derivation().as_record(), **cost})
    await created(vault_file)
    document = forge(json.loads(vault_file.read_text()), lambda d: d["slots"][0]["derivation"].update(cost))
    vault_file.write_text(json.dumps(document))
    assert await code_of(vault_file) is ErrorCode.VAULT_DAMAGED


async def test_changing_the_passphrase_keeps_the_key(vault_file: Path) -> None:
    key = await created(vault_file)
    vault = await Vault.open(vault_file)
    assert await vault.unlock_with_passphrase(PASSPHRASE) == key
    await vault.change_passphrase(key, "evening sun instead")
    assert await vault.unlock_with_passphrase("evening sun instead") == key
    await vault.aclose()
    assert await unlocked(vault_file, "evening sun instead") == key
    assert await code_of(vault_file) is ErrorCode.WRONG_PASSPHRASE
    assert [path.name for path in vault_file.parent.iterdir()] == ["vault.json"]


async def test_only_the_vaults_own_key_is_wrapped(vault_file: Path) -> None:
    key = await created(vault_file)
    vault = await Vault.open(vault_file)
    before = digest(vault_file)
    for call in (
        lambda: vault.change_passphrase(key, "long enough for now"),  # not unlocked yet
        lambda: vault.add_keyring_slot(key),
    ):
        with pytest.raises(ValueError, match="not the key"):
            await call()
    await vault.unlock_with_passphrase(PASSPHRASE)
    for wrong in (bytes(32), key[:31], bytearray(key), key.hex()):
        with pytest.raises(ValueError, match="not the key"):
            await vault.change_passphrase(wrong, "long enough for now")  # type: ignore[arg-type]
    with pytest.raises(CompanionError) as refused:
        await vault.change_passphrase(key, "short")
    assert refused.value.code is ErrorCode.PASSPHRASE_TOO_SHORT
    assert digest(vault_file) == before
    await vault.aclose()


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, ErrorCode.DISK_FULL), (errno.EROFS, ErrorCode.FOLDER_READ_ONLY)],
)
async def test_a_write_that_fails_leaves_the_old_file_whole(
    vault_file: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    def fails(*_: object) -> None:
        raise OSError(number, "scripted")

    key = await created(vault_file)
    vault = await Vault.open(vault_file)
    await vault.unlock_with_passphrase(PASSPHRASE)
    before = digest(vault_file)
    for call in ("fsync", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(vault_file_module.os, call, fails)
            with pytest.raises(CompanionError) as failed:
                await vault.change_passphrase(key, "another one entirely")
        assert failed.value.code is code
        assert digest(vault_file) == before
        assert [path.name for path in vault_file.parent.iterdir()] == ["vault.json"]
    await vault.aclose()
    assert await unlocked(vault_file) == key


async def test_slots_of_another_program_are_carried_along(vault_file: Path) -> None:
    key = await created(vault_file)
    document = json.loads(vault_file.read_text())
    foreign = {"kind": "recovery", "id": "x", "anything": [1, {"a": None}]}
    document["slots"].append(foreign)
    vault_file.write_text(json.dumps(document))
    vault = await Vault.open(vault_file)
    await vault.unlock_with_passphrase(PASSPHRASE)
    await vault.change_passphrase(key, "another one entirely")
    await vault.aclose()
    assert foreign in json.loads(vault_file.read_text())["slots"]
    assert await unlocked(vault_file, "another one entirely") == key


async def test_a_damaged_slot_does_not_take_the_other_with_it(vault_file: Path) -> None:
    key = await created(vault_file)
    document = json.loads(vault_file.read_text())
    document["slots"].insert(
        0, {"kind": "keyring", "id": "x", "nonce": "garbled", "wrapped": "", "checksum": ""}
    )
    vault_file.write_text(json.dumps(document))
    vault = await Vault.open(vault_file)
    assert not vault.has_keyring_slot
    with pytest.raises(CompanionError) as damaged:
        await vault.unlock_with_keyring()
    assert damaged.value.code is ErrorCode.VAULT_DAMAGED
    assert await vault.unlock_with_passphrase(PASSPHRASE) == key
    await vault.aclose()


async def test_a_file_that_went_missing_is_not_made_anew_by_a_change(vault_file: Path) -> None:
    vault, key = await Vault.create(vault_file, PASSPHRASE)
    vault_file.unlink()
    with pytest.raises(CompanionError) as missing:
        await vault.change_passphrase(key, "another one entirely")
    assert missing.value.code is ErrorCode.VAULT_MISSING
    await vault.aclose()


async def test_no_key_is_in_a_repr(vault_file: Path) -> None:
    vault, key = await Vault.create(vault_file, PASSPHRASE)
    content = vault._content
    texts = repr([vault, content, vars(vault)])
    assert key.hex() not in texts
    assert repr(key) not in texts
    assert PASSPHRASE not in texts
    assert content is not None
    assert repr(content.slots[0].wrapped)[2:10] not in texts
    await vault.aclose()
