"""Where the model runs: CUDA, MPS, XPU, then CPU, chosen by running the model there, not by presence alone."""

from __future__ import annotations

import copy
import os
import time
from dataclasses import dataclass

import psutil  # type: ignore[import-untyped,unused-ignore]
import torch
from torch import Tensor

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference.network import Network

ORDER = ("cuda", "mps", "xpu", "cpu")
"""Tried in this order."""

FLOAT32_TOLERANCE = 0.02
"""How far a logit may be from the CPU's in float32; accelerators sum in another order, and in TF32."""

BFLOAT16_TOLERANCE = 0.15
"""The same in bfloat16, which keeps 8 bits of each number; as a likelihood at most 0.04 before calibration.

It is held to on the golden films. Over the 795 val films of the first published model the median difference of a
likelihood was below 0.001 and the largest 0.05; one call changed.
"""

_WORTH_IT = 1.1
"""Bfloat16 is taken from this many times the speed on; a tie is not worth the digits."""

DRIVER_ERRORS = (RuntimeError, NotImplementedError, OSError, ImportError)
"""What torch raises for a device that is there but does not work; `torch.OutOfMemoryError` is a RuntimeError."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A network on the device and in the number format that it runs in, and what to tell the user (may be empty)."""

    network: Network
    device: torch.device
    dtype: torch.dtype
    notice: str = ""

    @property
    def text(self) -> str:
        """As it is recorded with a score: `cpu, bfloat16`."""
        return f"{self.device.type}, {str(self.dtype).removeprefix('torch.')}"


def present(kind: str) -> bool:
    """Whether this PC and this build of torch have a device of that kind."""
    if kind == "cpu":
        return True
    try:
        module = torch.backends.mps if kind == "mps" else getattr(torch, kind, None)
        return bool(module is not None and module.is_available())
    except DRIVER_ERRORS:
        return False


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


def choose(network: Network, inputs: Tensor, expected: Tensor, name: str) -> Placement:
    """Try the candidates in order and take the first that scores a batch as the CPU does in float32.

    Args:
        network: on the CPU, float32, in eval mode; it is not changed.
        inputs: (N, 1, H, W) float32 in [0, 1], on the CPU.
        expected: (N,) logits of these inputs, from the CPU in float32.
        name: `auto`, or one of `ORDER`; the CPU stands in for a device that was asked for and does not agree.

    Raises:
        SettingInvalid: the device is not there.
    """
    reasons = []
    for device in candidates(name):
        try:
            placed = _faster(network, device, inputs, expected)
        except DRIVER_ERRORS as error:
            reasons.append(
                f"{device.type} does not work ({str(error).splitlines()[0][:100] if str(error) else 'no reason given'})"
            )
            continue
        if placed:
            return Placement(placed[0], device, placed[1], notice_of(reasons))
        reasons.append(f"{device.type} scores otherwise than the CPU")
    return Placement(
        place(network, torch.device("cpu"), torch.float32), torch.device("cpu"), torch.float32, notice_of(reasons)
    )


def notice_of(reasons: list[str]) -> str:
    """One sentence about devices that were passed over; empty where none was."""
    return f"{'; '.join(reasons)}; scoring goes on elsewhere." if reasons else ""


def place(network: Network, device: torch.device, dtype: torch.dtype) -> Network:
    """A copy of the network on a device, channels-last, in eval mode."""
    moved = copy.deepcopy(network).to(device=device, dtype=dtype, memory_format=torch.channels_last)  # type: ignore[call-overload]
    assert isinstance(moved, Network)  # noqa: S101 `to` returns what it is called on
    return moved.eval()


def run(network: Network, device: torch.device, inputs: Tensor) -> Tensor:
    """(N,) float32 logits on the CPU of (N, 1, H, W) inputs on the CPU."""
    with torch.inference_mode():
        logits: Tensor = network(inputs.to(device).contiguous(memory_format=torch.channels_last))
        return logits.float().cpu()


def use_threads() -> int:
    """Let torch use the cores this process may use, not their hardware twins, and return how many.

    OMP_NUM_THREADS, where it is set, wins.
    """
    if "OMP_NUM_THREADS" not in os.environ:
        allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        torch.set_num_threads(max(1, min(psutil.cpu_count(logical=False) or allowed, allowed)))
    return torch.get_num_threads()


def _faster(
    network: Network, device: torch.device, inputs: Tensor, expected: Tensor
) -> tuple[Network, torch.dtype] | None:
    """The network in the faster of the two formats that agree; None where float32 does not agree."""
    exact = place(network, device, torch.float32)
    if not _agrees(run(exact, device, inputs), expected, FLOAT32_TOLERANCE):
        return None
    try:
        short = place(network, device, torch.bfloat16)
        if _agrees(run(short, device, inputs), expected, BFLOAT16_TOLERANCE):
            seconds = _seconds(exact, device, inputs), _seconds(short, device, inputs)
            if seconds[0] > _WORTH_IT * seconds[1]:
                return short, torch.bfloat16
    except DRIVER_ERRORS:
        pass  # a device without bfloat16 is no worse for it
    return exact, torch.float32


def _agrees(logits: Tensor, expected: Tensor, tolerance: float) -> bool:
    return bool(torch.isfinite(logits).all() and (logits - expected).abs().max() <= tolerance)


def _seconds(network: Network, device: torch.device, inputs: Tensor) -> float:
    # The shortest of a few: what else runs on the PC only ever adds.
    times = []
    for _ in range(4):
        began = time.perf_counter()
        run(network, device, inputs)
        times.append(time.perf_counter() - began)
    return min(times)
