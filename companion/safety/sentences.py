"""Cuts a normal form into sentences, and those into pieces small enough for one judgement."""

from __future__ import annotations

import re
from collections.abc import Sequence

_END = re.compile(r"(?<=[a-z0-9)\"'])\s*[.!?;\n]+[.!?;\n\s]*|\n+|\.{2,}")
_COMMA = re.compile(r",|:| - | -- |\(|\)| – | — ")
MOST_PAIRED = 10
"""Parts. In a longer text each part speaks for itself only: pairs would double the time it takes."""

LONGEST = 36
"""Words. A longer sentence is judged in parts: what matters must not drown in it."""


def sentences(normal: str) -> list[str]:
    """The sentences of a normal form, without their end marks; none is empty."""
    return [piece for raw in _END.split(normal) if (piece := raw.strip(" \t\n.!?;,"))]


def pieces(found: Sequence[str]) -> list[str]:
    """The stretches that the linear layer judges: each sentence, each two in a row and the whole while short,
    and the parts of sentences longer than LONGEST words."""
    parts: list[str] = []
    for sentence in found:
        parts += _parts(sentence)
    if len(parts) > MOST_PAIRED:
        return parts
    sizes = [part.count(" ") + 1 for part in parts]
    pairs = [
        f"{parts[i]}. {parts[i + 1]}" for i in range(len(parts) - 1) if sizes[i] + sizes[i + 1] <= LONGEST
    ]
    if len(parts) > 2 and sum(sizes) <= LONGEST:
        pairs.append(". ".join(parts))
    return parts + pairs


def _parts(sentence: str) -> list[str]:
    if sentence.count(" ") < LONGEST:
        return [sentence]
    found: list[str] = []
    for clause in _COMMA.split(sentence):
        words = clause.split()
        if found and found[-1].count(" ") + 1 + len(words) <= LONGEST // 2:
            found[-1] += " " + clause.strip()
        elif words:
            found += [" ".join(words[i : i + LONGEST]) for i in range(0, len(words), LONGEST)]
    return found
