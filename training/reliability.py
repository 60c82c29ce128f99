"""How far likelihoods can be taken at their word, and what the bands mean at several shares of pneumonia."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold

from pneumo_desktop.case import Band
from pneumo_desktop.inference.card import Thresholds
from pneumo_desktop.inference.figures import BandWorth, Figure, Interval, Reliability
from training.calibrate import fit_calibration
from training.measure import expected_calibration_error

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

SHARES = (0.05, 0.2, 0.5)
_FOLDS, _ROUNDS = 5, 1000
_DIGITS = 1e-5


def cross_calibrate(logits: Floats, labels: Labels, patients: Sequence[str]) -> Floats:
    """(N,) likelihoods, each from a calibration that saw no film of its patient."""
    out = np.zeros(len(logits))
    for learned, held in folds_of(labels, patients):
        calibration = fit_calibration(logits[learned], labels[learned])
        out[held] = [calibration.likelihood(float(logit)) for logit in logits[held]]
    return out


def folds_of(labels: Labels, patients: Sequence[str]) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Rows to choose on and rows to measure on, five times at most, each film measured once; no patient is in both.

    Empty where a label has fewer than two patients, so that nothing can be chosen without the films that are measured.
    """
    whose = np.asarray(patients)
    fewest = min(len(set(whose[labels == label].tolist())) for label in (0, 1))
    if fewest < 2:
        return []
    splitter = StratifiedGroupKFold(min(_FOLDS, fewest), shuffle=True, random_state=0)
    found = list(splitter.split(np.zeros(len(labels)), labels, whose))
    return found if all(len(held) and len(set(labels[learned].tolist())) == 2 for learned, held in found) else []


def halves_of(labels: Labels, patients: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]] | None:
    """(N,) rows of the two halves of the patients, each with films of both labels; None where there are too few."""
    whose = np.asarray(patients)
    if min(len(set(whose[labels == label].tolist())) for label in (0, 1)) < 2:
        return None
    splitter = StratifiedGroupKFold(2, shuffle=True, random_state=0)
    _, held = next(iter(splitter.split(np.zeros(len(labels)), labels, whose)))
    second = np.zeros(len(labels), dtype=bool)
    second[held] = True
    both = all(len(set(labels[rows].tolist())) == 2 for rows in (second, ~second))
    return (~second, second) if both else None


def reliability(likelihoods: Floats, labels: Labels, patients: Sequence[str], measured_on: str) -> Reliability:
    """Expected calibration error, slope and intercept, with intervals by bootstrap over patients."""
    safe = np.clip(likelihoods, _DIGITS, 1 - _DIGITS)
    logits = np.log(safe / (1 - safe))
    lines, errors = [], []
    for rows in _resample(patients):
        line = fit_calibration(logits[rows], labels[rows])
        lines.append((line.slope, line.intercept))
        errors.append(expected_calibration_error(likelihoods[rows], labels[rows]))
    slopes, intercepts = np.array(lines).T
    return Reliability(
        measured_on,
        Figure(errors[0], *_ends(np.array(errors[1:]))),
        Interval(float(slopes[0]), *_ends(slopes[1:])),
        Interval(float(intercepts[0]), *_ends(intercepts[1:])),
    )


def bands(
    likelihoods: Floats, labels: Labels, patients: Sequence[str], thresholds: Thresholds, measured_on: str
) -> Iterator[BandWorth]:
    """Sensitivity, PPV and NPV of being at or above *raised* and *high* at each of `SHARES`."""
    samples = list(_resample(patients))
    for band, threshold in ((Band.RAISED, thresholds.operating), (Band.HIGH, thresholds.high)):
        rates = np.array([_rates(likelihoods[rows] >= threshold, labels[rows]) for rows in samples])
        for share in SHARES:
            true, false = share * rates[:, 0], (1 - share) * rates[:, 1]
            missed, well = share - true, 1 - share - false
            yield BandWorth(
                measured_on,
                band,
                share,
                _figure(rates[:, 0]),
                _figure(_ratio(true, true + false)),
                _figure(_ratio(well, well + missed)),
            )


def interval_of(values: Sequence[float], patients: Sequence[str], of: Callable[[Floats], float] = np.mean) -> Figure:
    """A figure over films with its interval by bootstrap over patients."""
    array = np.asarray(values, dtype=np.float64)
    return _figure(np.array([of(array[rows]) for rows in _resample(patients)]))


def _resample(patients: Sequence[str]) -> Iterator[NDArray[np.int64]]:
    """All films first; then rounds in which films of one patient come and go together."""
    yield np.arange(len(patients))
    _, whose = np.unique(np.asarray(patients), return_inverse=True)
    rows = [np.flatnonzero(whose == patient) for patient in range(int(whose.max()) + 1)]
    draw = np.random.default_rng(0)
    for _ in range(_ROUNDS):
        yield np.concatenate([rows[patient] for patient in draw.integers(len(rows), size=len(rows))])


def _rates(above: NDArray[np.bool_], labels: Labels) -> tuple[float, float]:
    ill, well = above[labels == 1], above[labels == 0]
    return float(ill.mean()) if len(ill) else 0.0, float(well.mean()) if len(well) else 0.0


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.ones_like(part), where=whole > 0)


def _figure(values: Floats) -> Figure:
    low, high = _ends(values[1:])
    return Figure(*(min(1.0, max(0.0, value)) for value in (float(values[0]), low, high)))


def _ends(values: Floats) -> tuple[float, float]:
    low, high = np.quantile(values[np.isfinite(values)], (0.025, 0.975))
    return float(low), float(high)
