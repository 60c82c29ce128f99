"""What a run keeps between epochs, and the network that comes out of it."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from pneumo_desktop.inference.network import Network, build
from training.data import DataRefused
from training.fitting.trouble import written
from training.recipe import Recipe

CHECKPOINT, BEST, HISTORY = "checkpoint.pt", "best.pt", "history.json"


def weights_of(network: nn.Module) -> dict[str, Tensor]:
    """A copy of the weights, on the CPU."""
    return {name: tensor.detach().cpu().clone() for name, tensor in network.state_dict().items()}


def save_checkpoint(state: dict[str, Any], run: Path, name: str = CHECKPOINT) -> None:
    """Write beside, then rename: a kill leaves the old checkpoint or the new one, never half of one.

    Raises:
        TrainingStopped: the disk is full, or refuses; the old checkpoint is still there.
    """
    temporary = run / f"{name}.tmp"
    with written(run / name):
        with temporary.open("wb") as stream:
            torch.save(state, stream)
        temporary.replace(run / name)
        if name == CHECKPOINT:
            (run / HISTORY).write_text(json.dumps(state["history"], indent=1), "utf-8")


def load_checkpoint(run: Path, name: str = CHECKPOINT) -> dict[str, Any]:
    """What `save_checkpoint` wrote. Raises DataRefused where there is none, or one that cannot be read."""
    if not (run / name).is_file():
        if (run / "run.json").is_file():
            step = "Measure it with `python -m training locate evaluate DATA --run RUN --out DIR`."
            raise DataRefused(str(run), "it is a run of a locator, and none of `fit`", step)
        raise DataRefused(str(run), "no run is there", "Begin one with `python -m training fit`.")
    try:
        state: dict[str, Any] = torch.load(run / name, map_location="cpu", weights_only=True)
    except (RuntimeError, EOFError, ValueError, KeyError, OSError, pickle.UnpicklingError) as error:
        step = "Begin anew with --no-resume, or give another --out."
        raise DataRefused(str(run / name), "the checkpoint cannot be read; it is damaged", step) from error
    return state


def is_finished(state: dict[str, Any]) -> bool:
    """Whether a run did all its epochs, or stopped early because its recipe says so."""
    return bool(state.get("stopped_early")) or state["epoch"] >= state["recipe"]["epochs"]


def network_of(state: dict[str, Any]) -> Network:
    """The network that a run ends in: its averaged weights, for one grey channel, on the CPU, in eval mode.

    A network that saw the film three times gives the same with the three convolutions added up, as the three are equal.

    Args:
        state: a checkpoint.
    """
    network = build(Recipe(**state["recipe"]).architecture)
    network.load_state_dict(as_one_channel(state["average"]))
    return network.eval()


def as_one_channel(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """A network's weights with a first convolution for one grey channel; as they are where it has one."""
    first = next(name for name in weights if name.startswith("low."))
    return weights | {first: weights[first].sum(1, keepdim=True)} if weights[first].shape[1] > 1 else weights
