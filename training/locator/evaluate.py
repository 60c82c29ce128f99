"""Measure a locator, the classifier's map and the usual places on the same films by the same functions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from pneumo_desktop.inference.device import candidates
from pneumo_desktop.inference.figures import Figure, Interval
from training.data import DataRefused
from training.locator.beside import Places, crossed_map, shipped_map, usual_places
from training.locator.challenge import OVERLAPS, above, count, film_score, peak_in_box, peak_of
from training.locator.films import Located, load_located
from training.locator.report import write_report
from training.locator.run import WHOLE, LocatorRecipe, Part, load_part, load_run, predict
from training.reliability import interval_of

RESULT = "locator.json"
_LOOSEST = OVERLAPS[0]


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one method on N films; intervals hold 95 % of bootstrap rounds over patients.

    Attributes:
        challenge: the RSNA challenge's figure over all films, those with neither truth nor prediction left out.
        challenge_boxed: the same over films with true boxes alone.
        peak: share of the films with true boxes in one of which the likeliest place lies.
        boxes_found: share of the true boxes that a shown one meets by more than 0.4.
        false_boxes: shown boxes per film that meet no true one so.
    """

    name: str
    how: str
    challenge: Figure
    challenge_boxed: Figure
    peak: Figure
    boxes_found: Figure
    false_boxes: Interval


def evaluate_locator(
    data: Sequence[Path],
    run: Path,
    out: Path,
    *,
    weights: Path | None = None,
    adults: Sequence[Path] = (),
    device: str = "auto",
    cache: Path | None = None,
) -> list[Measures]:
    """Write DIR/locator.json and DIR/locator.html, with the truth in red and the predictions in blue.

    A film is predicted by a detector that never learnt from its patient: by the one of its fold where the run was
    cross-fitted, by the whole one where the patient was not among its films. Others are left out, and counted.

    Args:
        data: sources with boxes, see `films.load_located`.
        run: folder of a finished `locate fit`.
        out: folder for the results.
        weights: of the classifier whose map stands beside; None: the model in use.
        adults: where given, the map is also made anew, cross-fitted, with these films of adults (minutes).
        device: as in the application's `--device`.
        cache: folder for decoded films.

    Raises:
        DataRefused: too few films with boxes, an unfinished run, or every film's patient was learnt from.
        ModelMismatch: the weights cannot be used.
    """
    recipe, parts = load_run(run)
    located = load_located(data, recipe.size, cache)
    for line in located.films.broken:
        _say(f"left out: {line}")
    fair = [row for row, person in enumerate(located.persons) if part_for(person, parts)]
    if not any(located.truth[row] for row in fair):
        step = "Give films of other patients, or fit with --folds 5."
        raise DataRefused(str(run), "it learnt from every patient of these films", step)
    learnt_from = len(located.truth) - len(fair)
    located = only(located, fair)
    methods = [
        _predictions(located, run, recipe, parts, device),
        shipped_map(located, weights, device, cache),
        *([crossed_map(located, adults, weights, cache)] if adults else []),
        usual_places(located),
    ]
    measured = [measure(located, method) for method in methods]
    result = {
        "run": run.name,
        "recipe": asdict(recipe) | {"data": [Path(folder).name for folder in recipe.data]},
        "films": len(located.truth),
        "films_with_boxes": sum(map(bool, located.truth)),
        "boxes": sum(map(len, located.truth)),
        "patients": len(set(located.persons)),
        "left_out": list(map(str, located.films.broken)),
        "left_out_learnt_from": learnt_from,
        "overlaps": OVERLAPS,
        "methods": [asdict(each) for each in measured],
        "by_film": list(_by_film(located, methods)),
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / RESULT).write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
    page = write_report(out, result, located, methods[:-1])
    for each in measured:
        _say(
            f"{each.name}: challenge mAP {_text(each.challenge)}, on films with boxes {_text(each.challenge_boxed)};"
            f" peak in box {_text(each.peak)}; boxes found {_text(each.boxes_found)},"
            f" {each.false_boxes.value:.2f} false per film"
        )
    _say(f"report: {page}")
    return measured


