"""How a case and a film read as a row of `worklist` and of what `verdict` prints."""

from __future__ import annotations

from pneumo_desktop.case import Case, Film
from pneumo_desktop.film_tags import age_text
from pneumo_desktop.findings import flags_line
from pneumo_desktop.library import path_text
from pneumo_desktop.tabular import Row
from pneumo_desktop.worklist.tables import utc_text

CASE_COLUMNS = (
    "position",
    "case_id",
    "status",
    "likelihood",
    "call",
    "state",
    "patient_id",
    "file",
    "reason",
    "why",
    "band",
    "patient_name",
    "sex",
    "age",
    "view",
    "films",
    "arrived_at",
    "due_at",
    "finding",
    "reader",
    "model",
    "priors",
    "certainty",
    "other_findings",
    "urgent",
    "untold_since",
)
VERDICT_COLUMNS = ("case_id", "state", "finding", "reader", "certainty", "other_findings", "untold_since")
FILM_COLUMNS = (*CASE_COLUMNS[:9], "film_id", "sha256", "model")
BRIEF = ("position", "case_id", "status", "likelihood", "call", "state", "patient_id", "file", "reason")


def case_row(case: Case) -> Row:
    """A case as `worklist` lists it."""
    tags = case.tags
    return {
        "position": case.position,
        "case_id": case.case_id,
        "status": case.status.value,
        "likelihood": None if case.likelihood is None else round(case.likelihood, 6),
        "call": case.call.value if case.call else "",
        "state": case.state.value,
        "patient_id": tags.patient_id,
        "file": path_text(case.source),
        "reason": case.reason,
        "why": case.why,
        "band": case.band.value if case.band else "",
        "patient_name": tags.patient_name,
        "sex": tags.patient_sex,
        "age": age_text(tags.age_months),
        "view": tags.view_position,
        "films": case.film_count,
        "arrived_at": utc_text(case.arrived_at),
        "due_at": utc_text(case.due_at),
        "finding": case.finding.value if case.finding else "",
        "reader": case.reader,
        "model": case.model_name,
        "priors": case.priors,
        "certainty": case.certainty.value if case.certainty else "",
        "other_findings": flags_line(case.other_findings),
        "urgent": case.urgent_reason,
        "untold_since": utc_text(case.untold_since) if case.untold_since else "",
    }


def film_row(film: Film, case: Case) -> Row:
    """A film as `worklist --films` lists it."""
    return {
        "position": case.position,
        "case_id": case.case_id,
        "status": film.status.value,
        "likelihood": round(film.score.likelihood, 6) if film.score else None,
        "call": film.score.call.value if film.score else "",
        "state": case.state.value,
        "patient_id": (case if case.correction_id else film).tags.patient_id,
        "file": path_text(film.source),
        "reason": film.reason,
        "film_id": film.film_id,
        "sha256": film.sha256 or "",
        "model": film.score.model_name if film.score else "",
    }
