"""Publish a run: weights in half precision with their card, proven by loading them back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.architectures import ARCHITECTURES
from pneumo_desktop.inference.card import CURRENT, InputSpec, ModelCard, Origin, find_weights, load_card, save_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS, Classifier
from pneumo_desktop.inference.network import LOGIT, MEAN, STD, TRUNK, Network
from training.checkpoint import is_finished, load_checkpoint
from training.cost import require_size
from training.data import DataRefused
from training.finish import KINDS_FITTED, finish, summary
from training.finished import Finished
from training.recipe import Recipe
from training.say import say
from training.words import INTENDED_USE, LIMITS, VALIDATED_AGE_MONTHS, beginning_of, sources_of
from training.worse import compare_cards, stated, stated_by

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
        even_if_worse: why it is published though the model in use is better on a stated figure; kept on the card.
        cache: folder for decoded films.

    Raises:
        DataRefused: the run is not finished, is worse than the model in use on any figure that its card states, or the
            file does not score as the run did.
        ModelMismatch: the program could not use such a network.
    """
    state = load_checkpoint(run)
    recipe = refuse_unpublishable(run, state)
    even_if_worse = even_if_worse.strip()
    for line in finishing_of(recipe, state):
        say(f"it gets {line}")
    name = name or f"{recipe.data_name.replace(', ', '-')}-{recipe.architecture}".replace("_", "-")
    done = finish(state, cache)
    for line in summary(done):
        say(line)
    note = note_if_worse(replaced(to), done, even_if_worse)
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
        origin=Origin(source, licence, beginning_of(Path(recipe.init).name), plain, note),
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


def replaced(to: Path) -> ModelCard | None:
    """The card of the model in use in a folder; None where there is none, or one of another version of this program."""
    if not any(path.name != CURRENT for path in to.glob("*.json")):
        return None
    try:
        return load_card(find_weights(to).with_suffix(".json"))
    except ModelMismatch:
        return None


def finishing_of(recipe: Recipe, state: dict[str, Any]) -> list[str]:
    """What publishing adds to such a run, and what it cannot, with what it would take; for the person who waits."""
    gate = (
        "the gate as published, which is carried over"
        if KINDS_FITTED in state
        else (
            "a gate fitted on this set and the pictures of --not-chest"
            if recipe.not_chest
            else "a gate fitted on this set and what is made of it; fit with --not-chest FOLDER for a better one"
        )
    )
    adults = (
        "an adults' part and a map, if radiologists read some of the films of --adults and drew boxes"
        if recipe.adults
        else "no adults' part and no map: its run names no --adults, so adults' films are read as children's"
    )
    return [gate, adults]


def refuse_unpublishable(run: Path, state: dict[str, Any]) -> Recipe:
    """The recipe of a run that can be published.

    Raises:
        DataRefused: it is not finished, or the run of a locator.
        ModelMismatch: the program knows no such network, or cannot lay its map over a film of this size.
    """
    if "recipe" not in state or "average" not in state:
        reason = "it is no run of `fit`, and what it holds has no score of a whole film"
        raise DataRefused(str(run), reason, "A locator is used with `python -m training locate`; publish a run of fit.")
    try:
        recipe = Recipe(**state["recipe"])
    except TypeError as error:
        reason = "its recipe says what this program does not know; a newer one made it"
        raise DataRefused(str(run), reason, "Publish it with the program that trained it.") from error
    if not is_finished(state):
        raise DataRefused(str(run), f"only {state['epoch']} of {recipe.epochs} epochs are done", "Go on with fit.")
    if recipe.architecture not in ARCHITECTURES:
        known = ", ".join(ARCHITECTURES)
        reason = "the program has no such network, so that it could not load the weights"
        raise ModelMismatch(f"architecture {recipe.architecture}", reason, f"Train one of: {known}.")
    require_size(recipe.architecture, recipe.size)
    return recipe


def note_if_worse(used: ModelCard | None, done: Finished, even_if_worse: str) -> str:
    """What to note on the card; every figure that the model in use states is compared.

    Raises:
        DataRefused: the new one is worse on any of them, or does not state it, and no reason is given.
    """
    if used is None:
        return ""
    mine = list(stated(done.figures, done.bands, done.reliability, done.measurements))
    found = compare_cards(mine, stated_by(used))
    worse = [each for each in found if each.worse]
    say(f"{len(found) - len(worse)} of {len(found)} figures of {used.title}, which is in use, are reached or bettered")
    if not worse:
        return ""
    lines = "; ".join(map(str, worse))
    reason = f"it is worse than {used.title}, which is in use, on {len(worse)} of {len(found)} stated figures: {lines}"
    if not even_if_worse:
        step = (
            'Train a better one; or give --even-if-worse "REASON", which is put on the card; or --to ANOTHER folder,'
            " where it replaces nothing."
        )
        raise DataRefused("run", reason, step)
    return f"Published though {reason}. Reason given: {even_if_worse}"


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
        step = (
            "Nothing was written. Where a run hardly tells films apart, rounding is enough for that: train it longer."
        )
        raise DataRefused(staged.name, reason, step)
