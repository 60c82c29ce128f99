"""Whether a model is worse than the one it would replace: every figure that a card states, one beside the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pneumo_desktop.inference.card import ModelCard
from pneumo_desktop.inference.figures import BandWorth, Figures, Measurement, Reliability

DIGITS = 3
"""Figures are compared as a card is read: to the thousandth."""

_LESS_IS_BETTER = ("wrongly refused",)
_NO_MERIT = ("does not look at the film",)
"""Measurements that say how hard the task is, and nothing of the model."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of a card in words; `loss` is how far it is from perfect, so that less is better for all of them."""

    text: str
    value: float
    loss: float


@dataclass(frozen=True, slots=True)
class Against:
    """A figure of the model in use, and the new one's; None where the new one does not state it."""

    text: str
    used: float
    new: float | None
    worse: bool

    def __str__(self) -> str:
        """Both values, in words."""
        return f"{self.text}: {'not stated' if self.new is None else f'{self.new:.4f}'}, in use {self.used:.4f}"


def compare_cards(new: Sequence[Stated], used: Sequence[Stated]) -> list[Against]:
    """Every figure that the model in use states, with that of the new one; what is stated no more counts as worse."""
    mine = {each.text: each for each in new}
    found = []
    for theirs in used:
        own = mine.get(theirs.text)
        worse = own is None or round(own.loss, DIGITS) > round(theirs.loss, DIGITS)
        found.append(Against(theirs.text, theirs.value, own.value if own else None, worse))
    return found


def stated_by(card: ModelCard) -> list[Stated]:
    """Every figure of a card that says how good the model is."""
    return list(stated(card.figures, card.bands, card.reliability, card.measurements))


def stated(
    figures: Sequence[Figures],
    bands: Sequence[BandWorth],
    reliability: Sequence[Reliability],
    measurements: Sequence[Measurement],
) -> Iterator[Stated]:
    """The same of a card's parts, before there is a card."""
    for row in figures:
        for name, figure in (("AUC", row.auc), ("sensitivity", row.sensitivity), ("specificity", row.specificity)):
            if figure is not None:
                group = f", {row.group}" if row.group else ""
                yield Stated(f"{name}, {row.measured_on}{group}", figure.value, 1 - figure.value)
    for worth in bands:
        where = f"{worth.band.value} and above, {worth.share:.0%} ill, {worth.measured_on}"
        for name, figure in (("sensitivity", worth.sensitivity), ("PPV", worth.ppv), ("NPV", worth.npv)):
            yield Stated(f"{name}, {where}", figure.value, 1 - figure.value)
    for line in reliability:
        yield Stated(f"ECE, {line.measured_on}", line.ece.value, line.ece.value)
        yield Stated(f"slope, {line.measured_on}", line.slope.value, abs(line.slope.value - 1))
        yield Stated(f"intercept, {line.measured_on}", line.intercept.value, abs(line.intercept.value))
    for each in measurements:
        if not any(words in each.text for words in _NO_MERIT):
            # Numbers of films change from one set to the next; what was measured does not.
            text = re.sub(r"\bof \d+\b", "of so many", each.text)
            less = any(words in each.text for words in _LESS_IS_BETTER)
            yield Stated(text, each.value, each.value if less else 1 - each.value)
