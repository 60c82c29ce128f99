"""Where weights begin: a public start put into a network of ours, its batch norms set from our own films."""

from __future__ import annotations

from collections.abc import Iterable
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
        network: a new one; `torchvision_names` finds its layers in the file.
        file: safetensors without a classifier.
        films: (N, 1, H, W) float32 in [0, 1], some of the training films.

    Raises:
        ModelMismatch: the file is for another architecture.
    """
    given = {name: tensor.float() for name, tensor in load_file(file).items()}
    own = network.state_dict()
    state: dict[str, Tensor] = {}
    missing = []
    for name, theirs in torchvision_names(own).items():
        tensor = given.pop(theirs, None)
        if tensor is not None and own[name].shape[1:2] == (1,) and tensor.shape[1:2] == (_RGB,):
            tensor = tensor.sum(1, keepdim=True)
        if tensor is not None and own[name].shape == tensor.shape:
            state[name] = tensor
        elif not name.endswith("num_batches_tracked"):
            missing.append(theirs)
    wrong = [name for name in given if not name.startswith(("classifier", "fc"))]
    if wrong or missing:
        reason = f"its tensors do not fit this architecture, first {(*wrong, *missing)[0]}"
        raise ModelMismatch(file.name, reason, "Choose the --architecture that the file was made for.")
    network.load_state_dict(state, strict=False)
    set_norms(network, films)


_RESNET_LAYERS = {"low": ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3"), "high": ("layer4",)}


def torchvision_names(own: Iterable[str]) -> dict[str, str]:
    """The trunk's names as torchvision has them for the whole network: `high.14.conv…` is `features.14.conv…`."""
    names = [name for name in own if name.startswith(("low.", "high."))]
    resnet = not any(name.startswith("high.14.") for name in names)
    found = {}
    for name in names:
        part, number, rest = name.split(".", 2)
        found[name] = f"{_RESNET_LAYERS[part][int(number)]}.{rest}" if resnet else f"features.{number}.{rest}"
    return found


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
