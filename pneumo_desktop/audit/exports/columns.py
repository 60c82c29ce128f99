"""The columns of tables that leave: of a whole case, and of one that nothing names a person in."""

from __future__ import annotations

from typing import Any

from pneumo_desktop.audit.exports.disguise import Disguise, age_group, known_sex, known_view
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.case import Verdict
from pneumo_desktop.film_tags import age_text
from pneumo_desktop.findings import CODED, boxes_text, flags_line
from pneumo_desktop.library import path_text
from pneumo_desktop.tabular import Value
from pneumo_desktop.worklist.tables import utc_text

COLUMNS = (
    *("case_id", "state", "finding", "reason", "reader", "authenticated", "decided_at", "call", "likelihood", "model"),
    *("model_sha256", "patient_id", "patient_name", "birth_date", "sex", "age", "view", "accession_number"),
    *("study_instance_uid", "arrived_at", "film_sha256", "file", "identity_corrected", "certainty", "other_findings"),
    *("note", "boxes", "amends", "urgent", "told_to", "told_at", "opened_at", "reading_began_at"),
    *("first_decided_at", "readings", "remarks", "band", "population"),
)
"""`other_findings` are the flags beside the finding; empty says that none was flagged, never that nothing is there.
`boxes` are the reader's own, JSON: by the SHA-256 of their film, left, top, width and height as shares of it.
Times of opening and deciding, and `readings`: see `courses.Course`. `remarks` is what stands on the case's row.
`population` is `validated` or `outside` what the model was validated on."""

DEIDENTIFIED = (
    *("case_id", "state", "finding", "call", "likelihood", "model", "model_sha256", "sex", "age", "view"),
    *("certainty", "other_findings", "patient", "arrived_at", "decided_at", "reader_code", "band", "population"),
    *("study_instance_uid", "pixels"),
)
"""An allow-list: what is not named here does not leave, and free text does not, for it may hold a name.

`case_id`, `patient`, `reader_code` and `study_instance_uid` are made by the home's key; dates are moved by a number of
days of the patient's own. `pixels` says whether a picture may leave: `approved`, `masked` or `none`."""

DATES = frozenset(
    {"decided_at", "arrived_at", "told_at", "birth_date", "opened_at", "reading_began_at", "first_decided_at"}
)
"""Columns that are points in time."""


def row_of(facts: Facts) -> dict[str, Value]:
    """A case by `COLUMNS`: the verdict that stands, and the score it was given against."""
    case, verdict, score, film, tags = facts.case, facts.verdict, facts.score, facts.film, facts.case.tags
    return {
        "case_id": case.case_id,
        "state": case.state.value,
        "finding": verdict.finding.value if verdict.finding else "",
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
        "told_to": facts.told[-1].told_to if facts.told else "",
        "told_at": utc_text(facts.told[-1].told_at) if facts.told else "",
        "band": score.band.value if score else "",
        "population": facts.population.value if facts.population else "",
        "opened_at": facts.course.opened_at,
        "reading_began_at": facts.course.reading_began_at,
        "first_decided_at": facts.course.first_decided_at,
        "readings": facts.course.readings_text,
        "remarks": case.reason,
    }


def plain_row(facts: Facts, disguise: Disguise, pixels: str) -> dict[str, Value]:
    """A case by `DEIDENTIFIED`; of tags only values that the standard itself defines, for anything can stand in one."""
    whole, tags = row_of(facts), facts.case.tags
    same = ("state", "finding", "call", "likelihood", "model", "model_sha256", "certainty", "band", "population")
    return {
        **{name: whole[name] for name in same},
        "case_id": disguise.number(facts.case.case_id),
        "sex": known_sex(tags.patient_sex),
        "age": age_group(tags.age_months),
        "view": known_view(tags.view_position),
        "other_findings": flags_line(coded(facts.verdict)),
        "patient": disguise.patient(facts.patient),
        "arrived_at": disguise.moment(facts.case.arrived_at, facts.patient),
        "decided_at": disguise.moment(facts.verdict.given_at, facts.patient),
        "reader_code": disguise.reader(facts.verdict.reader),
        "study_instance_uid": disguise.uid(study_uid(facts)),
        "pixels": pixels,
    }


def study_uid(facts: Facts) -> str:
    """What the study is known by; of a file without a StudyInstanceUID the case stands for it."""
    return facts.case.tags.study_instance_uid or f"case {facts.case.case_id}"


def coded(verdict: Verdict) -> tuple[str, ...]:
    """The flags that are no words of somebody's own."""
    return tuple(each for each in verdict.other_findings if each in CODED)


def history_of(facts: Facts, disguise: Disguise | None) -> list[dict[str, Any]]:
    """Every verdict of the case in order, withdrawals included; de-identified without words, numbers and names."""
    told: list[dict[str, Any]] = []
    places = {each.verdict_id: place for place, each in enumerate(facts.verdicts, 1)}
    for place, each in enumerate(facts.verdicts, 1):
        said: dict[str, Any] = {
            "place": place,
            "finding": each.finding.value if each.finding else "",
            "certainty": each.certainty.value if each.certainty else "",
            "amends": places.get(each.amends),
            "withdraws": places.get(each.withdraws),
        }
        if disguise is None:
            said |= {"reader": each.reader, "authenticated": each.authenticated, "given_at": utc_text(each.given_at)}
            said |= {"reason": each.reason, "note": each.note, "other_findings": list(each.other_findings)}
        else:
            said |= {"reader_code": disguise.reader(each.reader), "other_findings": list(coded(each))}
            said |= {"given_at": disguise.moment(each.given_at, facts.patient)}
        told.append(said)
    return told
