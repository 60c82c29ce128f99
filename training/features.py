"""What a finished trunk finds in films, for the small heads that are fitted after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor

from pneumo_desktop.inference.network import Network
from training.augment import augment

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """Of N films: `features` (N, F) for kind and distance, `last` (N, C') for logits, and packed `outputs` (N, K)."""

    features: Floats
    last: Floats
    outputs: Floats


def features_of(
    network: Network, inputs: Floats | Tensor, disturb: Generator | None = None, *, quick: bool = False
) -> Found:
    """Run the trunk in eval mode.

    Args:
        network: its heads may be anything yet.
        inputs: (N, 1, H, W) float32 in [0, 1].
        disturb: films of another look instead.
        quick: in bfloat16 where that is faster; good enough to fit heads on, not to fix thresholds by.
    """
    network.eval()
    rows: list[tuple[Tensor, Tensor, Tensor]] = []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=quick):
        for start in range(0, len(inputs), 64):
            some = inputs[start : start + 64]
            part = some if isinstance(some, Tensor) else torch.from_numpy(np.array(some))
            part = augment(part, disturb) if disturb is not None else part
            part = part.contiguous(memory_format=torch.channels_last)
            low, high = network.maps(part)
            features, last = network.pooled(low, high)
            rows.append((features.float(), last.float(), network.heads(low, high).float()))
    return Found(*(torch.cat(column).numpy() for column in zip(*rows, strict=True)))


def low_maps(network: Network, films: Tensor) -> Tensor:
    """(N, C, H/16, W/16) float16 of the trunk's first part in eval mode, for what is fitted after it."""
    network.eval()
    parts = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(films), 64):
            part = films[start : start + 64].contiguous(memory_format=torch.channels_last)
            parts.append(network.maps(part)[0].half())
    return torch.cat(parts)


def spread_of(features: NDArray[Any]) -> NDArray[Any]:
    """(F,) standard deviations of (N, F); features that hardly vary are not blown up to the size of the others."""
    spread = features.std(0)
    floored: NDArray[Any] = spread + 0.1 * spread.mean() + 1e-3
    return floored
