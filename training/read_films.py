"""Films of adults that radiologists read: classes and boxes of the RSNA challenge on ChestX-ray14."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.data import Films, Sample, load_films
from training.places import Box, boxes_of

OPACITY, NORMAL = "Lung Opacity", "Normal"
_SIDE = 512.0


@dataclass(frozen=True, slots=True)
class ReadFilms:
    """Films with what radiologists and the index say of each, in the same order."""

    films: Films
    classes: Sequence[str]
    boxes: Sequence[list[Box]]
    groups: dict[str, Sequence[str]]

    @property
    def opacity(self) -> NDArray[np.int64]:
        """(N,) 1 where a radiologist saw a lung opacity."""
        return np.array([name == OPACITY for name in self.classes], dtype=np.int64)


def load_read_films(folders: Sequence[Path], size: tuple[int, int], cache: Path | None) -> ReadFilms | None:
    """Those of the folders' films whose `index.csv` gives an `rsna_class`; None where there is none."""
    rows: dict[Path, dict[str, str]] = {}
    for folder in folders:
        index = folder / "index.csv"
        if index.is_file():
            with index.open(encoding="utf-8-sig", newline="") as stream:
                rows |= {folder / row["file"]: row for row in csv.DictReader(stream) if row.get("rsna_class")}
    if not rows:
        return None
    samples = [
        Sample(
            path,
            row.get("split", "all"),
            int(row["rsna_class"] == OPACITY),
            row.get("patient") or path.name,
            row.get("view", ""),
        )
        for path, row in rows.items()
    ]
    films = load_films(samples, size, cache)
    known = [rows[sample.path] for sample in films.samples]
    return ReadFilms(
        films,
        [row["rsna_class"] for row in known],
        [boxes_of(row.get("rsna_boxes", ""), _SIDE) for row in known],
        {
            "view": [row.get("view", "") for row in known],
            "sex": [{"F": "female", "M": "male"}.get(row.get("sex", ""), "unknown") for row in known],
            "age": [_decade(row.get("age", "")) for row in known],
        },
    )


def _decade(age: str) -> str:
    years = int("".join(c for c in age if c.isdigit()) or -1)
    if years < 0:
        return "unknown"
    return "under 40 years" if years < 40 else "40 to 59 years" if years < 60 else "60 years and over"
