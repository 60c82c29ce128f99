"""Which parts of the trunk learn in which epoch: frozen at first, then let go from the head down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from torch import nn

from pneumo_desktop.errors import SettingInvalid
from training.learner import Learner
from training.recipe import Recipe

_STAGE = re.compile(r"(\d+)(?::(high|low|\d+))?")


@dataclass(frozen=True, slots=True)
class Freezing:
    """For a trunk of `low` and `high` blocks: the first `frozen` stand still; from an epoch on, only so many.

    Attributes:
        frozen: blocks that stand still at the beginning.
        stages: (epoch, blocks that still stand still from then on), in order.
    """

    frozen: int
    stages: tuple[tuple[int, int], ...] = ()

    def at(self, epoch: int) -> int:
        """How many of the first blocks stand still in an epoch (from 1 on)."""
        return min([self.frozen, *(left for begin, left in self.stages if epoch >= begin)])


def freezing_of(recipe: Recipe, learner: Learner) -> Freezing:
    """What `freeze` and `unfreeze_at` come to for this network.

    Raises:
        SettingInvalid: words without meaning, an epoch that never comes, or nothing frozen to be let go.
    """
    low, high = _sizes(learner)
    frozen = _frozen(recipe.freeze, low, high)
    if recipe.unfreeze_at and not frozen:
        raise SettingInvalid(f"unfreeze_at {recipe.unfreeze_at}", "nothing is frozen", "Give --freeze trunk, too.")
    stages = []
    for word in recipe.unfreeze_at.replace(",", " ").split():
        match = _STAGE.fullmatch(word)
        if not match:
            step = "Give EPOCH, EPOCH:high, EPOCH:low, or EPOCH:N for the last N blocks."
            raise SettingInvalid(f"unfreeze_at {word}", "it has no meaning", step)
        epoch, stage = int(match[1]), match[2] or "low"
        if not 1 <= epoch <= recipe.epochs:
            step = f"Give an epoch from 2 to {recipe.epochs}."
            raise SettingInvalid(f"unfreeze_at {word}", f"the run has {recipe.epochs} epochs", step)
        left = {"high": low, "low": 0}.get(stage)
        stages.append((epoch, max(0, low + high - int(stage)) if left is None else left))
    return Freezing(frozen, tuple(sorted(stages)))


def freeze(learner: Learner, count: int) -> int:
    """Let the first `count` blocks of the trunk stand still and all others learn; returns the numbers that learn.

    A block that stands still is in eval mode: its norms keep their statistics, and nothing in it is dropped by chance.
    Call it after every `learner.train()`.
    """
    for number, block in enumerate(_blocks(learner)):
        block.requires_grad_(requires_grad=number >= count)
        block.train(number >= count)
    return sum(parameter.numel() for parameter in learner.parameters() if parameter.requires_grad)


def _blocks(learner: Learner) -> list[nn.Module]:
    return [*learner.network.low.children(), *learner.network.high.children()]


def _sizes(learner: Learner) -> tuple[int, int]:
    return len(list(learner.network.low.children())), len(list(learner.network.high.children()))


def _frozen(text: str, low: int, high: int) -> int:
    if text.isdigit():
        return min(int(text), low + high)
    known = {"": 0, "none": 0, "low": low, "trunk": low + high}
    if text not in known:
        step = f"Choose trunk, low, or a number of first blocks (this network has {low + high})."
        raise SettingInvalid(f"freeze {text}", "there is no such part", step)
    return known[text]
