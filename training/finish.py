"""From a finished run to all that a card needs: small heads, calibrations, thresholds, figures; the trunk is frozen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from pneumo_desktop.inference.card import Adults, Calibration, Gate, Map, Thresholds
from pneumo_desktop.inference.figures import BandWorth, Figures, Measurement, Reliability
from pneumo_desktop.inference.judge import at_share
from pneumo_desktop.inference.network import ADULT_LOGIT, LOGIT, Network, build
from pneumo_desktop.inference.reading import Reading, readings
from training.adults import AdultFilms, children_head, children_logits, cross_fit, fit_head, put_head
from training.calibrate import choose_thresholds, fit_calibration
from training.data import Films, load_films, read_samples, training_splits
from training.evaluate import figures_of
from training.features import features_of, maps_of
from training.fit import Recipe, say
from training.kinds import Pictures, fit_kinds
from training.others import load_adults, load_not_chest
from training.places import Boxed, begin_places, cover, cross_fit_places, fit_places, peak_in_box
from training.read_films import NORMAL, OPACITY, ReadFilms, load_read_films
from training.reliability import bands, cross_calibrate, interval_of, reliability

Floats = NDArray[np.float64]

CHILDREN = 1500
"""Films of the main set that the small heads are fitted on, beside all adults."""

REFUSED = 0.005
"""The share of true frontal films that each of the gate's two limits may refuse, among films it was not fitted on."""

LOOKS = 3
"""How often val is disturbed as training disturbs it, to choose thresholds over these and the plain films together."""

REMARKED = 0.02
_LEAST_OTHER, _LEAST_TURNED, _LEAST_CUT = 0.25, 0.9, 0.8
_ADULT_SENSITIVITY = 0.9
_WORTH_A_HEAD = 0.01
"""Of AUC: by so much a head of their own has to be better for adults than the children's."""


@dataclass(slots=True)
class Finished:
    """What `finish` found; `likelihoods` (N,) are those of val, as the file will give them."""

    network: Network
    val: Films
    likelihoods: Floats
    calibration: Calibration
    thresholds: Thresholds
    adults: Adults | None
    gate: Gate
    map: Map
    figures: list[Figures]
    bands: list[BandWorth]
    reliability: list[Reliability]
    measurements: list[Measurement]


def finish(state: dict[str, Any], cache: Path | None = None) -> Finished:
    """Fit the heads on the trunk's features, calibrate, choose thresholds and measure.

    Args:
        state: checkpoint of a finished run, or of a blend.
        cache: folder for decoded films.
    """
    recipe = Recipe(**state["recipe"])
    size = (recipe.size, recipe.size)
    train_samples, val_samples = training_splits(read_samples(Path(recipe.data)), seed=0)
    train, val = load_films(train_samples, size, cache), load_films(val_samples, size, cache)
    folders = [Path(folder) for folder in recipe.adults]
    weak = load_adults(folders, size, cache) if folders else None
    read = load_read_films(folders, size, cache)
    others = load_not_chest(Path(recipe.not_chest), size, cache) if recipe.not_chest else None

    # The trunk in half precision, as the file will hold it; what is fitted after it makes up for the lost digits.
    network = build(recipe.architecture)
    network.load_state_dict(
        {key: t.half().float() if t.is_floating_point() else t for key, t in state["average"].items()}
    )
    network.eval()
    begin_places(network)
    rows = np.sort(np.random.default_rng(0).permutation(len(train.samples))[:CHILDREN])
    none = train.inputs[:0]
    say("fitting the heads")
    fit_kinds(network, Pictures(train.inputs[rows], weak.inputs if weak else none, others.inputs if others else none))

    name = Path(recipe.data).stem
    logits = features_of(network, val.inputs).outputs[:, LOGIT].astype(np.float64)
    calibration = fit_calibration(logits, val.labels)
    likelihoods = np.array([calibration.likelihood(logit) for logit in logits.tolist()])
    # Over films of other looks, too: another hospital's ill films score higher, and so do its normal ones.
    generator = torch.Generator().manual_seed(3)
    looks = [features_of(network, val.inputs, generator, quick=True).outputs[:, LOGIT] for _ in range(LOOKS)]
    disturbed = [[calibration.likelihood(logit) for logit in look.tolist()] for look in looks]
    thresholds = choose_thresholds(np.concatenate((likelihoods, *disturbed)), np.tile(val.labels, 1 + LOOKS))
    on_val = f"val of {name} (calibrated on it; thresholds were chosen on it, plain and disturbed)"
    figures = list(figures_of(val, likelihoods, thresholds.operating, on_val))
    crossed = cross_calibrate(logits, val.labels, val.patients)
    done = Finished(
        network=network,
        val=val,
        likelihoods=likelihoods,
        calibration=calibration,
        thresholds=thresholds,
        adults=None,
        gate=_gate(network, val, read, size),
        map=Map(0.5, "none: no boxes were at hand"),
        figures=figures,
        bands=list(bands(likelihoods, val.labels, val.patients, thresholds, on_val)),
        reliability=[
            reliability(crossed, val.labels, val.patients, f"val of {name}, calibration cross-fitted by patient")
        ],
        measurements=list(_seeds(state)),
    )
    if weak and read:
        _finish_adults(done, weak, read)
        _finish_map(done, read)
    done.measurements += _refusals(done, {f"val of {name}": val} | _frontal(weak, read), others, size)
    return done


