"""The columns of the list: their names, their words, what each is sorted by, and a reader's own choice of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum

from pneumo_desktop.case import DECIDED, Case, CaseState
from pneumo_desktop.ui import words
from pneumo_desktop.ui.words import tr
from pneumo_desktop.worklist.wanted import Sort


class Column(IntEnum):
    """What a row can say; the first eight are shown where nobody has chosen."""

    PLACE = 0
    LIKELIHOOD = 1
    PATIENT = 2
    ID = 3
    AGE_SEX = 4
    VIEW = 5
    WAITING = 6
    STATE = 7
    ACCESSION = 8
    ARRIVED = 9
    SOURCE = 10
    MODEL = 11
    FILMS = 12
    WHY = 13


USUAL = tuple(Column)[: Column.STATE + 1]
FOLDING = (Column.ID, Column.AGE_SEX, Column.VIEW)
"""What stands in the patient's second line while it has no column."""

SORTS: Mapping[Column, Sort] = {
    Column.PLACE: Sort.READING,
    Column.LIKELIHOOD: Sort.LIKELIHOOD,
    Column.PATIENT: Sort.PATIENT,
    Column.ID: Sort.PATIENT_ID,
    Column.AGE_SEX: Sort.AGE,
    Column.VIEW: Sort.VIEW,
    Column.WAITING: Sort.ARRIVED,
    Column.ARRIVED: Sort.ARRIVED,
    Column.STATE: Sort.STATE,
    Column.SOURCE: Sort.SOURCE,
    Column.MODEL: Sort.MODEL,
}
LEAST_EM, MOST_EM = 1.5, 40.0


def column_title(column: Column, *, decided: bool = False) -> str:
    """What stands above a column; empty above the place."""
    if column is Column.WAITING and decided:
        return tr("Decided")
    return {
        Column.PLACE: "",
        Column.LIKELIHOOD: tr("Likelihood"),
        Column.PATIENT: tr("Patient"),
        Column.ID: tr("ID"),
        Column.AGE_SEX: tr("Age, sex"),
        Column.VIEW: tr("View"),
        Column.WAITING: tr("Waiting"),
        Column.STATE: tr("State"),
        Column.ACCESSION: tr("Accession"),
        Column.ARRIVED: tr("Arrived"),
        Column.SOURCE: tr("File"),
        Column.MODEL: tr("Model"),
        Column.FILMS: tr("Films"),
        Column.WHY: tr("Why here"),
    }[column]


def column_name(column: Column) -> str:
    """What a column is called in a list of columns."""
    return tr("Place in the queue") if column is Column.PLACE else column_title(column)


def cell_text(case: Case, column: Column, now: datetime, why: str) -> str:  # noqa: PLR0911, PLR0912 one per column
    """What a cell says.

    Args:
        why: why the case stands where it stands and what stands against its score.
    """
    match column:
        case Column.PLACE:
            return "" if case.position is None else str(case.position)
        case Column.LIKELIHOOD:
            return f"{words.band_symbol(case)} {words.likelihood_text(case)} {words.band_word(case)}"
        case Column.PATIENT:
            return words.patient_text(case)
        case Column.ID:
            return case.tags.patient_id
        case Column.AGE_SEX:
            return words.age_and_sex(case.tags)
        case Column.VIEW:
            return words.view_text(case)
        case Column.WAITING:
            decided = case.state in DECIDED
            return words.decided_text(case, now) if decided else words.waiting_text(case.arrived_at, now)
        case Column.STATE:
            held = case.state is CaseState.READING and case.opened_by
            return tr("open: {name}").format(name=case.opened_by) if held else words.state_text(case)
        case Column.ACCESSION:
            return case.tags.accession_number
        case Column.ARRIVED:
            local = case.arrived_at.astimezone()
            return f"{local:%H:%M}" if local.date() == now.astimezone().date() else f"{local:%Y-%m-%d %H:%M}"
        case Column.SOURCE:
            return case.source.name
        case Column.MODEL:
            return case.model_name
        case Column.FILMS:
            return str(case.film_count)
    return why


def cap_share(case: Case, now: datetime) -> float | None:
    """How much of the time that a case may wait has gone by, from 0; 1 and more is overdue. None: it waits no more."""
    if case.state in DECIDED:
        return None
    cap = (case.due_at - case.arrived_at).total_seconds()
    waited = (now - case.arrived_at).total_seconds()
    if case.due_at <= now or cap <= 0:
        return max(1.0, waited / cap if cap > 0 else 1.0)
    return min(max(waited / cap, 0.0), 1.0)


def cap_text(case: Case, now: datetime) -> str:
    """The same in words: `Waiting 0:41 of 1:00`; empty where it waits no more."""
    if case.state in DECIDED:
        return ""
    waited, cap = words.waiting_text(case.arrived_at, now), words.waiting_text(case.arrived_at, case.due_at)
    said = tr("Waiting {waited}, over its time of {cap}") if case.due_at <= now else tr("Waiting {waited} of {cap}")
    return said.format(waited=waited, cap=cap)


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A reader's own columns. Without `shown` the program chooses by the width of the list.

    Attributes:
        shown: from left to right; the patient is always among them.
        widths: in heights of a line of text, so that they hold for every text size; columns without one have the usual.
    """

    shown: tuple[Column, ...] = ()
    widths: Mapping[Column, float] = field(default_factory=dict)

    @property
    def chosen(self) -> bool:
        """Whether the reader has chosen anything."""
        return bool(self.shown)

    def or_usual(self) -> ColumnChoice:
        """Something to begin a choice with."""
        return self if self.shown else replace(self, shown=USUAL)

    def toggled(self, column: Column) -> ColumnChoice:
        """With a column more, or without it; the patient stays."""
        begun = self.or_usual()
        if column is Column.PATIENT:
            return begun
        if column in begun.shown:
            return replace(begun, shown=tuple(each for each in begun.shown if each is not column))
        return replace(begun, shown=(*begun.shown, column))

    def moved(self, column: Column, steps: int) -> ColumnChoice:
        """With a shown column further to the right, or to the left."""
        begun = self.or_usual()
        if column not in begun.shown:
            return begun
        order = list(begun.shown)
        at = order.index(column)
        order.insert(min(max(at + steps, 0), len(order) - 1), order.pop(at))
        return replace(begun, shown=tuple(order))

    def widened(self, column: Column, em: float) -> ColumnChoice:
        """With a column of this width, in heights of a line, within what can be read."""
        begun = self.or_usual()
        wide = round(min(max(em, LEAST_EM), MOST_EM), 2)
        return replace(begun, widths={**begun.widths, column: wide})

    def as_text(self) -> str:
        """For a file that people read."""
        if not self.shown:
            return ""
        named = {column.name.lower(): self.widths.get(column) for column in self.shown}
        return json.dumps(named)


def choice_of(text: str) -> ColumnChoice:
    """Columns out of a file; what it does not say so that it can be understood, is left out."""
    try:
        said = json.loads(text)
    except ValueError:
        return ColumnChoice()
    if not isinstance(said, dict):
        return ColumnChoice()
    known = {name.upper(): wide for name, wide in said.items() if name.upper() in Column.__members__}
    shown = tuple(Column[name] for name in known)
    if not shown:
        return ColumnChoice()
    if Column.PATIENT not in shown:
        shown = (*shown, Column.PATIENT)
    choice = ColumnChoice(shown)
    for name, wide in known.items():
        if isinstance(wide, int | float) and not isinstance(wide, bool):
            choice = choice.widened(Column[name], float(wide))
    return choice
