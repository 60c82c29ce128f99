"""The films in which a model was most surely wrong, as pictures: the film, and the film with map and boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.data import Sample
from training.evaluating.model import Said, heat_of

MOST = 12
_SIDE = 320
_BLUE, _ORANGE = (60, 140, 255), (255, 150, 40)


class Failure(TypedDict):
    """A film that was called wrongly."""

    file: str
    split: str
    label: int
    likelihood: float
    group: str
    row: int


def failures_of(said: Said, rows: NDArray[np.bool_], label: int, most: int = MOST) -> list[Failure]:
    """Wrongly called films of a label, the surest first: missed pneumonias from the lowest likelihood on, false alarms
    from the highest on; `row` is the film's place among all."""
    labels = said.films.labels
    wrong = np.flatnonzero(rows & (labels == label) & (said.calls != (label == 1)))
    order = wrong[np.argsort(said.likelihoods[wrong] * (1 if label else -1), kind="stable")]
    return [
        {
            "file": sample.path.name,
            "split": sample.split,
            "label": sample.label,
            "likelihood": float(said.likelihoods[row]),
            "group": _group(sample),
            "row": int(row),
        }
        for row in order[:most].tolist()
        for sample in (said.films.samples[row],)
    ]


def picture(said: Said, row: int) -> NDArray[np.uint8]:
    """(H, W, 3): the film as the network sees it; beside it, where there is a map or a box, with both laid over.

    The map is blue, strongest where it is surest, the program's boxes are blue, those of readers orange and dashed.
    """
    sample, score = said.films.samples[row], said.opinions[row].score
    grey = Image.fromarray(np.rint(said.films.inputs[row, 0] * 255).astype(np.uint8)).resize((_SIDE, _SIDE))
    plain = grey.convert("RGB")
    explanation = score.explanation if score else None
    if explanation is None and not sample.boxes:
        return np.asarray(plain)
    marked = plain.copy()
    if explanation is not None:
        heat = Image.fromarray(np.rint(heat_of(explanation) * 140).astype(np.uint8))
        marked.paste(Image.new("RGB", marked.size, _BLUE), (0, 0), heat.resize(marked.size, Image.Resampling.BICUBIC))
        draw = ImageDraw.Draw(marked)
        for region in explanation.regions:
            right, bottom = region.left + region.width, region.top + region.height
            draw.rectangle(_pixels(region.left, region.top, right, bottom), outline=_BLUE, width=2)
    draw = ImageDraw.Draw(marked)
    for box in sample.boxes or ():
        _dashed(draw, _pixels(box.x, box.y, box.x + box.width, box.y + box.height))
    return np.concatenate((np.asarray(plain), np.asarray(marked)), 1)


def _group(sample: Sample) -> str:
    age = f"{sample.age:g} years" if sample.age is not None else ""
    group = "" if sample.group in ("none", sample.view) else sample.group
    return ", ".join(word for word in (group, age, sample.sex, sample.view) if word)


def _pixels(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * _SIDE, top * _SIDE, right * _SIDE - 1, bottom * _SIDE - 1


def _dashed(draw: ImageDraw.ImageDraw, corners: Sequence[float]) -> None:
    left, top, right, bottom = corners
    for start, end in (
        ((left, top), (right, top)),
        ((right, top), (right, bottom)),
        ((right, bottom), (left, bottom)),
        ((left, bottom), (left, top)),
    ):
        length = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1.0)
        for at in np.arange(0.0, length, 12.0).tolist():
            first, last = at / length, min(1.0, (at + 7) / length)
            points = [(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t) for t in (first, last)]
            draw.line(points, fill=_ORANGE, width=2)
