"""Changes that hit any file: flipped bits, cut ends, doubled and exchanged pieces, numbers that grow."""

from __future__ import annotations

import random
from collections.abc import Callable

_NUMBERS = (
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\0\0\0\x80",
    b"\xff\xff\0\0",
    b"\1\0\0\0",
    b"\xfe\xff",
)


def flip(data: bytearray, rng: random.Random) -> None:
    """Some bits, anywhere."""
    for _ in range(rng.choice([1, 2, 8, 64])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def flip_head(data: bytearray, rng: random.Random) -> None:
    """Some bytes where the tags and headers are."""
    for _ in range(rng.choice([1, 2, 4, 16])):
        data[rng.randrange(min(len(data), 2000))] = rng.randrange(256)


def cut(data: bytearray, rng: random.Random) -> None:
    """The end is missing."""
    del data[rng.randrange(len(data)) :]


def cut_inside(data: bytearray, rng: random.Random) -> None:
    """A piece is missing."""
    begin = rng.randrange(len(data))
    del data[begin : begin + rng.choice([1, 2, 16, 512])]


def double(data: bytearray, rng: random.Random) -> None:
    """A piece stands there twice."""
    begin = rng.randrange(len(data))
    piece = data[begin : begin + rng.choice([1, 4, 64, 1024])]
    data[begin:begin] = piece


def number(data: bytearray, rng: random.Random) -> None:
    """A number of four bytes becomes an extreme one."""
    begin = rng.randrange(min(len(data), 4000))
    new = rng.choice(_NUMBERS)
    data[begin : begin + len(new)] = new


def zero(data: bytearray, rng: random.Random) -> None:
    """A piece became zeros, as after a lost disk block."""
    begin, size = rng.randrange(len(data)), rng.choice([16, 512, 4096])
    end = min(begin + size, len(data))
    data[begin:end] = bytes(end - begin)


def append(data: bytearray, rng: random.Random) -> None:
    """Something follows the end."""
    data += rng.randbytes(rng.choice([1, 100, 5000]))


CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip,
    flip_head,
    cut,
    cut_inside,
    double,
    number,
    zero,
    append,
)


def mutated(content: bytes, rng: random.Random) -> bytes:
    """The content after one to three changes."""
    data = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 3])):
        if data:
            rng.choice(CHANGES)(data, rng)
    return bytes(data)
