"""Whoever changes a decided case by hand is found out, and the row is named."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import export_csv, manifest_path
from pneumo_desktop.audit.verify import verify, verify_export
from pneumo_desktop.case import Finding
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.findings import Certainty
from pneumo_desktop.review.decide import Beside, confirm, override
from pneumo_desktop.review.tell import tell
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.review.urgent import mark_urgent, withdraw_urgent
from pneumo_desktop.worklist.store import Store


@pytest.fixture
def decided(store: Store, add: Callable[..., int]) -> Store:
    """Three cases: confirmed, overridden, and taken back."""
    confirm(store, add("a", 0.8), "Dr A")
    override(store, add("b", 0.7), Finding.NO_PNEUMONIA, "rotated film", "Dr B")
    number = add("c", 0.6)
    confirm(store, number, "Dr A")
    take_back(store, number, "Dr A")
    return store


REST = "finding, reason, reader, authenticated, given_at, score_id, shown" + ", NULL" * 7


def tamper(store: Store, sql: str) -> None:
    connection = sqlite3.connect(store.path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_an_untouched_record_stands(decided: Store) -> None:
    seq, head = verify(decided)
    assert (seq, len(head)) == (10, 64)


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE verdicts SET finding = 'pneumonia' WHERE id = 2", "verdict 2"),
        ("UPDATE verdicts SET reader = 'Dr X' WHERE id = 1", "verdict 1"),
        ("UPDATE verdicts SET given_at = '2026-01-30T12:00:00.000000Z' WHERE id = 1", "verdict 1"),
        ("DELETE FROM verdicts WHERE id = 4", "verdict 4"),
        ("INSERT INTO verdicts SELECT 9, 3, " + REST + " FROM verdicts WHERE id = 1", "verdict 9"),
        ("UPDATE scores SET likelihood = 0.1 WHERE id = 1", "score 1"),
        ("UPDATE scores SET model_sha256 = 'ff' WHERE id = 2", "score 2"),
        ("UPDATE films SET sha256 = 'ff' WHERE id = 1", "film 1"),
        ("UPDATE films SET case_id = 2 WHERE id = 1", "film 1"),
        ("UPDATE cases SET state = 'confirmed' WHERE id = 2", "case 2"),
        ("UPDATE cases SET verdict_id = NULL WHERE id = 1", "case 1"),
        ("UPDATE cases SET likelihood = 0.001, call = 'not_suspected', band = 'low' WHERE id = 3", "case 3"),
        ("UPDATE cases SET state = 'bogus' WHERE id = 3", "case 3"),
        ("UPDATE cases SET decided_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", "case 1"),
        ("DELETE FROM cases WHERE id = 3", "case 3"),
        ("UPDATE films SET status = 'needs_attention', reason = 'x' WHERE id = 3", "film 3"),
        ("UPDATE films SET projection = 'not_chest' WHERE id = 3", "film 3"),
        ("UPDATE films SET score_id = NULL WHERE id = 2", "film 2"),
        ("UPDATE films SET score_id = 1 WHERE id = 3", "film 3"),
        ("UPDATE films SET arrived_at = 'garbage' WHERE id = 3", "film 3"),
        ("UPDATE journal SET body = replace(body, 'Dr A', 'Dr X') WHERE seq = 3", "journal row 3"),
        ("UPDATE journal SET at = '2026-01-30T12:00:00.000000Z' WHERE seq = 5", "journal row 5"),
        ("DELETE FROM journal WHERE seq = 4", "journal row 4"),
        ("UPDATE journal SET seq = seq + 100 WHERE seq = 10", "journal row 10"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_found_and_named(decided: Store, sql: str, named: str) -> None:
    tamper(decided, sql)
    with pytest.raises(RecordBroken, match=named):
        verify(decided)


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE verdicts SET certainty = 'definite' WHERE id = 1", "verdict 1"),
        ("UPDATE verdicts SET note = 'never said' WHERE id = 2", "verdict 2"),
        ("UPDATE verdicts SET note = NULL WHERE id = 1", "verdict 1"),
        ("UPDATE verdicts SET other_findings = NULL WHERE id = 1", "verdict 1"),
        ("UPDATE verdicts SET boxes = replace(boxes, '0.25', '0.5') WHERE id = 1", "verdict 1"),
        ("UPDATE verdicts SET amends = NULL WHERE id = 2", "verdict 2"),
        ("UPDATE verdicts SET tell = 0 WHERE id = 1", "verdict 1"),
        ("UPDATE urgent_marks SET reason = 'x' WHERE id = 1", "urgent mark 1"),
        ("DELETE FROM urgent_marks WHERE id = 2", "urgent mark 2"),
        ("INSERT INTO urgent_marks SELECT 9, 1, 'x', reader, 0, given_at, NULL FROM urgent_marks WHERE id = 1", "9"),
        ("UPDATE cases SET urgent_id = NULL, urgent_at = NULL WHERE id = 2", "case 2"),
        ("UPDATE cases SET urgent_at = '2020-01-01T00:00:00.000000Z' WHERE id = 2", "case 2"),
        ("UPDATE communications SET told_to = 'Dr X' WHERE id = 1", "communication 1"),
        ("UPDATE communications SET told_at = '2026-01-30T12:00:00.000000Z' WHERE id = 1", "communication 1"),
        ("DELETE FROM communications WHERE id = 1", "communication 1"),
        ("UPDATE cases SET untold_since = NULL WHERE id = 3", "case 3"),
        ("UPDATE cases SET untold_since = decided_at WHERE id = 1", "case 1"),
    ],
)  # fmt: skip
def test_a_change_of_what_was_said_beside_a_finding_is_found_and_named(
    store: Store, add: Callable[..., int], sql: str, named: str
) -> None:
    said = Beside(Certainty.PROBABLE, "scar", ("pneumothorax",), {"ab" * 32: ((0.1, 0.2, 0.25, 0.3),)})
    first, second, third, fourth = add("a", 0.8), add("b", 0.7), add("c", 0.6), add("d", 0.6)
    confirm(store, first, "Dr A", beside=said)
    override(store, first, Finding.NO_PNEUMONIA, "amended", "Dr A", beside=said)
    tell(store, first, "Dr Ward", "Dr A", how="by telephone")
    mark_urgent(store, second, "septic", "Dr A")
    mark_urgent(store, fourth, "a slip", "Dr A")
    withdraw_urgent(store, fourth, "a slip", "Dr A")
    confirm(store, third, "Dr A", beside=said)
    verify(store)
    tamper(store, sql)
    with pytest.raises(RecordBroken, match=named):
        verify(store)


def test_rows_cut_off_the_end_are_found_against_the_head_in_an_export(decided: Store, tmp_path: Path) -> None:
    exported = export_csv(decided, tmp_path / "out.csv", actor="Dr A")
    assert verify_export(exported.path, decided) == 2
    tamper(decided, "DELETE FROM journal WHERE seq > 11")  # with the row that the key was made in
    with pytest.raises(RecordBroken, match="cut off the end"):
        verify(decided)  # by the head that was kept beside it
    (decided.path.parent / "heads.jsonl").unlink()
    verify(decided)  # the chain alone cannot show it
    with pytest.raises(RecordBroken, match="no longer has it as this export does"):
        verify_export(exported.path, decided)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [("no_pneumonia", "pneumonia", "line 3"), ("Dr B", "Dr A", "line 3"), ("ID-a", "ID-z", "SHA-256")],
)
def test_a_changed_export_is_found(decided: Store, tmp_path: Path, old: str, new: str, named: str) -> None:
    exported = export_csv(decided, tmp_path / "out.csv", actor="Dr A")
    text = exported.path.read_text("utf-8-sig")
    assert old in text
    exported.path.write_text(text.replace(old, new), "utf-8-sig")
    with pytest.raises(RecordBroken, match=named):
        verify_export(exported.path, None)


def test_a_manifest_that_was_changed_with_the_export_is_found(decided: Store, tmp_path: Path) -> None:
    exported = export_csv(decided, tmp_path / "out.csv", actor="Dr A")
    manifest = json.loads(manifest_path(exported.path).read_text())
    row = next(row for row in manifest["record"]["rows"] if row[3] == "verdict")
    row[5] = row[5].replace("Dr A", "Dr X")
    manifest_path(exported.path).write_text(json.dumps(manifest))
    with pytest.raises(RecordBroken, match="is not as it was written"):
        verify_export(exported.path, None)


def test_lines_taken_out_and_columns_changed_are_found_though_the_manifest_was_made_to_fit(
    decided: Store, tmp_path: Path
) -> None:
    for changed, named in (
        (lambda text: "\n".join([*text.splitlines()[:2], ""]), "its line is gone"),
        (lambda text: text.replace("ID-a", "ID-z"), "the record has another file of that name"),
    ):
        exported = export_csv(decided, tmp_path / "out.csv", actor="Dr A")
        content = changed(exported.path.read_text("utf-8-sig")).encode("utf-8-sig")
        exported.path.write_bytes(content)
        manifest = json.loads(manifest_path(exported.path).read_text())
        manifest["sha256"] = manifest["files"][0]["sha256"] = hashlib.sha256(content).hexdigest()
        manifest_path(exported.path).write_text(json.dumps(manifest))
        with pytest.raises(RecordBroken, match=named):
            verify_export(exported.path, decided)


def test_an_export_without_its_manifest_says_so(decided: Store, tmp_path: Path) -> None:
    exported = export_csv(decided, tmp_path / "out.csv", actor="Dr A")
    exported.manifest.unlink()
    with pytest.raises(RecordBroken, match="cannot be read"):
        verify_export(exported.path, None)


def test_an_export_of_an_earlier_version_still_verifies(decided: Store, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    content = b"case_id,finding,reason,reader,decided_at\r\n1,pneumonia,,Dr A,2026-01-31T12:00:00.000000Z\r\n"
    out.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    with decided.writing() as writer:
        writer.record("Dr A", "export", None, {"file": "out.csv", "sha256": digest})
        writer.finish()
        head, rows = writer.head(), [row for row in writer.journal() if row.case_id == 1 and row.act == "verdict"]
    said = {"sha256": digest, "head": {"seq": head[0], "hash": head[1]}, "journal": [astuple(row) for row in rows]}
    manifest_path(out).write_text(json.dumps(said))
    assert verify_export(out, decided) == 1
    out.write_bytes(content.replace(b"Dr A", b"Dr B"))
    with pytest.raises(RecordBroken, match="line 2: reader"):
        verify_export(out, decided)
