"""Batch norms that were folded into the convolutions before them, set anew from our own films."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def are_folded(weights: dict[str, Tensor]) -> bool:
    """Whether a file's norms do nothing but add: it has norms, and every mean that they take away is 0."""
    means = [tensor for name, tensor in weights.items() if name.endswith("running_mean")]
    return bool(means) and not any(mean.any() for mean in means)


def set_norms(network: nn.Module, films: Tensor, batch: int = 64) -> None:
    """Give each batch norm the mean and variance of its input over `films`, and keep its output as it was.

    The output of a norm does not change, so what follows it sees the same, and one pass serves all norms in order.
    """
    sums: dict[nn.BatchNorm2d, tuple[Tensor, Tensor, int]] = {}

    def collect(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        assert isinstance(norm, nn.BatchNorm2d)  # noqa: S101 hooked on norms alone
        values = inputs[0].double()
        first, second, count = sums.get(norm, (torch.zeros(1), torch.zeros(1), 0))
        pixels = values.numel() // values.shape[1]
        sums[norm] = (first + values.sum((0, 2, 3)), second + (values**2).sum((0, 2, 3)), count + pixels)

    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    hooks = [norm.register_forward_pre_hook(collect) for norm in norms]
    network.eval()
    with torch.inference_mode():
        for start in range(0, len(films), batch):
            network(films[start : start + batch])
    for hook in hooks:
        hook.remove()
    for norm, (first, second, count) in sums.items():
        mean, var = first / count, (second / count - (first / count) ** 2).clamp_min(1e-6)
        old_scale = norm.weight.detach().double() / torch.sqrt(require(norm.running_var).double() + norm.eps)
        old_shift = norm.bias.detach().double() - old_scale * require(norm.running_mean).double()
        norm.weight.data = (old_scale * torch.sqrt(var + norm.eps)).float()
        norm.bias.data = (old_shift + old_scale * mean).float()
        norm.running_mean, norm.running_var = mean.float(), var.float()


def require(tensor: Tensor | None) -> Tensor:
    """A running statistic that these norms always have."""
    assert tensor is not None  # noqa: S101
    return tensor
