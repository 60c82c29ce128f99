"""What makes training quicker does not change what is computed."""

from __future__ import annotations

import torch

from pneumo_desktop.inference.network import build
from training.speed import stride_afterwards


def test_strided_convolutions_give_the_same_outputs_and_gradients() -> None:
    torch.manual_seed(0)
    films = torch.rand(2, 1, 64, 64)
    found = []
    for quick in (False, True):
        torch.manual_seed(1)
        network = build("mobilenet_v2").eval()
        if quick:
            stride_afterwards(network)
        outputs = network(films)
        torch.autograd.backward(outputs.sum())
        gradient = next(network.parameters()).grad
        assert gradient is not None
        found.append((outputs.detach(), gradient))
    assert torch.allclose(found[0][0], found[1][0], atol=1e-4)
    assert torch.allclose(found[0][1], found[1][1], rtol=1e-2, atol=1e-3)
