"""Pixels to the model's input. Training and application both call `prepare`, so that they cannot differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging import exposure
from pneumo_desktop.imaging.picture import Picture, Pixels
from pneumo_desktop.imaging.polarity import is_negative
from pneumo_desktop.imaging.window import default, full_range, grey_table

PREPARATION = "squeeze-stretch-1"
"""Names this recipe on a model's card; any change of the result below needs a new name and new weights."""

NEGATIVE = "The film looks like a negative; it was scored with black and white exchanged."

_STRETCH_PERCENTILES = (1.0, 99.0)
_LEAST_CONTRAST = 4.0 / 255.0
_ENOUGH = 4
_STRIP = 1 << 17
_STEPS, _MIDDLE = np.float32(65535.0), np.float32(0.5)


def prepare(picture: Picture, size: tuple[int, int]) -> NDArray[np.float32]:
    """The model's input: the whole film, squeezed to `size`, stretched between two percentiles, bone bright.

    Squeezing (no regard to the aspect ratio) is what the training films went through; antialiased reduction and the
    stretch make the input nearly the same for an original, a small copy of it, and another window. A film that the
    pixels show to be a negative is turned, whatever its tags say.

    Args:
        picture: any decoded film.
        size: (height, width) in pixels.

    Returns:
        (1, height, width) float32 in [0, 1].

    Raises:
        UnreadableImage: the picture is blank, so there is nothing to score.
    """
    shown = _shown(picture, size)
    grey = _stretch(shown)
    return (_stretch(-shown) if is_negative(grey) else grey)[np.newaxis]


def prepare_upright(picture: Picture, size: tuple[int, int]) -> tuple[NDArray[np.float32], list[str]]:
    """As `prepare`, and what is to be said of the film: that it was a negative, or is badly exposed.

    A picture of many times the size is first reduced by whole pixels, to four times the size at least. For large films
    that takes less than half the time, and moves a likelihood by less than one at decode does (`imaging.read`): over
    the demonstration films, also enlarged to 7.5 million pixels of 12 bits, the largest difference is 0.005.
    """
    shown = _shown(picture, size, early=True)
    grey = _stretch(shown)
    said = []
    if is_negative(grey):
        # Turned before the stretch, so that a film and its negative give the very same numbers.
        shown = -shown
        grey = _stretch(shown)
        said = [NEGATIVE]
    return grey[np.newaxis], said + exposure.remarks(shown + _MIDDLE)


def stretched(picture: Picture, size: tuple[int, int]) -> NDArray[np.float32]:
    """The film in the sense that its tags give, squeezed and stretched: (height, width) float32 in [0, 1].

    Raises:
        UnreadableImage: the picture is blank.
    """
    return _stretch(_shown(picture, size))


def _shown(picture: Picture, size: tuple[int, int], *, early: bool = False) -> NDArray[np.float32]:
    """(height, width) in [-½, ½], as the film's own window shows it; its negative has every sign turned, exactly.

    Args:
        early: reduce by whole pixels first; see `prepare_upright`.
    """
    window = default(picture) if picture.windows else full_range(picture)
    table = np.rint(grey_table(picture, window) * _STEPS) - _MIDDLE * _STEPS
    rows, columns = picture.pixels.shape
    factor = max(1, min(rows // (_ENOUGH * size[0]), columns // (_ENOUGH * size[1]))) if early else 1
    shown = _reduced(picture.pixels, table, factor)
    box = (0, 0, columns / factor, rows / factor)  # the last pixel may stand for less than the others
    small = shown.resize((size[1], size[0]), Image.Resampling.BILINEAR, box=box)
    return np.asarray(small, dtype=np.float32) / _STEPS


def _reduced(pixels: Pixels, table: NDArray[np.float32], factor: int) -> Image.Image:
    """The pixels through a table, and the mean of each square of `factor` pixels; by strips that fit a cache."""
    if factor == 1:
        return Image.fromarray(np.take(table, pixels, mode="clip"))
    high = factor * max(1, _STRIP // (factor * pixels.shape[1]))
    strips = (np.take(table, pixels[top : top + high], mode="clip") for top in range(0, len(pixels), high))
    return Image.fromarray(np.concatenate([np.asarray(Image.fromarray(strip).reduce(factor)) for strip in strips]))


def _stretch(small: NDArray[np.float32]) -> NDArray[np.float32]:
    low, high = np.percentile(small, _STRETCH_PERCENTILES)
    if not high - low >= _LEAST_CONTRAST:  # true for what is no number, too
        raise UnreadableImage("picture", "it is blank or of one even grey", "Check the exposure and send it again.")
    levels = (small - np.float32(low)) / np.float32(high - low)
    return np.asarray(np.clip(levels, 0.0, 1.0), dtype=np.float32)
