"""What is read first, and why: the one place that decides the order of unread cases.

Urgent by hand; overdue; *high*; what might be a chest film but could not be scored; then by likelihood; last, what by
its tags is no frontal chest film. Sorting by score alone makes the longest wait longer (Baltruschat et al., Eur Radiol
2021: 890 to 1293 minutes), hence the cap: an overdue case goes by its due time. A queue that is mostly overdue would
turn into first-come, so above `ALTERNATE_ABOVE` overdue cases alternate with the rest. A new model's score never lets
a later arrival overtake a case that stood ahead of it (`after_rescoring`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import TypeVar

from pneumo_desktop.case import Band, FilmStatus, Projection, Tier
from pneumo_desktop.worklist.derive import surely_not_frontal

ALTERNATE_ABOVE = 20
CLOCK_SLACK = timedelta(minutes=1)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cap:
    """How long a case may wait from arrival before it is overdue."""

    chest: timedelta = timedelta(minutes=60)
    not_chest: timedelta = timedelta(minutes=240)

    def due_at(self, arrived_at: datetime, projection: Projection) -> datetime:
        """When the case becomes overdue. Tags may lie, so even *not a chest film* has a cap, a longer one."""
        return arrived_at + (self.not_chest if surely_not_frontal(projection) else self.chest)

    def bounds(self, now: datetime) -> tuple[datetime, datetime, datetime]:
        """What no due time is beyond unless the clock was set back: for overdue cases, for chest films, for any case.

        A clock that is kept right by small steps counts for one that stands still.
        """
        slack = now + CLOCK_SLACK
        return slack, slack + self.chest, slack + max(self.chest, self.not_chest)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Sort key of an unread case: tier, then rank (lower first), then arrival."""

    tier: Tier
    rank: float


def place(
    *,
    status: FilmStatus,
    projection: Projection,
    likelihood: float | None,
    band: Band | None,
    due_at: datetime,
    urgent_at: datetime | None,
    now: datetime,
) -> Place:
    """Where an unread case stands at `now`."""
    if urgent_at is not None:
        return Place(Tier.URGENT, urgent_at.timestamp())
    if due_at <= now:
        return Place(Tier.OVERDUE, due_at.timestamp())
    if status is FilmStatus.SCORED and likelihood is not None:
        return Place(Tier.HIGH if band is Band.HIGH else Tier.BY_LIKELIHOOD, -likelihood)
    if surely_not_frontal(projection):
        return Place(Tier.NOT_FRONTAL_CHEST, 0.0)
    return Place(Tier.NEEDS_ATTENTION, 0.0)


def after_rescoring(before: Place, by_score: Place, later_behind: Place | None) -> Place:
    """Where an unread case goes when another model scored it: up freely, back at most as far as arrival order allows.

    When the new score would put it further back, it goes back only to the place of the first case that arrived after
    it and stood behind it, and stays ahead of that one, because equal places go by arrival. So no later arrival
    overtakes a case by the case's own new score: any that does rose by a score of its own. For later arrivals stood
    behind at `later_behind` or beyond, the case now stands there or before, and nobody else moved. Cases that came
    earlier may go ahead of it, which is what arrival order would do. The place stays until the case is decided,
    overdue, or likelier than its place. Urgent and overdue cases stand where they stand whatever their score.

    Keeping the old place whatever the score would be simpler. But a model that calls everything *high* would then leave
    all its cases on top after it was taken out of use; this way its mistake is undone as far as no case loses by it.
    Where a whole queue is scored again, the latest arrival goes first: each case then meets later ones that have
    their new place, and so goes back as far as it may.

    Args:
        before: where it stood.
        by_score: where its new score alone would put it.
        later_behind: the first undecided case that arrived after it and stood behind `before`; None: there is none.
    """
    if later_behind is None or by_score <= before:
        return by_score
    return min(by_score, later_behind)


def stands_ahead(tier: Tier, rank: float, likelihood: float | None, band: Band | None) -> bool:
    """Whether a scored case holds a better place than its likelihood gives it; see `after_rescoring`."""
    if likelihood is None or tier in (Tier.URGENT, Tier.OVERDUE):
        return False
    return (tier, rank) < (Tier.HIGH if band == Band.HIGH else Tier.BY_LIKELIHOOD, -likelihood)


def in_reading_order(urgent: Sequence[T], overdue: Sequence[T], rest: Sequence[T]) -> list[T]:
    """Join three parts, each already sorted; many overdue cases alternate with the rest, few go first."""
    if len(overdue) <= ALTERNATE_ABOVE:
        return [*urgent, *overdue, *rest]
    pairs = zip_longest(overdue, rest)
    return [*urgent, *(case for pair in pairs for case in pair if case is not None)]


_SECTIONS = {
    Tier.URGENT: "Urgent by hand",
    Tier.OVERDUE: "Overdue",
    Tier.HIGH: "High",
    Tier.NEEDS_ATTENTION: "Needs attention",
    Tier.BY_LIKELIHOOD: "By likelihood",
    Tier.NOT_FRONTAL_CHEST: "Not a frontal chest film",
}


def section_title(tier: Tier) -> str:
    """The heading of a section of the queue."""
    return _SECTIONS[tier]


def why(tier: Tier, cap: timedelta, *, new_film: bool, ahead: bool = False, urgent: str = "") -> str:
    """Why a case stands where it stands, where its likelihood alone does not say it; `urgent` is who said so, why."""
    said = []
    if new_film:
        said.append("New film after the verdict")
    if tier is Tier.URGENT:
        said.append(f"Marked urgent: {urgent}" if urgent else "Marked urgent")
    elif tier is Tier.OVERDUE:
        minutes = round(cap.total_seconds() / 60)
        if minutes <= 0:  # it came before the clock was set back
            return " · ".join([*said, "Waiting over its time"])
        said.append(f"Waiting over {minutes // 60} h" if minutes % 60 == 0 else f"Waiting over {minutes} min")
    if ahead:
        said.append("Scored lower by another model: stays ahead of later arrivals")
    return " · ".join(said)
