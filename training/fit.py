"""Fit a network to labelled films; reads top to bottom. Killed at any moment, the same command goes on."""

from __future__ import annotations

import copy
import math
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import Generator, Tensor, nn
from torch.nn import functional as f
from torch.optim import Optimizer

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference.network import Network
from training.augment import augment
from training.begin import begin_from
from training.checkpoint import BEST, CHECKPOINT, is_finished, load_checkpoint, save_checkpoint, weights_of
from training.cost import require_size
from training.data import DataRefused, Films
from training.fitting.averaging import follow
from training.fitting.films import RunFilms, films_of, ill_weight, order_of, sha256_of
from training.fitting.folder import RunFolder
from training.fitting.freezing import Freezing, freeze, freezing_of
from training.fitting.losses import Loss, make_loss
from training.fitting.optimisers import make_optimizer
from training.fitting.precision import Precision, precision_of
from training.fitting.schedules import Schedule, make_schedule
from training.fitting.team import Team, join
from training.fitting.trouble import explained, no_number
from training.learner import AUXILIARY_SHARE, Learner
from training.outputs import logits_of, outputs_of
from training.progress import time_text, track_steps
from training.recipe import Recipe
from training.say import say
from training.speed import stride_afterwards

__all__ = ["CHECKPOINT", "Recipe", "fit", "load_checkpoint", "logits_of", "outputs_of", "save_checkpoint", "say"]


def fit(
    recipe: Recipe, run: Path, device_name: str = "auto", cache: Path | None = None, *, resume: bool = True
) -> dict[str, Any]:
    """Train, and leave the averaged weights in RUN/checkpoint.pt: of the last epoch, or, with `patience`, of the best.

    Args:
        recipe: what to train on, and how.
        run: folder of the run; where it holds a checkpoint of the same recipe, training goes on from there.
        device_name: as in the application's `--device`. Under torchrun each process takes a share of every batch.
        cache: folder for decoded films.
        resume: False begins anew and writes over what the folder holds.

    Returns:
        The finished checkpoint: recipe, history, and the averaged weights as `average`.

    Raises:
        DataRefused: no usable films, a patient in two splits, or the run began with another recipe or other films.
        SettingInvalid: the device is not there, or a setting has no meaning.
        ModelMismatch: unknown architecture, a size that it cannot take, or an init file for another.
        NoBeginning: weights to begin from cannot be had.
        TrainingStopped: memory or disk ran out, or the loss became no number; the last good checkpoint stays.
    """
    recipe.check()
    team = join(device_name)
    require_size(recipe.architecture, recipe.size)
    precision = precision_of(recipe.precision, team.device)
    films = films_of(recipe, cache)
    for note in films.notes:
        say(note)
    counts = f"train {len(films.train.samples)} films, val {len(films.val.samples)}"
    say(f"{counts}; {recipe.architecture}, {recipe.size} px; {_where(team)}, {precision.text}")

    course = _begin(recipe, films, team, precision)
    state = _earlier(recipe, run, course, sha256_of(films), resume=resume)
    if is_finished(state):
        say(f"the run is finished: epoch {state['epoch']}, {run / CHECKPOINT}")
        return state
    folder = RunFolder(run, recipe, team, cache)
    with ExitStack() as closing:
        closing.enter_context(explained(recipe, team.device))
        closing.callback(folder.end)
        state["made_with"] = folder.begin(films, precision, state["epoch"], state["films_sha256"])
        began, before = time.monotonic(), state["epoch"]
        for epoch in range(before + 1, recipe.epochs + 1):
            row = _epoch(recipe, course, films.train, epoch, state["epoch"], run)
            row = team.told(row | _measure(course, films.val) if team.leads else None)
            each = (time.monotonic() - began) / (epoch - before)
            state["history"].append(row)
            course.schedule.epoch_ended(state["history"])
            best = best_epoch(state["history"])
            state["stopped_early"] = bool(recipe.patience) and epoch - best >= recipe.patience
            _keep(recipe, course, state, epoch, best, run)
            folder.epoch_ended(state["history"])
            _tell(row, recipe, best, each * (recipe.epochs - epoch))
            if state["stopped_early"]:
                say(f"no better AUC on val for {recipe.patience} epochs: the run ends here")
                break
        team.wait()
    last = state["history"][state.get("chosen_epoch", len(state["history"])) - 1]
    say(f"done: AUC {last['val_auc']:.4f} on val after epoch {last['epoch']}, in {run / CHECKPOINT}")
    return state


