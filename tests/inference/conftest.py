"""A small published model with random weights, so that these tests need no training."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file

from pneumo_desktop.inference.card import (
    Adults,
    Calibration,
    Gate,
    InputSpec,
    Map,
    ModelCard,
    Origin,
    Thresholds,
    save_card,
)
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS
from pneumo_desktop.inference.figures import Figure, Figures
from pneumo_desktop.inference.network import build

SIZE = 64


@pytest.fixture
def make_model(tmp_path: Path) -> Callable[..., Path]:
    """Publishes a random model: `make_model("a", seed=1)` gives the path of its weights."""

    def make(name: str = "made", seed: int = 0, *, spoil: bool = False, architecture: str = "mobilenet_v2") -> Path:
        torch.manual_seed(seed)
        network = build(architecture).eval()
        state = {key: tensor.half() for key, tensor in network.state_dict().items()}
        network.load_state_dict({key: tensor.float() for key, tensor in state.items()})
        golden = torch.randint(0, 256, (4, SIZE, SIZE), dtype=torch.uint8)
        with torch.inference_mode():
            outputs = network(golden.float().unsqueeze(1) / 255) + (1.0 if spoil else 0.0)
        file = tmp_path / f"{name}.safetensors"
        save_file({**state, GOLDEN_INPUTS: golden, GOLDEN_OUTPUTS: outputs}, file)
        save_card(a_card(name, hashlib.sha256(file.read_bytes()).hexdigest(), architecture), file.with_suffix(".json"))
        return file

    return make


def a_card(name: str = "made", sha256: str = "0" * 64, architecture: str = "mobilenet_v2") -> ModelCard:
    """A whole card."""
    figure = Figure(0.9, 0.8, 1.0)
    return ModelCard(
        name=name,
        version="1.0",
        architecture=architecture,
        input=InputSpec(SIZE, SIZE, 0.5, 0.5),
        preparation="squeeze-stretch-1",
        calibration=Calibration(1.5, 0.2, 0.75),
        thresholds=Thresholds(0.4, 0.8, "made", "made"),
        adults=Adults(Calibration(1.0, 0.0, 0.4), Thresholds(0.5, 0.9, "made", "made")),
        gate=Gate(other=1.0, distance=1e9, far=1e9, turned=1.0, cut=1.0, rule="lets everything through"),
        map=Map(0.5, "made"),
        origin=Origin("none", "none", "random weights", {"seed": 0}),
        figures=(Figures("nothing", 1, 1, 1, figure, figure, figure),),
        bands=(),
        reliability=(),
        measurements=(),
        intended_use="tests",
        limits=("tests",),
        validated_age_months=(12, 71),
        weights_sha256=sha256,
    )


@pytest.fixture
def noise() -> NDArray[np.float32]:
    """(7, 1, 64, 64) float32 in [0, 1]."""
    return np.random.default_rng(0).random((7, 1, SIZE, SIZE), dtype=np.float32)
