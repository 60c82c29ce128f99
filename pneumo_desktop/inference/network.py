"""The networks by name: each takes one grey channel and gives one logit."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision import models

from pneumo_desktop.errors import ModelMismatch

MEAN, STD = 0.5, 0.5
"""What a new network subtracts and divides by: [0, 1] becomes [-1, 1]."""


class Network(nn.Module):
    """A body of convolutions behind the one place where inputs are normalised.

    Args:
        body: takes (N, 1, H, W), gives (N, 1).
        mean: subtracted from the input.
        std: what the input is divided by, after that.
    """

    def __init__(self, body: nn.Module, mean: float = MEAN, std: float = STD) -> None:
        super().__init__()
        self.body = body
        self.mean = mean
        self.std = std

    def forward(self, inputs: Tensor) -> Tensor:
        """(N, 1, H, W) in [0, 1], bone bright, to (N,) logits of pneumonia."""
        normal = (inputs - self.mean) / self.std
        # Normalised first and shortened after, so that bfloat16 weights cost no more digits than they must.
        logits: Tensor = self.body(normal.to(next(self.body.parameters()).dtype))
        return logits.squeeze(1)


def _mobilenet_v2() -> nn.Module:
    body: nn.Module = models.mobilenet_v2(num_classes=1)
    body.get_submodule("features.0")[0] = nn.Conv2d(1, 32, 3, stride=2, padding=1, bias=False)  # type: ignore[operator]
    return body


def _resnet18() -> nn.Module:
    body: nn.Module = models.resnet18(num_classes=1)
    body.conv1 = nn.Conv2d(1, 64, 7, stride=2, padding=3, bias=False)
    return body


ARCHITECTURES: dict[str, Callable[[], nn.Module]] = {"mobilenet_v2": _mobilenet_v2, "resnet18": _resnet18}


def build(architecture: str, mean: float = MEAN, std: float = STD) -> Network:
    """A new network with random weights, on the CPU, in float32.

    Raises:
        ModelMismatch: no architecture of that name.
    """
    if architecture not in ARCHITECTURES:
        known = ", ".join(ARCHITECTURES)
        raise ModelMismatch(f"architecture {architecture}", "this program does not know it", f"Known are: {known}.")
    return Network(ARCHITECTURES[architecture](), mean, std)


def fold_norms(module: nn.Module) -> None:
    """Fold each batch norm into the convolution before it, in place; for use in eval mode only.

    Relies on both networks defining a norm right after its convolution, in the same container.
    """
    before: tuple[str, nn.Conv2d] | None = None
    for name, child in list(module.named_children()):
        if isinstance(child, nn.BatchNorm2d) and before is not None:
            setattr(module, before[0], fuse_conv_bn_eval(before[1], child))
            setattr(module, name, nn.Identity())
        else:
            fold_norms(child)
        before = (name, child) if isinstance(child, nn.Conv2d) else None
