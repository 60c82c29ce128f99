"""Fit a detector to boxes, also cross-fitted by patient; reads top to bottom. Killed, the same command goes on."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from pneumo_desktop.inference.device import candidates
from training.data import DataRefused
from training.locator.challenge import Found, above, best_threshold, mean_precision, peak_in_box, peak_of
from training.locator.films import Located, disturb, load_located
from training.locator.network import build_locator, learn_mode, set_learning
from training.locator.run import (
    CHECKPOINT,
    RUN,
    WHOLE,
    LocatorRecipe,
    Part,
    divide,
    epochs_done,
    keep,
    load_part,
    plain,
    predict,
    write_checkpoint,
)

Rows = Sequence[int]


def fit_locator(recipe: LocatorRecipe, run: Path, device_name: str = "auto", cache: Path | None = None) -> list[Part]:
    """Train, and leave run.json and a folder with a checkpoint for each part in RUN.

    With `folds`, as many detectors learn without a part of the patients each, who are then predicted by the detector
    that never saw them: honest figures where films are few. The last one, `whole`, learns from all films. The
    confidence from which boxes are shown is chosen for each fold on the predictions of the others, for `whole` on all
    of them. Without folds, the films' own val split is held out, else a share of the patients, and it is chosen there.

    Raises:
        DataRefused: too few films with boxes, or the folder holds a run of another recipe.
        ModelMismatch: no such detector, or weights that do not fit.
        SettingInvalid: the device is not there.
    """
    device = candidates(device_name)[0]
    located = load_located([Path(folder) for folder in recipe.data], recipe.size, cache)
    persons = np.array(located.persons)
    boxed = sum(map(bool, located.truth))
    _say(f"{len(persons)} films of {len(set(persons))} patients, {boxed} with boxes; {device}")
    parts = _begin(run, recipe, located)
    began, done = time.monotonic(), 0
    todo = sum(len(part.learned) * (recipe.epochs - epochs_done(run / part.name)) for part in parts) or 1

    for part in parts:
        rows = np.flatnonzero(np.isin(persons, part.learned)).tolist()

        def left(part: Part = part) -> str:
            nonlocal done
            done += len(part.learned)
            return f"{(time.monotonic() - began) / done * (todo - done) / 60:.1f} min left"

        part.history = _fit_part(recipe, part, located, rows, run / part.name, device, left)

    # What is shown, and how good that is, on films that the detector of each part never saw.
    held = _held_out(parts, located, run, recipe, device)
    _choose_thresholds(parts, located, held)
    for part in parts:
        rows = [row for row in held if persons[row] in set(part.held)]
        if rows and part.threshold is not None:
            truth, found = [located.truth[row] for row in rows], [held[row] for row in rows]
            figure = mean_precision(truth, above(found, part.threshold))
            seen = [row for row in rows if located.truth[row]]
            peaks = [peak_in_box(peak_of(held[row]), located.truth[row]) for row in seen]
            _say(
                f"{part.name}: {len(rows)} films held out, challenge mAP {figure:.3f} from a confidence of"
                f" {part.threshold:.2f} on, peak in box {np.mean(peaks) if peaks else float('nan'):.3f} of {len(seen)}"
            )
    keep(run, recipe, parts)
    _say(f"done: {run / RUN}; measure it with `python -m training locate evaluate DATA --run {run} --out DIR`")
    return parts


def _begin(run: Path, recipe: LocatorRecipe, located: Located) -> list[Part]:
    """The parts of this run; of one that was killed they are the same, since all is seeded."""
    if (run / RUN).is_file() and json.loads((run / RUN).read_text("utf-8"))["recipe"] != plain(recipe):
        step = "Give the recipe it began with, or another --out."
        raise DataRefused(str(run), "a run with another recipe is there already", step)
    parts = divide(recipe, located)
    run.mkdir(parents=True, exist_ok=True)
    keep(run, recipe, parts)
    return parts


def _fit_part(
    recipe: LocatorRecipe, part: Part, located: Located, rows: Rows, folder: Path, device: torch.device, left: Any
) -> list[dict[str, float]]:
    torch.manual_seed(recipe.seed)
    some = torch.from_numpy(np.array(located.films.inputs[rows[:256]]))
    locator = build_locator(recipe.detector, recipe.size, recipe.init, some, recipe.trunk).to(device)
    learners = set_learning(locator, recipe.trained)
    average = copy.deepcopy(locator)
    batch = min(recipe.batch_size, len(rows))
    steps = len(rows) // batch
    optimizer = torch.optim.AdamW(learners, lr=recipe.peak_rate, weight_decay=recipe.weight_decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.peak_rate, total_steps=max(10, steps * recipe.epochs + 1), pct_start=0.2
    )
    state: dict[str, Any] = {"epoch": 0, "history": []}
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / CHECKPOINT).is_file():
        state = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
        for name, thing in (
            ("locator", locator),
            ("average", average),
            ("optimizer", optimizer),
            ("schedule", schedule),
        ):
            thing.load_state_dict(state[name])
        _say(f"{part.name}: goes on after epoch {state['epoch']}")
    for epoch in range(state["epoch"] + 1, recipe.epochs + 1):
        # Seeded by epoch, so that a run that was killed draws what it would have drawn; torchvision draws, too.
        generator = torch.Generator().manual_seed(recipe.seed * 1000 + epoch)
        torch.manual_seed(recipe.seed * 1000 + epoch)
        order = np.array(rows)[torch.randperm(len(rows), generator=generator).numpy()][: steps * batch]
        learn_mode(locator)
        losses: list[float] = []
        for some_rows in order.reshape(steps, batch):
            films = torch.from_numpy(np.array(located.films.inputs[np.sort(some_rows)])).to(device)
            films, boxes = disturb(films, [located.truth[row] for row in np.sort(some_rows)], generator)
            wanted = [{"boxes": each, "labels": each.new_ones(len(each), dtype=torch.int64)} for each in boxes]
            found: dict[str, Tensor] = locator(list(films), wanted)
            loss = torch.stack([*found.values()]).sum()
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(learners, 5.0)
            optimizer.step()
            schedule.step()
            # Faster while it is young, or the random heads that it began with would stay in it.
            step = steps * (epoch - 1) + len(losses)
            follow = get_ema_multi_avg_fn(min(recipe.averaging, (1 + step) / (10 + step)))  # type: ignore[no-untyped-call]
            with torch.no_grad():
                follow([*average.parameters()], [*locator.parameters()], 0)
            losses.append(loss.item())
        state["history"].append({"epoch": epoch, "loss": float(np.mean(losses))})
        _say(f"{part.name}: epoch {epoch}/{recipe.epochs}  loss {np.mean(losses):.4f}  {left()}")
        state.update(epoch=epoch, optimizer=optimizer.state_dict(), schedule=schedule.state_dict())
        state.update(locator=locator.state_dict(), average=average.state_dict())
        write_checkpoint(folder / CHECKPOINT, state)
    history: list[dict[str, float]] = state["history"]
    return history


def _held_out(
    parts: Sequence[Part], located: Located, run: Path, recipe: LocatorRecipe, device: torch.device
) -> dict[int, list[Found]]:
    """What each part's detector finds in the films of those whom it never saw, by row."""
    persons = np.array(located.persons)
    found: dict[int, list[Found]] = {}
    for part in parts:
        rows = np.flatnonzero(np.isin(persons, part.held)).tolist()
        if rows:
            locator = load_part(run, recipe, part.name).to(device)
            found |= dict(zip(rows, predict(locator, np.array(located.films.inputs[rows])), strict=True))
    return found


def _choose_thresholds(parts: Sequence[Part], located: Located, held: dict[int, list[Found]]) -> None:
    """For a fold on the predictions of the other folds, else on all that were held out."""
    for part in parts:
        own = set(part.held) if part.name != WHOLE else set()
        rows = [row for row in held if located.persons[row] not in own]
        part.threshold = best_threshold([located.truth[row] for row in rows], [held[row] for row in rows])


def _say(line: str) -> None:
    print(line, flush=True)