def _gate(network: Network, val: Films, read: ReadFilms | None, size: tuple[int, int]) -> Gate:
    """Limits that few of the films lie beyond which neither trunk nor heads were fitted on, source by source."""
    sets = [val, *([read.films] if read else [])]
    found = [list(readings(features_of(network, films.inputs).outputs, size)) for films in sets]

    def limit(value: Any, share: float) -> float:
        return max(float(np.quantile([value(reading) for reading in each], 1 - share)) for each in found)

    return Gate(
        other=min(0.995, max(_LEAST_OTHER, limit(lambda r: r.kind("other"), REFUSED))),
        distance=2 * limit(lambda r: r.distance, REFUSED),
        far=limit(lambda r: r.distance, REMARKED),
        turned=_LEAST_TURNED,
        cut=min(0.995, max(_LEAST_CUT, limit(lambda r: r.cut, REMARKED))),
        rule=f"of the frontal films of any source that nothing was fitted on, at most {REFUSED:.1%} lie beyond `other`,"
        f" and beyond half of `distance`; at most {REMARKED:.0%} beyond `far` and `cut`",
    )


def _finish_adults(done: Finished, weak: Films, read: ReadFilms) -> None:
    """The head for adults, its calibration and thresholds by cross-fitting, and its figures by group."""
    opacity = read.opacity
    last = features_of(done.network, read.films.inputs).last.astype(np.float64)
    known = AdultFilms(last, opacity, _even(read), read.films.patients)
    logits = cross_fit(done.network, known)
    plain = children_logits(done.network, known)
    aucs = float(roc_auc_score(opacity, logits)), float(roc_auc_score(opacity, plain))
    own = aucs[0] > aucs[1] + _WORTH_A_HEAD
    taken = "a head of their own" if own else "the children's head, with a calibration of its own for adults"
    done.measurements += [
        Measurement(f"AUC on adults, opacity against all others, of {which} (taken is {taken})", auc)
        for which, auc in zip(("a head of their own, cross-fitted", "the children's head"), aucs, strict=True)
    ]
    logits = logits if own else plain
    calibration = fit_calibration(logits, opacity)
    alone = np.array([calibration.likelihood(float(logit)) for logit in logits])
    shared = np.array(
        [at_share(each, calibration.share_of_pneumonia, done.calibration.share_of_pneumonia) for each in alone]
    )
    thresholds = choose_thresholds(shared, opacity, least_sensitivity=_ADULT_SENSITIVITY)
    done.adults = Adults(calibration, thresholds)
    put_head(done.network, *(fit_head(done.network, known) if own else children_head(done.network)))
    source = "adults with radiologists' labels (calibration and threshold were chosen on them)"
    classes = np.array(read.classes)
    for title, rows in (
        (f"{source}: opacity against all others", np.ones(len(classes), dtype=bool)),
        (f"{source}: opacity against normal", np.isin(classes, (OPACITY, NORMAL))),
    ):
        done.figures += figures_of(
            replace(read.films, samples=tuple(np.array(read.films.samples, dtype=object)[rows])),
            shared[rows],
            thresholds.operating,
            title,
            {key: np.array(values)[rows].tolist() for key, values in read.groups.items()},
        )
    crossed = cross_calibrate(logits, opacity, read.films.patients)
    done.reliability.append(reliability(crossed, opacity, read.films.patients, source))
    done.bands += bands(shared, opacity, read.films.patients, thresholds, source)
    done.figures += _normals(done, weak)


def _even(read: ReadFilms) -> Floats:
    """Weights by which opacities and the others count the same within each view, or the view becomes the diagnosis."""
    keys = [f"{view} {seen}" for view, seen in zip(read.groups["view"], read.opacity.tolist(), strict=True)]
    _, which, often = np.unique(keys, return_inverse=True, return_counts=True)
    weights: Floats = 1.0 / often[which]
    even: Floats = weights / weights.mean()
    return even


