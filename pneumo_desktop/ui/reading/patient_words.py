"""Sentences about whose film it is: the patient's other cases, and what a person corrected."""

from __future__ import annotations

from collections.abc import Sequence

from pneumo_desktop.case import Case
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui import words
from pneumo_desktop.ui.film.film_corners import acquired_text
from pneumo_desktop.ui.reading.reading_words import result_text
from pneumo_desktop.ui.words import tr


def day_of(case: Case) -> str:
    """The day of a case's film, else of its arrival, as ISO 8601."""
    return acquired_text(case.tags.acquired_at)[:10] or f"{case.arrived_at.astimezone():%Y-%m-%d}"


def badge_text(case: Case) -> str:
    """What the row says of the patient's other cases: as little as will do; empty for none."""
    return "" if case.priors == 0 else tr("{n} prior").format(n=case.priors)


def count_text(case: Case) -> str:
    """The same in a sentence."""
    if case.priors == 0:
        return ""
    many = tr("1 other study of this patient") if case.priors == 1 else tr("{n} other studies of this patient")
    return many.format(n=case.priors)


def outcome_text(prior: Case) -> str:
    """`no pneumonia · ⚑ Nodule (Dr X)`, or that it is unread; a finding never goes without what was flagged with it."""
    if prior.finding is None:
        return words.state_text(prior)
    found = result_text(prior)
    said = f"{found[:1].lower()}{found[1:]} ({prior.reader})"
    return said if not prior.new_film else f"{said}, {words.state_text(prior)}"


def priors_line(case: Case, priors: Sequence[Case]) -> str:
    """`2 earlier studies, last 2025-03-12: no pneumonia (Dr X)`; empty without any.

    Args:
        priors: the patient's other cases, in any order.
    """
    if not priors:
        return count_text(case)
    own = (day_of(case), case.case_id)
    earlier = sorted((each for each in priors if _key(each) < own), key=_key)
    later = len(priors) - len(earlier)
    parts = []
    if earlier:
        one, more = tr("1 earlier study, {day}: {what}"), tr("{n} earlier studies, last {day}: {what}")
        many, last = one if len(earlier) == 1 else more, earlier[-1]
        parts.append(many.format(n=len(earlier), day=day_of(last), what=outcome_text(last)))
    if later:
        parts.append(tr("1 later study") if later == 1 else tr("{n} later studies").format(n=later))
    return words.listed(parts)


def prior_row(prior: Case) -> str:
    """One prior in a list of them."""
    model = f"{words.likelihood_text(prior)} {words.band_word(prior)}" if prior.call else tr("not scored")
    return words.listed([day_of(prior), outcome_text(prior), model, prior.tags.view_position])


def latest_first(priors: Sequence[Case]) -> list[Case]:
    """By the day of the film, the latest on top."""
    return sorted(priors, key=_key, reverse=True)


def _key(case: Case) -> tuple[str, int]:
    return day_of(case), case.case_id


def as_typed(person_name: str) -> str:
    """A DICOM name as people type one: `Family, Given` where that says all of it."""
    parts = person_name.split("^")
    return ", ".join(parts) if len(parts) == 2 and all(parts) and "," not in person_name else person_name


def identity_fields(tags: FilmTags) -> dict[str, str]:
    """What can be corrected, as it is typed, by the name of the field."""
    return {
        "patient_id": tags.patient_id,
        "patient_name": as_typed(tags.patient_name),
        "patient_birth_date": str(tags.patient_birth_date or ""),
        "patient_sex": tags.patient_sex,
    }
