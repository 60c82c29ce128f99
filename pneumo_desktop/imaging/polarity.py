"""Is a chest film shown as its negative? Pixels decide, since PhotometricInterpretation is often wrong.

A linear measure of a 16 × 16 reduction: positive where air is dark and bone bright. It was fitted by
`python -m training polarity` on films and their negatives, also shifted, cut and bordered ones. It changes its sign
with the picture's, so a film and its negative are told apart by exactly the same margin.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.resources import resource

SIDE = 16
MARGIN = 1.0
"""Only a film beyond this margin counts as a negative; no film of the data at hand is, and every negative of them."""


def evidence(grey: NDArray[np.float32]) -> float:
    """Positive for a film, negative for its negative, near zero where it cannot be told.

    Args:
        grey: (H, W) float32 in [0, 1].
    """
    return float(reduced(grey) @ _weights())


def reduced(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """The (256,) float32 measurements, each the mean grey of a cell, minus a half."""
    cells = Image.fromarray(grey).resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(cells, dtype=np.float32).ravel() - np.float32(0.5)


def is_negative(grey: NDArray[np.float32]) -> bool:
    """Whether black and white are exchanged."""
    return evidence(grey) < -MARGIN


@cache
def _weights() -> NDArray[np.float32]:
    return np.asarray(np.load(resource("polarity.npy"), allow_pickle=False), dtype=np.float32)
