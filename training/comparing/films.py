"""The films of a comparison: all that were given, or a part drawn by patient, the same for every rung."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data import Sample, read_samples, refuse_shared_patients, training_splits

INDEX = "films.csv"


@dataclass(frozen=True, slots=True)
class Part:
    """What the rungs learn from and are measured on: `data` is what their recipes name; `said` is for the report."""

    data: str
    train: tuple[Sample, ...]
    val: tuple[Sample, ...]
    said: str


def choose_films(data: Sequence[Path], out: Path, take: int = 0, share: float = 1.0, seed: int = 0) -> Part:
    """Read the films, draw a part of the training films where asked for, and write which they are.

    Val is never made smaller: it costs little, and figures of few films say little.

    Args:
        data: folders or indices, see `training.data.read_samples`.
        out: folder of the comparison; what several sources or a part of one come to is written to OUT/films.csv.
        take: about so many films to train on, drawn by patient, each label in proportion; 0: all.
        share: the same as a share in (0, 1].
        seed: of the draw.

    Raises:
        DataRefused: no labelled films, or a patient in two splits.
    """
    samples = [sample for each in data for sample in read_samples(each)]
    refuse_shared_patients(samples)
    train, val = training_splits(samples, seed=0)
    whole = len(train)
    count = min(whole, take or whole, round(share * whole))
    if count < whole:
        train = draw_patients(train, count, seed)
    where = f"{' and '.join(each.stem for each in data)}"
    of = f"{len(train)} of {whole} films, drawn by patient (seed {seed})," if count < whole else f"all {whole} films"
    said = f"trained on {of} of {where}, measured on its val of {len(val)} films of {_persons(val)} patients"
    if len(data) == 1 and count == whole:
        return Part(str(data[0].resolve()), tuple(train), tuple(val), said)
    index = out / INDEX
    out.mkdir(parents=True, exist_ok=True)
    with index.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "label", "patient", "etiology"))
        for sample in (*train, *val):
            label = "PNEUMONIA" if sample.label else "NORMAL"
            table.writerow((sample.path.resolve(), sample.split, label, sample.patient, sample.group))
    return Part(str(index.resolve()), tuple(train), tuple(val), said)


def draw_patients(samples: Sequence[Sample], count: int, seed: int) -> list[Sample]:
    """About `count` films: whole patients, with each label as often as among all; in the order they were given."""
    films: defaultdict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        films[sample.patient].append(sample)
    strata: defaultdict[int, list[str]] = defaultdict(list)
    for patient in sorted(films):
        strata[max(sample.label for sample in films[patient])].append(patient)
    taken: set[str] = set()
    draw = np.random.default_rng(seed)
    for label in sorted(strata):
        patients = strata[label]
        wanted = count * sum(len(films[patient]) for patient in patients) / len(samples)
        held = 0
        for row in draw.permutation(len(patients)):
            if held >= wanted:
                break
            taken.add(patients[row])
            held += len(films[patients[row]])
    return [sample for sample in samples if sample.patient in taken]


def _persons(samples: Sequence[Sample]) -> int:
    return len({sample.patient for sample in samples})
