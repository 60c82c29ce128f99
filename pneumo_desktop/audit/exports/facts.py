"""All that an export tells of one decided case, read in one transaction and plain afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pneumo_desktop.audit.courses import Course, Opening, course_of
from pneumo_desktop.audit.exports.asked import Asked, Population
from pneumo_desktop.case import DECIDED, Case, Film, Score, Verdict
from pneumo_desktop.findings import Communication
from pneumo_desktop.identity import prior_key, standing_correction
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.telling import standing_communications

Ages = Mapping[str, tuple[int, int]]
"""The youngest and the oldest age in months that a model was validated on, by the model's name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One case.

    Attributes:
        verdict: the one that stands.
        verdicts: all, in the order they were given, withdrawals included.
        score: the one the verdict was given against: a later one is not what was decided upon.
        film: the film of that score, else the one that stands for the case.
        told: whom the result was told, what was taken back left out.
        course: how it came to its verdict.
        patient: what cases of this patient have in common; of somebody who cannot be told, the case alone.
    """

    case: Case
    verdict: Verdict
    verdicts: tuple[Verdict, ...]
    film: Film | None
    score: Score | None
    told: tuple[Communication, ...]
    patient: str
    population: Population | None
    course: Course


def facts_of(reader: Reader, case: Case, ages: Ages, openings: Iterable[Opening] = ()) -> Facts:
    """Read them; `openings` are those of the case."""
    verdicts = reader.verdicts(case.case_id)
    verdict = next(each for each in verdicts if each.verdict_id == case.verdict_id)
    films = reader.films(case.case_id)
    own = {film.score.score_id: film for film in films if film.score}.get(verdict.score_id)
    film = own or next((film for film in films if film.film_id == case.film_id), None)
    score = own.score if own else reader.score(verdict.score_id) if verdict.score_id else None
    corrected = standing_correction(reader.corrections(case.case_id))
    # Of a result that waits to be told, what was told before is no longer what is true.
    told = [] if case.untold_since else standing_communications(reader.communications(case.case_id))
    patient = prior_key((film.tags for film in films), corrected) or f"case {case.case_id}"
    course, population = course_of(verdicts, openings), _population(case, score, ages)
    return Facts(case, verdict, tuple(verdicts), film, score, tuple(told), patient, population, course)


def passes(facts: Facts, asked: Asked) -> bool:
    """Whether a case is among those asked for; asked again when it is read, for readers go on deciding meanwhile."""
    case, score = facts.case, facts.score
    if case.state not in asked.states or case.state not in DECIDED:
        return False
    given = facts.verdict.given_at
    if (asked.since and given < asked.since) or (asked.until and given >= asked.until):
        return False
    if asked.readers and facts.verdict.reader not in asked.readers:
        return False
    if asked.models and (score is None or score.model_name not in asked.models):
        return False
    if asked.bands and (score is None or score.band not in asked.bands):
        return False
    return asked.population is None or facts.population is asked.population


def _population(case: Case, score: Score | None, ages: Ages) -> Population | None:
    """As the list's filter *outside* has it: a remark beside the score, or an age the model was not validated on."""
    if score is None:
        return None
    youngest, oldest = ages.get(score.model_name, (0, 1_000_000))
    age = case.tags.age_months
    beyond = age is not None and not youngest <= age <= oldest
    return Population.OUTSIDE if case.reason or beyond else Population.VALIDATED
