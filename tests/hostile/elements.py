"""DICOM data elements written by hand, so that they can lie as no library would let them (PS3.5 chapter 7)."""

from __future__ import annotations

import random
import struct

LONG = frozenset({b"OB", b"OW", b"OF", b"OD", b"OL", b"OV", b"SQ", b"UT", b"UN", b"UC", b"UR"})
UNDEFINED = 0xFFFFFFFF
EXPLICIT = b"1.2.840.10008.1.2.1"
IMPLICIT = b"1.2.840.10008.1.2"
DEFLATED = b"1.2.840.10008.1.2.1.99"
BIG_ENDIAN = b"1.2.840.10008.1.2.2"
ITEM, ITEM_END, SEQUENCE_END = b"\xfe\xff\x00\xe0", b"\xfe\xff\x0d\xe0", b"\xfe\xff\xdd\xe0"


def element(tag: int, vr: bytes, value: bytes, length: int | None = None) -> bytes:
    """One explicit little-endian element; `length` is what it claims to hold, where that is to be another."""
    said = len(value) if length is None else length
    head = struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr
    return head + (struct.pack("<xxI", said) if vr in LONG else struct.pack("<H", said & 0xFFFF)) + value


def implicit(tag: int, value: bytes, length: int | None = None) -> bytes:
    """One implicit little-endian element."""
    said = len(value) if length is None else length
    return struct.pack("<HHI", tag >> 16, tag & 0xFFFF, said) + value


def file_with(body: bytes, syntax: bytes = EXPLICIT, group_length: int | None = None) -> bytes:
    """Preamble, file meta information and a data set."""
    syntax += b"\0" * (len(syntax) % 2)
    meta = element(0x00020002, b"UI", b"1.2.840.10008.5.1.4.1.1.1.1\0") + element(0x00020010, b"UI", syntax)
    length = len(meta) if group_length is None else group_length
    return b"\0" * 128 + b"DICM" + element(0x00020000, b"UL", struct.pack("<I", length & UNDEFINED)) + meta + body


def film(pixels: bytes, rows: int, columns: int, **changes: int) -> list[bytes]:
    """The elements of a grey film, in order; `changes` gives other numbers (bits, stored, high, signed, samples)."""
    stated = {"bits": 8, "stored": 8, "high": 7, "signed": 0, "samples": 1, **changes}

    def number(tag: int, value: int) -> bytes:
        return element(tag, b"US", struct.pack("<H", value & 0xFFFF))

    return [
        element(0x00080005, b"CS", b"ISO_IR 192"),
        element(0x00080016, b"UI", b"1.2.840.10008.5.1.4.1.1.1.1\0"),
        element(0x00080018, b"UI", b"1.2.3.4\0"),
        element(0x00080060, b"CS", b"DX"),
        element(0x00100010, b"PN", b"Vega^Ada"),
        element(0x00100020, b"LO", b"H-1 "),
        element(0x00180015, b"CS", b"CHEST "),
        number(0x00280002, stated["samples"]),
        element(0x00280004, b"CS", b"MONOCHROME2 "),
        number(0x00280010, rows),
        number(0x00280011, columns),
        number(0x00280100, stated["bits"]),
        number(0x00280101, stated["stored"]),
        number(0x00280102, stated["high"]),
        number(0x00280103, stated["signed"]),
        element(0x7FE00010, b"OW", pixels),
    ]


def fragments(parts: list[bytes], rng: random.Random, table: bytes = b"") -> bytes:
    """Encapsulated pixel data (PS3.5 A.4); now and then a length lies or the end is missing."""
    body = ITEM + struct.pack("<I", len(table)) + table
    for part in parts:
        lies = rng.random() < 0.2
        said = rng.choice([0, 1, len(part) * 2, 0x7FFFFFFF, UNDEFINED]) if lies else len(part)
        body += ITEM + struct.pack("<I", said) + part
    if rng.random() < 0.8:
        body += SEQUENCE_END + bytes(4)
    return element(0x7FE00010, b"OB", body, UNDEFINED)
