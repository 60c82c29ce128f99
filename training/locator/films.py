"""Films that somebody looked at with a box in hand, and disturbances under which the boxes stay where they belong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Generator, Tensor
from torch.nn import functional as f

from training.augment import change_look
from training.data import NEVER_TRAINED, DataRefused, Films, Sample, load_films, read_sources
from training.places import Box

LEAST_OPACITIES = 8
"""Fewer films with boxes than this, and nothing that is fitted or measured means anything."""

_STAYS = 0.4
"""The share of a box that must still be on the film after it was moved, for it to be looked for."""


@dataclass(frozen=True, slots=True)
class Located:
    """Films in order, with the true boxes of each; an empty list says that a reader looked and drew none."""

    films: Films
    truth: list[list[Box]]

    @property
    def persons(self) -> list[str]:
        """(N,) whose film each is, among all sources."""
        return [sample.person for sample in self.films.samples]

    @property
    def splits(self) -> list[str]:
        """(N,) in which split each stands."""
        return [sample.split for sample in self.films.samples]


def corners(sample: Sample) -> list[Box]:
    """A sample's boxes as left, top, right and bottom, shares of the film."""
    return [(box.x, box.y, box.x + box.width, box.y + box.height) for box in sample.boxes or ()]


def load_located(data: Sequence[Path], size: int, cache: Path | None = None) -> Located:
    """The films of some sources on which somebody drew boxes, or looked and drew none.

    Left out are films whose label was read out of a report, films that nobody looked at for boxes, those called ill
    without a box (where the opacity lies is then not known), and the splits `demo` and `test`.

    Raises:
        DataRefused: too few films with boxes are left.
    """
    samples = [
        sample
        for sample in read_sources(data, cache=cache)
        if sample.boxes is not None
        and not sample.weak
        and bool(sample.boxes) == bool(sample.label)
        and sample.split not in NEVER_TRAINED
    ]
    boxed = sum(bool(sample.boxes) for sample in samples)
    if boxed < LEAST_OPACITIES:
        names = ", ".join(folder.name for folder in data)
        step = "Give the RSNA layout, or an index CSV with a column of boxes."
        raise DataRefused(names, f"{boxed} films with boxes are there, {LEAST_OPACITIES} are needed", step)
    films = load_films(samples, (size, size), cache)
    return Located(films, [corners(sample) for sample in films.samples])


def disturb(films: Tensor, truth: Sequence[Sequence[Box]], generator: Generator) -> tuple[Tensor, list[Tensor]]:
    """Mirror, scale, shift, and another look (contrast, resolution, noise); boxes go with their films.

    Nothing is rotated: a turned box would have to grow to stay upright, and teach a larger one than was drawn.

    Args:
        films: (N, 1, S, S) float32 in [0, 1].
        truth: N lists of boxes as shares.
        generator: on the CPU.

    Returns:
        The films, and N tensors (K, 4) float32: left, top, right, bottom in pixels.
    """
    count, side = len(films), films.shape[-1]
    draw = torch.rand((5, count), generator=generator)
    mirror = torch.where(draw[0] < 0.5, -1.0, 1.0)
    scale = torch.exp((draw[1] * 2 - 1) * math.log(1.2))
    aspect = torch.exp((draw[2] * 2 - 1) * math.log(1.1) / 2)
    across, down = mirror / (scale * aspect), aspect / scale
    shift = (draw[3:] * 2 - 1) * 0.1
    zero = torch.zeros(count)
    theta = torch.stack((torch.stack((across, zero, shift[0]), 1), torch.stack((zero, down, shift[1]), 1)), 1)
    grid = f.affine_grid(theta.to(films.device), list(films.shape), align_corners=False)
    moved = change_look(f.grid_sample(films, grid, padding_mode="border", align_corners=False), generator)
    boxes = []
    for row, each in enumerate(truth):
        at = torch.tensor(each, dtype=torch.float32).reshape(-1, 4) * 2 - 1
        x = (at[:, 0::2] - shift[0, row]) / across[row]
        y = (at[:, 1::2] - shift[1, row]) / down[row]
        whole = torch.stack((x.min(1).values, y.min(1).values, x.max(1).values, y.max(1).values), 1)
        kept = whole.clamp(-1, 1)
        stays = area(kept) >= _STAYS * area(whole)
        boxes.append(((kept[stays] + 1) / 2 * side).to(films.device))
    return moved, boxes


def area(boxes: Tensor) -> Tensor:
    """(N,) areas of (N, 4) boxes."""
    return (boxes[:, 2] - boxes[:, 0]).clamp_min(0) * (boxes[:, 3] - boxes[:, 1]).clamp_min(0)
