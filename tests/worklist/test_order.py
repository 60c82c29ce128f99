"""Who is read first, as the policy says it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from pneumo_desktop.case import Projection, Tier
from pneumo_desktop.worklist.order import ALTERNATE_ABOVE, in_reading_order
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock


def names(store: Store) -> list[str]:
    with store.reading() as reader:
        return [case.source.stem for case in reader.queue()]


def test_likelier_first_and_what_needs_a_person_between_high_and_the_rest(
    store: Store, add: Callable[..., int]
) -> None:
    add("raised", 0.7)
    add("hip", projection=Projection.NOT_CHEST)
    add("low", 0.1)
    add("damaged")
    add("high", 0.93)
    add("higher", 0.98)
    assert names(store) == ["higher", "high", "damaged", "raised", "low", "hip"]


def test_equal_likelihoods_go_by_arrival(store: Store, add: Callable[..., int]) -> None:
    for name in ("first", "second", "third"):
        add(name, 0.5)
    assert names(store) == ["first", "second", "third"]


def test_a_low_case_past_its_cap_goes_before_the_high_ones(store: Store, add: Callable[..., int], clock: Clock) -> None:
    add("waited", 0.01)
    clock.forward(minutes=59)
    add("fresh", 0.99)
    with store.writing() as writer:
        assert writer.promote_overdue() == 0
    clock.forward(minutes=2)
    with store.writing() as writer:
        assert writer.promote_overdue() == 1
    assert names(store) == ["waited", "fresh"]
    with store.reading() as reader:
        first = reader.queue()[0]
    assert (first.tier, first.why) == (Tier.OVERDUE, "Waiting over 1 h")


def test_what_tags_call_no_chest_film_waits_longer_but_not_for_ever(
    store: Store, add: Callable[..., int], clock: Clock
) -> None:
    add("hip", projection=Projection.NOT_CHEST)
    clock.forward(hours=3)
    add("low", 0.1)
    with store.writing() as writer:
        assert writer.promote_overdue() == 0
    clock.forward(hours=1)
    with store.writing() as writer:
        writer.promote_overdue()
    assert names(store)[0] == "hip"


def test_few_overdue_go_first_many_alternate_with_the_rest() -> None:
    few, many, rest = list(range(3)), list(range(ALTERNATE_ABOVE + 1)), ["a", "b"]
    assert in_reading_order(["u"], few, rest) == ["u", 0, 1, 2, "a", "b"]
    assert in_reading_order(["u"], many, rest)[:6] == ["u", 0, "a", 1, "b", 2]
    assert len(in_reading_order([], many, rest)) == len(many) + len(rest)


def test_overdue_is_promoted_in_small_steps(store: Store, add: Callable[..., int], clock: Clock) -> None:
    for number in range(5):
        add(f"n{number}", 0.1)
    clock.forward(hours=2)
    with store.writing() as writer:
        assert writer.promote_overdue(limit=3) == 3
        assert writer.promote_overdue(limit=3) == 2
        assert writer.promote_overdue(limit=3) == 0


def test_due_time_is_an_hour_after_arrival(store: Store, add: Callable[..., int], clock: Clock) -> None:
    add("film", 0.5)
    with store.reading() as reader:
        assert reader.queue()[0].due_at - clock.now == timedelta(hours=1)
