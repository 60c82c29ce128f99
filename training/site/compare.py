"""Two models on films that neither learnt from: each figure of both, and the difference with its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Call, Opinion
from pneumo_desktop.inference.figures import Interval

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Said:
    """What a model says of N films: likelihoods at one share, and which it suspects; what it refuses, it does not."""

    likelihoods: Floats
    suspected: NDArray[np.bool_]

    @classmethod
    def of(cls, opinions: Sequence[Opinion]) -> Said:
        """Out of opinions."""
        return cls(
            np.array([each.score.likelihood if each.score else 0.0 for each in opinions]),
            np.array([each.score is not None and each.score.call is Call.SUSPECTED for each in opinions]),
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure: of the model in use, of the new one, and new minus old; intervals by bootstrap over patients.

    `higher_is_better` is false for the Brier score.
    """

    figure: str
    before: Interval
    after: Interval
    difference: Interval
    higher_is_better: bool = True

    @property
    def worse(self) -> bool:
        """Whether the new model's figure is the worse one."""
        change = self.difference.value if self.higher_is_better else -self.difference.value
        return change < 0


def compare(before: Said, after: Said, labels: Labels, patients: Sequence[str]) -> list[Compared]:
    """AUC first, then sensitivity and specificity at each one's own threshold, and the Brier score.

    Args:
        before: of the model in use.
        after: of the new one, on the same films.
        labels: (N,) 1 for pneumonia, both kinds present.
        patients: (N,) films of one patient come and go together.
    """
    _, whose = np.unique(np.asarray(patients), return_inverse=True)
    rows = [np.flatnonzero(whose == patient) for patient in range(int(whose.max()) + 1)]
    draw = np.random.default_rng(0)
    rounds = [np.arange(len(labels))]
    while len(rounds) <= ROUNDS:
        drawn = np.concatenate([rows[patient] for patient in draw.integers(len(rows), size=len(rows))])
        if len(set(labels[drawn].tolist())) == 2:
            rounds.append(drawn)

    def one(name: str, of: Callable[[Said, NDArray[np.int64]], float], *, higher: bool = True) -> Compared:
        old, new = (np.array([of(said, drawn) for drawn in rounds]) for said in (before, after))
        return Compared(name, _interval(old), _interval(new), _interval(new - old), higher)

    return [
        one("AUC", lambda said, at: _auc(said.likelihoods[at], labels[at])),
        one("sensitivity", lambda said, at: float(said.suspected[at][labels[at] == 1].mean())),
        one("specificity", lambda said, at: float((~said.suspected[at][labels[at] == 0]).mean())),
        one("Brier score", lambda said, at: float(((said.likelihoods[at] - labels[at]) ** 2).mean()), higher=False),
    ]


def _auc(likelihoods: Floats, labels: Labels) -> float:
    """The share of pairs, one ill and one well, of which the ill film is the likelier one; ties count half."""
    well, ill = np.sort(likelihoods[labels == 0]), likelihoods[labels == 1]
    below = np.searchsorted(well, ill, "left") + np.searchsorted(well, ill, "right")
    return float(below.mean() / 2 / len(well))


def _interval(values: Floats) -> Interval:
    low, high = np.quantile(values[1:], (0.025, 0.975))
    return Interval(float(values[0]), float(low), float(high))
