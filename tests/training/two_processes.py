"""Run by two processes at once (torchrun): a run shared by both, killed and resumed, ends as one that ran through."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import torch
import torch.distributed as dist

from training import fit as fitting
from training.augment import augment
from training.checkpoint import load_checkpoint
from training.fit import Recipe, fit
from training.fitting.team import leave


class Killed(Exception):
    """Stands for the end of both processes."""


def main(data: str, folder: Path) -> None:
    """Writes FOLDER/fine when all was as it should be. A batch of 7 is shared as 4 and 3 films."""
    recipe = Recipe(data, "cnn", epochs=2, batch_size=7, size=64, averaging=0.2, augment="light", freeze="3")
    recipe = replace(recipe, unfreeze_at="2")
    fit(recipe, folder / "whole", "cpu", folder / "cache")

    steps = 0

    def killed(films: torch.Tensor, generator: torch.Generator, strength: str) -> torch.Tensor:
        nonlocal steps
        steps += 1
        if steps > 3 + 1:
            raise Killed
        return augment(films, generator, strength)

    vars(fitting)["augment"] = killed
    try:
        fit(recipe, folder / "killed", "cpu", folder / "cache")
    except Killed:
        vars(fitting)["augment"] = augment
    dist.barrier()
    assert load_checkpoint(folder / "killed")["epoch"] == 1
    state = fit(recipe, folder / "killed", "cpu", folder / "cache")
    whole = load_checkpoint(folder / "whole")
    # What moves the weights is the same in both processes, and after the kill.
    for name, tensor in whole["network"].items():
        statistics = name.endswith(("running_mean", "running_var"))
        assert statistics or torch.equal(state["network"][name], tensor), name
    if dist.get_rank() == 0:
        assert all(torch.equal(state["average"][name], tensor) for name, tensor in whole["average"].items())
        assert state["made_with"]["processes"] == 2
        (folder / "fine").write_text("fine", "utf-8")
    leave()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
