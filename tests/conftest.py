"""What tests of every layer share: a private home, the real model, the real server, the Qt loop."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from tests.ollama_process import OllamaProcess

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
STARTER_FILE = ROOT / "resources" / "models" / "SmolLM2-135M-Instruct.Q4_1.gguf"
_HOMES = pytest.StashKey[Path]()
# Variables of the developer's session through which a test could reach the developer's things.
_FOREIGN = (
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "LANGUAGE",
    "NO_PROXY",
    "OLLAMA_HOST",
    "OLLAMA_MODELS",
    "PYTHON_KEYRING_BACKEND",
    "all_proxy",
    "http_proxy",
    "https_proxy",
    "no_proxy",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes")


def pytest_configure(config: pytest.Config) -> None:
    # Before anything is imported: some libraries look at these only once.
    gc.disable()
    session = Path(tempfile.mkdtemp(prefix="companion-"))
    config.stash[_HOMES] = session
    for name in _FOREIGN:
        os.environ.pop(name, None)
    os.environ.update(_private_environment(session))


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_HOMES], ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    # Only here, between tests and on the main thread: see `event_loop.LoopCollector`.
    gc.collect(1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "long" in item.keywords and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: runs with --long"))
        if "xvfb" in item.keywords and not os.environ.get("DISPLAY"):
            item.add_marker(pytest.mark.skip(reason="no X screen: run installers/dev.py test"))


def _private_environment(home: Path) -> dict[str, str]:
    runtime = home / "run"
    for folder in (home, runtime):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "appdata"),
        "LOCALAPPDATA": str(home / "appdata"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(runtime),
        # No keyring, no tray and no settings of the developer: this bus does not exist.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime / 'no-bus'}",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture(autouse=True)
def private_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder for this test alone; its path is short enough for a socket's name.

    The umask is put back too: starting the program sets it, and the next test must not inherit it.
    """
    umask = os.umask(0o022)
    with tempfile.TemporaryDirectory(prefix="companion-", ignore_cleanup_errors=True) as folder:
        for name, value in _private_environment(Path(folder)).items():
            monkeypatch.setenv(name, value)
        yield Path(folder)
    os.umask(umask)


@pytest.fixture(scope="session")
def starter_model_path() -> Path:
    """The real starter model."""
    if not STARTER_FILE.is_file():
        pytest.skip("the starter model is not there: run installers/dev.py test")
    return STARTER_FILE


@pytest.fixture(scope="session")
def ollama_binary() -> Path:
    """The real Ollama server's program, which installers/dev.py builds."""
    named = os.environ.get("COMPANION_TEST_OLLAMA")
    if not named:
        pytest.skip("no Ollama server here: COMPANION_TEST_OLLAMA is not set (see installers/dev.py test)")
    assert Path(named).is_file(), f"COMPANION_TEST_OLLAMA names no file: {named}"
    return Path(named)


@pytest.fixture(scope="session")
def ollama_models(
    ollama_binary: Path, starter_model_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A model folder that holds the starter model, to be shared by servers."""
    folder = tmp_path_factory.mktemp("ollama")
    server = OllamaProcess(ollama_binary, folder / "home", folder / "models")
    server.start()
    try:
        server.create_starter(starter_model_path)
    finally:
        server.stop()
    return folder / "models"


@pytest.fixture(scope="session")
def ollama_server(
    ollama_binary: Path, ollama_models: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OllamaProcess]:
    """A running server with the starter model, shared by all tests that leave it alone."""
    server = OllamaProcess(ollama_binary, tmp_path_factory.mktemp("ollama-home"), ollama_models)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def own_ollama_server(ollama_binary: Path, ollama_models: Path, tmp_path: Path) -> Iterator[OllamaProcess]:
    """A running server for one test, which may kill it."""
    server = OllamaProcess(ollama_binary, tmp_path / "ollama-home", ollama_models)
    server.start()
    yield server
    server.stop()


class QtLoop:
    """Runs coroutines on a qasync loop and remembers what failed with nobody waiting for it."""

    def __init__(self, app: QApplication) -> None:
        from qasync import QEventLoop  # needs a QApplication's libraries: only tests of views do

        self.loop = QEventLoop(app)
        self.failures: list[str] = []
        self.loop.set_exception_handler(self._remember)

    def run(self, coro: Coroutine[Any, Any, T], timeout_s: float = 60) -> T:
        """Run `coro` to its end. Raises TimeoutError when it takes longer than `timeout_s`."""
        return self.loop.run_until_complete(asyncio.wait_for(coro, timeout_s))  # type: ignore[no-any-return]

    def close(self) -> None:
        """Cancel what still runs, wait for it, and let the loop go."""
        left = [task for task in asyncio.all_tasks(self.loop) if not task.done()]
        for task in left:
            task.cancel()
        if left:
            self.loop.run_until_complete(asyncio.wait(left, timeout=30))
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()

    def _remember(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self.failures.append(f"{context['message']}: {context.get('exception')!r}")


@pytest.fixture
def qt_loop(qapp: QApplication) -> Iterator[QtLoop]:
    """The loop of the window: `qt_loop.run(coroutine)`. A failure that nobody awaited fails the test."""
    loop = QtLoop(qapp)
    yield loop
    loop.close()
    assert not loop.failures, loop.failures
