"""Logits to likelihoods, and the two thresholds; all chosen on val, never on the films that are reported."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.card import Calibration, Thresholds

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

LEAST_SENSITIVITY = 0.98
HIGH_PPV = 0.98
HIGH_SHARE = 0.25
LEAST_SLOPE = 1e-3
_STILL = 1e-10


def fit_calibration(logits: Floats, labels: Labels) -> Calibration:
    """Platt scaling by Newton's method, with Platt's softened targets, so that a perfect split stays finite.

    The slope is kept above zero: a network that has learned nothing must not have its order turned round by chance.

    Args:
        logits: (N,) of films the network did not learn from.
        labels: (N,) 1 for pneumonia.
    """
    ill, well = int(labels.sum()), int((1 - labels).sum())
    target = np.where(labels == 1, (ill + 1) / (ill + 2), 1 / (well + 2))
    # In units of their own spread: a network that was hardly trained says nearly the same of every film.
    middle, spread = float(logits.mean()), float(logits.std()) or 1.0
    design = np.stack(((logits - middle) / spread, np.ones_like(logits)), 1)
    weights = _newton(design, target)
    slope, intercept = float(weights[0]) / spread, float(weights[1])
    if slope < LEAST_SLOPE:
        # With another slope the intercept is another, too, or every film would be as good as sure.
        slope = LEAST_SLOPE
        intercept = float(_newton(design[:, 1:], target, slope * (logits - middle))[0])
    return Calibration(slope, intercept - slope * middle, float(labels.mean()))


def _newton(design: Floats, target: Floats, offset: Floats | float = 0.0) -> Floats:
    """Weights (K,) of a logistic regression of target (N,) on design (N, K), beside what is given as offset."""
    weights = np.zeros(design.shape[1])
    for _ in range(100):
        found = 1 / (1 + np.exp(-np.clip(design @ weights + offset, -60, 60)))
        curvature = (design * (found * (1 - found))[:, None]).T @ design + 1e-9 * np.eye(design.shape[1])
        step = np.linalg.solve(curvature, design.T @ (target - found))
        # Bounded, as Newton's method may leap where the sigmoid is flat.
        weights += step / max(1.0, float(np.abs(step).max()))
        if np.abs(step).max() < _STILL:
            break
    return weights


def choose_thresholds(likelihoods: Floats, labels: Labels, least_sensitivity: float = LEAST_SENSITIVITY) -> Thresholds:
    """The operating and the high threshold by their rules, each placed midway to the next lower film.

    Midway, because a threshold that equals a film's likelihood would be crossed by the last digit of another device.

    Args:
        likelihoods: (N,) calibrated, of val.
        labels: (N,) 1 for pneumonia, both kinds present.
        least_sensitivity: of the operating threshold.
    """
    ill = np.sort(likelihoods[labels == 1])
    missed = int(np.floor((1 - least_sensitivity) * len(ill) + 1e-9))
    operating = _below(float(ill[missed]), likelihoods)
    well = likelihoods[labels == 0]
    high = operating
    for candidate in np.sort(likelihoods[likelihoods >= operating]):
        true, false = (ill >= candidate).mean(), (well >= candidate).mean()
        if HIGH_SHARE * true >= HIGH_PPV * (HIGH_SHARE * true + (1 - HIGH_SHARE) * false):
            high = max(operating, _below(float(candidate), likelihoods))
            break
    else:
        high = max(operating, float(ill[-1]))
    return Thresholds(
        operating,
        high,
        f"the highest at which at least {least_sensitivity:.0%} of the ill films are suspected",
        f"the lowest, from the operating threshold on, above which a case is ill with at least {HIGH_PPV:.0%} "
        f"where {HIGH_SHARE:.0%} of the cases are",
    )


def _below(value: float, likelihoods: Floats) -> float:
    lower = likelihoods[likelihoods < value]
    return (value + float(lower.max())) / 2 if len(lower) else value
