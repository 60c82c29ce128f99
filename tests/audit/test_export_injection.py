"""Three hundred payloads against every form and its file names: none runs, none leaves its cell, line or value."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pydicom
import pytest

from pneumo_desktop.audit.export import export_cases
from pneumo_desktop.audit.exports import films
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.columns import COLUMNS
from pneumo_desktop.case import Film, FilmStatus, Verdict
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival

_BEGINNINGS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "\u00a0=",
    "＝",
    "＋",
    "－",
    "＠",
    "'=",
    '"=',
    "%0A=",
    ",=",
)
_FORMULAS = (
    'IMPORTXML("http://x.invalid")',
    'MSEXCEL|"x"!A',
    "A1&A2",
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://x.invalid","y")',
    "WEBSERVICE(A1)",
    "DDE(1;2)",
    "SUM(A1)",
)
_MARKUP = (
    *("<b>", "</para>", "<para>x", "<img src='file:///etc/passwd'/>", "<a href='http://x.invalid'>y</a>", "&lt;&#x3c;"),
    *(
        "<script>alert(1)</script>",
        "<font color=red",
        "<!--",
        "<![CDATA[x]]>",
        "<!ENTITY x SYSTEM 'file:///x'>",
        "%PDF-",
    ),
    *(") Tj ET /JavaScript (app.alert(1))", "endstream endobj", "<< /OpenAction 1 0 R >>", "\\) Tj", "(((((", "${7*7}"),
)
_PATHS = (
    "../../up",
    "/etc/passwd",
    "C:\\Windows\\x",
    "..\\..\\up",
    "a/b",
    "nul",
    "CON",
    "~root",
    "-rf",
    "a\x00.csv",
    "x;ls",
)
_CONTROLS = tuple(
    f"a{chr(code)}b" for code in (*range(1, 32), 127, 0x85, 0x9B, 0x2028, 0x2029, 0xFEFF, 0xFFFE & 0xFFFD)
)
_TURNS = tuple(
    f"gpj{chr(code)}fdp.exe" for code in (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
)
_LINES = ("a\nb", "a\r\nb", "a\rb", "\n\n", 'a"\nb,"c', '","', '"', "a,b;c\td", "'; DROP TABLE cases;--", "a\vb\fc")
_VALUES = ("A\\B", "A\\\\B", "^^^^^^", "A=B=C", "A^B\\C^D", "=^=", "\\", "A" * 300, "x_x000D_y", "_x0041_", "\\u202e")
_MIXED = tuple(f"{a}{b}" for a, b in itertools.product(("=1+1", "<b>", "\u202e", "@x\n"), (*_PATHS, *_VALUES)))
PAYLOADS = tuple(
    dict.fromkeys(
        (
            *(a + b for a, b in itertools.product(_BEGINNINGS, _FORMULAS)),
            *(*_MARKUP, *_PATHS, *_CONTROLS, *_TURNS, *_LINES, *_VALUES, *_MIXED),
        )
    )
)
_THIRD = -(-len(PAYLOADS) // 3)
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ACTIVE = re.compile(rb"/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFile|RichMedia|SubmitForm|GoToR)\b")


def acts_in_csv(text: str, columns: int, rows: int) -> list[str]:
    """What would be a formula, a broken row, or a hidden character."""
    found = list(csv.reader(io.StringIO(text, newline="")))
    wrong = [f"{len(row)} cells" for row in found if len(row) != columns]
    wrong += [f"{len(found)} rows"] * (len(found) != rows + 1)
    for cell in itertools.chain.from_iterable(found[1:]):
        if cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")):
            wrong.append(cell)
        if any(char in _TURNING or (unicodedata.category(char) == "Cc" and char not in "\t\r\n") for char in cell):
            wrong.append(repr(cell))
    return wrong


def acts_in_lines(text: str, rows: int) -> list[str]:
    lines = text.splitlines()  # splits where any program might: also at U+2028 and U+0085
    wrong = [f"{len(lines)} lines"] * (len(lines) != rows)
    wrong += [repr(char) for char in text if char in _TURNING or (unicodedata.category(char) == "Cc" and char != "\n")]
    return wrong + [line for line in lines if not _is_object(line)]


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def acts_in_workbook(path: Path, rows: int) -> list[str]:
    wrong = []
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            tree = ElementTree.fromstring(book.read(name))  # noqa: S314 our own file; it must be well-formed
            tags = {each.tag.rpartition("}")[2] for each in tree.iter()}
            wrong += [f"{name}: {tag}" for tag in tags & {"f", "hyperlink", "externalReference", "ddeLink", "oleLink"}]
    sheet = openpyxl.load_workbook(path)["Cases"]
    wrong += [f"{sheet.max_row} rows"] * (sheet.max_row != rows + 1)
    for row in sheet.iter_rows(min_row=2):
        wrong += [str(cell.value) for cell in row if cell.data_type == "f"]
        wrong += [str(cell.value) for cell in row if cell.data_type == "s" and not cell.quotePrefix]
    return wrong


def acts_in_paper(path: Path, rows: int) -> list[str]:
    content = path.read_bytes()
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    wrong = [f"{pages} pages"] * (pages != rows + 1)
    outside = re.sub(rb"stream\r?\n.*?endstream", b"", content, flags=re.DOTALL)
    return wrong + [match.decode() for match in _ACTIVE.findall(outside)]


def acts_in_object(path: Path) -> list[str]:
    dataset = pydicom.dcmread(path)
    wrong = []
    for element in dataset.iterall():
        single = element.VR in ("PN", "LO", "SH", "ST", "LT", "UT", "DA", "AS") and element.VM > 1
        wrong += [f"{element.keyword} has {element.VM} values"] * single
        if element.VR in ("PN", "LO", "SH", "UT", "ST"):
            text = str(element.value)
            wrong += [repr(text) for char in text if char in _TURNING or unicodedata.category(char) == "Cc"]
    for name in (dataset.PatientName, *(each.PersonName for each in dataset.iterall() if False)):
        wrong += [str(name)] * (len(str(name)) > 64 or "=" in str(name))
    return wrong


class _Tiny(films.Films):
    """A picture of some pixels for every film."""

    def __init__(self) -> None:
        """Looks at no disk."""

    def picture(self, film: Film | None) -> Picture:
        return Picture(np.arange(64, dtype=np.uint8).reshape(8, 8), film.tags if film else FilmTags())


@pytest.fixture
def full(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A case for each payload, which is the patient's name, the file's and the reader's; numbers and words are others.

    Each third of the cases has every payload in it.
    """

    @contextmanager
    def tiny(*_: object) -> Iterator[films.Films]:
        yield _Tiny()

    monkeypatch.setattr(films, "films_of", tiny)
    with store.writing() as writer:
        for number, payload in enumerate(PAYLOADS, 1):
            second, third = (PAYLOADS[(number - 1 + part * _THIRD) % len(PAYLOADS)] for part in (1, 2))
            named: dict[str, Any] = {"patient_name": payload, "view_position": payload, "patient_id": second}
            named |= {"patient_orientation": second, "accession_number": third, "study_instance_uid": f"1.2.{number}"}
            tags = FilmTags(**named, **DICOM(number))
            path = Path("/incoming") / payload.replace("\x00", "")
            status = FilmStatus.SCORED
            writer.add_arrival(arrival(f"f{number}", 0.8, tags=tags, path=path / "x.dcm", status=status))
            case = writer.case(number)
            assert case is not None
            said: dict[str, Any] = {"reason": third, "note": second, "other_findings": (f"other: {third}",)}
            said |= {"finding": "pneumonia", "score_id": case.score_id}
            writer.add_verdict(Verdict(number, payload, False, store.clock(), **said))
    return store


