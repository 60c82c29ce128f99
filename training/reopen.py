"""A run out of published weights, so that what follows training can be done again without training or all pictures."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from safetensors.torch import load_file

from pneumo_desktop.inference.card import load_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS
from pneumo_desktop.inference.network import build
from training.data import DataRefused
from training.finish import KINDS_FITTED, from_training
from training.fit import Recipe, save_checkpoint


def reopen(weights: Path, data: Path, adults: list[Path], out: Path) -> dict[str, Any]:
    """Write a checkpoint of a finished run whose trunk, children's head and gate are those of published weights.

    Adults' part, calibrations, thresholds and figures are then made anew by `publish`; what the card says of seeds, and
    of pictures that the gate was fitted on, is carried over.

    Args:
        weights: NAME.safetensors with its card.
        data: the films it was trained on, as its recipe names them.
        adults: folders of adults' films.
        out: folder of the run.

    Raises:
        ModelMismatch: the card cannot be read.
        DataRefused: the weights are of another shape.
    """
    card = load_card(weights.with_suffix(".json"))
    given = {name: t.float() for name, t in load_file(weights).items() if name not in (GOLDEN_INPUTS, GOLDEN_OUTPUTS)}
    state = build(card.architecture).state_dict()
    # Weights published before adults had a part of their own lack it; it is taught anew in any case.
    wrong = [name for name in given if name not in state or given[name].shape != state[name].shape]
    missing = [name for name in state if name not in given and not name.startswith("adults_")]
    if missing or any(not name.startswith("adults_") for name in wrong):
        raise DataRefused(weights.name, f"its weights do not fit {card.architecture}", "Train a new one with fit.")
    said = {field: card.origin.recipe[field] for field in ("epochs", "batch_size", "peak_rate", "weight_decay")}
    recipe = Recipe(
        data=str(data.resolve()),
        architecture=card.architecture,
        init=str(card.origin.recipe["init"]),
        adults=tuple(str(folder.resolve()) for folder in adults),
        not_chest="as before" if card.origin.recipe["not_chest"] else "",
        size=card.input.height,
        **said,  # type: ignore[arg-type]
    )
    run = {
        "recipe": asdict(recipe),
        "epoch": recipe.epochs,
        "history": [],
        "average": state | {name: t for name, t in given.items() if name not in wrong},
        "seed_names": card.origin.recipe["seed"],
        KINDS_FITTED: [asdict(each) for each in card.measurements if from_training(each.text)],
    }
    out.mkdir(parents=True, exist_ok=True)
    save_checkpoint(run, out)
    return run
