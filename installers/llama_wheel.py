"""llama-cpp-python, built once per computer so that it runs on every processor of its kind.

Built plainly, llama.cpp is tuned for the machine that built it and dies with an illegal
instruction on an older one. Built with these flags it carries one library per generation of
processors and picks among them when it starts.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sysconfig
import tarfile
import tempfile
from pathlib import Path

from steps import ROOT, StepFailed, cache_folder, pinned, pip, run, run_long, say, sha256

NAME = "llama-cpp-python"
FLAGS = "-DGGML_NATIVE=OFF -DGGML_BACKEND_DL=ON -DGGML_CPU_ALL_VARIANTS=ON"
REQUIREMENTS = ROOT / "installers" / "requirements.txt"


def key() -> str:
    """Names the build: the same key means the same wheel."""
    _, version, hashes = pinned(REQUIREMENTS, NAME)
    parts = (*hashes, FLAGS, sysconfig.get_platform(), *platform.libc_ver(), platform.python_implementation())
    return f"{version}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:16]}"


def is_built() -> bool:
    """Whether the wheel is in the cache already."""
    return _kept() is not None


def wheel() -> Path:
    """The path of the wheel; builds it when this computer has none yet. Needs .venv."""
    kept = _kept()
    if kept is not None:
        return kept
    say("building llama.cpp for this computer, once; this takes 3 to 10 minutes")
    with tempfile.TemporaryDirectory(prefix="companion-llama-") as scratch:
        environment = {
            **os.environ,
            "CMAKE_ARGS": FLAGS,
            "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 2),
        }
        run_long(
            pip("wheel", "--no-deps", "--wheel-dir", scratch, source()),
            "building llama.cpp",
            cache_folder() / "logs" / "llama-cpp-python.log",
            environment,
        )
        built = next(Path(scratch).glob("*.whl"), None)
        if built is None:
            raise StepFailed("building llama.cpp left no wheel behind")
        keep(built)
    kept = _kept()
    assert kept is not None
    return kept


def keep(built: Path) -> None:
    """Put a built wheel into the cache, whole or not at all."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{built.name}.{os.getpid()}.new"
    shutil.copyfile(built, unfinished)
    digest = sha256(unfinished)
    os.replace(unfinished, folder / built.name)
    (folder / f"{built.name}.sha256").write_text(digest + "\n", encoding="utf-8")


def source() -> Path:
    """The source archive of llama-cpp-python, checked against the pinned hash. Needs .venv."""
    lines, _, hashes = pinned(REQUIREMENTS, NAME)
    folder = cache_folder() / "sources"
    folder.mkdir(parents=True, exist_ok=True)
    for archive in folder.glob("llama_cpp_python-*.tar.gz"):
        if sha256(archive) in hashes:
            return archive
    say("fetching the source of llama.cpp (77 MB)")
    with tempfile.TemporaryDirectory(prefix="companion-source-") as scratch:
        wanted = Path(scratch) / "wanted.txt"
        wanted.write_text(lines, encoding="utf-8")
        options = ("--no-deps", "--no-binary", NAME, "--require-hashes")
        run(
            pip("download", *options, "-d", scratch, "-r", wanted),
            "fetching the source of llama.cpp",
        )
        for archive in Path(scratch).glob("*.tar.gz"):
            if sha256(archive) in hashes:
                shutil.copyfile(archive, folder / f"{archive.name}.{os.getpid()}.new")
                os.replace(folder / f"{archive.name}.{os.getpid()}.new", folder / archive.name)
                return folder / archive.name
    raise StepFailed("the source of llama.cpp is not the pinned one")


def unpack_headers(target: Path) -> Path:
    """Unpack the third-party headers of llama.cpp's source below `target`; returns their folder."""
    inside = "/vendor/llama.cpp/vendor/"
    with tarfile.open(source()) as archive:
        for member in archive:
            _, found, rest = member.name.partition(inside)
            content = archive.extractfile(member) if found and member.isfile() else None
            parts = Path(rest).parts
            if content is None or ".." in parts:
                continue
            path = target.joinpath(*parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())
    return target


def _folder() -> Path:
    return cache_folder() / f"{NAME}-{key()}"


def _kept() -> Path | None:
    for found in sorted(_folder().glob("*.whl")):
        written = found.with_name(found.name + ".sha256")
        if written.is_file() and written.read_text(encoding="utf-8").strip() == sha256(found):
            return found
    return None
