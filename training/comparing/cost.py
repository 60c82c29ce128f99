"""What a network costs beside its operations (`training.cost`): the size of its file, and its films a second."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from pneumo_desktop.inference.network import Network

BATCHES = (16, 1)
LEAST_SECONDS = 0.2
_ROUNDS = 5


def file_bytes(network: Network) -> int:
    """Of the weights that give the one score of the ladder, in half precision, as `publish` writes a trunk."""
    parts = (network.low, network.high, network.children_head)
    tensors = [tensor for part in parts for tensor in part.state_dict().values()]
    return sum(tensor.numel() * (2 if tensor.is_floating_point() else tensor.element_size()) for tensor in tensors)


def speeds(
    networks: Sequence[Network], sizes: Sequence[tuple[int, int]], device: torch.device
) -> list[dict[int, float]]:
    """Films a second of each network, by batch size: all in turns, so that what slows the PC slows each of them.

    Args:
        networks: in eval mode they are run as they were trained, in float32, nothing fused.
        sizes: (height, width) of each one's films.
        device: where.

    Returns:
        For each network films a second by batch size (`BATCHES`), the median over rounds.
    """
    rounds: list[dict[int, list[float]]] = [{batch: [] for batch in BATCHES} for _ in networks]
    placed = [
        network.eval().to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        for network in networks
    ]
    with torch.inference_mode():
        for number in range(_ROUNDS + 1):
            for network, size, found in zip(placed, sizes, rounds, strict=True):
                for batch in BATCHES:
                    films = torch.rand((batch, 1, *size), device=device).contiguous(memory_format=torch.channels_last)
                    rate = _rate(network, films, device)
                    if number:  # the first round warms up
                        found[batch].append(rate)
    return [{batch: float(np.median(rates)) for batch, rates in found.items()} for found in rounds]


def _rate(network: Network, films: Tensor, device: torch.device) -> float:
    count = 0
    _wait(device)
    began = time.perf_counter()
    while True:
        network.children_logits(films)
        _wait(device)
        count += len(films)
        seconds = time.perf_counter() - began
        if seconds >= LEAST_SECONDS:
            return count / seconds


def _wait(device: torch.device) -> None:
    if device.type in ("cuda", "mps", "xpu"):
        getattr(torch, device.type).synchronize()
