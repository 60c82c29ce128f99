"""What stands beside a locator: the classifier's map, as shipped or cross-fitted, and the usual places alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.torch import load_file
from sklearn.model_selection import GroupKFold

from pneumo_desktop.inference.card import find_weights, load_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS, Classifier
from pneumo_desktop.inference.network import build
from pneumo_desktop.inference.reading import explanation_of
from training.adults import cross_fit
from training.data import Films, load_films
from training.finish_adults import taught_of
from training.locator.challenge import Found, above, best_threshold
from training.locator.films import Located
from training.others import load_adults
from training.places import Box, cover, fit_usual, where_usual
from training.read_films import NORMAL, OPACITY, ReadFilms

FOLDS = 5
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Places:
    """What one method says of N films: the boxes it shows, and its likeliest place, whether or not it shows any."""

    name: str
    how: str
    found: list[list[Found]]
    peaks: list[Point | None]


def shipped_map(located: Located, weights: Path | None, device: str, cache: Path | None) -> Places:
    """Boxes and peak of the map as the program shows them, by weights with a card."""
    classifier = Classifier.load(weights, device)
    card = classifier.card
    films = _at(located, card.input.size, cache)
    found: list[list[Found]] = []
    peaks: list[Point | None] = []
    for opinion in classifier.score(np.asarray(films.inputs)):
        said = opinion.score.explanation if opinion.score else None
        heat = np.frombuffer(said.heat, np.uint8).reshape(said.rows, said.columns) if said else None
        peaks.append(None if heat is None else peak_of_cells(heat.astype(np.float64)))
        boxes = said.regions if said else ()
        found.append([Found((r.left, r.top, r.left + r.width, r.top + r.height), r.weight) for r in boxes])
    learnt = {name.strip() for name in str(card.origin.recipe.get("adults", "")).split(",")} - {""}
    met = sorted(learnt & {sample.source for sample in located.films.samples})
    how = f"{card.title}, shown where it suspects the film, at its own limits"
    if met:
        how += f"; it learnt from films of {', '.join(met)}, boxes included, so these figures flatter it"
    return Places("map of the classifier", how, found, peaks)


def crossed_map(located: Located, adults: Sequence[Path], weights: Path | None, cache: Path | None) -> Places:
    """The map made anew from the shipped children's trunk, each film's by networks that saw no film of its patient.

    Args:
        adults: folders of weakly labelled films that it learns from beside the boxes, as `publish` does.
    """
    file = weights or find_weights()
    card = load_card(file.with_suffix(".json"))
    state = {name: t.float() for name, t in load_file(file).items() if name not in (GOLDEN_INPUTS, GOLDEN_OUTPUTS)}
    network = build(card.architecture, card.input.mean, card.input.std)
    network.load_state_dict(state)
    network.eval()
    films = _at(located, card.input.size, cache)
    views = [sample.view or sample.group for sample in films.samples]
    read = ReadFilms(films, [OPACITY if boxes else NORMAL for boxes in located.truth], located.truth, {"view": views})
    weak = load_adults(adults, card.input.size, cache)
    logits, cells = cross_fit(network, taught_of(network, weak, read))
    count = len(located.truth)
    crossed = _with_usual(cells[:count], located)
    sure = 1 / (1 + np.exp(-logits[:count]))
    found = [
        [Found(box, float(likelihood)) for box in _boxes(each, card.map.opaque)]
        for each, likelihood in zip(crossed, sure, strict=True)
    ]
    how = "made anew with the recipe of the shipped one, each film's by networks that saw no film of its patient"
    return Places("map, cross-fitted", how, shown_by_fold(located, found), [peak_of_cells(each) for each in crossed])


def usual_places(located: Located, size: int = 10) -> Places:
    """Where the boxes of other patients lie, the same on every film: what a method must beat to have looked at it."""
    cells = np.zeros((len(located.truth), size, size))
    boxed = _boxed(located)
    for learned, held in _folds(located):
        some = [row for row in learned if boxed[row]]
        cells[held] = where_usual(np.array([cover(located.truth[row], size, size) for row in some]))
    likely = 1 / (1 + np.exp(-cells))
    found = [[Found(box, 0.5) for box in _boxes(each, 0.0)] for each in likely]
    how = "where boxes of other patients lie, shown on every film without looking at it"
    return Places("usual places alone", how, found, [peak_of_cells(each) for each in likely])


def shown_by_fold(located: Located, found: list[list[Found]]) -> list[list[Found]]:
    """Boxes from the confidence on that did best on the films of other patients, fold by fold."""
    shown: list[list[Found]] = [[] for _ in found]
    for learned, held in _folds(located):
        threshold = best_threshold([located.truth[row] for row in learned], [found[row] for row in learned])
        for row, boxes in zip(held, above([found[row] for row in held], threshold), strict=True):
            shown[row] = boxes
    return shown


def peak_of_cells(cells: NDArray[np.float64]) -> Point:
    """The middle of the highest cell, as shares of the film."""
    row, column = np.unravel_index(int(np.argmax(cells)), cells.shape)
    return float(column + 0.5) / cells.shape[1], float(row + 0.5) / cells.shape[0]


def _with_usual(cells: NDArray[np.float64], located: Located) -> NDArray[np.float64]:
    """(N, R, C) likelihoods of map logits, with where opacities of other patients lie, see `places.fit_usual`."""
    rows, columns = cells.shape[1:]
    boxed = _boxed(located)
    logits = np.zeros(cells.shape)
    for learned, held in _folds(located):
        some = [row for row in learned if boxed[row]]
        covers = np.array([cover(located.truth[row], rows, columns) for row in some])
        logits[held] = fit_usual(cells[some], covers).logits(cells[held])
    likely: NDArray[np.float64] = 1 / (1 + np.exp(-logits))
    return likely


def _boxes(cells: NDArray[np.float64], opaque: float) -> list[Box]:
    regions = explanation_of(cells.astype(np.float32), opaque, boxes=True).regions
    return [(r.left, r.top, r.left + r.width, r.top + r.height) for r in regions]


def _boxed(located: Located) -> list[bool]:
    return [bool(boxes) for boxes in located.truth]


def _folds(located: Located) -> list[tuple[list[int], list[int]]]:
    persons = np.asarray(located.persons)
    folds = GroupKFold(min(FOLDS, len(set(located.persons))))
    return [(learned.tolist(), held.tolist()) for learned, held in folds.split(persons, groups=persons)]


def _at(located: Located, size: tuple[int, int], cache: Path | None) -> Films:
    return load_films(located.films.samples, size, cache)
