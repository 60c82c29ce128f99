"""Whether a likelihood is worth what it says on this site, held against readers' verdicts, who had seen it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.statistics.figure import Chosen, Figure, Part
from pneumo_desktop.audit.statistics.gather import Decided
from pneumo_desktop.audit.statistics.intervals import Interval, Z, bootstrap
from pneumo_desktop.case import Finding

Floats = NDArray[np.float64]
BINS = 10
LEAST_OF_EACH = 10
"""A slope is fitted from so many verdicts of each kind on (Harrell: ten events for each thing that is estimated)."""
_DIGITS = 1e-4
_STEPS = 50


@dataclass(frozen=True, slots=True)
class Held:
    """Likelihoods (n,) and what readers found (n,), 1 for pneumonia; other findings are left out."""

    likelihood: Floats
    ill: Floats


def held(decided: Decided, which: Chosen | None = None) -> Held:
    """What can be held against each other."""
    ill, well = decided.is_finding(Finding.PNEUMONIA), decided.is_finding(Finding.NO_PNEUMONIA)
    chosen = (ill | well) & np.isfinite(decided.likelihood)
    if which is not None:
        chosen &= which
    return Held(decided.likelihood[chosen], ill[chosen].astype(float))


def calibration(decided: Decided) -> Iterator[Figure]:
    """Calibration of all decided cases, with the share found ill in each tenth of likelihood."""
    data = held(decided)
    yield from calibration_of(data, Part("calibration"))
    bins = _bins(data.likelihood)
    for tenth in range(BINS):
        inside = bins == tenth
        part = Part("calibration", "likelihood", f"{tenth / BINS:.1f} to {(tenth + 1) / BINS:.1f}")
        n = int(inside.sum())
        mean = float(data.likelihood[inside].mean()) if n else math.nan
        yield part.value("mean likelihood", mean, n=n) if n else part.untold("mean likelihood", "no such case")
        yield part.share("verdict pneumonia", int(data.ill[inside].sum()), n)


def calibration_of(data: Held, part: Part) -> Iterator[Figure]:
    """Figures over some cases."""
    n = len(data.ill)
    if not n:
        yield part.untold("Brier score", "no case has a likelihood and a verdict of pneumonia or none")
        return
    yield part.value("mean likelihood", float(data.likelihood.mean()), _mean(data.likelihood), n)
    yield part.share("verdict pneumonia", int(data.ill.sum()), n)
    errors = (data.likelihood - data.ill) ** 2
    yield part.value("Brier score", float(errors.mean()), _mean(errors), n)
    bins, gaps = _bins(data.likelihood), data.likelihood - data.ill
    apart = bootstrap(n, lambda drawn: _apart(bins[drawn], gaps[drawn]))
    whole = float(_apart(bins[None, :], gaps[None, :])[0])
    yield part.value("expected calibration error", whole, apart, n)
    ill = int(data.ill.sum())
    fitted = line(data) if min(ill, n - ill) >= LEAST_OF_EACH else None
    for number, name in enumerate(("calibration slope", "calibration intercept")):
        if fitted is None:
            why = f"needs {LEAST_OF_EACH} verdicts of pneumonia and {LEAST_OF_EACH} of none; there are {ill}, {n - ill}"
            yield part.untold(name, why, n)
        else:
            yield part.value(name, fitted[number][0], fitted[number][1], n)


def line(data: Held) -> tuple[tuple[float, Interval], tuple[float, Interval]] | None:
    """Slope and intercept of the log-odds of a verdict over those of the likelihood (Cox 1958), by maximum likelihood.

    Intervals are Wald's. None where no maximum is found, as where likelihoods part the verdicts without a miss.
    """
    safe = np.clip(data.likelihood, _DIGITS, 1 - _DIGITS)
    x = np.column_stack([np.log(safe / (1 - safe)), np.ones(len(safe))])
    weights = np.zeros(2)
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        information = (x * (p * (1 - p))[:, None]).T @ x
        if np.linalg.det(information) < 1e-9:
            return None
        step = np.linalg.solve(information, x.T @ (data.ill - p))
        weights = weights + step
        if np.abs(step).max() < 1e-9:
            errors = Z * np.sqrt(np.diag(np.linalg.inv(information)))
            slope, intercept = ((float(w), (float(w - e), float(w + e))) for w, e in zip(weights, errors, strict=True))
            return slope, intercept
    return None


def _bins(likelihood: Floats) -> NDArray[np.int64]:
    return np.minimum((likelihood * BINS).astype(np.int64), BINS - 1)


def _apart(bins: NDArray[np.int64], gaps: Floats) -> Floats:
    """(k,) of k samples (k, n)."""
    samples, n = bins.shape
    own = bins + BINS * np.arange(samples)[:, None]
    sums = np.bincount(own.ravel(), weights=gaps.ravel(), minlength=samples * BINS).reshape(samples, BINS)
    apart: Floats = np.abs(sums).sum(axis=1) / n
    return apart


def _mean(values: Floats) -> Interval:
    return bootstrap(len(values), lambda drawn: values[drawn].mean(axis=1))
