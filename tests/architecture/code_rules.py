"""Rules about what code may do. Each takes all sources and returns the violations it found."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from tests.architecture.source_tree import Source, dotted

FUNNEL = "companion/event_loop.py"
FAILS_SAFE = "companion/safety/screening.py"  # an error while looking for risk counts as risk
THEME = "companion/views/theme.py"
LONGEST_FILE = 400

# A program of its own, measured against: a bare Qt window runs Qt's loop, and no coroutine.
BARE_WINDOW = "companion/verbs/bench/bare_window.py"

NEVER_CALLED = {"exec", "exec_", "eval", "processEvents"}
NEVER_NAMED = {"QThread", "QThreadPool", "asyncSlot", "asyncClose", "processEvents"}

# Who may start a task: the registry, and code that awaits or cancels what it started.
TASK_OWNERS = (
    "companion/task_registry.py",
    "companion/engine/",
    "companion/store/",
    "companion/key_vault/",
    "companion/language_models/",
)
STARTS_TASK = {"create_task", "ensure_future"}

THREAD_HOMES = (
    "companion/store/",
    "companion/key_vault/",
    "companion/language_models/",
    "companion/verbs/bench/store_figures.py",  # the plain twin that the store is measured against
)
STARTS_THREAD = {"Thread", "Timer", "ThreadPoolExecutor", "ProcessPoolExecutor", "to_thread"}
STARTS_THREAD_TOO = {"run_in_executor", "start_new_thread"}

# Connections that asyncio opens without an import that would tell.
CONNECTS = {"open_connection", "create_connection", "create_datagram_endpoint", "sock_connect"}
LISTENS = {"start_server", "create_server", "start_unix_server", "create_unix_server"}
CONNECTION_HOMES = ("companion/language_models/ollama_address.py",)

VAGUE_NAMES = re.compile(r"(manager|helper|utils?|misc)s?(\b|_|$)", re.IGNORECASE)
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")
SPEAKS_ON_TERMINAL = ("companion/command_line.py", "companion/verbs/", FUNNEL)


def forbidden_calls(sources: Sequence[Source]) -> list[str]:
    """A nested event loop breaks every coroutine under it; a second thread for Qt breaks Qt."""
    found = []
    for source in sources:
        for name, call in source.calls():
            if name.split(".")[-1] in NEVER_CALLED and source.name != BARE_WINDOW:
                found.append(source.at(call, f"{name}() is never called"))
        for node in ast.walk(source.tree):
            named = node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)
            names = [named] if isinstance(named, str) else []
            if isinstance(node, ast.ImportFrom):
                names = [alias.name for alias in node.names]
            found += [source.at(node, f"{name} is never used") for name in names if name in NEVER_NAMED]
    return found


def unowned_tasks(sources: Sequence[Source]) -> list[str]:
    """Every task has an owner."""
    return _calls_outside(sources, TASK_OWNERS, STARTS_TASK, "starts a task that nobody owns")


def stray_threads(sources: Sequence[Source]) -> list[str]:
    """Threads live in the store, the vault and the pipe reader of the embedded model."""
    names = STARTS_THREAD | STARTS_THREAD_TOO
    return _calls_outside(sources, THREAD_HOMES, names, "starts a thread")


def connections(sources: Sequence[Source]) -> list[str]:
    """Nothing listens, and only Ollama's loopback address is connected to."""
    opening = _calls_outside(sources, CONNECTION_HOMES, CONNECTS, "opens a connection")
    return opening + _calls_outside(sources, (), LISTENS, "listens on a port")


def style_sheets(sources: Sequence[Source]) -> list[str]:
    """One file decides what the window looks like."""
    return _calls_outside(sources, (THEME,), {"setStyleSheet"}, "looks belong to theme.py")


def sleeping(sources: Sequence[Source]) -> list[str]:
    """`time.sleep` holds up the window."""
    return [
        source.at(call, "time.sleep holds up everything")
        for source in sources
        for name, call in source.calls()
        if name in ("time.sleep", "sleep")
    ]


def printing(sources: Sequence[Source]) -> list[str]:
    """Only the terminal's verbs write to the terminal."""
    return _calls_outside(sources, SPEAKS_ON_TERMINAL, {"print"}, "prints")


