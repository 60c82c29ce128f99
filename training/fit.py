"""Fit a network to labelled films; reads top to bottom. Killed at any moment, the same command goes on."""

from __future__ import annotations

import copy
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import Tensor, nn
from torch.nn import functional as f
from tqdm import tqdm

from pneumo_desktop.inference.device import candidates
from pneumo_desktop.inference.network import LOGIT, Network
from training.augment import augment
from training.begin import begin_from
from training.checkpoint import CHECKPOINT, load_checkpoint, save_checkpoint, weights_of
from training.cost import require_size
from training.data import DataRefused, Films, load_films, read_samples, training_splits
from training.learner import AUXILIARY_SHARE, Learner
from training.recipe import Recipe
from training.speed import stride_afterwards

__all__ = ["CHECKPOINT", "Recipe", "fit", "load_checkpoint", "logits_of", "outputs_of", "save_checkpoint", "say"]


def fit(  # noqa: PLR0915 on one page, top to bottom
    recipe: Recipe, run: Path, device_name: str = "auto", cache: Path | None = None, *, resume: bool = True
) -> dict[str, Any]:
    """Train, and leave the averaged weights after the last epoch in RUN/checkpoint.pt; nothing is chosen on val.

    Args:
        recipe: what to train on, and how.
        run: folder of the run; where it holds a checkpoint of the same recipe, training goes on from there.
        device_name: as in the application's `--device`.
        cache: folder for decoded films.
        resume: False begins anew and writes over what the folder holds.

    Returns:
        The finished checkpoint: recipe, history, and the averaged weights as `average`.

    Raises:
        DataRefused: no usable films, a patient in two splits, or the run began with another recipe.
        SettingInvalid: the device is not there.
        ModelMismatch: unknown architecture, or an init file for another.
    """
    # Films: train and val by patient; decoded once, then memory-mapped.
    device = candidates(device_name)[0]
    require_size(recipe.architecture, recipe.size)
    size = (recipe.size, recipe.size)
    train_samples, val_samples = training_splits(read_samples(Path(recipe.data)), seed=0)
    train, val = load_films(train_samples, size, cache), load_films(val_samples, size, cache)
    for line in (*train.broken, *val.broken):
        say(f"left out: {line}")
    say(f"train {len(train.samples)} films, val {len(val.samples)}; {device}")

    # The network, its moving average, which is what will be used, and the optimiser.
    torch.manual_seed(recipe.seed)
    learner = Learner(recipe.architecture, recipe.channels)
    network = learner.network
    if recipe.init:
        some = np.random.default_rng(recipe.seed).permutation(len(train.samples))[:512]
        begin_from(network, recipe.architecture, recipe.init, torch.from_numpy(train.inputs[np.sort(some)]))
    learner = learner.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    average = copy.deepcopy(network).requires_grad_(requires_grad=False)
    stride_afterwards(network)
    batch = min(recipe.batch_size, len(train.samples))
    steps = len(train.samples) // batch
    decayed = [p for p in learner.parameters() if p.dim() > 1]
    kept = [p for p in learner.parameters() if p.dim() <= 1]
    groups = [{"params": decayed, "weight_decay": recipe.weight_decay}, {"params": kept, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=recipe.peak_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.peak_rate, total_steps=steps * recipe.epochs + 1, pct_start=0.2
    )
    labels = torch.from_numpy(train.labels).float()
    ill_weight = float((labels == 0).sum() / (labels == 1).sum())

    # A checkpoint from an earlier, killed start.
    state: dict[str, Any] = {"recipe": asdict(recipe), "epoch": 0, "history": []}
    run.mkdir(parents=True, exist_ok=True)
    if resume and (run / CHECKPOINT).is_file():
        state = load_checkpoint(run)
        if Recipe(**state["recipe"]) != recipe:
            step = "Give the recipe it began with, another --out, or --no-resume to write over it."
            raise DataRefused(str(run), "a run with another recipe is there already", step)
        network.load_state_dict(state["network"])
        if learner.auxiliary is not None:
            learner.auxiliary.load_state_dict(state["auxiliary"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        say(f"goes on after epoch {state['epoch']}")

    for epoch in range(state["epoch"] + 1, recipe.epochs + 1):
        # Seeded by epoch, so that a run that was killed draws what it would have drawn.
        generator = torch.Generator().manual_seed(recipe.seed * 1000 + epoch)
        torch.manual_seed(recipe.seed * 1000 + epoch)
        order = torch.randperm(len(labels), generator=generator)[: steps * batch].view(steps, batch)
        learner.train()
        losses: list[float] = []
        began = time.monotonic()
        for rows in tqdm(order, f"epoch {epoch}/{recipe.epochs}", leave=False, disable=not sys.stderr.isatty()):
            films = augment(torch.from_numpy(train.inputs[rows.numpy()]).to(device), generator)
            wanted = labels[rows].to(device)
            with torch.autocast(device.type, torch.bfloat16):
                logits, beside = learner(films.contiguous(memory_format=torch.channels_last))
            smooth = wanted * (1 - recipe.label_smoothing) + recipe.label_smoothing / 2
            weight = wanted * ill_weight + (1 - wanted)
            loss = f.binary_cross_entropy_with_logits(logits.float(), smooth, weight)
            if beside is not None:
                loss = loss + AUXILIARY_SHARE * f.binary_cross_entropy_with_logits(beside.float(), smooth, weight)
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(learner.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            follow(average, network, recipe.averaging, steps * (epoch - 1) + len(losses))
            losses.append(loss.item())

        auc = float(roc_auc_score(val.labels, logits_of(average, val, device)))
        other = float(roc_auc_score(val.labels, logits_of(average, val, device, other_look=True)))
        row = {"epoch": epoch, "loss": float(np.mean(losses)), "val_auc": auc, "val_auc_other_look": other}
        state["history"].append(row)
        seconds = time.monotonic() - began
        say(
            f"epoch {epoch}/{recipe.epochs}  loss {row['loss']:.4f}  val AUC {auc:.4f}, of another look {other:.4f}"
            f"  {seconds:.0f} s, {seconds * (recipe.epochs - epoch) / 60:.0f} min left"
        )
        if learner.auxiliary is not None:
            state["auxiliary"] = weights_of(learner.auxiliary)
        state.update(epoch=epoch, network=weights_of(network), average=weights_of(average))
        state.update(optimizer=optimizer.state_dict(), schedule=schedule.state_dict())
        save_checkpoint(state, run)
    say(f"done: AUC {state['history'][-1]['val_auc']:.4f} on val, in {run / CHECKPOINT}")
    return state


def follow(average: nn.Module, network: nn.Module, decay: float, step: int) -> None:
    """Move the averaged weights and batch statistics a little toward the network's, faster while it is young."""
    keep = min(decay, (1 + step) / (10 + step))
    with torch.no_grad():
        pairs = [
            (mine, theirs)
            for mine, theirs in zip(average.state_dict().values(), network.state_dict().values(), strict=True)
            if mine.is_floating_point()
        ]
        torch._foreach_lerp_([mine for mine, _ in pairs], [theirs for _, theirs in pairs], 1 - keep)


def outputs_of(network: Network, films: Films, device: torch.device, *, other_look: bool = False) -> Tensor:
    """(N, K) float32 outputs in eval mode; with `other_look`, of films disturbed in a way that is always the same."""
    network.eval()
    generator = torch.Generator().manual_seed(1)
    out = []
    with torch.inference_mode():
        for start in range(0, len(films.samples), 64):
            part = torch.from_numpy(films.inputs[start : start + 64].copy()).to(device)
            part = augment(part, generator) if other_look else part
            out.append(network(part.contiguous(memory_format=torch.channels_last)).float().cpu())
    return torch.cat(out)


def logits_of(network: Network, films: Films, device: torch.device, *, other_look: bool = False) -> Tensor:
    """(N,) float32 logits of pneumonia for children's films, see `outputs_of`."""
    return outputs_of(network, films, device, other_look=other_look)[:, LOGIT]


def say(line: str) -> None:
    """One line to the person who waits."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
