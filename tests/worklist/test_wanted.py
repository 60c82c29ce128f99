"""A list holds what passes its filter, in the order that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop.case import Band, CaseState
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted
from tests.conftest import arrival

TAGS = FilmTags(patient_name="Vega^Ada", patient_id="P-1", patient_sex="F", age_months=30, view_position="AP")


@pytest.fixture
def names(store: Store) -> Callable[..., list[str]]:
    """Films `ada`, `bo`, `cy` (not scored) and `dee` (open at Dr A); gives the names that a list holds."""
    with store.writing() as writer:
        writer.add_arrival(arrival("ada", 0.95, tags=replace(TAGS, study_instance_uid="1.1")))
        writer.add_arrival(
            arrival(
                "bo",
                0.3,
                path=Path("/incoming/ward/bo.dcm"),
                tags=FilmTags(patient_name="Bo", patient_id="P-2", patient_sex="M", age_months=80),
            )
        )
        writer.add_arrival(arrival("cy", None))
        writer.add_arrival(arrival("dee", 0.6, tags=FilmTags(patient_name="Dee", view_position="PA")))
        (dee,) = writer.queue("dee")
        writer.open_case(dee.case_id, "Dr A", "token")

    def of(sort: Sort = Sort.READING, *, descending: bool = False, **parts: object) -> list[str]:
        with store.reading() as reader:
            found = reader.page(Wanted(Filter(**parts), sort, descending), now=store.clock())  # type: ignore[arg-type]
        return [case.source.stem for case in found.cases]

    return of


def test_each_part_of_a_filter_lets_through_what_it_says(names: Callable[..., list[str]]) -> None:
    assert names() == ["ada", "cy", "dee", "bo"]
    assert names(bands=(Band.HIGH, Band.LOW)) == ["ada", "bo"]
    assert names(attention=True) == ["cy"]
    assert names(states=(CaseState.READING,)) == names(opened_by="Dr A") == ["dee"]
    assert names(least_age_months=30) == ["ada", "bo"]
    assert names(most_age_months=30) == ["ada"]
    assert names(sexes=("F", "")) == ["ada", "cy", "dee"]
    assert names(view_positions=("PA",)) == ["dee"]
    assert names(sources=("/incoming/ward",)) == ["bo"]
    assert names(search="veg p-1") == ["ada"]
    assert names(decided=True) == []
    assert names(arrived_within=timedelta(days=1)) == ["ada", "cy", "dee", "bo"]


@pytest.mark.parametrize(
    ("sort", "wanted"),
    [
        (Sort.LIKELIHOOD, ["cy", "bo", "dee", "ada"]),
        (Sort.AGE, ["cy", "dee", "ada", "bo"]),
        (Sort.PATIENT_ID, ["dee", "cy", "ada", "bo"]),
        (Sort.STATE, ["dee", "ada", "bo", "cy"]),
        (Sort.ARRIVED, ["ada", "bo", "cy", "dee"]),
        (Sort.SOURCE, ["ada", "cy", "dee", "bo"]),
    ],
)
def test_a_column_sorts_both_ways(names: Callable[..., list[str]], sort: Sort, wanted: list[str]) -> None:
    assert names(sort) == wanted
    assert names(sort, descending=True) == wanted[::-1]
