"""The moving average of the weights, which is what a run ends in."""

from __future__ import annotations

import torch
from torch import nn


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
