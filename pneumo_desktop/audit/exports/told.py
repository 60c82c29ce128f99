"""What a page says of a case, in words; of a de-identified one only what may leave."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pneumo_desktop.audit.exports.columns import coded
from pneumo_desktop.audit.exports.disguise import Disguise, age_group, known_sex, known_view
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving
from pneumo_desktop.audit.exports.shown import Look, Shown, look_of, shown_in
from pneumo_desktop.case import Explanation, Verdict
from pneumo_desktop.film_tags import name_text
from pneumo_desktop.findings import Box
from pneumo_desktop.imaging.picture import Picture

_SEXES = {"M": "male", "F": "female", "O": "other"}


@dataclass(slots=True)
class Page:
    """One case in words; `history` has a mark and a sentence for each verdict."""

    title: str
    subtitle: str
    facts: list[tuple[str, str]]
    history: list[tuple[str, str]]
    shown: Shown
    explanation: Explanation | None = None
    own: Sequence[Box] = ()
    film_words: tuple[str, ...] = field(default=())

    def look(self, picture: Picture, masks: Sequence[Box], *, longest: int = 0) -> Look:
        """The film as it was seen when the verdict that stands was given."""
        return look_of(picture, self.shown, self.explanation, self.own, masks, turn=True, longest=longest)


def page_of(facts: Facts, leaving: Leaving) -> Page:
    """A page."""
    case, tags, verdict, disguise = facts.case, facts.case.tags, facts.verdict, leaving.disguise
    own = verdict.boxes.get(facts.film.sha256 or "", ()) if facts.film else ()
    if disguise is None:
        title = name_text(tags.patient_name) or "No name"
        age = age_group(tags.age_months) if tags.age_months is not None else ""
        parts = [tags.patient_id, str(tags.patient_birth_date or ""), _SEXES.get(tags.patient_sex, ""), age]
        parts += [tags.view_position, f"case {case.case_id}", f"accession {tags.accession_number}"]
        parts = parts if tags.accession_number else parts[:-1]
    else:
        title = f"Patient {disguise.patient(facts.patient)}"
        parts = [_SEXES.get(known_sex(tags.patient_sex), ""), age_group(tags.age_months)]
        parts += [known_view(tags.view_position), f"case {disguise.number(case.case_id)}"]
    return Page(
        title,
        " · ".join(part for part in parts if part),
        _facts(facts, leaving),
        [(str(place), _said(facts, each, disguise)) for place, each in enumerate(facts.verdicts, 1)],
        shown_in(verdict),
        facts.score.explanation if facts.score else None,
        own,
    )


def _facts(facts: Facts, leaving: Leaving) -> list[tuple[str, str]]:
    verdict, score, case, disguise = facts.verdict, facts.score, facts.case, leaving.disguise
    flags = verdict.other_findings if disguise is None else coded(verdict)
    pairs = [
        ("Finding", _words(verdict.finding) + (f", {_words(verdict.certainty)}" if verdict.certainty else "")),
        ("Other findings", ", ".join(each.replace("_", " ") for each in flags) or "none was flagged"),
        ("Decided", f"{_when(verdict.given_at, facts, disguise)} by {_who(verdict, disguise)} ({_words(case.state)})"),
    ]
    if disguise is None:
        pairs += [("Reason", verdict.reason)] * bool(verdict.reason) + [("Note", verdict.note)] * bool(verdict.note)
        if facts.told:
            last = facts.told[-1]
            pairs.append(
                ("Told", f"{last.told_to}, {last.role} {_when(last.told_at, facts, None)}".replace(", ,", ","))
            )
    if score is None:
        pairs.append(("Model", "gave no score"))
    else:
        percent = f"{100 * score.likelihood:.1f} %"
        pairs.append(("Likelihood", f"{percent}, {score.band.value}: {_words(score.call)}"))
        pairs.append(("Model", model_line(score.model_name, score.model_sha256, leaving.cards)))
    if facts.population is not None:
        remark = case.reason if disguise is None and case.reason else ""
        said = "outside what the model was validated on" if facts.population == "outside" else "as validated"
        pairs.append(("Population", f"{said}. {remark}" if remark else said))
    if facts.film is not None and disguise is None:
        pairs.append(("File", f"{facts.film.source.name}, SHA-256 {(facts.film.sha256 or '')[:16]}…"))
    return pairs


def model_line(name: str, sha256: str, cards: Any) -> str:
    """The model on one line, out of its card."""
    try:
        card = json.loads(cards.get(sha256, "{}"))
    except ValueError:
        card = {}
    said = [name, f"weights {sha256[:12]}…"]
    match card.get("validated_age_months"):
        case [int(youngest), int(oldest)]:
            said.append(f"validated on {youngest} to {oldest} months of age")
    share = card.get("calibration", {}).get("share_of_pneumonia") if isinstance(card.get("calibration"), dict) else None
    if isinstance(share, float):
        said.append(f"calibrated where {100 * share:.0f} % are ill")
    return "; ".join(said)


def _said(facts: Facts, verdict: Verdict, disguise: Disguise | None) -> str:
    places = {each.verdict_id: place for place, each in enumerate(facts.verdicts, 1)}
    what = f"takes back {places.get(verdict.withdraws, '?')}" if verdict.withdraws else _words(verdict.finding)
    parts = [f"{_when(verdict.given_at, facts, disguise)}  {_who(verdict, disguise)}: {what}"]
    if verdict.certainty:
        parts.append(_words(verdict.certainty))
    if verdict.amends:
        parts.append(f"amends {places.get(verdict.amends, '?')}")
    flags = verdict.other_findings if disguise is None else coded(verdict)
    parts += [each.replace("_", " ") for each in flags]
    if disguise is None:
        parts += [f"“{text}”" for text in (verdict.reason, verdict.note) if text]
    return ", ".join(parts)


def _who(verdict: Verdict, disguise: Disguise | None) -> str:
    if disguise is not None:
        return f"reader {disguise.reader(verdict.reader)}"
    return verdict.reader if verdict.authenticated else f"{verdict.reader} (not authenticated)"


def _when(at: datetime, facts: Facts, disguise: Disguise | None) -> str:
    return f"{at if disguise is None else disguise.moved(at, facts.patient):%Y-%m-%d %H:%M} UTC"


def _words(value: object) -> str:
    return str(value or "").replace("_", " ")
