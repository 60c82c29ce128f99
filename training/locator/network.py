"""Detectors by name: torchvision's, on the trunk that reads films, with a light pyramid between."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torchvision.models.detection import FCOS, FasterRCNN, RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator, DefaultBoxGenerator
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.models.detection.ssd import SSD
from torchvision.ops import FeaturePyramidNetwork, MultiScaleRoIAlign
from torchvision.ops.feature_pyramid_network import LastLevelMaxPool

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.card import find_weights, load_card
from pneumo_desktop.inference.network import MEAN, STD, Network, build
from training.begin import begin_from

TRUNK = "mobilenet_v2"
SHIPPED, SCRATCH = "shipped", "scratch"
"""Where a trunk may begin, beside a file: with the children's part of the model in use, which learnt from no film with
boxes (its adults' part did, from all of them, and so is never taken here); or with random weights."""

TRAINED = ("heads", "end", "all")
"""What learns: pyramid and heads; the trunk's end as well; or everything. Batch norms keep their statistics."""

CHANNELS = 96
_AT_MOST = 8
"""Boxes per film. In the challenge's training set no film has more than four."""
_LEAST_SCORE = 0.01
_SIZES = (0.16, 0.28, 0.46)
"""Sides of anchors as shares of the film: boxes that radiologists drew span 0.1 to 0.6 of it, most 0.2 to 0.4."""
_ASPECTS = (0.6, 1.0, 1.7)


class Pyramid(nn.Module):
    """The trunk's maps at a sixteenth and a thirty-second of the input, both with the same channels.

    Args:
        network: whose `low` and `high` are taken; its heads are not.
        deep: a third map, at a sixty-fourth, beside them.
    """

    def __init__(self, network: Network, low_channels: int, high_channels: int, *, deep: bool = False) -> None:
        super().__init__()
        self.low, self.high, self.channels = network.low, network.high, network.channels
        extra = LastLevelMaxPool() if deep else None
        self.pyramid = FeaturePyramidNetwork([low_channels, high_channels], CHANNELS, extra)
        # One number for all maps, or, as SSD has it, one for each.
        self.out_channels: int | list[int] = [CHANNELS] * 3 if deep else CHANNELS

    def forward(self, films: Tensor) -> OrderedDict[str, Tensor]:
        """(N, 1, H, W), normalised, to maps by name."""
        low = self.low(films.expand(-1, self.channels, -1, -1))
        maps: OrderedDict[str, Tensor] = self.pyramid(OrderedDict((("0", low), ("1", self.high(low)))))
        return maps


def _common(size: int) -> dict[str, Any]:
    # Films come as squares of `size`, so that torchvision's own resizing has nothing to do.
    return {"min_size": size, "max_size": size, "image_mean": [MEAN], "image_std": [STD]}


def _faster_rcnn(body: Pyramid, size: int) -> nn.Module:
    sides = [tuple(int(share * size) for share in shares) for shares in (_SIZES[:2], _SIZES[1:])]
    made: nn.Module = FasterRCNN(
        body,
        rpn_anchor_generator=AnchorGenerator(tuple(sides), (_ASPECTS,) * 2),
        box_roi_pool=MultiScaleRoIAlign(["0", "1"], output_size=7, sampling_ratio=2),
        box_head=TwoMLPHead(CHANNELS * 49, 256),
        box_predictor=FastRCNNPredictor(256, 2),
        rpn_pre_nms_top_n_train=400,
        rpn_pre_nms_top_n_test=200,
        rpn_post_nms_top_n_train=200,
        rpn_post_nms_top_n_test=100,
        rpn_batch_size_per_image=64,
        box_batch_size_per_image=64,
        box_score_thresh=_LEAST_SCORE,
        box_nms_thresh=0.2,
        box_detections_per_img=_AT_MOST,
        **_common(size),
    )
    return made


def _retinanet(body: Pyramid, size: int) -> nn.Module:
    sides = [tuple(int(share * size) for share in shares) for shares in (_SIZES[:2], _SIZES[1:])]
    made: nn.Module = RetinaNet(
        body,
        2,
        anchor_generator=AnchorGenerator(tuple(sides), (_ASPECTS,) * 2),
        score_thresh=_LEAST_SCORE,
        nms_thresh=0.2,
        detections_per_img=_AT_MOST,
        topk_candidates=100,
        **_common(size),
    )
    return made


def _fcos(body: Pyramid, size: int) -> nn.Module:
    sides = (int(_SIZES[0] * size),), (int(_SIZES[2] * size),)
    made: nn.Module = FCOS(
        body,
        2,
        anchor_generator=AnchorGenerator(sides, ((1.0,),) * 2),
        score_thresh=_LEAST_SCORE,
        nms_thresh=0.2,
        detections_per_img=_AT_MOST,
        topk_candidates=100,
        **_common(size),
    )
    return made


def _ssd(body: Pyramid, size: int) -> nn.Module:
    made: nn.Module = SSD(
        body,
        DefaultBoxGenerator([[2.0]] * 3, scales=[0.15, 0.25, 0.38, 0.55], steps=[16, 32, 64]),
        (size, size),
        2,
        image_mean=[MEAN],
        image_std=[STD],
        score_thresh=_LEAST_SCORE,
        nms_thresh=0.2,
        detections_per_img=_AT_MOST,
        topk_candidates=100,
    )
    return made


DETECTORS: dict[str, Callable[[Pyramid, int], nn.Module]] = {
    "faster_rcnn": _faster_rcnn,
    "retinanet": _retinanet,
    "fcos": _fcos,
    "ssd": _ssd,
}
"""By name, each with what it was published as: Ren et al. 2015, Lin et al. 2017, Tian et al. 2019, Liu et al. 2016."""


def build_locator(
    detector: str, size: int, init: str = SHIPPED, films: Tensor | None = None, trunk: str = TRUNK
) -> nn.Module:
    """A detector with one class beside the background, on the CPU; its heads are random.

    Args:
        detector: one of `DETECTORS`.
        size: height and width of the input, a multiple of 32.
        init: `SHIPPED`, `SCRATCH`, or what `training.begin.begin_from` takes: `imagenet`, or a file.
        films: (N, 1, H, W) some of the training films, to set batch norms from where a file is given.
        trunk: the architecture that reads films; with `SHIPPED` it is that of the model in use.

    Raises:
        ModelMismatch: no detector of that name, a size it cannot take, or an init that does not fit.
    """
    if detector not in DETECTORS:
        raise ModelMismatch(
            f"detector {detector}", "this program does not know it", f"Known are: {', '.join(DETECTORS)}."
        )
    if size % 32 or size < 64:
        raise ModelMismatch(
            f"input size {size}", "it is no multiple of 32 from 64 on", "Give 256 or 320, for instance."
        )
    network = _trunk(trunk, init, films)
    with torch.no_grad():
        low, high = network.maps(torch.zeros(1, 1, 64, 64))
    body = Pyramid(network, low.shape[1], high.shape[1], deep=detector == "ssd")
    return DETECTORS[detector](body, size)


def _trunk(trunk: str, init: str, films: Tensor | None) -> Network:
    if init != SHIPPED:
        network = build(trunk)
        if init != SCRATCH:
            begin_from(network, trunk, init, torch.zeros(1, 1, 64, 64) if films is None else films)
        return network.eval()
    weights = find_weights()
    card = load_card(weights.with_suffix(".json"))
    network = build(card.architecture, card.input.mean, card.input.std)
    given = {name: t.float() for name, t in load_file(weights).items() if name.startswith(("low.", "high."))}
    missing = network.load_state_dict(given, strict=False).missing_keys
    if any(name.startswith(("low.", "high.")) for name in missing):
        raise ModelMismatch(weights.name, "its trunk is not whole", "Install the program again.")
    return network.eval()


def set_learning(locator: nn.Module, trained: str) -> list[nn.Parameter]:
    """Let a part of the detector learn; returns its parameters.

    Raises:
        ModelMismatch: `trained` is none of `TRAINED`.
    """
    if trained not in TRAINED:
        raise ModelMismatch(f"what learns: {trained}", "it is not known", f"Known are: {', '.join(TRAINED)}.")
    frozen = {"heads": ("backbone.low.", "backbone.high."), "end": ("backbone.low.",), "all": ()}[trained]
    for name, parameter in locator.named_parameters():
        parameter.requires_grad_(not name.startswith(tuple(frozen)))
    return [parameter for parameter in locator.parameters() if parameter.requires_grad]


def learn_mode(locator: nn.Module) -> None:
    """Training mode, but for batch norms: a few films would measure worse statistics than those they have."""
    locator.train()
    for module in locator.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()
