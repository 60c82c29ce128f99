"""A film's pixels to the grey of the screen: halved copies, a resampled part of the view, an 8-bit table over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.imaging.picture import Picture, Pixels
from pneumo_desktop.imaging.window import LookupTable, Window, by_content, default, full_range, grey_table
from pneumo_desktop.ui.film.film_geometry import Part, Turn

Levels = Window | LookupTable
SMALLEST_LEVEL = 320
THUMBNAIL = 88


@dataclass(frozen=True, slots=True)
class LoadedFilm:
    """A decoded film made ready for the screen.

    Attributes:
        levels: the pixels, then each halved by area averaging, in the depth they were stored in.
        windows: those of the file, then the automatic one, the full range, lung and bone; the first is shown first.
        presets: full range, automatic, lung, bone, then those of the file: the windows of the keys 1 to 9.
        thumbnail: (H, W) uint8, small, in the first window.
        span: range of the film's modality values, for the scale of a window drag.
    """

    picture: Picture
    levels: tuple[Pixels, ...]
    windows: tuple[Levels, ...]
    thumbnail: NDArray[np.uint8]
    span: float
    presets: tuple[Levels, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in film pixels."""
        return self.picture.pixels.shape[1], self.picture.pixels.shape[0]

    @property
    def nbytes(self) -> int:
        """Memory it takes."""
        return sum(level.nbytes for level in self.levels)


def load(picture: Picture) -> LoadedFilm:
    """Make ready; takes tens of milliseconds for a large film, so not on the interface thread."""
    levels: list[Pixels] = [picture.pixels]
    while min(levels[-1].shape) >= 2 * SMALLEST_LEVEL:
        levels.append(halved(levels[-1]))
    first, full = default(picture), full_range(picture)
    presets: list[Levels] = [full, *by_content(picture)]
    offered = [first, *(window for window in picture.windows if window is not first), presets[1], full, *presets[2:]]
    windows: list[Levels] = []
    for window in offered:
        if not any(_same(window, other) for other in windows):
            windows.append(window)
    small = levels[-1]
    step = max(1, max(small.shape) // THUMBNAIL)
    thumbnail = screen_table(picture, first)[small[::step, ::step]]
    # The same window is the same object, so that the one that is shown is known wherever it is offered.
    presets = [next((window for window in windows if _same(window, preset)), preset) for preset in presets]
    presets += [window for window in windows if any(window is own for own in picture.windows)]
    return LoadedFilm(
        picture, tuple(levels), tuple(windows), np.ascontiguousarray(thumbnail), full.width, tuple(presets)
    )


def halved(pixels: Pixels) -> Pixels:
    """Half the size by the mean of two by two, rounded; an odd last row or column counts twice."""
    height, width = pixels.shape
    if height % 2 or width % 2:
        pixels = cast(Pixels, np.pad(pixels, ((0, height % 2), (0, width % 2)), "edge"))
    total = pixels[0::2, 0::2].astype(np.uint32)
    total += pixels[1::2, 0::2]
    total += pixels[0::2, 1::2]
    total += pixels[1::2, 1::2]
    return cast(Pixels, ((total + 2) >> 2).astype(pixels.dtype))


def turned(pixels: Pixels, turn: Turn) -> Pixels:
    """As the reader turned the film; no pixel is copied."""
    return np.rot90(pixels[:, ::-1] if turn.flipped else pixels, -turn.quarters)


def resampled(film: LoadedFilm, part: Part, turn: Turn | None = None) -> Pixels:
    """The visible part at the size of the screen, area-averaged where it shrinks, in the stored depth.

    From the smallest copy that is still at least as fine as the screen, so the cost follows the view, not the film.
    """
    scale = part.width / (part.box[2] - part.box[0])
    level = 0
    while level + 1 < len(film.levels) and scale * 2 ** (level + 1) <= 1.0:
        level += 1
    turn, factor = turn or Turn(), 2**level
    pixels = turned(film.levels[level], turn)
    high, wide = pixels.shape
    seen, way = turn.size(film.size), turn.transform(film.size)
    # Halving rounds up: the copies reach beyond the film, on a film that is turned before its beginning.
    left = seen[0] - factor * wide if way.m11() + way.m21() < 0 else 0
    top = seen[1] - factor * high if way.m12() + way.m22() < 0 else 0
    box = (
        max(0.0, (part.box[0] - left) / factor),
        max(0.0, (part.box[1] - top) / factor),
        min((part.box[2] - left) / factor, wide),
        min((part.box[3] - top) / factor, high),
    )
    x0, y0 = max(0, int(box[0]) - 2), max(0, int(box[1]) - 2)
    x1, y1 = min(wide, int(box[2]) + 3), min(high, int(box[3]) + 3)
    # Pillow takes twice as long for 16 bits as for floating point, which holds them exactly.
    deep = pixels.dtype == np.uint16
    crop = Image.fromarray(np.ascontiguousarray(pixels[y0:y1, x0:x1], np.float32 if deep else np.uint8))
    inside = (box[0] - x0, box[1] - y0, box[2] - x0, box[3] - y0)
    if inside[2] - inside[0] <= 0 or inside[3] - inside[1] <= 0:
        return cast(Pixels, np.zeros((part.height, part.width), pixels.dtype))
    drawn = crop.resize((part.width, part.height), Image.Resampling.BILINEAR, box=inside)
    return cast(Pixels, (np.asarray(drawn) + np.float32(0.5)).astype(np.uint16) if deep else np.asarray(drawn))


def screen_table(picture: Picture, window: Levels, *, invert: bool = False) -> NDArray[np.uint8]:
    """(256,) or (65536,) uint8: the screen's grey of every stored value."""
    grey = grey_table(picture, window, invert=invert)
    grey *= 255.0
    grey += 0.5
    return grey.astype(np.uint8)


def as_window(window: Levels) -> Window:
    """A window to drag: a lookup table becomes the linear window over the values where it rises."""
    if isinstance(window, Window):
        return window
    rises = np.flatnonzero((window.grey > 0.02) & (window.grey < 0.98))
    low, high = (int(rises[0]), int(rises[-1])) if len(rises) else (0, len(window.grey) - 1)
    return Window(window.first + (low + high) / 2, float(max(1, high - low)))


def dragged(start: Levels, dx: float, dy: float, span: float) -> Window:
    """The window after a drag by logical pixels: right is wider, down is a higher level; in shares of its own width.

    `span` is the range of the film's values; the width stays between a thousandth and four times of it.
    """
    window = as_window(start)
    width = min(max(window.width * 2 ** (dx / 180.0), span / 1000.0, 1e-6), 4.0 * span)
    center = window.center + dy * window.width / 400.0
    return Window(center, width, window.function)


def _same(one: Levels, other: Levels) -> bool:
    if isinstance(one, Window) and isinstance(other, Window):
        return (one.center, one.width, one.function) == (other.center, other.width, other.function)
    return one is other
