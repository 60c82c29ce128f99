"""The three orders side by side, with intervals by days drawn anew; the same seed gives the same figures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.simulation.course import Course, Wanted, of_site, synthetic, with_prevalence
from pneumo_desktop.audit.simulation.play import Order, busy, kinds, play
from pneumo_desktop.audit.statistics.intervals import NONE, Interval, middle
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.policy import Action
from pneumo_desktop.tabular import Row, csv_text
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

Floats = NDArray[np.float64]
KNOWN = (
    "Reading by a model's score is known to bring the ill forward and to lengthen the longest wait: Baltruschat et al.,"
    " European Radiology 2021, simulated it for eight findings; for pneumothorax the mean fell from 80 to 36 minutes,"
    " the longest rose from 890 to 1,293, and an upper limit on waiting brought that down to 979."
)
HOW = (
    "Played are arrivals as they were and reading times from opening to verdict (of up to 30 minutes; others are drawn"
    " from these), within each day's first to last reading. Wait is from arrival to the end of reading. Urgency by hand"
    " and new scores are left out. Ill and well are by the verdict that stands; who has none counts in neither."
    " Intervals (95 %) are of days of arrival drawn anew 500 times from one play; they never go beyond the longest wait"
    " seen."
)
_ROUNDS = 500
_TOO_BUSY = 0.95
COLUMNS = ("order", "of", "figure", "value", "low", "high", "n", "unit")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One figure of one order, in minutes: `of` is all, ill or well."""

    order: str
    of: str
    figure: str
    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Simulation:
    """What came of it; `notes` are sentences that stand with it, the first says whose cases were played."""

    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...]
    readers: int
    busy: float
    synthetic: bool

    def value(self, order: str, of: str, figure: str) -> Outcome | None:
        """One of the figures; None where there is no such case."""
        return next((each for each in self.outcomes if (each.order, each.of, each.figure) == (order, of, figure)), None)


def simulate(store: Store, wanted: Wanted, by: Who | str = "") -> Simulation:
    """Play the site's own cases, or the stated example where there are too few.

    Raises:
        NotPermitted: statistics are not for the role.
        SettingInvalid: a number that has no meaning here.
        WorklistUnavailable: the worklist cannot be read.
    """
    store.permitted(by, Action.STATISTICS)
    _check(wanted)
    course, why = None, ""
    if not wanted.synthetic:
        with store.reading() as reader:
            course, why = of_site(reader, wanted)
    course = course or synthetic(wanted)
    if wanted.prevalence is not None:
        course = with_prevalence(course, wanted.prevalence, wanted.seed)
    return played(course, wanted, why)


def played(course: Course, wanted: Wanted, why: str = "") -> Simulation:
    """All orders of one course."""
    waits = {order: play(course, order, wanted.cap_minutes, wanted.cap_minutes_not_chest) for order in Order}
    share = busy(course)
    notes = [
        *([why] if why else []),
        course.source,
        f"{course.readers} reading together; reading takes {share:.0%} of their time; cap {wanted.cap_minutes:g}"
        f" minutes; seed {wanted.seed}.",
    ]
    if share > _TOO_BUSY:
        notes.append("There is more to read than they can: queues grow from day to day, and waits say little else.")
    outcomes = tuple(_outcomes(course, waits))
    return Simulation(outcomes, (*notes, HOW, KNOWN), course.readers, share, course.synthetic)


def _check(wanted: Wanted) -> None:
    if wanted.readers is not None and not 1 <= wanted.readers <= 1000:
        raise SettingInvalid("--readers", f"{wanted.readers} is no number of readers", "Give 1 to 1000.")
    if wanted.prevalence is not None and not 0 < wanted.prevalence < 1:
        raise SettingInvalid("--prevalence", f"{wanted.prevalence} is no share", "Give one between 0 and 1, as 0.2.")
    if not wanted.cap_minutes > 0:
        raise SettingInvalid("--cap", f"{wanted.cap_minutes} is no time to wait", "Give minutes, as 60.")


def _outcomes(course: Course, waits: dict[Order, Floats]) -> Iterator[Outcome]:
    days = np.array([each.day for each in course.patients])
    for of, chosen in kinds(course):
        n = int(chosen.sum())
        if not n:
            continue
        drawn = _draws(days[chosen])
        first = waits[Order.FIRST_COME][chosen]
        for order, all_waits in waits.items():
            own = all_waits[chosen]
            for name, figure in FIGURES.items():
                yield Outcome(order, of, name, figure(own), *_interval(own, drawn, figure), n)
            if order is not Order.FIRST_COME:
                gain = own - first
                interval = _interval(gain, drawn, _mean)
                yield Outcome(order, of, "mean wait less that of first come", _mean(gain), *interval, n)


def _mean(waits: Floats) -> float:
    return float(waits.mean())


FIGURES: dict[str, Callable[[Floats], float]] = {
    "mean wait": _mean,
    "median wait": lambda waits: float(np.median(waits)),
    "90th percentile of wait": lambda waits: float(np.quantile(waits, 0.9)),
    "longest wait": lambda waits: float(waits.max()),
}


def _draws(days: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The numbers of cases of days drawn with replacement; empty where there are fewer than two days."""
    _, which = np.unique(days, return_inverse=True)
    of_day = [np.flatnonzero(which == day) for day in range(int(which.max()) + 1)]
    if len(of_day) < 2:
        return []
    draw = np.random.default_rng(0)
    return [
        np.concatenate([of_day[day] for day in draw.integers(len(of_day), size=len(of_day))]) for _ in range(_ROUNDS)
    ]


def _interval(values: Floats, drawn: list[NDArray[np.int64]], figure: Callable[[Floats], float]) -> Interval:
    return middle(np.array([figure(values[each]) for each in drawn])) if drawn else NONE


def text_of(found: Simulation, form: str) -> str:
    """What `audit simulate` prints: `form` is table, csv or json."""
    rows = [_row(each) for each in found.outcomes]
    if form == "csv":
        return csv_text(COLUMNS, rows)
    if form == "json":
        said = {"synthetic": found.synthetic, "readers": found.readers, "busy": round(found.busy, 4)}
        return json.dumps({**said, "notes": found.notes, "outcomes": rows}, indent=1, ensure_ascii=False) + "\n"
    lines = ["SYNTHETIC EXAMPLE, NOT THIS SITE", ""] if found.synthetic else []
    lines += [*found.notes, ""]
    for (of, figure), each in groupby(sorted(found.outcomes, key=_by_figure), lambda one: (one.of, one.figure)):
        lines.append(f"{figure}, {of}")
        lines += [f"  {one.order:<18} {words(one)}" for one in each]
    return "\n".join(lines) + "\n"


def words(one: Outcome) -> str:
    """A figure with its interval: `12.3 min (10.1 to 15.0), n 600`."""
    ends = f" ({one.low:,.1f} to {one.high:,.1f})" if np.isfinite(one.low) else ""
    return f"{one.value:,.1f} min{ends}, n {one.n:,}"


def _by_figure(one: Outcome) -> tuple[int, int, int]:
    figures = [*FIGURES, "mean wait less that of first come"]
    return ("ill", "well", "all").index(one.of), figures.index(one.figure), list(Order).index(Order(one.order))


def _row(one: Outcome) -> Row:
    ends = [round(end, 4) if np.isfinite(end) else None for end in (one.low, one.high)]
    return {
        "order": str(one.order),
        "of": one.of,
        "figure": one.figure,
        "value": round(one.value, 4),
        "low": ends[0],
        "high": ends[1],
        "n": one.n,
        "unit": "min",
    }
