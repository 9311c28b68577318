"""The project keeps every rule, and every rule notices when it is broken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.architecture import code_rules, import_rules
from tests.architecture.source_tree import ROOT, Source, read_sources

Rule = Callable[[Sequence[Source]], list[str]]

# For every rule: files that break it, each in a way of its own, and files that do not.
BROKEN: list[tuple[Rule, dict[str, str]]] = [
    (import_rules.wrong_edges, {"store/rows.py": "from companion.engine import turn"}),
    (import_rules.wrong_edges, {"store/rows.py": "import companion.key_vault.vault"}),
    (import_rules.wrong_edges, {"safety/a.py": "def f():\n    from companion.library import b"}),
    (import_rules.wrong_edges, {"views/page.py": "from companion.store.store import Store"}),
    (import_rules.wrong_edges, {"views/chat/page.py": "from companion.safety import helplines"}),
    (import_rules.wrong_edges, {"views/help_panel/a.py": "from companion.safety import screening"}),
    (import_rules.wrong_edges, {"engine/turn.py": "from companion.views import theme"}),
    (import_rules.wrong_edges, {"engine/turn.py": "from companion import app", "app.py": ""}),
    (import_rules.wrong_edges, {"engine/turn.py": "from ..views import theme"}),
    (import_rules.unknown_layers, {"plugins/one.py": ""}),
    (import_rules.unknown_layers, {"tools.py": ""}),
    (import_rules.domain_beyond_standard_library, {"domain/mood.py": "import numpy"}),
    (
        import_rules.cycles,
        {"store/a.py": "import companion.store.b", "store/b.py": "from companion.store import a"},
    ),
    (
        import_rules.cycles,
        {
            "store/a.py": "import companion.store.b",
            "store/b.py": "import companion.store.c",
            "store/c.py": "def f():\n    from companion.store.a import g",
        },
    ),
    (import_rules.qt_outside_views, {"engine/turn.py": "from PySide6.QtCore import QTimer"}),
    (import_rules.qt_outside_views, {"store/a.py": "def f():\n    import qasync"}),
    (import_rules.qt_outside_views, {"verbs/words.py": "import PySide6.QtCore"}),
    (import_rules.late_imports, {"engine/turn.py": "def f():\n    import json"}),
    (import_rules.network_imports, {"engine/turn.py": "import socket"}),
    (import_rules.network_imports, {"store/a.py": "from urllib.request import urlopen"}),
    (import_rules.network_imports, {"library/a.py": "from urllib import request"}),
    (import_rules.network_imports, {"language_models/choose.py": "import httpx"}),
    (import_rules.network_imports, {"views/page.py": "from PySide6.QtNetwork import QTcpSocket"}),
    (import_rules.database_imports, {"engine/turn.py": "import sqlcipher3"}),
    (import_rules.database_imports, {"store/a.py": "from sqlcipher3 import dbapi2\ndbapi2.connect('x')"}),
    (import_rules.database_imports, {"store/a.py": "import sqlite3"}),
    (import_rules.logging_imports, {"engine/turn.py": "import logging.handlers"}),
    (code_rules.forbidden_calls, {"views/a.py": "dialog.exec()"}),
    (code_rules.forbidden_calls, {"views/a.py": "app.processEvents()"}),
    (code_rules.forbidden_calls, {"views/a.py": "from PySide6.QtCore import QThread"}),
    (code_rules.forbidden_calls, {"views/a.py": "class A(QtCore.QThread): ..."}),
    (code_rules.forbidden_calls, {"views/a.py": "@qasync.asyncSlot()\ndef f(): ..."}),
    (code_rules.unowned_tasks, {"views/a.py": "asyncio.create_task(f())"}),
    (code_rules.unowned_tasks, {"app.py": "asyncio.ensure_future(f())"}),
    (code_rules.stray_threads, {"engine/a.py": "threading.Thread(target=f).start()"}),
    (code_rules.stray_threads, {"views/a.py": "loop.run_in_executor(None, f)"}),
    (code_rules.stray_threads, {"engine/a.py": "async def f():\n    await asyncio.to_thread(g)"}),
    (code_rules.connections, {"engine/a.py": "asyncio.open_connection('x', 80)"}),
    (code_rules.connections, {"language_models/a.py": "loop.create_server(f)"}),
    (code_rules.style_sheets, {"views/a.py": "label.setStyleSheet('')"}),
    (code_rules.sleeping, {"engine/a.py": "time.sleep(1)"}),
    (code_rules.printing, {"engine/a.py": "print('x')"}),
    (code_rules.colours, {"views/a.py": "x = '#fff'"}),
    (code_rules.colours, {"views/a.py": "x = 'color: #1a2b3c'"}),
    (code_rules.colours, {"views/a.py": "x = QColor(1, 2, 3)"}),
    (code_rules.untranslatable, {"views/a.py": "self.tr(f'{n} messages')"}),
    (code_rules.untranslatable, {"views/a.py": "self.tr('{} messages'.format(n))"}),
    (code_rules.untranslatable, {"views/a.py": "self.tr(words)"}),
    (code_rules.untranslatable, {"views/a.py": "self.tr('a' + b)"}),
    (code_rules.untranslatable, {"views/a.py": "QCoreApplication.translate('a', f'{b}')"}),
    (code_rules.long_files, {"views/a.py": "#\n" * 401}),
    (code_rules.broad_excepts, {"engine/a.py": "try: f()\nexcept Exception: g()"}),
    (code_rules.broad_excepts, {"engine/a.py": "try: f()\nexcept (ValueError, BaseException): g()"}),
    (code_rules.broad_excepts, {"engine/a.py": "try: f()\nexcept: g()"}),
    (code_rules.broad_excepts, {"engine/a.py": "with suppress(Exception): f()"}),
    (code_rules.vague_names, {"engine/session_manager.py": ""}),
    (code_rules.vague_names, {"engine/a.py": "class TextUtils: ..."}),
    (code_rules.waiting_widgets, {"views/a.py": "class A(QWidget):\n    async def load(self): ..."}),
    (code_rules.silent_modules, {"engine/a.py": "x = 1"}),
]

KEPT: list[tuple[Rule, dict[str, str]]] = [
    (import_rules.wrong_edges, {"engine/turn.py": "from companion.store import rows\nimport companion.log"}),
    (import_rules.wrong_edges, {"app.py": "import companion.views.theme, companion.store.store"}),
    (import_rules.wrong_edges, {"views/about.py": "from companion import __version__", "__init__.py": ""}),
    (import_rules.cycles, {"store/a.py": "import companion.store.b", "store/b.py": "import json"}),
    (import_rules.cycles, {"store/__init__.py": "from companion.store.a import A", "store/a.py": ""}),
    (import_rules.qt_outside_views, {"views/a.py": "import PySide6", "app.py": "import qasync"}),
    (import_rules.qt_outside_views, {"verbs/words.py": "def f():\n    import PySide6.QtCore"}),
    (import_rules.late_imports, {"command_line.py": "def f():\n    import companion.app"}),
    (import_rules.network_imports, {"language_models/ollama_connection.py": "import httpx"}),
    (import_rules.network_imports, {"language_models/a.py": "from urllib.parse import urlsplit"}),
    (import_rules.database_imports, {"store/connection.py": "import sqlcipher3\nsqlcipher3.connect('x')"}),
    (import_rules.database_imports, {"views/a.py": "button.clicked.connect(f)"}),
    (code_rules.forbidden_calls, {"views/a.py": "dialog.open()\nx.executed = 1"}),
    (code_rules.unowned_tasks, {"task_registry.py": "loop.create_task(f())"}),
    (code_rules.stray_threads, {"store/database.py": "ThreadPoolExecutor(max_workers=1)"}),
    (code_rules.colours, {"views/theme.py": "x = '#fff'", "views/a.py": "x = 'see note #123'"}),
    (code_rules.untranslatable, {"views/a.py": "self.tr('{n} messages').format(n=3)"}),
    (code_rules.broad_excepts, {"engine/a.py": "try: f()\nexcept BaseException:\n    g()\n    raise"}),
    (code_rules.broad_excepts, {"event_loop.py": "try: f()\nexcept Exception: g()"}),
    (code_rules.waiting_widgets, {"views/a.py": "class A(QObject):\n    async def load(self): ..."}),
]

RULES = sorted({rule.__name__: rule for rule, _ in BROKEN}.items())


def planted(folder: Path, files: dict[str, str]) -> list[Source]:
    for name, text in files.items():
        path = folder / "companion" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    return read_sources(folder)


def ids(cases: list[tuple[Rule, dict[str, str]]]) -> list[str]:
    return [f"{rule.__name__}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_the_project_keeps_the_rule(name: str, rule: Rule) -> None:
    assert rule(read_sources(ROOT)) == []


@pytest.mark.parametrize(("rule", "files"), BROKEN, ids=ids(BROKEN))
def test_a_planted_violation_is_found(rule: Rule, files: dict[str, str], tmp_path: Path) -> None:
    assert rule(planted(tmp_path, files)) != []


@pytest.mark.parametrize(("rule", "files"), KEPT, ids=ids(KEPT))
def test_what_is_allowed_is_left_alone(rule: Rule, files: dict[str, str], tmp_path: Path) -> None:
    assert rule(planted(tmp_path, files)) == []


def test_every_rule_is_tried() -> None:
    written = {
        name
        for module in (import_rules, code_rules)
        for name, value in vars(module).items()
        if callable(value)
        and not name.startswith("_")
        and getattr(value, "__module__", "") == module.__name__
    }
    assert written == {name for name, _ in RULES}


@pytest.mark.parametrize("folder", ["installers", "tests"])
def test_the_other_files_are_short_too(folder: str) -> None:
    assert code_rules.long_files(read_sources(ROOT, folder)) == []
