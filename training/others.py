"""Films beside the main set: adults, and pictures that are no frontal film as it should stand."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor
from torch.nn import functional as f

from pneumo_desktop.inference.network import KINDS
from training.data import SUFFIXES, DataRefused, Films, Sample, load_films

_OTHER = KINDS.index("other")
_FOLDERS = {"NORMAL": 0, "TUBERCULOSIS": 1}

NO_FINDING = "No Finding"
LIKELY = {
    "Pneumonia": 0.6,
    "Consolidation": 0.6,
    "Infiltration": 0.5,
    "Edema": 0.5,
    "Effusion": 0.35,
    "Atelectasis": 0.35,
}
"""How likely a radiologist sees a lung opacity where a text miner found a word in the report. Of films that it calls
pneumonia about half show one (Shih et al., Radiology: AI 2019); the others are graded below it by judgement."""

LIKELY_OTHER, LIKELY_NONE, LIKELY_TUBERCULOSIS = 0.15, 0.04, 0.8


@dataclass(frozen=True, slots=True)
class WeakFilms:
    """Films of adults that no radiologist read for this: `targets` (N,) float32 say how likely an opacity is."""

    films: Films
    targets: NDArray[np.float32]


def load_adults(folders: Sequence[Path], size: tuple[int, int], cache: Path | None) -> WeakFilms:
    """Frontal films of adults: the train split of an `index.csv` with `nih_labels`, or NORMAL and TUBERCULOSIS folders.

    A film's `group` is the folder's name with the view, or with the source that the file's name begins with. `label` is
    1 where the folder is TUBERCULOSIS, or the report was not *No Finding*; it is for counting.

    Raises:
        DataRefused: a folder holds neither.
    """
    samples: list[Sample] = []
    targets: dict[Path, float] = {}
    for folder in folders:
        found = list(_mined(folder) if (folder / "index.csv").is_file() else _in_folders(folder))
        if not found:
            steps = "Give a folder with index.csv and nih_labels, or with NORMAL and TUBERCULOSIS."
            raise DataRefused(str(folder), "no films of adults were found there", steps)
        samples += [sample for sample, _ in found]
        targets |= {sample.path: target for sample, target in found}
    films = load_films(samples, size, cache)
    return WeakFilms(films, np.array([targets[sample.path] for sample in films.samples], dtype=np.float32))


def _mined(folder: Path) -> Iterator[tuple[Sample, float]]:
    with (folder / "index.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            if row.get("split") == "train" and (words := row.get("nih_labels")):
                group = f"{folder.name} {row['view']}"
                label = int(words != NO_FINDING)
                least = LIKELY_OTHER if label else LIKELY_NONE
                target = max(LIKELY.get(word, least) for word in words.split("|"))
                yield Sample(folder / row["file"], "train", label, row["patient"], group), target


def _in_folders(folder: Path) -> Iterator[tuple[Sample, float]]:
    for path in sorted(folder.rglob("*")):
        label = _FOLDERS.get(path.parent.name.upper())
        if path.suffix.lower() in SUFFIXES and label is not None:
            group = f"{folder.name} {path.name.split('_')[0]}"
            yield Sample(path, "train", label, path.stem, group), LIKELY_TUBERCULOSIS if label else LIKELY_NONE


def load_not_chest(folder: Path, size: tuple[int, int], cache: Path | None) -> Films:
    """All pictures below a folder; `group` is the name of the folder a picture lies in."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    return load_films([Sample(path, "train", 0, str(path), path.parent.name) for path in paths], size, cache)


def make_others(films: Tensor, count: int, generator: Generator) -> tuple[Tensor, Tensor]:
    """Turned films and things that are no film of a whole chest, made out of films.

    Args:
        films: (N, 1, S, S) float32 in [0, 1], frontal and upright, N at least `count`.
        count: how many to make; about two in three are turned.
        generator: on the CPU.

    Returns:
        (count, 1, S, S) and their (count,) kinds.
    """
    made, kinds = [], []
    for film in films[torch.randperm(len(films), generator=generator)[:count]]:
        quarter = int(torch.randint(0, 5, (1,), generator=generator))
        if 1 <= quarter <= 3:
            made.append(torch.rot90(film, quarter, (1, 2)))
            kinds.append(quarter)
        else:
            made.append(_broken(film, generator))
            kinds.append(_OTHER)
    return torch.stack(made), torch.tensor(kinds)


def make_patterns(count: int, size: int, generator: Generator) -> Tensor:
    """(count, 1, size, size) of noise, fine and coarse, ramps, and stripes, in all mixtures."""
    made = []
    for _ in range(count):
        draw = torch.rand(6, generator=generator).tolist()
        coarse = torch.rand((1, 1, 2 + int(draw[0] ** 2 * 40), 2 + int(draw[1] ** 2 * 40)), generator=generator)
        shades = f.interpolate(coarse, size=[size, size], mode="bicubic" if draw[2] < 0.5 else "nearest")[0]
        ramp = torch.linspace(0, 1 + 30 * draw[3] ** 3, size)
        stripes = (ramp[:, None] * draw[4] + ramp * (1 - draw[4])) % 1.0
        fine = torch.rand((1, size, size), generator=generator)
        weights = torch.rand(3, generator=generator) ** 2
        mixed = weights[0] * shades + weights[1] * stripes + weights[2] * fine * draw[5]
        low, high = mixed.quantile(0.01), mixed.quantile(0.99)
        made.append(((mixed - low) / (high - low).clamp_min(0.05)).clamp(0, 1))
    return torch.stack(made)


def _broken(film: Tensor, generator: Generator) -> Tensor:
    """A part of a film too small to be a chest, pieces in a wrong order, one half drawn out, or shaded noise."""
    size = film.shape[-1]
    draw = torch.rand(4, generator=generator).tolist()
    if draw[0] < 0.4:
        part = int(size * (0.18 + 0.2 * draw[1]))
        top, left = int(draw[2] * (size - part)), int(draw[3] * (size - part))
        return _to_size(film[:, top : top + part, left : left + part], size)
    if draw[0] < 0.6:
        pieces = 2 + int(draw[1] * 3)
        step = size // pieces
        cut = film[:, : step * pieces, : step * pieces].reshape(1, pieces, step, pieces, step).permute(0, 1, 3, 2, 4)
        order = torch.randperm(pieces * pieces, generator=generator)
        mixed = cut.reshape(1, -1, step, step)[:, order].reshape(1, pieces, pieces, step, step)
        return _to_size(mixed.permute(0, 1, 3, 2, 4).reshape(1, step * pieces, step * pieces), size)
    if draw[0] < 0.85:
        wide = int(size * (0.3 + 0.15 * draw[1]))
        left = int(draw[2] * (size - wide))
        return _to_size(film[:, :, left : left + wide], size)
    coarse = torch.rand((1, 1, 2 + int(draw[1] * 20), 2 + int(draw[2] * 20)), generator=generator)
    fine = torch.rand((1, 1, size, size), generator=generator)
    shades = f.interpolate(coarse.to(film.device), size=[size, size], mode="bilinear")
    return torch.lerp(shades, fine.to(film.device), 0.6 * draw[3])[0]


def _to_size(part: Tensor, size: int) -> Tensor:
    return f.interpolate(part[None], size=[size, size], mode="bilinear", antialias=False)[0]
