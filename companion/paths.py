"""Data, log, model and resource folders: the only place that asks "frozen or source tree?"."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from companion.domain.folder_failures import folder_failure

# What the program itself lays into the data folder, by the start of its name.
_OURS = (
    *("diary.db", "vault.json", "crisis-copy.json", "preferences.json", "window.lock"),
    *("new-", "backups", "logs", "models"),
)


def _resources() -> Path:
    if getattr(sys, "frozen", False):
        unpacked = getattr(sys, "_MEIPASS", None)
        return Path(unpacked or Path(sys.executable).parent) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a file or folder that comes with the program, whether or not it exists."""
    return _resources().joinpath(*parts)


def model_worker_command() -> list[str]:
    """The command that starts the child process of the embedded model."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--model-worker"]
    return [sys.executable, "-m", "companion", "--model-worker"]


@dataclass(frozen=True, slots=True)
class Paths:
    """Where everything of one user lies. Nothing is read or made before `ensure()`."""

    data: Path
    resources: Path

    @classmethod
    def default(cls, data_dir: Path | None = None) -> Paths:
        """The folders of this user, or those under `data_dir` when one was asked for."""
        # No author level and no roaming: the diary stays on the computer it was written on.
        data = data_dir or platformdirs.user_data_path("Companion", appauthor=False, roaming=False)
        return cls(data=data.expanduser().absolute(), resources=_resources())

    @property
    def store_file(self) -> Path:
        return self.data / "diary.db"

    @property
    def vault_file(self) -> Path:
        return self.data / "vault.json"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def crisis_copy_file(self) -> Path:
        """Where the plan lies unencrypted, if the person wants it shown while locked."""
        return self.data / "crisis-copy.json"

    @property
    def preferences_file(self) -> Path:
        return self.data / "preferences.json"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def models(self) -> Path:
        return self.data / "models"

    @property
    def bundled_models(self) -> Path:
        return self.resources / "models"

    def ensure(self) -> None:
        """Make the data folders, open to this user only.

        Raises CompanionError: FOLDER_READ_ONLY, FOLDER_MISSING or DISK_FULL.
        """
        try:
            _make_private(self.data)
            for folder in (self.backups, self.logs, self.models):
                _make_private(folder)
        except OSError as error:
            raise folder_failure(error) from None


def _make_private(folder: Path) -> None:
    if not folder.is_dir():
        # Parents as the system makes them; only the last one is ours to close.
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_mode & 0o077 and _holds_only_ours(folder):
        folder.chmod(0o700)


def _holds_only_ours(folder: Path) -> bool:
    # `--data-dir /tmp` must not close a folder that others use: one that holds anything else
    # keeps its mode, and the files in it are private by their own.
    if folder.name in _OURS:
        return True
    return all(entry.name.startswith(_OURS) for entry in folder.iterdir())
