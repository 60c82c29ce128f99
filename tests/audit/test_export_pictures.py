"""Exports that look at films: paper, structured reports and secondary captures, read back with other people's tools."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image

from pneumo_desktop.audit.export import export_cases
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.attributes import ALLOWED
from pneumo_desktop.audit.exports.manifest import manifest_path
from pneumo_desktop.audit.exports.pixels import approve
from pneumo_desktop.audit.exports.script import joined, lines_of, ordered, runs_of, width_of
from pneumo_desktop.audit.exports.shown import Shown, look_of
from pneumo_desktop.audit.verify import verify_export
from pneumo_desktop.errors import NotPermitted, PneumoError, RecordBroken, ReviewRefused
from pneumo_desktop.findings import Certainty
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.window import Window
from pneumo_desktop.who import Role, Who
from tests.audit.export_home import Home, explanation
from tests.review.people import cheap, fill

DATED = {"StudyDate": "20260110", "StudyTime": "101500", "PatientBirthDate": "20230101", "PatientSex": "F"}


@pytest.fixture
def home(tmp_path: Path, make_dicom: Callable[..., Path], demo_films: list[Path]) -> Iterator[Home]:
    """A DICOM film and a JPEG of real children, decided; their patients are invented."""
    home = Home(tmp_path)
    home.take(make_dicom("in/a.dcm", PatientOrientation=["L", "F"], **DATED))
    home.take(demo_films[8])
    for case_id in (1, 2):
        home.decide(
            case_id,
            certainty=Certainty.PROBABLE,
            other_findings=("effusion", "other: healed rib"),
            reason="lobar",
            boxes={home.sha256(case_id): ((0.55, 0.5, 0.2, 0.25),)},
        )
    yield home
    home.store.close()


def export(home: Home, out: Path, form: Form, *, by: Who | str = "Dr A", **asked: Any) -> Path:
    return export_cases(home.store, out, Asked(form, **asked), by, home.settings).path


def texts_of(dataset: pydicom.Dataset) -> str:
    return str(dataset)


@pytest.mark.parametrize("deidentify", [False, True])
def test_a_report_says_the_verdict_the_likelihood_and_the_boxes(home: Home, tmp_path: Path, deidentify: bool) -> None:
    approve(home.store, 2, "Tess")
    out = export(home, tmp_path / "sr", Form.SR, deidentify=deidentify)
    assert verify_export(out, home.store) == 2
    reports = sorted(out.glob("*-sr.dcm"))
    assert len(reports) == 2
    original = pydicom.dcmread(tmp_path / "in" / "a.dcm")
    referred = set()
    for path in reports:
        report = pydicom.dcmread(path)
        assert report.SOPClassUID == pydicom.uid.ComprehensiveSRStorage
        found = {item.ConceptNameCodeSequence[0].CodeMeaning: item for item in every_item(report)}
        assert found["Presence of property"].ConceptCodeSequence[0].CodeMeaning == "Present"
        assert found["How sure the reader is"].ConceptCodeSequence[0].CodeMeaning == "Probable"
        assert found["Certainty of Finding"].MeasuredValueSequence[0].NumericValue == 90
        regions = [item for item in every_item(report) if item.ValueType == "SCOORD"]
        assert len(regions) == 2  # the model's and the reader's
        assert ("Comment" in found) is not deidentify
        evidence = report.CurrentRequestedProcedureEvidenceSequence[0].ReferencedSeriesSequence[0]
        referred.add(evidence.ReferencedSOPSequence[0].ReferencedSOPInstanceUID)
        assert (str(report.PatientName) == "Vega^Ada") is (report.PatientID == "T-1")
        if deidentify:
            assert report.PatientIdentityRemoved == "YES"
            assert report.StudyDate != "20260110"
    (capture,) = (pydicom.dcmread(path) for path in out.glob("*-sc.dcm"))  # of the JPEG, which has no object of its own
    assert capture.SOPInstanceUID in referred
    assert (original.SOPInstanceUID in referred) is not deidentify


def every_item(dataset: pydicom.Dataset) -> Iterator[Any]:
    for item in dataset.get("ContentSequence") or ():
        yield item
        yield from every_item(item)


def test_boxes_lie_on_the_film_where_they_were_drawn(home: Home, tmp_path: Path) -> None:
    out = export(home, tmp_path / "sr", Form.SR, case_ids=[1])
    film = pydicom.dcmread(tmp_path / "in" / "a.dcm")
    report = pydicom.dcmread(next(out.glob("*-sr.dcm")))
    model, reader = (item.GraphicData for item in every_item(report) if item.ValueType == "SCOORD")
    assert model[:2] == pytest.approx([0.1 * film.Columns, 0.5 * film.Rows], rel=1e-5)
    assert reader[4:6] == pytest.approx([0.75 * film.Columns, 0.75 * film.Rows], rel=1e-5)


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dciodvfy is not installed")
@pytest.mark.parametrize("deidentify", [False, True])
def test_reports_and_captures_pass_dciodvfy(home: Home, tmp_path: Path, deidentify: bool) -> None:
    for case_id in (1, 2):
        approve(home.store, case_id, "Tess", [(0, 0, 0.2, 0.1)])
    for form in (Form.SR, Form.SC):
        out = export(home, tmp_path / form, form, deidentify=deidentify)
        objects = sorted(out.glob("*.dcm"))
        assert len(objects) >= 2
        for path in objects:
            said = subprocess.run(["dciodvfy", path], capture_output=True, text=True, check=False)
            assert "Error" not in said.stderr + said.stdout, (path.name, said.stderr)


@pytest.mark.skipif(shutil.which("dsrdump") is None, reason="dsrdump is not installed")
def test_dsrdump_reads_a_report(home: Home, tmp_path: Path) -> None:
    out = export(home, tmp_path / "sr", Form.SR)
    for path in out.glob("*-sr.dcm"):
        said = subprocess.run(["dsrdump", path], capture_output=True, text=True, check=True).stdout
        assert '(233604007,SCT,"Pneumonia")' in said
        assert '"90.0" (%,UCUM,"Percent")' in said


def test_a_capture_is_the_film_as_it_was_seen_with_what_was_shown(home: Home, tmp_path: Path) -> None:
    out = export(home, tmp_path / "sc", Form.SC, case_ids=[1])
    film, capture = pydicom.dcmread(tmp_path / "in" / "a.dcm"), pydicom.dcmread(next(out.glob("*.dcm")))
    assert (capture.Rows, capture.Columns, capture.SamplesPerPixel) == (film.Rows, film.Columns, 3)
    assert list(capture.PatientOrientation) == ["L", "F"]
    pixels, stored = capture.pixel_array, film.pixel_array
    row, column = film.Rows // 4, film.Columns // 4  # where nothing was drawn: the window alone
    expected = np.clip((float(stored[row, column]) - 120) / 200 + 0.5, 0, 1) * 255
    assert abs(int(pixels[row, column, 0]) - expected) <= 1
    inside = pixels[int(0.65 * film.Rows), int(0.25 * film.Columns)]
    assert inside[2] > inside[0]  # the map is blue
    assert capture.SourceImageSequence[0].ReferencedSOPInstanceUID == film.SOPInstanceUID


def test_pixels_leave_deidentified_only_where_a_person_approved_them(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    before = export_cases(home.store, tmp_path / "no", Asked(Form.SC, deidentify=True), "Dr A", home.settings)
    assert not list(before.path.glob("*.dcm"))
    assert before.without_pixels == 2
    assert (before.path / "cases.csv").read_text("utf-8-sig").count(",none") == 2
    staff = fill(home.store)
    technician, reader = staff[Role.TECHNICIAN], staff[Role.RADIOLOGIST]
    approve(home.store, 1, technician, [(0.0, 0.0, 0.5, 0.25)])
    with pytest.raises(NotPermitted):
        approve(home.store, 2, staff[Role.AUDITOR])
    out = export(home, tmp_path / "yes", Form.SC, by=reader, deidentify=True)
    (path,) = out.glob("*.dcm")
    pixels = pydicom.dcmread(path).pixel_array
    high, wide = pixels.shape[:2]
    assert not pixels[: high // 4, : wide // 2].any()
    assert pixels[high // 2 :, wide // 2 :].any()
    none = export(home, tmp_path / "none", Form.SC, by=reader, deidentify=True, pixels=False)
    assert not list(none.glob("*.dcm"))
    approve(home.store, 1, technician, approved=False)
    assert not list(export(home, tmp_path / "back", Form.SC, by=reader, deidentify=True).glob("*.dcm"))
    with home.store.reading() as record:
        rows = [(row.actor, row.case_id, json.loads(row.body)["film"]) for row in record.acts("pixels")]
    assert rows == [(technician.name, 1, home.sha256(1))] * 2


@pytest.mark.parametrize("mask", [(0.9, 0.0, 0.5, 0.1), (0.0, 0.0, 0.0, 0.1), (-0.1, 0.0, 0.2, 0.1)])
def test_a_mask_beside_the_film_is_refused(home: Home, mask: tuple[float, float, float, float]) -> None:
    with pytest.raises(ReviewRefused):
        approve(home.store, 1, "Tess", [mask])
    with pytest.raises(ReviewRefused):
        approve(home.store, 77, "Tess")


def test_in_a_deidentified_object_stands_nothing_but_the_allow_list(home: Home, tmp_path: Path) -> None:
    approve(home.store, 1, "Tess")
    for form in (Form.SR, Form.SC):
        for path in export(home, tmp_path / form, form, deidentify=True).glob("*.dcm"):
            assert path.read_bytes()[:128] == b"\0" * 128
            tags = {element.tag for element in pydicom.dcmread(path).iterall()}
            assert tags <= ALLOWED
            assert not any(tag.group % 2 or 0x6000 <= tag.group < 0x6100 for tag in tags)


def test_a_flipped_missing_or_added_file_of_a_folder_is_found(home: Home, tmp_path: Path) -> None:
    out = export(home, tmp_path / "sc", Form.SC)
    first = next(out.glob("*.dcm"))
    whole = first.read_bytes()
    for change in (whole[:-1] + bytes([whole[-1] ^ 1]), None):
        if change is None:
            first.unlink()
        else:
            first.write_bytes(change)
        with pytest.raises(RecordBroken, match=re.escape(first.name)):
            verify_export(out, None)
    first.write_bytes(whole)
    (out / "more.dcm").write_bytes(whole)
    with pytest.raises(RecordBroken, match=re.escape("more.dcm")):
        verify_export(out, home.store)


def test_a_folder_that_holds_something_is_left_alone(home: Home, tmp_path: Path) -> None:
    out = tmp_path / "full"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    with pytest.raises(PneumoError, match="already"):
        export(home, out, Form.SR)
    assert [path.name for path in out.iterdir()] == ["mine.txt"]
    assert not list(tmp_path.glob(".export-*"))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_paper_sums_up_and_has_a_page_for_each_case(home: Home, tmp_path: Path) -> None:
    out = export(home, tmp_path / "out.pdf", Form.PDF)
    pages = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
    first, one, two, _ = pages.split("\f")
    assert "2 cases" in first
    assert "VEGA, Ada" in one
    for said in ("pneumonia, probable", "effusion, other: healed rib", "lobar", "90.0 %", "window 120 / 200", "as val"):
        assert said in one
    assert "case 2" in two
    pictures = subprocess.run(["pdfimages", "-list", out], capture_output=True, text=True, check=True).stdout
    assert pictures.count("jpeg") == 2


def test_names_of_all_scripts_are_set_in_a_font_that_has_them() -> None:
    for name, fonts in (("Иванова", 1), ("王小明", 1), ("محمد", 1), ("王 Ada", 2)):
        runs = runs_of(name)
        assert len({font for font, _ in runs}) <= fonts
        assert "U+" not in "".join(part for _, part in runs)
    assert runs_of("ก")[0][1] == "[U+0E01]"  # no font of ours has Thai: said, never a black box
    assert "\\u202e" in "".join(part for _, part in runs_of("a\u202eb"))


def test_arabic_is_joined_and_stands_from_right_to_left() -> None:
    assert joined("محمد") == "\ufee3\ufea4\ufee4\ufeaa"
    assert joined("علي سلام").endswith("\ufefc\ufee1")  # lam and alef are one letter
    assert ordered("שלום") == "םולש"
    assert ordered("Dr שלום 12 (א)") == "Dr (א) 12 םולש"
    assert ordered("abc (1)") == "abc (1)"
    assert ordered("Dr א 50% b") == "Dr 50% א b"


def test_lines_are_broken_where_they_fit() -> None:
    lines = lines_of("肺炎" * 40 + " and words " * 10, 10, 100)
    assert all(width_of(line, 10) <= 100 for line in lines)
    assert "".join(lines).count("肺炎") == 40


def test_masks_lie_over_everything_and_turns_are_said(demo_films: list[Path]) -> None:
    picture = read_raster(demo_films[0])
    shown = Shown(Window(128, 256), flipped=True, clockwise=90, map_opacity=0.5, boxes=True)
    plain = look_of(picture, shown, explanation(), [(0.2, 0.2, 0.2, 0.2)], [(0, 0, 1, 1)], turn=True)
    assert not plain.pixels.any()
    assert plain.pixels.shape[:2] == picture.pixels.shape[::-1]
    assert any("left and right exchanged" in words for words in plain.words)
    upright = look_of(picture, Shown(), None, (), (), turn=False, longest=300)
    assert max(upright.pixels.shape) == 300
    Image.fromarray(upright.pixels).save(io.BytesIO(), "PNG")


@pytest.mark.parametrize("form", list(Form))
def test_the_file_that_ships_verifies_every_form_on_plain_python(home: Home, tmp_path: Path, form: Form) -> None:
    folder = form in (Form.SR, Form.SC)
    out = export(home, tmp_path / ("out" if folder else f"out.{form}"), form)
    manifest = manifest_path(out)
    script = out / "verify_export.py" if folder else out.with_name(f"{out.name}.verify_export.py")

    def verified() -> int:
        return subprocess.run([sys.executable, "-I", script, manifest], capture_output=True, check=False).returncode

    assert verified() == 0
    changed = next(out.glob("*.dcm")) if folder else out
    content = bytearray(changed.read_bytes())
    content[len(content) // 2] ^= 1
    changed.write_bytes(content)
    assert verified() == 1
