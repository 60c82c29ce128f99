"""Rows of the worklist's tables to the program's plain data, and what the journal says of each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import RowMapping

from pneumo_desktop.case import Band, Call, Case, CaseState, Film, FilmStatus, Finding, Projection, Score, Tier, Verdict
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import Certainty, Communication, UrgentMark, boxes_in, boxes_text, flags_in, flags_text
from pneumo_desktop.identity import FIELDS, Correction, effective, remarks_as_corrected
from pneumo_desktop.worklist.explanations import explanation_of, explanation_text
from pneumo_desktop.worklist.journal import canonical
from pneumo_desktop.worklist.order import stands_ahead, why

Row = RowMapping | Mapping[str, Any]
"""A row as SQLAlchemy gives it, or as `statements` does."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the engine hands over for one file: the film, and the ledger's note of the file it came from.

    `sha256` is None for something that could not be read as a file at all. `awaits_model` marks a film that will be
    scored as soon as a sound model is there. `same_picture` says of other films with its SOP Instance UID, by SHA-256,
    whether they show the same pixels. `arrived_at` is when it came, where that was not now.
    """

    path: Path
    size: int
    mtime_ns: int
    sha256: str | None
    tags: FilmTags
    status: FilmStatus
    projection: Projection
    reason: str = ""
    score: Score | None = None
    awaits_model: bool = False
    same_picture: Mapping[str, bool] = field(default_factory=dict)
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """How the engine does, as it last said; `state` is starting, idle, working or stopped."""

    state: str
    beat_at: datetime
    message: str = ""
    device: str = ""
    model_name: str = ""
    model_sha256: str = ""
    incoming: str = ""
    waiting: int = 0
    done: int = 0
    seconds_left: float | None = None
    pid: int = 0


def tags_text(tags: FilmTags) -> str:
    """Tags as canonical JSON; what is empty is left out."""
    return canonical({key: value for key, value in tags.said().items() if value not in ("", None)})


def tags_of(text: str) -> FilmTags:
    """Tags out of their JSON; keys of another version are ignored."""
    return FilmTags.of(json.loads(text))


def score_of(row: Row) -> Score:
    """A row of `scores`."""
    return Score(
        likelihood=row["likelihood"],
        logit=row["logit"],
        call=Call(row["call"]),
        band=Band(row["band"]),
        model_name=row["model_name"],
        model_sha256=row["model_sha256"],
        device=row["device"],
        share_of_pneumonia=row["share_of_pneumonia"],
        explanation=explanation_of(row["explanation"]),
        score_id=row["id"],
    )


def score_values(score: Score) -> dict[str, Any]:
    """The columns of `scores` that a score fills."""
    values = {name: getattr(score, name) for name in SCORE_RECORD if name not in ("id", "film_id", "scored_at")}
    return values | {"explanation": explanation_text(score.explanation)}


def film_of(row: Row, score: Score | None) -> Film:
    """A row of `films` with the score that counts."""
    return Film(
        sha256=row["sha256"],
        source=Path(row["source"]),
        status=FilmStatus(row["status"]),
        reason=row["reason"],
        projection=Projection(row["projection"]),
        tags=tags_of(row["tags"]),
        arrived_at=row["arrived_at"],
        film_id=row["id"],
        case_id=row["case_id"],
        score=score,
    )


def verdict_of(row: Row) -> Verdict:
    """A row of `verdicts`."""
    return Verdict(
        case_id=row["case_id"],
        reader=row["reader"],
        authenticated=row["authenticated"],
        given_at=row["given_at"],
        finding=Finding(row["finding"]) if row["finding"] else None,
        reason=row["reason"],
        score_id=row["score_id"],
        shown=row["shown"],
        withdraws=row["withdraws"],
        certainty=Certainty(row["certainty"]) if row["certainty"] else None,
        note=row["note"] or "",
        other_findings=flags_in(row["other_findings"]),
        boxes=boxes_in(row["boxes"]),
        amends=row["amends"],
        tell=bool(row["tell"]),
        verdict_id=row["id"],
    )


def verdict_values(verdict: Verdict) -> dict[str, Any]:
    """The columns of `verdicts` that a verdict fills; what was not said is no value, as in a record before it."""
    values = {name: getattr(verdict, name) for name in VERDICT_RECORD if name != "id"}
    said = {"note": verdict.note or None, "other_findings": flags_text(verdict.other_findings)}
    return values | said | {"boxes": boxes_text(verdict.boxes)}


def mark_of(row: Row) -> UrgentMark:
    """A row of `urgent_marks`."""
    return UrgentMark(**{name: row[name] for name in MARK_RECORD if name != "id"}, mark_id=row["id"])


def communication_of(row: Row) -> Communication:
    """A row of `communications`."""
    values = {name: row[name] for name in COMMUNICATION_RECORD if name != "id"}
    return Communication(**values, communication_id=row["id"])


def correction_of(row: Row) -> Correction:
    """A row of `corrections`."""
    values = {name: row[name] for name in CORRECTION_RECORD if name != "id"}
    return Correction(**values, correction_id=row["id"])


def case_of(row: Row, priors: int = 0) -> Case:
    """A row of `cases` joined with its film, its score's model, its standing verdict and correction."""
    tags, reason = tags_of(row["tags"]), row["reason"]
    if row["correction_id"] is not None:
        fields = {name: row[f"corrected_{name}"] for name in FIELDS}
        said = Correction(row["id"], "", authenticated=False, given_at=row["arrived_at"], reason="", **fields)
        tags, reason = effective(tags, said, row["film_arrived_at"]), remarks_as_corrected(reason, said)
    tier = Tier(row["tier"])
    urgent = f"{row['urgent_reason']} ({row['urgent_by']})" if row["urgent_id"] is not None else ""
    ahead = row["decided_at"] is None and stands_ahead(tier, row["rank"], row["likelihood"], row["band"])
    return Case(
        case_id=row["id"],
        status=FilmStatus(row["status"]),
        state=CaseState(row["state"]),
        tier=tier,
        arrived_at=row["arrived_at"],
        due_at=row["due_at"],
        film_id=row["film_id"],
        film_sha256=row["sha256"],
        source=Path(row["source"]),
        film_count=row["film_count"],
        tags=tags,
        likelihood=row["likelihood"],
        call=Call(row["call"]) if row["call"] else None,
        band=Band(row["band"]) if row["band"] else None,
        score_id=row["score_id"],
        model_name=row["model_name"] or "",
        reason=reason,
        why=why(tier, row["due_at"] - row["arrived_at"], new_film=row["new_film"], ahead=ahead, urgent=urgent),
        new_film=row["new_film"],
        opened_by=row["opened_by"],
        verdict_id=row["verdict_id"],
        finding=Finding(row["finding"]) if row["finding"] else None,
        reader=row["reader"] or "",
        decided_at=row["given_at"],
        share_of_pneumonia=row["share_of_pneumonia"],
        correction_id=row["correction_id"],
        priors=priors,
        certainty=Certainty(row["certainty"]) if row["certainty"] else None,
        other_findings=flags_in(row["other_findings"]),
        urgent_by=row["urgent_by"] or "",
        urgent_reason=row["urgent_reason"] or "",
        untold_since=row["untold_since"],
    )


