"""Does every row stand as it was written? The chain is walked, then films, scores and verdicts are held against it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pneumo_desktop.audit.exports.manifest import MANIFEST, digest_of, files_of, manifest_path
from pneumo_desktop.case import UNDECIDED, Score, Verdict, state_after
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.findings import flags_in, flags_line
from pneumo_desktop.identity import prior_key, standing_correction
from pneumo_desktop.progress import counted, tell
from pneumo_desktop.tabular import safe_cell
from pneumo_desktop.worklist.derive import facts_of, search_text, sorted_by, standing_verdict
from pneumo_desktop.worklist.journal import JournalRow, canonical, first_break, row_hash
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.rows import (
    ARCHIVE_RECORD,
    COMMUNICATION_RECORD,
    CORRECTION_RECORD,
    FILM_RECORD,
    MARK_RECORD,
    SCORE_RECORD,
    VERDICT_RECORD,
)
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import utc_text
from pneumo_desktop.worklist.telling import standing_mark, untold_since

T = TypeVar("T")

_NEXT = "Keep the file as it is, and compare it with a backup or with the head in an earlier export."
_LATER = ("certainty", "note", "other_findings", "boxes", "amends")
"""Columns that an older export does not have."""

_RECORDED = {"arrive": "films", "film": "films", "score": "scores", "verdict": "verdicts", "withdraw": "verdicts"}
_RECORDED |= {"identify": "corrections", "unidentify": "corrections", "archive_place": "archives"}
_RECORDED |= {"urgent": "urgent_marks", "not_urgent": "urgent_marks"}
_RECORDED |= {"told": "communications", "untold": "communications"}
_COLUMNS = {
    "films": FILM_RECORD,
    "scores": SCORE_RECORD,
    "verdicts": VERDICT_RECORD,
    "corrections": CORRECTION_RECORD,
    "archives": ARCHIVE_RECORD,
    "urgent_marks": MARK_RECORD,
    "communications": COMMUNICATION_RECORD,
}
_DERIVED = (
    *("id", "state", "status", "film_id", "film_count", "reason", "score_id", "likelihood", "call", "band"),
    *("verdict_id", "new_film", "decided_at", "correction_id", "prior_key", "search_text", "urgent_id"),
    *("urgent_at", "untold_since"),
    *("patient", "patient_id", "age_months", "sex", "view_position", "folder", "model_name"),
)


def verify(store: Store) -> tuple[int, str]:
    """Check the whole record of a home in one moment; returns number and hash of its last journal row.

    What it cannot show: rows cut off the end, or a chain written anew from some row on, while nobody holds a later
    head (exports do).

    Raises:
        RecordBroken: the first bad row, by table and number.
    """
    with store.reading() as reader:
        if broken := first_break(counted(reader.journal(), "record", reader.head()[0])):
            raise RecordBroken("record", broken, _NEXT)
        recorded = _recorded(reader)
        for number, (table, rows) in enumerate(recorded.items()):
            tell("rows", number, len(recorded) + 1)
            _compare(reader, table, rows)
        tell("rows", len(recorded), len(recorded) + 1)
        _compare_counting(reader)
        try:
            _compare_cases(reader)
        except (ValueError, KeyError, TypeError) as error:
            raise RecordBroken("worklist", f"a row holds what was never written there ({error})", _NEXT) from error
        if wrong := reader.miscounted():
            raise RecordBroken("worklist", f"a count is not what counting gives ({wrong})", _NEXT)
        return reader.head()


def _recorded(reader: Reader) -> dict[str, dict[int, dict[str, Any]]]:
    """What the journal says of each film, score, verdict and correction, by number: the latest word on it."""
    recorded: dict[str, dict[int, dict[str, Any]]] = {table: {} for table in _COLUMNS}
    for row in reader.journal():
        if table := _RECORDED.get(row.act):
            body = json.loads(row.body)
            recorded[table][body["id"]] = body
        elif row.act == "merge":
            recorded["films"].pop(json.loads(row.body)["id"], None)
    return recorded


def _compare(reader: Reader, table: str, recorded: dict[int, dict[str, Any]]) -> None:
    """Every row as the journal has it, none beside, none missing."""
    name = table.removesuffix("s").replace("_", " ")
    left = dict(recorded)
    for row in reader.raw_rows(table, _COLUMNS[table]):
        number = row["id"]
        written = left.pop(number, None)
        if written is None:
            raise RecordBroken(f"{name} {number}", "the journal has no record of it", _NEXT)
        found = json.loads(canonical(row))
        # A record older than a column says nothing of it, and then nothing may stand there.
        differing = [column for column in _COLUMNS[table] if not _alike(found[column], written.get(column))]
        if differing:
            reason = f"{', '.join(differing)} is not as it was written"
            raise RecordBroken(f"{name} {number}", reason, _NEXT)
    if left:
        raise RecordBroken(f"{name} {min(left)}", "the journal records it, but the row is gone", _NEXT)


def _compare_counting(reader: Reader) -> None:
    """Of each film that score counts which was last written for it, or which a journal row `count` went back to.

    And its copy is in the archive that the journal has last, or in the library.
    """
    counting: dict[int, int] = {}
    archived: dict[int, int | None] = {}
    for row in reader.journal():
        if row.act in ("score", "count"):
            body = json.loads(row.body)
            counting[body["film_id"]] = body["id" if row.act == "score" else "score_id"]
        elif row.act in ("archive", "unarchive"):
            body = json.loads(row.body)
            archived[body["film_id"]] = body.get("archive_id")
    for film in reader.raw_rows("films", ("id", "score_id", "archive_id")):
        if film["score_id"] != counting.get(film["id"]):
            raise RecordBroken(f"film {film['id']}", "another of its scores counts than the journal has", _NEXT)
        if film["archive_id"] != archived.get(film["id"]):
            raise RecordBroken(f"film {film['id']}", "it is not archived where the journal has it", _NEXT)


def _alike(found: Any, written: Any) -> bool:
    """Equal, where databases keep truth as 0 and 1."""
    return bool(found == written) and (found is None) == (written is None)


def _by_case(said: Iterable[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for each in said:
        found.setdefault(getattr(each, "case_id", None) or 0, []).append(each)
    return found


def _compare_cases(reader: Reader) -> None:
    """Every case row says what its films, scores and verdicts make of it, and every film has its case."""
    films, verdicts = _by_case(reader.films()), _by_case(reader.verdicts())
    corrections, marks = _by_case(reader.corrections()), _by_case(reader.urgent_marks())
    told = _by_case(reader.communications())
    scores = {film.score.score_id: film.score for each in films.values() for film in each if film.score}
    for row in reader.raw_rows("cases", _DERIVED):
        number = row["id"]
        in_case = films.pop(number, None)
        if in_case is None:
            raise RecordBroken(f"case {number}", "it has no film", _NEXT)
        given = verdicts.get(number, [])
        facts, standing = facts_of(in_case), standing_verdict(given)
        corrected = standing_correction(corrections.get(number, []))
        score = facts.score
        mark, since = standing_mark(marks.get(number, [])), untold_since(standing, given, told.get(number, []))
        expected = {
            "status": facts.status,
            "film_id": facts.film.film_id,
            "film_count": facts.film_count,
            "reason": facts.reason,
            "score_id": score.score_id if score else None,
            "likelihood": score.likelihood if score else None,
            "call": score.call if score else None,
            "band": score.band if score else None,
            "verdict_id": standing.verdict_id if standing else None,
            "correction_id": corrected.correction_id if corrected else None,
            "prior_key": prior_key((film.tags for film in in_case), corrected),
            "search_text": search_text(in_case, corrected),
            **sorted_by(facts, corrected),
            "urgent_id": mark.mark_id if mark else None,
            "urgent_at": utc_text(mark.given_at) if mark else None,
            "untold_since": utc_text(since) if since else None,
        }
        differing = [column for column, value in expected.items() if row[column] != value]
        if differing:
            reason = f"{', '.join(differing)} is not what its films, verdicts and corrections make of it"
            raise RecordBroken(f"case {number}", reason, _NEXT)
        if not _state_fits(row, standing, scores, reader):
            raise RecordBroken(f"case {number}", "its state is not the one that its verdicts give", _NEXT)
    if films:
        raise RecordBroken(f"case {min(films)}", "its films are there, but its row is gone", _NEXT)


def _state_fits(row: dict[str, Any], standing: Verdict | None, scores: dict[Any, Score], reader: Reader) -> bool:
    if standing is None or row["new_film"]:
        return row["state"] in UNDECIDED and row["decided_at"] is None
    score = scores.get(standing.score_id) or (reader.score(standing.score_id) if standing.score_id else None)
    decided_at = utc_text(standing.given_at)
    return bool(row["state"] == state_after(standing.finding, score.call if score else None)) and (
        row["decided_at"] == decided_at
    )


def verify_export(file: Path, store: Store | None) -> int:
    """Check an export against its manifest, and against the home's journal where there is a home; returns its rows.

    Raises:
        RecordBroken: the file, its manifest or the journal is not as it was; the first bad row is named.
    """
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
