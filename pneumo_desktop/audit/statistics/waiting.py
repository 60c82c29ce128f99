"""How many cases come and are decided, and how long they wait, by hour and by day."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pneumo_desktop.audit.statistics.clock import LocalTimes
from pneumo_desktop.audit.statistics.figure import Chosen, Figure, Part
from pneumo_desktop.audit.statistics.gather import Arrived, Decided

FOUR_HOURS = 240.0
"""Minutes; the time from admission that the UK sets for the first dose of antibiotics (NICE QS110), as a yardstick."""


def volume(arrived: Arrived, decided: Decided) -> Iterator[Figure]:
    """How many cases came and were decided: in all, by hour, by day."""
    came, done = LocalTimes(arrived.arrived), LocalTimes(decided.decided)
    whole = Part("volume")
    yield whole.count("arrived", len(arrived))
    yield whole.count("decided", len(decided))
    for by, some, others in (("hour", came.hours(), done.hours()), ("day", came.days(), done.days())):
        comes, decides = ({group: int(which.sum()) for group, which in groups} for groups in (some, others))
        for group in sorted({*comes, *decides}):
            yield Part("volume", by, group).count("arrived", comes.get(group, 0))
            yield Part("volume", by, group).count("decided", decides.get(group, 0))


def still_waiting(arrived: Arrived, now: float, cap_minutes: float) -> Iterator[Figure]:
    """Cases that nobody has decided: a look at decided ones alone would leave out the longest waits."""
    waits = (now - arrived.arrived[~arrived.decided]) / 60
    part = Part("waiting")
    yield part.count("undecided now", len(waits))
    yield part.share("undecided beyond the cap now", int((waits > cap_minutes).sum()), len(waits))
    if len(waits):
        yield part.value("longest wait of an undecided case", float(waits.max()), n=len(waits), unit="min")


def waiting(decided: Decided, cap_minutes: float) -> Iterator[Figure]:
    """Waiting times: in all, by hour and by day of arrival."""
    yield from waits_of(decided, Part("waiting"), cap_minutes)
    times = LocalTimes(decided.arrived)
    for by, groups in (("hour", times.hours()), ("day", times.days())):
        for group, which in groups:
            if which.any():
                yield from waits_of(decided, Part("waiting", by, group), cap_minutes, which)


def waits_of(decided: Decided, part: Part, cap_minutes: float, which: Chosen | None = None) -> Iterator[Figure]:
    """Waiting times of some cases."""
    chosen = np.ones(len(decided), dtype=bool) if which is None else which
    opened = (decided.opened - decided.arrived)[chosen] / 60
    first = (decided.first_decided - decided.arrived)[chosen] / 60
    yield from part.times("arrival to opened", opened)
    yield from part.times("arrival to decided", first)
    known = first[np.isfinite(first)]
    yield part.share("decided beyond the cap", int((known > cap_minutes).sum()), len(known))
    yield part.share("decided beyond four hours", int((known > FOUR_HOURS).sum()), len(known))
