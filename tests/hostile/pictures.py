"""Hostile JPEG, PNG and TIFF files, and files that are nothing at all."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from tests.hostile.mutate import mutated

Make = Callable[[random.Random, list[bytes]], bytes]


def _grey(rng: random.Random) -> Image.Image:
    down, across = np.mgrid[0:120, 0:100]
    values = 120 + 80 * np.sin(down / rng.uniform(5, 30)) * np.cos(across / rng.uniform(5, 30))
    return Image.fromarray(values.astype(np.uint8))


def _saved(image: Image.Image, form: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def mutated_picture(rng: random.Random, _sound: list[bytes]) -> bytes:
    image = _grey(rng)
    ways: list[tuple[str, dict[str, Any]]] = [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("PNG", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
        ("TIFF", {"compression": "packbits"}),
    ]
    form, options = rng.choice(ways)
    if form == "PNG" and rng.random() < 0.5:
        image = image.convert(rng.choice(["P", "RGBA", "LA", "1", "I;16", "RGB"]))
    return mutated(_saved(image, form, **options), rng)


def _chunk(kind: bytes, body: bytes, checked: bool = True) -> bytes:
    code = zlib.crc32(kind + body) if checked else 0
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", code)


def png_bomb(rng: random.Random, _sound: list[bytes]) -> bytes:
    """A small file that claims a giant picture, or unpacks to one; odd depths, colours and chunks."""
    sides = [0, 1, 9_999, 10_001, 60_000, 0x7FFFFFFF, 0xFFFFFFFF]
    width, height = rng.choice(sides), rng.choice(sides)
    depth, colour = rng.choice([1, 8, 16, 3]), rng.choice([0, 2, 3, 4, 6, 9])
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, rng.choice([0, 1, 5]))
    extra = b""
    if rng.random() < 0.5:
        kind = rng.choice([b"zTXt", b"iCCP", b"iTXt", b"eXIf", b"acTL", b"PLTE", b"tRNS"])
        text = b"k\0\0" + zlib.compress(bytes(rng.choice([10, 5_000_000])), 9)
        extra = _chunk(kind, rng.choice([text, rng.randbytes(20), b""]), rng.random() < 0.8)
    body = zlib.compress(bytes(rng.choice([10, 1000, 30_000_000])), 9)
    chunks = [_chunk(b"IHDR", head), extra, _chunk(b"IDAT", body), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def jpeg_bomb(rng: random.Random, _sound: list[bytes]) -> bytes:
    data = bytearray(_saved(_grey(rng), "JPEG", progressive=rng.random() < 0.5))
    for mark in (0xC0, 0xC2):
        at = data.find(bytes((0xFF, mark)))
        if at > 0:
            data[at + 5 : at + 9] = struct.pack(">HH", rng.choice([1, 9_999, 65_500]), rng.choice([1, 9_999, 65_500]))
    if rng.random() < 0.4:  # the same scan again and again costs time at every size
        scan = data.find(b"\xff\xda")
        data[-2:-2] = data[scan:-2] * rng.choice([3, 200])
    return bytes(data)


def with_junk(rng: random.Random, _sound: list[bytes]) -> bytes:
    """EXIF and colour profiles of nonsense, which must not cost a film."""
    exif = b"Exif\0\0" + rng.choice([b"II*\0", b"MM\0*", b""]) + rng.randbytes(rng.choice([0, 8, 200, 60_000]))
    profile = rng.randbytes(rng.choice([0, 100, 200_000]))
    form = rng.choice(["JPEG", "PNG", "TIFF"])
    try:
        return _saved(_grey(rng), form, exif=exif, icc_profile=profile)
    except Exception:  # Pillow itself refuses to write some of it
        return mutated(_saved(_grey(rng), form, icc_profile=profile), rng)


def tiff_directories(rng: random.Random, _sound: list[bytes]) -> bytes:
    """Directories that point at themselves, backwards, or without end; entries of odd kinds, counts and places."""
    count = rng.choice([1, 2, 300])
    entries = [
        (256, 4, 1, rng.choice([64, 70_000, 0xFFFFFFFF])),
        (257, 4, 1, rng.choice([64, 70_000, 0xFFFFFFFF])),
        (258, 3, rng.choice([1, 3, 0xFFFFFF]), rng.choice([8, 16, 1, 64])),
        (259, 3, 1, rng.choice([1, 5, 7, 8, 32773, 34712, 50000, 4])),
        (262, 3, 1, rng.choice([0, 1, 2, 3, 6, 9])),
        (273, 4, rng.choice([1, 100, 0x7FFFFFFF]), rng.choice([8, 4000, 0xFFFFFFF0])),
        (277, 3, 1, rng.choice([1, 3, 4, 65535])),
        (278, 4, 1, rng.choice([64, 1, 0, 0xFFFFFFFF])),
        (279, 4, 1, rng.choice([4096, 0, 0xFFFFFFFF])),
        (rng.choice([330, 34665, 34853, 700, 33432]), rng.choice([4, 13, 2, 99]), rng.choice([1, 0xFFFFFFF]), 8),
    ]
    size = 2 + 12 * len(entries) + 4
    data = b"II*\0" + struct.pack("<I", 8)
    for index in range(count):
        data += struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
        following = rng.choice([8, 8 + size * (index + 1), 8 + size * max(index - 1, 0)]) if count > 1 else 8
        data += struct.pack("<I", rng.choice([following, following, 0]))
    return data + rng.randbytes(4096)


def nothing(rng: random.Random, _sound: list[bytes]) -> bytes:
    """Empty, random, zeros, text, and other kinds of files."""
    start = rng.choice(
        [b"", b"", b"\0" * 128 + b"DICM", b"%PDF-1.7", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"II*\0"]
    )
    return start + rng.choice([b"", rng.randbytes(rng.choice([1, 40, 4000])), bytes(500), b"words " * 50])


KINDS: dict[str, tuple[Make, int]] = {
    "picture": (mutated_picture, 6),
    "png": (png_bomb, 3),
    "jpeg": (jpeg_bomb, 2),
    "junk": (with_junk, 2),
    "tiff": (tiff_directories, 3),
    "nothing": (nothing, 2),
}
"""Kind, how it is made, and how often it comes."""
