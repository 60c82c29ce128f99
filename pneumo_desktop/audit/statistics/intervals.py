"""Intervals that hold for few cases, too; all are two-sided, 95 %."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Interval = tuple[float, float]
NONE: Interval = (math.nan, math.nan)
"""No interval can be given for so few."""

Z = 1.959963984540054
"""The 0.975 quantile of the normal distribution."""
SEED, ROUNDS = 0, 1000
_ALPHA = 0.05
_MOST_WORK = 20_000_000
_LEAST_ROUNDS = 200
_AT_ONCE = 500_000


def wilson(hits: int, n: int) -> Interval:
    """Of a share (Wilson 1927; Brown, Cai and DasGupta, Statistical Science 2001, recommend it for small n)."""
    if n == 0:
        return NONE
    share, z2 = hits / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return (0.0 if hits == 0 else max(0.0, middle - half), 1.0 if hits == n else min(1.0, middle + half))


def quantile(ordered: Floats, share: float) -> float:
    """Of sorted values, between neighbours in proportion: Hyndman and Fan's type 7, as spreadsheets' PERCENTILE.INC."""
    return float(np.quantile(ordered, share)) if len(ordered) else math.nan


def of_quantile(ordered: Floats, share: float) -> Interval:
    """Of a quantile, by order statistics alone (Hahn and Meeker, Statistical Intervals, 1991, 5.2): no distribution.

    The l-th and u-th of n sorted values: l is the greatest with P(B < l) <= 0.025, u the least with P(B < u) >= 0.975,
    B being binomial (n, share). NaN where n is too small for a limit: below six values a median has neither.
    """
    n = len(ordered)
    if n == 0:
        return NONE
    low, below = 0, _binomial(n, share)
    low = int(np.searchsorted(below, _ALPHA / 2, side="right"))  # P(B <= low - 1) <= 0.025
    high = int(np.searchsorted(below, 1 - _ALPHA / 2, side="left")) + 1  # P(B <= high - 1) >= 0.975
    return (
        float(ordered[low - 1]) if 1 <= low <= n else math.nan,
        float(ordered[high - 1]) if 1 <= high <= n else math.nan,
    )


def _binomial(n: int, share: float) -> Floats:
    """(n + 1,) P(B <= k) for k from 0."""
    k = np.arange(n + 1)
    logs = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n + 1)))])
    chance = np.exp(logs[n] - logs[k] - logs[n - k] + k * math.log(share) + (n - k) * math.log1p(-share))
    return np.cumsum(chance)


def bootstrap(n: int, figure: Callable[[NDArray[np.int64]], Floats], rounds: int = ROUNDS) -> Interval:
    """The middle 95 % of a figure over cases drawn with replacement (Efron and Tibshirani 1993); seed 0.

    Args:
        n: how many cases.
        figure: (k,) of k draws, given the numbers (k, n) of their cases; NaN where it cannot be told.
        rounds: draws in all, fewer where n is great.
    """
    if n < 2:
        return NONE
    draw = np.random.default_rng(SEED)
    rounds = max(_LEAST_ROUNDS, min(rounds, _MOST_WORK // n))
    at_once = max(1, _AT_ONCE // n)
    found = [figure(draw.integers(n, size=(min(at_once, rounds - done), n))) for done in range(0, rounds, at_once)]
    return middle(np.concatenate(found))


def middle(found: Floats) -> Interval:
    """The middle 95 % of values; none where fewer than nine in ten could be told."""
    told = found[np.isfinite(found)]
    if len(told) < 0.9 * len(found) or not len(told):
        return NONE
    low, high = np.quantile(told, (_ALPHA / 2, 1 - _ALPHA / 2))
    return float(low), float(high)
