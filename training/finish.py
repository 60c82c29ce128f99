"""From a finished run to all that a card needs: small heads, calibrations, thresholds, figures; the trunk is frozen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pneumo_desktop.inference.card import Gate, Map
from pneumo_desktop.inference.figures import Measurement
from pneumo_desktop.inference.network import LOGIT, TRUNK, Network
from pneumo_desktop.inference.reading import Reading, readings
from training.adults import begin_places
from training.calibrate import choose_thresholds, fit_calibration
from training.checkpoint import network_of
from training.data import Films
from training.evaluate import figures_of
from training.features import features_of
from training.finish_adults import finish_adults
from training.finished import Finished
from training.fitting.films import films_of
from training.kinds import Pictures, fit_kinds
from training.others import WeakFilms, load_adults, load_not_chest
from training.read_films import ReadFilms, load_read_films
from training.recipe import Recipe
from training.reliability import bands, cross_calibrate, interval_of, reliability
from training.say import say

CHILDREN = 1500
"""Films of the main set that the small heads are fitted on, beside all adults."""

REFUSED = 0.005
"""The share of true frontal films that each of the gate's two limits may refuse, among films it was not fitted on."""

LOOKS = 3
"""How often val is disturbed as training disturbs it, to choose thresholds over these and the plain films together."""

KINDS_FITTED = "kinds_fitted"
"""In a checkpoint made of published weights (`training.reopen`): the gate is fitted; what the card says of that."""

REMARKED = 0.02
_LEAST_OTHER, _LEAST_TURNED, _LEAST_CUT = 0.25, 0.9, 0.8


def finish(state: dict[str, Any], cache: Path | None = None) -> Finished:
    """Fit the heads on the trunk's features, calibrate, choose thresholds and measure.

    Args:
        state: checkpoint of a finished run, or of a blend.
        cache: folder for decoded films.
    """
    recipe = Recipe(**state["recipe"])
    size = (recipe.size, recipe.size)
    films = films_of(recipe, cache)
    train, val = films.train, films.val
    folders = [Path(folder) for folder in recipe.adults]
    weak = load_adults(folders, size, cache) if folders else None
    read = load_read_films(folders, size, cache)
    reopened = KINDS_FITTED in state
    others = load_not_chest(Path(recipe.not_chest), size, cache) if recipe.not_chest and not reopened else None

    # The trunk in half precision, as the file will hold it; what is fitted after it makes up for the lost digits.
    network = network_of(state)
    network.load_state_dict(
        {key: t.half().float() if key.startswith(TRUNK) else t for key, t in network.state_dict().items()}
    )
    begin_places(network)
    rows = np.sort(np.random.default_rng(0).permutation(len(train.samples))[:CHILDREN])
    none = train.inputs[:0]
    if not reopened:
        say("fitting the gate")
        adults = weak.films.inputs if weak else none
        fit_kinds(network, Pictures(train.inputs[rows], adults, others.inputs if others else none))

    name = recipe.data_name
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
        finish_adults(done, weak, read)
    done.measurements += _refusals(done, {f"val of {name}": val} | _frontal(weak, read), others, size)
    said = {each.text for each in done.measurements}
    done.measurements += [Measurement(**kept) for kept in state.get(KINDS_FITTED, []) if kept["text"] not in said]
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


def _frontal(weak: WeakFilms | None, read: ReadFilms | None) -> dict[str, Films]:
    sets = {
        "adults the gate was fitted on": weak.films if weak else None,
        "adults read by radiologists": read.films if read else None,
    }
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


def from_training(text: str) -> bool:
    """Whether a measurement was taken while training, or on pictures that only the gate is fitted on."""
    return text.startswith("AUC on val, mean of ") or text.endswith("which the gate was fitted on, refused")


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
    yield (
        f"gate: no chest film from {done.gate.other:.3f} on, or a distance of {done.gate.distance:.3f}; far from"
        f" {done.gate.far:.3f}, turned from {done.gate.turned:.3f}, cut from {done.gate.cut:.3f}; {done.gate.rule}"
    )
    yield f"map: opaque from {done.map.opaque:.3f}; {done.map.rule}"
