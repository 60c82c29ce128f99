"""An export that cannot be sealed or recorded leaves no case behind, and the record does not say that one left."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.audit import export as exporting
from pneumo_desktop.audit.export import export_cases
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.forms import Leaving, writer_of
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.errors import NotSignedIn, PneumoError
from pneumo_desktop.review import people
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.who import Role
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival
from tests.review.people import NAMES, cheap, fill

TABLES = (Form.CSV, Form.JSONL, Form.XLSX)


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("late", ["write_manifest", "write_verifier"])
@pytest.mark.parametrize("form", TABLES)
def test_a_disk_that_fills_before_the_manifest_is_written_leaves_nothing_and_the_record_says_so(
    decided: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form, late: str
) -> None:
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(exporting, late, _full)
    with pytest.raises(PneumoError, match="No space left"):
        export_cases(decided, tmp_path / f"out.{form}", Asked(form), "Dr A")
    assert sorted(tmp_path.iterdir()) == before
    with decided.reading() as reader:
        left, failed = reader.acts("export"), reader.acts("export_failed")
    assert (len(left), len(failed)) == (1, 1)
    verify(decided)


def test_a_folder_of_objects_goes_with_its_manifest(
    decided: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def folder(temporary: Path, _: object) -> Any:
        (temporary / "case.dcm").write_bytes(b"a patient")
        return real(temporary / "cases.csv", Leaving(Asked(Form.CSV), None, {}, {}, None, decided.clock()))

    real = writer_of
    monkeypatch.setattr(exporting, "writer_of", folder)
    monkeypatch.setattr(exporting, "WITH_FILMS", ())
    monkeypatch.setattr(exporting, "write_manifest", _full)
    with pytest.raises(PneumoError, match="No space left"):
        export_cases(decided, tmp_path / "out", Asked(Form.SR), "Dr A")
    assert not (tmp_path / "out").exists()


def test_an_account_closed_while_its_export_runs_takes_nothing_away(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    staff = fill(store)
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.9))
    confirm(store, 1, staff[Role.RADIOLOGIST])
    before = sorted(tmp_path.iterdir())
    whole = exporting._write

    def closed_meanwhile(*given: Any) -> None:
        whole(*given)
        people.close_account(store, staff[Role.ADMINISTRATOR], NAMES[Role.AUDITOR])

    monkeypatch.setattr(exporting, "_write", closed_meanwhile)
    with pytest.raises(NotSignedIn, match="closed"):
        export_cases(store, tmp_path / "out.csv", Asked(Form.CSV), staff[Role.AUDITOR])
    assert sorted(tmp_path.iterdir()) == before
    with store.reading() as reader:
        assert not reader.acts("export")
    verify(store)
