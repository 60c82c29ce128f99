"""An export says when a case was opened and by whom it was read, so that waiting and agreement can be counted again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from pneumo_desktop.audit.export import DEIDENTIFIED, export_csv
from pneumo_desktop.case import Finding
from pneumo_desktop.review.decide import override
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.worklist.store import Store
from tests.audit.test_export import rows_of
from tests.conftest import Clock


def opened(store: Store, case_id: int, reader: str) -> None:
    with store.writing() as writer:
        writer.open_case(case_id, reader, "1:1")


def test_the_course_of_a_case_leaves_with_it(
    store: Store, add: Callable[..., int], tmp_path: Path, clock: Clock
) -> None:
    number = add("a", 0.8)
    clock.forward(minutes=5)
    opened(store, number, "Dr B")
    clock.forward(minutes=5)
    opened(store, number, "Dr A")
    clock.forward(minutes=1)
    override(store, number, Finding.INDETERMINATE, "a slip", "Dr A")
    clock.forward(minutes=1)
    take_back(store, number, "Dr A")
    clock.forward(minutes=1)
    override(store, number, Finding.NO_PNEUMONIA, "clear", "Dr A")
    opened(store, number, "Dr B")
    (row,) = rows_of(export_csv(store, tmp_path / "out.csv", actor="Dr A").path)
    assert row["opened_at"] == "2026-01-31T12:05:00.000000Z"
    assert row["reading_began_at"] == "2026-01-31T12:10:00.000000Z"
    assert row["first_decided_at"] == "2026-01-31T12:13:00.000000Z" == row["decided_at"]
    assert json.loads(row["readings"]) == [["Dr A", "no_pneumonia", "2026-01-31T12:13:00.000000Z"]]


def test_a_case_decided_without_being_opened_says_no_time(
    store: Store, add: Callable[..., int], tmp_path: Path, clock: Clock
) -> None:
    number = add("a", None)
    override(store, number, Finding.PNEUMONIA, "lobar", "Dr A")
    clock.forward(minutes=1)
    opened(store, number, "Dr A")
    (row,) = rows_of(export_csv(store, tmp_path / "out.csv", actor="Dr A").path)
    assert (row["opened_at"], row["reading_began_at"]) == ("", "")
    assert row["remarks"] == "The file is damaged."


def test_readers_do_not_leave_in_a_deidentified_export() -> None:
    assert not {"readings", "remarks", "opened_at", "reader"} & set(DEIDENTIFIED)
