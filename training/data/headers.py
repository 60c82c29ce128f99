"""What films say of themselves before they are decoded: size, age, sex, view, patient; read once, then remembered."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.header import read_header, tolerate_tags
from training.data.names import is_dicom
from training.data.places import cache_folder
from training.data.sample import Sample
from training.progress import track

_VERSION = 1
_VIEWS = {"AP", "PA"}


class Header(NamedTuple):
    """What a film says of itself; zero and empty where it does not."""

    rows: int = 0
    columns: int = 0
    age: float | None = None
    sex: str = ""
    view: str = ""
    patient: str = ""


def read_headers(paths: Sequence[Path], cache: Path | None = None) -> dict[Path, Header]:
    """The heads of films, remembered in the cache until a file changes; an unreadable one is an empty header.

    Args:
        paths: of the films.
        cache: folder of the caches; None: the user's cache folder.
    """
    if not paths:
        return {}
    tolerate_tags()
    common = os.path.commonpath([str(path.parent.resolve()) for path in paths])
    store = cache_folder(cache) / f"heads-{hashlib.sha256(common.encode()).hexdigest()[:24]}.json"
    known = _remembered(store)
    states = {path: _state(path) for path in paths}
    new = [path for path in paths if states[path] not in known]
    for path in track(new, "read tags", len(new)):
        known[states[path]] = _read(path)
    if new:
        temporary = store.with_suffix(f".{os.getpid()}.tmp")
        try:
            temporary.write_text(json.dumps({"version": _VERSION, "heads": known}), "utf-8")
            temporary.replace(store)
        except OSError:  # what is not remembered is read again
            temporary.unlink(missing_ok=True)
    return {path: known[states[path]] for path in paths}


def with_tags(samples: list[Sample], cache: Path | None = None) -> list[Sample]:
    """The samples with age, sex, view and patient out of DICOM tags, where the layout itself does not say them."""
    films = [sample.path for sample in samples if sample.age is None and not sample.sex and is_dicom(sample.path)]
    heads = read_headers(films, cache)
    return [_tagged(sample, heads[sample.path]) if sample.path in heads else sample for sample in samples]


def _tagged(sample: Sample, head: Header) -> Sample:
    # A name that follows the rule of Kermany et al. says more than a tag that a converter left behind.
    by_name = sample.patient != sample.path.stem
    view = sample.view or head.view
    return replace(
        sample,
        age=head.age,
        sex=head.sex,
        view=view,
        patient=sample.patient if by_name else head.patient or sample.patient,
        group=sample.group if sample.group not in ("", "none") else view or sample.group,
    )


def header_of(tags: FilmTags) -> Header:
    """The part of a film's tags that is of use here."""
    age = None if tags.age_months is None else round(tags.age_months / 12, 2)
    sex = tags.patient_sex.upper()[:1]
    view = tags.view_position.upper()
    return Header(
        tags.rows,
        tags.columns,
        age,
        sex if sex in ("F", "M") else "",
        view if view in _VIEWS else "",
        tags.patient_id,
    )


def _read(path: Path) -> Header:
    try:
        return header_of(read_header(path))
    except (UnreadableImage, OSError):
        return Header()  # decoding it will say why


def _state(path: Path) -> str:
    try:
        stat = path.stat()
    except OSError:
        return f"{path.resolve()}|gone"
    return f"{path.resolve()}|{stat.st_mtime_ns}|{stat.st_size}"


def _remembered(store: Path) -> dict[str, Header]:
    try:
        said = json.loads(store.read_text("utf-8"))
        if said["version"] == _VERSION:
            return {state: Header(*head) for state, head in said["heads"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        pass  # none yet, or damaged: read anew
    return {}
