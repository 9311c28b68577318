"""Reads the words back out of a PDF that Qt wrote."""

from __future__ import annotations

import re
import zlib


def words_of(pdf: bytes) -> str:
    """All text in the order in which it is drawn, without any white space."""
    objects = {
        int(number): body for number, body in re.findall(rb"(\d+) 0 obj\s*(.*?)\bendobj", pdf, re.DOTALL)
    }
    fonts: dict[bytes, dict[int, str]] = {}
    for body in objects.values():
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body):
            to_unicode = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(number)])
            assert to_unicode is not None
            fonts[name] = _letters(objects[int(to_unicode.group(1))])
    drawn = []
    for body in objects.values():
        page = _unpacked(body)
        letters: dict[int, str] = {}
        for font, glyphs in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj", page):
            if font:
                letters = fonts[font]
            else:
                drawn += [letters[int(glyphs[i : i + 4], 16)] for i in range(0, len(glyphs), 4)]
    return "".join("".join(drawn).split())


def _letters(to_unicode: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    ranges = re.findall(rb"^<([0-9A-F]{4})> <[0-9A-F]{4}> (\[?.*)$", to_unicode, re.MULTILINE)
    for first, targets in ranges:
        for offset, target in enumerate(re.findall(rb"<([0-9A-F]+)>", targets)):
            found[int(first, 16) + offset] = bytes.fromhex(target.decode()).decode("utf-16-be")
    return found


def _unpacked(body: bytes) -> bytes:
    stream = re.search(rb"stream\r?\n(.*?)\r?\nendstream", body, re.DOTALL)
    if stream is None or b"/FlateDecode" not in body:
        return b""
    return zlib.decompress(stream.group(1))
