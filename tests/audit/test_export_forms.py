"""Tables in every form, what narrows them, and what the manifest shows of each."""

from __future__ import annotations

import json
import shutil
import subprocess
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pneumo_desktop import commands_export
from pneumo_desktop.audit.export import export_cases, ranges
from pneumo_desktop.audit.exports.asked import Asked, Form, Population, form_of
from pneumo_desktop.audit.exports.columns import COLUMNS
from pneumo_desktop.audit.exports.disguise import Disguise, age_group
from pneumo_desktop.audit.verify import verify_export
from pneumo_desktop.case import Band, Finding, Verdict
from pneumo_desktop.errors import NotPermitted, PneumoError, RecordBroken
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.who import Role
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival, score
from tests.review.people import cheap, fill

TABLES = (Form.CSV, Form.JSONL, Form.XLSX)


def test_the_command_names_the_forms_that_there_are() -> None:
    assert set(Form) == set(commands_export.FORMS)
    assert set(Population) == set(commands_export.POPULATIONS)


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("deidentify", [False, True])
def test_a_flipped_byte_of_any_table_is_found(
    store: Store, add: Callable[..., int], tmp_path: Path, form: Form, deidentify: bool
) -> None:
    confirm(store, add("a", 0.8), "Dr A")
    done = export_cases(store, tmp_path / f"out.{form}", Asked(form, deidentify=deidentify), "Dr A")
    assert verify_export(done.path, store) == 1
    content = bytearray(done.path.read_bytes())
    content[len(content) // 2] ^= 1
    done.path.write_bytes(content)
    with pytest.raises(RecordBroken):
        verify_export(done.path, None)


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def test_json_lines_hold_every_verdict_as_it_was_said(store: Store, add: Callable[..., int], tmp_path: Path) -> None:
    number = add("a", 0.8)
    said = "poor\u2028film \u202ednim\u0007 “quoted” 肺炎"
    confirm(store, number, "Dr A")
    override(store, number, Finding.INDETERMINATE, said, "Dr B")
    out = export_cases(store, tmp_path / "out.jsonl", Asked(Form.JSONL), "Dr A").path
    (row,) = lines_of(out)
    assert tuple(row)[:-1] == COLUMNS
    assert [each["reader"] for each in row["verdicts"]] == ["Dr A", "Dr B"]
    assert row["reason"] == row["verdicts"][1]["reason"] == said
    assert row["verdicts"][1]["amends"] == 1
    assert "\u2028" not in out.read_text("utf-8")
    assert "肺炎" in out.read_text("utf-8")


def test_a_workbook_has_text_as_text_dates_as_dates_and_no_formula(
    store: Store, add: Callable[..., int], tmp_path: Path
) -> None:
    tags = FilmTags(patient_name="=HYPERLINK(1)", patient_id="007", study_instance_uid="1.2.3")
    override(store, add("a", 0.8, tags=tags), Finding.NO_PNEUMONIA, "=1+1 _x000D_", "+Dr A")
    out = export_cases(store, tmp_path / "out.xlsx", Asked(Form.XLSX), "Dr A").path
    sheet = openpyxl.load_workbook(out)["Cases"]
    cells = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert (cells["patient_name"].value, cells["patient_name"].data_type) == ("=HYPERLINK(1)", "s")
    assert cells["patient_name"].quotePrefix
    assert cells["patient_id"].value == "007"
    assert cells["decided_at"].is_date
    assert cells["likelihood"].value == 0.8
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["B"].width > 9
    with zipfile.ZipFile(out) as book:
        written = b"".join(map(book.read, book.namelist()))
    assert b"<f>" not in written
    assert b"externalLink" not in written


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(store: Store, add: Callable[..., int], tmp_path: Path) -> None:
    override(store, add("a", 0.8), Finding.NO_PNEUMONIA, "=1+1", "Дарья 王")
    out = export_cases(store, tmp_path / "out.xlsx", Asked(Form.XLSX), "Dr A").path
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path / "csv"),
        str(out),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (converted,) = (tmp_path / "csv").iterdir()
    text = converted.read_text("utf-8")
    assert ",=1+1," in text  # shown as it was typed, not computed to 2
    assert "Дарья 王" in text


