"""How the learning rate goes over a run: five shapes, each with a warm-up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR, LRScheduler, OneCycleLR

from training.recipe import Recipe

STEPS = ((0.5, 0.1), (0.75, 0.01))
"""`step`: from this share of the run on, this part of the rate."""

DROP, WAIT = 0.2, 2
"""`plateau`: the rate falls to this part of it after so many epochs without a better AUC on val."""


@dataclass(slots=True)
class Schedule:
    """Sets the rate after each step; after each epoch it is told how the run went.

    Attributes:
        steps: torch's own scheduler.
        drops: how often `plateau` let the rate fall.
    """

    steps: LRScheduler
    drops: list[int]

    def epoch_ended(self, history: Sequence[dict[str, Any]]) -> None:
        """Count falls anew from the whole history, so that a resumed run has those of one that ran through."""
        self.drops[0] = drops_of([float(row["val_auc"]) for row in history])


def make_schedule(recipe: Recipe, optimizer: Optimizer, steps: int) -> Schedule:
    """The recipe's schedule for so many steps in all; it takes the rate that each of the optimiser's groups has."""
    drops = [0]
    if recipe.schedule == "one-cycle":
        turning = "betas" in optimizer.defaults or (recipe.optimizer == "sgd" and recipe.momentum > 0)
        rates = [group["lr"] for group in optimizer.param_groups]
        # Of a run so short that the rise ends with its first step, torch divides by the length of nothing.
        rise = recipe.warm_up if recipe.warm_up * (steps + 1) != 1 else recipe.warm_up * 1.001
        cycle = OneCycleLR(optimizer, rates, total_steps=steps + 1, pct_start=rise, cycle_momentum=turning)
        return Schedule(cycle, drops)

    def part(step: int) -> float:
        return part_of_rate(recipe.schedule, step, steps, recipe.warm_up) * DROP ** drops[0]

    return Schedule(LambdaLR(optimizer, part), drops)


def part_of_rate(schedule: str, step: int, steps: int, warm_up: float) -> float:
    """Which part of the peak rate a step takes, `plateau` without its falls.

    Args:
        schedule: one of `recipe.SCHEDULES` but one-cycle, which torch knows.
        step: from 0 on.
        steps: of the whole run.
        warm_up: share of them in which the rate rises.
    """
    rising = round(warm_up * steps)
    if step < rising:
        return (step + 1) / (rising + 1)
    done = min(1.0, (step - rising) / max(1, steps - rising))
    if schedule == "cosine":
        return (1 + math.cos(math.pi * done)) / 2
    if schedule == "step":
        return min([1.0, *(part for share, part in STEPS if step >= share * steps)])
    return 1.0


def drops_of(aucs: Sequence[float]) -> int:
    """How often `plateau` lets the rate fall in the course of these AUCs, one per epoch."""
    drops, waited, best = 0, 0, -math.inf
    for auc in aucs:
        waited = 0 if auc > best else waited + 1
        best = max(best, auc)
        if waited >= WAIT:
            drops, waited = drops + 1, 0
    return drops
