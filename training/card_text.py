"""A model's card as Markdown, for the README: what stands there is what the card says, number for number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pneumo_desktop.inference.card import ModelCard
from pneumo_desktop.inference.figures import Figure, Figures, Interval
from training.data import DataRefused

BEGIN, END = "<!-- card: written by `python -m training card` -->", "<!-- /card -->"


def put_into(card: ModelCard, file: Path) -> None:
    """Replace what stands between the two marks of a file.

    Raises:
        DataRefused: the marks are not there.
    """
    text = file.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise DataRefused(file.name, f"it has no place marked {BEGIN} … {END}", "Put the two lines where it belongs.")
    file.write_text(f"{before}{BEGIN}\n{markdown(card)}\n{END}{after}", "utf-8")


def markdown(card: ModelCard) -> str:
    """Figures with intervals, bands, reliability, limits, data and licence."""
    return "\n".join(_lines(card))


def _lines(card: ModelCard) -> Iterator[str]:
    yield f"`{card.title}`, {card.architecture}, {card.input.height} × {card.input.width} pixels. {card.intended_use}"
    yield ""
    yield "Figures at the operating threshold, with 95 % intervals by bootstrap over patients:"
    yield ""
    yield "| films | number | AUC | sensitivity | specificity |"
    yield "| --- | ---: | --- | --- | --- |"
    for measured_on, rows in groupby(card.figures, lambda row: row.measured_on):
        yield f"| **{measured_on}** | | | | |"
        yield from map(_row, rows)
    yield ""
    yield "What a call is worth, where so many films show pneumonia:"
    yield ""
    yield "| band | share | sensitivity | PPV | NPV |"
    yield "| --- | ---: | --- | --- | --- |"
    for measured_on, worths in groupby(card.bands, lambda row: row.measured_on):
        yield f"| **{measured_on}** | | | | |"
        for worth in worths:
            cells = " | ".join(_figure(value) for value in (worth.sensitivity, worth.ppv, worth.npv))
            yield f"| {worth.band.value} and above | {worth.share:.0%} | {cells} |"
    yield ""
    yield "| likelihoods at their word | ECE | slope | intercept |"
    yield "| --- | --- | --- | --- |"
    for line in card.reliability:
        yield f"| {line.measured_on} | {_figure(line.ece)} | {_figure(line.slope)} | {_figure(line.intercept)} |"
    yield ""
    for each in card.measurements:
        around = f" ({each.low:.4f}–{each.high:.4f})" if each.low is not None and each.high is not None else ""
        yield f"- {each.text}: {each.value:.4f}{around}"
    yield ""
    yield "Limits:"
    yield ""
    yield from (f"- {limit}" for limit in card.limits)
    yield ""
    yield f"Data: {card.origin.training_data} Licences: {card.origin.licence}. Began from {card.origin.began_from}."


def _row(row: Figures) -> str:
    cells = " | ".join(_figure(value) for value in (row.auc, row.sensitivity, row.specificity))
    return f"| {row.group or 'all'} | {row.films} | {cells} |"


def _figure(figure: Figure | Interval | None) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})" if figure else "–"
