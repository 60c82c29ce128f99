"""Small published models that score every film alike, so that a test chooses what another model says."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from pneumo_desktop.inference.card import InputSpec, save_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS
from pneumo_desktop.inference.network import ADULT_LOOK, KIND, KINDS, LOGIT, build
from tests.inference.conftest import a_card

LOW, HIGH = -3.0, 3.0
"""Logits; likelihoods of 0.01 and 0.99."""


def publish(
    folder: Path,
    name: str,
    logit: float = LOW,
    size: int = 64,
    *,
    spoil: bool = False,
    refuse: bool = False,
    **card: Any,
) -> Path:
    """Write a model and its card; returns its weights.

    `spoil` makes it miss its own test films, `refuse` makes it take every film for something else.
    """
    network = build("mobilenet_v2").eval()
    for head in (network.children_head, network.adults_head):
        torch.nn.init.zeros_(head.weight)
        torch.nn.init.constant_(head.bias, logit)
    # No film is anything but a frontal one that stands upright, or all are something else.
    torch.nn.init.zeros_(network.probe.weight)
    torch.nn.init.constant_(network.probe.bias, -20.0)
    network.probe.bias.data[KIND - ADULT_LOOK + (len(KINDS) - 1 if refuse else 0)] = 20.0
    state = {key: tensor.half() for key, tensor in network.state_dict().items()}
    network.load_state_dict({key: tensor.float() for key, tensor in state.items()})
    golden = torch.randint(0, 256, (2, size, size), dtype=torch.uint8)
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.safetensors"
    with torch.inference_mode():
        outputs = network(golden.float().unsqueeze(1) / 255)
    outputs = outputs.clone()
    outputs[:, LOGIT] += 1.0 if spoil else 0.0
    save_file({**state, GOLDEN_INPUTS: golden, GOLDEN_OUTPUTS: outputs.float()}, file)
    made = a_card(name, hashlib.sha256(file.read_bytes()).hexdigest())
    save_card(replace(made, input=InputSpec(size, size, 0.5, 0.5), **card), file.with_suffix(".json"))
    return file
