"""Radiologists' boxes as cells of the map: whether a map's peak lies in one, and where opacities usually lie."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the film."""

_FOLDS = 5
_RARE = 0.01
"""Added to shares of 0 and 1, whose logits have no end."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A cell's logit is `weight` times the network's, and the (R, C) `places`; see `card.Map`."""

    weight: float
    places: Floats

    def logits(self, cells: Floats) -> Floats:
        """(N, R, C) of the network's (N, R, C)."""
        return self.weight * cells + self.places


def boxes_of(text: str, side: float) -> list[Box]:
    """`[[x, y, width, height], …]` in pixels of a square film to left, top, right, bottom as shares of it."""
    return [(x / side, y / side, (x + w) / side, (y + h) / side) for x, y, w, h in json.loads(text or "[]")]


def cover(boxes: Sequence[Box], rows: int, columns: int) -> Floats:
    """(rows, columns): the share of each cell that the boxes cover."""
    fine = 8
    grid = np.zeros((rows * fine, columns * fine))
    for left, top, right, bottom in boxes:
        grid[
            round(top * rows * fine) : round(bottom * rows * fine),
            round(left * columns * fine) : round(right * columns * fine),
        ] = 1
    shares: Floats = grid.reshape(rows, fine, columns, fine).mean((1, 3))
    return shares


def peak_in_box(cells: Floats, boxes: Sequence[Box]) -> bool:
    """Whether the middle of the highest cell lies in a box."""
    row, column = np.unravel_index(int(np.argmax(cells)), cells.shape)
    x, y = (column + 0.5) / cells.shape[1], (row + 0.5) / cells.shape[0]
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)


def where_usual(covers: Floats) -> Floats:
    """(R, C) logits of how often boxes cover a cell, out of (N, R, C) covered shares; smoothed by about one cell."""
    shares = covers.mean(0)
    for _ in range(2):
        for axis in (0, 1):
            wide = np.pad(shares, [(1, 1) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
            count = shares.shape[axis]
            before, after = wide.take(range(count), axis), wide.take(range(2, count + 2), axis)
            shares = (before + 2 * shares + after) / 4
    logits: Floats = np.log((shares + _RARE) / (1 - shares + _RARE))
    return logits


def fit_usual(cells: Floats, covers: Floats) -> Usual:
    """How much the network's cells and the usual places each say of where boxes lie, by logistic regression.

    Args:
        cells: (N, R, C) logits of films with an opacity, each from a network that did not learn from it.
        covers: (N, R, C) shares of each cell that boxes cover.
    """
    usual = where_usual(covers)
    fitted = _fit(np.stack((cells.ravel(), np.broadcast_to(usual, cells.shape).ravel()), 1), covers.ravel())
    if fitted.coef_[0, 0] >= 0:
        return Usual(float(fitted.coef_[0, 0]), fitted.coef_[0, 1] * usual + fitted.intercept_[0])
    # A map that says less than nothing is left out, not turned round.
    alone = _fit(np.broadcast_to(usual, cells.shape).reshape(-1, 1), covers.ravel())
    return Usual(0.0, alone.coef_[0, 0] * usual + alone.intercept_[0])


def _fit(said: Floats, share: Floats) -> LogisticRegression:
    """(N, K) of what is known of each cell to its (N,) share; a cell that is covered in part counts in part as each."""
    return LogisticRegression(C=1e6).fit(
        np.concatenate((said, said)),
        np.concatenate((np.ones(len(share)), np.zeros(len(share)))),
        sample_weight=np.concatenate((share, 1 - share)),
    )


def cross_fit_usual(cells: Floats, covers: Floats, patients: Sequence[str]) -> tuple[Floats, Floats]:
    """(N, R, C) logits and (N, R, C) usual places alone, each film's fitted without the films of its patient."""
    logits, places = np.zeros(cells.shape), np.zeros(cells.shape)
    folds = GroupKFold(min(_FOLDS, len(set(patients))))
    for learned, held in folds.split(cells, groups=np.asarray(patients)):
        logits[held] = fit_usual(cells[learned], covers[learned]).logits(cells[held])
        places[held] = where_usual(covers[learned])
    return logits, places
