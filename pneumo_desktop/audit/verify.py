"""Does every row stand as it was written? The chain is walked, then films, scores and verdicts are held against it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.export import manifest_path
from pneumo_desktop.case import Call, CaseState, Finding, state_after
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.tabular import safe_cell
from pneumo_desktop.worklist.journal import JournalRow, canonical, first_break, row_hash
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.rows import FILM_RECORD, SCORE_RECORD, VERDICT_RECORD
from pneumo_desktop.worklist.store import Store

_NEXT = "Keep the file as it is, and compare it with a backup or with the head in an earlier export."
_RECORDED = {"arrive": "films", "score": "scores", "verdict": "verdicts", "withdraw": "verdicts"}
_COLUMNS = {"films": FILM_RECORD, "scores": SCORE_RECORD, "verdicts": VERDICT_RECORD}


def verify(store: Store) -> tuple[int, str]:
    """Check the whole record of a home in one moment; returns number and hash of its last journal row.

    What it cannot show: rows cut off the end, or a chain written anew from some row on, while nobody holds a later
    head (exports do).

    Raises:
        RecordBroken: the first bad row, by table and number.
    """
    with store.reading() as reader:
        if broken := first_break(reader.journal()):
            raise RecordBroken("record", broken, _NEXT)
        recorded: dict[str, dict[int, dict[str, Any]]] = {table: {} for table in _COLUMNS}
        for row in reader.journal():
            if table := _RECORDED.get(row.act):
                body = json.loads(row.body)
                recorded[table][body["id"]] = body
        for table, rows in recorded.items():
            _compare(reader, table, rows)
        _compare_states(reader, recorded)
        return reader.head()


def _compare(reader: Reader, table: str, recorded: dict[int, dict[str, Any]]) -> None:
    """Every row as the journal has it, none beside, none missing."""
    name = table.removesuffix("s")
    left = dict(recorded)
    for row in reader.recorded(table, _COLUMNS[table]):
        number = row["id"]
        written = left.pop(number, None)
        if written is None:
            raise RecordBroken(f"{name} {number}", "the journal has no record of it", _NEXT)
        found = json.loads(canonical(row))
        differing = [column for column in written if found.get(column) != written[column]]
        if differing:
            reason = f"{', '.join(differing)} is not as it was written"
            raise RecordBroken(f"{name} {number}", reason, _NEXT)
    if left:
        raise RecordBroken(f"{name} {min(left)}", "the journal records it, but the row is gone", _NEXT)


def _compare_states(reader: Reader, recorded: dict[str, dict[int, dict[str, Any]]]) -> None:
    """The state of each case is the one that its verdicts give."""
    standing = standing_verdicts(recorded["verdicts"])
    undecided = (CaseState.UNREAD, CaseState.READING)
    for row in reader.recorded("cases", ("id", "state", "verdict_id", "new_film")):
        verdict = standing.get(row["id"])
        state = CaseState(row["state"])
        if verdict is None or row["new_film"]:
            fits = state in undecided
        else:
            score = recorded["scores"].get(verdict["score_id"] or 0)
            fits = state is state_after(Finding(verdict["finding"]), Call(score["call"]) if score else None)
        if not fits or row["verdict_id"] != (verdict["id"] if verdict else None):
            raise RecordBroken(f"case {row['id']}", "its state is not the one that its verdicts give", _NEXT)


def standing_verdicts(verdicts: dict[int, dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """By case, the last verdict that was not taken back."""
    withdrawn = {verdict["withdraws"] for verdict in verdicts.values() if verdict["withdraws"]}
    return {
        verdict["case_id"]: verdict
        for number, verdict in sorted(verdicts.items())
        if verdict["finding"] and number not in withdrawn
    }


def verify_export(file: Path, store: Store | None) -> int:
    """Check an export against its manifest, and against the home's journal where there is a home; returns its rows.

    Raises:
        RecordBroken: the file, its manifest or the journal is not as it was; the first bad row is named.
    """
    table = file.with_name(file.name.removesuffix(".manifest.json"))
    try:
        content = table.read_bytes()
        manifest = json.loads(manifest_path(table).read_bytes())
        journal = [JournalRow(*row) for row in manifest["journal"]]
        head = (int(manifest["head"]["seq"]), str(manifest["head"]["hash"]))
        expected = str(manifest["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"export or manifest cannot be read ({error})"
        raise RecordBroken(table.name, reason, "Both must lie in one folder, as they were exported.") from error
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace"), newline="")))
    _compare_export(rows, journal)
    if hashlib.sha256(content).hexdigest() != expected:
        raise RecordBroken(table.name, "its SHA-256 is not the one in its manifest", _NEXT)
    if store is not None:
        _compare_with_home(store, journal, head)
    return len(rows)


def _compare_export(rows: list[dict[str, str]], journal: list[JournalRow]) -> None:
    for row in journal:
        if row.hash != row_hash(row.seq, row.at, row.actor, row.act, row.case_id, row.body, row.previous):
            raise RecordBroken(f"journal row {row.seq}", "the manifest does not hold it as it was written", _NEXT)
    standing = standing_verdicts({body["id"]: body for body in (json.loads(row.body) for row in journal)})
    for number, line in enumerate(rows, start=2):
        if "reader" not in line:
            continue  # de-identified: nothing in it can be traced to a verdict
        verdict = standing.get(int(line["case_id"]) if line["case_id"].isdigit() else 0)
        wanted = {} if verdict is None else {**verdict, "decided_at": verdict["given_at"]}
        for column in ("finding", "reason", "reader", "decided_at"):
            if verdict is None or line[column] != safe_cell(wanted[column]):
                raise RecordBroken(f"line {number}", f"{column} is not what the journal has of it", _NEXT)


def _compare_with_home(store: Store, journal: list[JournalRow], head: tuple[int, str]) -> None:
    with store.reading() as reader:
        here = {row.seq: row for row in reader.journal()}
    if head[0] not in here or here[head[0]].hash != head[1]:
        raise RecordBroken(f"journal row {head[0]}", "the home's journal no longer has the head of this export", _NEXT)
    for row in journal:
        if here.get(row.seq) != row:
            raise RecordBroken(f"journal row {row.seq}", "the home's journal and the export differ", _NEXT)
