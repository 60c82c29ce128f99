"""Where the model runs: CUDA, MPS, XPU, then CPU, chosen by running the model there, not by presence alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import psutil  # type: ignore[import-untyped,unused-ignore]
import torch
from torch import Tensor, nn

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference.compiled import Compiled, Forward
from pneumo_desktop.inference.ways import DRIVER_ERRORS, Golden, best_way, place, run

__all__ = [
    "DRIVER_ERRORS",
    "ORDER",
    "Placement",
    "candidates",
    "choose",
    "names",
    "place",
    "present",
    "run",
    "use_threads",
]

ORDER = ("cuda", "mps", "xpu", "cpu")
"""Tried in this order."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A network on the device and in the number format that it runs in, and what to tell the user (may be empty).

    `network` is for `run`; it is a module, or what was compiled from one.
    """

    network: Forward
    device: torch.device
    dtype: torch.dtype
    notice: str = ""

    @property
    def text(self) -> str:
        """As it is recorded with a score: `cpu, bfloat16`."""
        return f"{self.device.type}, {str(self.dtype).removeprefix('torch.')}"

    @property
    def compiled(self) -> bool:
        """Whether it runs compiled: fused on a CPU, recorded on a card. Scores agree with the plain way either way."""
        return isinstance(self.network, Compiled) and not self.network.given_up


def present(kind: str) -> bool:
    """Whether this PC and this build of torch have a device of that kind."""
    if kind == "cpu":
        return True
    try:
        module = torch.backends.mps if kind == "mps" else getattr(torch, kind, None)
        return bool(module is not None and module.is_available())
    except DRIVER_ERRORS:
        return False


def names() -> dict[str, str]:
    """The kinds of devices of this PC, best first, each with the name its maker gave it; empty where nobody says."""
    found = {}
    for kind in filter(present, ORDER):
        module = getattr(torch, kind, None)
        try:
            found[kind] = str(module.get_device_name(0)) if module and hasattr(module, "get_device_name") else ""
        except DRIVER_ERRORS:
            found[kind] = ""
    return found


def candidates(name: str) -> list[torch.device]:
    """The devices that a setting allows, best first.

    Args:
        name: `auto`, or one of `ORDER`.

    Raises:
        SettingInvalid: no such kind of device, or this PC has none.
    """
    if name != "auto" and name not in ORDER:
        raise SettingInvalid(f"device {name}", "there is no such kind", f"Choose auto, {', '.join(ORDER)}.")
    kinds = ORDER if name == "auto" else (name,)
    found = [torch.device(kind) for kind in kinds if present(kind)]
    if not found:
        step = "Use --device auto, or install its driver and the build of torch for it."
        raise SettingInvalid(f"device {name}", "this PC, or this build of torch, has none", step)
    return found


def choose(network: nn.Module, inputs: Tensor, expected: Tensor, name: str, columns: Sequence[int] = (0,)) -> Placement:
    """Try the candidates in order and take the first that scores a batch as the CPU does in float32.

    Args:
        network: on the CPU, float32, in eval mode; it is not changed.
        inputs: (N, 1, H, W) float32 in [0, 1], on the CPU.
        expected: (N,) or (N, K) outputs for these inputs, from the CPU in float32.
        name: `auto`, or one of `ORDER`; the CPU stands in for a device that was asked for and does not agree.
        columns: those of K outputs that must agree; the others must be finite.

    Raises:
        SettingInvalid: the device is not there.
    """
    golden, reasons = Golden(inputs, expected, tuple(columns)), []
    for device in candidates(name):
        try:
            way = best_way(network, device, golden)
        except DRIVER_ERRORS as error:
            reasons.append(
                f"{device.type} does not work ({str(error).splitlines()[0][:100] if str(error) else 'no reason given'})"
            )
            continue
        if way:
            return Placement(way.forward, device, way.dtype, notice_of(reasons))
        reasons.append(f"{device.type} scores otherwise than the CPU")
    cpu = torch.device("cpu")
    return Placement(place(network, cpu, torch.float32), cpu, torch.float32, notice_of(reasons))


def notice_of(reasons: list[str]) -> str:
    """One sentence about devices that were passed over; empty where none was."""
    return f"{'; '.join(reasons)}; scoring goes on elsewhere." if reasons else ""


def use_threads() -> int:
    """Let torch use the cores this process may use, not their hardware twins, and return how many.

    OMP_NUM_THREADS, where it is set, wins.
    """
    if "OMP_NUM_THREADS" not in os.environ:
        allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        torch.set_num_threads(max(1, min(psutil.cpu_count(logical=False) or allowed, allowed)))
    return torch.get_num_threads()
