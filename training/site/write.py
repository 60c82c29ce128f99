"""A site's decided cases written as a data set: index, boxes, provenance, and copies of the films where asked for."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pneumo_desktop import __version__
from pneumo_desktop.errors import PneumoError
from training.data import DataRefused
from training.site.decided import Found, SiteFilm

INDEX, BOXES, PROVENANCE, FILMS = "index.csv", "boxes.json", "provenance.json", "films"
SOURCE = "site"
TRAIN, HELD, NEITHER = "train", "test", "neither"
LEAST_CASES = 2

COLUMNS = (
    *("file", "split", "patient", "label", "source", "view", "age", "sex", "boxes", "case", "decided_on"),
    *("score_shown", "map_shown", "authenticated", "likelihood", "model", "model_sha256", "film_sha256"),
)


@dataclass(frozen=True, slots=True)
class Divided:
    """Which films train and which are held out.

    Attributes:
        films: those of either, each with its split.
        since: the first day of the held out ones, all films to train on were decided before it; empty for none.
        straddling: films of patients who were decided before and after: the later ones are in neither.
    """

    films: list[tuple[SiteFilm, str]]
    since: str
    straddling: int


def divide(films: Sequence[SiteFilm], share: float) -> Divided:
    """Split by patient and by time: what is held out is of patients who were not trained on, and decided later.

    Args:
        films: all of them.
        share: of the cases, about so many are held out, the latest.
    """
    days = sorted(film.decided_on for film in {film.case: film for film in films}.values())
    since = days[min(len(days) - 1, round(len(days) * (1 - share)))] if share > 0 else ""
    if not since:
        return Divided([(film, TRAIN) for film in films], since, 0)
    early = {film.patient for film in films if film.decided_on < since}
    split = [(film, TRAIN if film.decided_on < since else NEITHER if film.patient in early else HELD) for film in films]
    kept = [(film, where) for film, where in split if where != NEITHER]
    return Divided(kept, since, len(split) - len(kept))


def write_set(found: Found, out: Path, *, share: float, copy: bool) -> dict[str, object]:
    """Write the data set to a new or empty folder; returns the provenance.

    `index.csv` is one that `fit`, `explore` and `locate` read. It names nobody: cases and patients are pseudonyms, days
    stand for times, ages over 90 are one group. The films themselves are what they were, tags and all, so a set with
    copies must stay where the films may be.

    Args:
        found: see `training.site.decided`.
        out: the folder.
        share: see `divide`.
        copy: the films are copied to `films/`; else the index names them where they lie.

    Raises:
        DataRefused: the folder holds something else, or too few cases were found.
        PneumoError: it cannot be written.
    """
    if found.cases < LEAST_CASES:
        reasons = "; ".join([f"{count}: {why}" for why, count in sorted(found.left_out.items()) if count] + found.named)
        step = (
            f"At least {LEAST_CASES} decided cases are needed. Left out: {reasons or 'nothing, there are no others'}."
        )
        raise DataRefused(str(out), f"{found.cases} decided cases can be used", step)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise DataRefused(str(out), "something is there already", "Name a folder that does not exist yet.")
    divided = divide(found.films, share)
    try:
        out.mkdir(parents=True, exist_ok=True)
        films = [(_placed(film, out, copy=copy), split) for film, split in divided.films]
        with (out / INDEX).open("w", encoding="utf-8", newline="") as stream:
            table = csv.DictWriter(stream, COLUMNS)
            table.writeheader()
            for film, split in films:
                table.writerow(_row(film, split))
        boxes = {film.sha256: [list(box) for box in film.boxes] for film, _ in films if film.boxes}
        (out / BOXES).write_text(json.dumps(boxes, indent=1) + "\n", "utf-8")
        provenance = _provenance(found, divided)
        # Last: a set without it is half a set.
        (out / PROVENANCE).write_text(json.dumps(provenance, indent=1, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        raise PneumoError(str(out), f"it cannot be written ({error.strerror})", "Choose another folder.") from error
    return provenance


def _placed(film: SiteFilm, out: Path, *, copy: bool) -> SiteFilm:
    if not copy:
        return replace(film, path=film.path.resolve())
    (out / FILMS).mkdir(exist_ok=True)
    # A film has no suffix in the library, and needs none: what it is, its first bytes say.
    target = out / FILMS / film.sha256
    shutil.copyfile(film.path, target)
    return replace(film, path=target.relative_to(out))


def _row(film: SiteFilm, split: str) -> dict[str, str]:
    pixels = [
        [round(left * film.columns, 1), round(top * film.rows, 1), round(w * film.columns, 1), round(h * film.rows, 1)]
        for left, top, w, h in film.boxes
    ]
    return {
        "file": str(film.path),
        "split": split,
        "patient": film.patient,
        "label": film.label,
        "source": SOURCE,
        "boxes": json.dumps(pixels),
        "film_sha256": film.sha256,
        **{name: getattr(film, name) for name in COLUMNS[5:-1] if name != "boxes"},
    }


def _provenance(found: Found, divided: Divided) -> dict[str, object]:
    films = [film for film, _ in divided.films]
    counted = {
        split: {
            "films": sum(where == split for _, where in divided.films),
            "pneumonia": sum(where == split and film.label == "PNEUMONIA" for film, where in divided.films),
            "cases": len({film.case for film, where in divided.films if where == split}),
            "patients": len({film.patient for film, where in divided.films if where == split}),
        }
        for split in (TRAIN, HELD)
    }
    return {
        "made_by": f"Pneumo Desktop {__version__}, python -m training from-worklist",
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "origin": found.origin,
        "splits": counted,
        "held_out_since": divided.since,
        "in_neither": divided.straddling,
        "left_out": {why: count for why, count in sorted(found.left_out.items()) if count},
        "not_as_recorded": found.named,
        "amended_cases": found.amended,
        "cases_of_nobody_known": found.nobody,
        "decided_with_the_score_shown": sum(film.score_shown == "yes" for film in films),
        "decided_with_the_map_shown": sum(film.map_shown == "yes" for film in films),
        "films_with_boxes": sum(bool(film.boxes) for film in films),
        "models": sorted({f"{film.model} {film.model_sha256}".strip() for film in films if film.model}),
        "films": {film.sha256: where for film, where in divided.films},
    }
