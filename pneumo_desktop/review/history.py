"""What happened to a case: verdicts, amendments, withdrawals, marks, corrections, communications and scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pneumo_desktop.case import Score, Verdict
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.worklist.reader import Reader


@dataclass(frozen=True, slots=True)
class Arrived:
    """A film came; `name` is that of its file."""

    name: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what, and when; `who` is the model of a score, and empty for an arrival.

    `stands` is False for what was withdrawn or amended since, and for a withdrawal itself.
    """

    at: datetime
    who: str
    what: Arrived | Score | Verdict | UrgentMark | Correction | Communication
    stands: bool = True


def history(reader: Reader, case_id: int) -> list[Event]:
    """All of a case, the earliest first.

    Raises:
        ReviewRefused: there is no such case.
    """
    if reader.case(case_id) is None:
        raise ReviewRefused(f"case {case_id}", "there is no such case")
    verdicts, marks = reader.verdicts(case_id), reader.urgent_marks(case_id)
    corrections, told = reader.corrections(case_id), reader.communications(case_id)
    gone = {
        kind: {each.withdraws for each in acts if each.withdraws}
        for kind, acts in (("v", verdicts), ("u", marks), ("c", corrections), ("t", told))
    }
    # What an amendment that was itself withdrawn amended stands again.
    amended = {each.amends for each in verdicts if each.amends and each.verdict_id not in gone["v"]}
    events = [Event(film.arrived_at, "", Arrived(film.source.name)) for film in reader.films(case_id)]
    events += [Event(at, score.model_name, score) for at, score in reader.scores_given(case_id)]
    for verdict in verdicts:
        stands = not verdict.withdraws and verdict.verdict_id not in gone["v"] | amended
        events.append(Event(verdict.given_at, verdict.reader, verdict, stands))
    for mark in marks:
        events.append(_event(mark, stands=not mark.withdraws and mark.mark_id not in gone["u"]))
    for correction in corrections:
        events.append(_event(correction, stands=not correction.withdraws and correction.correction_id not in gone["c"]))
    for each in told:
        events.append(_event(each, stands=not each.withdraws and each.communication_id not in gone["t"]))
    return sorted(events, key=lambda event: event.at)  # what was written in one moment keeps its order


def _event(what: UrgentMark | Correction | Communication, *, stands: bool) -> Event:
    return Event(what.given_at, what.reader, what, stands)
