"""Agreement beyond chance: Cohen's kappa of two, Krippendorff's alpha of any number of readers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.statistics.figure import Figure, Part
from pneumo_desktop.audit.statistics.gather import FINDINGS, Readings
from pneumo_desktop.audit.statistics.intervals import NONE, Interval, Z, bootstrap

Floats = NDArray[np.float64]
MOST_PAIRS = 60
LEAST = 30
_NIL = 1e-12


def cohen(table: Floats) -> tuple[float, Interval]:
    """Kappa (Cohen 1960) of a square table of counts, and its interval by the large-sample error.

    The error is that of Fleiss, Cohen and Everitt (Psychological Bulletin 1969, formula 13). NaN where chance alone
    would agree in all cases, and where there is no case. No interval where the error is nil: agreement in all of a few
    cases, or one reader with one answer alone, says nothing of how sure that is.
    """
    n = table.sum()
    if not n:
        return math.nan, NONE
    p = table / n
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    observed, chance = float(np.trace(p)), float(rows @ columns)
    if chance >= 1.0:
        return math.nan, NONE
    kappa = (observed - chance) / (1 - chance)
    diagonal = np.diag(p) @ (1 - (rows + columns) * (1 - kappa)) ** 2
    crossed = (columns[:, None] + rows[None, :]) ** 2
    beside = (1 - kappa) ** 2 * float((p * crossed).sum() - np.diag(p) @ np.diag(crossed))
    variance = (diagonal + beside - (kappa - chance * (1 - kappa)) ** 2) / ((1 - chance) ** 2 * n)
    if variance < _NIL:
        return kappa, NONE
    half = Z * math.sqrt(float(variance))
    return kappa, (max(-1.0, kappa - half), min(1.0, kappa + half))


def few(n: int, interval: Interval) -> str:
    """A word of warning where an interval by the large-sample error is rough, or there is none."""
    if math.isnan(interval[0]):
        return "no interval can be given: the answers differ too little for one"
    return f"fewer than {LEAST} cases: the interval is rough" if n < LEAST else ""


def krippendorff(units: Sequence[Sequence[int]], kinds: int) -> float:
    """Alpha for nominal answers (Krippendorff, Content Analysis, 2004, 11.3); NaN where all gave one answer.

    Args:
        units: the answers given to each case, two or more, in numbers below `kinds`.
    """
    return _alpha(_pairs_of(units, kinds).sum(axis=0))


def _pairs_of(units: Sequence[Sequence[int]], kinds: int) -> Floats:
    """(cases, kinds, kinds) how often two readers of a case gave which two answers, weighed by its readers."""
    counts = [np.bincount(answers, minlength=kinds).astype(float) for answers in units]
    return np.array([(np.outer(n, n) - np.diag(n)) / (n.sum() - 1) for n in counts])


def _alpha(together: Floats) -> float:
    n = float(together.sum())
    each = together.sum(axis=1)
    expected = n * n - float(each @ each)
    if expected <= 0:
        return math.nan
    return 1 - (n - 1) * (n - float(np.trace(together))) / expected


def readers(read_twice: Sequence[Readings]) -> Iterator[Figure]:
    """Agreement of readers on cases that more than one of them gave a verdict on."""
    part = Part("agreement between readers")
    yield part.count("cases read by two or more", len(read_twice))
    if not read_twice:
        why = "no case has verdicts of two readers: nothing can be said of how far readers agree"
        yield part.untold("Krippendorff's alpha", why)
        return
    units = [[FINDINGS.index(finding) for _, finding in readings] for readings in read_twice]
    matrices = _pairs_of(units, len(FINDINGS))
    alpha = krippendorff(units, len(FINDINGS))
    if math.isnan(alpha):
        yield part.untold("Krippendorff's alpha", "all readers gave one answer: chance cannot be told", len(units))
    else:
        interval = bootstrap(len(units), lambda drawn: np.array([_alpha(matrices[each].sum(axis=0)) for each in drawn]))
        yield part.value("Krippendorff's alpha", alpha, interval, len(units))
    yield from _pairs(read_twice)


def _pairs(read_twice: Sequence[Readings]) -> Iterator[Figure]:
    tables: dict[tuple[str, str], Floats] = defaultdict(lambda: np.zeros((len(FINDINGS), len(FINDINGS))))
    for readings in read_twice:
        for (one, first), (other, second) in combinations(sorted(readings), 2):
            tables[one, other][FINDINGS.index(first), FINDINGS.index(second)] += 1
    commonest = sorted(tables.items(), key=lambda item: (-item[1].sum(), item[0]))
    for (one, other), table in commonest[:MOST_PAIRS]:
        part, n = Part("agreement between readers", "pair", f"{one} and {other}"), int(table.sum())
        yield part.share("same finding", int(np.trace(table)), n)
        value, interval = cohen(table)
        if math.isnan(value):
            yield part.untold("Cohen's kappa", "one answer alone was given: chance cannot be told", n)
        else:
            yield part.value("Cohen's kappa", value, interval, n, note=few(n, interval))
