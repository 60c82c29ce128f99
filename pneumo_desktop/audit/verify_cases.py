"""What a case row must say, derived anew from its films, scores, verdicts and what else was said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pneumo_desktop.case import UNDECIDED, Film, Score, Verdict, state_after
from pneumo_desktop.identity import prior_key, standing_correction
from pneumo_desktop.worklist.derive import facts_of, search_text, sorted_by, standing_verdict
from pneumo_desktop.worklist.proving import OfCases
from pneumo_desktop.worklist.tables import utc_text
from pneumo_desktop.worklist.telling import standing_mark, untold_since

DERIVED = (
    *("id", "study_key", "state", "status", "film_id", "film_count", "reason", "score_id", "likelihood", "call"),
    *("band", "verdict_id", "new_film", "decided_at", "correction_id", "prior_key", "search_text", "urgent_id"),
    *("urgent_at", "untold_since", "arrived_at"),
    *("patient", "patient_id", "age_months", "sex", "view_position", "folder", "model_name"),
)
"""The columns of `cases` that are held to the record. Where a case stands in the queue, and who has it open, is not."""


def differing_case(row: dict[str, Any], said: OfCases, came: str) -> str:
    """What of a case row is not what the record makes of it, in words; empty where all is.

    Args:
        row: of `cases`, as stored.
        came: when its first film came, as the journal has it.
    """
    number = row["id"]
    films, given = said.films.get(number, []), said.verdicts.get(number, [])
    if not films:
        return "it has no film"
    facts, standing = facts_of(films), standing_verdict(given)
    corrected = standing_correction(said.corrections.get(number, []))
    score = facts.score
    mark = standing_mark(said.marks.get(number, []))
    since = untold_since(standing, given, said.told.get(number, []))
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
        "prior_key": prior_key((film.tags for film in films), corrected),
        "search_text": search_text(films, corrected),
        **sorted_by(facts, corrected),
        "urgent_id": mark.mark_id if mark else None,
        "urgent_at": utc_text(mark.given_at) if mark else None,
        "untold_since": utc_text(since) if since else None,
        "arrived_at": came,
    }
    differing = [column for column, value in expected.items() if row[column] != value]
    if not _is_study(row["study_key"], films):
        differing.append("study_key")
    if differing:
        return f"{', '.join(differing)} is not what its films, verdicts and corrections make of it"
    if not _state_fits(row, standing, said.scores):
        return "its state is not the one that its verdicts give"
    return ""


def _is_study(key: str | None, films: Sequence[Film]) -> bool:
    """A study is known by its number and whose it is (`writer._case_for`)."""
    tags = [film.tags for film in films]
    own = {"|".join((each.study_instance_uid, each.issuer_of_patient_id, each.patient_id)) for each in tags}
    return key is None or key in own


def _state_fits(row: dict[str, Any], standing: Verdict | None, scores: dict[int, Score]) -> bool:
    if standing is None or row["new_film"]:
        return row["state"] in UNDECIDED and row["decided_at"] is None
    score = scores.get(standing.score_id) if standing.score_id else None
    return bool(row["state"] == state_after(standing.finding, score.call if score else None)) and (
        row["decided_at"] == utc_text(standing.given_at)
    )
