"""One slot of the vault: the diary's key, encrypted under one other key, independent of other slots."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from companion.key_vault.passphrase import Derivation, bytes_from, derivation_from

KEY_BYTES = 32
PASSPHRASE = "passphrase"
KEYRING = "keyring"

_NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """What every slot is bound to."""

    format: str
    version: int
    vault_id: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A wrapped key. `derivation` is there for a passphrase and absent for the keyring."""

    kind: str
    id: str
    derivation: Derivation | None
    nonce: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)

    def unwrap(self, header: VaultHeader, wrapping_key: bytes) -> bytes | None:
        """The diary's key; None when `wrapping_key` is not the one, or something was changed."""
        associated = _associated_data(header, self.kind, self.id, self.derivation)
        try:
            return AESGCM(wrapping_key).decrypt(self.nonce, self.wrapped, associated)
        except InvalidTag:
            return None

    def as_record(self, header: VaultHeader) -> dict[str, object]:
        """For the file, with a checksum that tells damage from a wrong passphrase."""
        record: dict[str, object] = {
            "kind": self.kind,
            "id": self.id,
            "nonce": base64.b64encode(self.nonce).decode("ascii"),
            "wrapped": base64.b64encode(self.wrapped).decode("ascii"),
        }
        if self.derivation is not None:
            record["derivation"] = self.derivation.as_record()
        record["checksum"] = _checksum(header, record)
        return record


def wrap(
    header: VaultHeader,
    kind: str,
    slot_id: str,
    wrapping_key: bytes,
    key: bytes,
    derivation: Derivation | None = None,
) -> Slot:
    """A new slot. Header, kind, id and derivation are authenticated along with the key."""
    nonce = os.urandom(_NONCE_BYTES)
    associated = _associated_data(header, kind, slot_id, derivation)
    return Slot(kind, slot_id, derivation, nonce, AESGCM(wrapping_key).encrypt(nonce, key, associated))


def slot_from(header: VaultHeader, record: dict[str, object]) -> Slot:
    """Read what `as_record` wrote. Raises ValueError when it is damaged or out of bounds."""
    kind, slot_id = record.get("kind"), record.get("id")
    if kind not in (PASSPHRASE, KEYRING) or not isinstance(kind, str) or not isinstance(slot_id, str):
        raise ValueError("unknown slot")
    if record.get("checksum") != _checksum(header, record):
        raise ValueError("damaged slot")
    nonce, wrapped = bytes_from(record.get("nonce")), bytes_from(record.get("wrapped"))
    if len(nonce) != _NONCE_BYTES or len(wrapped) != KEY_BYTES + _TAG_BYTES:
        raise ValueError("damaged slot")
    derivation = derivation_from(record.get("derivation")) if kind == PASSPHRASE else None
    return Slot(kind, slot_id, derivation, nonce, wrapped)


def canonical(value: object) -> bytes:
    """JSON in one spelling only, so that equal values have equal bytes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def _associated_data(header: VaultHeader, kind: str, slot_id: str, derivation: Derivation | None) -> bytes:
    return canonical(
        {
            "format": header.format,
            "version": header.version,
            "vault_id": header.vault_id,
            "kind": kind,
            "id": slot_id,
            "derivation": derivation.as_record() if derivation else None,
        }
    )


def _checksum(header: VaultHeader, record: dict[str, object]) -> str:
    # Not a protection against anybody, AES-GCM is that. It tells a garbled slot, which no
    # passphrase will ever open, from a mistyped passphrase.
    content = {name: value for name, value in record.items() if name != "checksum"}
    head = [header.format, header.version, header.vault_id]
    return hashlib.sha256(canonical([head, content])).hexdigest()
