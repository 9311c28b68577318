"""The `companion` command: reads the words after it and hands over to the verb.

Exit codes: 0 fine, 1 the thing failed and says so in one line, 2 wrong usage. Standard output
carries the answer only. Modules are imported where a verb needs them, so that the model worker
starts without Qt and `say` without a window.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from companion import __version__
from companion.domain.errors import CompanionError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (without the program's name). Returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["--model-worker"]:
        from companion.language_models.model_worker import main as work

        return work()
    os.umask(0o077)
    parsed = _parser().parse_args(words)
    try:
        return _run(parsed)
    except CompanionError as error:
        print(_sentence(error, parsed), file=sys.stderr)
        return 1
    except BrokenPipeError:
        from companion.verbs.say import end_quietly_on_broken_pipe

        end_quietly_on_broken_pipe()
        return 1
    except KeyboardInterrupt:
        return 130


def _run(parsed: argparse.Namespace) -> int:
    import asyncio

    if parsed.self_test:
        from companion.verbs.self_test import self_test

        return self_test(parsed)
    if parsed.verb == "say":
        from companion.verbs.say import say

        return asyncio.run(say(parsed))
    if parsed.verb == "doctor":
        from companion.verbs.doctor import doctor

        return asyncio.run(doctor(parsed))
    if parsed.verb == "screen":
        from companion.verbs.screen import screen

        return screen(parsed)
    if parsed.verb == "bench":
        from companion.verbs.bench.run import bench

        return bench(parsed)
    import gc

    gc.disable()  # nothing becomes garbage while modules are loaded; the loop collects later
    from companion.app import open_window

    return open_window(parsed.data_dir)


def _sentence(error: CompanionError, parsed: argparse.Namespace) -> str:
    from companion.parts import system_language
    from companion.verbs.words import sentence_for

    return sentence_for(error, getattr(parsed, "language", None) or system_language())


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="the folder of the diary"
    )
    parser = argparse.ArgumentParser(
        prog="companion",
        parents=[shared],
        description="A private place to think and write, on this computer only. Not therapy.",
    )
    parser.set_defaults(data_dir=None, json=False, verb=None)
    parser.add_argument("--version", action="version", version=f"companion {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="check that every part of the program works here"
    )
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")

    say = verbs.add_parser("say", parents=[shared], help="say something and read the reply here")
    say.add_argument("text", nargs="?", metavar="TEXT", help="without it: one message per line of input")
    say.add_argument("--temporary", action="store_true", help="use a throw-away encrypted diary")
    say.add_argument("--engine", metavar="auto|ollama|embedded")
    say.add_argument("--model", metavar="REF")
    say.add_argument("--ollama-address", metavar="URL", help="a loopback address, for this call only")
    say.add_argument("--language", choices=("en", "fr"))
    say.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from here")
    say.add_argument("--json", action="store_true", help="end with one line of JSON")

    doctor = verbs.add_parser("doctor", parents=[shared], help="is everything all right?")
    doctor.add_argument("--json", action="store_true")
    doctor.add_argument("--language", choices=("en", "fr"))

    screen = verbs.add_parser("screen", parents=[shared], help="what the safety layer sees in lines of JSON")
    screen.add_argument("--language", choices=("auto", "en", "fr"), default="auto")

    bench = verbs.add_parser("bench", parents=[shared], help="measure speed and memory on this machine")
    bench.add_argument("--json", action="store_true")
    bench.add_argument("--only", metavar="FIGURE", action="append", help="measure this figure only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
