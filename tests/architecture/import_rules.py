"""Rules about who may import what. Each takes all sources and returns the violations it found."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.architecture.source_tree import Import, Source

# Small modules that any layer above domain may use; they stand on domain alone.
SHARED = {"paths", "log", "task_registry"}
# What puts the parts together. These may import anything, and nothing else imports them.
TOP = {"__main__", "app", "command_line", "event_loop", "first_run_offers", "parts", "start_ahead", "verbs"}
BELOW = {
    "": set[str](),
    "domain": set[str](),
    "preferences": {"domain"},
    "paths": {"domain"},
    "log": {"domain"},
    "task_registry": {"domain"},
    "key_vault": {"domain", *SHARED},
    "store": {"domain", *SHARED},
    "safety": {"domain", *SHARED},
    "library": {"domain", *SHARED},
    "language_models": {"domain", "preferences", *SHARED},
    "engine": {
        "domain",
        "preferences",
        "store",
        "language_models",
        "key_vault",
        "safety",
        "library",
        *SHARED,
    },
    "views": {"domain", "preferences", "engine", *SHARED},
}

# Single edges beside the picture, and why they are there.
EXTRA_EDGES = {
    ("companion/views/help_panel/", "companion.safety.helplines"): (
        "help is shown before anything is unlocked, and must not depend on an engine that may fail"
    ),
}

QT = {"PySide6", "shiboken6", "qasync"}
QT_HOMES = (
    "companion/views/",
    "companion/app.py",
    "companion/event_loop.py",
    "companion/verbs/bench/bare_window.py",  # the yardstick of the start-up figure: Qt and no more
    "companion/verbs/bench/paint_probe.py",  # the same for the real window
    "companion/verbs/bench/window_probe.py",  # measures the real window from within
)
# Elsewhere only inside a function, so that nothing is loaded where no window is needed.
QT_INSIDE_FUNCTIONS = {
    "companion/verbs/words.py": "the terminal says failures in the window's own sentences",
    "companion/verbs/self_test.py": "looks at the themes and the translations of the window",
}

# Files that import inside functions, and why they must.
LATE_IMPORTS = {
    "companion/command_line.py": "the model worker starts without Qt, and `say` without a window",
    "companion/verbs/": "a verb brings only the libraries that it needs",
    "companion/app.py": "the unlock page is painted before the libraries behind it are read",
    "companion/views/help_panel/": "help is painted before what lies behind its doors is read",
    "companion/views/main_window.py": "rail and help panel are made when they are first asked for",
    "companion/views/lock/lock_controller.py": "a start without failures needs no words for them",
    "companion/key_vault/os_keyring.py": "each system has its own keyring, and its own library for it",
    "companion/language_models/ollama.py": "the HTTP client costs a third of a second to read",
    "companion/start_ahead.py": "reads libraries after the first paint, on purpose",
    "companion/parts.py": "the window is painted before the libraries of the models are read",
    "companion/store/process_lock.py": "each system has its own module for locks",
    "companion/language_models/llama_library.py": "only the worker process may map llama.cpp",
    "companion/language_models/worker_hardening.py": "modules that Windows does not have",
}

NETWORK = {
    *("socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc"),
    *("httpx", "httpcore", "requests", "aiohttp", "websockets", "ollama", "PySide6.QtNetwork"),
}
NETWORK_HOMES = {
    "companion/language_models/ollama_connection.py": "speaks to Ollama on the loopback addresses",
    "companion/views/single_instance.py": "the local socket through which a second start raises the first",
}


def wrong_edges(sources: Sequence[Source]) -> list[str]:
    """Layers point one way."""
    found = []
    for source in sources:
        for wanted in source.imports:
            if source.layer in TOP or wanted.target.split(".")[0] != "companion":
                continue
            target = _resolve(wanted, sources)
            layer = target.layer if target else wanted.target.split(".")[1]
            if layer in ("", source.layer):
                continue
            if any(source.name.startswith(home) and _is_in(wanted, edge) for home, edge in EXTRA_EDGES):
                continue
            if layer not in BELOW.get(source.layer, set()):
                found.append(source.at(wanted.line, f"{source.layer} must not import {wanted.target}"))
    return found


def unknown_layers(sources: Sequence[Source]) -> list[str]:
    """A new package or top-level module has its place in the picture before it has code."""
    return [source.at(1, "no such layer") for source in sources if source.layer not in {*BELOW, *TOP}]


def domain_beyond_standard_library(sources: Sequence[Source]) -> list[str]:
    """The values stand on nothing but Python."""
    return [
        source.at(wanted.line, f"domain must not import {wanted.target}")
        for source in sources
        if source.layer == "domain"
        for wanted in source.imports
        if wanted.target.split(".")[0] not in {*sys.stdlib_module_names, "companion"}
    ]


def cycles(sources: Sequence[Source]) -> list[str]:
    """No module imports itself by a detour, not even with an import hidden in a function."""
    graph = {source.module: _neighbours(source, sources) for source in sources}
    found: list[str] = []
    done: set[str] = set()

    def walk(module: str, path: list[str]) -> None:
        if module in path:
            loop = [*path[path.index(module) :], module]
            found.append(" -> ".join(loop))
            return
        if module in done:
            return
        for neighbour in sorted(graph[module]):
            walk(neighbour, [*path, module])
        done.add(module)

    for module in sorted(graph):
        walk(module, [])
    return found


def qt_outside_views(sources: Sequence[Source]) -> list[str]:
    """The engine runs without a screen."""
    found = []
    for source in sources:
        if source.name.startswith(QT_HOMES):
            continue
        for wanted in source.imports:
            if wanted.target.split(".")[0] not in QT:
                continue
            if source.name not in QT_INSIDE_FUNCTIONS or not wanted.in_function:
                found.append(source.at(wanted.line, f"{wanted.target} outside the views"))
    return found


def late_imports(sources: Sequence[Source]) -> list[str]:
    """Imports stand at the top of a file, but for files that have a reason."""
    return [
        source.at(wanted.line, f"{wanted.target} is imported inside a function")
        for source in sources
        if not source.name.startswith(tuple(LATE_IMPORTS))
        for wanted in source.imports
        if wanted.in_function
    ]


def network_imports(sources: Sequence[Source]) -> list[str]:
    """Two files may open a connection or a socket; no other one can."""
    return [
        source.at(wanted.line, f"{wanted.target} reaches for a network")
        for source in sources
        if source.name not in NETWORK_HOMES
        for wanted in source.imports
        if any(f"{wanted.target}.".startswith(f"{name}.") for name in NETWORK)
    ]


def database_imports(sources: Sequence[Source]) -> list[str]:
    """One file opens the encrypted database. Python's own sqlite3 would write in the clear."""
    found = []
    for source in sources:
        names = {wanted.target.split(".")[0] for wanted in source.imports}
        if "sqlcipher3" in names and source.layer != "store":
            found.append(source.at(1, "sqlcipher3 outside the store"))
        if "sqlite3" in names and not source.name.startswith("companion/verbs/bench/"):
            found.append(source.at(1, "sqlite3 writes in the clear"))
        if "sqlcipher3" in names and source.name != "companion/store/connection.py":
            found += [
                source.at(call, "a second place that connects")
                for name, call in source.calls()
                if name.split(".")[-1] == "connect"
            ]
    return found


def logging_imports(sources: Sequence[Source]) -> list[str]:
    """One log, with an allow-list of fields."""
    return [
        source.at(wanted.line, "logging outside log.py")
        for source in sources
        if source.name != "companion/log.py"
        for wanted in source.imports
        if wanted.target.split(".")[0] == "logging"
    ]


def _is_in(wanted: Import, module: str) -> bool:
    return f"{wanted.target}.".startswith(f"{module}.")


def _resolve(wanted: Import, sources: Sequence[Source]) -> Source | None:
    modules = {source.module: source for source in sources}
    return modules.get(wanted.target) or modules.get(wanted.target.rpartition(".")[0])


def _neighbours(source: Source, sources: Sequence[Source]) -> set[str]:
    found = {target.module for wanted in source.imports if (target := _resolve(wanted, sources))}
    # `from package import thing` inside that package names its own front, not a detour.
    return found - {source.module}
