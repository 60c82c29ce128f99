"""Real radiographs in every transfer syntax that CR and DX use come out as they went in, through the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom import uid
from pydicom.encaps import encapsulate

from pneumo_desktop.imaging.picture import Pixels
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.imaging.wrap import film_dataset, save

Values = NDArray[Any]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    opened = Sandbox(tmp_path_factory.mktemp("sandbox") / "scratch")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def radiograph(demo_films: list[Path]) -> Pixels:
    return np.ascontiguousarray(read_raster(demo_films[4]).pixels[::2, 1::2], dtype=np.uint8)


def of_bits(radiograph: Pixels, bits: int) -> Values:
    """The film at another depth, with the low bits alive."""
    if bits <= 8:
        return radiograph >> (8 - bits)
    fine = (np.arange(radiograph.size, dtype=np.uint32).reshape(radiograph.shape) * 7) & ((1 << (bits - 8)) - 1)
    return (radiograph.astype(np.uint32) << (bits - 8) | fine).astype(np.uint16)


def written(
    path: Path, values: Values, bits: int, syntax: uid.UID, stream: bytes | list[bytes] = b"", **tags: Any
) -> Path:
    dataset = film_dataset(values, bits, tags)
    dataset.BitsAllocated = 8 * values.dtype.itemsize
    big = syntax == uid.ExplicitVRBigEndian
    raw = (values.byteswap() if big else values).tobytes()
    fragments = [stream] if isinstance(stream, bytes) else stream
    dataset.PixelData = encapsulate([b"".join(fragments)]) if stream else raw + b"\0" * (len(raw) % 2)
    # In OW, big-endian films exchange the bytes of 8-bit pixels in pairs (PS3.5 8.1.1); OB has no such trap.
    dataset["PixelData"].VR = "OB" if stream or values.dtype.itemsize == 1 else "OW"
    save(dataset, path, syntax)
    return path


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
@pytest.mark.parametrize(
    "syntax",
    [
        uid.ImplicitVRLittleEndian,
        uid.ExplicitVRLittleEndian,
        uid.DeflatedExplicitVRLittleEndian,
        uid.ExplicitVRBigEndian,
    ],
)
def test_uncompressed_films_to_the_bit(
    sandbox: Sandbox, tmp_path: Path, radiograph: Pixels, syntax: uid.UID, bits: int
) -> None:
    values = of_bits(radiograph, bits)
    found = sandbox.picture(written(tmp_path / "film.dcm", values, bits, syntax))
    assert np.array_equal(found.pixels, values)


@pytest.mark.parametrize("bits", [8, 12, 16])
def test_run_length_to_the_bit(sandbox: Sandbox, tmp_path: Path, radiograph: Pixels, bits: int) -> None:
    values = of_bits(radiograph, bits)
    dataset = film_dataset(values, bits)
    dataset.BitsAllocated = 8 * values.dtype.itemsize
    dataset.PixelData = values.tobytes() + b"\0" * (values.nbytes % 2)
    dataset["PixelData"].VR = "OW"
    save(dataset, tmp_path / "film.dcm", uid.ExplicitVRLittleEndian)
    dataset.compress(uid.RLELossless, generate_instance_uid=False)
    dataset.save_as(tmp_path / "film.dcm", enforce_file_format=True)
    assert np.array_equal(sandbox.picture(tmp_path / "film.dcm").pixels, values)


def _jpeg(values: Values, bits: int, predictor: int) -> bytes:
    return bytes(imagecodecs.jpeg8_encode(values, lossless=True, predictor=predictor, bitspersample=bits))


def _j2k(values: Values, bits: int) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(values, bitspersample=bits, codecformat="j2k", reversible=True))


LOSSLESS: list[tuple[uid.UID, Callable[[Values, int], bytes]]] = [
    *[(uid.JPEGLossless, lambda values, bits, each=each: _jpeg(values, bits, each)) for each in range(1, 8)],
    (uid.JPEGLosslessSV1, lambda values, bits: _jpeg(values, bits, 1)),
    (uid.JPEGLSLossless, lambda values, _bits: bytes(imagecodecs.jpegls_encode(values))),
    (uid.JPEGLSNearLossless, lambda values, _bits: bytes(imagecodecs.jpegls_encode(values, level=0))),
    (uid.JPEG2000Lossless, _j2k),
    (uid.JPEG2000, _j2k),
    (uid.HTJ2KLossless, lambda values, _bits: bytes(imagecodecs.htj2k_encode(values, reversible=True))),
    (uid.HTJ2KLosslessRPCL, lambda values, _bits: bytes(imagecodecs.htj2k_encode(values, reversible=True))),
]


@pytest.mark.parametrize("bits", [8, 12, 16])
@pytest.mark.parametrize(("syntax", "encode"), LOSSLESS)
def test_lossless_films_to_the_bit(
    sandbox: Sandbox,
    tmp_path: Path,
    radiograph: Pixels,
    syntax: uid.UID,
    encode: Callable[[Values, int], bytes],
    bits: int,
) -> None:
    values = of_bits(radiograph, bits)
    found = sandbox.picture(written(tmp_path / "film.dcm", values, bits, syntax, encode(values, bits)))
    assert np.array_equal(found.pixels, values)


@pytest.mark.parametrize(
    ("syntax", "bits", "encode"),
    [
        (uid.JPEGBaseline8Bit, 8, lambda values: imagecodecs.jpeg8_encode(values, level=95)),
        (uid.JPEGExtended12Bit, 8, lambda values: imagecodecs.jpeg8_encode(values, level=95)),
        (uid.JPEGExtended12Bit, 12, lambda values: imagecodecs.jpeg8_encode(values, level=95, bitspersample=12)),
        (uid.JPEGLSNearLossless, 12, lambda values: imagecodecs.jpegls_encode(values, level=2)),
        (
            uid.JPEG2000,
            12,
            lambda values: imagecodecs.jpeg2k_encode(values, level=70, codecformat="j2k", bitspersample=12),
        ),
        (uid.HTJ2K, 12, lambda values: imagecodecs.htj2k_encode(values, reversible=False, level=0.0005)),
    ],
)
def test_lossy_films_within_two_per_cent(
    sandbox: Sandbox, tmp_path: Path, radiograph: Pixels, syntax: uid.UID, bits: int, encode: Callable[[Values], Any]
) -> None:
    values = of_bits(radiograph, bits)
    found = sandbox.picture(written(tmp_path / "film.dcm", values, bits, syntax, bytes(encode(values))))
    assert np.abs(found.pixels.astype(int) - values.astype(int)).mean() < 0.02 * (1 << bits)


def test_a_stream_in_many_fragments_is_one_picture(sandbox: Sandbox, tmp_path: Path, radiograph: Pixels) -> None:
    from pydicom.encaps import fragment_frame

    values = of_bits(radiograph, 12)
    parts = list(fragment_frame(_j2k(values, 12), 7))
    dataset = film_dataset(values, 12)
    items = b"".join(b"\xfe\xff\x00\xe0" + len(part).to_bytes(4, "little") + part for part in parts)
    dataset.PixelData = b"\xfe\xff\x00\xe0\0\0\0\0" + items + b"\xfe\xff\xdd\xe0\0\0\0\0"
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    save(dataset, tmp_path / "film.dcm", uid.JPEG2000Lossless)
    assert np.array_equal(sandbox.picture(tmp_path / "film.dcm").pixels, values)


def test_a_stream_that_claims_another_size_is_refused_before_it_is_decoded(
    sandbox: Sandbox, tmp_path: Path, radiograph: Pixels
) -> None:
    stream = bytearray(_j2k(radiograph, 8))
    stream[8:12] = (60_000).to_bytes(4, "big")
    stream[12:16] = (60_000).to_bytes(4, "big")
    path = written(tmp_path / "film.dcm", radiograph, 8, uid.JPEG2000Lossless, bytes(stream))
    assert "its picture is 60000 × 60000" in sandbox.examine(path, (32, 32)).reason