FILM_RECORD = (
    "id",
    "case_id",
    "sha256",
    "source",
    "status",
    "reason",
    "projection",
    "sop_instance_uid",
    "tags",
    "arrived_at",
)
SCORE_RECORD = (
    "id",
    "film_id",
    "model_name",
    "model_sha256",
    "likelihood",
    "logit",
    "call",
    "band",
    "device",
    "scored_at",
    "share_of_pneumonia",
    "explanation",
)
VERDICT_RECORD = (
    "id",
    "case_id",
    "finding",
    "reason",
    "reader",
    "authenticated",
    "given_at",
    "score_id",
    "shown",
    "withdraws",
    "certainty",
    "note",
    "other_findings",
    "boxes",
    "amends",
    "tell",
)
MARK_RECORD = ("id", "case_id", "reason", "reader", "authenticated", "given_at", "withdraws")
COMMUNICATION_RECORD = (
    *("id", "case_id", "verdict_id", "told_to", "role", "how", "told_at"),
    *("reader", "authenticated", "given_at", "withdraws"),
)
CORRECTION_RECORD = ("id", "case_id", *FIELDS, "reason", "reader", "authenticated", "given_at", "withdraws")
ARCHIVE_RECORD = ("id", "path", "volume", "marker")
"""The columns that the journal holds of a film, a score, a verdict and the other acts; `audit verify` compares them."""
