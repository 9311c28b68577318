"""`companion doctor`: looks at every part without opening the diary, and says what to do."""

from __future__ import annotations

import argparse
import json
import os
import shutil
from pathlib import Path

from companion import parts
from companion.domain.errors import CompanionError, ErrorCode
from companion.engine.health_check import Check, Finding, PartState, examine
from companion.paths import Paths, model_worker_command
from companion.preferences.preferences import Preferences
from companion.verbs.words import sentence_for

_LITTLE_SPACE = 500 * 1024 * 1024


async def doctor(arguments: argparse.Namespace) -> int:
    """Print one line per part. Exit code 1 when a part that is needed has failed."""
    paths = Paths.default(arguments.data_dir)
    findings = await examine(_checks(paths))
    language = arguments.language or parts.system_language()
    rows = [_row(finding, language) for finding in findings]
    if arguments.json:
        print(json.dumps({"parts": rows}, ensure_ascii=False))
    else:
        for row in rows:
            words = " ".join(part for part in (row["detail"], row["what_to_do"]) if part)
            print(f"{row['part']:<12} {row['state']:<9} {words}".rstrip())
    return 1 if any(finding.state is PartState.FAILED for finding in findings) else 0


def _row(finding: Finding, language: str) -> dict[str, str]:
    return {
        "part": finding.part,
        "state": finding.state.value,
        "code": finding.problem.code.value if finding.problem else "",
        "detail": finding.detail,
        "what_to_do": sentence_for(finding.problem, language) if finding.problem else "",
    }


def _checks(paths: Paths) -> list[Check]:
    looks = _Looks(paths)
    degraded = PartState.DEGRADED
    return [
        Check("folder", looks.folder),
        Check("disk", looks.disk, degraded),
        Check("preferences", looks.preferences, degraded),
        Check("vault", looks.vault),
        Check("store", looks.store),
        Check("keyring", looks.keyring, degraded),
        Check("safety", looks.safety, degraded),
        Check("ollama", looks.ollama, degraded),
        Check("embedded", looks.embedded, degraded),
    ]


class _Looks:
    """One look per part. Nothing is created or changed, but a damaged preferences file is moved
    aside, as at any start."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    async def folder(self) -> str:
        folder = self._paths.data
        if not folder.exists():
            return "not made yet"
        if not os.access(folder, os.W_OK | os.X_OK):
            raise CompanionError(ErrorCode.FOLDER_READ_ONLY)
        return f"mode {folder.stat().st_mode & 0o777:o}"

    async def disk(self) -> str:
        free = shutil.disk_usage(_existing(self._paths.data)).free
        if free < _LITTLE_SPACE:
            raise CompanionError(ErrorCode.DISK_FULL)
        return f"{free // 1024**3} GiB free"

    async def preferences(self) -> str:
        return f"engine {self._load_preferences().engine}"

    async def vault(self) -> str:
        if not self._paths.vault_file.exists():
            if self._paths.store_file.exists():
                raise CompanionError(ErrorCode.VAULT_MISSING)
            return "no diary yet"
        # Imported here: the vault brings the cryptography library, which the other looks do without.
        from companion.key_vault.vault import Vault

        vault = await Vault.open(self._paths.vault_file)
        await vault.aclose()
        return "passphrase and keyring" if vault.has_keyring_slot else "passphrase"

    async def store(self) -> str:
        if not self._paths.store_file.exists():
            if self._paths.vault_file.exists():
                raise CompanionError(ErrorCode.STORE_MISSING)
            return "no diary yet"
        from companion.store.file_inspection import require_plausible_file  # with the store's own library

        require_plausible_file(self._paths.store_file)
        return f"{self._paths.store_file.stat().st_size // 1024} KiB, encrypted"

    async def keyring(self) -> str:
        from companion.key_vault.os_keyring import OsKeyring  # brings the system's keyring library

        await OsKeyring().require_usable()
        return "usable"

    async def safety(self) -> str:
        # Brings numpy, which the other looks do without.
        from companion.safety.helplines import Helplines
        from companion.safety.screening import RiskScreen

        content = self._paths.resources / "content"
        if not RiskScreen(content / "risk_weights.bin").is_complete:
            raise CompanionError(ErrorCode.RISK_WEIGHTS_DAMAGED)
        return f"{len(Helplines.load(content / 'helplines.json').rows)} numbers and addresses"

    async def ollama(self) -> str:
        from companion.language_models.ollama import OllamaServer  # brings the HTTP client

        server = OllamaServer(self._load_preferences().ollama_address)
        try:
            if not await server.is_reachable():
                raise CompanionError(ErrorCode.OLLAMA_UNREACHABLE)
            return f"{len(await server.list_models())} models"
        finally:
            await server.aclose()

    async def embedded(self) -> str:
        from companion.language_models.catalogue import find_model_file
        from companion.language_models.embedded import EmbeddedModel

        preferences = self._load_preferences()
        file = find_model_file((self._paths.bundled_models, self._paths.models), preferences.embedded_model)
        model = EmbeddedModel(model_worker_command(), file, preferences.context_tokens, preferences.threads)
        try:
            await model.prepare()
            return f"{model.model}, {await model.context_tokens()} tokens of context"
        finally:
            await model.close()

    def _load_preferences(self) -> Preferences:
        return Preferences.load(self._paths.preferences_file)


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
