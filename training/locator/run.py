"""A locator's run folder: its recipe, who learnt from whom, the weights of each part, and what they find in films."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold
from torch import nn

from training.data import DataRefused
from training.locator.challenge import Found
from training.locator.films import Located
from training.locator.network import SCRATCH, SHIPPED, TRUNK, build_locator

RUN, CHECKPOINT, WHOLE = "run.json", "checkpoint.pt", "whole"
HELD_OUT = 0.2
"""The share of patients that the threshold is chosen on where the films are not divided and nothing is cross-fitted."""


@dataclass(frozen=True, slots=True)
class LocatorRecipe:
    """All that decides what a locator learns; kept with the run."""

    data: tuple[str, ...]
    detector: str = "faster_rcnn"
    trunk: str = TRUNK
    init: str = SHIPPED
    trained: str = "end"
    size: int = 256
    epochs: int = 12
    batch_size: int = 8
    folds: int = 0
    seed: int = 0
    peak_rate: float = 5e-4
    weight_decay: float = 0.02
    averaging: float = 0.98


@dataclass(slots=True)
class Part:
    """One detector of a run: whose films it learns from, and whose it is held against."""

    name: str
    learned: list[str]
    held: list[str]
    threshold: float | None = None
    history: list[dict[str, float]] = field(default_factory=list)


def divide(recipe: LocatorRecipe, located: Located) -> list[Part]:
    """Who learns from whom, by patient; opacities are spread evenly over the folds."""
    persons, ill = np.array(located.persons), np.array([bool(boxes) for boxes in located.truth])
    everyone = sorted(set(persons.tolist()))
    if recipe.folds:
        count = min(recipe.folds, len(set(persons[ill].tolist())))
        folds = StratifiedGroupKFold(max(2, count), shuffle=True, random_state=recipe.seed)
        pairs = list(folds.split(persons, ill, persons))
        parts = [
            Part(f"fold-{number}", sorted(set(persons[a].tolist())), sorted(set(persons[b].tolist())))
            for number, (a, b) in enumerate(pairs)
        ]
        return [*parts, Part(WHOLE, everyone, [])]
    splits = np.array(located.splits)
    held = set(persons[splits == "val"].tolist())
    if not (ill & (splits == "val")).any() or not (ill & (splits != "val")).any():
        count = max(2, round(1 / HELD_OUT))
        folds = StratifiedGroupKFold(count, shuffle=True, random_state=recipe.seed)
        held = set(persons[next(iter(folds.split(persons, ill, persons)))[1]].tolist())
    return [Part(WHOLE, sorted(set(everyone) - held), sorted(held))]


def predict(locator: nn.Module, inputs: NDArray[np.float32]) -> list[list[Found]]:
    """(N, 1, S, S) to the boxes of each film, the surest first; all of them, whatever their confidence."""
    locator.eval()
    device, side = next(locator.parameters()).device, float(inputs.shape[-1])
    out = []
    with torch.inference_mode():
        for start in range(0, len(inputs), 16):
            for each in locator(list(torch.from_numpy(inputs[start : start + 16]).to(device))):
                pairs = zip((each["boxes"] / side).tolist(), each["scores"].tolist(), strict=True)
                out.append([Found((box[0], box[1], box[2], box[3]), score) for box, score in pairs])
    return out


def load_part(run: Path, recipe: LocatorRecipe, name: str) -> nn.Module:
    """The averaged weights of one part. Raises DataRefused where it was not trained to its end."""
    file = run / name / CHECKPOINT
    if epochs_done(run / name) < recipe.epochs:
        raise DataRefused(str(file), "it is not trained to its end", "Go on with `python -m training locate fit`.")
    # Whatever a run began with, its own weights replace all of it.
    locator = build_locator(
        recipe.detector, recipe.size, SHIPPED if recipe.init == SHIPPED else SCRATCH, trunk=recipe.trunk
    )
    locator.load_state_dict(torch.load(file, map_location="cpu", weights_only=True)["average"])
    return locator


def load_run(run: Path) -> tuple[LocatorRecipe, list[Part]]:
    """What `fit_locator` left. Raises DataRefused where no finished run is there."""
    if not (run / RUN).is_file():
        raise DataRefused(str(run), "no run of a locator is there", "Begin one with `python -m training locate fit`.")
    kept = json.loads((run / RUN).read_text("utf-8"))
    recipe = LocatorRecipe(**(kept["recipe"] | {"data": tuple(kept["recipe"]["data"])}))
    parts = [Part(**part) for part in kept["parts"]]
    if any(part.threshold is None for part in parts):
        raise DataRefused(str(run), "this run is not finished", "Go on with the command it began with.")
    return recipe, parts


def epochs_done(folder: Path) -> int:
    """How far the detector in a folder has learnt; 0 where none is."""
    if not (folder / CHECKPOINT).is_file():
        return 0
    return int(torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)["epoch"])


def keep(run: Path, recipe: LocatorRecipe, parts: Sequence[Part]) -> None:
    """Write run.json, whole or not at all."""
    text = json.dumps({"recipe": plain(recipe), "parts": [asdict(part) for part in parts]}, indent=1)
    temporary = run / f"{RUN}.tmp"
    temporary.write_text(text + "\n", "utf-8")
    temporary.replace(run / RUN)


def plain(recipe: LocatorRecipe) -> dict[str, Any]:
    """A recipe as JSON gives it back."""
    return asdict(recipe) | {"data": list(recipe.data)}


def write_checkpoint(file: Path, state: dict[str, Any]) -> None:
    """Write beside, then rename: a kill leaves the old checkpoint or the new one."""
    temporary = file.with_suffix(".tmp")
    torch.save(state, temporary)
    temporary.replace(file)
