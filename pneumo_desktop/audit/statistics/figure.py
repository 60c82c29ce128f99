"""One figure as it leaves: what it is, of which cases, its interval, and how anybody can count it again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.statistics.intervals import NONE, Interval, of_quantile, quantile, wilson

Floats = NDArray[np.float64]
Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one group of cases.

    Attributes:
        section: the part of the page that it stands in.
        name: what it is; `definitions.DEFINITIONS` says how it is counted.
        by: what cases are divided by (`hour`, `day`, `week`, `age` …); `all` where they are not.
        group: which of those.
        value: the figure; NaN where it cannot be told, and then `note` says why.
        low: the lower end of its 95 % interval; NaN where there is none.
        high: the upper end.
        n: of how many cases.
        unit: `cases`, `share`, `min` or none.
        hits: of a share, how many of the n.
        note: what to know of this one figure.
    """

    section: str
    name: str
    by: str
    group: str
    value: float
    low: float = math.nan
    high: float = math.nan
    n: int = 0
    unit: str = ""
    hits: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of a home, of one moment.

    Attributes:
        figures: in the order of the page.
        facts: what holds for all of them: span, time zone, counts, what cannot be told.
        made_at: when, ISO 8601 with the PC's offset.
    """

    figures: tuple[Figure, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    made_at: str = ""

    def of(self, name: str, by: str = "all", group: str | None = None) -> tuple[Figure, ...]:
        """The figures of a name, divided by something."""
        return tuple(
            figure
            for figure in self.figures
            if figure.name == name and figure.by == by and group in (None, figure.group)
        )


@dataclass(frozen=True, slots=True)
class Part:
    """Some cases, and where their figures stand."""

    section: str
    by: str = "all"
    group: str = "all"

    def count(self, name: str, n: int, note: str = "") -> Figure:
        """So many cases; counted, not estimated."""
        return Figure(self.section, name, self.by, self.group, float(n), n=n, unit="cases", note=note)

    def share(self, name: str, hits: int, n: int, note: str = "") -> Figure:
        """A share of cases with Wilson's interval."""
        value = hits / n if n else math.nan
        low, high = wilson(hits, n)
        note = note or ("" if n else "no such case")
        return Figure(self.section, name, self.by, self.group, value, low, high, n, "share", hits, note)

    def value(
        self, name: str, value: float, interval: Interval = NONE, n: int = 0, unit: str = "", note: str = ""
    ) -> Figure:
        """Any other figure."""
        return Figure(self.section, name, self.by, self.group, value, *interval, n, unit, note=note)

    def untold(self, name: str, why: str, n: int = 0) -> Figure:
        """A figure that cannot be told, and why."""
        return Figure(self.section, name, self.by, self.group, math.nan, n=n, note=why)

    def times(self, name: str, minutes: Floats) -> Iterator[Figure]:
        """Median, 90th percentile and longest of times in minutes; NaN are left out."""
        ordered = np.sort(minutes[np.isfinite(minutes)])
        n = len(ordered)
        if not n:
            yield self.untold(f"{name} median", "no such case")
            return
        for words, share in (("median", 0.5), ("90th percentile", 0.9)):
            interval = of_quantile(ordered, share)
            yield self.value(f"{name} {words}", quantile(ordered, share), interval, n, "min")
        yield self.value(f"{name} longest", float(ordered[-1]), NONE, n, "min")


def listed(figures: Sequence[Figure]) -> list[Figure]:
    """Without those of groups in which there is nothing to tell."""
    return [figure for figure in figures if math.isfinite(figure.value) or figure.note]
