"""A start from ImageNet changes the first convolution and the norms, not what the network computes."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import nn
from torchvision import models

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.network import ARCHITECTURES, build
from training.begin import begin_from, set_norms, torchvision_names


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
    names = torchvision_names(network.state_dict())
    coloured = {theirs: network.state_dict()[mine] for mine, theirs in names.items()}
    coloured["features.0.0.weight"] = torch.rand(32, 3, 3, 3)
    save_file({k: v.half() if v.is_floating_point() else v for k, v in coloured.items()}, tmp_path / "a.safetensors")
    begin_from(network, tmp_path / "a.safetensors", torch.rand(4, 1, 64, 64))
    found = network.state_dict()["low.0.0.weight"]
    assert torch.allclose(found, coloured["features.0.0.weight"].sum(1, keepdim=True), atol=2e-3)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_layer_of_the_trunk_has_its_name_in_torchvision(architecture: str) -> None:
    whole = {"mobilenet_v2": models.mobilenet_v2, "resnet18": models.resnet18}[architecture]()
    theirs = {name for name in whole.state_dict() if not name.startswith(("classifier", "fc"))}
    assert set(torchvision_names(build(architecture).state_dict()).values()) == theirs


def test_start_for_another_architecture_is_refused(tmp_path: Path) -> None:
    save_file({"conv1.weight": torch.rand(64, 3, 7, 7)}, tmp_path / "a.safetensors")
    with pytest.raises(ModelMismatch, match="architecture"):
        begin_from(build("mobilenet_v2"), tmp_path / "a.safetensors", torch.rand(2, 1, 64, 64))
