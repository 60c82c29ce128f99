"""Decided cases as one CSV file with a manifest beside it that says what it holds and where the record stood."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import tempfile
from collections.abc import Collection
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop import __version__
from pneumo_desktop.audit.courses import Opening, course_of, openings_of
from pneumo_desktop.case import DECIDED, Case, CaseState
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.film_tags import age_text
from pneumo_desktop.findings import CODED, boxes_text, flags_line
from pneumo_desktop.library import path_text
from pneumo_desktop.progress import counted, to_the_end
from pneumo_desktop.tabular import Value, csv_text
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import utc_text
from pneumo_desktop.worklist.telling import standing_communications

COLUMNS = (
    "case_id",
    "state",
    "finding",
    "reason",
    "reader",
    "authenticated",
    "decided_at",
    "call",
    "likelihood",
    "model",
    "model_sha256",
    "patient_id",
    "patient_name",
    "birth_date",
    "sex",
    "age",
    "view",
    "accession_number",
    "study_instance_uid",
    "arrived_at",
    "film_sha256",
    "file",
    "identity_corrected",
    "certainty",
    "other_findings",
    "note",
    "boxes",
    "amends",
    "urgent",
    "told_to",
    "told_at",
    "opened_at",
    "reading_began_at",
    "first_decided_at",
    "readings",
    "remarks",
)
"""Times of opening and deciding, and `readings`: see `courses.Course`. `remarks` is what stands on the case's row.
`other_findings` are the flags beside the finding; empty says that none was flagged, never that nothing is there.
`boxes` are the reader's own, JSON: by the SHA-256 of their film, left, top, width and height as shares of it."""

DEIDENTIFIED = (
    *("case_id", "state", "finding", "call", "likelihood", "model", "model_sha256", "sex", "age", "view"),
    *("certainty", "other_findings"),
)
"""An allow-list: what is not named here does not leave. Free text does not, for it may hold a name."""

_SHOWS = (
    "The CSV has this SHA-256, and the home's journal had this head when it was made. `journal` holds the rows of each "
    "verdict in it: `pneumo-desktop audit verify FILE.csv` compares them with the CSV, and with the home's journal."
)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    manifest: Path
    rows: int


def export_csv(
    store: Store,
    out: Path,
    *,
    actor: str,
    states: Collection[CaseState] = DECIDED,
    since: datetime | None = None,
    until: datetime | None = None,
    deidentify: bool = False,
    case_ids: Collection[int] | None = None,
) -> Exported:
    """Write decided cases to `out` and its manifest to `out` + `.manifest.json`; the act goes into the journal.

    Args:
        since, until: by time of decision; the first is included, the second is not.
        case_ids: only these; what of them is not decided is left out. None: all.
        deidentify: only the columns of `DEIDENTIFIED`; case numbers cannot be traced without this home's key.

    Raises:
        PneumoError: the folder cannot be written, or nothing but decided states may leave and others were asked for.
    """
    undecided = [state.value for state in states if state not in DECIDED]
    if undecided:
        raise PneumoError("export", f"only decided cases leave, not {', '.join(undecided)}", "Decide them first.")
    columns = DEIDENTIFIED if deidentify else COLUMNS
    try:
        with store.reading() as reader:
            if case_ids is None:
                found = reader.decided(states, since=since, until=until)
            else:
                named = [case for case in map(reader.case, sorted(set(case_ids))) if case and case.state in states]
                found = [case for case in named if _within(case.decided_at, since, until)]
            cases = sorted(found, key=lambda case: case.case_id)
            opened = {} if deidentify else openings_of(reader, {case.case_id for case in cases})
            rows = [_row(reader, case, opened.get(case.case_id, ())) for case in counted(cases, "cases", len(cases))]
            proof = [] if deidentify else reader.verdict_rows({case.case_id for case in cases})
        if deidentify:
            key = _key(store.path.parent)
            for row in rows:
                row["other_findings"] = ";".join(
                    each for each in str(row["other_findings"]).split(";") if each in CODED
                )
                row["case_id"] = hmac.new(key, str(row["case_id"]).encode(), hashlib.sha256).hexdigest()[:16]
        content = csv_text(columns, rows).encode("utf-8-sig")  # spreadsheets know UTF-8 by its mark
        digest = hashlib.sha256(content).hexdigest()
        body = {"file": out.name, "sha256": digest, "rows": len(rows), "deidentified": deidentify}
        beside = manifest_path(out)
        with to_the_end():  # a table without its manifest would be half an export
            _write(out, content)
            with store.writing() as writer:
                writer.record(actor, "export", None, body)
                writer.finish()
                head = writer.head()
            _write(beside, _manifest(body, columns, head, proof, utc_text(store.clock())))
    except OSError as error:
        raise PneumoError(str(out), f"it cannot be written ({error.strerror})", "Choose another folder.") from error
    return Exported(out, beside, len(rows))


