"""What a run keeps between epochs, and the network that comes out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from pneumo_desktop.inference.network import Network, build
from training.data import DataRefused
from training.recipe import Recipe

CHECKPOINT = "checkpoint.pt"


def weights_of(network: nn.Module) -> dict[str, Tensor]:
    """A copy of the weights, on the CPU."""
    return {name: tensor.detach().cpu().clone() for name, tensor in network.state_dict().items()}


def save_checkpoint(state: dict[str, Any], run: Path) -> None:
    """Write beside, then rename: a kill leaves the old checkpoint or the new one, never half of one."""
    temporary = run / f"{CHECKPOINT}.tmp"
    torch.save(state, temporary)
    temporary.replace(run / CHECKPOINT)
    (run / "history.json").write_text(json.dumps(state["history"], indent=1), "utf-8")


def load_checkpoint(run: Path) -> dict[str, Any]:
    """What `save_checkpoint` wrote. Raises DataRefused where there is none."""
    if not (run / CHECKPOINT).is_file():
        raise DataRefused(str(run), "no run is there", "Begin one with `python -m training fit`.")
    state: dict[str, Any] = torch.load(run / CHECKPOINT, map_location="cpu", weights_only=True)
    return state


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
