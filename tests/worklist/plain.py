"""What a list is, said plainly: read everything, keep what passes, sort it. Lists off indexes are held against it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pneumo_desktop.case import UNDECIDED, Case, CaseState, FilmStatus, Tier
from pneumo_desktop.film_tags import name_text
from pneumo_desktop.worklist.order import in_reading_order
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted


def plain_list(cases: Iterable[Case], ranks: dict[int, float], wanted: Wanted, now: datetime) -> list[int]:
    """The numbers of the cases that a list holds, in its order.

    `ranks` are the ranks within their tiers.
    """
    everything = list(cases)
    unread = [case for case in everything if case.state in UNDECIDED]
    unread.sort(key=lambda case: (case.tier, ranks[case.case_id], case.case_id))
    parts: tuple[list[Case], ...] = ([], [], [])
    for case in unread:
        parts[min(case.tier, 2)].append(case)
    decided = [case for case in everything if case.state not in UNDECIDED]
    decided.sort(key=lambda case: (case.decided_at, case.case_id), reverse=True)
    listed = [*in_reading_order(*parts), *decided]
    asked = wanted.filter
    if asked.decided is not None:
        listed = [case for case in listed if (case.state not in UNDECIDED) == asked.decided]
    listed = [case for case in listed if passes(case, asked, now)]
    if wanted.sort is not Sort.READING:
        listed.sort(key=lambda case: (key_of(case, wanted.sort), case.case_id))
    numbers = [case.case_id for case in listed]
    return numbers[::-1] if wanted.descending else numbers


def passes(case: Case, asked: Filter, now: datetime) -> bool:
    months = case.tags.age_months
    midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    at = case.decided_at if case.state not in UNDECIDED else None
    return all(
        (
            is_found(case, asked.search),
            not asked.states or case.state in asked.states,
            not asked.bands or case.band in asked.bands,
            asked.least_age_months is None or (months is not None and months >= asked.least_age_months),
            asked.most_age_months is None or (months is not None and months <= asked.most_age_months),
            not asked.sexes or case.tags.patient_sex in asked.sexes,
            not asked.view_positions or case.tags.view_position in asked.view_positions,
            not asked.sources or str(case.source.parent) in asked.sources,
            not asked.models or case.model_name in asked.models,
            not asked.urgent or case.tier is Tier.URGENT,
            not asked.attention or case.status is FilmStatus.NEEDS_ATTENTION,
            not asked.opened_by or (case.state is CaseState.READING and case.opened_by == asked.opened_by),
            asked.decided_within is None or (at is not None and at >= now - asked.decided_within),
            not asked.decided_today or (at is not None and at >= midnight),
            asked.arrived_within is None or case.arrived_at >= now - asked.arrived_within,
        )
    )


def key_of(case: Case, sort: Sort) -> Any:
    """By what a case is sorted; what is not said comes first."""
    tags = case.tags
    return {
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
    }[sort]


def is_found(case: Case, search: str) -> bool:
    """Every word that is typed is found: its parts one after the other, the last one as the beginning of a word."""
    tags = case.tags
    words = [tags.patient_name.replace("^", " "), tags.patient_id, tags.accession_number, case.source.name]
    held = f" {_plain(' '.join(words))}"
    return all(f" {_plain(word)}" in held for word in search.split() if _plain(word))


def _plain(text: str) -> str:
    """Letters and figures, marks taken off Latin ones; all else is a space."""
    bare = "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not "\u0300" <= char <= "\u0331")
    return " ".join(re.findall(r"[^\W_]+", bare))
