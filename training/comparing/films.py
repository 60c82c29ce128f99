"""The films of a comparison: all that were given, or a part drawn by patient, the same for every rung."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from training.data import Sample, divide, read_sources

INDEX = "films.csv"


@dataclass(frozen=True, slots=True)
class Part:
    """What the rungs learn from and are measured on: `recipe` is what their recipes say of it, `said` the report."""

    recipe: dict[str, Any]
    train: tuple[Sample, ...]
    val: tuple[Sample, ...]
    said: str


def choose_films(
    data: Sequence[Path], out: Path, take: int = 0, share: float = 1.0, seed: int = 0, cache: Path | None = None
) -> Part:
    """Read the films, draw a part of the training films where asked for, and write which they are.

    Val is never made smaller: it costs little, and figures of few films say little.

    Args:
        data: folders or indices, see `training.data.read_sources`.
        out: folder of the comparison; what several sources or a part of one come to is written to OUT/films.csv.
        take: about so many films to train on, drawn by patient, each source and label in proportion; 0: all.
        share: the same as a share in (0, 1].
        seed: of the draw.
        cache: folder of the caches.

    Raises:
        DataRefused: no labelled films, or a patient in two splits.
    """
    division = divide(read_sources(data, cache=cache), seed=0)
    train, val = division.train, division.val
    whole = len(train)
    count = min(whole, take or whole, round(share * whole))
    if count < whole:
        train = draw_patients(train, count, seed)
    of = f"{len(train)} of {whole} films, drawn by patient (seed {seed})," if count < whole else f"all {whole} films"
    sources = " and ".join(dict.fromkeys(sample.source for sample in (*train, *val)))
    said = f"trained on {of} of {sources}, measured on val of {len(val)} films of {_persons(val)} patients"
    # Several sources are learned from equally often, as `fit` has it.
    balance = {"balance": 1.0} if len(data) > 1 else {}
    said = "; ".join((said, *division.notes))
    if count == whole:
        sets = {"data": str(data[0].resolve()), "sources": tuple(str(each.resolve()) for each in data[1:])}
        return Part(sets | balance, tuple(train), tuple(val), said)
    index = out / INDEX
    out.mkdir(parents=True, exist_ok=True)
    with index.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "label", "patient", "source", "etiology"))
        for each in (*train, *val):
            label = "PNEUMONIA" if each.label else "NORMAL"
            table.writerow((each.path.resolve(), each.split, label, each.patient, each.source, each.group))
    return Part({"data": str(index.resolve())} | balance, tuple(train), tuple(val), said)


def draw_patients(samples: Sequence[Sample], count: int, seed: int) -> list[Sample]:
    """About `count` films: whole patients, each source and label as often as among all; in order."""
    films: defaultdict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        films[sample.person].append(sample)
    strata: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for person in sorted(films):
        strata[films[person][0].source, max(sample.label for sample in films[person])].append(person)
    taken: set[str] = set()
    draw = np.random.default_rng(seed)
    for kind in sorted(strata):
        persons = strata[kind]
        wanted = count * sum(len(films[person]) for person in persons) / len(samples)
        held = 0
        for row in draw.permutation(len(persons)):
            if held >= wanted:
                break
            taken.add(persons[row])
            held += len(films[persons[row]])
    return [sample for sample in samples if sample.person in taken]


def _persons(samples: Sequence[Sample]) -> int:
    return len({sample.person for sample in samples})
