"""A number that was given once is never given to another film or case, whatever became of the first."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify_home import verify
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival


def stands_in_and_merges(store: Store, name: str, known: str, size: int = 1) -> int:
    """A file that cannot be read yet, and then turns out to hold a film that is known; the number of its case."""
    with store.writing() as writer:
        writer.add_arrival(arrival(name, sha256=None, study="", size=size))
        case_id = max(film.case_id or 0 for film in writer.films())
    with store.writing() as writer:
        same = known.encode().hex().rjust(64, "0")
        writer.add_arrival(arrival(name, 0.8, sha256=same, size=size + 1, study=f"1.2.{known}"))
    return case_id


def numbers(store: Store) -> tuple[set[int], set[int]]:
    """Every film and every case that the journal ever called into being."""
    with store.reading() as reader:
        bodies = [json.loads(row.body) for row in reader.journal() if row.act == "arrive"]
    return {body["id"] for body in bodies}, {body["case_id"] for body in bodies}


def merge_and_fail(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("late", 0.8, sha256=b"a".hex().rjust(64, "0"), size=7, study="1.2.a"))
        raise RuntimeError


@pytest.mark.parametrize("reopened", [False, True])
def test_numbers_of_films_that_merged_away_are_not_given_again(
    tmp_path: Path, clock: Clock, add: Callable[..., int], reopened: bool
) -> None:
    store = Store(tmp_path / "w.sqlite", clock=clock)
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.8))
    gone = stands_in_and_merges(store, "late", "a")
    assert gone == 2
    with store.reading() as reader:
        assert reader.case(gone) is None
    if reopened:
        store.close()
        store = Store(tmp_path / "w.sqlite", clock=clock)
    with store.writing() as writer:
        film = writer.add_arrival(arrival("b", 0.9))
        (case,) = [each for each in writer.queue() if each.film_id == film]
    assert (film, case.case_id) == (3, 3)
    again = stands_in_and_merges(store, "later", "b")
    assert again == 4
    with store.writing() as writer:
        assert writer.add_arrival(arrival("c", 0.9)) == 5
    films, cases = numbers(store)
    assert films == cases == {1, 2, 3, 4, 5}
    confirm(store, 3, "Dr A")
    verify(store)
    store.close()


def test_where_nothing_ever_went_numbers_follow_each_other(store: Store, add: Callable[..., int]) -> None:
    assert [add(name, 0.5) for name in "abc"] == [1, 2, 3]


def test_a_merge_that_was_not_kept_costs_a_number_at_most(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.8)
    with store.writing() as writer:
        writer.add_arrival(arrival("late", sha256=None, study=""))
    with pytest.raises(RuntimeError):
        merge_and_fail(store)
    with store.reading() as reader:
        assert reader.case(2) is not None
    assert add("b", 0.9) == 3
    verify(store)


@pytest.mark.parametrize("act", ["setting", "close", "merge"])
def test_rare_rows_of_a_long_journal_come_off_an_index(store: Store, act: str) -> None:
    columns = {"setting": "max(seq)", "close": "max(case_id)", "merge": "max(json_extract(body, '$.id'))"}
    with store.reading() as reader:
        query = f"EXPLAIN QUERY PLAN SELECT {columns[act]} FROM journal WHERE act = '{act}'"
        plan = reader._connection.exec_driver_sql(query).all()
    assert any("ix_journal_" in str(row) for row in plan), plan
