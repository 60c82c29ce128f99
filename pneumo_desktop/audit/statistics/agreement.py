"""How far verdicts and the model's call agree. Not its sensitivity: readers had seen what it said."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from pneumo_desktop.audit.statistics.figure import Chosen, Figure, Part
from pneumo_desktop.audit.statistics.gather import Decided
from pneumo_desktop.audit.statistics.kappa import cohen, few
from pneumo_desktop.case import CaseState, Finding

MOST_REASONS = 40


def agreement(decided: Decided) -> Iterator[Figure]:
    """Agreement of all decided cases, their findings, and why readers overrode."""
    yield from agreement_of(decided, Part("agreement with the model"))
    part = Part("findings")
    for finding in Finding:
        yield Part("findings", "finding", finding.value).share(
            "finding", int(decided.is_finding(finding).sum()), len(decided)
        )
    if not len(decided):
        yield part.untold("finding", "no case was decided")
    yield from reasons(decided)


def agreement_of(decided: Decided, part: Part, which: Chosen | None = None) -> Iterator[Figure]:
    """Agreement of some cases."""
    chosen = np.ones(len(decided), dtype=bool) if which is None else which
    confirmed = int((decided.is_state(CaseState.CONFIRMED) & chosen).sum())
    overridden = int((decided.is_state(CaseState.OVERRIDDEN) & chosen).sum())
    yield part.share("verdicts that confirm the call", confirmed, confirmed + overridden)
    ill, well = decided.is_finding(Finding.PNEUMONIA) & chosen, decided.is_finding(Finding.NO_PNEUMONIA) & chosen
    suspected, not_suspected = decided.suspected == 1, decided.suspected == 0
    both = [int((finding & call).sum()) for finding in (ill, well) for call in (suspected, not_suspected)]
    yield part.share("verdict pneumonia where suspected", both[0], both[0] + both[2])
    yield part.share("verdict no pneumonia where not suspected", both[3], both[1] + both[3])
    table = np.array(both, dtype=float).reshape(2, 2)
    value, interval = cohen(table)
    name, n = "kappa of verdict and call", int(table.sum())
    if math.isnan(value):
        yield part.untold(name, "one answer alone was given: chance cannot be told from agreement", n)
    else:
        yield part.value(name, value, interval, n, note=few(n, interval))


def reasons(decided: Decided) -> Iterator[Figure]:
    """What readers wrote when they overrode, the commonest first."""
    overridden = decided.is_state(CaseState.OVERRIDDEN)
    n = int(overridden.sum())
    if not n:
        yield Part("override reasons").untold("reason of overriding", "no verdict overrode the model's call")
        return
    counts = np.bincount(decided.reason[overridden], minlength=len(decided.reasons))
    order = sorted(np.flatnonzero(counts), key=lambda code: (-counts[code], decided.reasons[code]))
    for code in order[:MOST_REASONS]:
        part = Part("override reasons", "reason", decided.reasons[code] or "none was written")
        yield part.share("reason of overriding", int(counts[code]), n)
    if rest := sum(int(counts[code]) for code in order[MOST_REASONS:]):
        yield Part("override reasons", "reason", "any other").share("reason of overriding", rest, n)
