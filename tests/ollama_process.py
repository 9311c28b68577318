"""A real Ollama server on a free loopback port, with a model folder of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from pathlib import Path

STARTER_NAME = "smollm2-starter"
_LISTENING = re.compile(r"Listening on (127\.0\.0\.1:\d+)")
_PATIENCE_S = 60


class OllamaProcess:
    """Started by `start()`, ended by `stop()`, or killed in mid-sentence by `kill()`."""

    def __init__(self, binary: Path, home: Path, models: Path) -> None:
        self._binary = binary
        self._home = home
        self._models = models
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self.address = ""
        self.model = STARTER_NAME

    @property
    def pid(self) -> int:
        assert self._process is not None, "the server is not started"
        return self._process.pid

    def start(self) -> None:
        """Start the server and wait until it listens."""
        self._home.mkdir(parents=True, exist_ok=True)
        self._models.mkdir(parents=True, exist_ok=True)
        # Port 0: the system picks a free one, and the server says in its log which.
        self._process = subprocess.Popen(
            [self._binary, "serve"],
            env=self._environment("127.0.0.1:0"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        listening = threading.Event()
        lines: list[str] = []
        self._reader = threading.Thread(target=self._read, args=(lines, listening), daemon=True)
        self._reader.start()
        if not listening.wait(_PATIENCE_S) or not self.address:
            self.kill()
            raise AssertionError("the Ollama server did not start:\n" + "".join(lines[-20:]))

    def create_starter(self, model_file: Path) -> None:
        """Give the server the starter model under the name `STARTER_NAME`."""
        recipe = self._home / "Modelfile"
        recipe.write_text(f"FROM {model_file}\n", encoding="utf-8")
        done = subprocess.run(
            [self._binary, "create", STARTER_NAME, "-f", recipe],
            env=self._environment(self.address.removeprefix("http://")),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
        assert done.returncode == 0, done.stdout

    def stop(self) -> None:
        """End the server and everything it started. Safe to call twice."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Take the server away at once, as a crash does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        self._process = None
        try:
            # The server runs models in children; they are in its process group.
            os.killpg(process.pid, how)
            process.wait(10)
        except ProcessLookupError:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
        if self._reader is not None:
            self._reader.join(10)
        if process.stderr is not None:
            process.stderr.close()

    def _read(self, lines: list[str], listening: threading.Event) -> None:
        process = self._process
        assert process is not None
        assert process.stderr is not None
        for line in process.stderr:
            lines.append(line)
            if match := _LISTENING.search(line):
                self.address = f"http://{match[1]}"
                listening.set()
        listening.set()  # it ended: nobody needs to wait any longer

    def _environment(self, host: str) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(self._home),
            "OLLAMA_HOST": host,
            "OLLAMA_MODELS": str(self._models),
            "OLLAMA_NUM_PARALLEL": "1",
            "OLLAMA_KEEP_ALIVE": "10m",
        }
