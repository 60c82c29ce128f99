"""The network's packed output as numbers with names, and the map as heat, boxes and extent."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.inference.network import ADULT_LOGIT, ADULT_LOOK, CUT, DISTANCE, KIND, KINDS, LOGIT, PLACES, STRIDE

Floats = NDArray[np.float32]

_FINE = 4
_LEAST_CELLS = 0.75
_OF_PEAK = 0.75


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one film.

    Attributes:
        child_logit: of pneumonia, as films of children have it.
        adult_logit: of an opacity, as films of adults have it.
        adult: how much it looks like an adult's film, in [0, 1].
        distance: from the training films, 1 for the mean of theirs; grows without bound.
        cut: likelihood that a part of the chest is missing, in [0, 1].
        kinds: likelihood of each of `network.KINDS`; they sum to 1.
        cells: (rows, columns) likelihood of an opacity in each cell of the film.
    """

    child_logit: float
    adult_logit: float
    adult: float
    distance: float
    cut: float
    kinds: tuple[float, ...]
    cells: Floats

    def kind(self, name: str) -> float:
        """The likelihood of one kind."""
        return self.kinds[KINDS.index(name)]


def readings(packed: Floats, size: tuple[int, int]) -> Iterator[Reading]:
    """(N, K) rows of the network for inputs of `size` (height, width), one by one."""
    rows, columns = math.ceil(size[0] / STRIDE), math.ceil(size[1] / STRIDE)
    for row in packed.astype(np.float64):
        powers = np.exp(row[KIND:PLACES] - row[KIND:PLACES].max())
        yield Reading(
            child_logit=float(row[LOGIT]),
            adult_logit=float(row[ADULT_LOGIT]),
            adult=_sigmoid(float(row[ADULT_LOOK])),
            distance=float(row[DISTANCE]),
            cut=_sigmoid(float(row[CUT])),
            kinds=tuple((powers / powers.sum()).tolist()),
            cells=(1 / (1 + np.exp(-np.clip(row[PLACES:], -30, 30)))).astype(np.float32).reshape(rows, columns),
        )


def placed(cells: Floats, weight: float, usual: Sequence[Sequence[float]]) -> Floats:
    """(rows, columns) likelihoods with what is known of where opacities usually lie, as `card.Map` says.

    Args:
        cells: what the network says, of the upright film, in [0, 1].
        weight: see `card.Map`.
        usual: see `card.Map`; of another size it is stretched, between the middles of its cells linear.
    """
    if not usual:
        return cells
    rows, columns = cells.shape
    known = np.asarray(usual, dtype=np.float64)
    known = _stretch(known.shape[0], rows) @ known @ _stretch(known.shape[1], columns).T
    sure = np.clip(cells.astype(np.float64), 1e-6, 1 - 1e-6)
    found: Floats = (1 / (1 + np.exp(-(weight * np.log(sure / (1 - sure)) + known)))).astype(np.float32)
    return found


@cache
def _stretch(count: int, to: int) -> NDArray[np.float64]:
    """(to, count): what each of `count` cells gives to each of `to`."""
    at = (np.arange(to) + 0.5) * count / to - 0.5
    return np.stack([np.interp(at, np.arange(count), row) for row in np.eye(count)], 1)


def explanation_of(cells: Floats, opaque: float, *, boxes: bool) -> Explanation:
    """The map as it is stored with a score.

    Args:
        cells: (rows, columns) likelihoods in [0, 1], top left first.
        opaque: from here on, and from three quarters of the film's own peak on, a place counts as an opacity.
        boxes: whether places are boxed and counted; they are not where the film as a whole is not suspected, as the map
            then shows no more than where a little suspicion lies.
    """
    rows, columns = cells.shape
    heat = np.rint(np.clip(cells, 0, 1) * 255).astype(np.uint8).tobytes()
    if not boxes:
        return Explanation(rows, columns, heat)
    fine = _finer(cells)
    # A film that is opaque nearly everywhere would be one box; where the map is strongest says more.
    opaque = max(opaque, _OF_PEAK * float(fine.max()))
    regions = tuple(_regions(fine, opaque))
    lungs = lung_field(*fine.shape)
    return Explanation(rows, columns, heat, regions, float((lungs & (fine >= opaque)).sum() / lungs.sum()))


@cache
def lung_field(rows: int, columns: int) -> NDArray[np.bool_]:
    """(rows, columns) where lungs usually lie in a frontal film: two ellipses, so an extent is a rough one."""
    y, x = np.mgrid[0:rows, 0:columns]
    y, x = (y + 0.5) / rows, (x + 0.5) / columns
    down = ((y - 0.5) / 0.36) ** 2
    field: NDArray[np.bool_] = (((x - 0.29) / 0.19) ** 2 + down <= 1) | (((x - 0.71) / 0.19) ** 2 + down <= 1)
    return field


def _finer(cells: Floats) -> Floats:
    """Four times the cells each way, between their middles linear."""
    rows, columns = cells.shape
    fine: Floats = _between(rows) @ cells.astype(np.float32) @ _between(columns).T
    return fine


@cache
def _between(count: int) -> Floats:
    """(_FINE * count, count): what each cell adds to each finer one; beyond the outermost middles nothing changes."""
    return _stretch(count, count * _FINE).astype(np.float32)


def _regions(fine: Floats, opaque: float) -> Iterator[Region]:
    """Boxes around what hangs together, the strongest first; specks of less than a cell are left out."""
    rows, columns = fine.shape
    found = []
    for members in _together(fine >= opaque):
        if len(members) >= _LEAST_CELLS * _FINE * _FINE:
            down, across = np.divmod(members, columns)
            top, bottom, side, other = down.min(), down.max() + 1, across.min(), across.max() + 1
            weight = float(fine[down, across].max())
            width, height = float(other - side) / columns, float(bottom - top) / rows
            found.append(Region(float(side) / columns, float(top) / rows, width, height, weight))
    yield from sorted(found, key=lambda region: -region.weight)


def _together(opaque: NDArray[np.bool_]) -> Iterator[NDArray[np.intp]]:
    """Places that touch by a side, as flat indices, one group after another by its first place."""
    across = opaque.shape[1] + 1
    # In one row of numbers, with a column that is never opaque between two rows, a neighbour is a fixed step away.
    left = set(np.flatnonzero(np.pad(opaque, ((0, 0), (0, 1)))).tolist())
    for start in sorted(left):
        if start not in left:
            continue
        left.remove(start)
        members = [start]
        for place in members:
            for near in (place - across, place + across, place - 1, place + 1):
                if near in left:
                    left.remove(near)
                    members.append(near)
        places = np.array(members)
        yield places - places // across


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
