"""Publish a run: weights in half precision with their card, proven by loading them back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.card import (
    CURRENT,
    Figure,
    Figures,
    InputSpec,
    ModelCard,
    Origin,
    find_weights,
    load_card,
    save_card,
)
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_LOGITS, Classifier
from pneumo_desktop.inference.network import MEAN, STD, Network, build
from training.calibrate import choose_thresholds, fit_calibration
from training.data import DataRefused, Films, load_films, read_samples, training_splits
from training.fit import Recipe, load_checkpoint, logits_of, say
from training.measure import Floats, Measured, measure
from training.words import INTENDED_USE, LIMITS, VALIDATED_AGE_MONTHS, beginning_of, source_of

GOLDEN_FILMS = 16
LIKELIHOOD_TOLERANCE = 0.01
"""How far likelihoods on val may be, in the mean, from those computed before the file was written."""


def publish(
    run: Path,
    to: Path,
    *,
    name: str = "",
    version: str = "",
    even_if_worse: str = "",
    last: str = "",
    cache: Path | None = None,
) -> ModelCard:
    """Write NAME.safetensors and NAME.json, and name the model in current.json.

    Args:
        run: folder of a finished `training.fit`; val is found again through its recipe.
        to: folder of models.
        name: of the model; empty: data set and architecture.
        version: empty: 1.0, or one more than what is published under this name.
        even_if_worse: why it is published though the model in use did better on val; kept on the card.
        last: why the averaged weights of the last epoch are taken instead of the best on val (several epochs may be
            equal on val, and the last more even over films of another look); kept on the card.
        cache: folder for decoded films.

    Raises:
        DataRefused: the run is not finished, is worse than the model in use, or the file does not score as the run did.
    """
    state = load_checkpoint(run)
    recipe = Recipe(**state["recipe"])
    if state["epoch"] < recipe.epochs:
        raise DataRefused(str(run), f"only {state['epoch']} of {recipe.epochs} epochs are done", "Go on with fit.")
    name = name or f"{Path(recipe.data).stem}-{recipe.architecture}".replace("_", "-")

    # The network as the file will hold it, and what it says on val.
    network = build(recipe.architecture)
    chosen = state["average"] if last else state["best"]
    epoch = state["epoch"] if last else state["best_epoch"]
    halves = {key: tensor.half() if tensor.is_floating_point() else tensor for key, tensor in chosen.items()}
    _, samples = training_splits(read_samples(Path(recipe.data)), seed=0)
    val = load_films(samples, (recipe.size, recipe.size), cache)
    network.load_state_dict(chosen)
    whole = logits_of(network, val, torch.device("cpu")).tolist()
    network.load_state_dict({key: tensor.float() for key, tensor in halves.items()})
    logits = logits_of(network, val, torch.device("cpu")).double().numpy()
    calibration = fit_calibration(logits, val.labels)
    likelihoods = np.array([calibration.likelihood(logit) for logit in logits.tolist()])
    _refuse_far(run.name, "in half precision", [calibration.likelihood(logit) for logit in whole], likelihoods)
    thresholds = choose_thresholds(likelihoods, val.labels)
    measured = measure(likelihoods, val.labels, val.patients, thresholds.operating)
    figures = _figures(
        f"val of {Path(recipe.data).stem}: epoch, calibration and thresholds were chosen on it", measured
    )
    notes = " ".join(
        part
        for part in (f"The last epoch was taken: {last}" if last else "", _compare(to, figures, even_if_worse))
        if part
    )

    source, licence = source_of(Path(recipe.data).stem)
    plain = asdict(recipe) | {"data": Path(recipe.data).stem, "init": Path(recipe.init).name}
    card = ModelCard(
        name=name,
        version=version or _next_version(to / f"{name}.json"),
        architecture=recipe.architecture,
        input=InputSpec(recipe.size, recipe.size, MEAN, STD),
        preparation=PREPARATION,
        calibration=calibration,
        thresholds=thresholds,
        origin=Origin(source, licence, beginning_of(Path(recipe.init).name), plain | {"epoch": epoch}, notes),
        figures=(figures,),
        intended_use=INTENDED_USE,
        limits=LIMITS,
        validated_age_months=VALIDATED_AGE_MONTHS,
        weights_sha256="0" * 64,
    )
    to.mkdir(parents=True, exist_ok=True)
    # Beside their place, so that renaming is one act; a kill between the two renames leaves a pair that is refused.
    with tempfile.TemporaryDirectory(dir=to, prefix=".publish-") as folder:
        staged = Path(folder) / f"{name}.safetensors"
        save_file({key: t.contiguous() for key, t in (halves | _golden(network, val, logits)).items()}, staged)
        staged.chmod(0o644)
        card = replace(card, weights_sha256=hashlib.sha256(staged.read_bytes()).hexdigest())
        save_card(card, staged.with_suffix(".json"))
        _prove(staged, val, likelihoods)
        staged.replace(to / staged.name)
        staged.with_suffix(".json").replace(to / f"{name}.json")
    (to / CURRENT).write_text(json.dumps({"name": name}) + "\n", "utf-8")
    for label, figure in (
        ("AUC", figures.auc),
        ("sensitivity", figures.sensitivity),
        ("specificity", figures.specificity),
    ):
        say(f"{label} on val {figure.value:.4f} ({figure.low:.4f}–{figure.high:.4f})")
    say(f"suspected from {thresholds.operating:.4f}, high from {thresholds.high:.4f}; {card.title} is in {to}")
    return card


def _figures(measured_on: str, measured: Measured) -> Figures:
    def there(figure: Figure | None) -> Figure:
        assert figure is not None  # noqa: S101 val has films of both labels, or training_splits had refused it
        return figure

    return Figures(
        measured_on,
        measured["films"],
        measured["pneumonias"],
        measured["patients"],
        there(measured["auc"]),
        there(measured["sensitivity"]),
        there(measured["specificity"]),
    )


def _compare(to: Path, figures: Figures, even_if_worse: str) -> str:
    """What to note on the card; raises DataRefused when the model in use did better and no reason is given."""
    if not any(path.name != CURRENT for path in to.glob("*.json")):
        return ""
    used = load_card(find_weights(to).with_suffix(".json"))
    before = used.figures[0].auc.value
    if figures.auc.value >= before:
        return ""
    reason = f"its AUC on val is {figures.auc.value:.4f}, that of {used.title}, which is in use, {before:.4f}"
    if not even_if_worse:
        raise DataRefused("run", reason, 'Train a better one, or give --even-if-worse "REASON".')
    return f"Published though {reason}: {even_if_worse}"


def _next_version(card: Path) -> str:
    if not card.is_file():
        return "1.0"
    major, _, minor = load_card(card).version.partition(".")
    return f"{major}.{int(minor) + 1}" if minor.isdigit() else f"{major}.1"


def _golden(network: Network, val: Films, logits: Floats) -> dict[str, Tensor]:
    """Films from the lowest to the highest logit of val, as uint8, and their logits on the CPU in float32."""
    rows = np.argsort(logits)[np.linspace(0, len(logits) - 1, min(GOLDEN_FILMS, len(logits))).astype(int)]
    inputs = torch.from_numpy(np.rint(val.inputs[rows, 0] * 255).astype(np.uint8))
    network.eval()
    with torch.inference_mode():
        found: Tensor = network(inputs.float().unsqueeze(1) / 255)
    return {GOLDEN_INPUTS: inputs, GOLDEN_LOGITS: found.float()}


def _prove(staged: Path, val: Films, expected: Floats) -> None:
    """Load the file as the application does, on this PC's best device, and score val with it."""
    scores = Classifier.load(staged).score(np.asarray(val.inputs))
    _refuse_far(staged.name, "read back", [score.likelihood for score in scores], expected)


def _refuse_far(thing: str, when: str, found: list[float], expected: Floats) -> None:
    far = float(np.abs(np.array(found) - expected).mean())
    if not far <= LIKELIHOOD_TOLERANCE:  # so written, NaN is far, too
        raise DataRefused(thing, f"{when}, its likelihoods on val are off by {far:.3f} in the mean", "Nothing changed.")