@dataclass(slots=True)
class _Course:
    """All that moves while a run goes on."""

    team: Team
    learner: Learner
    average: Network
    optimizer: Optimizer
    schedule: Schedule
    precision: Precision
    freezing: Freezing
    loss: Loss
    steps: int
    batch: int


def _begin(recipe: Recipe, films: RunFilms, team: Team, precision: Precision) -> _Course:
    """The network, its moving average, which is what will be used, and what moves it."""
    train = films.train
    torch.manual_seed(recipe.seed)
    learner = Learner(recipe.architecture, recipe.channels)
    freezing = freezing_of(recipe, learner)
    if recipe.init:
        some = np.random.default_rng(recipe.seed).permutation(len(train.samples))[:512]
        begin_from(learner.network, recipe.architecture, recipe.init, torch.from_numpy(train.inputs[np.sort(some)]))
    batch = min(recipe.batch_size, len(train.samples))
    if batch < team.world:
        step = f"Give --batch-size {team.world} or more, or start fewer processes."
        raise SettingInvalid(f"a batch of {batch}", f"it cannot be shared by {team.world} processes", step)
    learner = learner.to(device=team.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    average = copy.deepcopy(learner.network).requires_grad_(requires_grad=False)
    if team.device.type == "cpu":
        stride_afterwards(learner)
    steps = len(train.samples) // batch
    optimizer = make_optimizer(recipe, learner)
    return _Course(
        team=team,
        learner=learner,
        average=average,
        optimizer=optimizer,
        schedule=make_schedule(recipe, optimizer, steps * recipe.epochs),
        precision=precision,
        freezing=freezing,
        loss=make_loss(recipe, ill_weight(recipe, train)),
        steps=steps,
        batch=batch,
    )


def _earlier(recipe: Recipe, run: Path, course: _Course, digest: str, *, resume: bool) -> dict[str, Any]:
    """What a run has at its beginning, or had when it was killed; put into place."""
    new = {"recipe": asdict(recipe), "epoch": 0, "history": [], "films_sha256": digest}
    run.mkdir(parents=True, exist_ok=True)
    if not resume or not (run / CHECKPOINT).is_file():
        course.team.wait()
        return new
    state = load_checkpoint(run)
    if Recipe(**state["recipe"]) != recipe:
        step = "Give the recipe it began with, another --out, or --no-resume to write over it."
        raise DataRefused(str(run), f"a run with another recipe is there already{_difference(state, new)}", step)
    if state.setdefault("films_sha256", digest) != digest:
        step = "Put the films back as they were, give another --out, or --no-resume to write over it."
        raise DataRefused(str(run), "the films are not those that the run began with", step)
    if is_finished(state):
        return state
    learner = course.learner
    learner.network.load_state_dict(state["network"])
    if learner.auxiliary is not None:
        learner.auxiliary.load_state_dict(state["auxiliary"])
    course.average.load_state_dict(state["average"])
    course.optimizer.load_state_dict(state["optimizer"])
    course.schedule.steps.load_state_dict(state["schedule"])
    course.schedule.epoch_ended(state["history"])
    if state.get("scaler"):
        course.precision.scaler.load_state_dict(state["scaler"])
    say(f"goes on after epoch {state['epoch']}")
    if state.get("made_with", {}).get("torch", torch.__version__) != torch.__version__:
        say(f"it began with torch {state['made_with']['torch']}, this is {torch.__version__}: not the same bit for bit")
    course.team.wait()
    return state


def _difference(state: dict[str, Any], new: dict[str, Any]) -> str:
    theirs = asdict(Recipe(**state["recipe"]))
    differ = [key for key, value in new["recipe"].items() if theirs[key] != value]
    return f" ({', '.join(f'{key} {theirs[key]!r} there' for key in differ[:3])})"


def _epoch(recipe: Recipe, course: _Course, train: Films, epoch: int, kept: int, run: Path) -> dict[str, Any]:
    """One pass over the films; returns its row of the history, but for what is measured on val."""
    team, learner, optimizer, scaler = course.team, course.learner, course.optimizer, course.precision.scaler
    labels = torch.from_numpy(train.labels).float()
    # Seeded by epoch, so that a run that was killed draws what it would have drawn.
    seed = recipe.seed * 1000 + epoch
    generator = torch.Generator().manual_seed(seed)
    order = order_of(recipe, train, epoch, course.steps, course.batch, generator)
    if team.rank:
        seed += team.rank * 1_000_003
        generator.manual_seed(seed)
    torch.manual_seed(seed)
    learner.train()
    freeze(learner, course.freezing.at(epoch))
    together = team.together(learner)
    losses: list[float] = []
    began = time.monotonic()
    for rows in track_steps(order, f"epoch {epoch}/{recipe.epochs}", quiet=not team.leads):
        mine = team.mine(rows)
        films, wanted = _batch(recipe, train, labels, mine, generator, team.device)
        with course.precision.autocast(team.device):
            logits, beside = together(films)
        loss = course.loss(logits.float(), wanted)
        if beside is not None:
            loss = loss + AUXILIARY_SHARE * course.loss(beside.float(), wanted)
        losses.append(loss.item())
        if team.any(not math.isfinite(losses[-1])):
            raise no_number(epoch, len(losses), recipe, kept, run)
        optimizer.zero_grad()
        torch.autograd.backward(scaler.scale(loss * team.weight(mine, rows) if team.world > 1 else loss))
        if recipe.clip:
            scaler.unscale_(optimizer)
            nn.utils.clip_grad_norm_(learner.parameters(), recipe.clip)
        scaler.step(optimizer)
        scaler.update()
        course.schedule.steps.step()
        if team.leads:
            follow(course.average, learner.network, recipe.averaging, course.steps * (epoch - 1) + len(losses) - 1)
    return {
        "epoch": epoch,
        "loss": team.mean(float(np.mean(losses))),
        "rate": float(optimizer.param_groups[0]["lr"]),
        "seconds": round(time.monotonic() - began, 2),
        "films_per_second": round(course.steps * course.batch / (time.monotonic() - began), 1),
    }


def _batch(
    recipe: Recipe, train: Films, labels: Tensor, rows: Tensor, generator: Generator, device: torch.device
) -> tuple[Tensor, Tensor]:
    films = augment(torch.from_numpy(train.inputs[rows.numpy()]).to(device), generator, recipe.augment)
    return films.contiguous(memory_format=torch.channels_last), labels[rows].to(device)


def _measure(course: _Course, val: Films) -> dict[str, Any]:
    """Figures of val, of the averaged network, as the films are and of another look."""
    plain = logits_of(course.average, val, course.team.device)
    other = logits_of(course.average, val, course.team.device, other_look=True)
    if not torch.isfinite(plain).all():
        return {"val_auc": 0.5, "val_auc_other_look": 0.5, "val_loss": 1e9}
    labels = torch.from_numpy(val.labels).float()
    return {
        "val_auc": float(roc_auc_score(val.labels, plain)),
        "val_auc_other_look": float(roc_auc_score(val.labels, other)),
        "val_loss": float(f.binary_cross_entropy_with_logits(plain, labels)),
    }


def best_epoch(history: list[dict[str, Any]]) -> int:
    """The first epoch (from 1 on) with the highest AUC on val."""
    return 1 + max(range(len(history)), key=lambda row: (history[row]["val_auc"], -row))


def _keep(recipe: Recipe, course: _Course, state: dict[str, Any], epoch: int, best: int, run: Path) -> None:
    """Put everything into the checkpoint, and the best epoch beside it; with `patience` the run ends in the best."""
    learner = course.learner
    if learner.auxiliary is not None:
        state["auxiliary"] = weights_of(learner.auxiliary)
    state.update(epoch=epoch, network=weights_of(learner.network), average=weights_of(course.average))
    state.update(optimizer=course.optimizer.state_dict(), schedule=course.schedule.steps.state_dict())
    state["scaler"] = course.precision.scaler.state_dict()
    if not course.team.leads:
        return
    if best == epoch:
        kept = {key: state[key] for key in ("recipe", "epoch", "history", "average")}
        save_checkpoint(kept, run, BEST)
    elif recipe.patience and is_finished(state):
        state |= {"average": load_checkpoint(run, BEST)["average"], "chosen_epoch": best}
    save_checkpoint(state, run)


def _tell(row: dict[str, Any], recipe: Recipe, best: int, left: float) -> None:
    star = "  best" if best == row["epoch"] else ""
    say(
        f"epoch {row['epoch']}/{recipe.epochs}  loss {row['loss']:.4f}  val AUC {row['val_auc']:.4f}, of another look"
        f" {row['val_auc_other_look']:.4f}  {row['films_per_second']:.0f} films/s, {time_text(left)} left{star}"
    )


def _where(team: Team) -> str:
    return f"{team.world} processes on {team.device.type}" if team.world > 1 else str(team.device)
