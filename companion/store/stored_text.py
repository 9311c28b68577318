"""What may be written into a text column."""

from __future__ import annotations

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` itself. Raises ValueError for a lone surrogate, which UTF-8 cannot hold.

    The engine replaces them before. The check is here as well because the library's own error
    would carry the whole text with it.
    """
    if _LONE_SURROGATE.search(text):
        raise ValueError("the text holds a lone surrogate")
    return text
