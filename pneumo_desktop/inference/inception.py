"""Inception v3 with padded edges, so that its maps halve exactly, and its auxiliary head for maps of any size."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as f
from torchvision import models
from torchvision.models.inception import InceptionAux, InceptionB, InceptionD

from pneumo_desktop.inference.trunk import Made, Trunk, take_channels


class _EvenB(InceptionB):  # type: ignore[misc]
    """With a padded edge, so that an even map is halved exactly."""

    def forward(self, x: Tensor) -> Tensor:
        twice = self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x)))
        return torch.cat((self.branch3x3(x), twice, f.max_pool2d(x, 3, 2, padding=1)), 1)


class _EvenD(InceptionD):  # type: ignore[misc]
    """With a padded edge, so that an even map is halved exactly."""

    def forward(self, x: Tensor) -> Tensor:
        long = self.branch7x7x3_4(self.branch7x7x3_3(self.branch7x7x3_2(self.branch7x7x3_1(x))))
        return torch.cat((self.branch3x3_2(self.branch3x3_1(x)), long, f.max_pool2d(x, 3, 2, padding=1)), 1)


def inception(channels: int) -> Made:
    """Build it with random weights for one input channel or three."""
    whole = models.inception_v3(num_classes=1, aux_logits=False, init_weights=True)
    take_channels(whole, "Conv2d_1a_3x3.conv", channels)
    whole.Mixed_6a.__class__, whole.Mixed_7a.__class__ = _EvenB, _EvenD
    for block in (whole.Conv2d_1a_3x3, whole.Conv2d_2a_3x3, whole.Conv2d_4a_3x3, whole.Mixed_6a.branch3x3):
        block.conv.padding = (1, 1)
    for block in (whole.Mixed_6a.branch3x3dbl_3, whole.Mixed_7a.branch3x3_2, whole.Mixed_7a.branch7x7x3_4):
        block.conv.padding = (1, 1)
    whole.maxpool1.padding = whole.maxpool2.padding = 1
    parts = [
        child for child in whole.children() if not isinstance(child, nn.AdaptiveAvgPool2d | nn.Dropout | nn.Linear)
    ]
    cut = parts.index(whole.Mixed_7a)
    return whole, Trunk(nn.Sequential(*parts[:cut]), nn.Sequential(*parts[cut:]), 768, 2048, 1)


class Auxiliary(InceptionAux):  # type: ignore[misc]
    """Inception's auxiliary head for maps of any size: pooled to the 5 × 5 that its layers take at 299 pixels."""

    def __init__(self) -> None:
        super().__init__(768, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(N, 768, H, W) of `low` to (N, 1) logits."""
        found: Tensor = self.fc(self.conv1(self.conv0(f.adaptive_avg_pool2d(x, 5))).mean((2, 3)))
        return found
