"""A bare `Llama.create_chat_completion` loop: what the road to the bubble is measured against.

The first line of standard input says what to load and ask (JSON: path, context_tokens, threads,
messages, options). Every further line is answered with one reply's tokens and the seconds between
the first and the last of them.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> int:
    """See the module's docstring."""
    # Imported here: only this process may load the library, and its back-ends come first.
    from companion.language_models.llama_library import open_library

    open_library()
    from llama_cpp import Llama

    task = json.loads(sys.stdin.readline())
    options = task["options"]
    llama = Llama(
        task["path"],
        n_ctx=task["context_tokens"],
        n_threads=task["threads"],
        chat_format="chatml",
        verbose=False,
    )
    for _ in sys.stdin:
        arrivals = []
        for chunk in llama.create_chat_completion(
            task["messages"],
            stream=True,
            temperature=options["temperature"],
            top_p=options["top_p"],
            repeat_penalty=options["repeat_penalty"],
            max_tokens=options["max_tokens"],
        ):
            if "content" in chunk["choices"][0]["delta"]:
                arrivals.append(time.perf_counter())
        print(json.dumps({"tokens": len(arrivals), "seconds": arrivals[-1] - arrivals[0]}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
