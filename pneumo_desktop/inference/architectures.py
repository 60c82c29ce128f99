"""The architectures by name: each cut where its map is a sixteenth and a thirty-second of the input, each side.

So every one of them can carry all that the program needs: score, gate, map, and the adults' part. What was changed of
the published networks, and why, stands in their lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import nn
from torchvision import models

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.inception import Auxiliary, inception
from pneumo_desktop.inference.trunk import Made, Trunk, take_channels

IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
"""Mean and standard deviation per colour that torchvision's weights were trained with."""

HALVES = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
"""The same for weights that take [-1, 1]."""


@dataclass(frozen=True, slots=True)
class Architecture:
    """What can be built under a name.

    Attributes:
        line: one sentence on it, with what was changed.
        size: height and width of the input where nobody says otherwise.
        make: builds it for one input channel or three, with random weights.
        torchvision: the name under which torchvision has weights from ImageNet; empty where there are none.
        auxiliary: builds the head on `low` that helps in training and is left out afterwards; None where it has none.
        normalised: mean and standard deviation per colour that those weights expect.
    """

    line: str
    size: int
    make: Callable[[int], Made]
    torchvision: str = ""
    auxiliary: Callable[[], nn.Module] | None = None
    normalised: tuple[tuple[float, ...], tuple[float, ...]] = IMAGENET


def _features(name: str, first: str, cut: int, wide: tuple[int, int], stem: int) -> Callable[[int], Made]:
    """Of the networks that torchvision keeps as one row of `features`."""

    def make(channels: int) -> Made:
        whole = getattr(models, name)(num_classes=1)
        take_channels(whole, f"features.{first}", channels)
        return whole, Trunk(whole.features[:cut], whole.features[cut:], *wide, stem)

    return make


def _convnext(channels: int) -> Made:
    whole = models.convnext_tiny(num_classes=1)
    take_channels(whole, "features.0.0", channels)
    high = nn.Sequential(*whole.features[6:], whole.classifier[0])
    return whole, Trunk(whole.features[:6], high, 384, 768, 1)


def _densenet(channels: int) -> Made:
    whole = models.densenet121(num_classes=1)
    take_channels(whole, "features.conv0", channels)
    parts = list(whole.features.children())
    return whole, Trunk(nn.Sequential(*parts[:9]), nn.Sequential(*parts[9:], nn.ReLU()), 1024, 1024, 4)


def _resnet(name: str, wide: tuple[int, int]) -> Callable[[int], Made]:
    def make(channels: int) -> Made:
        body = getattr(models, name)(num_classes=1)
        take_channels(body, "conv1", channels)
        low = nn.Sequential(body.conv1, body.bn1, body.relu, body.maxpool, body.layer1, body.layer2, body.layer3)
        return body, Trunk(low, nn.Sequential(body.layer4), *wide, 4)

    return make


def _shufflenet(channels: int) -> Made:
    whole = models.shufflenet_v2_x1_0(num_classes=1)
    take_channels(whole, "conv1.0", channels)
    low = nn.Sequential(whole.conv1, whole.maxpool, whole.stage2, whole.stage3)
    return whole, Trunk(low, nn.Sequential(whole.stage4, whole.conv5), 232, 1024, 2)


def _plain(width_in: int, width: int, convolutions: int) -> nn.Sequential:
    """Convolutions of 3 × 3 with their norms, then half the size, rounded up."""
    layers: list[nn.Module] = []
    for number in range(convolutions):
        layers += [nn.Conv2d(width if number else width_in, width, 3, padding=1, bias=False)]
        layers += [nn.BatchNorm2d(width), nn.ReLU(inplace=True)]
    return nn.Sequential(*layers, nn.MaxPool2d(2, ceil_mode=True))


def _cnn(channels: int) -> Made:
    low = nn.Sequential(_plain(channels, 32, 1), _plain(32, 64, 1), _plain(64, 96, 2), _plain(96, 128, 2))
    high = nn.Sequential(_plain(128, 256, 2))
    return nn.Sequential(low, high), Trunk(low, high, 128, 256, 1)


_HEAD = "its three large linear layers give way to one on the mean of the last map"

