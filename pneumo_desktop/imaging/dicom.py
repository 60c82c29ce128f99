"""DICOM files to pictures: which objects hold one, and how stored values become modality values."""

from __future__ import annotations

import logging
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom import Dataset, uid
from pydicom.encaps import generate_frames
from pydicom.filereader import read_partial
from pydicom.pixels import pixel_array

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.codecs import DECODERS, size_in_stream
from pneumo_desktop.imaging.picture import MAX_PIXELS, Picture, Pixels
from pneumo_desktop.imaging.source import Source
from pneumo_desktop.imaging.tags import said, tags_of
from pneumo_desktop.imaging.text import plain_text
from pneumo_desktop.imaging.voi import windows_of
from pneumo_desktop.imaging.words import damage, for_the_log

_log = logging.getLogger(__name__)

_LARGEST_RESCALE = 1e6
_LARGEST_UNPACKED = 512 << 20
_MOST_ELEMENTS = 100_000
_LAST_FIRST_ELEMENT = 0x0070
_FIRST_KINDS = (b"UL", b"OB", b"CS", b"UI", b"DA", b"TM", b"SH", b"LO", b"PN", b"SQ")
_SEND_AGAIN = "Send it again from where it came."


def looks_like_dicom(head: bytes) -> bool:
    """Whether 132 bytes begin a DICOM file (PS3.10 7.1), with its preamble or, as some senders do, without.

    Without, the first element is one of group 0002 or 0008: a known kind of value, or a short implicit length.
    """
    if head[128:132] == b"DICM":
        return True
    group, element = int.from_bytes(head[:2], "little"), int.from_bytes(head[2:4], "little")
    if group not in (0x0002, 0x0008) or element > _LAST_FIRST_ELEMENT or len(head) < 8:
        return False
    return head[4:6] in _FIRST_KINDS or head[6:8] == b"\0\0"


def open_dicom(path: Path, source: Source) -> tuple[Dataset, FilmTags]:
    """The data set and what it says of itself; no pixel is decoded.

    Args:
        path: names the file.
        source: the file, at its beginning.

    Raises:
        UnreadableImage: the file is damaged.
    """
    try:
        _refuse_what_unpacks_without_end(path.name, source)
        dataset = read_partial(source, stop_when=_Counted(path.name), force=True)
        return dataset, tags_of(dataset)
    except UnreadableImage:
        raise
    except Exception as error:
        # pydicom answers malformed files with many kinds of exception; to us they all mean the same.
        _log.info(for_the_log(error))
        raise UnreadableImage(path.name, damage("the DICOM file", error), _SEND_AGAIN) from error


