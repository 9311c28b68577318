"""Frames over a byte stream."""

from __future__ import annotations

import io

import pytest

from companion.language_models.framing import MAX_FRAME_BYTES, FrameError, read_frame, write_frame


@pytest.mark.parametrize("text", ["", "héllo", "🌧" * 1000, "a\ud800b", "\x00\n\r", "x" * 1_000_000])
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"type": "text", "id": 1, "t": text})
    write_frame(pipe, {"type": "pong"})
    pipe.seek(0)
    assert read_frame(pipe) == {"type": "text", "id": 1, "t": text}
    assert read_frame(pipe) == {"type": "pong"}
    assert read_frame(pipe) is None


def test_a_frame_that_is_too_large_is_not_written() -> None:
    pipe = io.BytesIO()
    with pytest.raises(FrameError):
        write_frame(pipe, {"type": "count", "texts": ["x" * MAX_FRAME_BYTES]})
    assert pipe.getvalue() == b""


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00",
        b"\x00\x00\x00\x05{",
        b"\xff\xff\xff\xff",
        b"\x00\x00\x00\x03abc",
        b"\x00\x00\x00\x02[]",
        b"\x00\x00\x00\x02{}",
        b'\x00\x00\x00\x0a{"type":3}',
        b"\x00\x00\x00\x02\xff\xfe",
        b"\x00\x01\x86\xa0" + b"[" * 100_000,
    ],
)
def test_nonsense_is_refused(raw: bytes) -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(raw))


def test_an_announced_size_costs_no_memory() -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size == 4, "the announced size was believed"
            return (MAX_FRAME_BYTES + 1).to_bytes(4, "big")

    with pytest.raises(FrameError):
        read_frame(Endless())
