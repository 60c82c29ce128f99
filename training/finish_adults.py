"""Adults at the end of training: their part of the network, calibration, thresholds, map, and figures by group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from pneumo_desktop.inference.card import Adults, Calibration, Map
from pneumo_desktop.inference.figures import Figures, Measurement
from pneumo_desktop.inference.judge import at_share
from pneumo_desktop.inference.network import LOGIT, Network
from training.adults import Floats, Taught, cross_fit, looks_of, teach
from training.calibrate import choose_thresholds, fit_calibration
from training.data import Films
from training.evaluate import figures_of
from training.features import features_of
from training.finished import Finished
from training.fit import say
from training.others import WeakFilms
from training.places import cover, cross_fit_usual, fit_usual, peak_in_box
from training.read_films import NORMAL, OPACITY, ReadFilms
from training.reliability import bands, cross_calibrate, interval_of, reliability

_SENSITIVITY = 0.9
_TRUST = {"read": 3.0, "mined": 1.0, "sorted": 0.5}
"""What one film weighs: read by a radiologist, by words mined from its report, or in a folder of another illness."""

_SORTED = ("NORMAL", "TUBERCULOSIS")
_SOURCE = "adults with radiologists' labels (cross-fitted by patient; calibration and threshold were chosen on them)"
_TUBERCULOSIS = "tuberculosis, which is not pneumonia, against normal (cross-fitted by patient)"


def finish_adults(done: Finished, weak: WeakFilms, read: ReadFilms) -> None:
    """Cross-fit for the figures, then teach with all films what is shipped, in place."""
    say("fitting what adults' films teach")
    taught = taught_of(done.network, weak, read)
    logits, cells = cross_fit(done.network, taught)
    teach(done.network, taught)
    _finish_logit(done, logits, weak, read)
    _finish_map(done, cells[: len(read.classes)], read)


def taught_of(network: Network, weak: WeakFilms, read: ReadFilms) -> Taught:
    """What both kinds of films teach, as `training.adults` learns from them."""
    generator = torch.Generator().manual_seed(4)
    looks = [
        torch.cat(pair)
        for pair in zip(
            looks_of(network, read.films.inputs, generator),
            looks_of(network, weak.films.inputs, generator),
            strict=True,
        )
    ]
    count, more = len(read.classes), len(weak.targets)
    rows, columns = looks[0].shape[-2:]
    cells = np.zeros((count + more, rows, columns), dtype=np.float32)
    cells[:count] = [cover(boxes, rows, columns) for boxes in read.boxes]
    kinds = ["sorted" if _is_sorted(films, row) else "mined" for films in (weak.films,) for row in range(more)]
    targets = np.concatenate((0.05 + 0.9 * read.opacity, weak.targets)).astype(np.float32)
    views = [f"read {view}" for view in read.groups["view"]]
    views += [sample.group for sample in weak.films.samples]
    trust = np.array([_TRUST["read"]] * count + [_TRUST[kind] for kind in kinds])
    strata = [f"read {seen}" for seen in read.opacity.tolist()]
    strata += [f"{kind} {sample.label}" for kind, sample in zip(kinds, weak.films.samples, strict=True)]
    return Taught(
        looks,
        torch.from_numpy(targets),
        torch.from_numpy((trust * even(targets, views)).astype(np.float32)),
        torch.from_numpy(cells),
        torch.arange(count + more) < count,
        [*read.films.patients, *(sample.patient for sample in weak.films.samples)],
        strata,
    )


def even(targets: NDArray[np.float32], groups: Sequence[str]) -> Floats:
    """Weights by which ill and well count the same within each group, or the view, or the source, is the diagnosis."""
    weights = np.ones(len(targets))
    for group in set(groups):
        rows = np.array(groups) == group
        ill, well = float(targets[rows].sum()), float((1 - targets[rows]).sum())
        half = rows.sum() / 2
        weights[rows] = targets[rows] * half / max(ill, 1.0) + (1 - targets[rows]) * half / max(well, 1.0)
    return weights


def _is_sorted(films: Films, row: int) -> bool:
    return films.samples[row].path.parent.name.upper() in _SORTED


def _finish_logit(done: Finished, logits: Floats, weak: WeakFilms, read: ReadFilms) -> None:
    """Calibration and thresholds for adults, and figures by group, all from cross-fitted logits."""
    opacity, count = read.opacity, len(read.classes)
    children = features_of(done.network, read.films.inputs).outputs[:, LOGIT]
    done.measurements.append(
        Measurement(
            "AUC on adults, opacity against all others, of the children's head (taken is the adults' own part)",
            float(roc_auc_score(opacity, children)),
        )
    )
    calibration = fit_calibration(logits[:count], opacity)
    shared = _on_one_scale(done, calibration, logits)
    thresholds = choose_thresholds(shared[:count], opacity, least_sensitivity=_SENSITIVITY)
    done.adults = Adults(calibration, thresholds)
    classes = np.array(read.classes)
    for title, rows in (
        (f"{_SOURCE}: opacity against all others", np.ones(count, dtype=bool)),
        (f"{_SOURCE}: opacity against normal", np.isin(classes, (OPACITY, NORMAL))),
    ):
        done.figures += figures_of(
            replace(read.films, samples=tuple(np.array(read.films.samples, dtype=object)[rows])),
            shared[:count][rows],
            thresholds.operating,
            title,
            {key: np.array(values)[rows].tolist() for key, values in read.groups.items()},
        )
    crossed = cross_calibrate(logits[:count], opacity, read.films.patients)
    done.reliability.append(reliability(crossed, opacity, read.films.patients, _SOURCE))
    done.bands += bands(shared[:count], opacity, read.films.patients, thresholds, _SOURCE)
    done.figures += _tuberculosis(shared[count:], weak.films, thresholds.operating)


def _on_one_scale(done: Finished, own: Calibration, logits: Floats) -> Floats:
    """Likelihoods at the share of the children's calibration, as the program compares them."""
    to = done.calibration.share_of_pneumonia
    return np.array([at_share(own.likelihood(logit), own.share_of_pneumonia, to) for logit in logits.tolist()])