class _Counted:
    """Asked before each element; ends the reading of a file that is nothing but elements, and would take minutes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._left = _MOST_ELEMENTS

    def __call__(self, _tag: object, _vr: str | None, _length: int) -> bool:
        self._left -= 1
        if self._left < 0:
            raise UnreadableImage(self._name, "it has more tags than any radiograph", _SEND_AGAIN)
        return False


def _refuse_what_unpacks_without_end(name: str, source: Source) -> None:
    """Deflated files (PS3.5 A.5) of some kilobytes may unpack to many gigabytes; no film does."""
    head = source.read(1024)
    begin = 144 + int.from_bytes(head[140:144], "little")  # PS3.10 7.1: what follows the group length at 132
    if uid.DeflatedExplicitVRLittleEndian.encode() in head and head[128:132] == b"DICM":
        source.seek(begin)
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        unpacked = 0
        try:
            while (packed := unpacker.unconsumed_tail or source.read(1 << 16)) and not unpacker.eof:
                unpacked += len(unpacker.decompress(packed, 1 << 22))
                if unpacked > _LARGEST_UNPACKED:
                    raise UnreadableImage(name, "it unpacks to far more than a radiograph is", _SEND_AGAIN)
        except zlib.error:
            pass  # the group length may be wrong; reading it says what is damaged
    source.seek(0)


def picture_of(dataset: Dataset, tags: FilmTags, name: str) -> Picture:
    """Decode the one frame of a grey DICOM picture.

    Raises:
        UnreadableImage: there is no picture, more than one, a palette, an unknown compression, or damage.
    """
    _refuse_what_is_no_film(dataset, tags, name)
    try:
        stored = _stored_values(dataset, tags, name)
        values, slope, intercept = _modality_values(dataset, stored)
        pixels, slope, intercept = _as_unsigned(values, slope, intercept)
        windows = windows_of(dataset)
    except UnreadableImage:
        raise
    except Exception as error:
        _log.info(for_the_log(error))
        raise UnreadableImage(name, damage("its picture", error), _SEND_AGAIN) from error
    # PS3.3 C.7.6.3.1.2 and C.11.6: MONOCHROME1 and an inverse presentation both mean that low values are white.
    inverted = tags.photometric_interpretation == "MONOCHROME1" or said(dataset, "PresentationLUTShape") == "INVERSE"
    return Picture(pixels, tags, slope, intercept, inverted, windows)


def _refuse_what_is_no_film(dataset: Dataset, tags: FilmTags, name: str) -> None:
    if tags.sop_class_uid == uid.MediaStorageDirectoryStorage:
        raise UnreadableImage(name, "it is the index of a patient CD and holds no picture", "Its films are taken.")
    if "PixelData" not in dataset:
        raise UnreadableImage(name, "it holds no picture", "Nothing needs to be done if none was expected.")
    if tags.number_of_frames != 1:
        raise UnreadableImage(name, f"it holds {tags.number_of_frames} frames, a radiograph is one", _SEND_AGAIN)
    if tags.photometric_interpretation == "PALETTE COLOR":
        raise UnreadableImage(name, "it is in palette colour, radiographs are grey", _SEND_AGAIN)
    depth, samples = said(dataset, "BitsAllocated"), said(dataset, "SamplesPerPixel")
    if depth not in ("1", "8", "16", "32") or samples not in ("1", "3"):
        raise UnreadableImage(name, f"it has {samples or 'no'} values of {depth or 'no'} bits a pixel", _SEND_AGAIN)
    if not 0 < tags.rows * tags.columns <= MAX_PIXELS:
        raise UnreadableImage(name, f"its size makes no sense ({tags.columns} × {tags.rows})", _SEND_AGAIN)


def _stored_values(dataset: Dataset, tags: FilmTags, name: str) -> NDArray[Any]:
    syntax = tags.transfer_syntax_uid
    if decode := DECODERS.get(syntax):
        frame = next(generate_frames(dataset.PixelData, number_of_frames=1))
        _refuse_another_size(size_in_stream(frame), tags, name)
        values = decode(frame)
        _refuse_another_size((values.shape[0], values.shape[1]), tags, name)
        if int(dataset.get("PixelRepresentation", 0)) == 1 and values.dtype.kind == "u":
            values = _signed(values, tags.bits_stored)
    elif syntax in ("", *uid.UncompressedTransferSyntaxes, uid.RLELossless):
        if not syntax:
            # A file without meta information: PS3.10 7.5 leaves only the default transfer syntax to assume.
            dataset.file_meta = pydicom.dataset.FileMetaDataset()
            dataset.file_meta.TransferSyntaxUID = uid.ImplicitVRLittleEndian
        _refuse_cut_short(dataset, tags, syntax, name)
        values = pixel_array(dataset, raw=False)
    else:
        kind = plain_text(uid.UID(syntax).name, 64)
        raise UnreadableImage(name, f"its compression is not supported ({kind})", _SEND_AGAIN)
    if values.ndim == 3 and values.shape[2] == 3:  # colour: luminance of ITU-R 601
        values = np.rint(values @ np.array([0.299, 0.587, 0.114])).astype(values.dtype)
    if values.ndim != 2:
        raise UnreadableImage(name, "it does not hold one grey picture", _SEND_AGAIN)
    if values.dtype.kind == "u" and 0 < tags.bits_stored < 8 * values.dtype.itemsize:
        values &= values.dtype.type((1 << tags.bits_stored) - 1)  # old files keep overlays in the unused bits
    return values


def _refuse_another_size(found: tuple[int, int] | None, tags: FilmTags, name: str) -> None:
    """`found` is (rows, columns); asked before decoding too, since a stream may claim sizes that fill the memory."""
    if found is not None and found != (tags.rows, tags.columns):
        reason = f"its tags say {tags.columns} × {tags.rows}, its picture is {found[1]} × {found[0]}"
        raise UnreadableImage(name, reason, _SEND_AGAIN)


def _refuse_cut_short(dataset: Dataset, tags: FilmTags, syntax: str, name: str) -> None:
    expected = tags.rows * tags.columns * int(dataset.SamplesPerPixel) * int(dataset.BitsAllocated) // 8
    found = len(dataset.PixelData)
    if syntax != uid.RLELossless and found < expected:
        raise UnreadableImage(
            name, f"the picture is cut short, {100 * found // expected} % of it is there", _SEND_AGAIN
        )


def _signed(values: NDArray[Any], bits: int) -> NDArray[Any]:
    """Two's complement of `bits` bits that a decoder returned as unsigned."""
    sign = 1 << (bits - 1)
    return (values.astype(np.int32) ^ sign) - sign


def _modality_values(dataset: Dataset, stored: NDArray[Any]) -> tuple[NDArray[Any], float, float]:
    """Modality LUT (PS3.3 C.11.1): a table is applied here, a slope and intercept are kept beside the values."""
    sequence = dataset.get("ModalityLUTSequence")
    if sequence:
        count, first = (int(value) for value in sequence[0].LUTDescriptor[:2])
        table = np.asarray(sequence[0].LUTData, dtype=np.uint16)[: count or 65536]
        return table[np.clip(stored.astype(np.int64) - first, 0, len(table) - 1)], 1.0, 0.0
    slope, intercept = float(dataset.get("RescaleSlope") or 1.0), float(dataset.get("RescaleIntercept") or 0.0)
    if not (0 < abs(slope) <= _LARGEST_RESCALE and abs(intercept) <= _LARGEST_RESCALE):
        raise UnreadableImage("picture", "its rescale slope and intercept make no sense", _SEND_AGAIN)
    return stored, slope, intercept


def _as_unsigned(values: NDArray[Any], slope: float, intercept: float) -> tuple[Pixels, float, float]:
    """Shift values to start at zero where they are signed, and keep the depth they have."""
    if values.dtype == np.uint8:
        return np.ascontiguousarray(values), slope, intercept
    low = min(int(values.min()), 0)
    shifted = values.astype(np.int64) - low if low else values
    if int(shifted.max()) > 65535:
        raise UnreadableImage("picture", "its values do not fit 16 bits", _SEND_AGAIN)
    return np.ascontiguousarray(shifted, dtype=np.uint16), slope, intercept + low * slope
