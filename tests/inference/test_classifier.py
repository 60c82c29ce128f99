"""Only proven weights score, and what they give is a finite likelihood that does not depend on batch mates."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from pneumo_desktop.case import Call, Score
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference import classifier as module
from pneumo_desktop.inference.architectures import ARCHITECTURES
from pneumo_desktop.inference.classifier import Classifier
from pneumo_desktop.inference.device import Placement, place, run
from pneumo_desktop.inference.network import Network, build, fold_norms

CPU = torch.device("cpu")
Noise = NDArray[np.float32]
MakeModel = Callable[..., Path]


def placed(classifier: Classifier, dtype: torch.dtype) -> Classifier:
    """The same model in one number format, whatever this PC would choose."""
    network = classifier._network
    return Classifier(classifier.card, network, Placement(place(network, CPU, dtype), CPU, dtype))


CHILD_MONTHS = 36


def children(classifier: Classifier, films: Noise) -> list[Score]:
    """Scores of films of children; every one must be scored."""
    opinions = classifier.score(films, [CHILD_MONTHS] * len(films))
    return [opinion.score for opinion in opinions if opinion.score]


def test_scores_follow_the_card(make_model: MakeModel, noise: Noise) -> None:
    classifier = Classifier.load(make_model(), "cpu")
    scores = children(classifier, noise)
    assert len(scores) == len(noise)
    for score in scores:
        assert score.likelihood == classifier.card.calibration.likelihood(score.logit)
        assert (score.call is Call.SUSPECTED) == (score.likelihood >= 0.4)
        assert (score.model_name, score.model_sha256) == ("made 1.0", classifier.card.weights_sha256)
        assert score.device == classifier.device
    assert classifier.score(noise[:0]) == []


def test_read_only_inputs_are_scored(make_model: MakeModel, noise: Noise) -> None:
    noise.setflags(write=False)
    assert len(Classifier.load(make_model(), "cpu").score(noise)) == len(noise)


@pytest.mark.parametrize("place_in_file", [20, 0.5, -1])
def test_damaged_weights_are_refused(make_model: MakeModel, place_in_file: float) -> None:
    file = make_model()
    content = bytearray(file.read_bytes())
    content[int(place_in_file if abs(place_in_file) >= 1 else place_in_file * len(content))] ^= 1
    file.write_bytes(content)
    with pytest.raises(ModelMismatch, match="damaged"):
        Classifier.load(file, "cpu")


def test_cut_off_weights_are_refused(make_model: MakeModel) -> None:
    file = make_model()
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(ModelMismatch, match="damaged"):
        Classifier.load(file, "cpu")


def test_absent_weights_are_refused(make_model: MakeModel) -> None:
    file = make_model()
    file.unlink()
    with pytest.raises(ModelMismatch, match="cannot be read"):
        Classifier.load(file, "cpu")


def test_swapped_card_is_refused(make_model: MakeModel) -> None:
    first, second = make_model("first"), make_model("second", seed=1)
    shutil.copy(second.with_suffix(".json"), first.with_suffix(".json"))
    with pytest.raises(ModelMismatch, match="its card is another model's"):
        Classifier.load(first, "cpu")


@pytest.mark.parametrize("architecture", ["resnet18", "unheard_of"])
def test_card_with_another_architecture_is_refused(make_model: MakeModel, architecture: str) -> None:
    file = make_model()
    card = json.loads(file.with_suffix(".json").read_text("utf-8")) | {"architecture": architecture}
    file.with_suffix(".json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelMismatch, match=architecture):
        Classifier.load(file, "cpu")


def test_card_with_another_size_is_refused(make_model: MakeModel) -> None:
    file = make_model()
    card = json.loads(file.with_suffix(".json").read_text("utf-8"))
    card["input"]["width"] = 96
    file.with_suffix(".json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelMismatch, match="card's size"):
        Classifier.load(file, "cpu")


def test_weights_that_score_otherwise_than_recorded_are_refused(make_model: MakeModel) -> None:
    with pytest.raises(ModelMismatch, match="does not score its own test films"):
        Classifier.load(make_model(spoil=True), "cpu")


@pytest.mark.parametrize(
    "wrong",
    [
        np.zeros((2, 1, 64, 96), np.float32),
        np.zeros((2, 64, 64), np.float32),
        np.zeros((2, 1, 64, 64), np.float64),
        np.full((2, 1, 64, 64), np.nan, np.float32),
        np.full((2, 1, 64, 64), 1.5, np.float32),
    ],
)
def test_inputs_that_prepare_never_gives_are_refused(make_model: MakeModel, wrong: Noise) -> None:
    with pytest.raises(ValueError, match="inputs are"):
        Classifier.load(make_model(), "cpu").score(wrong)


class Spoiled(Network):
    """Gives no number for the second film of a batch."""

    def forward(self, inputs: Tensor) -> Tensor:
        logits = super().forward(inputs)
        logits[1:2] = torch.nan
        return logits


def spoiled(network: nn.Module) -> Network:
    """A copy of it that is."""
    bad = copy.deepcopy(network)
    bad.__class__ = Spoiled
    assert isinstance(bad, Spoiled)
    return bad


def test_nan_is_never_scored(make_model: MakeModel, noise: Noise) -> None:
    good = Classifier.load(make_model(), "cpu")
    bad = spoiled(good._network)
    broken = Classifier(good.card, bad, Placement(bad, CPU, torch.float32))
    with pytest.raises(ModelMismatch, match="no number for film 2"):
        broken.score(noise)


def test_nan_in_bfloat16_is_scored_again_in_float32(make_model: MakeModel, noise: Noise) -> None:
    good = placed(Classifier.load(make_model(), "cpu"), torch.float32)
    short = spoiled(place(good._network, CPU, torch.bfloat16))
    shaky = Classifier(good.card, good._network, Placement(short, CPU, torch.bfloat16))
    assert shaky.score(noise) == good.score(noise)
    assert "no finite number" in shaky.notice


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float32, 1e-4), (torch.bfloat16, 1e-2)])
def test_batch_mates_do_not_matter(make_model: MakeModel, noise: Noise, dtype: torch.dtype, tolerance: float) -> None:
    classifier = placed(Classifier.load(make_model(), "cpu"), dtype)
    together = [score.likelihood for score in children(classifier, noise)]
    alone = [children(classifier, film[None])[0].likelihood for film in noise]
    turned = [score.likelihood for score in children(classifier, noise[::-1])][::-1]
    assert together == pytest.approx(alone, abs=tolerance)
    assert together == pytest.approx(turned, abs=tolerance)


def test_memory_running_out_halves_the_batch_and_says_so(
    make_model: MakeModel, noise: Noise, monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = Classifier.load(make_model(), "cpu")
    expected = children(classifier, noise)
    honest = run

    def small_only(network: Network, device: torch.device, films: Tensor) -> Tensor:
        if len(films) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return honest(network, device, films)

    monkeypatch.setattr(module, "run", small_only)
    found = children(classifier, noise)
    assert [score.likelihood for score in found] == pytest.approx([s.likelihood for s in expected], abs=1e-2)
    assert "at a time" in classifier.notice
    assert classifier.batch_size <= 2


@pytest.mark.parametrize("error", [torch.OutOfMemoryError("out of memory"), RuntimeError("driver lost")])
def test_lost_device_falls_back_to_the_cpu_and_says_so(
    make_model: MakeModel, noise: Noise, monkeypatch: pytest.MonkeyPatch, error: RuntimeError
) -> None:
    cpu = placed(Classifier.load(make_model(), "cpu"), torch.float32)
    lost = torch.device("meta")
    honest = run
    monkeypatch.setattr(module, "_empty_cache", lambda device: None)

    def fails_there(network: Network, device: torch.device, films: Tensor) -> Tensor:
        if device == lost:
            raise error
        return honest(network, device, films)

    monkeypatch.setattr(module, "run", fails_there)
    classifier = Classifier(cpu.card, cpu._network, Placement(cpu._network, lost, torch.float32))
    found, expected = children(classifier, noise), children(cpu, noise)
    assert [score.likelihood for score in found] == pytest.approx([s.likelihood for s in expected], abs=1e-4)
    assert classifier.device == "cpu, float32"
    assert "scored on the CPU" in classifier.notice


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_folding_norms_keeps_the_logits(architecture: str, noise: Noise) -> None:
    torch.manual_seed(0)
    network = build(architecture).eval()
    for norm in (m for m in network.modules() if isinstance(m, nn.BatchNorm2d)):
        nn.init.uniform_(norm.weight, 0.5, 1.5)
        nn.init.normal_(norm.bias, std=0.1)
    films = torch.from_numpy(noise)
    with torch.inference_mode():
        before = network(films)
        fold_norms(network)
        assert torch.allclose(network(films), before, rtol=1e-3, atol=1e-4)
    # DenseNet's norms stand before their convolutions, and cannot be folded into what came before those.
    left = sum(isinstance(m, nn.BatchNorm2d) for m in network.modules())
    assert bool(left) == (architecture == "densenet121")
