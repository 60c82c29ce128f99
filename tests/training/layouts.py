"""Folders in the layouts of known data sets, made of the radiographs that travel with the program."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.wrap import wrap

RSNA_CLASSES = ("Normal", "No Lung Opacity / Not Normal", "Lung Opacity")


def make_rsna(folder: Path, films: Sequence[Path], beneath: str = "stage_2_train_images") -> list[str]:
    """A folder as the RSNA challenge gives it: real DICOM, both tables, one or two boxes on every opacity.

    Every film of a name with `person` (a pneumonia of the Guangzhou set) is an opacity.

    Returns:
        The patientIds, in the order of the films.
    """
    (folder / beneath).mkdir(parents=True, exist_ok=True)
    labels: list[tuple[Any, ...]] = []
    classes: list[tuple[str, str]] = []
    names = []
    for number, film in enumerate(films):
        name = f"{number:08x}-2018-4abc-9def-{number:012x}"
        names.append(name)
        ill = "person" in film.name
        pixels = read_raster(film).pixels
        tags = {
            "PatientID": name,
            "PatientName": name,
            "PatientAge": str(20 + number % 60),  # the challenge writes bare years
            "PatientSex": "FM"[number % 2],
            "ViewPosition": ("PA", "AP")[number // 2 % 2],
            "Modality": "CR",
        }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            wrap(folder / beneath / f"{name}.dcm", pixels, tags)
        high, wide = pixels.shape
        boxes = [(wide // 8, high // 4, wide // 4, high // 3), (wide // 2, high // 4, wide // 4, high // 2)]
        kind = RSNA_CLASSES[2] if ill else RSNA_CLASSES[number % 2]
        for box in boxes[: 1 + number % 2] if ill else [("", "", "", "")]:
            labels.append((name, *box, int(ill)))
            classes.append((name, kind))
    write_table(folder / "stage_2_train_labels.csv", ("patientId", "x", "y", "width", "height", "Target"), labels)
    write_table(folder / "stage_2_detailed_class_info.csv", ("patientId", "class"), classes)
    return names


def write_table(path: Path, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
    """A CSV with a line of names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(columns)
        table.writerows(rows)
    return path