def _normals(done: Finished, weak: Films) -> Iterator[Figures]:
    """Films in folders (tuberculosis and normal), of which only the gate has seen anything."""
    rows = np.array([sample.path.parent.name.upper() in ("NORMAL", "TUBERCULOSIS") for sample in weak.samples])
    if not rows.any() or done.adults is None:
        return
    films = Films(weak.inputs[rows], tuple(np.array(weak.samples, dtype=object)[rows]))
    logits = features_of(done.network, films.inputs).outputs[:, ADULT_LOGIT].astype(np.float64)
    own = done.adults.calibration
    shared = np.array(
        [
            at_share(own.likelihood(float(logit)), own.share_of_pneumonia, done.calibration.share_of_pneumonia)
            for logit in logits
        ]
    )
    yield from figures_of(
        films, shared, done.adults.thresholds.operating, "tuberculosis, which is not pneumonia, against normal"
    )


def _finish_map(done: Finished, read: ReadFilms) -> None:
    """The map's head, and how often its peak lies in a box, by cross-fitting."""
    low, high = maps_of(done.network, read.films.inputs)
    rows, columns = low.shape[-2:]
    cells = torch.tensor(np.array([cover(boxes, rows, columns) for boxes in read.boxes]), dtype=torch.float32)
    boxed = Boxed(low, high, cells, read.films.patients)
    crossed = cross_fit_places(done.network, boxed)
    seen = np.flatnonzero(read.opacity).tolist()
    hits = [peak_in_box(crossed[row], read.boxes[row]) for row in seen]
    patients = [read.films.patients[row] for row in seen]
    figure = interval_of(hits, patients)
    done.measurements.append(
        Measurement(
            f"the map's peak lies in a radiologist's box in this share of {len(seen)} opacities of adults, cross-fitted"
            " by patient",
            figure.value,
            figure.low,
            figure.high,
        )
    )
    likely = 1 / (1 + np.exp(-crossed[seen]))
    truth = cells.numpy()[seen] >= 0.5
    overlap = {step: _dice(likely >= step, truth) for step in np.arange(0.3, 0.9, 0.05).round(2)}
    opaque = max(overlap, key=lambda step: overlap[step])
    rule = (
        f"the likelihood from which cells overlap radiologists' boxes best (Dice {overlap[opaque]:.2f}, cross-fitted)"
    )
    done.map = Map(float(opaque), rule)
    done.network.place_low, done.network.place_high = fit_places(done.network, boxed)


def _dice(found: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    return float(2 * (found & truth).sum() / (found.sum() + truth.sum()))


def _frontal(weak: Films | None, read: ReadFilms | None) -> dict[str, Films]:
    sets = {"adults the gate was fitted on": weak, "adults read by radiologists": read.films if read else None}
    return {name: films for name, films in sets.items() if films}


def _refusals(
    done: Finished, frontal: dict[str, Films], others: Films | None, size: tuple[int, int]
) -> Iterator[Measurement]:
    def refused(reading: Reading) -> bool:
        return reading.kind("other") >= done.gate.other or reading.distance >= done.gate.distance

    for name, films in frontal.items():
        hits = [refused(reading) for reading in readings(features_of(done.network, films.inputs).outputs, size)]
        figure = interval_of(hits, films.patients)
        text = f"frontal films wrongly refused as no chest film, of {len(hits)}: {name}"
        yield Measurement(text, figure.value, figure.low, figure.high)
    if others is not None:
        hits = [refused(reading) for reading in readings(features_of(done.network, others.inputs).outputs, size)]
        text = f"of {len(hits)} pictures of other things, which the gate was fitted on, refused"
        yield Measurement(text, float(np.mean(hits)))


def _seeds(state: dict[str, Any]) -> Iterator[Measurement]:
    aucs = [row["val_auc"] for row in state.get("seeds", [])]
    if aucs:
        text = f"AUC on val, mean of {len(aucs)} seeds, and the lowest and the highest; the blend of them is shipped"
        yield Measurement(text, float(np.mean(aucs)), min(aucs), max(aucs))


def summary(done: Finished) -> Iterator[str]:
    """Lines for the person who waits."""
    for row in done.figures:
        cells = " ".join(
            f"{name} {figure.value:.4f} ({figure.low:.4f}–{figure.high:.4f})"
            for name in ("auc", "sensitivity", "specificity")
            if (figure := getattr(row, name))
        )
        yield f"{row.measured_on}{', ' + row.group if row.group else ''}: {row.films} films, {cells}"
    for line in done.reliability:
        numbers = f"ECE {line.ece.value:.3f}, slope {line.slope.value:.2f}, intercept {line.intercept.value:.2f}"
        yield f"{line.measured_on}: {numbers}"
    for each in done.measurements:
        around = f" ({each.low:.4f}–{each.high:.4f})" if each.low is not None and each.high is not None else ""
        yield f"{each.text}: {each.value:.4f}{around}"
    yield f"gate: {done.gate}"
    yield f"map: {done.map}"