def _tuberculosis(likelihoods: Floats, films: Films, operating: float) -> Iterator[Figures]:
    rows = np.array([_is_sorted(films, row) for row in range(len(films.samples))])
    if rows.any():
        some = Films(films.inputs[rows], tuple(np.array(films.samples, dtype=object)[rows]))
        yield from figures_of(some, likelihoods[rows], operating, _TUBERCULOSIS)


def _finish_map(done: Finished, crossed: Floats, read: ReadFilms) -> None:
    """How often the map's peak lies in a box, and from where on a cell counts as opaque, both cross-fitted."""
    rows, columns = crossed.shape[1:]
    seen = np.flatnonzero(read.opacity).tolist()
    covers = np.array([cover(read.boxes[row], rows, columns) for row in seen])
    patients = [read.films.patients[row] for row in seen]
    logits, usual = cross_fit_usual(crossed[seen], covers, patients)
    share = f"in this share of {len(seen)} opacities of adults, cross-fitted by patient"
    for text, cells in (
        (f"the map's peak lies in a radiologist's box {share}", logits),
        (
            f"a map that shows where boxes usually lie and does not look at the film: its peak lies in one {share}",
            usual,
        ),
        (f"the network's map without knowing where boxes usually lie: its peak lies in one {share}", crossed[seen]),
    ):
        hits = [peak_in_box(each, read.boxes[row]) for each, row in zip(cells, seen, strict=True)]
        figure = interval_of(hits, patients)
        done.measurements.append(Measurement(text, figure.value, figure.low, figure.high))
    likely = 1 / (1 + np.exp(-logits))
    overlap = {step: _dice(likely >= step, covers >= 0.5) for step in np.arange(0.2, 0.9, 0.05).round(2)}
    opaque = max(overlap, key=lambda step: overlap[step])
    fitted = fit_usual(crossed[seen], covers)
    done.map = Map(
        float(opaque),
        f"the likelihood from which cells overlap radiologists' boxes best (Dice {overlap[opaque]:.2f}, cross-fitted)",
        round(fitted.weight, 4),
        tuple(tuple(row) for row in fitted.places.round(3).tolist()),
    )


def _dice(found: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    return float(2 * (found & truth).sum() / max(int(found.sum() + truth.sum()), 1))
