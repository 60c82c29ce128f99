"""Statements that are compiled once say what SQLAlchemy would, and fail as it would."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from pneumo_desktop.errors import WorklistUnavailable
from pneumo_desktop.worklist.statements import insert_row, row_by, row_by_id, update_row
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import cases

CASE = {
    "study_key": "1.2.3",
    "state": "unread",
    "status": "scored",
    "tier": 2,
    "rank": -0.5,
    "arrived_at": datetime(2026, 1, 31, 23, 59, tzinfo=UTC),
    "due_at": datetime(2026, 2, 1, 0, 59, tzinfo=UTC),
    "film_count": 1,
    "film_id": 7,
}


def test_a_row_reads_back_as_sqlalchemy_reads_it_with_defaults_times_and_truth(tmp_path: Path) -> None:
    store = Store(tmp_path / "worklist.sqlite")
    with store.writing() as writer:
        connection = writer._connection
        number = insert_row(connection, cases, CASE)
        connection.execute(insert(cases).values({**CASE, "study_key": "other"}))
        ours = row_by_id(connection, cases, number)
        theirs = connection.execute(select(cases).where(cases.c.id == number)).mappings().one()
        beside = row_by(connection, cases, "study_key", "other")
        assert dict(ours) == dict(theirs)
        assert ours["new_film"] is False
        assert ours["due_at"] == CASE["due_at"]
        assert beside is not None
        assert {**beside, "id": number, "study_key": "1.2.3"} == dict(ours)
        update_row(connection, cases, number, {"decided_at": CASE["due_at"], "new_film": True})
        assert row_by_id(connection, cases, number)["decided_at"] == CASE["due_at"]
        assert row_by_id(connection, cases, number)["new_film"] is True
        with pytest.raises(LookupError, match="cases has no row 999"):
            row_by_id(connection, cases, 999)
    store.close()


def test_an_error_of_the_database_is_told_as_every_other_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "worklist.sqlite")

    def twice() -> None:
        with store.writing() as writer:
            insert_row(writer._connection, cases, CASE)
            insert_row(writer._connection, cases, CASE)

    with pytest.raises(WorklistUnavailable) as told:
        twice()
    assert isinstance(told.value.__cause__, IntegrityError)
    with store.reading() as reader:
        assert reader.case(1) is None  # and nothing of it stays
    store.close()
