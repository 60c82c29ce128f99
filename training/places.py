"""The map's head: which cells show an opacity, learned from radiologists' boxes over the trunk's maps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from torch import Tensor, nn
from torch.nn import functional as f

from pneumo_desktop.inference.network import Network

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]

FOLDS = 5
_STEPS = 100
_PENALTY = 0.3


@dataclass(frozen=True, slots=True)
class Boxed:
    """Trunk maps `low`, `high` of N films, `cells` (N, R, C) the share of each cell that boxes cover, and patients."""

    low: Tensor
    high: Tensor
    cells: Tensor
    patients: Sequence[str]


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


def begin_places(network: Network) -> None:
    """The map as the children's head has it, cell by cell (class activation map, Zhou et al., CVPR 2016), in place."""
    with torch.no_grad():
        network.place_high.weight.copy_(network.children_head.weight[:, :, None, None])
        network.place_high.bias.copy_(network.children_head.bias)  # type: ignore[union-attr]
        network.place_low.weight.zero_()
        network.place_low.bias.zero_()  # type: ignore[union-attr]


def cross_fit_places(network: Network, boxed: Boxed) -> Floats:
    """(N, R, C) map logits, each film's from a head that saw no film of its patient."""
    out = np.zeros(boxed.cells.shape)
    everyone = np.arange(len(boxed.patients))
    for learned, held in GroupKFold(FOLDS).split(everyone, groups=boxed.patients):
        low, high = fit_places(network, _some(boxed, learned))
        with torch.inference_mode():
            out[held] = _logits(low, high, boxed.low[held], boxed.high[held]).numpy()
    return out


def fit_places(network: Network, boxed: Boxed) -> tuple[nn.Conv2d, nn.Conv2d]:
    """The map's two 1 × 1 convolutions, fitted from those of `begin_places`, to which a penalty ties them.

    Half of the weight lies on cells in boxes, half on those outside.
    """
    low, high = nn.Conv2d(boxed.low.shape[1], 1, 1), nn.Conv2d(boxed.high.shape[1], 1, 1)
    low.load_state_dict(network.place_low.state_dict())
    high.load_state_dict(network.place_high.state_dict())
    start = [p.detach().clone() for p in (*low.parameters(), *high.parameters())]
    optimizer = torch.optim.Adam([*low.parameters(), *high.parameters()], lr=3e-3)
    weight = boxed.cells / boxed.cells.sum() + (1 - boxed.cells) / (1 - boxed.cells).sum()
    for _ in range(_STEPS):
        logits = _logits(low, high, boxed.low, boxed.high)
        loss = f.binary_cross_entropy_with_logits(logits, boxed.cells, weight, reduction="sum") / 2
        now = (*low.parameters(), *high.parameters())
        loss = loss + _PENALTY * sum(((p - s) ** 2).sum() for p, s in zip(now, start, strict=True))
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
    return low, high


def _logits(low_head: nn.Conv2d, high_head: nn.Conv2d, low: Tensor, high: Tensor) -> Tensor:
    coarse = f.interpolate(high_head(high), scale_factor=2.0, mode="bilinear", align_corners=False)
    whole: Tensor = low_head(low) + coarse
    return whole.squeeze(1)


def _some(boxed: Boxed, rows: NDArray[np.int64]) -> Boxed:
    return Boxed(boxed.low[rows], boxed.high[rows], boxed.cells[rows], [boxed.patients[i] for i in rows])
