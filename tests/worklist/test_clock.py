"""A clock that jumps changes no order, gives no negative waits, starves no case and leaves none overdue for good."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Case, Projection, Tier
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.ui import words
from pneumo_desktop.worklist.rows import EngineStatus
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock

Add = Callable[..., int]


def upkeep(store: Store) -> list[Case]:
    with store.writing() as writer:
        for _ in range(10):
            if not writer.promote_overdue():
                break
        else:
            pytest.fail("upkeep never comes to an end")
    with store.reading() as reader:
        return reader.queue()


def numbers(queue: list[Case], tier: Tier | None = None) -> list[int]:
    return [case.case_id for case in queue if tier is None or case.tier is tier]


def test_equal_cases_stay_in_the_order_they_came_when_the_clock_goes_back(store: Store, add: Add, clock: Clock) -> None:
    came = []
    for i, hours in enumerate((0, -1, 24, -23)):
        clock.forward(hours=hours)
        came.append(add(f"f{i}", 0.5))
    with store.reading() as reader:
        assert numbers(reader.queue()) == came
        assert [words.waiting_text(case.arrived_at, clock.now) for case in reader.queue()][1:] == [
            "1:00",
            "0:00",
            "0:00",
        ]


def test_an_hour_back_starves_nobody_and_the_earlier_is_overdue_first(store: Store, add: Add, clock: Clock) -> None:
    first = add("first", 0.1)
    clock.forward(hours=-1)
    second = add("second", 0.1)
    queue = upkeep(store)
    assert all(case.due_at <= clock.now + timedelta(minutes=60) for case in queue)
    clock.forward(minutes=61)
    queue = upkeep(store)
    assert numbers(queue, Tier.OVERDUE) == [first, second]
    assert [case.why for case in queue] == ["Waiting over its time", "Waiting over 1 h"]


def test_a_day_forward_and_back_makes_nothing_overdue_for_good(store: Store, add: Add, clock: Clock) -> None:
    before = [add(f"f{i}", 0.5) for i in range(3)]
    clock.forward(days=1)
    after = add("tomorrow", 0.5)
    assert numbers(upkeep(store), Tier.OVERDUE) == before  # for all that can be known, they have waited a day
    clock.forward(days=-1, minutes=5)
    queue = upkeep(store)
    assert numbers(queue, Tier.OVERDUE) == []
    assert numbers(queue) == [*before, after]
    assert max(case.due_at for case in queue) <= clock.now + timedelta(minutes=60)
    clock.forward(minutes=61)
    assert numbers(upkeep(store), Tier.OVERDUE) == [*before, after]
    verify(store)


def test_what_tags_call_no_chest_film_keeps_its_longer_time_unless_the_clock_went_back(
    store: Store, add: Add, clock: Clock
) -> None:
    number = add("knee", projection=Projection.NOT_CHEST, reason="A knee.")
    due = clock.now + timedelta(minutes=240)
    clock.forward(minutes=30)
    assert [case.due_at for case in upkeep(store)] == [due]
    clock.forward(hours=-5)
    (case,) = upkeep(store)
    assert (case.case_id, case.due_at) == (number, clock.now + timedelta(minutes=240))


def test_a_clock_that_is_kept_right_by_seconds_moves_nothing(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.5)
    clock.forward(minutes=60)
    assert numbers(upkeep(store), Tier.OVERDUE) == [number]
    clock.forward(seconds=-20)
    assert numbers(upkeep(store), Tier.OVERDUE) == [number]


def test_verdicts_stand_by_their_sequence_not_by_their_time(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    take_back(store, number, "Dr A")
    clock.forward(hours=-3)
    confirm(store, number, "Dr B")
    with store.reading() as reader:
        (case,) = reader.decided()
    assert case.reader == "Dr B"
    verify(store)


def test_a_sign_of_life_from_the_future_is_none() -> None:
    now = datetime(2026, 1, 31, 12, tzinfo=UTC)
    assert not words.is_stale(EngineStatus("idle", now + timedelta(seconds=2)), now)
    assert words.is_stale(EngineStatus("idle", now + timedelta(hours=1)), now)
    assert words.engine_text(EngineStatus("idle", now + timedelta(hours=1)), now)[1].endswith("0 s")


@pytest.fixture
def kathmandu(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A zone with an offset of 5:45 h."""
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    yield
    monkeypatch.undo()
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets no time zone for one process")
@pytest.mark.usefixtures("kathmandu")
def test_times_are_kept_in_utc_and_shown_in_local_time(store: Store, add: Add, clock: Clock) -> None:
    clock.now = datetime(2026, 1, 31, 19, 0, tzinfo=UTC)  # the first of February there
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    with store.reading() as reader:
        (case,) = reader.decided()
    assert words.decided_text(case, clock.now) == "00:45"
    assert words.caption(case, clock.now + timedelta(hours=1)) == "Decided today"
    assert words.caption(case, clock.now + timedelta(days=1)) == "Decided yesterday"
    connection = sqlite3.connect(store.path)
    (kept,) = connection.execute("SELECT given_at FROM verdicts").fetchone()
    connection.close()
    assert kept == "2026-01-31T19:00:00.000000Z"
