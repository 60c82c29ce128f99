"""Decided cases out of an export as CSV, proven by its manifest; films in a library, or where they came from."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import secrets
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pneumo_desktop.case import Finding
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import boxes_in
from pneumo_desktop.imaging.header import read_header, tolerate_tags
from pneumo_desktop.library import film_path
from training.data import DataRefused
from training.site.decided import LABELS, NO_LABEL, Found, Pseudonyms, SiteFilm, check_bytes

_NEEDED = ("case_id", "finding", "decided_at", "film_sha256", "file", "patient_id", "patient_name", "birth_date")


def read_export(table: Path, library: Path | None = None) -> Found:
    """The cases of an export; an export names one film of a case, the one that its verdict was given on.

    Args:
        table: OUT.csv, its manifest OUT.csv.manifest.json beside it.
        library: of the home, where films lie by their hash; None: where the export says that they came from.

    Raises:
        DataRefused: there is no manifest, the file is not the one that it describes, or it is de-identified, so that
            neither films nor patients can be told.
    """
    try:
        content = table.read_bytes()
        manifest = json.loads(table.with_name(f"{table.name}.manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        if not table.exists():
            raise DataRefused(str(table), "there is no such home or export", "Look at the path.") from error
        reason = "it has no manifest beside it that can be read"
        raise DataRefused(
            table.name, reason, "Give OUT.csv with OUT.csv.manifest.json, as `export` writes them."
        ) from error
    digest = hashlib.sha256(content).hexdigest()
    if digest != manifest.get("sha256"):
        step = "Take the export again; `pneumo-desktop audit verify FILE` names what differs."
        raise DataRefused(table.name, "it is not the file that its manifest describes: their SHA-256 differ", step)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if manifest.get("deidentified") or (rows and not set(_NEEDED) <= rows[0].keys()):
        step = "Name the home itself, or export without --deidentify; the data set names nobody."
        raise DataRefused(table.name, "it names no films and no patients", step)
    found = Found(
        origin={
            "kind": "export",
            "file": table.name,
            "sha256": digest,
            "manifest_sha256": hashlib.sha256(table.with_name(f"{table.name}.manifest.json").read_bytes()).hexdigest(),
            "made_at": manifest.get("made_at", ""),
            "journal_head": manifest.get("head", {}),
            "keyed": False,
        }
    )
    pseudonyms = Pseudonyms(secrets.token_bytes(32))
    tolerate_tags()
    for row in rows:
        _take(row, library, pseudonyms, found)
    return found


def _take(row: Mapping[str, str], library: Path | None, pseudonyms: Pseudonyms, found: Found) -> None:
    label = LABELS.get(Finding(row["finding"])) if row["finding"] in set(Finding) else None
    if label is None:
        found.left_out[NO_LABEL] += 1
        return
    sha256 = row["film_sha256"]
    path = film_path(library, sha256) if library else Path(row["file"])
    if wrong := check_bytes(path, sha256):
        found.named.append(f"{sha256[:12]}… of case {row['case_id']}: {wrong}")
        return
    try:
        head = read_header(path)
    except UnreadableImage as error:
        found.named.append(f"{sha256[:12]}… of case {row['case_id']}: {error.reason}")
        return
    # The issuer is not in an export; the tags of the film have it.
    born = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    tags = FilmTags(
        patient_id=row["patient_id"],
        issuer_of_patient_id=head.issuer_of_patient_id,
        patient_name=row["patient_name"],
        patient_birth_date=born,
    )
    patient, known = pseudonyms.patient([tags], None, row["case_id"])
    found.cases += 1
    found.nobody += not known
    found.amended += bool(row.get("amends"))
    found.films.append(
        SiteFilm(
            sha256=sha256,
            path=path,
            case=pseudonyms.case(row["case_id"]),
            patient=patient,
            label=label,
            decided_on=row["decided_at"][:10],
            score_shown="yes" if row.get("likelihood") else "no",
            map_shown="not said",
            authenticated=row.get("authenticated", "no"),
            model=row.get("model", ""),
            model_sha256=row.get("model_sha256", ""),
            likelihood=row.get("likelihood", ""),
            age=_years(head.age_months),
            sex=sex if (sex := row.get("sex", "")) in ("F", "M") else "",
            view=view if (view := row.get("view", "")) in ("AP", "PA") else "",
            boxes=tuple(boxes_in(row.get("boxes")).get(sha256, ())),
            rows=head.rows,
            columns=head.columns,
        )
    )


def _years(months: Any) -> str:
    return "" if months is None else str(min(months // 12, 90))
