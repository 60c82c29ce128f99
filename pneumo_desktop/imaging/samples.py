"""Small made films in every transfer syntax that computed and digital radiography use, to try the decoders with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset, uid
from pydicom.encaps import encapsulate

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.imaging.wrap import film_dataset, save

_SIDE = 96


@dataclass(frozen=True, slots=True)
class Sample:
    """A file in one transfer syntax, the stored values it holds, and how far a decoder may be off."""

    name: str
    path: Path
    stored: NDArray[np.uint16]
    tolerance: int


def samples(folder: Path, tags: Mapping[str, Any] | None = None) -> Iterator[Sample]:
    """Write one file per transfer syntax into `folder`: a smooth 12-bit (for 8-bit JPEG, 8-bit) film with an edge.

    Args:
        tags: DICOM keywords and values; they go over the defaults.
    """
    import imagecodecs

    def jpeg(values: NDArray[Any], **options: Any) -> bytes:
        return bytes(imagecodecs.jpeg8_encode(values, **options))

    compressed: list[tuple[str, int, int, Callable[[NDArray[Any]], bytes]]] = [
        (uid.JPEGBaseline8Bit, 8, 4, lambda values: jpeg(values, level=98)),
        (uid.JPEGExtended12Bit, 12, 40, lambda values: jpeg(values, level=98, bitspersample=12)),
        (uid.JPEGLossless, 12, 0, lambda values: jpeg(values, lossless=True, predictor=4, bitspersample=12)),
        (uid.JPEGLosslessSV1, 12, 0, lambda values: jpeg(values, lossless=True, predictor=1, bitspersample=12)),
        (uid.JPEGLSLossless, 12, 0, lambda values: bytes(imagecodecs.jpegls_encode(values))),
        (uid.JPEGLSNearLossless, 12, 3, lambda values: bytes(imagecodecs.jpegls_encode(values, level=3))),
        (uid.JPEG2000Lossless, 12, 0, lambda values: bytes(_jpeg_2000(values, reversible=True))),
        (uid.JPEG2000, 12, 40, lambda values: bytes(_jpeg_2000(values, level=60))),
        (uid.HTJ2KLossless, 12, 0, lambda values: bytes(imagecodecs.htj2k_encode(values, reversible=True))),
        (uid.HTJ2KLosslessRPCL, 12, 0, lambda values: bytes(imagecodecs.htj2k_encode(values, reversible=True))),
        (uid.HTJ2K, 12, 40, lambda values: bytes(imagecodecs.htj2k_encode(values, reversible=False, level=0.0002))),
    ]
    for syntax in (
        uid.ImplicitVRLittleEndian,
        uid.ExplicitVRLittleEndian,
        uid.DeflatedExplicitVRLittleEndian,
        uid.ExplicitVRBigEndian,
    ):
        yield _plain(folder, syntax, tags)
    yield _run_length(folder, tags)
    for syntax, bits, tolerance, encode in compressed:
        values = _values(bits)
        dataset = film_dataset(values, bits, tags)
        dataset.PixelData = encapsulate([encode(values)])
        dataset["PixelData"].VR = "OB"
        yield _saved(folder, dataset, uid.UID(syntax), values, tolerance)


def worst_difference(sandbox: Sandbox, sample: Sample) -> int:
    """The largest difference of a decoded value from the stored one.

    Raises:
        UnreadableImage: it was not decoded, or further off than it may be.
    """
    found = sandbox.picture(sample.path).pixels.astype(np.int64)
    difference = int(np.abs(found - sample.stored).max())
    if difference > sample.tolerance:
        reason = f"decoded values are off by up to {difference}"
        raise UnreadableImage(
            sample.name, reason, "Install the program again; its decoders are not what they should be."
        )
    return difference


def _jpeg_2000(values: NDArray[Any], **options: Any) -> bytes:
    import imagecodecs

    return bytes(imagecodecs.jpeg2k_encode(values, bitspersample=12, codecformat="j2k", **options))


def _values(bits: int) -> NDArray[Any]:
    down, across = np.mgrid[0:_SIDE, 0:_SIDE]
    smooth = 0.5 + 0.3 * np.sin(down / 9.0) * np.cos(across / 7.0) + 0.15 * (across > _SIDE // 2)
    top = (1 << bits) - 1
    return np.asarray(np.clip(smooth, 0, 1) * top, dtype=np.uint8 if bits <= 8 else np.uint16)


def _plain(folder: Path, syntax: uid.UID, tags: Mapping[str, Any] | None) -> Sample:
    values = _values(12)
    dataset = film_dataset(values, 12, tags)
    dataset.PixelData = (values.byteswap() if syntax == uid.ExplicitVRBigEndian else values).tobytes()
    dataset["PixelData"].VR = "OW"
    return _saved(folder, dataset, syntax, values, 0)


def _run_length(folder: Path, tags: Mapping[str, Any] | None) -> Sample:
    values = _values(12)
    dataset = film_dataset(values, 12, tags)
    dataset.PixelData = values.tobytes()
    dataset["PixelData"].VR = "OW"
    sample = _saved(folder, dataset, uid.ExplicitVRLittleEndian, values, 0)
    dataset.compress(uid.RLELossless, generate_instance_uid=False)
    path = sample.path.rename(folder / f"{uid.RLELossless}.dcm")
    dataset.save_as(path, enforce_file_format=True)
    return Sample(uid.RLELossless.name, path, values, 0)


def _saved(folder: Path, dataset: Dataset, syntax: uid.UID, values: NDArray[Any], tolerance: int) -> Sample:
    path = folder / f"{syntax}.dcm"
    save(dataset, path, syntax)
    return Sample(syntax.name.split(" (Process")[0], path, values.astype(np.uint16), tolerance)
