"""Localisation: whether the map's peak lies in a reader's box, and how far the program's boxes cover the readers'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Region
from pneumo_desktop.inference.figures import Figure
from training.data import Box
from training.evaluating.model import Said, heat_of
from training.places import Box as Corners
from training.places import peak_in_box
from training.reliability import interval_of

_FINE = 160
"""Cells each way in which areas are counted."""


class Localised(TypedDict):
    """Of the films with readers' boxes; figures are None where there are none."""

    films: int
    patients: int
    not_boxed: int
    peak_in_box: Figure | None
    usual_in_box: Figure | None
    iou: Figure | None
    boxes: int
    boxes_found: Figure | None


def localised(said: Said, rows: NDArray[np.bool_], usual: NDArray[np.float64] | None) -> Localised | None:
    """Measure where; None where no film of `rows` has a reader's box.

    Args:
        said: with the map of each film.
        rows: (N,) which films.
        usual: (R, C) how usual each place is, a guess that never looks at the film; None: there is none.
    """
    films = [
        (sample, opinion.score.explanation if opinion.score else None)
        for sample, opinion, wanted in zip(said.films.samples, said.opinions, rows, strict=True)
        if wanted and sample.boxes
    ]
    if not films:
        return None
    patients = [sample.person for sample, _ in films]
    peaks, guesses, shares, hits, whose = [], [], [], [], []
    for sample, explanation in films:
        boxes = sample.boxes or ()
        corners = corners_of(boxes)
        peaks.append(float(explanation is not None and peak_in_box(heat_of(explanation).astype(np.float64), corners)))
        guesses.append(float(usual is not None and peak_in_box(usual, corners)))
        regions = explanation.regions if explanation else ()
        shares.append(overlap(boxes, regions))
        hits += [float(any(overlap((box,), (region,)) >= 0.4 for region in regions)) for box in boxes]
        whose += [sample.person] * len(boxes)
    return {
        "films": len(films),
        "patients": len(set(patients)),
        "not_boxed": sum(not (explanation and explanation.regions) for _, explanation in films),
        "peak_in_box": interval_of(peaks, patients),
        "usual_in_box": interval_of(guesses, patients) if usual is not None else None,
        "iou": interval_of(shares, patients),
        "boxes": len(hits),
        "boxes_found": interval_of(hits, whose),
    }


def corners_of(boxes: Sequence[Box]) -> list[Corners]:
    """Left, top, right and bottom as shares of the film."""
    return [(box.x, box.y, box.x + box.width, box.y + box.height) for box in boxes]


def overlap(boxes: Sequence[Box], regions: Sequence[Region]) -> float:
    """Intersection over union of the area that readers boxed and the area that the program did."""
    mine = _area(
        [(region.left, region.top, region.left + region.width, region.top + region.height) for region in regions]
    )
    theirs = _area(corners_of(boxes))
    union = int((mine | theirs).sum())
    return float((mine & theirs).sum()) / union if union else 0.0


def _area(corners: Sequence[Corners]) -> NDArray[np.bool_]:
    grid = np.zeros((_FINE, _FINE), dtype=bool)
    for left, top, right, bottom in corners:
        grid[round(top * _FINE) : round(bottom * _FINE), round(left * _FINE) : round(right * _FINE)] = True
    return grid
