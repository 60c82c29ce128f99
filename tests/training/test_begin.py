"""A start from ImageNet changes the first convolution and the norms, not what the network computes."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.network import build
from training.begin import begin_from, set_norms


def test_setting_norms_keeps_the_output() -> None:
    torch.manual_seed(0)
    network = build("resnet18").eval()
    films = torch.rand(6, 1, 64, 64)
    with torch.no_grad():
        before = network(films)
        set_norms(network, films, batch=4)
        after = network(films)
    assert torch.allclose(before, after, rtol=1e-3, atol=1e-4)
    first = next(m for m in network.modules() if isinstance(m, nn.BatchNorm2d))
    assert first.running_mean is not None
    assert first.running_mean.abs().max() > 0


def test_start_is_summed_over_colours(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = build("mobilenet_v2").eval()
    coloured = {k: v for k, v in network.body.state_dict().items() if not k.startswith("classifier")}
    coloured["features.0.0.weight"] = torch.rand(32, 3, 3, 3)
    save_file({k: v.half() if v.is_floating_point() else v for k, v in coloured.items()}, tmp_path / "a.safetensors")
    begin_from(network, tmp_path / "a.safetensors", torch.rand(4, 1, 64, 64))
    found = network.body.state_dict()["features.0.0.weight"]
    assert torch.allclose(found, coloured["features.0.0.weight"].sum(1, keepdim=True), atol=2e-3)


def test_start_for_another_architecture_is_refused(tmp_path: Path) -> None:
    save_file({"conv1.weight": torch.rand(64, 3, 7, 7)}, tmp_path / "a.safetensors")
    with pytest.raises(ModelMismatch, match="architecture"):
        begin_from(build("mobilenet_v2"), tmp_path / "a.safetensors", torch.rand(2, 1, 64, 64))
