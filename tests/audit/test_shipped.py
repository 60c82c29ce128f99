"""The file that each export takes along checks that very export, in every form, on plain Python and away from home."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import export_cases
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.manifest import manifest_path, verifier_path
from pneumo_desktop.audit.heads import signed_head
from pneumo_desktop.audit.verify_export import head_text
from pneumo_desktop.audit.verify_shipped import sealed_manifest, verify_shipped
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.worklist.store import Store


def run(script: Path, *arguments: object) -> tuple[int, str]:
    command = [sys.executable, "-I", "-S", str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest.mark.parametrize("deidentify", [False, True])
@pytest.mark.parametrize("form", [Form.CSV, Form.JSONL, Form.XLSX])
def test_an_export_verifies_by_itself_and_any_changed_byte_of_it_does_not(
    decided: Store, tmp_path: Path, form: Form, deidentify: bool
) -> None:
    held = signed_head(decided)
    confirm(decided, 3, "Dr A")
    made = export_cases(decided, tmp_path / f"out.{form.value}", Asked(form, deidentify=deidentify), "Dr A").path
    away = tmp_path / "stick"
    away.mkdir()
    for path in (made, manifest_path(made), verifier_path(made)):
        shutil.move(path, away)
    made = away / made.name
    code, said = run(verifier_path(made), manifest_path(made), "--head", head_text(held))
    assert code == 0, said
    assert "is of this very record" in said
    whole = made.read_bytes()
    for at in (len(whole) // 3, len(whole) // 2, len(whole) - 1):
        made.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        code, said = run(verifier_path(made), manifest_path(made))
        assert (code, made.name in said) == (1, True), said
    made.write_bytes(whole)
    manifest = sealed_manifest(made)
    assert manifest is not None
    assert verify_shipped(manifest, decided)[1][-1] == "the home's record still holds all of it"


def test_a_deidentified_manifest_names_nobody(decided: Store, tmp_path: Path) -> None:
    made = export_cases(decided, tmp_path / "out.csv", Asked(Form.CSV, deidentify=True), "Dr Secret").path
    text = manifest_path(made).read_text("utf-8")
    assert json.loads(text)["record"]["rows"] == []
    for name in ("Dr Secret", "Dr A", "Dr B", "ID-a", "a^Test", "/incoming", "rotated"):
        assert name not in text, name


def test_a_home_whose_record_was_written_anew_contradicts_its_export(decided: Store, tmp_path: Path) -> None:
    made = export_cases(decided, tmp_path / "out.csv", Asked(Form.CSV), "Dr A").path
    manifest = sealed_manifest(made)
    assert manifest is not None
    with decided.writing() as writer:
        writer._connection.exec_driver_sql("UPDATE journal SET hash = '00' WHERE act = 'verdict' AND case_id = 1")
    with pytest.raises(RecordBroken, match="no longer has it as this export does"):
        verify_shipped(manifest, decided)


def test_an_export_of_another_home_is_checked_by_itself_and_that_is_said(decided: Store, tmp_path: Path) -> None:
    made = export_cases(decided, tmp_path / "out.csv", Asked(Form.CSV), "Dr A").path
    other = Store(tmp_path / "other" / "worklist.sqlite", clock=decided.clock)
    manifest = sealed_manifest(made)
    assert manifest is not None
    assert "signed by another home" in verify_shipped(manifest, other)[1][-1]
    other.close()
