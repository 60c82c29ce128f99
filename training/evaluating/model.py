"""What is measured: published weights, or a run; what each says of films, at thresholds that were fixed before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Call, Explanation, Opinion, Score
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.card import Calibration, Thresholds
from pneumo_desktop.inference.classifier import Classifier
from pneumo_desktop.inference.device import candidates
from training.calibrate import choose_thresholds, fit_calibration
from training.checkpoint import CHECKPOINT, is_finished, load_checkpoint, network_of
from training.data import DataRefused, Films, Sample
from training.fit import logits_of, say
from training.fitting.films import films_of
from training.measure import Floats
from training.progress import track
from training.recipe import Recipe

_AT_ONCE = 64
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Model:
    """A model to be measured, with all that was fixed before it saw the films.

    Attributes:
        title: name and version, or the run's folder.
        sha256: of the weights, or of the run's checkpoint.
        device: where it runs.
        size: (height, width) of its films.
        thresholds: of the calls; films of adults may have their own on the card.
        threshold_from: in words, where the operating threshold was chosen.
        calibration: at whose share of pneumonia the likelihoods hold.
        has_map: whether it says where; a run does not before it is published.
        usual: (R, C) how usual an opacity is in each place by its card; None where it says nothing of that.
        learned: files that it learned from, as far as they are known.
        chosen_on: files on which calibration and thresholds were chosen, as far as they are known.
        learned_sets: sets of films that the card names as training data.
        score: inputs and samples to opinions, in order.
    """

    title: str
    sha256: str
    device: str
    size: tuple[int, int]
    thresholds: Thresholds
    threshold_from: str
    calibration: Calibration
    has_map: bool
    usual: Floats | None
    learned: frozenset[Path]
    chosen_on: frozenset[Path]
    learned_sets: tuple[str, ...]
    score: Callable[[NDArray[np.float32], Sequence[Sample]], list[Opinion]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a model says of N films: `likelihoods` (N,), 0 where it refuses one; `calls` (N,); `opinions` in full."""

    films: Films
    opinions: Sequence[Opinion]
    likelihoods: Floats
    calls: NDArray[np.bool_]

    @property
    def scored(self) -> NDArray[np.bool_]:
        """(N,) which films have a likelihood at all."""
        return np.array([opinion.score is not None for opinion in self.opinions], dtype=bool)


def published(weights: Path | None, device: str) -> Model:
    """Published weights, as the program uses them; None: the model that travels with it.

    Raises:
        ModelMismatch: they cannot be used.
    """
    classifier = Classifier.load(weights, device)
    card = classifier.card
    if card.preparation != PREPARATION:
        reason = f"it wants films prepared by {card.preparation}, this program prepares by {PREPARATION}"
        raise ModelMismatch(card.title, reason, "Use the program version it was made for.")

    def score(inputs: NDArray[np.float32], samples: Sequence[Sample]) -> list[Opinion]:
        return classifier.score(inputs, [months_of(sample) for sample in samples])

    named = (str(card.origin.recipe.get("data", "")), *str(card.origin.recipe.get("adults", "")).split(", "))
    return Model(
        title=card.title,
        sha256=card.weights_sha256,
        device=classifier.device,
        size=card.input.size,
        thresholds=card.thresholds,
        threshold_from=f"the card's, fixed when it was published: {card.thresholds.operating_rule}",
        calibration=card.calibration,
        has_map=True,
        usual=np.array(card.map.usual, dtype=np.float64) if card.map.usual else None,
        learned=frozenset(),
        chosen_on=frozenset(),
        learned_sets=tuple(name for name in named if name),
        score=score,
    )


def of_run(run: Path, device_name: str, cache: Path | None) -> Model:
    """The averaged network of a finished run; calibration and thresholds are fixed on the run's own val.

    Raises:
        DataRefused: no run is there, it is not finished, or its films are gone.
    """
    state = load_checkpoint(run)
    recipe = Recipe(**state["recipe"])
    if not is_finished(state):
        raise DataRefused(str(run), f"only {state['epoch']} of {recipe.epochs} epochs are done", "Go on with fit.")
    device, size = candidates(device_name)[0], (recipe.size, recipe.size)
    network = network_of(state).to(device)
    films = films_of(recipe, cache)
    own = films.val
    say(f"fixing calibration and threshold on the run's own val of {len(own.samples)} films")
    logits = logits_of(network, own, device).numpy().astype(np.float64)
    calibration = fit_calibration(logits, own.labels)
    thresholds = choose_thresholds(np.array([calibration.likelihood(logit) for logit in logits.tolist()]), own.labels)
    title = f"run {run.name}, {recipe.architecture}"
    sha256 = hashlib.sha256((run / CHECKPOINT).read_bytes()).hexdigest()

    def score(inputs: NDArray[np.float32], samples: Sequence[Sample]) -> list[Opinion]:
        found = logits_of(network, Films(inputs, tuple(samples)), device).numpy().astype(np.float64)
        if not np.isfinite(found).all():
            raise ModelMismatch(title, "it gives no finite number for some films", "Train it at a lower rate.")
        return [Opinion(_score(float(logit), calibration, thresholds, title, sha256)) for logit in found]

    return Model(
        title=title,
        sha256=sha256,
        device=str(device),
        size=size,
        thresholds=thresholds,
        threshold_from=f"fixed on val of the run's own films ({len(own.samples)}): {thresholds.operating_rule}",
        calibration=calibration,
        has_map=False,
        usual=None,
        learned=frozenset(sample.path.resolve() for sample in films.train.samples),
        chosen_on=frozenset(sample.path.resolve() for sample in own.samples),
        learned_sets=(),
        score=score,
    )


def ask(model: Model, films: Films) -> Said:
    """Score all films, with the time that is left."""
    opinions: list[Opinion] = []
    starts = list(range(0, len(films.samples), _AT_ONCE))
    for start in track(starts, "score, 64 films at once", len(starts)):
        some = slice(start, start + _AT_ONCE)
        opinions += model.score(np.asarray(films.inputs[some]), films.samples[some])
    # What is not scored is measured, too: as a film that the program did not suspect.
    likelihoods = np.array([opinion.score.likelihood if opinion.score else 0.0 for opinion in opinions])
    calls = np.array([bool(opinion.score and opinion.score.call is Call.SUSPECTED) for opinion in opinions])
    return Said(films, opinions, likelihoods, calls)


def months_of(sample: Sample) -> int | None:
    """The age in months where the set of films tells it."""
    return None if sample.age is None else int(sample.age * _MONTHS)


def heat_of(explanation: Explanation) -> NDArray[np.float32]:
    """(rows, columns) likelihoods of an opacity, in [0, 1]."""
    shape = (explanation.rows, explanation.columns)
    heat: NDArray[np.float32] = np.frombuffer(explanation.heat, np.uint8).reshape(shape).astype(np.float32)
    return heat / np.float32(255)


def _score(logit: float, calibration: Calibration, thresholds: Thresholds, title: str, sha256: str) -> Score:
    likelihood = calibration.likelihood(logit)
    call, band = thresholds.call(likelihood), thresholds.band(likelihood)
    return Score(likelihood, logit, call, band, title, sha256, share_of_pneumonia=calibration.share_of_pneumonia)
