"""The locator's report: one HTML file with the figures of each method and the films on which it was right and wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.locator.beside import Places
from training.locator.challenge import film_score
from training.locator.films import Located
from training.locator.pictures import picture
from training.plural import count as count_of
from training.reports.page import Page

PAGE = "locator.html"
EACH = 8
"""Films shown of each kind: found best, found worst, boxes where there is nothing."""

_HEADS = ("method", "challenge mAP", "on films with boxes", "peak in box", "boxes found", "false boxes per film", "how")
_KEYS = ("challenge", "challenge_boxed", "peak", "boxes_found", "false_boxes")
_COLOURS = (
    "Red, solid: drawn by a reader. Blue, dashed: predicted, with its confidence; the cross is the likeliest place."
)
_RULE = (
    "Challenge mAP: the mean over films of the mean over overlaps (intersection over union) above 0.40, 0.45 … 0.75 of"
    " TP / (TP + FP + FN); films without truth and without prediction are left out, a film without truth but with a"
    " prediction counts 0 (RSNA Pneumonia Detection Challenge, 2018). Peak in box: the share of films with boxes"
    " on which the likeliest place lies in one. Boxes found: the share of true boxes that a shown one overlaps by"
    " more than 0.4. Intervals: 95 % of bootstrap rounds over patients."
)


def write_report(out: Path, result: dict[str, Any], located: Located, methods: Sequence[Places]) -> Path:
    """Write DIR/locator.html and return its path.

    Args:
        result: as `evaluate.evaluate_locator` writes it to JSON.
        methods: those whose boxes are drawn, the locator first.
    """
    recipe = result["recipe"]
    page = Page(
        f"Where the opacity is: {result['run']}",
        f"{result['films']} films of {result['patients']} patients, {result['films_with_boxes']} with {result['boxes']}"
        f" boxes drawn by readers. The locator is a {recipe['detector']} on the trunk that reads films, at"
        f" {recipe['size']} pixels, after {count_of(recipe['epochs'], 'epoch')}.",
    )
    figures = page.section("Figures")
    figures.table(_HEADS, [_row(each) for each in result["methods"]], words=(len(_HEADS) - 1,))
    figures.note(_verdict(result["methods"]))
    figures.text("Every method is measured by the same functions. " + _RULE)
    if result["left_out_learnt_from"]:
        count = result["left_out_learnt_from"]
        figures.text(f"Left out: {count} films of patients that every detector of this run learnt from.")
    if result["left_out"]:
        figures.text(f"Left out, as they cannot be read: {'; '.join(result['left_out'])}.")
    for title, words, rows in _chosen(located, methods[0]):
        if rows:
            section = page.section(title)
            section.text(f"{words} {_COLOURS}")
            section.films([shown for row in rows for shown in _shown(located, methods, row)])
    page.save(out / PAGE)
    return out / PAGE


def _chosen(located: Located, locator: Places) -> Iterator[tuple[str, str, list[int]]]:
    scores = np.array([film_score(*pair) for pair in zip(located.truth, locator.found, strict=True)])
    ranked = sorted((row for row, boxes in enumerate(located.truth) if boxes), key=lambda row: -scores[row])
    yield "Found best", "The films with boxes on which the locator scored highest.", ranked[:EACH]
    yield "Found worst", "The films with boxes on which it scored lowest.", ranked[EACH:][-EACH:]
    empty = [row for row, found in enumerate(locator.found) if found and not located.truth[row]]
    empty.sort(key=lambda row: -max(each.score for each in locator.found[row]))
    yield "Boxes where a reader drew none", "False alarms of the locator, the surest first.", empty[:EACH]


def _shown(located: Located, methods: Sequence[Places], row: int) -> Iterator[tuple[NDArray[np.uint8], str]]:
    film, truth = np.asarray(located.films.inputs[row, 0]), located.truth[row]
    for method in methods:
        score = film_score(truth, method.found[row])
        said = "shows nothing, rightly" if np.isnan(score) else f"scores {score:.2f}"
        image = picture(film, truth, method.found[row], method.peaks[row])
        yield np.asarray(image), f"{located.films.samples[row].path.name}, {method.name}: {said}"


def _row(measures: dict[str, Any]) -> list[str]:
    cells = [f"{f['value']:.3f} ({f['low']:.3f}–{f['high']:.3f})" for f in (measures[key] for key in _KEYS)]
    return [measures["name"], *cells, measures["how"]]


def _verdict(measured: Sequence[dict[str, Any]]) -> str:
    """What the intervals allow to be said, and no more."""
    said = []
    first = measured[0]
    for other in measured[1:]:
        for key, name in (("challenge", "challenge mAP"), ("peak", "peak in box")):
            mine, theirs = first[key], other[key]
            if mine["low"] > theirs["high"]:
                said.append(f"By {name} the locator is better than the {other['name']}.")
            elif mine["high"] < theirs["low"]:
                said.append(f"By {name} it is worse than the {other['name']}.")
            else:
                said.append(f"By {name} these films cannot tell it from the {other['name']}: the intervals overlap.")
    return " ".join(said)
