"""Several runs of one recipe with other seeds, averaged weight by weight into one network that is no slower."""

from __future__ import annotations

import copy
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import Tensor, nn

from pneumo_desktop.inference.network import Network, build
from training.augment import augment
from training.checkpoint import is_finished, load_checkpoint, save_checkpoint
from training.data import DataRefused
from training.fit import logits_of
from training.fitting.films import films_of
from training.recipe import Recipe
from training.say import say

_FILMS = 2048


def blend(runs: list[Path], out: Path, cache: Path | None = None) -> dict[str, Any]:
    """Average the final weights of finished runs ("model soup", Wortsman et al., ICML 2022), and set the norms anew.

    Runs that began from the same start end in one valley, so their mean is a network, too, and one that depends less on
    chance. The checkpoint in OUT is one of a finished run; its history gives every run's AUC on val, so that the spread
    stands beside the mean.

    Raises:
        DataRefused: fewer than two runs; one of them unfinished, of another recipe, or of the seed of another.
    """
    states = [load_checkpoint(run) for run in runs]
    recipes = [Recipe(**state["recipe"]) for state in states]
    for run, state, recipe in zip(runs, states, recipes, strict=True):
        if not is_finished(state):
            raise DataRefused(str(run), f"only {state['epoch']} of {recipe.epochs} epochs are done", "Go on with fit.")
        if replace(recipe, seed=0) != replace(recipes[0], seed=0):
            raise DataRefused(str(run), "its recipe differs in more than the seed", "Blend runs of one recipe.")
    if len(runs) < 2:
        raise DataRefused(str(out), "one run is no blend", "Give two or more.")
    seeds = [recipe.seed for recipe in recipes]
    if twice := next((run for number, run in enumerate(runs) if seeds[number] in seeds[:number]), None):
        reason = "it has the seed of another of these runs, and so the same weights"
        raise DataRefused(str(twice), reason, "Give runs of different seeds: `fit --config RUN/run.toml --seed N`.")
    recipe = recipes[0]
    read = films_of(recipe, cache)
    train, val = read.train, read.val

    network = build(recipe.architecture, channels=recipe.channels)
    network.load_state_dict(mean_of([state["average"] for state in states]))
    draw = np.random.default_rng(0)
    films = torch.from_numpy(train.inputs[np.sort(draw.permutation(len(train.samples))[:_FILMS])])
    films = films[torch.randperm(len(films), generator=torch.Generator().manual_seed(0))]
    reset_norms(network, films)

    rows = []
    single = build(recipe.architecture, channels=recipe.channels)
    for seed, state in zip((each.seed for each in recipes), states, strict=True):
        single.load_state_dict(state["average"])
        rows.append({"seed": seed} | _marks(single, val))
    for row in rows:
        say(f"seed {row['seed']}: val AUC {row['val_auc']:.4f}, of another look {row['val_auc_other_look']:.4f}")
    aucs = np.array([row["val_auc"] for row in rows])
    marks = _marks(network, val)
    say(f"mean of {len(rows)} seeds {aucs.mean():.4f}, from {aucs.min():.4f} to {aucs.max():.4f}")
    say(f"blend: val AUC {marks['val_auc']:.4f}, of another look {marks['val_auc_other_look']:.4f}")
    state = {"recipe": asdict(recipe), "epoch": recipe.epochs, "history": states[0]["history"]}
    state |= {"average": copy.deepcopy(network.state_dict()), "seeds": rows, "blend": marks}
    out.mkdir(parents=True, exist_ok=True)
    save_checkpoint(state, out)
    return state


def mean_of(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of weights of one architecture; counters are the first one's."""
    return {
        name: torch.stack([state[name] for state in states]).mean(0) if tensor.is_floating_point() else tensor
        for name, tensor in states[0].items()
    }


def reset_norms(network: nn.Module, films: Tensor, batch: int = 64) -> None:
    """Measure the batch norms' means and variances anew, in place, over films disturbed as in training.

    Args:
        network: whose averaged statistics belong to none of the networks that it was averaged from.
        films: (N, 1, H, W) float32 in [0, 1].
        batch: films at once.
    """
    generator = torch.Generator().manual_seed(2)
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over all batches
    network.train()
    batch = min(batch, len(films))
    # In the number format of training, in which the statistics of its steps were taken.
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(films) - batch + 1, batch):
            some = augment(films[start : start + batch].clone(), generator)
            network(some.contiguous(memory_format=torch.channels_last))
    network.eval()


def _marks(network: Network, val: Any) -> dict[str, float]:
    device = torch.device("cpu")
    return {
        "val_auc": float(roc_auc_score(val.labels, logits_of(network, val, device))),
        "val_auc_other_look": float(roc_auc_score(val.labels, logits_of(network, val, device, other_look=True))),
    }
