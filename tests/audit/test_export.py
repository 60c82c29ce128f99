"""Decided cases leave as CSV that a spreadsheet opens and nothing in it runs."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import DEIDENTIFIED, export_csv
from pneumo_desktop.audit.verify import verify_export
from pneumo_desktop.case import CaseState, Finding
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.tabular import csv_text, listing, safe_cell
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_only_decided_cases_leave_each_with_what_was_decided(
    store: Store, add: Callable[..., int], tmp_path: Path
) -> None:
    confirm(store, add("a", 0.8), "Dr Ä")
    override(store, add("b", 0.7), Finding.INDETERMINATE, 'rotated,\n"poor" film', "Dr B")
    add("c", 0.6)
    exported = export_csv(store, tmp_path / "out.csv", actor="Dr A")
    one, two = rows_of(exported.path)
    assert (one["state"], one["finding"], one["reader"], one["authenticated"]) == (
        "confirmed",
        "pneumonia",
        "Dr Ä",
        "no",
    )
    assert (two["state"], two["finding"], two["reason"]) == ("overridden", "indeterminate", 'rotated,\n"poor" film')
    assert (one["likelihood"], one["model"], one["file"]) == ("0.8000", "test 1.0", "/incoming/a.dcm")
    assert exported.rows == 2


def test_the_manifest_says_what_the_file_is(store: Store, add: Callable[..., int], tmp_path: Path) -> None:
    confirm(store, add("a", 0.8), "Dr A")
    exported = export_csv(store, tmp_path / "out.csv", actor="Dr A")
    manifest = json.loads(exported.manifest.read_text())
    assert exported.manifest.name == "out.csv.manifest.json"
    assert manifest["sha256"] == hashlib.sha256(exported.path.read_bytes()).hexdigest()
    with store.reading() as reader:
        assert [manifest["head"]["seq"], manifest["head"]["hash"]] == list(reader.head())
        assert list(reader.journal())[-1].act == "export"


def test_states_and_times_select(store: Store, add: Callable[..., int], tmp_path: Path, clock: Clock) -> None:
    confirm(store, add("a", 0.8), "Dr A")
    noon = clock.now
    clock.forward(hours=1)
    override(store, add("b", 0.8), Finding.NO_PNEUMONIA, "clear", "Dr A")

    def exported(**selection: object) -> list[str]:
        out = export_csv(store, tmp_path / "out.csv", actor="Dr A", **selection).path  # type: ignore[arg-type]
        return [Path(row["file"]).stem for row in rows_of(out)]

    assert exported() == ["a", "b"]
    assert exported(states=[CaseState.OVERRIDDEN]) == ["b"]
    assert exported(since=noon + timedelta(minutes=1)) == ["b"]
    assert exported(until=noon + timedelta(minutes=1)) == ["a"]
    with pytest.raises(PneumoError, match="only decided cases"):
        exported(states=[CaseState.UNREAD])


def test_deidentified_holds_nothing_that_names_a_person(store: Store, add: Callable[..., int], tmp_path: Path) -> None:
    tags = FilmTags(patient_name="Vega^Ada", patient_id="SECRET-1", accession_number="SECRET-2", patient_sex="F")
    override(store, add("SECRET-3", 0.8, tags=tags), Finding.NO_PNEUMONIA, "SECRET-4 is well", "Dr SECRET-5")
    exported = export_csv(store, tmp_path / "out.csv", actor="Dr SECRET-5", deidentify=True)
    written = exported.path.read_text() + exported.manifest.read_text()
    assert "SECRET" not in written
    assert "Vega" not in written
    (row,) = rows_of(exported.path)
    assert tuple(row) == DEIDENTIFIED
    assert row["sex"] == "F"
    again = export_csv(store, tmp_path / "again.csv", actor="Dr A", deidentify=True)
    assert rows_of(again.path)[0]["case_id"] == row["case_id"]


@pytest.mark.parametrize(
    "payload", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", '=HYPERLINK("x")']
)
def test_no_cell_is_a_formula(store: Store, add: Callable[..., int], tmp_path: Path, payload: str) -> None:
    number = add("a", 0.8, tags=FilmTags(patient_name=payload, patient_id=payload))
    override(store, number, Finding.NO_PNEUMONIA, f"{payload} ", payload)
    (row,) = rows_of(export_csv(store, tmp_path / "out.csv", actor=payload).path)
    for value in row.values():
        assert not value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert row["patient_name"] == f"'{payload}"


def test_a_folder_that_cannot_be_written_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(PneumoError, match="cannot be written"):
        export_csv(store, tmp_path / "nowhere" / "out.csv", actor="Dr A")


def test_numbers_stay_numbers() -> None:
    assert safe_cell(-0.5) == "-0.5"
    assert csv_text(["a"], [{"a": None}]) == 'a\r\n""\r\n'
    assert listing(["a", "b"], [{"a": 0.5, "b": "x"}], "json") == '[\n {\n  "a": 0.5,\n  "b": "x"\n }\n]\n'


def test_chosen_cases_alone_leave(store: Store, add: Callable[..., int], tmp_path: Path) -> None:
    first, second, unread = add("a", 0.9), add("b", 0.8), add("c", 0.7)
    for case_id in (first, second):
        confirm(store, case_id, "Dr A")
    out = tmp_path / "chosen.csv"
    assert export_csv(store, out, actor="Dr A", case_ids=[second, unread, 99]).rows == 1
    assert verify_export(out, store) == 1
    assert export_csv(store, tmp_path / "none.csv", actor="Dr A", case_ids=[]).rows == 0
