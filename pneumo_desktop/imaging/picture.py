"""A decoded radiograph: stored values, and what the file says about how to show them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.window import LookupTable, Window

Pixels = NDArray[np.uint8] | NDArray[np.uint16]

MAX_PIXELS = 100_000_000
"""Larger pictures are refused before memory is taken; the largest radiography detectors have about 20 million."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One grey picture, never reduced below the depth it was stored in.

    Attributes:
        pixels: (H, W) uint8 or uint16, stored values shifted to start at or above zero.
        slope, intercept: modality value = pixels * slope + intercept (DICOM PS3.3 C.11.1).
        inverted: True where the lowest value is meant to be white (MONOCHROME1, PS3.3 C.7.6.3.1.2).
        windows: what the file offers for display, first its default (PS3.3 C.11.2); empty where it offers nothing.
        tags: what the file says of itself.
    """

    pixels: Pixels
    tags: FilmTags
    slope: float = 1.0
    intercept: float = 0.0
    inverted: bool = False
    windows: tuple[Window | LookupTable, ...] = field(default=())
