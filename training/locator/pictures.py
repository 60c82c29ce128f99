"""Films with boxes on them: the truth in red with a solid line, predictions in blue with a dashed one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.locator.challenge import Found
from training.places import Box

TRUTH, PREDICTION = "#e5484d", "#4aa8ff"
_SIDE, _DASH, _LETTERS = 300, 9, 15


def picture(
    film: NDArray[np.float32], truth: Sequence[Box], found: Sequence[Found], peak: tuple[float, float] | None
) -> Image.Image:
    """One film, 300 pixels square, with boxes, confidences, and a blue cross at the likeliest place.

    Args:
        film: (H, W) in [0, 1].
    """
    grey = Image.fromarray(np.rint(film * 255).astype(np.uint8)).resize((_SIDE, _SIDE), Image.Resampling.BICUBIC)
    shown = grey.convert("RGB")
    pen, font = ImageDraw.Draw(shown), ImageFont.load_default(_LETTERS)
    for box in truth:
        pen.rectangle([share * (_SIDE - 1) for share in box], outline=TRUTH, width=2)
    for each in found:
        left, top, right, bottom = (share * (_SIDE - 1) for share in each.box)
        _dashed(pen, left, top, right, bottom)
        pen.text((left + 4, top + 2), f"{each.score:.2f}", PREDICTION, font, stroke_width=1, stroke_fill="black")
    if peak is not None:
        x, y = (share * (_SIDE - 1) for share in peak)
        pen.line((x - 6, y, x + 6, y), fill=PREDICTION, width=2)
        pen.line((x, y - 6, x, y + 6), fill=PREDICTION, width=2)
    return shown


def _dashed(pen: ImageDraw.ImageDraw, left: float, top: float, right: float, bottom: float) -> None:
    for x in np.arange(left, right, 2 * _DASH):
        for y in (top, bottom):
            pen.line((x, y, min(x + _DASH, right), y), fill=PREDICTION, width=2)
    for y in np.arange(top, bottom, 2 * _DASH):
        for x in (left, right):
            pen.line((x, y, x, min(y + _DASH, bottom)), fill=PREDICTION, width=2)
