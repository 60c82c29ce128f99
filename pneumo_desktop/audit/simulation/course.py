"""What a simulation plays: cases with their arrivals and reading times, and when there was somebody to read."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import median

from pneumo_desktop.audit.statistics.gather import OpeningsByCase, seconds, verdicts_by_case
from pneumo_desktop.case import Band, FilmStatus, Finding, Projection
from pneumo_desktop.worklist.figure_rows import VerdictRow
from pneumo_desktop.worklist.reader import Reader

MOST_CASES = 20_000
LONGEST_READING = 1800.0
"""Seconds; a case that stood open for longer was not read all that time."""
LEAST_CASES, LEAST_OF_EACH, LEAST_DAYS, LEAST_READINGS = 50, 10, 5, 20


@dataclass(frozen=True, slots=True)
class Patient:
    """One case as the queue meets it: times in seconds since 1970; `ill` is None where no verdict says it."""

    arrived: float
    day: int
    status: FilmStatus
    projection: Projection
    likelihood: float | None
    band: Band | None
    ill: bool | None
    reading: float


@dataclass(frozen=True, slots=True)
class Course:
    """Patients by arrival; the spans (seconds since 1970) in which there were readers, in order; and how many."""

    patients: tuple[Patient, ...]
    spans: tuple[tuple[float, float], ...]
    readers: int
    source: str
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be played.

    Attributes:
        readers: at work together; None: as many as gave verdicts on a middling day.
        cap_minutes: from arrival to overdue.
        prevalence: share of ill among the cases; None: as it was.
        seed: of all that is drawn.
        since: of arrivals, included.
        until: of arrivals, not included.
        synthetic: play the stated example whatever the site has.
    """

    readers: int | None = None
    cap_minutes: float = 60.0
    cap_minutes_not_chest: float = 240.0
    prevalence: float | None = None
    seed: int = 0
    since: datetime | None = None
    until: datetime | None = None
    synthetic: bool = False


def of_site(reader: Reader, wanted: Wanted) -> tuple[Course | None, str]:
    """The site's own course; None where there are too few cases, with the reason in words."""
    rows = list(reader.queued_rows(wanted.since, wanted.until, MOST_CASES))
    known = {row.case_id for row in rows}
    openings = OpeningsByCase(reader)
    firsts: dict[int, tuple[VerdictRow, str]] = {}
    for case_id, given in verdicts_by_case(reader):
        if given and case_id in known:
            firsts[case_id] = (given[0], given[-1].finding or "")
    days: dict[int, list[tuple[float, float, str]]] = defaultdict(list)
    patients, readings = [], list[float]()
    for row in rows:
        arrived, read, ill = seconds(row.arrived_at), math.nan, None
        if row.case_id in firsts:
            first, finding = firsts[row.case_id]
            ill = {Finding.PNEUMONIA: True, Finding.NO_PNEUMONIA: False}.get(Finding(finding))
            decided = seconds(first.given_at)
            began = openings.of(row.case_id, first)[1]
            read = decided - began if 0 < decided - began <= LONGEST_READING else math.nan
            began = decided - read if math.isfinite(read) else decided
            days[day_of(decided)].append((began, decided, first.reader))
        if math.isfinite(read):
            readings.append(read)
        patients.append(
            Patient(
                arrived,
                day_of(arrived),
                FilmStatus(row.status),
                Projection(row.projection),
                row.likelihood,
                Band(row.band) if row.band else None,
                ill,
                read,
            )
        )
    ill_count, well = sum(each.ill is True for each in patients), sum(each.ill is False for each in patients)
    cases, judged = _many(len(patients), "case"), _many(len(readings), "reading")
    have = f"it has {cases}, {ill_count} ill and {well} well, {_many(len(days), 'day')}, {judged}"
    enough = len(patients) >= LEAST_CASES and min(ill_count, well) >= LEAST_OF_EACH
    if not (enough and len(days) >= LEAST_DAYS and len(readings) >= LEAST_READINGS):
        return None, (
            f"This site has too few cases to play: {have}; needed are {LEAST_CASES} cases, {LEAST_OF_EACH} ill and"
            f" {LEAST_OF_EACH} well by verdict, {LEAST_DAYS} days with verdicts and {LEAST_READINGS} reading times."
        )
    chance = Random(wanted.seed)  # noqa: S311 a draw, no secret
    for number, each in enumerate(patients):
        if math.isnan(each.reading):
            patients[number] = replace(each, reading=chance.choice(readings))
    spans = tuple((min(a for a, _, _ in each), max(b for _, b, _ in each)) for _, each in sorted(days.items()))
    usual = max(1, round(median(len({who for _, _, who in each}) for each in days.values())))
    source = f"The site's own cases: {have}."
    ordered = tuple(sorted(patients, key=lambda each: each.arrived))
    return Course(ordered, spans, wanted.readers or usual, source), ""


EXAMPLE = (
    "A made example, not this site: 30 days of 180 films, four in five of them between 7 and 19 o'clock, one in five"
    " ill; likelihoods of the ill drawn from Beta(5, 1.5), of the well from Beta(1.2, 4), high from 0.95 on; reading"
    " takes a log-normal time of median 4 minutes; somebody reads day and night."
)
_DAYS, _FILMS, _SHARE = 30, 180, 0.2
_HIGH, _RAISED = 0.95, 0.5


def synthetic(wanted: Wanted) -> Course:
    """The stated example."""
    chance = Random(wanted.seed)  # noqa: S311 a draw, no secret
    begin = datetime(2026, 1, 5, tzinfo=UTC)
    patients = []
    for day in range(_DAYS):
        for _ in range(_FILMS):
            hour = chance.uniform(7, 19) if chance.random() < 0.8 else chance.uniform(19, 31) % 24
            arrived = (begin + timedelta(days=day, hours=hour)).timestamp()
            ill = chance.random() < _SHARE
            likelihood = chance.betavariate(5, 1.5) if ill else chance.betavariate(1.2, 4)
            band = Band.HIGH if likelihood >= _HIGH else Band.RAISED if likelihood >= _RAISED else Band.LOW
            reading = chance.lognormvariate(math.log(240), 0.6)
            patients.append(
                Patient(arrived, day, FilmStatus.SCORED, Projection.FRONTAL_CHEST, likelihood, band, ill, reading)
            )
    spans = [(begin, begin + timedelta(days=_DAYS))]
    ordered = tuple(sorted(patients, key=lambda each: each.arrived))
    stamped = tuple((a.timestamp(), b.timestamp()) for a, b in spans)
    return Course(ordered, stamped, wanted.readers or 1, EXAMPLE, synthetic=True)


def with_prevalence(course: Course, prevalence: float, seed: int) -> Course:
    """The same arrivals, but each patient drawn from the ill or the well so that so many are ill."""
    ill = [each for each in course.patients if each.ill is True]
    well = [each for each in course.patients if each.ill is False]
    chance, drawn = Random(seed + 1), list[Patient]()  # noqa: S311 a draw, no secret
    for each in course.patients:
        like = chance.choice(ill if chance.random() < prevalence else well)
        drawn.append(replace(like, arrived=each.arrived, day=each.day))
    source = f"{course.source} Drawn anew so that {prevalence:.0%} are ill."
    return replace(course, patients=tuple(drawn), source=source)


def day_of(at: float) -> int:
    """The number of the local day of a time."""
    return datetime.fromtimestamp(at).astimezone().toordinal()


def _many(count: int, of: str) -> str:
    return f"{count} {of}" if count == 1 else f"{count} {of}s"
