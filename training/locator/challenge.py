"""The measures of the RSNA pneumonia challenge: boxes against boxes, and whether the likeliest place lies in one.

The rule of the challenge (RSNA Pneumonia Detection Challenge, Kaggle 2018, page *Evaluation*; data set: Shih et al.,
Radiology: Artificial Intelligence 2019): at each overlap t of 0.4, 0.45 … 0.75 a film's precision is
TP / (TP + FP + FN); predictions are taken in the order of their confidence, each meets at most one true box, and a pair
counts where its intersection over union is greater than t. A film's score is the mean over the eight overlaps, and the
figure is the mean over films. A film without a true box scores 0 where anything is predicted; one without either is
left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.places import Box

OVERLAPS: tuple[float, ...] = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)


@dataclass(frozen=True, slots=True)
class Found:
    """A predicted box: left, top, right and bottom as shares of the film, and its confidence in [0, 1]."""

    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class Counted:
    """Of one film at one overlap."""

    true_positives: int
    false_positives: int
    false_negatives: int


def overlaps(first: Sequence[Box], second: Sequence[Box]) -> NDArray[np.float64]:
    """(N, M) intersections over unions; the same in shares and in pixels. A box without an area overlaps nothing."""
    a, b = (np.asarray(boxes, dtype=np.float64).reshape(-1, 4) for boxes in (first, second))
    least, most = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = np.clip(most - least, 0, None).prod(2)
    areas = [np.clip(boxes[:, 2:] - boxes[:, :2], 0, None).prod(1) for boxes in (a, b)]
    union = areas[0][:, None] + areas[1][None] - shared
    found: NDArray[np.float64] = np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
    return found


def count(truth: Sequence[Box], found: Sequence[Found], overlap: float) -> Counted:
    """Pair boxes of one film: the surest prediction first, each with the free true box it overlaps most."""
    return _pair(_by_confidence(truth, found), len(truth), overlap)


def film_score(truth: Sequence[Box], found: Sequence[Found]) -> float:
    """Mean over the overlaps of TP / (TP + FP + FN); NaN for a film with neither, which is left out."""
    if not truth and not found:
        return float("nan")
    if not truth or not found:
        return 0.0
    shared = _by_confidence(truth, found)
    counted = [_pair(shared, len(truth), overlap) for overlap in OVERLAPS]
    shares = [c.true_positives / (c.true_positives + c.false_positives + c.false_negatives) for c in counted]
    return sum(shares) / len(shares)


def _by_confidence(truth: Sequence[Box], found: Sequence[Found]) -> list[list[float]]:
    ordered = sorted(found, key=lambda each: -each.score)
    shared: list[list[float]] = overlaps([each.box for each in ordered], truth).tolist()
    return shared


def _pair(shared: list[list[float]], boxes: int, overlap: float) -> Counted:
    taken: set[int] = set()
    for row in shared:
        free = [(share, -number) for number, share in enumerate(row) if number not in taken]
        share, number = max(free, default=(0.0, 0))
        if share > overlap:
            taken.add(-number)
    return Counted(len(taken), len(shared) - len(taken), boxes - len(taken))


def mean_precision(truth: Sequence[Sequence[Box]], found: Sequence[Sequence[Found]]) -> float:
    """The challenge's figure over films; NaN where every film is left out."""
    scores = np.array([film_score(*pair) for pair in zip(truth, found, strict=True)])
    return float(np.nanmean(scores)) if np.isfinite(scores).any() else float("nan")


def above(found: Sequence[Sequence[Found]], threshold: float) -> list[list[Found]]:
    """Of each film, the boxes at least this sure."""
    return [[each for each in boxes if each.score >= threshold] for boxes in found]


def best_threshold(truth: Sequence[Sequence[Box]], found: Sequence[Sequence[Found]]) -> float:
    """The confidence from which on boxes give the highest figure over these films, which are then no fair test of it.

    Tried are at most 60 even steps through the confidences that occur; of equal ones the highest, as it shows least.
    """
    scores = np.unique([each.score for boxes in found for each in boxes])
    if not len(scores):
        return 0.5
    steps = np.unique(np.quantile(scores, np.linspace(0, 1, 60)))
    figures = [mean_precision(truth, above(found, float(step))) for step in steps]
    best = int(len(steps) - 1 - np.nanargmax(figures[::-1]))
    return float(steps[best])


def peak_in_box(point: tuple[float, float] | None, truth: Sequence[Box]) -> bool:
    """Whether the likeliest place (x, y as shares) lies in a true box; no place lies in none."""
    return point is not None and any(
        left <= point[0] <= right and top <= point[1] <= bottom for left, top, right, bottom in truth
    )


def peak_of(found: Sequence[Found]) -> tuple[float, float] | None:
    """The middle of the surest box, whatever its confidence; None where there is none."""
    if not found:
        return None
    left, top, right, bottom = max(found, key=lambda each: each.score).box
    return (left + right) / 2, (top + bottom) / 2
