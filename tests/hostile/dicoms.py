"""Hostile DICOM files: each kind is a function of a random source and of sound files, and gives the bytes of a file."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from functools import cache

from tests.hostile.elements import (
    BIG_ENDIAN,
    DEFLATED,
    EXPLICIT,
    IMPLICIT,
    ITEM,
    ITEM_END,
    SEQUENCE_END,
    UNDEFINED,
    element,
    file_with,
    film,
    fragments,
    implicit,
)
from tests.hostile.mutate import mutated

Make = Callable[[random.Random, list[bytes]], bytes]
_SIDE = 64
_BIG = (0, 1, 255, 4097, 32767, 65535)
_COMPRESSED = ("4.50", "4.51", "4.57", "4.70", "4.80", "4.81", "4.90", "4.91", "4.201", "4.203", "5", "4.100", "4.52")


def _pixels(rng: random.Random, count: int = _SIDE * _SIDE) -> bytes:
    return bytes((index * 3 + rng.randrange(20)) & 0xFF for index in range(count))


def _sound(rng: random.Random, **changes: int) -> list[bytes]:
    return film(_pixels(rng), _SIDE, _SIDE, **changes)


def mutated_film(rng: random.Random, sound: list[bytes]) -> bytes:
    return mutated(rng.choice(sound), rng)


def lying_lengths(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    parts = _sound(rng)
    at = rng.randrange(len(parts))
    tag = struct.unpack("<HH", parts[at][:4])
    said = rng.choice([1, 3, 0xFFFE, 0xFFFF, 0x7FFFFFFF, UNDEFINED - 1, UNDEFINED])
    parts[at] = element(tag[0] << 16 | tag[1], rng.choice([parts[at][4:6], b"OB", b"UN", b"SQ", b"UT"]), b"abcd", said)
    return file_with(b"".join(parts), group_length=rng.choice([None, 0, 7, 100_000, UNDEFINED]))


def nested(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    depth = rng.choice([10, 500, 3000, 50_000])
    explicit = rng.random() < 0.5
    tag = rng.choice([0x00081140, 0x00283010, 0x00540220, 0x00090010])
    one = (element(tag, b"SQ", b"", UNDEFINED) if explicit else implicit(tag, b"", UNDEFINED)) + ITEM + b"\xff" * 4
    body = one * depth
    if rng.random() < 0.5:
        body += (ITEM_END + bytes(4) + SEQUENCE_END + bytes(4)) * depth
    pixels = b"".join(_sound(rng)) if explicit else b""
    return file_with(body + pixels, EXPLICIT if explicit else IMPLICIT)


def many_elements(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    count = rng.choice([1000, 30_000])
    body = b"".join(element(0x00090000 + index, b"LO", b"x ") for index in range(min(count, 0xFFFF)))
    return file_with(body + b"".join(_sound(rng)))


def odd_sizes(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    bits = rng.choice([0, 1, 2, 7, 8, 12, 16, 24, 32, 64, 65535])
    changes = {
        "bits": bits,
        "stored": rng.choice([0, 1, bits, bits + 1, 16, 65535]),
        "high": rng.choice([0, 7, bits, 15, 65535]),
        "signed": rng.choice([0, 1, 2]),
        "samples": rng.choice([0, 1, 2, 3, 4, 65535]),
    }
    parts = film(_pixels(rng), rng.choice([_SIDE, *_BIG]), rng.choice([_SIDE, *_BIG]), **changes)
    parts.insert(
        9, element(0x00280008, b"IS", rng.choice([b"1 ", b"0 ", b"-1", b"999999999999", b"1e9 ", b"\xff\xff"]))
    )
    if rng.random() < 0.5:
        kind = rng.choice([b"RGB ", b"YBR_FULL", b"YBR_FULL_422", b"PALETTE COLOR ", b"ARGB", b"YBR_ICT ", b""])
        parts[8] = element(0x00280004, b"CS", kind)
        parts.insert(9, element(0x00280006, b"US", struct.pack("<H", rng.choice([0, 1, 2, 9]))))
    return file_with(b"".join(parts))


def wrong_kinds(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    parts = _sound(rng)
    for _ in range(rng.choice([1, 3])):
        at = rng.randrange(len(parts))
        kind = rng.choice([b"DS", b"IS", b"SQ", b"US", b"FD", b"AT", b"UI", b"DA", b"TM", b"XX", b"\0\0", b"OW", b"UN"])
        tag = struct.unpack("<HH", parts[at][:4])
        parts[at] = element(tag[0] << 16 | tag[1], kind, rng.randbytes(rng.choice([0, 1, 2, 8, 33])))
    return file_with(b"".join(parts))


def odd_tables(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    """Windows that are no numbers, tables of odd sizes, rescaling without end."""
    parts = _sound(rng)[:-1]
    number = [b"nan ", b"inf ", b"-inf", b"1e308 ", b"0 ", b"-1", b"1e-300", b"\\\\\\ ", b"abc ", b"1\\2\\nan", b"2048"]
    for tag in (0x00281050, 0x00281051, 0x00281052, 0x00281053):
        if rng.random() < 0.6:
            parts.append(element(tag, b"DS", rng.choice(number)))
    for tag in (0x00283000, 0x00283010):
        if rng.random() < 0.5:
            described = struct.pack("<3H", *(rng.choice([0, 1, 8, 10, 16, 256, 65535]) for _ in range(3)))
            data = rng.randbytes(rng.choice([0, 1, 2, 256, 511, 512, 70_000]))
            item = element(0x00283002, rng.choice([b"US", b"SS", b"LO"]), described[: rng.choice([2, 4, 6])])
            item += element(0x00283006, rng.choice([b"OW", b"US", b"UN"]), data)
            parts.append(element(tag, b"SQ", ITEM + struct.pack("<I", len(item)) + item))
    parts.append(element(0x20500020, b"CS", rng.choice([b"INVERSE ", b"IDENTITY", b"\x1b[31m"])))
    return file_with(b"".join(parts) + element(0x7FE00010, b"OW", _pixels(rng)))


def odd_text(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    """Unknown and switching character sets, control and bidirectional characters, enormous values."""
    sets = [
        b"ISO 2022 IR 87\\ISO 2022 IR 159",
        b"\\ISO 2022 IR 149",
        b"GB18030 ",
        b"ISO_IR 999",
        b"\xff\xfe",
        b"UTF-7 ",
    ]
    text = rng.choice(
        [
            b"\x1b$B$d$^$@\x1b(B^" * rng.choice([1, 50]),
            "Ev\u202eil\u2066^\u200fA\x00\x1b[2J".encode(),
            b"<img src=x onerror=1>^<b>",
            b"=cmd|' /C calc'!A0 ",
            b"^" * 5000,
            rng.randbytes(60),
            b"A\\" * 20_000,
            b"x" * 65_534,
        ]
    )
    parts = _sound(rng)
    parts[0] = element(0x00080005, b"CS", rng.choice(sets))
    parts[4] = element(0x00100010, rng.choice([b"PN", b"UT", b"LT", b"UC"]), text)
    parts.insert(6, element(0x00101010, b"AS", rng.choice([b"999Y", b"-01Y", b"abcd", b"\0\0\0\0"])))
    parts.insert(6, element(0x00100030, b"DA", rng.choice([b"00000000", b"99999999", b"20231332", b"\xff" * 8])))
    parts.insert(5, element(0x00081030, b"LO", text[:64]))
    return file_with(b"".join(parts))


def large_value(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    tag, kind = rng.choice([(0x00104000, b"UT"), (0x00091010, b"OB"), (0x00090010, b"UN"), (0x00204000, b"UC")])
    value = rng.choice([b"\\", b"a", b"\xff", b"^"]) * rng.choice([100_000, 3_000_000])
    return file_with(element(tag, kind, value) + b"".join(_sound(rng)))


def deflated_bomb(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    if rng.random() < 0.3:
        return file_with(_packed_zeros(rng.choice([64, 700])), DEFLATED)
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(b"".join(_sound(rng))) + packer.flush()
    return file_with(mutated(packed, rng), DEFLATED, rng.choice([None, 0, 1000]))


@cache
def _packed_zeros(mebibytes: int) -> bytes:
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    zeros = bytes(1 << 20)
    return b"".join(packer.compress(zeros) for _ in range(mebibytes)) + packer.flush()


def compressed(rng: random.Random, sound: list[bytes]) -> bytes:
    """A stream in the wrapper of any compression: cut, flipped, of another size, in fragments that lie."""
    from tests.hostile.streams import resized, stream_of

    stream = stream_of(rng.choice(sound)) or _pixels(rng, 300)
    if rng.random() < 0.4:
        stream = resized(stream, rng)
    if rng.random() < 0.7:
        stream = mutated(stream, rng)
    cuts = sorted(rng.randrange(len(stream) + 1) for _ in range(rng.choice([0, 0, 1, 5])))
    parts = [stream[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    table = rng.choice([b"", b"\0\0\0\0", rng.randbytes(8), rng.randbytes(3), b"\xff" * 400])
    side = rng.choice([96, 96, 96, 97, 65535])
    elements = film(b"", side, 96, bits=rng.choice([8, 16]), stored=rng.choice([8, 12, 16]), high=11)[:-1]
    syntax = b"1.2.840.10008.1.2." + rng.choice(_COMPRESSED).encode()
    return file_with(b"".join(elements) + fragments(parts, rng, table), syntax)


def short_pixels(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    parts = film(_pixels(rng, rng.choice([0, 1, 17, _SIDE * _SIDE - 1])), _SIDE, _SIDE)
    return file_with(b"".join(parts), rng.choice([EXPLICIT, IMPLICIT, BIG_ENDIAN, b"1.2.3", b"", b"9" * 80]))


def shuffled(rng: random.Random, _sound_files: list[bytes]) -> bytes:
    """Elements in any order, some twice, some missing, with or without preamble."""
    parts = _sound(rng)
    rng.shuffle(parts)
    parts = parts[: rng.randrange(1, len(parts) + 1)] + parts[: rng.choice([0, 0, 5])]
    body = b"".join(parts)
    return body if rng.random() < 0.3 else file_with(body)


KINDS: dict[str, tuple[Make, int]] = {
    "mutated": (mutated_film, 8),
    "lengths": (lying_lengths, 4),
    "nested": (nested, 2),
    "many": (many_elements, 1),
    "sizes": (odd_sizes, 5),
    "kinds": (wrong_kinds, 4),
    "tables": (odd_tables, 4),
    "text": (odd_text, 3),
    "large": (large_value, 1),
    "deflated": (deflated_bomb, 2),
    "compressed": (compressed, 8),
    "short": (short_pixels, 2),
    "shuffled": (shuffled, 2),
}
"""Kind, how it is made, and how often it comes."""
