"""Publish a run: weights in half precision with their card, proven by loading them back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.card import CURRENT, InputSpec, ModelCard, Origin, find_weights, load_card, save_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS, Classifier
from pneumo_desktop.inference.network import LOGIT, MEAN, STD, TRUNK, Network
from training.checkpoint import is_finished, load_checkpoint
from training.data import DataRefused
from training.finish import finish, summary
from training.finished import Finished
from training.recipe import Recipe
from training.say import say
from training.words import INTENDED_USE, LIMITS, VALIDATED_AGE_MONTHS, beginning_of, sources_of

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
    cache: Path | None = None,
) -> ModelCard:
    """Finish a run (see `training.finish`), write NAME.safetensors and NAME.json, and name the model in current.json.

    Args:
        run: folder of a finished `training.fit` or `training.blend`; its films are found again through its recipe.
        to: folder of models.
        name: of the model; empty: data set and architecture.
        version: empty: 1.0, or one more than what is published under this name.
        even_if_worse: why it is published though the model in use did better on val; kept on the card.
        cache: folder for decoded films.

    Raises:
        DataRefused: the run is not finished, is worse than the model in use, or the file does not score as the run did.
    """
    state = load_checkpoint(run)
    recipe = Recipe(**state["recipe"])
    if not is_finished(state):
        raise DataRefused(str(run), f"only {state['epoch']} of {recipe.epochs} epochs are done", "Go on with fit.")
    name = name or f"{recipe.data_name.replace(', ', '-')}-{recipe.architecture}".replace("_", "-")
    done = finish(state, cache)
    for line in summary(done):
        say(line)
    source, licence = sources_of(recipe)
    plain = recipe.plain() | {
        "seed": state.get(
            "seed_names", ", ".join(str(row["seed"]) for row in state.get("seeds", [{"seed": recipe.seed}]))
        ),
    }
    card = ModelCard(
        name=name,
        version=version or _next_version(to / f"{name}.json"),
        architecture=recipe.architecture,
        input=InputSpec(recipe.size, recipe.size, MEAN, STD),
        preparation=PREPARATION,
        calibration=done.calibration,
        thresholds=done.thresholds,
        adults=done.adults,
        gate=done.gate,
        map=done.map,
        origin=Origin(source, licence, beginning_of(Path(recipe.init).name), plain, _compare(to, done, even_if_worse)),
        figures=tuple(done.figures),
        bands=tuple(done.bands),
        reliability=tuple(done.reliability),
        measurements=tuple(done.measurements),
        intended_use=INTENDED_USE,
        limits=LIMITS,
        validated_age_months=VALIDATED_AGE_MONTHS,
        weights_sha256="0" * 64,
    )
    to.mkdir(parents=True, exist_ok=True)
    # Beside their place, so that renaming is one act; a kill between the two renames leaves a pair that is refused.
    with tempfile.TemporaryDirectory(dir=to, prefix=".publish-") as folder:
        staged = Path(folder) / f"{name}.safetensors"
        network = done.network
        tensors = {key: _stored(key, tensor) for key, tensor in network.state_dict().items()}
        network.load_state_dict({key: tensor.float() for key, tensor in tensors.items()})
        save_file({key: t.contiguous() for key, t in (tensors | _golden(network, done)).items()}, staged)
        staged.chmod(0o644)
        card = replace(card, weights_sha256=hashlib.sha256(staged.read_bytes()).hexdigest())
        save_card(card, staged.with_suffix(".json"))
        _prove(staged, done)
        staged.replace(to / staged.name)
        staged.with_suffix(".json").replace(to / f"{name}.json")
    (to / CURRENT).write_text(json.dumps({"name": name}) + "\n", "utf-8")
    say(
        f"suspected from {done.thresholds.operating:.4f}, high from {done.thresholds.high:.4f}; {card.title} is in {to}"
    )
    return card


def _stored(key: str, tensor: Tensor) -> Tensor:
    """The trunk in half precision, as `finish` saw it; the small heads whole."""
    return tensor.half() if tensor.is_floating_point() and key.startswith(TRUNK) else tensor


def _compare(to: Path, done: Finished, even_if_worse: str) -> str:
    """What to note on the card; raises DataRefused when the model in use did better and no reason is given."""
    if not any(path.name != CURRENT for path in to.glob("*.json")):
        return ""
    try:
        used = load_card(find_weights(to).with_suffix(".json"))
    except ModelMismatch:
        return ""  # of another version of this program: nothing to compare with
    mine, theirs = done.figures[0].auc, used.figures[0].auc
    if mine is None or theirs is None or mine.value >= theirs.value:
        return ""
    before = theirs.value
    reason = f"its AUC on val is {mine.value:.4f}, that of {used.title}, which is in use, {before:.4f}"
    if not even_if_worse:
        raise DataRefused("run", reason, 'Train a better one, or give --even-if-worse "REASON".')
    return f"Published though {reason}: {even_if_worse}"


def _next_version(card: Path) -> str:
    if not card.is_file():
        return "1.0"
    major, _, minor = load_card(card).version.partition(".")
    return f"{major}.{int(minor) + 1}" if minor.isdigit() else f"{major}.1"


def _golden(network: Network, done: Finished) -> dict[str, Tensor]:
    """Films from the lowest to the highest likelihood of val, as uint8, and their outputs on the CPU in float32."""
    count = len(done.likelihoods)
    rows = np.argsort(done.likelihoods)[np.linspace(0, count - 1, min(GOLDEN_FILMS, count)).astype(int)]
    inputs = torch.from_numpy(np.rint(done.val.inputs[rows, 0] * 255).astype(np.uint8))
    network.eval()
    with torch.inference_mode():
        found: Tensor = network(inputs.float().unsqueeze(1) / 255)
    return {GOLDEN_INPUTS: inputs, GOLDEN_OUTPUTS: found.float()}


def _prove(staged: Path, done: Finished) -> None:
    """Load the file as the application does, on this PC's best device, and read val with it."""
    classifier = Classifier.load(staged)
    logits = classifier.outputs(np.asarray(done.val.inputs))[:, LOGIT].tolist()
    found = np.array([done.calibration.likelihood(logit) for logit in logits])
    far = float(np.abs(found - done.likelihoods).mean())
    if not far <= LIKELIHOOD_TOLERANCE:  # so written, NaN is far, too
        reason = f"read back, its likelihoods on val are off by {far:.3f} in the mean"
        raise DataRefused(staged.name, reason, "Nothing changed.")
