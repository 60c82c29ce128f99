"""An index of films: a CSV with a row a film, as the sets beside this project have it."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from training.data.headers import Header, read_headers
from training.data.names import patient_of, split_of
from training.data.sample import LABELS, Box, DataRefused, Sample

_RSNA = {"Lung Opacity": 1, "Normal": 0, "No Lung Opacity / Not Normal": 0}
_RSNA_SIDE = 512
PNEUMONIA = "Pneumonia"

Row = dict[str, str]


def read_index(index: Path, source: str, *, weak: bool = False, cache: Path | None = None) -> list[Sample]:
    """The labelled rows of an index CSV; those without a known label are left out.

    Columns: `file` (or `path`; from the index' own folder), `label` (NORMAL, PNEUMONIA, 0, 1) or `rsna_class`; and as
    far as they are known `split`, `patient`, `source`, `etiology`, `age` (years), `sex`, `view`, and `boxes`:
    `[[x, y, width, height], …]` in pixels of the film; or `rsna_boxes`, in pixels of a film of ChestX-ray14 reduced to
    512 × 512.

    Args:
        index: the file.
        source: the name of the set, for rows that give none.
        weak: take rows of `train` that have but `nih_labels`, too, by whether a program read Pneumonia in the report.
        cache: folder of the caches.

    Raises:
        DataRefused: it cannot be read, lacks a column, or a row of it has no meaning; the line is named.
    """
    rows = read_rows(index, ())
    if rows and not {"file", "path"} & rows[0].keys():
        raise DataRefused(index.name, "it has no column `file`", "Its first line names the columns: file,split,label,…")
    labelled = [
        (line, row) for line, row in enumerate(rows, 2) if _name(row) and (_finding(row) or (weak and _weak(row)))
    ]
    heads = read_headers([index.parent / _name(row) for _, row in labelled if len(row.get("boxes", "")) > 2], cache)
    return [_sample(index, line, row, heads, source) for line, row in labelled]


def read_rows(table: Path, columns: Sequence[str]) -> list[Row]:
    """The rows of a CSV, spaces round names and values dropped.

    Raises:
        DataRefused: it cannot be read, or one of `columns` is missing.
    """
    try:
        with table.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            names = [name.strip() for name in reader.fieldnames or ()]
            missing = [column for column in columns if column not in names]
            if missing:
                steps = f"Its first line must name {', '.join(columns)}."
                raise DataRefused(table.name, f"it has no column {' and '.join(missing)}", steps)
            reader.fieldnames = names
            return [{name: (value or "").strip() for name, value in row.items() if name} for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no table in UTF-8"
        raise DataRefused(str(table), f"it cannot be read ({reason})", "Look at the file.") from error


def number_of(text: str, table: Path, line: int, column: str) -> float:
    """A cell as a finite number. Raises DataRefused that names line and column."""
    try:
        value = float(text)
        if value - value == 0:
            return value
    except ValueError:
        pass
    raise DataRefused(f"{table.name}, line {line}", f"`{text[:40]}` in column {column} is no number", "Mend the row.")


def boxes_within(pixels: Sequence[Sequence[float]], columns: int, rows: int) -> tuple[Box, ...]:
    """Boxes (x, y, width, height) in pixels of a film as shares of it, cut at its borders; empty ones are dropped."""
    boxes = []
    for x, y, width, height in pixels:
        left, top = max(0.0, x / columns), max(0.0, y / rows)
        right, bottom = min(1.0, (x + width) / columns), min(1.0, (y + height) / rows)
        if right > left and bottom > top:
            boxes.append(Box(left, top, right - left, bottom - top))
    return tuple(boxes)


def _sample(index: Path, number: int, row: Row, heads: dict[Path, Header], source: str) -> Sample:
    name = _name(row)
    path = index.parent / name
    finding = _finding(row)
    weak = not finding
    if weak:
        mined = PNEUMONIA in row["nih_labels"].split("|")
        finding, label = "mined: pneumonia" if mined else "mined: no pneumonia", int(mined)
    else:
        label = _RSNA.get(finding, LABELS.get(finding, 0))
    split = row.get("split", "")
    age = row.get("age", "").rstrip("Yy")
    return Sample(
        path=path,
        split=split_of(split) or split.lower() or "all",
        label=label,
        patient=row.get("patient") or patient_of(Path(name).name),
        group=row.get("etiology") or row.get("view") or "",
        source=row.get("source") or source,
        finding=finding,
        age=number_of(age, index, number, "age") if age else None,
        sex=sex if (sex := row.get("sex", "").upper()[:1]) in ("F", "M") else "",
        view=row.get("view", "").upper(),
        boxes=_boxes(index, number, row, heads.get(path), weak=weak),
        weak=weak,
    )


def _finding(row: Row) -> str:
    """The class that a person gave a film; empty where none did."""
    if "rsna_class" in row:
        return row["rsna_class"] if row["rsna_class"] in _RSNA else ""
    text = row.get("label", "").upper()
    text = {"0": "NORMAL", "1": "PNEUMONIA"}.get(text, text)
    return text if text in LABELS else ""


def _weak(row: Row) -> bool:
    """Whether a program read its class out of a report; in train only, for it is wrong in every second pneumonia."""
    return bool(row.get("nih_labels")) and split_of(row.get("split", "")) == "train"


def _name(row: Row) -> str:
    return row.get("file") or row.get("path") or ""


def _boxes_text(row: Row) -> str:
    return row.get("rsna_boxes") or row.get("boxes") or ""


def _boxes(index: Path, number: int, row: Row, head: Header | None, *, weak: bool) -> tuple[Box, ...] | None:
    text = _boxes_text(row)
    if weak or not {"boxes", "rsna_boxes"} & row.keys():
        return None
    try:
        pixels = [[float(value) for value in box] for box in json.loads(text or "[]")]
        if any(len(box) != 4 for box in pixels):
            raise ValueError
    except (ValueError, TypeError) as error:
        reason = f"`{text[:40]}` is no list of boxes"
        steps = "Write them as [[x, y, width, height], …] in pixels of the film."
        raise DataRefused(f"{index.name}, line {number}", reason, steps) from error
    if not pixels:
        return ()
    if row.get("rsna_boxes"):
        return boxes_within(pixels, _RSNA_SIDE, _RSNA_SIDE)
    if head is None or not head.rows:
        return None  # the film cannot be read, which decoding will say
    return boxes_within(pixels, head.columns, head.rows)
