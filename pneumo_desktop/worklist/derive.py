"""What a case is, derived from its films and verdicts: the same rules write the row and verify it later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pneumo_desktop.case import Film, FilmStatus, Projection, Score, Verdict
from pneumo_desktop.film_tags import name_text
from pneumo_desktop.identity import Correction, effective
from pneumo_desktop.library import path_text
from pneumo_desktop.worklist.conflicts import with_said


@dataclass(frozen=True, slots=True)
class Facts:
    """What the films of a case make of it: the film that stands for it, and the score if one was given."""

    film: Film
    score: Score | None
    film_count: int
    reason: str

    @property
    def status(self) -> FilmStatus:
        """Scored when one of its frontal films is."""
        return FilmStatus.SCORED if self.score else FilmStatus.NEEDS_ATTENTION


def surely_not_frontal(projection: Projection) -> bool:
    """Whether the tags rule out a frontal chest film."""
    return projection in (Projection.NOT_CHEST, Projection.LATERAL_CHEST)


def facts_of(films: Sequence[Film]) -> Facts:
    """The likeliest accepted film stands for a case; without one, the first that might be a frontal chest film.

    Args:
        films: all of one case, by arrival, at least one.
    """
    scored = [(film.score.likelihood, film) for film in films if film.score and film.status is FilmStatus.SCORED]
    if not scored:
        first = min(films, key=lambda film: surely_not_frontal(film.projection))
        return Facts(first, None, len(films), with_said(first.reason, (film.reason for film in films)))
    best = max(scored, key=lambda pair: pair[0])[1]
    unscored = [film for film in films if film.status is not FilmStatus.SCORED]
    beside = f"{len(unscored)} of {len(films)} films not scored: {unscored[0].reason}" if unscored else ""
    reason = " ".join(part for part in (best.reason, beside) if part)
    return Facts(best, best.score, len(films), with_said(reason, (film.reason for film in films)))


def standing_verdict(verdicts: Sequence[Verdict]) -> Verdict | None:
    """The last verdict that was not taken back."""
    withdrawn = {verdict.withdraws for verdict in verdicts if verdict.withdraws}
    standing = [verdict for verdict in verdicts if verdict.finding and verdict.verdict_id not in withdrawn]
    return standing[-1] if standing else None


def search_text(films: Sequence[Film], correction: Correction | None = None) -> str:
    """The words a case is found by: patient, ID, accession number and file name, case folded; as corrected."""
    words: list[str] = []
    for film in films:
        tags = effective(film.tags, correction, film.arrived_at)
        words += [tags.patient_name.replace("^", " "), tags.patient_id, tags.accession_number, film.source.name]
    return " ".join(dict.fromkeys(word for word in words if word)).casefold()


def sorted_by(facts: Facts, correction: Correction | None = None) -> dict[str, str | int]:
    """What lists are sorted and filtered by, of the film that stands for a case; as corrected. Age -1: not said."""
    film = facts.film
    tags = effective(film.tags, correction, film.arrived_at)
    return {
        "patient": (name_text(tags.patient_name) or film.source.name).casefold(),
        "patient_id": tags.patient_id,
        "age_months": -1 if tags.age_months is None else tags.age_months,
        "sex": tags.patient_sex,
        "view_position": tags.view_position,
        "folder": path_text(film.source.parent),
        "model_name": facts.score.model_name if facts.score else "",
    }
