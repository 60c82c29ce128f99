"""A person asks for another score: recorded, done by the engine, and nothing that was written is changed by it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Case, CaseState, Film, FilmStatus, Projection
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.rescore import rescore
from pneumo_desktop.worklist.store import Store
from tests.conftest import score

READER = "Dr A. Otieno"


def waiting(store: Store) -> list[Film]:
    with store.reading() as reader:
        return reader.films_awaiting_model(9)


def case_of(store: Store, case_id: int) -> Case:
    with store.reading() as reader:
        found = reader.case(case_id)
    assert found is not None
    return found


def scored(store: Store, likelihood: float | None, model: str = "test 1.0", reason: str = "") -> None:
    """What the engine does with films that wait."""
    for film in waiting(store):
        with store.writing() as writer:
            writer.add_score(film, None if likelihood is None else score(likelihood, model), reason)


def test_the_wish_is_in_the_record_and_its_films_wait(store: Store, add: Callable[..., int]) -> None:
    case_id = add("a", 0.7)
    add("b", 0.2)
    assert rescore(store, case_id, READER) == 1
    assert [film.case_id for film in waiting(store)] == [case_id]
    with store.reading() as reader:
        last = list(reader.journal())[-1]
    assert (last.actor, last.act, last.case_id) == (READER, "rescore", case_id)
    assert json.loads(last.body) == {"films": [waiting(store)[0].film_id]}
    verify(store)


def test_a_film_that_could_not_be_scored_is_tried_again(store: Store, add: Callable[..., int]) -> None:
    case_id = add("a")
    rescore(store, case_id, READER)
    scored(store, 0.93)
    case = case_of(store, case_id)
    assert (case.status, case.likelihood) == (FilmStatus.SCORED, 0.93)
    assert waiting(store) == []
    verify(store)


def test_a_model_gives_one_score_and_that_one_stands(store: Store, add: Callable[..., int]) -> None:
    case_id = add("a", 0.7)
    before = case_of(store, case_id)
    rescore(store, case_id, READER)
    scored(store, 0.71)
    after = case_of(store, case_id)
    assert (after.likelihood, after.score_id) == (0.7, before.score_id)
    assert waiting(store) == []
    verify(store)


def test_another_model_since_then_gives_its_own_score(store: Store, add: Callable[..., int]) -> None:
    case_id, later = add("a", 0.7), add("b", 0.6)
    rescore(store, case_id, READER)
    scored(store, 0.1, "next 2.0")
    after = case_of(store, case_id)
    assert (after.likelihood, after.model_name) == (0.1, "next 2.0")
    with store.reading() as reader:
        assert [case.case_id for case in reader.queue()] == [case_id, later]  # nobody who came later overtakes it
    rescore(store, case_id, READER)
    scored(store, 0.5, "test 1.0")
    assert case_of(store, case_id).likelihood == 0.7  # what that model said the first time
    verify(store)


def test_a_score_that_counts_is_not_lost_by_trying_again(store: Store, add: Callable[..., int]) -> None:
    case_id = add("a", 0.7)
    rescore(store, case_id, READER)
    scored(store, None, reason="The file is damaged.")
    assert case_of(store, case_id).likelihood == 0.7
    assert waiting(store) == []
    verify(store)


def test_a_case_decided_meanwhile_keeps_its_score(store: Store, add: Callable[..., int]) -> None:
    case_id = add("a", 0.7)
    rescore(store, case_id, READER)
    confirm(store, case_id, READER)
    scored(store, 0.1, "next 2.0")
    after = case_of(store, case_id)
    assert (after.state, after.likelihood) == (CaseState.CONFIRMED, 0.7)
    assert waiting(store) == []
    verify(store)


def test_refusals_name_the_reason(store: Store, add: Callable[..., int]) -> None:
    decided = add("a", 0.7)
    confirm(store, decided, READER)
    with pytest.raises(ReviewRefused, match="it is decided"):
        rescore(store, decided, READER)
    with pytest.raises(ReviewRefused, match="none of its films"):
        rescore(store, add("b", projection=Projection.NOT_CHEST), READER)
    with pytest.raises(ReviewRefused):
        rescore(store, 99, READER)
    with pytest.raises(ReviewRefused):
        rescore(store, add("c", 0.4), "  ")
    assert waiting(store) == []
    assert case_of(store, decided).state is CaseState.CONFIRMED
