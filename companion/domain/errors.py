"""Every expected failure: a code and safe parameters, never a sentence and never user text.

Errors are typed where they start and worded where they are shown
(`views/user_messages.py` for the window, `command_line.py` for the terminal).
"""

from __future__ import annotations

from enum import StrEnum


class ErrorCode(StrEnum):
    """The stable name of a failure; each has a sentence in both languages."""

    # the store's file
    STORE_MISSING = "store_missing"  # a vault exists, its store does not
    STORE_EMPTY = "store_empty"
    STORE_TRUNCATED = "store_truncated"
    STORE_PLAINTEXT = "store_plaintext"
    STORE_WRONG_KEY = "store_wrong_key"
    STORE_DAMAGED = "store_damaged"  # parameter: pages
    STORE_EXISTS = "store_exists"  # refusing to create over something
    STORE_TOO_NEW = "store_too_new"
    STORE_BUSY = "store_busy"
    STORE_UNENCRYPTED_LIBRARY = "store_unencrypted_library"  # SQLCipher is not there: stop
    DISK_FULL = "disk_full"
    FOLDER_READ_ONLY = "folder_read_only"
    FOLDER_MISSING = "folder_missing"
    # the key vault
    WRONG_PASSPHRASE = "wrong_passphrase"
    PASSPHRASE_TOO_SHORT = "passphrase_too_short"  # parameter: minimum
    VAULT_MISSING = "vault_missing"  # a store exists, its vault does not
    VAULT_DAMAGED = "vault_damaged"
    VAULT_TOO_NEW = "vault_too_new"
    VAULT_EXISTS = "vault_exists"
    KEYRING_UNAVAILABLE = "keyring_unavailable"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_ITEM_MISSING = "keyring_item_missing"
    KEYRING_NOT_KEPT = "keyring_not_kept"  # read back after writing, and it was not there
    # the user's text
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"  # parameters: characters, limit
    TEXT_EXCEEDS_CONTEXT = "text_exceeds_context"  # parameters: tokens, limit
    NUMBER_INVALID = "number_invalid"  # something other than a telephone number in its field
    NOT_FOUND = "not_found"
    # language models
    NO_MODEL = "no_model"
    MODEL_UNKNOWN = "model_unknown"  # parameter: model
    ENGINE_UNKNOWN = "engine_unknown"  # parameter: engine
    MODEL_FILE_MISSING = "model_file_missing"
    MODEL_FILE_INVALID = "model_file_invalid"  # parameter: reason
    MODEL_FILE_CHANGED = "model_file_changed"  # SHA-256 differs from the recorded one
    MODEL_TOO_LARGE = "model_too_large"
    MODEL_CRASHED = "model_crashed"
    MODEL_NOT_ANSWERING = "model_not_answering"
    OLLAMA_UNREACHABLE = "ollama_unreachable"
    OLLAMA_ADDRESS_REFUSED = "ollama_address_refused"  # not a loopback literal
    OLLAMA_MODEL_MISSING = "ollama_model_missing"  # parameter: model
    OLLAMA_BAD_ANSWER = "ollama_bad_answer"
    OLLAMA_REFUSED = "ollama_refused"  # parameter: status
    # safety
    RISK_WEIGHTS_DAMAGED = "risk_weights_damaged"  # the patterns work alone
    # preferences and the rest
    PREFERENCE_INVALID = "preference_invalid"  # parameter: key
    PREFERENCES_DAMAGED = "preferences_damaged"
    ALREADY_RUNNING = "already_running"


class CompanionError(Exception):
    """An expected failure. `parameters` are numbers, names of models, codes: safe to log."""

    def __init__(self, code: ErrorCode, **parameters: str | int | float) -> None:
        super().__init__(code.value)
        self.code = code
        self.parameters: dict[str, str | int | float] = dict(parameters)

    def __repr__(self) -> str:
        return f"CompanionError({self.code.value})"
