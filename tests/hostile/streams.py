"""Compressed streams taken out of sound DICOM files, and given another size in their own headers."""

from __future__ import annotations

import random
import struct

_STARTS = (b"\xff\xd8\xff", b"\xff\x4f\xff\x51")
_SIZES = (0, 1, 8, 95, 4096, 30_000, 65_535)


def stream_of(content: bytes) -> bytes:
    """The first compressed stream; empty where there is none."""
    found = [at for at in (content.find(start) for start in _STARTS) if at > 0]
    return content[min(found) :] if found else b""


def resized(stream: bytes, rng: random.Random) -> bytes:
    """The stream, claiming another size, depth or number of components."""
    data = bytearray(stream)
    if stream.startswith(b"\xff\x4f"):
        at = rng.choice([8, 12, 16, 20, 24, 28, 40])
        data[at : at + 4] = struct.pack(">I", rng.choice([*_SIZES, 0x7FFFFFFF, 0xFFFFFFFF]))
        return bytes(data)
    for mark in (0xC0, 0xC1, 0xC2, 0xC3, 0xF7):
        at = data.find(bytes((0xFF, mark)))
        if 0 < at < len(data) - 10:
            change = rng.choice(["rows", "columns", "both", "depth", "components"])
            if change in ("rows", "both"):
                data[at + 5 : at + 7] = struct.pack(">H", rng.choice(_SIZES))
            if change in ("columns", "both"):
                data[at + 7 : at + 9] = struct.pack(">H", rng.choice(_SIZES))
            if change == "depth":
                data[at + 4] = rng.choice([0, 1, 9, 12, 16, 17, 255])
            if change == "components":
                data[at + 9] = rng.choice([0, 2, 3, 4, 255])
            break
    return bytes(data)