def test_cases_are_narrowed_by_reader_model_band_and_population(
    store: Store, add: Callable[..., int], tmp_path: Path
) -> None:
    first = add("a", 0.95)
    second = add("b", score=score(0.6, "other 2.0"), status="scored", reason="Taken lying down.")
    third = add("c")
    confirm(store, first, "Dr A")
    confirm(store, second, "Dr B")
    override(store, third, Finding.NOT_DIAGNOSTIC, "damaged", "Dr A")

    def found(**asked: Any) -> list[int]:
        out = tmp_path / "out.jsonl"
        export_cases(store, out, Asked(Form.JSONL, **asked), "Dr C")
        return [row["case_id"] for row in lines_of(out)]

    assert found() == [first, second, third]
    assert found(readers=["Dr A"]) == [first, third]
    assert found(models=["other 2.0"]) == [second]
    assert found(bands=[Band.HIGH]) == [first]
    assert found(population=Population.VALIDATED) == [first]
    assert found(population=Population.OUTSIDE) == [second]


def test_memory_does_not_grow_with_the_number_of_cases(store: Store, tmp_path: Path) -> None:
    def most(cases: int) -> int:
        with store.writing() as writer:
            for number in range(cases):
                film = writer.add_arrival(arrival(f"f{cases}-{number}", 0.8))
                writer.add_verdict(Verdict(film, "Dr A", False, store.clock(), Finding.PNEUMONIA, score_id=film))
        tracemalloc.start()
        export_cases(store, tmp_path / "out.jsonl", Asked(Form.JSONL), "Dr A")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(1)  # what is loaded once
    few, many = most(220), most(660)
    assert many < 1.5 * few, (few, many)  # four times as many cases


def test_a_technician_takes_nothing_away(
    store: Store, add: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    confirm(store, add("a", 0.8), "Dr A")
    staff = fill(store)
    technician = staff[Role.TECHNICIAN]
    with pytest.raises(NotPermitted):
        export_cases(store, tmp_path / "out.csv", Asked(), technician)
    assert not (tmp_path / "out.csv").exists()
    assert export_cases(store, tmp_path / "out.csv", Asked(), staff[Role.AUDITOR]).rows == 1


def test_the_record_names_who_took_which_cases_in_which_form(
    store: Store, add: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    for name in "abcd":
        confirm(store, add(name, 0.8), "Dr A")
    auditor = fill(store)[Role.AUDITOR]
    asked = Asked(Form.JSONL, case_ids=[1, 2, 4], deidentify=True)
    export_cases(store, tmp_path / "out.jsonl", asked, auditor)
    with store.reading() as reader:
        row = reader.acts("export")[-1]
    body = json.loads(row.body)
    assert (row.actor, body["cases"], body["format"], body["deidentified"]) == (auditor.name, "1-2,4", "jsonl", True)
    assert body["authenticated"] is True


def test_a_stopped_export_leaves_nothing(
    store: Store, add: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirm(store, add("a", 0.8), "Dr A")
    before = sorted(tmp_path.iterdir())

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pneumo_desktop.audit.export.tell", stop)
    for form in TABLES:
        with pytest.raises(KeyboardInterrupt):
            export_cases(store, tmp_path / f"out.{form}", Asked(form), "Dr A")
    assert sorted(tmp_path.iterdir()) == before
    with store.reading() as reader:
        assert not reader.acts("export")


def test_dates_of_one_patient_move_together_and_ages_over_89_are_one_group(clock: Clock) -> None:
    disguise, other = Disguise(b"k" * 32), Disguise(b"o" * 32)
    later = clock.now + timedelta(days=40, hours=3)
    assert disguise.moved(later, "p") - disguise.moved(clock.now, "p") == later - clock.now
    assert disguise.moved(clock.now, "p") < clock.now
    assert len({disguise.days(str(number)) for number in range(20)}) > 15
    assert disguise.uid("1.2.3") == Disguise(b"k" * 32).uid("1.2.3") != other.uid("1.2.3")
    assert len(disguise.uid("1.2.3")) <= 64
    assert (age_group(89 * 12 + 11), age_group(90 * 12), age_group(1300), age_group(None)) == (
        *("89 y", "over 89 y", "over 89 y"),
        "",
    )


def test_a_name_that_says_no_form_needs_one(tmp_path: Path) -> None:
    assert form_of(tmp_path / "x.XLSX") is Form.XLSX
    assert form_of(tmp_path / "x", "csv") is Form.CSV
    with pytest.raises(PneumoError, match="--form"):
        form_of(tmp_path / "x.doc")
    assert ranges([]) == ""
    assert ranges([7, 3, 1, 2]) == "1-3,7"