def colours(sources: Sequence[Source]) -> list[str]:
    """Every colour is a token of the theme."""
    found = []
    for source in sources:
        if source.layer != "views" or source.name == THEME:
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_colour(node.value):
                found.append(source.at(node, "a colour outside the theme"))
        for name, call in source.calls():
            numbers = [arg for arg in call.args if isinstance(arg, ast.Constant) and type(arg.value) is int]
            if name.split(".")[-1] in ("QColor", "fromRgb") and len(numbers) >= 3:
                found.append(source.at(call, "a colour outside the theme"))
    return found


def _is_colour(text: str) -> bool:
    # "#123" in a sentence may be a number; a style sheet or a bare value is a colour.
    return any(
        match.group() == text.strip() or ":" in text[: match.start()] for match in HEX_COLOUR.finditer(text)
    )


def untranslatable(sources: Sequence[Source]) -> list[str]:
    """A literal inside `tr()`, formatting after it: the tools read the code, they do not run it."""
    found = []
    for source in sources:
        for name, call in source.calls():
            last = name.split(".")[-1]
            if last == "tr" and call.args and not _is_literal(call.args[0]):
                found.append(source.at(call, "tr() takes a literal"))
            if last == "translate" and any(_is_made_up(arg) for arg in call.args):
                found.append(source.at(call, "translate() takes no text that is made up on the way"))
    return found


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_made_up(node: ast.expr) -> bool:
    formats = isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in ("format", "join", "replace")
    return isinstance(node, ast.JoinedStr | ast.BinOp) or formats


def long_files(sources: Sequence[Source]) -> list[str]:
    """One idea per file."""
    return [
        source.at(lines, f"{lines} lines, more than {LONGEST_FILE}")
        for source in sources
        if (lines := source.text.count("\n")) > LONGEST_FILE
    ]


def broad_excepts(sources: Sequence[Source]) -> list[str]:
    """Only the funnel takes any exception; others may tidy up and pass it on."""
    found = []
    for source in sources:
        if source.name in (FUNNEL, FAILS_SAFE):
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _passes_on(node):
                found.append(source.at(node, "a broad except outside the funnel"))
        for name, call in source.calls():
            if name.split(".")[-1] == "suppress" and any(_is_broad(arg) for arg in call.args):
                found.append(source.at(call, "a broad suppress outside the funnel"))
    return found


def _is_broad(kind: ast.expr | None) -> bool:
    if kind is None:
        return True
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(dotted(each).split(".")[-1] in ("Exception", "BaseException") for each in kinds)


def _passes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def vague_names(sources: Sequence[Source]) -> list[str]:
    """A module and a class are nouns that a user would recognise."""
    found = []
    for source in sources:
        if VAGUE_NAMES.search(source.module.split(".")[-1]):
            found.append(source.at(1, "a vague module name"))
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef) and VAGUE_NAMES.search(node.name):
                found.append(source.at(node, f"a vague class name: {node.name}"))
    return found


def waiting_widgets(sources: Sequence[Source]) -> list[str]:
    """Widgets speak in signals, controllers in coroutines."""
    found = []
    for source in sources:
        if source.layer != "views":
            continue
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.ClassDef):
                continue
            bases = {dotted(base).split(".")[-1] for base in node.bases}
            if not any(base.startswith("Q") and base != "QObject" for base in bases):
                continue
            found += [
                source.at(part, f"{node.name} is a widget and must not await")
                for part in node.body
                if isinstance(part, ast.AsyncFunctionDef)
            ]
    return found


def silent_modules(sources: Sequence[Source]) -> list[str]:
    """Every module says in a line what it owns."""
    return [source.at(1, "no docstring") for source in sources if not ast.get_docstring(source.tree)]


def _calls_outside(
    sources: Sequence[Source], homes: tuple[str, ...], names: set[str], complaint: str
) -> list[str]:
    return [
        source.at(call, f"{name}() {complaint}")
        for source in sources
        if not source.name.startswith(homes)
        for name, call in source.calls()
        if name.split(".")[-1] in names
    ]
