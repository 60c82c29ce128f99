"""What moves the weights: four optimisers, and rates that may fall from the head down to the first layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer

from training.learner import Learner
from training.recipe import Recipe


def make_optimizer(recipe: Recipe, learner: Learner) -> Optimizer:
    """The recipe's optimiser over all of the learner; what is frozen, or not trained here, gets no gradient.

    Decay takes kernels and matrices alone. With adamw it is decoupled from the gradient (Loshchilov 2017), with the
    others it is a part of it. sgd has Nesterov's momentum.
    """
    groups, rate = _groups(recipe, learner), recipe.peak_rate
    match recipe.optimizer:
        case "adamw":
            return torch.optim.AdamW(groups, lr=rate)
        case "adam":
            return torch.optim.Adam(groups, lr=rate)
        case "sgd":
            return torch.optim.SGD(groups, lr=rate, momentum=recipe.momentum, nesterov=recipe.momentum > 0)
        case _:
            return torch.optim.RMSprop(groups, lr=rate, alpha=0.9)


def _groups(recipe: Recipe, learner: Learner) -> list[dict[str, Any]]:
    if recipe.rate_decay == 1:
        return _by_decay(list(learner.parameters()), recipe, {})
    network, decay = learner.network, recipe.rate_decay
    low, high = list(network.low.parameters()), list(network.high.parameters())
    of_trunk = {id(parameter) for parameter in (*low, *high)}
    heads = [parameter for parameter in learner.parameters() if id(parameter) not in of_trunk]
    return [
        group
        for part, factor in ((heads, 1.0), (high, decay), (low, decay**2))
        for group in _by_decay(part, recipe, {"lr": recipe.peak_rate * factor})
    ]


def _by_decay(parameters: Sequence[nn.Parameter], recipe: Recipe, more: dict[str, Any]) -> list[dict[str, Any]]:
    decayed = [p for p in parameters if p.dim() > 1]
    kept = [p for p in parameters if p.dim() <= 1]
    return [
        {"params": decayed, "weight_decay": recipe.weight_decay} | more,
        {"params": kept, "weight_decay": 0.0} | more,
    ]
