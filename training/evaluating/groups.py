"""Figures by subgroup: etiology, class, age, sex, view and source, each with its films and intervals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.data import Sample
from training.evaluating.model import Said
from training.measure import Measured, measure

BANDS = (
    (1, "under 1 year"),
    (6, "1 to 5 years"),
    (12, "6 to 11 years"),
    (18, "12 to 17 years"),
    (40, "18 to 39 years"),
)
"""Up to, not including, this age in years."""

_OLDER = ((60, "40 to 59 years"), (200, "60 years and over"))
UNKNOWN = "unknown"
_OF_THE_LABEL = ("etiology", "class")

Groups = dict[str, dict[str, Measured]]


def groups_of(said: Said, rows: NDArray[np.bool_], threshold: float) -> Groups:
    """Figures for each value of each kind of group among the films of `rows`; kinds that nobody knows are left out.

    An etiology or a class of one label is set against all films of the other label, so that it has an AUC: what it is
    decides its label. A band of age, a sex, a view or a source that has films of one label by chance stands alone.
    """
    labels, patients = said.films.labels, np.array(said.films.patients)
    found: Groups = {}
    for kind, names in kinds_of(said.films.samples).items():
        values = np.array(names)
        here = sorted(set(values[rows].tolist()) - {""}, key=_order)
        if not set(here) - {UNKNOWN} or (len(here) == 1 and kind == "source"):
            continue
        found[kind] = {}
        for value in here:
            own = rows & (values == value)
            part = opposed(own, rows, labels) if kind in _OF_THE_LABEL else own
            found[kind][value] = measure(
                said.likelihoods[part], labels[part], patients[part].tolist(), threshold, said.calls[part]
            )
    return found


def opposed(part: NDArray[np.bool_], rows: NDArray[np.bool_], labels: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The part; where it is of one label, together with all films of the other."""
    kinds = set(labels[part].tolist())
    return part if len(kinds) > 1 else part | (rows & ~np.isin(labels, list(kinds)))


def kinds_of(samples: Sequence[Sample]) -> dict[str, list[str]]:
    """For each kind of group what each film is; empty where the kind does not hold for it."""
    kinds = {
        "etiology": ["" if s.group in ("none", s.view) else s.group for s in samples],
        "class": ["" if s.finding.upper() in ("", "NORMAL", "PNEUMONIA") else s.finding for s in samples],
        "age": [age_band(sample.age) for sample in samples],
        "sex": [{"F": "female", "M": "male"}.get(sample.sex, UNKNOWN) for sample in samples],
        "view": [sample.view or UNKNOWN for sample in samples],
        "source": [sample.source or UNKNOWN for sample in samples],
    }
    if any(kinds["class"]):  # RSNA's classes: Normal is one of three there
        kinds["class"] = [sample.finding for sample in samples]
    return kinds


def age_band(years: float | None) -> str:
    """The band of an age in years."""
    if years is None:
        return UNKNOWN
    return next(name for least, name in (*BANDS, *_OLDER, (float("inf"), UNKNOWN)) if years < least)


def _order(name: str) -> tuple[int, str]:
    """Ages from young to old, all else by the alphabet, unknown last."""
    ages = [band for _, band in (*BANDS, *_OLDER)]
    return (ages.index(name) if name in ages else len(ages) + (name == UNKNOWN), name)
