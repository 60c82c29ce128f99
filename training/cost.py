"""What an architecture costs: parameters, and operations per film, counted without calculating anything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import torch
from torch.utils.flop_counter import FlopCounterMode

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.architectures import architecture, full_name
from pneumo_desktop.inference.trunk import Trunk


@dataclass(frozen=True, slots=True)
class Cost:
    """Of the trunk and its one score, as it is trained.

    In use the program runs the trunk's last part a second time, for adults, and small heads beside it.

    Attributes:
        parameters: numbers that are learned.
        flops: operations for one film; a multiplication and an addition count as two.
        size: height and width that this holds for.
    """

    parameters: int
    flops: int
    size: int


def cost_of(name: str, size: int = 0, channels: int = 1) -> Cost:
    """Count; nothing is allocated.

    Args:
        name: of the architecture.
        size: height and width of the input; 0 for the architecture's own.
        channels: 1 or 3.

    Raises:
        ModelMismatch: no architecture of that name, or its maps do not fit this size.
    """
    return _count(full_name(name), size or architecture(name).size, channels)


@cache
def _count(name: str, size: int, channels: int) -> Cost:
    trunk = _nothing(name, channels)
    with FlopCounterMode(display=False) as counter:
        _maps(trunk, name, size, channels)
    learned = [*trunk.low.parameters(), *trunk.high.parameters()]
    head = trunk.high_channels
    return Cost(sum(p.numel() for p in learned) + head + 1, counter.get_total_flops() + 2 * head, size)


def require_size(name: str, size: int) -> None:
    """Raise ModelMismatch, naming a size that works, where the map of a sixteenth is not twice that of a thirty-second.

    The program lays both over each other, so such a network could never be published.
    """
    _maps(_nothing(full_name(name), 1), name, size, 1)


def _nothing(name: str, channels: int) -> Trunk:
    with torch.device("meta"):
        return architecture(name).make(channels)[1]


def _maps(trunk: Trunk, name: str, size: int, channels: int) -> None:
    fit = max(32, round(size / 32) * 32)
    step = f"Give --size {fit}, or another multiple of 32."
    try:
        with torch.no_grad():
            low = trunk.low.eval()(torch.empty(1, channels, size, size, device="meta"))
            high = trunk.high.eval()(low)
    except RuntimeError as error:
        raise ModelMismatch(f"size {size}", f"{name} cannot take so small a film", step) from error
    cells = -(-size // 16)
    fine, coarse = low.shape[-1], high.shape[-1]
    if fine != cells or 2 * coarse != cells:
        reason = f"the maps of {name} are {fine} and {coarse} cells wide there, not {cells} and half of it"
        raise ModelMismatch(f"size {size}", reason, step)
