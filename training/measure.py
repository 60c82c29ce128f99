"""Figures with intervals: how well likelihoods tell ill from well, resampled by patient."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.figures import Figure, Interval

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

ROUNDS = 1000
BINS = 10


class Measured(TypedDict):
    """The figures of one group of films; a figure is None where the group has no film it could be measured on."""

    films: int
    pneumonias: int
    patients: int
    auc: Figure | None
    accuracy: Figure | None
    sensitivity: Figure | None
    specificity: Figure | None
    ppv: Figure | None
    npv: Figure | None
    ece: float
    brier: float


def measure(
    likelihoods: Floats,
    labels: Labels,
    patients: Sequence[str],
    threshold: float,
    calls: NDArray[np.bool_] | None = None,
    ranks: Floats | None = None,
) -> Measured:
    """All figures at a threshold that was chosen elsewhere.

    Intervals hold 95 % of 1000 bootstrap rounds over patients: films of one patient come and go together.

    Args:
        likelihoods: (N,) in [0, 1].
        labels: (N,) 1 for pneumonia.
        patients: (N,) whose film each is.
        threshold: suspected from here on.
        calls: (N,) which are suspected, where more than one threshold decides (children and adults have their own).
        ranks: (N,) what the AUC is taken of, where likelihoods come from more than one calibration; else these.
    """
    suspected = likelihoods >= threshold if calls is None else calls
    ranked = likelihoods if ranks is None else ranks
    weights, count = drawn_weights(patients)
    order = np.argsort(ranked, kind="stable")
    ill = labels == 1

    def share(of: NDArray[np.bool_], among: NDArray[np.bool_]) -> Figure | None:
        return _interval([_ratio(float(w[of & among].sum()), float(w[among].sum())) for w in weights])

    return {
        "films": len(labels),
        "pneumonias": int(ill.sum()),
        "patients": count,
        "auc": _interval([_auc(ranked[order], labels[order], w[order]) for w in weights]),
        "accuracy": share(suspected == ill, np.ones(len(labels), dtype=bool)),
        "sensitivity": share(suspected, ill),
        "specificity": share(~suspected, ~ill),
        "ppv": share(ill, suspected),
        "npv": share(~ill, ~suspected),
        "ece": expected_calibration_error(likelihoods, labels),
        "brier": float(np.mean((likelihoods - labels) ** 2)),
    }


def auc_difference(mine: Floats, other: Floats, labels: Labels, patients: Sequence[str]) -> Interval | None:
    """How far the AUC of one model lies above that of another on the same films, both drawn together by patient.

    Two AUCs whose intervals overlap may differ for sure, as the films that are hard are hard for both.

    Args:
        mine: (N,) scores of the one.
        other: (N,) scores of the other.
        labels: (N,) 1 for pneumonia.
        patients: (N,) whose film each is.

    Returns:
        The difference with its 95 % interval; None where there is one label only.
    """
    weights, _ = drawn_weights(patients)
    rows = np.argsort(mine, kind="stable"), np.argsort(other, kind="stable")
    found = [
        _auc(mine[rows[0]], labels[rows[0]], w[rows[0]]) - _auc(other[rows[1]], labels[rows[1]], w[rows[1]])
        for w in weights
    ]
    if np.isnan(found[0]):
        return None
    low, high = np.nanquantile(found[1:], (0.025, 0.975))
    return Interval(found[0], float(low), float(high))


def expected_calibration_error(likelihoods: Floats, labels: Labels) -> float:
    """The mean distance, over ten even bins, between likelihood and share of pneumonia (Naeini et al. 2015)."""
    bins = np.minimum((likelihoods * BINS).astype(int), BINS - 1)
    parts = [np.abs((likelihoods - labels)[bins == b].sum()) for b in range(BINS)]
    return float(sum(parts) / len(labels))


def drawn_weights(patients: Sequence[str]) -> tuple[list[Floats], int]:
    """Weights (N,) of films: all once, then round after round as often as their patient was drawn; and the patients."""
    _, whose = np.unique(np.asarray(patients), return_inverse=True)
    count = int(whose.max()) + 1
    draw = np.random.default_rng(0)
    drawn = (np.bincount(draw.integers(count, size=count), minlength=count) for _ in range(ROUNDS))
    return [np.ones(len(patients)), *(often[whose].astype(float) for often in drawn)], count


def _auc(likelihoods: Floats, labels: Labels, weights: Floats) -> float:
    """Weighted area under the ROC curve of films sorted by likelihood; ties count half; NaN for one label only."""
    _, first = np.unique(likelihoods, return_index=True)
    ill = np.add.reduceat(weights * labels, first)
    well = np.add.reduceat(weights * (1 - labels), first)
    below = np.cumsum(well) - well
    return _ratio(float((ill * (below + well / 2)).sum()), float(ill.sum() * well.sum()))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")


def _interval(values: list[float]) -> Figure | None:
    """The first value, with the interval of the others; None where there is no first."""
    if np.isnan(values[0]):
        return None
    rounds = np.array([value for value in values[1:] if not np.isnan(value)] or [values[0]])
    low, high = np.quantile(rounds, (0.025, 0.975))
    return Figure(min(values[0], 1.0), min(float(low), 1.0), min(float(high), 1.0))
