"""The small file that holds the slots: read with suspicion, replaced whole, never half-written."""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from dataclasses import dataclass, field, replace
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.folder_failures import folder_failure
from companion.key_vault.slots import Slot, VaultHeader, slot_from

_FORMAT = "companion-vault"
_VERSION = 1
_LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class VaultContent:
    """A vault file's content. `unreadable` are slots that are damaged, or of a kind not known here:
    they are carried along as they are, because another program may still open them."""

    header: VaultHeader
    slots: tuple[Slot, ...] = ()
    unreadable: tuple[dict[str, object], ...] = field(default=(), repr=False)

    def slot(self, kind: str) -> Slot | None:
        """The slot of that kind, if there is a readable one."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def has_damaged(self, kind: str) -> bool:
        """Whether there is a slot of that kind that cannot be read."""
        return any(record.get("kind") == kind for record in self.unreadable)

    def with_slot(self, slot: Slot) -> VaultContent:
        """The same with `slot` in place of any of its kind."""
        without = self.without(slot.kind)
        return replace(without, slots=(*without.slots, slot))

    def without(self, kind: str) -> VaultContent:
        """The same with no slot of that kind."""
        return replace(
            self,
            slots=tuple(slot for slot in self.slots if slot.kind != kind),
            unreadable=tuple(record for record in self.unreadable if record.get("kind") != kind),
        )


def new_content() -> VaultContent:
    """A vault without slots, with an id of its own."""
    return VaultContent(VaultHeader(_FORMAT, _VERSION, uuid.uuid4().hex))


def read_vault_file(path: Path) -> VaultContent:
    """Parse; authenticate nothing yet. Raises CompanionError VAULT_MISSING, VAULT_TOO_NEW, VAULT_DAMAGED."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except FileNotFoundError:
        raise CompanionError(ErrorCode.VAULT_MISSING) from None
    except IsADirectoryError:
        raise CompanionError(ErrorCode.VAULT_DAMAGED) from None
    except OSError as error:
        raise folder_failure(error) from error
    try:
        return _content_from(data)
    except (ValueError, RecursionError):
        # `from None`: the parser's own error carries the whole document.
        raise CompanionError(ErrorCode.VAULT_DAMAGED) from None


def create_vault_file(path: Path, content: VaultContent) -> None:
    """Write a new file. Raises CompanionError VAULT_EXISTS over whatever is there, DISK_FULL, FOLDER_*."""
    if os.path.lexists(path):
        raise CompanionError(ErrorCode.VAULT_EXISTS)
    try:
        temporary = _written_aside(path, content)
        try:
            # A link refuses to replace, a rename does not; not every file system has links.
            os.link(temporary, path)
        except FileExistsError:
            raise CompanionError(ErrorCode.VAULT_EXISTS) from None
        except OSError:
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _flush_folder(path.parent)
    except OSError as error:
        raise folder_failure(error) from error


def replace_vault_file(path: Path, content: VaultContent) -> None:
    """Put new content in place of the old in one step. Raises CompanionError DISK_FULL or FOLDER_*."""
    try:
        temporary = _written_aside(path, content)
        try:
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _flush_folder(path.parent)
    except OSError as error:
        raise folder_failure(error) from error


def _content_from(data: bytes) -> VaultContent:
    if len(data) > _LARGEST_FILE:
        raise ValueError("too large")
    document = json.loads(data.decode("utf-8"))
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise ValueError("not a vault")
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise ValueError("no version")
    if version > _VERSION:
        raise CompanionError(ErrorCode.VAULT_TOO_NEW)
    vault_id, records = document.get("vault_id"), document.get("slots")
    if not isinstance(vault_id, str) or not isinstance(records, list):
        raise ValueError("incomplete")
    header = VaultHeader(_FORMAT, version, vault_id)
    slots: list[Slot] = []
    unreadable: list[dict[str, object]] = []
    for record in records:
        if not isinstance(record, dict):
            raise ValueError("not a slot")
        try:
            slots.append(slot_from(header, record))
        except ValueError:
            unreadable.append(record)
    if not slots:
        raise ValueError("nothing left that could be opened")
    return VaultContent(header, tuple(slots), tuple(unreadable))


def _written_aside(path: Path, content: VaultContent) -> Path:
    document = {
        "format": content.header.format,
        "version": content.header.version,
        "vault_id": content.header.vault_id,
        "slots": [*(slot.as_record(content.header) for slot in content.slots), *content.unreadable],
    }
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(document, indent=1).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders, and needs no such thing
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
