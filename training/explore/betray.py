"""What tells the label without a look at the lungs: size, shape, file, grey, view, sex, age, source.

A network finds such things sooner than it finds pneumonia, and is then good on this set and worth nothing elsewhere
(Zech et al., PLOS Medicine 2018; DeGrave et al., Nature Machine Intelligence 2021).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2_contingency
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training.data import Sample
from training.explore.counts import origin
from training.explore.look import LEVELS, Look, Seen

Floats = NDArray[np.float64]

LEAST_FILMS = 10
"""Fewer films of a label say nothing."""
BETRAYS = 0.65
"""An AUC from which on (or as far below a half) one number alone counts as telling the label, if not by chance."""
BY_CHANCE = 4.0
"""So many standard errors from a half are no chance, though a dozen numbers are tried on every source."""
GOES_TOGETHER, UNLIKELY = 0.15, 0.05
"""Cramér's V and p from which on a property and the label count as going together."""

_FOLDS = 5
_STEPS = (np.arange(LEVELS) + 0.5) / LEVELS


def _spread(look: Look) -> float:
    mean = float(look.levels @ _STEPS)
    return float(np.sqrt(max(0.0, float(look.levels @ (_STEPS - mean) ** 2))))


SHAPE: Mapping[str, Callable[[Look], float]] = {
    "width in pixels": lambda look: look.tags.columns,
    "height in pixels": lambda look: look.tags.rows,
    "width over height": lambda look: look.tags.columns / max(1, look.tags.rows),
    "bytes of the file": lambda look: look.length,
    "bits per pixel": lambda look: look.tags.bits_stored,
}
GREY: Mapping[str, Callable[[Look], float]] = {
    "mean grey": lambda look: float(look.levels @ _STEPS),
    "contrast (standard deviation)": _spread,
    "share of black": lambda look: float(look.levels[:2].sum()),
    "share of white": lambda look: float(look.levels[-2:].sum()),
}
TRAITS: Mapping[str, Callable[[Sample, Look], str]] = {
    "view": lambda sample, look: sample.view or look.tags.view_position,
    "sex": lambda sample, _: sample.sex,
    "hospital": lambda sample, _: sample.group if sample.group in ("CHNCXR", "MCUCXR") else "",
    "file format": lambda _, look: look.tags.file_format,
    "photometric sense": lambda _, look: look.tags.photometric_interpretation,
}


@dataclass(frozen=True, slots=True)
class Tell:
    """How well one number alone tells the label in one source.

    `auc` above a half: pneumonias have the higher values; `normal` and `ill` are the medians; `error` is the standard
    error that an AUC of so many films has where the number tells nothing (Mann and Whitney 1947).
    """

    source: str
    name: str
    auc: float
    normal: float
    ill: float
    error: float

    @property
    def strong(self) -> bool:
        """Whether it betrays the label."""
        return abs(self.auc - 0.5) >= max(BETRAYS - 0.5, BY_CHANCE * self.error)


@dataclass(frozen=True, slots=True)
class Bond:
    """How far a property in words and the label go together in one source; `counts` are (normal, ill) of each value."""

    source: str
    name: str
    v: float
    p: float
    counts: dict[str, tuple[int, int]]

    @property
    def strong(self) -> bool:
        """Whether they go together by more than chance, and by enough to matter."""
        return self.v >= GOES_TOGETHER and self.p < UNLIKELY


def tells(seen: Seen) -> list[Tell]:
    """Every number of every source that has enough films of both labels and does not always have one value."""
    found = []
    columns = {name: seen.column(value) for name, value in {**SHAPE, **GREY}.items()}
    columns["age in years"] = np.array([np.nan if s.age is None else s.age for s in seen.samples])
    for source, rows in by_source(seen).items():
        for name, values in columns.items():
            known = rows[~np.isnan(values[rows])]
            labels, here = seen.labels[known], values[known]
            if enough(labels) and np.ptp(here) > 0:
                auc = float(roc_auc_score(labels, here))
                medians = [float(np.median(here[labels == label])) for label in (0, 1)]
                ill, normal = int(labels.sum()), int((labels == 0).sum())
                error = float(np.sqrt((ill + normal + 1) / (12 * ill * normal)))
                found.append(Tell(source, name, auc, medians[0], medians[1], error))
    return found


def bonds(seen: Seen) -> list[Bond]:
    """Every property of every source that has two values at least; and the source itself where there are several."""
    found = []
    for source, rows in by_source(seen).items():
        for name, value in TRAITS.items():
            words = [value(seen.samples[row], seen.looks[row]) for row in rows.tolist()]
            bond = _bond(source, name, words, seen.labels[rows])
            found += [bond] if bond else []
    sources = [origin(sample) for sample in seen.samples]
    bond = _bond("all together", "source", sources, seen.labels)
    return found + ([bond] if bond else [])


def without_lungs(seen: Seen) -> dict[str, dict[str, float]]:
    """For each source the AUC of a linear model of shape and file alone, and of grey levels alone.

    Cross-validated by patient, so that chance gives 0.5.
    """
    found: dict[str, dict[str, float]] = {}
    for source, rows in by_source(seen).items():
        labels = seen.labels[rows]
        people = [seen.samples[row].person for row in rows.tolist()]
        persons = [
            len({p for p, label in zip(people, labels.tolist(), strict=True) if label == kind}) for kind in (0, 1)
        ]
        if not enough(labels) or min(persons) < _FOLDS:
            continue
        for kind, measures in (("shape and file", SHAPE), ("grey levels", GREY)):
            values = np.stack([seen.column(value)[rows] for value in measures.values()], 1)
            if np.ptp(values, 0).max() > 0:
                found.setdefault(source, {})[kind] = _cross_validated(values, labels, people)
    return found


def by_source(seen: Seen) -> dict[str, NDArray[np.int64]]:
    """The rows of each source, see `counts.origin`."""
    names = np.array([origin(sample) for sample in seen.samples])
    return {name: np.flatnonzero(names == name) for name in sorted(set(names.tolist()))}


def enough(labels: NDArray[np.int64]) -> bool:
    """Whether there are films of both labels to say something of."""
    return bool(min((labels == 0).sum(), (labels == 1).sum()) >= LEAST_FILMS)


def _cross_validated(values: Floats, labels: NDArray[np.int64], people: list[str]) -> float:
    scores = np.zeros(len(labels))
    for learned, held in StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=0).split(values, labels, people):
        model = make_pipeline(StandardScaler(), LogisticRegression(class_weight="balanced", max_iter=1000))
        if len(set(labels[learned].tolist())) < 2:
            return 0.5
        model.fit(values[learned], labels[learned])
        scores[held] = model.decision_function(values[held])
    return float(roc_auc_score(labels, scores))


def _bond(source: str, name: str, words: list[str], labels: NDArray[np.int64]) -> Bond | None:
    counts: dict[str, list[int]] = {}
    for word, label in zip(words, labels.tolist(), strict=True):
        if word:
            counts.setdefault(word, [0, 0])[label] += 1
    table = np.array(list(counts.values()))
    if len(counts) < 2 or table.sum(0).min() < LEAST_FILMS:
        return None
    test = chi2_contingency(table, correction=False)
    v = float(np.sqrt(test.statistic / table.sum()))  # one side has two values, so no further divisor
    pairs = {word: (normal, ill) for word, (normal, ill) in sorted(counts.items())}
    return Bond(source, name, v, float(test.pvalue), pairs)