ARCHITECTURES: dict[str, Architecture] = {
    "cnn": Architecture(
        "Eight convolutions in five steps, made for this: small, and quick to train from scratch.", 156, _cnn
    ),
    "resnet18": Architecture(
        "ResNet of 18 layers (He 2015): the plain baseline.", 160, _resnet("resnet18", (256, 512)), "resnet18"
    ),
    "resnet34": Architecture("ResNet of 34 layers (He 2015).", 160, _resnet("resnet34", (256, 512)), "resnet34"),
    "resnet50": Architecture(
        "ResNet of 50 layers (He 2015), with bottlenecks.", 160, _resnet("resnet50", (1024, 2048)), "resnet50"
    ),
    "vgg19": Architecture(
        f"VGG of 19 layers (Simonyan 2014), no norms: begin it from ImageNet; {_HEAD}.",
        160,
        _features("vgg19", "0", 28, (512, 512), 2),
        "vgg19",
    ),
    "vgg19_bn": Architecture(
        f"VGG of 19 layers with batch norms, which trains from scratch; {_HEAD}.",
        160,
        _features("vgg19_bn", "0", 40, (512, 512), 3),
        "vgg19_bn",
    ),
    "mobilenet_v2": Architecture(
        "MobileNetV2 (Sandler 2018): quick on old PCs; the model that travels with the program is one.",
        160,
        _features("mobilenet_v2", "0.0", 14, (96, 1280), 2),
        "mobilenet_v2",
    ),
    "mobilenet_v3_large": Architecture(
        "MobileNetV3, the large one (Howard 2019).",
        160,
        _features("mobilenet_v3_large", "0.0", 13, (112, 960), 1),
        "mobilenet_v3_large",
    ),
    "mobilenet_v3_small": Architecture(
        "MobileNetV3, the small one (Howard 2019): among the quickest here.",
        160,
        _features("mobilenet_v3_small", "0.0", 9, (48, 576), 1),
        "mobilenet_v3_small",
    ),
    "shufflenet_v2": Architecture(
        "ShuffleNetV2 × 1.0 (Ma 2018): made for few operations.", 160, _shufflenet, "shufflenet_v2_x1_0"
    ),
    "inception_v3": Architecture(
        "Inception v3 (Szegedy 2015) with its auxiliary head in training (0.4 of its loss is added). Edges are padded"
        " so that maps halve exactly, hence 288 pixels in place of 299; the auxiliary head takes maps of any size.",
        288,
        inception,
        "inception_v3",
        Auxiliary,
        HALVES,
    ),
    "densenet121": Architecture(
        "DenseNet of 121 layers (Huang 2016), as CheXNet used it on chest films.", 160, _densenet, "densenet121"
    ),
    "efficientnet_b0": Architecture(
        "EfficientNet B0 (Tan 2019).", 160, _features("efficientnet_b0", "0.0", 6, (112, 1280), 1), "efficientnet_b0"
    ),
    "efficientnet_v2_s": Architecture(
        "EfficientNetV2 S (Tan 2021): larger and better than B0.",
        160,
        _features("efficientnet_v2_s", "0.0", 6, (160, 1280), 1),
        "efficientnet_v2_s",
    ),
    "convnext_tiny": Architecture(
        "ConvNeXt Tiny (Liu 2022); its last norm stands before the mean over the film, not after.",
        160,
        _convnext,
        "convnext_tiny",
    ),
}

ALIASES = {
    "resnet": "resnet18",
    "mobilenet": "mobilenet_v2",
    "mobilenet_v3": "mobilenet_v3_large",
    "inception": "inception_v3",
    "densenet": "densenet121",
    "efficientnet": "efficientnet_b0",
    "convnext": "convnext_tiny",
    "shufflenet": "shufflenet_v2",
}
"""Shorter names, each for the usual one of its family."""


def full_name(name: str) -> str:
    """The name in `ARCHITECTURES` that a shorter one stands for; others are given back as they are."""
    return ALIASES.get(name, name)


def architecture(name: str) -> Architecture:
    """What is built under a name, or a shorter one.

    Raises:
        ModelMismatch: no architecture of that name.
    """
    found = ARCHITECTURES.get(full_name(name))
    if found is None:
        known = ", ".join(ARCHITECTURES)
        raise ModelMismatch(f"architecture {name}", "this program does not know it", f"Known are: {known}.")
    return found
