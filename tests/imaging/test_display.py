"""What a film says of its display and its spacing, out of made DICOM files through the sandbox, hostile ones too."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset, uid

from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.imaging.window import LookupTable, Window
from pneumo_desktop.imaging.wrap import film_dataset, save

PIXELS = np.arange(64 * 64, dtype=np.uint16).reshape(64, 64)


def made(tmp_path: Path, **tags: Any) -> Path:
    dataset = film_dataset(PIXELS, 12, tags)
    dataset.PixelData = PIXELS.tobytes()
    dataset["PixelData"].VR = "OW"
    path = tmp_path / "film.dcm"
    save(dataset, path, uid.ExplicitVRLittleEndian)
    return path


def table(first: int, entries: list[int], bits: int, explanation: str) -> Dataset:
    item = Dataset()
    item.LUTDescriptor = [len(entries), first, bits]
    item.LUTExplanation = explanation
    item.LUTData = np.array(entries, "<u2").tobytes()
    item["LUTData"].VR = "OW"
    return item


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    opened = Sandbox(tmp_path_factory.mktemp("scratch"), 1)
    yield opened
    opened.close()


def test_all_windows_and_tables_come_with_their_explanations(tmp_path: Path, sandbox: Sandbox) -> None:
    path = made(
        tmp_path,
        WindowCenter=[2000, 1500, 900],
        WindowWidth=[3000, 800, 400],
        WindowCenterWidthExplanation=["NORMAL", "HARDER", "SOFTER"],
        VOILUTFunction="SIGMOID",
        VOILUTSequence=[
            table(100, [0, 511, 1023], 10, "FIRST TABLE"),
            table(0, list(range(0, 4096, 16)), 12, "SECOND TABLE"),
        ],
    )
    picture = sandbox.picture(path)
    assert [window.explanation for window in picture.windows] == [
        "FIRST TABLE", "SECOND TABLE", "NORMAL", "HARDER", "SOFTER",
    ]  # fmt: skip
    assert [window.function for window in picture.windows if isinstance(window, Window)] == ["SIGMOID"] * 3


def test_a_table_is_looked_up_as_the_standard_says(tmp_path: Path) -> None:
    """PS3.3 C.11.2.1.1: below the first value its first entry, above the last one its last."""
    path = made(tmp_path, VOILUTSequence=[table(100, [0, 511, 1023], 10, "T")])
    found = read_picture(path).windows[0]
    assert isinstance(found, LookupTable)
    said = found.apply(np.array([0, 100, 101, 102, 4000], np.float32))
    assert said == pytest.approx([0, 0, 511 / 1023, 1, 1], abs=1e-6)


@pytest.mark.parametrize("value", [-500.0, 900.0, 1000.0, 1100.0, 9000.0])
def test_functions_are_those_of_the_standard(value: float) -> None:
    """PS3.3 C.11.2.1.2.1 (linear), C.11.2.1.3.1 (sigmoid), C.11.2.1.3.2 (linear exact), each for centre and width."""
    center, width = 1000.0, 400.0

    def grey(function: str) -> float:
        return float(Window(center, width, function).apply(np.array([value], np.float32))[0])  # type: ignore[arg-type]

    assert grey("SIGMOID") == pytest.approx(1 / (1 + math.exp(-4 * (value - center) / width)), abs=1e-6)
    linear = min(max((value - (center - 0.5)) / (width - 1) + 0.5, 0), 1)
    assert grey("LINEAR") == pytest.approx(linear, abs=1e-6)
    exact = min(max((value - center) / width + 0.5, 0), 1)
    assert grey("LINEAR_EXACT") == pytest.approx(exact, abs=1e-6)


def test_spacing_comes_row_first_and_through_the_sandbox(tmp_path: Path, sandbox: Sandbox) -> None:
    tags: dict[str, Any] = {
        "PixelSpacing": [0.18, 0.09],
        "ImagerPixelSpacing": [0.2, 0.1],
        "PixelSpacingCalibrationType": "GEOMETRY",
    }
    picture: Picture = sandbox.picture(made(tmp_path, **tags))
    assert picture.tags.pixel_spacing == (0.18, 0.09)
    assert picture.tags.imager_pixel_spacing == (0.2, 0.1)
    assert picture.tags.pixel_spacing_calibration_type == "GEOMETRY"


def hostile(path: Path, keyword_value: bytes, new: bytes) -> Path:
    data = path.read_bytes()
    assert keyword_value in data
    path.write_bytes(data.replace(keyword_value, new))
    return path


@pytest.mark.parametrize(
    "bad", [b"0\\0.1   ", b"-1\\1    ", b"nan\\1   ", b"inf\\1   ", b"1e30\\1  ", b"abc\\def ", b"1        "]
)
def test_a_spacing_that_no_film_has_is_none(tmp_path: Path, sandbox: Sandbox, bad: bytes) -> None:
    path = hostile(made(tmp_path, ImagerPixelSpacing=["0.11", "0.22"]), b"0.11\\0.22 "[:10], bad.ljust(10)[:10])
    picture = sandbox.picture(path)
    assert picture.tags.imager_pixel_spacing is None
    assert picture.pixels.shape == (64, 64)


@pytest.mark.parametrize(
    ("tags", "flag", "ratio"),
    [
        ({}, "", None),
        ({"LossyImageCompression": "00"}, "00", None),
        ({"LossyImageCompression": "01"}, "01", None),
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": [4, 12.5]}, "01", 12.5),
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": -3}, "01", None),
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": "1e300"}, "01", None),
    ],
)
def test_loss_and_its_ratio_are_read_within_bounds(
    tmp_path: Path, tags: dict[str, Any], flag: str, ratio: float | None
) -> None:
    found = read_picture(made(tmp_path, **tags)).tags
    assert (found.lossy_image_compression, found.lossy_ratio) == (flag, ratio)


def test_a_jpeg_is_lossy_by_the_length_of_its_file(demo_films: list[Path], sandbox: Sandbox) -> None:
    picture = sandbox.picture(demo_films[0])
    assert picture.tags.lossy_image_compression == "01"
    assert picture.tags.lossy_ratio is not None
    assert picture.tags.lossy_ratio * demo_films[0].stat().st_size >= picture.pixels.size * 0.99
