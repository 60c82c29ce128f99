"""A start from ImageNet changes the first convolution and the norms, not what the network computes."""

from __future__ import annotations

from pathlib import Path
from urllib.error import URLError

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torchvision import models

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.architectures import ARCHITECTURES
from pneumo_desktop.inference.card import find_weights
from pneumo_desktop.inference.network import build
from training.begin import NoBeginning, begin_from, torchvision_names
from training.norms import require, set_norms

NO_TRUNK = ("classifier", "fc", "AuxLogits")


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
    names = torchvision_names("mobilenet_v2")
    coloured = {theirs: network.state_dict()[mine] for mine, theirs in names.items()}
    coloured["features.0.0.weight"] = torch.rand(32, 3, 3, 3)
    save_file({k: v.half() if v.is_floating_point() else v for k, v in coloured.items()}, tmp_path / "a.safetensors")
    begin_from(network, "mobilenet_v2", str(tmp_path / "a.safetensors"), torch.rand(4, 1, 64, 64))
    found = network.state_dict()["low.0.0.weight"]
    assert torch.allclose(found, coloured["features.0.0.weight"].sum(1, keepdim=True), atol=2e-3)


@pytest.mark.parametrize("name", [name for name, each in ARCHITECTURES.items() if each.torchvision])
def test_every_layer_of_the_trunk_has_its_name_in_torchvision(name: str) -> None:
    with torch.device("meta"):
        more = {"init_weights": True} if name == "inception_v3" else {}
        whole = models.get_model(ARCHITECTURES[name].torchvision, **more)
    shapes = {key: tensor.shape for key, tensor in whole.state_dict().items() if not key.startswith(NO_TRUNK)}
    names = torchvision_names(name, channels=3)
    norm_after_the_mean = {"classifier.0.weight", "classifier.0.bias"} & set(names.values())
    assert set(names.values()) - norm_after_the_mean == set(shapes)
    network = build(name, channels=3).state_dict()
    assert all(network[mine].shape == shapes[theirs] for mine, theirs in names.items() if theirs in shapes)


@pytest.mark.parametrize(("name", "norm"), [("vgg19", ""), ("resnet18", "bn1"), ("inception_v3", "Conv2d_1a_3x3.bn")])
def test_weights_for_colours_see_in_a_grey_film_what_they_saw(name: str, norm: str, tmp_path: Path) -> None:
    """Summed or kept apart, scaled and shifted: away from the film's edges, the first layer says the same."""
    torch.manual_seed(0)
    more = {"init_weights": True} if name == "inception_v3" else {}
    whole = models.get_model(name, **more).eval()
    for layer in (m for m in whole.modules() if isinstance(m, nn.BatchNorm2d)):
        nn.init.normal_(require(layer.running_mean), std=0.1)
    torch.save(whole.state_dict(), tmp_path / "a.pth")
    film = torch.full((1, 1, 32, 32), 0.37)
    mean, std = (torch.tensor(each).view(1, 3, 1, 1) for each in ARCHITECTURES[name].normalised)
    first = next(iter(torchvision_names(name).values())).removesuffix(".weight")
    expected = whole.get_submodule(first)((film - mean) / std)
    expected = whole.get_submodule(norm)(expected) if norm else expected
    for channels in (1, 3):
        network = build(name, channels=channels).eval()
        begin_from(network, name, str(tmp_path / "a.pth"), film)
        layers = [m for m in network.low.modules() if isinstance(m, nn.Conv2d | nn.BatchNorm2d)]
        found = layers[0](((film - network.mean) / network.std).expand(-1, channels, -1, -1))
        found = layers[1](found) if norm else found
        assert torch.allclose(found[..., 5:10, 5:10], expected[..., 5:10, 5:10], atol=1e-5)


def test_imagenet_without_network_or_copy_says_where_to_put_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise URLError(OSError("no route to host"))

    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setattr("torch.hub.urlopen", unreachable)
    with pytest.raises(NoBeginning, match=r"cannot be fetched \(no route to host\).*checkpoints") as refused:
        begin_from(build("resnet18"), "resnet18", "imagenet", torch.rand(2, 1, 64, 64))
    assert "https://" in refused.value.next_step
    with pytest.raises(NoBeginning, match="no weights from ImageNet"):
        begin_from(build("cnn"), "cnn", "imagenet", torch.rand(2, 1, 64, 64))


def test_imagenet_weights_come_from_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def kept(*_: object, **__: object) -> dict[str, torch.Tensor]:
        return dict(models.mobilenet_v3_small().state_dict())

    monkeypatch.setattr("torchvision.models._api.load_state_dict_from_url", kept)
    network = build("mobilenet_v3_small")
    before = network.state_dict()["high.9.block.0.0.weight"].clone()
    begin_from(network, "mobilenet_v3_small", "imagenet", torch.rand(2, 1, 64, 64))
    assert not torch.equal(network.state_dict()["high.9.block.0.0.weight"], before)


@pytest.mark.parametrize("content", [b"", b"no weights", b"PK\x03\x04 half a file"])
@pytest.mark.parametrize("name", ["a.safetensors", "a.pth"])
def test_a_file_without_weights_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NoBeginning, match=name):
        begin_from(build("cnn"), "cnn", str(tmp_path / name), torch.rand(2, 1, 64, 64))
    with pytest.raises(NoBeginning, match="no such file"):
        begin_from(build("cnn"), "cnn", str(tmp_path / f"not-{name}"), torch.rand(2, 1, 64, 64))


def test_a_run_begins_from_the_model_that_is_published() -> None:
    network = build("mobilenet_v2")
    begin_from(network, "mobilenet_v2", str(find_weights()), torch.rand(2, 1, 64, 64))
    published = load_file(find_weights())
    assert torch.equal(network.state_dict()["children_head.weight"], published["children_head.weight"].float())
    with pytest.raises(ModelMismatch, match="do not fit"):
        begin_from(build("resnet18"), "resnet18", str(find_weights()), torch.rand(2, 1, 64, 64))


def test_start_for_another_architecture_is_refused(tmp_path: Path) -> None:
    save_file({"conv1.weight": torch.rand(64, 3, 7, 7)}, tmp_path / "a.safetensors")
    with pytest.raises(ModelMismatch, match="architecture"):
        begin_from(build("mobilenet_v2"), "mobilenet_v2", str(tmp_path / "a.safetensors"), torch.rand(2, 1, 64, 64))