def _within(at: datetime | None, since: datetime | None, until: datetime | None) -> bool:
    return at is not None and (since is None or at >= since) and (until is None or at < until)


def _row(reader: Reader, case: Case, opened: Collection[Opening]) -> dict[str, Value]:
    """The verdict that stands, and the score it was given against (a later one is not what was decided upon)."""
    given = reader.verdicts(case.case_id)
    verdict, course = next(each for each in given if each.verdict_id == case.verdict_id), course_of(given, opened)
    scored = {film.score.score_id: film for film in reader.films(case.case_id) if film.score}
    film = scored.get(verdict.score_id)
    score = reader.score(verdict.score_id) if verdict.score_id else None
    tags = case.tags
    # Of a result that waits to be told, what was told before is no longer what is true.
    told = [] if case.untold_since else standing_communications(reader.communications(case.case_id))
    return {
        "case_id": case.case_id,
        "state": case.state.value,
        "finding": case.finding.value if case.finding else "",
        "reason": verdict.reason,
        "reader": verdict.reader,
        "authenticated": "yes" if verdict.authenticated else "no",
        "decided_at": utc_text(verdict.given_at),
        "call": score.call.value if score else "",
        "likelihood": f"{score.likelihood:.4f}" if score else "",
        "model": score.model_name if score else "",
        "model_sha256": score.model_sha256 if score else "",
        "patient_id": tags.patient_id,
        "patient_name": tags.patient_name,
        "birth_date": str(tags.patient_birth_date or ""),
        "sex": tags.patient_sex,
        "age": age_text(tags.age_months),
        "view": tags.view_position,
        "accession_number": tags.accession_number,
        "study_instance_uid": tags.study_instance_uid,
        "arrived_at": utc_text(case.arrived_at),
        "film_sha256": (film.sha256 if film else case.film_sha256) or "",
        "file": path_text(film.source if film else case.source),
        "identity_corrected": "no" if case.correction_id is None else "yes",
        "certainty": verdict.certainty.value if verdict.certainty else "",
        "other_findings": flags_line(verdict.other_findings),
        "note": verdict.note,
        "boxes": boxes_text(verdict.boxes) or "",
        "amends": verdict.amends,
        "urgent": "yes" if case.urgent_by else "no",
        "told_to": told[-1].told_to if told else "",
        "told_at": utc_text(told[-1].told_at) if told else "",
        "opened_at": course.opened_at,
        "reading_began_at": course.reading_began_at,
        "first_decided_at": course.first_decided_at,
        "readings": course.readings_text,
        "remarks": case.reason,
    }


def manifest_path(out: Path) -> Path:
    """Where the manifest of an export lies."""
    return out.with_name(out.name + ".manifest.json")


def _manifest(
    body: dict[str, Any], columns: Collection[str], head: tuple[int, str], proof: list[JournalRow], now: str
) -> bytes:
    manifest = {
        "made_by": f"Pneumo Desktop {__version__}",
        "made_at": now,
        **body,
        "columns": list(columns),
        "head": {"seq": head[0], "hash": head[1]},
        "journal": [astuple(row) for row in proof],
        "what_this_shows": _SHOWS,
    }
    return json.dumps(manifest, indent=1, ensure_ascii=False).encode() + b"\n"


def _key(home: Path) -> bytes:
    """This home's secret for case numbers in de-identified exports."""
    path = home / "deidentify.key"
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
    return path.read_bytes()


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: beside, durable, then renamed."""
    handle, name = tempfile.mkstemp(prefix=".export-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
