"""`companion say` with the real engines: what a person at a terminal gets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.command import SECONDS, companion
from tests.ollama_process import OllamaProcess

pytestmark = pytest.mark.usefixtures("starter_model_path")
NOBODY_LISTENS = "http://127.0.0.1:9"


def _last_line(output: bytes) -> dict[str, object]:
    return dict(json.loads(output.decode().splitlines()[-1]))


def test_the_embedded_model_answers_when_no_ollama_runs(tmp_path: Path) -> None:
    of_the_real_diary = tmp_path / "crisis-copy.json"
    of_the_real_diary.write_bytes(b"what the person wants to see while locked")
    done = companion(
        "say",
        "--temporary",
        "--json",
        "--ollama-address",
        NOBODY_LISTENS,
        "I had a rough day at work",
        data_dir=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    summary = _last_line(done.stdout)
    assert (summary["engine"], summary["reason"]) == ("embedded", "ollama_unreachable")
    assert summary["tier"] == "none"
    assert int(str(summary["tokens"])) > 0
    assert len(done.stdout.decode().splitlines()[0].split()) > 2
    assert not any(tmp_path.rglob("*.db")), "a temporary diary leaves nothing"
    assert of_the_real_diary.read_bytes() == b"what the person wants to see while locked"


@pytest.mark.ollama
def test_ollama_answers_when_it_runs(ollama_server: OllamaProcess, tmp_path: Path) -> None:
    done = companion(
        "say",
        "--temporary",
        "--json",
        "--ollama-address",
        ollama_server.address,
        "I had a rough day at work",
        data_dir=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    summary = _last_line(done.stdout)
    assert summary["engine"] == "ollama"
    assert str(summary["model"]).startswith(ollama_server.model)
    assert done.stdout.decode().splitlines()[0].strip()


def test_a_message_per_line_keeps_the_conversation(tmp_path: Path) -> None:
    done = companion(
        "say",
        "--temporary",
        "--engine",
        "embedded",
        "--json",
        stdin=b"My sister is called Nora.\n\nWe argued.\n",
        data_dir=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    summaries = [
        json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith('{"engine"')
    ]
    assert len(summaries) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--engine", "steam"), "steam"),
        (("--engine", "embedded", "--model", "no-such-model"), "no-such-model"),
        (("--ollama-address", "http://192.168.1.5:11434"), ""),
    ],
)
def test_what_is_unknown_is_one_line_and_exit_1(
    words: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    done = companion("say", "--temporary", *words, "hello", data_dir=tmp_path)
    assert done.returncode == 1
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1, done.stderr.decode()
    assert expected in lines[0]
    assert "Traceback" not in lines[0]


def test_wrong_usage_is_exit_2() -> None:
    assert companion("sing").returncode == 2


def test_without_a_diary_say_does_not_make_one(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"a passphrase\n")
    os.close(writing)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "companion",
            "say",
            "--passphrase-fd",
            str(reading),
            "hello",
            "--data-dir",
            str(tmp_path),
        ],
        capture_output=True,
        timeout=SECONDS,
        check=False,
        pass_fds=(reading,),
        stdin=subprocess.DEVNULL,
    )
    os.close(reading)
    assert done.returncode == 1
    assert not any(path.suffix == ".db" for path in tmp_path.rglob("*"))


def test_the_self_test_passes(tmp_path: Path) -> None:
    done = companion("--self-test", "--json")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert json.loads(done.stdout)["passed"] is True


def test_doctor_looks_and_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    done = companion("doctor", "--json", data_dir=folder)
    parts = {row["part"]: row for row in json.loads(done.stdout)["parts"]}
    assert parts["embedded"]["state"] == "ok"
    assert parts["store"]["detail"] == "no diary yet"
    assert parts["keyring"]["state"] == "degraded", "this test has no keyring"
    assert parts["keyring"]["what_to_do"]
    assert done.returncode == 0
    assert not folder.exists()
