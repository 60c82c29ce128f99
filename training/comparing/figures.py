"""Figures of one network on val, at thresholds and calibrations that were chosen without the films they are used on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.calibrate import choose_thresholds, fit_calibration
from training.data import DataRefused
from training.measure import Floats, Labels, Measured, measure
from training.reliability import folds_of

Rule = Callable[[Floats, Labels], float]
YOUDEN = "youden"
RULES = f"{YOUDEN}, or sensitivity=0.98"


@dataclass(frozen=True, slots=True)
class Crossed:
    """What cross-fitting gives: `likelihoods` (N,) and `calls` (N,) of films, none of which had a say in its own.

    `thresholds` are the folds' (likelihoods); `said` tells in words how they were chosen.
    """

    likelihoods: Floats
    calls: NDArray[np.bool_]
    thresholds: tuple[float, ...]
    said: str


def rule_of(text: str) -> Rule:
    """The rule by which a threshold is chosen, from its name on the command line.

    Raises:
        DataRefused: no such rule.
    """
    name, _, number = text.partition("=")
    if name == YOUDEN and not number:
        return youden
    try:
        least = float(number)
    except ValueError:
        least = 0.0
    if name != "sensitivity" or not 0 < least <= 1:
        raise DataRefused("--rule", f"`{text}` is no rule for a threshold", f"Give {RULES}.")
    return lambda likelihoods, labels: choose_thresholds(likelihoods, labels, least).operating


def rule_in_words(text: str) -> str:
    """What the rule of a name does."""
    if text == YOUDEN:
        return "where sensitivity and specificity sum up highest (Youden 1950)"
    return f"the highest at which at least {float(text.partition('=')[2]):.0%} of the ill films are suspected"


def youden(likelihoods: Floats, labels: Labels) -> float:
    """The threshold at which sensitivity and specificity sum up highest, midway to the next lower film."""
    values = np.unique(likelihoods)
    ill, well = np.sort(likelihoods[labels == 1]), np.sort(likelihoods[labels == 0])
    above = 1 - np.searchsorted(ill, values) / len(ill)
    below = np.searchsorted(well, values) / len(well)
    best = int(np.argmax(above + below))
    return float(values[best] + values[best - 1]) / 2 if best else float(values[0])


def cross_fit(logits: Floats, labels: Labels, patients: Sequence[str], rule: str = YOUDEN) -> Crossed:
    """Calibrate and call each film by what the films of other patients say.

    Args:
        logits: (N,) of films that the network did not learn from.
        labels: (N,) 1 for pneumonia.
        patients: (N,) whose film each is.
        rule: see `rule_of`.
    """
    choose = rule_of(rule)
    folds = folds_of(labels, patients)
    if not folds:
        likelihoods = 1 / (1 + np.exp(-np.clip(logits, -60, 60)))
        said = "no threshold could be chosen: too few patients of one label; 0.5 of what the network says was taken"
        return Crossed(likelihoods, likelihoods >= 0.5, (0.5,), said)
    likelihoods, calls = np.zeros(len(logits)), np.zeros(len(logits), dtype=bool)
    thresholds = []
    for learned, held in folds:
        calibration = fit_calibration(logits[learned], labels[learned])
        known = np.array([calibration.likelihood(logit) for logit in logits[learned].tolist()])
        likelihoods[held] = [calibration.likelihood(logit) for logit in logits[held].tolist()]
        thresholds.append(choose(known, labels[learned]))
        calls[held] = likelihoods[held] >= thresholds[-1]
    said = (
        f"threshold and calibration of each film come from the films of other patients ({len(folds)} folds by patient):"
        f" {rule_in_words(rule)}"
    )
    return Crossed(likelihoods, calls, tuple(thresholds), said)


def figures_of_rung(logits: Floats, labels: Labels, patients: Sequence[str], crossed: Crossed) -> Measured:
    """All figures with intervals by patient; the AUC is that of the plain logits."""
    return measure(crossed.likelihoods, labels, patients, 0.5, crossed.calls, ranks=logits)
