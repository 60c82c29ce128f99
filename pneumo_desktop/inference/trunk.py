"""What every architecture is made into: a trunk cut in two, for one input channel or three."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import nn

RGB = 3


@dataclass(frozen=True, slots=True)
class Trunk:
    """An architecture cut in two: `low` ends at a sixteenth of the input's size, `high` at a thirty-second.

    The first `stem` modules of `low` are always calculated in float32.
    """

    low: nn.Sequential
    high: nn.Module
    low_channels: int
    high_channels: int
    stem: int


Made = tuple[nn.Module, Trunk]
"""The whole network with the names that torchvision gives to its layers, and the trunk cut out of it."""


def take_channels(whole: nn.Module, first: str, channels: int) -> None:
    """Put a convolution for so many channels in place of the first one, which takes three."""
    holder, _, name = first.rpartition(".")
    old = whole.get_submodule(first)
    assert isinstance(old, nn.Conv2d)  # noqa: S101 named by this module
    if channels != RGB:
        shape: Any = {"kernel_size": old.kernel_size, "stride": old.stride, "padding": old.padding}
        new = nn.Conv2d(channels, old.out_channels, **shape, bias=old.bias is not None)
        whole.get_submodule(holder)._modules[name] = new
