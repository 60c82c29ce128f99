"""Where weights begin: a public start put into a network of ours, its batch norms set from our own films."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.network import Network

_RGB = 3


def begin_from(network: Network, file: Path, films: Tensor) -> None:
    """Load convolutions for RGB in [-1, 1] into a network for one grey channel, in place.

    The first convolution is summed over its input channels; the network's own normalisation brings [0, 1] to [-1, 1].
    The file's batch norms are folded into its convolutions, so each is set to the statistics of our films and to scale
    and shift that undo them: the output does not change, and training does not begin by destroying it.

    Args:
        network: whose body has the torchvision names of the file.
        file: safetensors without a classifier.
        films: (N, 1, H, W) float32 in [0, 1], some of the training films.

    Raises:
        ModelMismatch: the file is for another architecture.
    """
    state = {name: tensor.float() for name, tensor in load_file(file).items()}
    own = network.body.state_dict()
    for name, tensor in state.items():
        if name in own and own[name].shape[1:2] == (1,) and tensor.shape[1:2] == (_RGB,):
            state[name] = tensor.sum(1, keepdim=True)
    wrong = [name for name, tensor in state.items() if name not in own or own[name].shape != tensor.shape]
    missing = [name for name in own if name not in state and not name.startswith(("classifier", "fc"))]
    missing = [name for name in missing if not name.endswith("num_batches_tracked")]
    if wrong or missing:
        reason = f"its tensors do not fit this architecture, first {(*wrong, *missing)[0]}"
        raise ModelMismatch(file.name, reason, "Choose the --architecture that the file was made for.")
    network.body.load_state_dict(state, strict=False)
    set_norms(network, films)


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
