"""A verdict is added, never changed; what it makes of the case is derived."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pneumo_desktop.case import CaseState, Finding
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.claim import has_ended, own_token
from pneumo_desktop.review.decide import Shown, confirm, override
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival, score


@pytest.mark.parametrize(("likelihood", "finding"), [(0.8, Finding.PNEUMONIA), (0.2, Finding.NO_PNEUMONIA)])
def test_confirming_takes_over_what_the_model_says(
    store: Store, add: Callable[..., int], likelihood: float, finding: Finding
) -> None:
    case = confirm(store, add("a", likelihood), "Dr A")
    assert (case.state, case.finding, case.reader) == (CaseState.CONFIRMED, finding, "Dr A")
    with store.reading() as reader:
        assert reader.queue() == []
        assert len(reader.decided()) == 1


@pytest.mark.parametrize(
    ("finding", "state"),
    [
        (Finding.NO_PNEUMONIA, CaseState.OVERRIDDEN),
        (Finding.INDETERMINATE, CaseState.OVERRIDDEN),
        (Finding.NOT_DIAGNOSTIC, CaseState.OVERRIDDEN),
        (Finding.PNEUMONIA, CaseState.CONFIRMED),
    ],
)
def test_confirmed_or_overridden_follows_from_the_finding(
    store: Store, add: Callable[..., int], finding: Finding, state: CaseState
) -> None:
    assert override(store, add("a", 0.8), finding, "consolidation is a shadow", "Dr A").state is state


def test_a_case_without_a_score_can_be_read_but_not_confirmed(store: Store, add: Callable[..., int]) -> None:
    number = add("damaged")
    with pytest.raises(ReviewRefused, match="nothing to confirm"):
        confirm(store, number, "Dr A")
    assert override(store, number, Finding.NOT_DIAGNOSTIC, "cannot be seen", "Dr A").state is CaseState.READ


@pytest.mark.parametrize("reader", ["", "   ", "\n"])
def test_nobody_decides_without_a_name(store: Store, add: Callable[..., int], reader: str) -> None:
    with pytest.raises(ReviewRefused, match="nobody is named"):
        confirm(store, add("a", 0.8), reader)


def test_an_override_needs_its_reason(store: Store, add: Callable[..., int]) -> None:
    with pytest.raises(ReviewRefused, match="needs a reason"):
        override(store, add("a", 0.8), Finding.NO_PNEUMONIA, "  ", "Dr A")


def test_an_unknown_case_is_refused_by_its_number(store: Store) -> None:
    with pytest.raises(ReviewRefused, match="case 77"):
        confirm(store, 77, "Dr A")


def test_taking_back_is_a_new_event_and_puts_the_case_back_in_its_place(store: Store, add: Callable[..., int]) -> None:
    number = add("a", 0.95)
    add("b", 0.6)
    confirm(store, number, "Dr A")
    assert take_back(store, number, "Dr A").state is CaseState.UNREAD
    with store.reading() as reader:
        assert next(case.case_id for case in reader.queue()) == number
        given = reader.verdicts(number)
    assert [verdict.finding for verdict in given] == [Finding.PNEUMONIA, None]
    assert given[1].withdraws == given[0].verdict_id
    with pytest.raises(ReviewRefused, match="no verdict stands"):
        take_back(store, number, "Dr A")


def test_an_amendment_stands_and_taking_it_back_brings_the_first_one_back(
    store: Store, add: Callable[..., int]
) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    assert override(store, number, Finding.NO_PNEUMONIA, "second look", "Dr B").state is CaseState.OVERRIDDEN
    assert take_back(store, number, "Dr B").state is CaseState.CONFIRMED


def test_a_verdict_against_another_score_than_the_one_shown_is_refused(store: Store) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.2, tags=tags))
    with store.reading() as reader:
        (seen,) = reader.queue()
    with store.writing() as writer:
        writer.add_arrival(arrival("b", 0.9, tags=tags))
    with pytest.raises(ReviewRefused, match="scored again"):
        confirm(store, seen.case_id, "Dr A", Shown(seen.score_id))


def test_the_verdict_keeps_the_score_it_was_given_against(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.8))
    confirm(store, 1, "Dr A")
    with store.writing() as writer:
        (film,) = writer.films()
        writer.add_score(film, score(0.1, "other 2.0"))
    with store.reading() as reader:
        case = reader.case(1)
        (verdict,) = reader.verdicts(1)
        given_against = reader.score(verdict.score_id or 0)
    assert case is not None
    assert case.state is CaseState.CONFIRMED
    assert given_against is not None
    assert given_against.model_name == "test 1.0"


def test_a_token_lives_as_long_as_its_process() -> None:
    assert not has_ended(own_token())
    number, _, started = own_token().partition(":")
    assert has_ended(f"{number}:{float(started) - 5:.2f}")
    assert has_ended("no token")
