"""Makes the llama.cpp library ready, in the worker process only: back-ends, and silence."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def open_library() -> ModuleType:
    """The low-level binding, with its back-ends loaded and its log silenced. Raises OSError, ImportError."""
    # numpy comes with the binding; its maths threads would only sit there, outside of any
    # restriction that is put on this thread later.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # Threads that wait for each other spin for a moment and then sleep. Left at its default,
    # OpenMP spins for long: beside any other busy program, two threads on two cores then write
    # 10 tokens a second instead of 35 (measured), and on a quiet machine they are no faster.
    os.environ["GOMP_SPINCOUNT"] = "1000"
    # Imported here: only the worker may map this library.
    library = importlib.import_module("llama_cpp.llama_cpp")

    library.llama_log_set(_SILENCE, ctypes.c_void_p(0))
    library.llama_backend_init()
    _load_processor_variants(library)
    return library


def _load_processor_variants(library: ModuleType) -> None:
    """Let ggml choose among the CPU variants beside it, when it was built with several.

    The function must be the one of the very libggml that libllama links: the wheel holds copies
    instead of links, and another copy would register the back-ends with itself, for nobody. On
    Linux and macOS the symbol is therefore looked up through libllama, whose dependencies are
    searched too; Windows does not search them, but has no copies either.
    """
    folder = Path(library._lib._name).resolve().parent
    packages = folder.parent.parent  # the wheel puts the variants into "bin" beside its package
    for candidate in (folder, packages / "bin", packages / "lib"):
        if not any(candidate.glob("*ggml-cpu-*")):
            continue
        ggml = ctypes.CDLL(str(folder / "ggml.dll")) if sys.platform == "win32" else library._lib
        load_all = ggml.ggml_backend_load_all_from_path
        load_all.argtypes, load_all.restype = [ctypes.c_char_p], None
        load_all(os.fsencode(candidate))
        return


def abort_switch() -> tuple[ctypes.c_void_p, ctypes.Array[ctypes.c_char]]:
    """A native abort callback for llama.cpp, and the two bytes that it looks at.

    The callback is called once per operation of the network, about a thousand times per token:
    a Python function there would cost a quarter of the speed. C's own strlen() has the right
    shape: it answers 0, "go on", while the first byte is zero, and 1 once it is not.
    """
    flag = ctypes.create_string_buffer(2)
    c_library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
    return ctypes.cast(c_library.strlen, ctypes.c_void_p), flag


def _forget(level: int, text: bytes, user_data: object) -> None:
    """Takes llama.cpp's log lines: a model's file decides what is in them."""


# Kept for as long as the library may call it.
_SILENCE: Any = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)(_forget)
