"""Radiologists' boxes as cells of the map, and whether a map's peak lies in one."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the film."""


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
