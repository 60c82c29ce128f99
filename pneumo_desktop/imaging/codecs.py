"""Compressed pixel data of one frame to an array, by decoders under BSD licences (imagecodecs)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import uid


def _jpeg(frame: bytes) -> NDArray[Any]:
    import imagecodecs

    return np.asarray(imagecodecs.jpeg8_decode(frame))


def _jpeg_ls(frame: bytes) -> NDArray[Any]:
    import imagecodecs

    return np.asarray(imagecodecs.jpegls_decode(frame))


def _jpeg_2000(frame: bytes) -> NDArray[Any]:
    import imagecodecs

    return np.asarray(imagecodecs.jpeg2k_decode(frame))


DECODERS: dict[str, Callable[[bytes], NDArray[Any]]] = {
    uid.JPEGBaseline8Bit: _jpeg,
    uid.JPEGExtended12Bit: _jpeg,
    uid.JPEGLossless: _jpeg,
    uid.JPEGLosslessSV1: _jpeg,
    uid.JPEGLSLossless: _jpeg_ls,
    uid.JPEGLSNearLossless: _jpeg_ls,
    uid.JPEG2000Lossless: _jpeg_2000,
    uid.JPEG2000: _jpeg_2000,
    uid.HTJ2KLossless: _jpeg_2000,
    uid.HTJ2KLosslessRPCL: _jpeg_2000,
    uid.HTJ2K: _jpeg_2000,
}
"""Decoder by transfer syntax (PS3.5 section 10); what is not here is uncompressed or RLE, which pydicom reads."""

_J2K_START = b"\xff\x4f\xff\x51"
_JPEG_START = b"\xff\xd8"
# Frame headers of JPEG (ITU-T T.81 table B.1; C4, C8 and CC are none) and of JPEG-LS (T.87 C.1.1).
_FRAME_HEADERS = frozenset({*range(0xC0, 0xD0), 0xF7} - {0xC4, 0xC8, 0xCC})
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def size_in_stream(frame: bytes) -> tuple[int, int] | None:
    """(rows, columns) as the header of a compressed picture claims them; None where it does not say so early."""
    if frame.startswith(_J2K_START) and len(frame) >= 24:  # SIZ (ITU-T T.800 A.5.1): extent minus offset
        right, bottom, left, top = (int.from_bytes(frame[at : at + 4], "big") for at in (8, 12, 16, 20))
        return bottom - top, right - left
    if not frame.startswith(_JPEG_START):
        return None
    at = 2
    while at + 9 <= len(frame) and frame[at] == 0xFF:
        mark = frame[at + 1]
        if mark == 0xFF or mark in _WITHOUT_LENGTH:
            at += 1 if mark == 0xFF else 2
        elif mark in _FRAME_HEADERS:
            rows, columns = (int.from_bytes(frame[at + skip : at + skip + 2], "big") for skip in (5, 7))
            return (rows, columns) if rows else None  # zero: said after the first scan (T.81 B.2.5)
        else:
            at += 2 + int.from_bytes(frame[at + 2 : at + 4], "big")
    return None