def DICOM(number: int) -> dict[str, Any]:  # noqa: N802
    """What a film's own object is known by, for every other film."""
    if number % 2:
        return {}
    said = {"file_format": "DICOM", "sop_class_uid": "1.2.840.10008.5.1.4.1.1.1.1", "rows": 8, "columns": 8}
    return {**said, "sop_instance_uid": f"1.2.3.{number}", "series_instance_uid": f"1.2.4.{number}"}


def test_there_are_three_hundred_payloads() -> None:
    assert len(PAYLOADS) >= 300


def test_no_payload_acts_in_any_form_or_names_a_file(full: Store, tmp_path: Path) -> None:
    rows, settings = len(PAYLOADS), Settings(home=tmp_path / "home")
    folder = tmp_path / "out"
    folder.mkdir()
    before = {path for path in tmp_path.rglob("*") if folder not in path.parents}
    for form in Form:
        objects = form in (Form.SR, Form.SC)
        asked = Asked(form, case_ids=range(1, _THIRD + 1) if objects else None)
        out = folder / (form if objects else f"out.{form}")
        assert export_cases(full, out, asked, "=1+1\n<b>", settings).rows == (_THIRD if objects else rows)
    text = (folder / "out.csv").read_bytes().decode("utf-8-sig")
    assert acts_in_csv(text, len(COLUMNS), rows) == []
    assert acts_in_lines((folder / "out.jsonl").read_text("utf-8"), rows) == []
    assert acts_in_workbook(folder / "out.xlsx", rows) == []
    assert acts_in_paper(folder / "out.pdf", rows) == []
    files = sorted(folder.glob("dicom-*/*.dcm"))
    assert len(files) >= 2 * _THIRD
    assert [(path.name, wrong) for path in files if (wrong := acts_in_object(path))] == []
    named = re.compile(r"case-\d{6}-(sr|sc)\.dcm|cases\.csv|manifest\.json|verify_export\.py|out\..*|dicom-s[rc]")
    assert [path.name for path in folder.rglob("*") if not named.fullmatch(path.name)] == []
    made = {path for path in tmp_path.rglob("*") if folder not in path.parents} - before
    assert {path.suffix for path in made} <= {".key", ".jsonl", ".json", ".lock", ""}  # keys and heads of the home


