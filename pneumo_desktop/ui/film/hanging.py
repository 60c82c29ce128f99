"""How films hang: which come first, what each is called beside the open case, which layout fits. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pneumo_desktop.case import Case, Film, Projection
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.engine_words import spoken
from pneumo_desktop.ui.film import film_geometry
from pneumo_desktop.ui.film.film_reader import FilmKey
from pneumo_desktop.ui.reading.patient_words import day_of
from pneumo_desktop.ui.words import tr

MOST_PRIORS = 12
"""So many studies hang in the strip, the nearest in time; the list of earlier studies has all of them."""

_FRONTAL = ("PA", "AP")
_LATERAL = ("LATERAL", "LL", "RL", "LAT")


class Layout(StrEnum):
    """How two films share the room."""

    AS_FITS = "as_fits"
    BESIDE = "beside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Hanging:
    """What a reader can set.

    Attributes:
        oldest_first: in the strip; else the newest study is first.
        lateral_first: within a study; else PA, AP, then lateral.
        current_right: the open case hangs on the right (or below) of what it is compared with; else left.
        layout: of two films.
    """

    oldest_first: bool = False
    lateral_first: bool = False
    current_right: bool = False
    layout: Layout = Layout.AS_FITS


@dataclass(frozen=True, slots=True)
class Hung:
    """One film in its place: of the open case (`own`) or of another study of the patient.

    `label` says which in two words (`Now`, `Prior · 18 days`), `view` how it was taken where it is not a plain frontal
    film, `reason` why it was not scored. `later`: of a study after the open one.
    """

    key: FilmKey
    case: Case
    tags: FilmTags
    own: bool
    label: str
    view: str = ""
    reason: str = ""
    later: bool = False

    def same(self, other: Hung) -> bool:
        """Whether it is the same film of the same study."""
        return self.key == other.key and self.case.case_id == other.case.case_id

    @property
    def caption(self) -> str:
        """Label and view."""
        return f"{self.label} · {self.view}" if self.view else self.label


def hang(
    case: Case, films: Iterable[Film], others: Sequence[tuple[Case, tuple[Film, ...]]], hanging: Hanging
) -> list[Hung]:
    """The films of the open case and of the patient's other studies in the order in which they hang.

    Args:
        films: of the open case; none while they are not known: then its own film stands for them.
        others: other studies, each with its films or none in the same way; the nearest in time are taken.
    """
    near = sorted(others, key=lambda other: abs(days_between(case, other[0])))[:MOST_PRIORS]
    studies = sorted([(case, tuple(films)), *near], key=_study_key, reverse=not hanging.oldest_first)
    hung: list[Hung] = []
    for study, its in studies:
        known = [film for film in its if film.sha256 or film.film_id == study.film_id]
        known.sort(key=_film_key, reverse=hanging.lateral_first)
        hung += [hung_of(case, study, film) for film in known] or [hung_of(case, study)]
    return hung


def hung_of(case: Case, study: Case, film: Film | None = None) -> Hung:
    """One film of a study seen from the open case; without a film the study's own one."""
    own = study.case_id == case.case_id
    label, later = (tr("Now"), False) if own else (label_of(case, study), is_later(case, study))
    if film is None:
        return Hung((study.film_sha256, study.source), study, study.tags, own, label, "", spoken(study.reason), later)
    lateral = film.projection is Projection.LATERAL_CHEST
    view = film.tags.view_position or (tr("lateral") if lateral else "")
    view = view if lateral or study.film_count > 1 else ""
    reason = "" if film.score is not None else spoken(film.reason)
    return Hung((film.sha256, film.source), study, film.tags, own, label, view, reason, later)


def label_of(case: Case, other: Case) -> str:
    """`Prior · 18 days`: another study of the patient seen from the open case."""
    said = tr("Later · {span}") if is_later(case, other) else tr("Prior · {span}")
    return said.format(span=_span(abs(days_between(case, other))))


def is_later(case: Case, other: Case) -> bool:
    """Whether another study comes after this one; of one day, the later arrival does."""
    days = days_between(case, other)
    return days < 0 or (days == 0 and other.case_id > case.case_id)


def days_between(case: Case, other: Case) -> int:
    """Days from another study to this one; negative where the other is the later one, 0 where a day is not known."""
    try:
        return (date.fromisoformat(day_of(case)) - date.fromisoformat(day_of(other))).days
    except ValueError:
        return 0


def is_by_arrival(case: Case) -> bool:
    """Whether its day is the day it arrived, since the film does not say when it was taken."""
    return not case.tags.acquired_at.strip()


def beside_fits(room: tuple[int, int], film: tuple[int, int]) -> bool:
    """Whether two films of this size (width, height) come out larger side by side than one above the other."""
    wide, high = max(2, room[0]), max(2, room[1])
    side = film_geometry.fit((wide // 2, high), film).scale
    return side >= film_geometry.fit((wide, high // 2), film).scale


def _span(days: int) -> str:
    if days == 0:
        return tr("same day")
    if days == 1:
        return tr("1 day")
    if days < 60:
        return tr("{n} days").format(n=days)
    if days < 730:
        return tr("{n} months").format(n=round(days / 30.44))
    return tr("{n} years").format(n=int(days / 365.25))


def _study_key(study: tuple[Case, tuple[Film, ...]]) -> tuple[str, int]:
    return day_of(study[0]), study[0].case_id


def _film_key(film: Film) -> tuple[int, int]:
    view = film.tags.view_position.upper()
    if view in _FRONTAL:
        rank = _FRONTAL.index(view)
    elif film.projection is Projection.LATERAL_CHEST or view in _LATERAL:
        rank = 4
    else:
        rank = 5 if film.projection is Projection.NOT_CHEST else 2
    return rank, film.film_id or 0
