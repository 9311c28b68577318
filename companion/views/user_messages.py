"""The one table that words expected failures: what happened, and what is safe or can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from companion.domain.errors import CompanionError, ErrorCode


@dataclass(frozen=True, slots=True)
class UserMessage:
    """A sentence in bold, and what to do about it."""

    sentence: str
    advice: str

    @property
    def text(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


def user_message(error: CompanionError) -> UserMessage:
    """The words for a failure, in the language shown now."""
    sentence, advice = UserMessages().table()[error.code]
    parameters = _Parameters(
        (key, QLocale().toString(value) if isinstance(value, int) else str(value))
        for key, value in error.parameters.items()
    )
    return UserMessage(sentence.format_map(parameters), advice.format_map(parameters))


class _Parameters(dict[str, str]):
    """A sentence is shown even when a parameter was forgotten."""

    def __missing__(self, key: str) -> str:
        return "?"


class UserMessages(QObject):
    """Holds the sentences. A QObject only so that they are found and translated like all others."""

    def table(self) -> Mapping[ErrorCode, tuple[str, str]]:
        """Sentence and advice for every code, with the places of the parameters still in them."""
        return {
            ErrorCode.STORE_MISSING: (
                self.tr("The file with your conversations is missing."),
                self.tr(
                    "Its key is still here, and nothing was changed. If you moved the file, put it back "
                    "and try again."
                ),
            ),
            ErrorCode.STORE_EMPTY: (
                self.tr("The file with your conversations is empty."),
                self.tr("Nothing was written over it. Copies made earlier are in the backups folder."),
            ),
            ErrorCode.STORE_TRUNCATED: (
                self.tr("A part of the file with your conversations is missing."),
                self.tr("What is left was not touched. Copies made earlier are in the backups folder."),
            ),
            ErrorCode.STORE_PLAINTEXT: (
                self.tr("This file is not encrypted, so it is not one of ours."),
                self.tr("It was not opened and not changed. Put the right file back and try again."),
            ),
            ErrorCode.STORE_WRONG_KEY: (
                self.tr("The key does not fit the file with your conversations."),
                self.tr("Nothing was changed. The file and its key may come from two different copies."),
            ),
            ErrorCode.STORE_DAMAGED: (
                self.tr("The file with your conversations is damaged."),
                self.tr("Nothing was written over it. Copies made earlier are in the backups folder."),
            ),
            ErrorCode.STORE_EXISTS: (
                self.tr("There is already a file with conversations here."),
                self.tr("It was not replaced. Close Companion and open it again to unlock it."),
            ),
            ErrorCode.STORE_TOO_NEW: (
                self.tr("Your conversations were saved by a newer Companion."),
                self.tr("They are safe. Install the newer version to open them."),
            ),
            ErrorCode.STORE_BUSY: (
                self.tr("Another program is using the file with your conversations."),
                self.tr("Nothing is lost. Close the other program and try again."),
            ),
            ErrorCode.STORE_UNENCRYPTED_LIBRARY: (
                self.tr("The part that encrypts your conversations is not installed."),
                self.tr("Nothing is saved without encryption. Install Companion again."),
            ),
            ErrorCode.DISK_FULL: (
                self.tr("This could not be saved: the disk is full."),
                self.tr("Your text is still here. Free some space and try again."),
            ),
            ErrorCode.FOLDER_READ_ONLY: (
                self.tr("This could not be saved: the folder cannot be written to."),
                self.tr("Your text is still here. Allow writing in the folder and try again."),
            ),
            ErrorCode.FOLDER_MISSING: (
                self.tr("The folder with your data cannot be found."),
                self.tr("If it is on another disk, connect that disk and try again."),
            ),
            ErrorCode.WRONG_PASSPHRASE: (
                self.tr("That did not open it."),
                self.tr("Nothing was changed. You can try again."),
            ),
            ErrorCode.PASSPHRASE_TOO_SHORT: (
                self.tr("This passphrase is too short."),
                self.tr("Use at least {minimum} characters. Four or five unrelated words work well."),
            ),
            ErrorCode.VAULT_MISSING: (
                self.tr("The file that holds your key is missing."),
                self.tr(
                    "Your conversations are still here, but they cannot be opened without it. Put "
                    "vault.json back and try again."
                ),
            ),
            ErrorCode.VAULT_DAMAGED: (
                self.tr("The file that holds your key is damaged."),
                self.tr("Nothing was changed. If you have a copy of vault.json, put it back and try again."),
            ),
            ErrorCode.VAULT_TOO_NEW: (
                self.tr("Your key was saved by a newer Companion."),
                self.tr("It is safe. Install the newer version to use it."),
            ),
            ErrorCode.VAULT_EXISTS: (
                self.tr("There is already a key here."),
                self.tr("It was not replaced. Close Companion and open it again to unlock it."),
            ),
            ErrorCode.KEYRING_UNAVAILABLE: (
                self.tr("This computer has no keyring that can be used."),
                self.tr("Your passphrase works as before."),
            ),
            ErrorCode.KEYRING_LOCKED: (
                self.tr("This computer’s keyring is locked."),
                self.tr("Unlock it, or use your passphrase."),
            ),
            ErrorCode.KEYRING_ITEM_MISSING: (
                self.tr("The key is not in this computer’s keyring any more."),
                self.tr("Nothing is lost. Use your passphrase."),
            ),
            ErrorCode.KEYRING_NOT_KEPT: (
                self.tr("This computer’s keyring did not keep the key."),
                self.tr("Your passphrase works as before."),
            ),
            ErrorCode.TEXT_EMPTY: (
                self.tr("There is nothing to send yet."),
                self.tr("Write a word or two first."),
            ),
            ErrorCode.TEXT_TOO_LONG: (
                self.tr("This message is too long: {characters} characters, and {limit} fit."),
                self.tr("Your text is still here. Shorten it, or send it in parts."),
            ),
            ErrorCode.TEXT_EXCEEDS_CONTEXT: (
                self.tr("This message is longer than the model can read at once."),
                self.tr("Your text is kept. Shorten it, or choose a model with a longer context."),
            ),
            ErrorCode.NUMBER_INVALID: (
                self.tr("This does not look like a telephone number."),
                self.tr("Digits, spaces and the signs + ( ) - . / can stand here."),
            ),
            ErrorCode.RISK_WEIGHTS_DAMAGED: (
                self.tr("A part of the risk recognition is damaged; its written patterns still work."),
                self.tr("Installing Companion again brings it back. Your diary is not touched."),
            ),
            ErrorCode.NOT_FOUND: (
                self.tr("This is not here any more."),
                self.tr("It may have been deleted a moment ago."),
            ),
            ErrorCode.NO_MODEL: (
                self.tr("Free chat needs a model."),
                self.tr("Everything else is here. What you write is saved."),
            ),
            ErrorCode.MODEL_UNKNOWN: (
                self.tr("There is no model called {model}."),
                self.tr("Choose one from the list of models."),
            ),
            ErrorCode.ENGINE_UNKNOWN: (
                self.tr("There is no engine called {engine}."),
                self.tr("Choose automatic, Ollama or the built-in one."),
            ),
            ErrorCode.MODEL_FILE_MISSING: (
                self.tr("The model’s file is not here."),
                self.tr("Put it back, or choose another model."),
            ),
            ErrorCode.MODEL_FILE_INVALID: (
                self.tr("This file is not a model that can be loaded safely."),
                self.tr("It was not opened. Choose another model."),
            ),
            ErrorCode.MODEL_FILE_CHANGED: (
                self.tr("The model’s file has changed since it was added."),
                self.tr("It was not loaded. Add it again if you changed it yourself."),
            ),
            ErrorCode.MODEL_TOO_LARGE: (
                self.tr("The reply stopped. Memory is full."),
                self.tr("Your message is saved. A smaller model needs less memory."),
            ),
            ErrorCode.MODEL_CRASHED: (
                self.tr("The model stopped unexpectedly."),
                self.tr("Your message is saved, and so is what had arrived. You can try again."),
            ),
            ErrorCode.MODEL_NOT_ANSWERING: (
                self.tr("The model does not answer."),
                self.tr("Your message is saved. You can try again."),
            ),
            ErrorCode.OLLAMA_UNREACHABLE: (
                self.tr("Ollama is not running on this computer."),
                self.tr("Your message is saved. Start Ollama and try again, or use the built-in model."),
            ),
            ErrorCode.OLLAMA_ADDRESS_REFUSED: (
                self.tr("This address is not on this computer, so it was refused."),
                self.tr("Companion talks only to 127.0.0.1 or ::1."),
            ),
            ErrorCode.OLLAMA_MODEL_MISSING: (
                self.tr("Ollama does not have the model {model}."),
                self.tr("Choose one that it has, or use the built-in model."),
            ),
            ErrorCode.OLLAMA_BAD_ANSWER: (
                self.tr("Ollama sent something that is not a reply."),
                self.tr("Your message is saved, and so is what had arrived. You can try again."),
            ),
            ErrorCode.OLLAMA_REFUSED: (
                self.tr("Ollama refused to answer (status {status})."),
                self.tr("Your message is saved. You can try again, or choose another model."),
            ),
            ErrorCode.PREFERENCE_INVALID: (
                self.tr("This value does not fit the setting {key}."),
                self.tr("The setting stays as it was."),
            ),
            ErrorCode.PREFERENCES_DAMAGED: (
                self.tr("The file with your settings could not be read."),
                self.tr(
                    "It was put aside, and the usual settings are in use. Your conversations are not touched."
                ),
            ),
            ErrorCode.ALREADY_RUNNING: (
                self.tr("Companion is already open."),
                self.tr("Its window was brought to the front."),
            ),
        }
