"""The model files we know by name: what they are, how large, whose, and how to recognise them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.domain.errors import CompanionError, ErrorCode


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A GGUF file that may be loaded. `context_limit` in tokens, None when only the file knows."""

    path: Path
    sha256: str
    name: str
    context_limit: int | None = None
    template: str | None = None  # a name llama.cpp knows; None: recognised from the file


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model we recommend or ship. Sizes in bytes and tokens; `licence` is an SPDX name."""

    key: str
    name: str
    file_name: str
    file_bytes: int
    sha256: str
    licence: str
    context_limit: int
    template: str


STARTER = CatalogueEntry(
    key="starter",
    name="SmolLM2 135M Instruct",
    file_name="SmolLM2-135M-Instruct.Q4_1.gguf",
    file_bytes=98_362_432,
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence="Apache-2.0",
    context_limit=8192,
    template="chatml",
)

CATALOGUE: tuple[CatalogueEntry, ...] = (STARTER,)


def catalogue_entry(name: str) -> CatalogueEntry | None:
    """The entry with this key, name or file name."""
    for entry in CATALOGUE:
        if name in (entry.key, entry.name, entry.file_name):
            return entry
    return None


def find_model_file(folders: Sequence[Path], name: str) -> ModelFile:
    """The file of a catalogue model, in the first folder that has it.

    Raises CompanionError: MODEL_UNKNOWN for a name that is not in the catalogue,
    MODEL_FILE_MISSING when no folder has the file.
    """
    entry = catalogue_entry(name)
    if entry is None:
        raise CompanionError(ErrorCode.MODEL_UNKNOWN, model=name)
    for folder in folders:
        path = folder / entry.file_name
        if path.is_file():
            return ModelFile(path, entry.sha256, entry.name, entry.context_limit, entry.template)
    raise CompanionError(ErrorCode.MODEL_FILE_MISSING, model=entry.name)
