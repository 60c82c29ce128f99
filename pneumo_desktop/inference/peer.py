"""The usual loop over a folder, for whoever wants to know how much faster an engine is: one film after the other.

Read, normalise, crop, resize, DenseNet-121, in the steps of torchxrayvision's example script `process_image.py`
(https://github.com/mlmed/torchxrayvision). Its weights do not matter for speed, so they are random.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torchvision import models

SIZE = 224
_SCALE = 1024.0
_WARM_UP = 2


def films_per_second(files: Sequence[Path]) -> float:
    """How many JPEG films a second that loop takes through, on the CPU, with as many threads as torch has now."""
    network = _network()
    with torch.inference_mode():
        for file in files[:_WARM_UP]:
            network(_input(file))
        began = time.perf_counter()
        for file in files:
            network(_input(file))
        return len(files) / (time.perf_counter() - began)


def _input(file: Path) -> Tensor:
    with Image.open(file) as image:
        pixels = np.asarray(image.convert("L"), dtype=np.float32)
    pixels = (2 * (pixels / 255.0) - 1.0) * _SCALE
    side = min(pixels.shape)
    top, left = (pixels.shape[0] - side) // 2, (pixels.shape[1] - side) // 2
    square = Image.fromarray(pixels[top : top + side, left : left + side])
    small = np.asarray(square.resize((SIZE, SIZE), Image.Resampling.BILINEAR))
    return torch.from_numpy(small.copy())[None, None]


def _network() -> nn.Module:
    network: nn.Module = models.densenet121(num_classes=18)
    network.get_submodule("features").conv0 = nn.Conv2d(1, 64, 7, stride=2, padding=3, bias=False)
    return network.eval()
