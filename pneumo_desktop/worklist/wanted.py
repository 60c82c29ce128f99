"""What may be asked of the list: filters, a view that names them, the column it is sorted by. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from pneumo_desktop.case import Band, CaseState

SORTED_AT_MOST = 50_000
"""So many cases that pass a filter are sorted; where more do, the index of the order is gone along."""


class Sort(StrEnum):
    """By what a list is sorted. `READING` is the reading order of unread cases, the latest decision first of others."""

    READING = "reading"
    LIKELIHOOD = "likelihood"
    PATIENT = "patient"
    PATIENT_ID = "patient_id"
    AGE = "age"
    SEX = "sex"
    VIEW = "view"
    ARRIVED = "arrived"
    STATE = "state"
    SOURCE = "source"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases a list holds: those for which every part is true; a part left empty lets all through.

    Attributes:
        search: every word of it is found in patient, ID, accession or file name.
        decided: decided cases instead of unread ones; None: both.
        states: of these states.
        bands: of these bands.
        least_age_months: of this age or older, at the time of the film; films without an age are left out.
        most_age_months: of this age or younger.
        sexes: PatientSex as it is stored (`M`, `F`, `O`); an empty text stands for *not said*.
        view_positions: ViewPosition (`AP`, `PA` …); an empty text stands for *not said*.
        sources: folders under the incoming folder that the file came from, as text; empty text: the folder itself.
        models: names of the models whose score counts.
        urgent: only what was marked urgent by hand.
        attention: only what could not be scored.
        outside: only what lies outside what the model was validated on.
        opened_by: only what this reader has open.
        decided_within: only what was decided no longer ago than this.
        decided_today: only what was decided since midnight, local time.
        arrived_within: only what arrived no longer ago than this.
    """

    search: str = ""
    decided: bool | None = False
    states: tuple[CaseState, ...] = ()
    bands: tuple[Band, ...] = ()
    least_age_months: int | None = None
    most_age_months: int | None = None
    sexes: tuple[str, ...] = ()
    view_positions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    urgent: bool = False
    attention: bool = False
    outside: bool = False
    opened_by: str = ""
    decided_within: timedelta | None = None
    decided_today: bool = False
    arrived_within: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list: what it holds, by what it is sorted."""

    filter: Filter = Filter()
    sort: Sort = Sort.READING
    descending: bool = False
