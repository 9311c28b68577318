"""A bare `Llama.create_chat_completion` loop: what the road to the bubble is measured against.

Reads one JSON object (path, context_tokens, threads, messages, options) from standard input,
prints one JSON object: tokens, and the seconds between the first and the last of them.
"""

import json
import sys
import time


def main() -> int:
    task = json.load(sys.stdin)
    # Imported here: only this process may load the library, and its back-ends come first.
    from companion.language_models.llama_library import open_library

    open_library()
    from llama_cpp import Llama

    options = task["options"]
    llama = Llama(
        task["path"],
        n_ctx=task["context_tokens"],
        n_threads=task["threads"] or None,
        chat_format="chatml",
        verbose=False,
    )
    results = []
    for _ in range(task["runs"]):
        arrivals: list[float] = []
        for chunk in llama.create_chat_completion(
            task["messages"],
            stream=True,
            temperature=options["temperature"],
            top_p=options["top_p"],
            repeat_penalty=options["repeat_penalty"],
            max_tokens=options["max_tokens"],
            seed=options["seed"],
        ):
            if "content" in chunk["choices"][0]["delta"]:
                arrivals.append(time.perf_counter())
        results.append({"tokens": len(arrivals), "seconds": arrivals[-1] - arrivals[0]})
    print(json.dumps(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
