"""Stored values to grey levels: the grayscale pipeline of DICOM PS3.4 N.2, as one lookup table per window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from pneumo_desktop.imaging.picture import Picture

Function = Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"]


@dataclass(frozen=True, slots=True)
class Window:
    """Window centre and width in modality values, with the VOI LUT function (PS3.3 C.11.2.1.2 and .3)."""

    center: float
    width: float
    function: Function = "LINEAR_EXACT"
    explanation: str = ""

    def apply(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Grey in [0, 1] for modality values of any shape."""
        if self.function == "SIGMOID":
            exponent = np.clip(-4.0 * (values - self.center) / max(self.width, 1e-6), -60.0, 60.0)
            return np.asarray(1.0 / (1.0 + np.exp(exponent)), dtype=np.float32)
        if self.function == "LINEAR":
            if self.width <= 1:
                return np.asarray(values > self.center - 0.5, dtype=np.float32)
            grey = (values - (self.center - 0.5)) / (self.width - 1) + 0.5
        else:
            grey = (values - self.center) / max(self.width, 1e-6) + 0.5
        return np.asarray(np.clip(grey, 0.0, 1.0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class LookupTable:
    """A VOI LUT out of the file (PS3.3 C.11.2.1.1): `grey[i]` is the grey of modality value `first + i`."""

    first: int
    grey: NDArray[np.float32]
    explanation: str = ""

    def apply(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Grey in [0, 1]; values outside the table take its first or last entry."""
        index = np.clip(np.rint(values) - self.first, 0, len(self.grey) - 1).astype(np.int64)
        return np.asarray(self.grey[index], dtype=np.float32)


def full_range(picture: Picture) -> Window:
    """The window that maps what the pixel type (8 bit) or the picture (16 bit) holds onto all grey levels."""
    low, high = (0, 255) if picture.pixels.dtype == np.uint8 else (int(picture.pixels.min()), int(picture.pixels.max()))
    ends = (low * picture.slope + picture.intercept, high * picture.slope + picture.intercept)
    return Window((ends[0] + ends[1]) / 2, max(abs(ends[1] - ends[0]), 1e-6), explanation="Full range")


def automatic(picture: Picture) -> Window:
    """A window between the 1st and 99.5th percentile of a sample of the pixels: what most films want."""
    return _between(picture, ("Automatic",))[0]


def by_content(picture: Picture) -> tuple[Window, Window, Window]:
    """The automatic window, then lung and bone: over the darker and over the brighter part of a radiograph.

    Radiographs have no units as CT has: what is lung or bone can only be said by its share of the film, counted from
    black: lung from the 2nd to the 60th percentile, bone (spine, heart, ribs) from the 40th to the 99.8th.
    """
    found = _between(picture, ("Automatic", "Lung", "Bone"))
    return found[0], found[1], found[2]


_SHARES = {"Automatic": (1.0, 99.5), "Lung": (2.0, 60.0), "Bone": (40.0, 99.8)}


def _between(picture: Picture, names: tuple[str, ...]) -> list[Window]:
    step = max(1, int((picture.pixels.size / 250_000) ** 0.5))
    low_is_dark = picture.inverted == (picture.slope < 0)
    ends = [
        _SHARES[name] if low_is_dark or name == "Automatic" else (100 - _SHARES[name][1], 100 - _SHARES[name][0])
        for name in names
    ]
    values = np.percentile(picture.pixels[::step, ::step], ends) * picture.slope + picture.intercept
    return [
        Window(float(low + high) / 2, float(abs(high - low)), explanation=name)
        if high != low
        else replace(full_range(picture), explanation=name)
        for name, (low, high) in zip(names, values, strict=True)
    ]


def default(picture: Picture) -> Window | LookupTable:
    """The file's own first window, else the full range for 8-bit pictures, else the automatic one."""
    if picture.windows:
        return picture.windows[0]
    return full_range(picture) if picture.pixels.dtype == np.uint8 else automatic(picture)


def grey_table(picture: Picture, window: Window | LookupTable, *, invert: bool = False) -> NDArray[np.float32]:
    """Grey in [0, 1] for every stored value: (256,) or (65536,) float32, MONOCHROME1 already turned.

    Args:
        picture: whose slope, intercept and photometric sense are used.
        window: in modality values.
        invert: turn black and white once more, as the reader asked.
    """
    stored = np.arange(1 << (8 * picture.pixels.dtype.itemsize), dtype=np.float32)
    grey = window.apply(stored * np.float32(picture.slope) + np.float32(picture.intercept))
    return np.asarray(1.0 - grey, dtype=np.float32) if picture.inverted != invert else grey
