"""Every architecture by name learns, fits the program's map, and says what it costs."""

from __future__ import annotations

import json

import pytest
import torch
from torchvision import models

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.architectures import ALIASES, ARCHITECTURES
from pneumo_desktop.inference.network import PLACES, build
from training.__main__ import main
from training.checkpoint import network_of
from training.cost import cost_of, require_size
from training.learner import Learner
from training.recipe import Recipe


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_gradients_reach_all_that_is_trained_and_nothing_else(name: str) -> None:
    torch.manual_seed(0)
    learner = Learner(name)
    logits, beside = learner(torch.rand(3, 1, 64, 64))
    assert logits.shape == (3,)
    assert (beside is not None) == (name == "inception_v3")
    torch.autograd.backward(logits.sum() + (beside.sum() if beside is not None else 0))
    trained = {key for key, p in learner.named_parameters() if p.grad is not None}
    wanted = ("network.low.", "network.high.", "network.children_head.", "auxiliary.")
    assert trained == {key for key, _ in learner.named_parameters() if key.startswith(wanted)}


@pytest.mark.parametrize("name", ["cnn", "inception_v3", "densenet121", "convnext_tiny", "vgg19", "shufflenet_v2"])
def test_maps_are_cells_of_a_sixteenth_of_the_film(name: str) -> None:
    with torch.inference_mode():
        found = build(name).eval()(torch.rand(1, 1, 64, 96))
    assert found.shape == (1, PLACES + 4 * 6)


def test_cells_of_the_small_network_fit_156_pixels() -> None:
    with torch.inference_mode():
        assert build("cnn").eval()(torch.rand(1, 1, 156, 156)).shape == (1, PLACES + 10 * 10)


def test_size_whose_maps_do_not_fit_is_refused_with_one_that_does() -> None:
    with pytest.raises(ModelMismatch, match="--size 160"):
        require_size("densenet", 156)
    with pytest.raises(ModelMismatch, match="--size 32"):
        require_size("vgg19", 8)
    require_size("cnn", 156)


def test_cost_agrees_with_torchvision() -> None:
    """Its table says 11.7 M parameters and 1.81 thousand million multiply-adds for three channels at 224 × 224."""
    weights = models.ResNet18_Weights.DEFAULT
    cost = cost_of("resnet18", 224, channels=3)
    assert cost.parameters == weights.meta["num_params"] - 513 * 1000 + 1 + 512
    assert cost.flops / 2e9 == pytest.approx(weights.meta["_ops"], rel=0.01)


def test_three_channels_become_one_that_scores_alike() -> None:
    torch.manual_seed(0)
    recipe = Recipe(data="x", architecture="resnet18", channels=3)
    thrice = build("resnet18", channels=3).eval()
    once = network_of({"recipe": {"data": "x", "architecture": recipe.architecture}, "average": thrice.state_dict()})
    films = torch.rand(2, 1, 64, 64)
    with torch.inference_mode():
        assert torch.allclose(once(films), thrice(films), rtol=1e-4, atol=1e-4)


def test_recipe_settles_names_and_sizes() -> None:
    assert {ALIASES[name] for name in ALIASES} <= set(ARCHITECTURES)
    assert (Recipe("x", "cnn").size, Recipe("x", "convnext").architecture) == (156, "convnext_tiny")
    assert (Recipe("x", "inception").size, Recipe("x", "resnet", size=224).size) == (288, 224)


def test_list_of_architectures_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["architectures", "--format", "json", "--size", "156"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert set(rows) == set(ARCHITECTURES)
    assert rows["vgg19"]["publishable"] == "not at this size"
    assert rows["cnn"]["imagenet"] == "no"
    assert main(["architectures"]) == 0
    assert "inception_v3" in capsys.readouterr().out
