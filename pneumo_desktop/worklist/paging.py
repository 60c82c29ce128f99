"""A list as somebody wants it, page by page; see `wanted`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from pneumo_desktop.case import Case, CaseState, FilmStatus, Tier, name_text
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.reader import Reader

Mark = tuple[Any, ...]
"""A place between two rows of a list, where another page begins. What is in it is nobody's matter but this module's."""

Ages = Mapping[str, tuple[int, int]]
"""The youngest and the oldest age in months that a model was validated on, by the model's name."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list.

    Attributes:
        cases: the rows, in order.
        after: where the next page begins; None: there is none.
        too_many: no rows were read, as more cases pass the filter than can be sorted: it must be narrowed.
    """

    cases: tuple[Case, ...] = ()
    after: Mark | None = None
    too_many: bool = False


def page(reader: Reader, wanted: Wanted, limit: int, after: Mark | None, now: datetime) -> Page:
    """See `Reader.page`."""
    asked = wanted.filter
    unread = [] if asked.decided else reader.queue(asked.search)
    decided = reader.decided(search=asked.search) if asked.decided is not False else []
    status = reader.engine_status()
    incoming, ages = (status.incoming if status else ""), validated_ages(reader.cards())
    found = [case for case in (*unread, *decided) if passes(case, asked, incoming, ages, now)]
    if wanted.sort is not Sort.READING:
        found.sort(key=lambda case: (sort_key(case, wanted.sort), case.case_id))
    if wanted.descending:
        found.reverse()
    first = int(after[0]) if after else 0
    rows = tuple(found[first : first + limit])
    return Page(rows, (first + limit,) if len(found) > first + limit else None)


def passes(case: Case, asked: Filter, incoming: str, ages: Ages, now: datetime) -> bool:
    """Whether a case passes all parts of a filter but its search and `decided`."""
    local = now.astimezone()
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    months = case.tags.age_months
    return all(
        (
            not asked.states or case.state in asked.states,
            not asked.bands or case.band in asked.bands,
            asked.least_age_months is None or (months is not None and months >= asked.least_age_months),
            asked.most_age_months is None or (months is not None and months <= asked.most_age_months),
            not asked.sexes or case.tags.patient_sex in asked.sexes,
            not asked.view_positions or case.tags.view_position in asked.view_positions,
            not asked.sources or _below(case.source.parent, incoming) in asked.sources,
            not asked.models or case.model_name in asked.models,
            not asked.urgent or case.tier is Tier.URGENT,
            not asked.attention or case.status is FilmStatus.NEEDS_ATTENTION,
            not asked.outside or is_outside(case, ages),
            not asked.opened_by or (case.state is CaseState.READING and case.opened_by == asked.opened_by),
            asked.decided_within is None or _since(case.decided_at, now - asked.decided_within),
            not asked.decided_today or _since(case.decided_at, midnight),
            asked.arrived_within is None or case.arrived_at >= now - asked.arrived_within,
        )
    )


def sort_key(case: Case, sort: Sort) -> Any:
    """By what a case is sorted; what is not said comes first."""
    tags = case.tags
    keys = {
        Sort.LIKELIHOOD: -1.0 if case.likelihood is None else case.likelihood,
        Sort.PATIENT: (name_text(tags.patient_name) or case.source.name).casefold(),
        Sort.PATIENT_ID: tags.patient_id,
        Sort.AGE: -1 if tags.age_months is None else tags.age_months,
        Sort.SEX: tags.patient_sex,
        Sort.VIEW: tags.view_position,
        Sort.ARRIVED: case.arrived_at,
        Sort.STATE: case.state.value,
        Sort.SOURCE: str(case.source.parent),
        Sort.MODEL: case.model_name,
    }
    return keys[sort]


def is_outside(case: Case, ages: Ages) -> bool:
    """Whether something stands against the score of a case: its film's quality, its view, the patient's age."""
    if case.call is None:
        return False
    known, months = ages.get(case.model_name), case.tags.age_months
    return bool(case.reason) or (known is not None and months is not None and not known[0] <= months <= known[1])


def validated_ages(cards: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Ages out of the models' cards; a card that says none claims none."""
    found = {}
    for text in cards.values():
        try:
            card = json.loads(text)
        except ValueError:
            continue
        match card.get("validated_age_months") if isinstance(card, dict) else None:
            case [int(youngest), int(oldest)]:
                found[f"{card.get('name', '')} {card.get('version', '')}".strip()] = (youngest, oldest)
    return found


def _below(folder: PurePath, incoming: str) -> str:
    if incoming and folder.is_relative_to(incoming):
        folder = folder.relative_to(incoming)
    return "" if folder == Path() else str(folder)


def _since(at: datetime | None, begin: datetime) -> bool:
    return at is not None and at >= begin
