"""How far likelihoods can be taken at their word, and what a call is worth where pneumonia is rarer or commoner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.figures import Figure, Interval
from pneumo_desktop.inference.judge import at_share
from training.measure import Floats, Labels, drawn_weights
from training.reliability import interval_of, reliability

SHARES = (0.01, 0.05, 0.1, 0.2, 0.5, 0.75)
LEAST_OF_EACH = 10
"""Films of each label that calibration needs before a slope says anything."""


class Calibrated(TypedDict):
    """Of one split, over the films that were scored; None where there are too few."""

    films: int
    ece: Figure | None
    brier: Interval | None
    slope: Interval | None
    intercept: Interval | None
    mean_likelihood: float | None
    share_of_pneumonia: float | None


class Worth(TypedDict):
    """Where `share` of the films show pneumonia: `shown`, what a film at the threshold is shown with; PPV and NPV."""

    share: float
    shown: float
    suspected: Figure | None
    ppv: Figure | None
    npv: Figure | None


def calibrated(likelihoods: Floats, labels: Labels, patients: Sequence[str]) -> Calibrated:
    """Expected calibration error, Brier score, and a line's slope and intercept, with intervals by patient."""
    nothing: Calibrated = {
        "films": len(labels),
        "ece": None,
        "brier": None,
        "slope": None,
        "intercept": None,
        "mean_likelihood": float(likelihoods.mean()) if len(labels) else None,
        "share_of_pneumonia": float(labels.mean()) if len(labels) else None,
    }
    if not len(labels):
        return nothing
    squares = interval_of(((likelihoods - labels) ** 2).tolist(), patients)
    nothing["brier"] = Interval(squares.value, squares.low, squares.high)
    if min(int(labels.sum()), int((1 - labels).sum())) < LEAST_OF_EACH:
        return nothing
    found = reliability(likelihoods, labels, patients, "")
    return nothing | {"ece": found.ece, "slope": found.slope, "intercept": found.intercept}


def worth_at_shares(
    calls: NDArray[np.bool_], labels: Labels, patients: Sequence[str], threshold: float, measured_share: float
) -> list[Worth]:
    """PPV, NPV and the share suspected at each of `SHARES`, by the sensitivity and specificity of these films.

    Args:
        calls: (N,) which are suspected.
        labels: (N,) 1 for pneumonia, both kinds present, or nothing is given.
        patients: (N,) whose film each is.
        threshold: operating, at the share of the calibration.
        measured_share: of pneumonia, at which likelihoods hold.
    """
    if len(set(labels.tolist())) < 2:
        return []
    weights, _ = drawn_weights(patients)
    ill = labels == 1
    rounds = [(float(w[ill].sum()), float(w[~ill].sum()), w) for w in weights]
    rates = np.array(
        [
            (float(w[ill & calls].sum()) / sick, float(w[~ill & calls].sum()) / well)
            for sick, well, w in rounds
            if sick and well
        ]
    )
    found: list[Worth] = []
    for share in SHARES:
        true, false = share * rates[:, 0], (1 - share) * rates[:, 1]
        found.append(
            {
                "share": share,
                "shown": at_share(threshold, measured_share, share),
                "suspected": _figure(true + false),
                "ppv": _figure(_ratio(true, true + false)),
                "npv": _figure(_ratio(1 - share - false, 1 - true - false)),
            }
        )
    return found


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 1e-12)


def _figure(values: Floats) -> Figure | None:
    if np.isnan(values[0]):
        return None
    low, high = np.nanquantile(values, (0.025, 0.975))
    ends = [min(1.0, max(0.0, float(value))) for value in (values[0], low, high)]
    return Figure(*ends)
