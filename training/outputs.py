"""What a network says of films, as training reads it."""

from __future__ import annotations

import torch
from torch import Tensor

from pneumo_desktop.inference.network import LOGIT, Network
from training.augment import augment
from training.data import Films


def outputs_of(network: Network, films: Films, device: torch.device, *, other_look: bool = False) -> Tensor:
    """(N, K) float32 outputs in eval mode; with `other_look`, of films disturbed in a way that is always the same."""
    network.eval()
    generator = torch.Generator().manual_seed(1)
    out = []
    with torch.inference_mode():
        for start in range(0, len(films.samples), 64):
            part = torch.from_numpy(films.inputs[start : start + 64].copy()).to(device)
            part = augment(part, generator) if other_look else part
            out.append(network(part.contiguous(memory_format=torch.channels_last)).float().cpu())
    return torch.cat(out)


def logits_of(network: Network, films: Films, device: torch.device, *, other_look: bool = False) -> Tensor:
    """(N,) float32 logits of pneumonia for children's films, see `outputs_of`."""
    return outputs_of(network, films, device, other_look=other_look)[:, LOGIT]
