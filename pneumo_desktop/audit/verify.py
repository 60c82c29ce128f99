"""Does the record stand as it was written, and an export as it was exported? The home's part is in `verify_home`."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.exports.manifest import MANIFEST, digest_of, files_of, manifest_path
from pneumo_desktop.audit.verify_home import verify
from pneumo_desktop.audit.verify_shipped import sealed_manifest, verify_shipped
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.findings import flags_in, flags_line
from pneumo_desktop.tabular import safe_cell
from pneumo_desktop.worklist.journal import JournalRow, row_hash
from pneumo_desktop.worklist.store import Store

__all__ = ["verify", "verify_export"]

_NEXT = "Keep the file as it is, and compare it with a backup or with the head in an earlier export."
_LATER = ("certainty", "note", "other_findings", "boxes", "amends")
"""Columns that an older export does not have."""


def verify_export(file: Path, store: Store | None) -> int:
    """Check an export against its manifest, and against the home's journal where there is a home; returns its rows.

    Raises:
        RecordBroken: the file, its manifest or the journal is not as it was; the first bad row is named.
    """
    if (sealed := sealed_manifest(file)) is not None:
        verify_shipped(sealed, store)
        return int(json.loads(sealed.read_bytes())["rows"])
    table = file.parent if file.name == MANIFEST else file.with_name(file.name.removesuffix(".manifest.json"))
    try:
        files = files_of(table)
        manifest = json.loads(manifest_path(table).read_bytes())
        journal = [JournalRow(*row) for row in manifest["journal"]]
        head = (int(manifest["head"]["seq"]), str(manifest["head"]["hash"]))
        expected = str(manifest["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"export or manifest cannot be read ({error})"
        raise RecordBroken(table.name, reason, "Both must lie in one folder, as they were exported.") from error
    if manifest.get("format", "csv") != "csv":
        _compare_journal(journal)
        _compare_files(table, files, manifest)
        if store is not None:
            _compare_with_home(store, journal, head, expected)
        return int(manifest["rows"])
    content = table.read_bytes()
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace"), newline="")))
    _compare_export(rows, journal, deidentified=bool(manifest.get("deidentified")))
    if hashlib.sha256(content).hexdigest() != expected:
        raise RecordBroken(table.name, "its SHA-256 is not the one in its manifest", _NEXT)
    if store is not None:
        _compare_with_home(store, journal, head, expected)
    return len(rows)


def _compare_files(out: Path, files: Mapping[str, tuple[str, int]], manifest: Mapping[str, Any]) -> None:
    """Each file of an export of another form than CSV is the one that its manifest has, none beside, none missing."""
    listed = {str(entry["name"]): str(entry["sha256"]) for entry in manifest["files"]}
    for name, sha256 in listed.items():
        if name not in files or files[name][0] != sha256:
            what = "it is gone" if name not in files else "its SHA-256 is not the one in its manifest"
            raise RecordBroken(name, what, _NEXT)
    if beside := sorted(set(files) - set(listed)):
        raise RecordBroken(beside[0], "it is not in the manifest: it was put there later", _NEXT)
    if digest_of(files, folder=out.is_dir()) != manifest["sha256"]:
        raise RecordBroken(out.name, "the SHA-256 of its list of files is not the one in its manifest", _NEXT)


def _compare_journal(journal: list[JournalRow]) -> None:
    for row in journal:
        if row.hash != row_hash(row.seq, row.at, row.actor, row.act, row.case_id, row.body, row.previous):
            raise RecordBroken(f"journal row {row.seq}", "the manifest does not hold it as it was written", _NEXT)


def _compare_export(rows: list[dict[str, str]], journal: list[JournalRow], *, deidentified: bool) -> None:
    _compare_journal(journal)
    if deidentified:
        return  # nothing in it can be traced to a verdict; its hash is in the home's journal
    bodies = [json.loads(row.body) for row in journal]
    withdrawn = {body["withdraws"] for body in bodies}
    given = {body["case_id"]: body for body in bodies if body["finding"] and body["id"] not in withdrawn}
    for number, line in enumerate(rows, start=2):
        verdict = given.pop(int(line["case_id"]) if line["case_id"].isdigit() else 0, None)
        wanted = {} if verdict is None else {**verdict, "decided_at": verdict["given_at"]}
        if verdict is not None:
            wanted |= {"other_findings": flags_line(flags_in(verdict.get("other_findings")))}
        for column in ("finding", "reason", "reader", "decided_at", *(each for each in _LATER if each in line)):
            if verdict is None or line.get(column) != safe_cell(wanted.get(column)):
                raise RecordBroken(f"line {number}", f"{column} is not what the journal has of it", _NEXT)
    if given:
        raise RecordBroken(f"case {min(given)}", "its verdict is in the manifest, but its line is gone", _NEXT)


def _compare_with_home(store: Store, journal: list[JournalRow], head: tuple[int, str], sha256: str) -> None:
    with store.reading() as reader:
        here = {row.seq: row for row in reader.journal()}
    if head[0] not in here or here[head[0]].hash != head[1]:
        raise RecordBroken(f"journal row {head[0]}", "the home's journal no longer has the head of this export", _NEXT)
    made = here[head[0]]  # the head of a manifest is the row of its own export
    if made.act != "export" or json.loads(made.body).get("sha256") != sha256:
        raise RecordBroken(f"journal row {head[0]}", "the home's journal records another file for this export", _NEXT)
    for row in journal:
        if here.get(row.seq) != row:
            raise RecordBroken(f"journal row {row.seq}", "the home's journal and the export differ", _NEXT)
