"""The networks by name: one grey channel in; score, kind, place and distance out of one forward pass, in one tensor."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional as f
from torch.nn.utils.fusion import fuse_conv_bn_eval

from pneumo_desktop.inference.architectures import architecture
from pneumo_desktop.inference.trunk import Trunk

MEAN, STD = 0.5, 0.5
"""What a new network subtracts and divides by: [0, 1] becomes [-1, 1]."""

KINDS = ("frontal", "turned_90", "turned_180", "turned_270", "other")
"""What a picture is: a frontal chest film as it should stand, the same turned anticlockwise, or something else."""

STRIDE = 16
"""Pixels of the input per cell of the map, each way."""

EMBEDDING = 48
"""Numbers whose sum of squares is the distance from the training films."""

TRUNK = ("low.", "high.", "adults_high.")
"""How the names of the trunk's weights begin; all others are small heads."""

LOGIT, ADULT_LOGIT, DISTANCE, ADULT_LOOK, CUT, KIND = 0, 1, 2, 3, 4, 5
PLACES = KIND + len(KINDS)
"""The columns of the packed output; from `PLACES` on, the map's logits row by row."""


class Network(nn.Module):
    """A trunk of convolutions behind the one place where inputs are normalised, and small heads on what it finds.

    The trunk's `high` part is there twice: `high` as children's films taught it, `adults_high` as adults' films then
    taught it further; so adults cost the children nothing. Heads: `children_head` (on the first), `adults_head` (on
    both), `probe` (adult look, cut off, kinds), `embed` (distance from the training films), `place_low` and
    `place_high` (the map, on what adults' boxes taught).

    Args:
        trunk: takes (N, 1, H, W); H and W are multiples of 32.
        mean: subtracted from the input.
        std: what the input is divided by, after that.
        channels: that the trunk takes; the grey film is given to it so many times.
    """

    def __init__(self, trunk: Trunk, mean: float = MEAN, std: float = STD, channels: int = 1) -> None:
        super().__init__()
        self.low, self.high, self._stem = trunk.low, trunk.high, trunk.stem
        self.adults_high = copy.deepcopy(trunk.high)
        features = 2 * trunk.low_channels + trunk.high_channels
        self.dropout = nn.Dropout(0.2)
        self.children_head = nn.Linear(trunk.high_channels, 1)
        self.adults_head = nn.Linear(2 * trunk.high_channels, 1)
        self.probe = nn.Linear(features, 2 + len(KINDS))
        self.embed = nn.Linear(features, EMBEDDING)
        self.place_low = nn.Conv2d(trunk.low_channels, 1, 1)
        self.place_high = nn.Conv2d(trunk.high_channels, 1, 1)
        self.mean = mean
        self.std = std
        self.channels = channels

    def maps(self, inputs: Tensor) -> tuple[Tensor, Tensor]:
        """(N, 1, H, W) in [0, 1], bone bright, to the trunk's (N, C, H/16, W/16) and (N, C', H/32, W/32)."""
        normal = (inputs - self.mean) / self.std
        if self.channels > 1:
            normal = normal.expand(-1, self.channels, -1, -1)
        # Shortened after the first layers: fine differences of grey lie in digits that bfloat16 drops. On the golden
        # films of the second published model the largest error of a logit is 0.16 without this, and 0.04 with it.
        with torch.autocast(inputs.device.type, enabled=False):
            stem = self.low[: self._stem](normal.float())
        low: Tensor = self.low[self._stem :](stem.to(next(self.high.parameters()).dtype))
        return low, self.high(low)

    def keep_digits(self, whole: Network, device: torch.device) -> None:
        """Take the stem again, in float32, from the network that this one is a shortened copy of on a device."""
        for number in range(self._stem):
            module = copy.deepcopy(whole.low[number])
            self.low[number] = module.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]

    def pooled(self, low: Tensor, high: Tensor) -> tuple[Tensor, Tensor]:
        """Features of a whole film: (N, 2C + C') for kind and distance, and their last (N, C') for the logits."""
        last = high.mean((2, 3))
        # The spread of the finer map tells a chest's few large shapes from a text's or a photograph's many.
        spread = (low * low).mean((2, 3)).clamp_min(1e-6).sqrt()
        return torch.cat((low.mean((2, 3)), spread, last), 1), last

    def places(self, low: Tensor, adults: Tensor) -> Tensor:
        """(N, H/16, W/16) logits of an opacity in each cell, from `low` and what `adults_high` makes of it."""
        coarse = f.interpolate(self.place_high(adults), scale_factor=2.0, mode="bilinear", align_corners=False)
        cells: Tensor = (self.place_low(low) + coarse).squeeze(1)
        return cells

    def forward(self, inputs: Tensor) -> Tensor:
        """(N, 1, H, W) in [0, 1], bone bright, to (N, 10 + cells), the columns as named above."""
        return self.heads(*self.maps(inputs))

    def children_logits(self, inputs: Tensor) -> Tensor:
        """(N,) logits of children's films alone: what the trunk is trained by."""
        return self.children_logits_of(self.maps(inputs)[1])

    def children_logits_of(self, high: Tensor) -> Tensor:
        """(N,) logits of children's films, from the trunk's last map."""
        logits: Tensor = self.children_head(self.dropout(high.mean((2, 3)))).squeeze(1)
        return logits

    def heads(self, low: Tensor, high: Tensor) -> Tensor:
        """The trunk's maps to the packed output."""
        features, last = self.pooled(low, high)
        distance = self.embed(features).square().sum(1, keepdim=True)
        adults = self.adults_high(low)
        both = self.adults_head(torch.cat((last, adults.mean((2, 3))), 1))
        cells = self.places(low, adults).flatten(1)
        return torch.cat((self.children_head(last), both, distance, self.probe(features), cells), 1)


def build(name: str, mean: float = MEAN, std: float = STD, channels: int = 1) -> Network:
    """A new network with random weights, on the CPU, in float32.

    Args:
        name: in `architectures.ARCHITECTURES`, or a shorter one.
        mean: subtracted from the input.
        std: what the input is divided by, after that.
        channels: 1, or 3 for a first convolution that sees the grey film three times.

    Raises:
        ModelMismatch: no architecture of that name.
    """
    return Network(architecture(name).make(channels)[1], mean, std, channels)


def fold_norms(module: nn.Module) -> None:
    """Fold each batch norm into the convolution before it, in place; for use in eval mode only.

    Relies on the networks defining a norm right after its convolution, in the same container. Norms that stand before a
    convolution (DenseNet's) stay.
    """
    before: tuple[str, nn.Conv2d] | None = None
    for name, child in list(module.named_children()):
        if isinstance(child, nn.BatchNorm2d) and before is not None:
            setattr(module, before[0], fuse_conv_bn_eval(before[1], child))
            setattr(module, name, nn.Identity())
        else:
            fold_norms(child)
        before = (name, child) if isinstance(child, nn.Conv2d) else None
