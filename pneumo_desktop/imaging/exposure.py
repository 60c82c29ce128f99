"""Is a film so badly exposed that a score on it is worth little? Measured on its grey levels, said as a remark."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BLACK, WHITE = 0.03, 0.97
MOST_BLACK, MOST_WHITE, LEAST_SPREAD = 0.35, 0.25, 0.13
"""Of 400 films of each of three sources (children; adults of two), under 1 % lie beyond any of these."""


def remarks(grey: NDArray[np.float32]) -> list[str]:
    """What is wrong with a film's exposure, in plain words; empty for nearly all films.

    Only the middle counts: borders and collimation are black or white on good films, too.

    Args:
        grey: (H, W) grey levels in [0, 1] as the film's own window shows them, bone bright.
    """
    height, width = grey.shape
    middle = grey[height * 3 // 20 : height * 17 // 20, width * 3 // 20 : width * 17 // 20]
    low, high = np.percentile(middle, (5, 95))
    if (black := float((middle < BLACK).mean())) > MOST_BLACK:
        return [f"Over-exposed or cut too dark: {black:.0%} of the middle is black without detail."]
    if (white := float((middle > WHITE).mean())) > MOST_WHITE:
        return [f"Under-exposed or cut too bright: {white:.0%} of the middle is white without detail."]
    if high - low < LEAST_SPREAD:
        return ["Hardly any contrast: the exposure or the window of this film is off."]
    return []
