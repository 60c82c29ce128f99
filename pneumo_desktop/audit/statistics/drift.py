"""What changes from week to week: likelihoods, the quality of films, and whose they are."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.statistics.clock import LocalTimes
from pneumo_desktop.audit.statistics.figure import Chosen, Figure, Part
from pneumo_desktop.audit.statistics.gather import REMARKS, Arrived
from pneumo_desktop.audit.statistics.intervals import of_quantile, quantile

Floats = NDArray[np.float64]
FIRST_WEEKS = 4
"""The first weeks with a scored case, which later ones are held against."""
BINS = 10
LEAST = 20
"""Fewer scored cases on either side say nothing of a shift."""
_HALF = 0.5

FLAG_NAMES = {
    "refused": "refused by the gate",
    "outside": "outside the validated population",
    "unlike": "unlike the training films",
    "turned": "turned",
    "cut": "cut off",
}


def drift(arrived: Arrived) -> Iterator[Figure]:
    """By week of arrival, and in all."""
    section = "drift"
    yield from drift_of(arrived, Part(section))
    weeks = list(LocalTimes(arrived.arrived).weeks())
    scored = arrived.scored & np.isfinite(arrived.likelihood)
    first = [which for _, which in weeks if (which & scored).any()][:FIRST_WEEKS]
    reference = np.logical_or.reduce(first) & scored if first else np.zeros(len(arrived), dtype=bool)
    before = arrived.likelihood[reference]
    for week, which in weeks:
        part = Part(section, "week", week)
        yield from drift_of(arrived, part, which)
        now, is_first = arrived.likelihood[which & scored], bool((which & reference).any())
        for name, of in (("PSI of likelihood", psi), ("KS distance of likelihood", ks)):
            if is_first:
                why = f"one of the first {FIRST_WEEKS} weeks, which later ones are held against"
                yield part.untold(name, why, len(now))
            elif min(len(before), len(now)) < LEAST:
                yield part.untold(name, f"needs {LEAST} scored cases in the week and in the first weeks", len(now))
            else:
                yield part.value(name, of(before, now), n=len(now))


def drift_of(arrived: Arrived, part: Part, which: Chosen | None = None) -> Iterator[Figure]:
    """What films are like in some cases."""
    chosen = np.ones(len(arrived), dtype=bool) if which is None else which
    n = int(chosen.sum())
    yield part.count("cases", n)
    scored = arrived.scored & np.isfinite(arrived.likelihood) & chosen
    yield part.share("not scored", n - int((arrived.scored & chosen).sum()), n)
    for kind in REMARKS:
        yield part.share(FLAG_NAMES[kind], int((arrived.has(kind) & chosen).sum()), n)
    ordered = np.sort(arrived.likelihood[scored])
    if not len(ordered):
        yield part.untold("likelihood median", "no scored case")
        return
    for words, share in (("10th percentile", 0.1), ("median", 0.5), ("90th percentile", 0.9)):
        yield part.value(f"likelihood {words}", quantile(ordered, share), of_quantile(ordered, share), len(ordered))
    said = arrived.share[scored]
    if np.isfinite(said).all():
        apart = float(ordered.mean() - said.mean())
        yield part.value("mean likelihood less the share it is calibrated for", apart, n=len(ordered))


def psi(before: Floats, now: Floats) -> float:
    """Population stability index over the tenths of `before` (Siddiqi 2006); half a case is put for none."""
    edges = np.quantile(before, np.linspace(0, 1, BINS + 1)[1:-1])
    one = np.bincount(np.searchsorted(edges, before, side="right"), minlength=BINS).astype(float)
    two = np.bincount(np.searchsorted(edges, now, side="right"), minlength=BINS).astype(float)
    p, q = (np.maximum(counts, _HALF) / len(of) for counts, of in ((one, before), (two, now)))
    return float(((q - p) * np.log(q / p)).sum())


def ks(before: Floats, now: Floats) -> float:
    """Kolmogorov and Smirnov's distance: the greatest gap between two cumulative shares, in [0, 1]."""
    if not len(before) or not len(now):
        return math.nan
    at = np.sort(np.concatenate([before, now]))
    one = np.searchsorted(np.sort(before), at, side="right") / len(before)
    two = np.searchsorted(np.sort(now), at, side="right") / len(now)
    return float(np.abs(one - two).max())
