"""The layout of the RSNA pneumonia detection challenge (Shih et al., Radiology: AI 2019)."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from training.data.headers import Header, read_headers
from training.data.index import Row, boxes_within, number_of, read_rows
from training.data.names import film_files
from training.data.sample import DataRefused, Sample

LABELS_CSV, CLASSES_CSV = "stage_2_train_labels.csv", "stage_2_detailed_class_info.csv"
MAPPING = "pneumonia-challenge-dataset-mappings_2018.json"
"""Published by the RSNA beside the challenge: which film of ChestX-ray14, and so of which person, each one is."""

IMAGES = "stage_2_train_images"
_BOX = ("x", "y", "width", "height")
_CLASSES = ("Lung Opacity", "Normal", "No Lung Opacity / Not Normal")


def is_rsna(data: Path) -> bool:
    """Whether one of the challenge's tables lies there."""
    return _beneath(data, LABELS_CSV) is not None or _beneath(data, CLASSES_CSV) is not None


def read_rsna(data: Path, source: str, cache: Path | None = None) -> list[Sample]:
    """Every film that the challenge's tables label and that lies anywhere beneath the folder, mostly as DICOM.

    A film is positive where Target is 1: a radiologist drew a box round an opacity that suggests pneumonia. Age, sex
    and view are the DICOM tags. The person is who the mapping of the RSNA says where that file lies there, else
    PatientID, else the film's own name: without the mapping, several films of one person cannot be told apart from
    several persons. The layout divides nothing, so the split is `all`; rows whose film is not there are left out.

    Raises:
        DataRefused: one of the two tables is missing or contradicts the other, or no film of them lies there.
    """
    labels, classes = _beneath(data, LABELS_CSV), _beneath(data, CLASSES_CSV)
    if labels is None or classes is None:
        missing, other = (LABELS_CSV, CLASSES_CSV) if labels is None else (CLASSES_CSV, LABELS_CSV)
        steps = "Take it out of the challenge's archive, and put it beside the other."
        raise DataRefused(str(data), f"{other} lies there, but {missing} does not", steps)
    targets = _targets(labels)
    findings = _findings(classes, targets)
    files = _files(data)
    there = [name for name in targets if name in files]
    if not there:
        steps = f"Unpack {IMAGES}.zip beneath the folder; films are named PATIENTID.dcm."
        raise DataRefused(str(data), f"none of the {len(targets)} films in {LABELS_CSV} lies there", steps)
    heads = read_headers([files[name] for name in there], cache)
    persons = _persons(_beneath(data, MAPPING))
    return [
        _sample(files[name], targets[name], findings[name], heads[files[name]], persons.get(name), source)
        for name in there
    ]


def missing_films(data: Path) -> int:
    """How many films the challenge's table labels that do not lie beneath the folder."""
    labels = _beneath(data, LABELS_CSV)
    return len(_targets(labels).keys() - _files(data).keys()) if labels else 0


def _sample(
    path: Path, pixels: list[list[float]], finding: str, head: Header, person: str | None, source: str
) -> Sample:
    readable = bool(head.rows)
    return Sample(
        path=path,
        split="all",
        label=int(bool(pixels)),
        patient=person or head.patient or path.stem,
        group=head.view,
        source=source,
        finding=finding,
        age=head.age,
        sex=head.sex,
        view=head.view,
        boxes=boxes_within(pixels, head.columns, head.rows) if readable else None,
    )


def _targets(table: Path) -> dict[str, list[list[float]]]:
    """The boxes of each film, in pixels; none where Target is 0."""
    boxes: dict[str, list[list[float]]] = {}
    for line, row in enumerate(read_rows(table, ("patientId", *_BOX, "Target")), 2):
        name, target = row["patientId"], row["Target"]
        if not name:
            continue
        if target not in ("0", "1"):
            raise DataRefused(f"{table.name}, line {line}", f"Target is `{target[:20]}`, not 0 or 1", "Mend the row.")
        found = boxes.setdefault(name, [])
        if target == "1":
            found.append([number_of(row[column], table, line, column) for column in _BOX])
    return boxes


def _findings(table: Path, targets: dict[str, list[list[float]]]) -> dict[str, str]:
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for line, row in enumerate(read_rows(table, ("patientId", "class")), 2):
        if row["class"] not in _CLASSES:
            reason = f"`{row['class'][:40]}` is none of the challenge's classes"
            raise DataRefused(f"{table.name}, line {line}", reason, f"They are {', '.join(_CLASSES)}.")
        rows[row["patientId"]].add(row["class"])
    for name, boxes in targets.items():
        classes = rows[name]
        if len(classes) != 1 or ("Lung Opacity" in classes) != bool(boxes):
            said = " and ".join(sorted(classes)) or "nothing"
            reason = f"{name} has {len(boxes)} boxes by {LABELS_CSV}, and is {said} by this table"
            raise DataRefused(table.name, reason, "Both tables must come from one archive.")
    return {name: next(iter(classes)) for name, classes in rows.items() if classes}


def _files(data: Path) -> dict[str, Path]:
    """Films by name; of two of one name, DICOM goes before copies of it, and the challenge's own folder first."""
    files: dict[str, Path] = {}
    for path in film_files(data):
        old = files.get(path.stem)
        if old is None or _rank(path) < _rank(old):
            files[path.stem] = path
    return files


def _rank(path: Path) -> tuple[bool, bool]:
    return path.suffix.lower() != ".dcm", IMAGES not in path.parts


def _persons(mapping: Path | None) -> dict[str, str]:
    if mapping is None:
        return {}
    try:
        rows: list[Row] = json.loads(mapping.read_text("utf-8"))
        return {row["subset_img_id"]: row["img_id"].split("_")[0] for row in rows}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        steps = "Take it from the challenge's page again, or move it away."
        raise DataRefused(str(mapping), "it cannot be read as the RSNA's mapping", steps) from error


def _beneath(data: Path, name: str) -> Path | None:
    """A table at the top of the folder, or where an archive put it, not deeper than two folders."""
    for pattern in (name, f"*/{name}", f"*/*/{name}"):
        for path in sorted(data.glob(pattern)):
            if path.is_file() and "__MACOSX" not in path.parts:
                return path
    return None
