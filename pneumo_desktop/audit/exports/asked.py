"""What is asked of an export: its form, which cases, and whether anything that names a person may leave."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pneumo_desktop.case import DECIDED, Band, CaseState
from pneumo_desktop.errors import PneumoError


class Form(StrEnum):
    """What decided cases are written as."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"
    PDF = "pdf"
    SR = "dicom-sr"
    SC = "dicom-sc"


FOLDERS = (Form.SR, Form.SC)
"""Forms of several files: `OUT` is a folder then, and its manifest lies in it."""

WITH_FILMS = (Form.PDF, Form.SR, Form.SC)
"""Forms that look at the films themselves."""


class Population(StrEnum):
    """Whether a case is of the kind that the model was validated on; without a score it is neither."""

    VALIDATED = "validated"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Asked:
    """Every part narrows; one left empty lets all decided cases through.

    Attributes:
        states: of `case.DECIDED`.
        since, until: by time of decision; the first is included, the second is not.
        readers: names of those whose verdict stands.
        models: names of the models whose score the verdict was given against.
        bands: of that score.
        population: as validated, or outside of it.
        case_ids: only these; None: all.
        deidentify: nothing that names a person, and no pixels that nobody approved.
        pixels: False: of de-identified cases no pixels at all, not even approved ones.
    """

    form: Form = Form.CSV
    states: Collection[CaseState] = DECIDED
    since: datetime | None = None
    until: datetime | None = None
    readers: Collection[str] = ()
    models: Collection[str] = ()
    bands: Collection[Band] = ()
    population: Population | None = None
    case_ids: Collection[int] | None = None
    deidentify: bool = False
    pixels: bool = True


def form_of(out: Path, said: str = "") -> Form:
    """The form that was named, else the one that the name of the file ends in.

    Raises:
        PneumoError: neither says it.
    """
    if said:
        return Form(said)
    known = {".csv": Form.CSV, ".jsonl": Form.JSONL, ".ndjson": Form.JSONL, ".xlsx": Form.XLSX, ".pdf": Form.PDF}
    suffix = out.suffix.casefold()
    if suffix in known:
        return known[suffix]
    raise PneumoError(out.name, "its name does not say which form it is to have", f"Name one: --form {'|'.join(Form)}.")