def test_each_check_can_fail(tmp_path: Path) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["a"], *([payload] for payload in PAYLOADS)])
    assert len(acts_in_csv(out.getvalue(), 1, len(PAYLOADS))) > 150
    assert acts_in_csv("a\nb,c\n", 1, 1)
    lines = "".join(json.dumps({"a": payload}, ensure_ascii=False) + "\n" for payload in PAYLOADS)
    assert acts_in_lines(lines, len(PAYLOADS))
    book = openpyxl.Workbook()
    book.active.title = "Cases"
    for payload in ("a", "=1+1"):
        book.active.append([payload])
    book.save(tmp_path / "bad.xlsx")
    assert acts_in_workbook(tmp_path / "bad.xlsx", 1)
    paper: Callable[[bytes], Path] = lambda content: _written(tmp_path / "bad.pdf", content)  # noqa: E731
    assert acts_in_paper(paper(b"%PDF-1.4 /Type /Page /AA << /S /JavaScript /JS (app.alert(1)) >>"), 0) == [
        "AA",
        "JavaScript",
        "JS",
    ]
    dataset = pydicom.Dataset()
    dataset.PatientName, dataset.PatientID = "A=B", ["A", "B"]
    dataset.file_meta = pydicom.dataset.FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    dataset.save_as(tmp_path / "bad.dcm")
    assert len(acts_in_object_forced(tmp_path / "bad.dcm")) >= 2


def acts_in_object_forced(path: Path) -> list[str]:
    whole = b"\0" * 128 + b"DICM" if path.read_bytes()[128:132] != b"DICM" else b""
    path.write_bytes(whole + path.read_bytes())
    return acts_in_object(path)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