def part_for(person: str, parts: Sequence[Part]) -> str:
    """The name of the part that may predict a patient's films; empty where all learnt from them."""
    for part in parts:
        if person in part.held:
            return part.name
    whole = next(part for part in parts if part.name == WHOLE)
    return "" if person in whole.learned else WHOLE


def measure(located: Located, places: Places) -> Measures:
    """All figures of one method; see `Measures`."""
    truth, persons = located.truth, located.persons
    boxed = [row for row, boxes in enumerate(truth) if boxes]
    whose = [persons[row] for row in boxed]
    scores = [film_score(*pair) for pair in zip(truth, places.found, strict=True)]
    loose = [count(*pair, _LOOSEST) for pair in zip(truth, places.found, strict=True)]
    peaks = [peak_in_box(places.peaks[row], truth[row]) for row in boxed]
    # Rounds of the bootstrap draw films, and a share of boxes through them: hits and boxes of each in one number.
    packed = [loose[row].true_positives + 1000 * len(truth[row]) for row in boxed]
    wrong = np.array([each.false_positives for each in loose], dtype=float)
    most = max(1.0, float(wrong.max()))
    spread = interval_of((wrong / most).tolist(), persons)
    return Measures(
        places.name,
        places.how,
        interval_of(scores, persons, _mean),
        interval_of([scores[row] for row in boxed], whose, _mean),
        interval_of(peaks, whose),
        interval_of(packed, whose, _share),
        Interval(spread.value * most, spread.low * most, spread.high * most),
    )


def _mean(values: np.ndarray[Any, np.dtype[np.float64]]) -> float:
    kept = values[np.isfinite(values)]
    return float(kept.mean()) if len(kept) else 0.0


def _share(packed: np.ndarray[Any, np.dtype[np.float64]]) -> float:
    boxes, hits = np.divmod(packed, 1000)
    return float(hits.sum() / boxes.sum())


def _predictions(located: Located, run: Path, recipe: LocatorRecipe, parts: Sequence[Part], device: str) -> Places:
    names = [part_for(person, parts) for person in located.persons]
    shown: dict[int, Any] = {}
    everything: dict[int, Any] = {}
    for part in parts:
        rows = [row for row, name in enumerate(names) if name == part.name]
        if rows:
            locator = load_part(run, recipe, part.name).to(candidates(device)[0])
            found = predict(locator, np.array(located.films.inputs[rows]))
            everything |= dict(zip(rows, found, strict=True))
            shown |= dict(zip(rows, above(found, part.threshold or 0.0), strict=True))
    folds = sum(bool(part.held) for part in parts)
    how = f"{recipe.detector} at {recipe.size} pixels; each film by a detector that never saw its patient"
    how += f" ({folds} folds; the confidence was chosen on the other folds)" if folds > 1 else ""
    count_ = range(len(names))
    return Places("locator", how, [shown[row] for row in count_], [peak_of(everything[row]) for row in count_])


def only(located: Located, rows: list[int]) -> Located:
    """Some of the films."""
    films = located.films
    some = replace(films, inputs=films.inputs[rows], samples=tuple(films.samples[row] for row in rows))
    return Located(some, [located.truth[row] for row in rows])


def _by_film(located: Located, methods: Sequence[Places]) -> Iterator[dict[str, Any]]:
    for row, sample in enumerate(located.films.samples):
        yield {
            "file": sample.path.name,
            "patient": sample.patient,
            "truth": located.truth[row],
            **{
                method.name: {
                    "boxes": [asdict(each) for each in method.found[row]],
                    "peak": method.peaks[row],
                    "score": None if np.isnan(score := film_score(located.truth[row], method.found[row])) else score,
                }
                for method in methods
            },
        }


def _text(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"


def _say(line: str) -> None:
    print(line, flush=True)
