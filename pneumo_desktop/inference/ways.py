"""How a network can run on one device: which ways agree with float32 on the CPU, and which of these is the fastest.

Plain or compiled, float32 or bfloat16; each is tried on golden films, and none is taken because it should work.
"""

from __future__ import annotations

import bisect
import copy
import time
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import torch
from torch import Tensor, nn

from pneumo_desktop.inference.compiled import Compiled, Forward, filled
from pneumo_desktop.inference.fused import Fused
from pneumo_desktop.inference.graphs import Graphed
from pneumo_desktop.inference.network import Network
from pneumo_desktop.inference.streams import Streams, one_thread

FLOAT32_TOLERANCE = 0.02
"""How far an output may be from the CPU's in float32; accelerators sum in another order, and in TF32."""

BFLOAT16_TOLERANCE = 0.15
"""The same in bfloat16, which keeps 8 bits of each number; as a likelihood at most 0.04 before calibration.

It is held to on the golden films. Over the 795 val films of the first published model the median difference of a
likelihood was below 0.001 and the largest 0.05; one call changed.
"""

CPU_SIZES, CUDA_SIZES = (8, 2, 1), (64, 16, 4, 1)
"""Batch sizes that are compiled; others are cut to them. On a CPU each piece is one thread's work."""

_ACCELERATOR_BATCH = 64

DRIVER_ERRORS = (RuntimeError, NotImplementedError, OSError, ImportError)
"""What torch raises for a device that is there but does not work; `torch.OutOfMemoryError` is a RuntimeError."""

_NEAR, _MOST_TIMES = 1.1, 24
_WORTH_IT = 1.1
"""Bfloat16, or a compiled network, is taken from this many times the speed on; a tie is not worth the digits."""

_FAST_ENOUGH = 3.0
"""From this many times the speed of plain float32 on, fused bfloat16 is not raced against fused float32."""

_SLOW = 1.5
"""Bfloat16 that takes this many times as long for one film is emulated, and not looked at any further."""

_Module = TypeVar("_Module", bound=nn.Module)


@dataclass(frozen=True, slots=True)
class Golden:
    """Films and what the network makes of them on the CPU in float32.

    Attributes:
        inputs: (N, 1, H, W) float32 in [0, 1], on the CPU.
        expected: (N,) or (N, K) float32, on the CPU.
        columns: those of the K that must agree.
    """

    inputs: Tensor
    expected: Tensor
    columns: tuple[int, ...] = (0,)

    def agree(self, found: Tensor, tolerance: float, count: int | None = None) -> bool:
        """Whether outputs for the inputs, or for the first `count` of them, are finite and near what is expected."""
        expected = self.expected[:count]
        if found.shape != expected.shape or not torch.isfinite(found).all():
            return False
        far = (found - expected).abs().reshape(len(found), -1)[:, list(self.columns)]
        return bool(far.max() <= tolerance)


@dataclass(frozen=True, slots=True)
class Way:
    """A network as `run` takes it, its number format, and the seconds that it takes for the largest batch."""

    forward: Forward
    dtype: torch.dtype
    seconds: float


def batch_for(device: torch.device) -> int:
    """Films given to the network at once: on a CPU a piece for each thread, as more would not fit its caches."""
    return CPU_SIZES[0] * max(2, torch.get_num_threads()) if device.type == "cpu" else _ACCELERATOR_BATCH


def place(network: _Module, device: torch.device, dtype: torch.dtype) -> _Module:
    """A copy of the network on a device, channels-last, in eval mode."""
    moved = copy.deepcopy(network)
    moved.to(device=device, dtype=dtype, memory_format=torch.channels_last)  # type: ignore[call-overload]
    if isinstance(moved, Network) and isinstance(network, Network):
        moved.keep_digits(network, device)
    return moved.eval()


def run(network: Forward, device: torch.device, inputs: Tensor) -> Tensor:
    """(N,) or (N, K) float32 outputs on the CPU of (N, 1, H, W) float32 inputs on the CPU."""
    with torch.inference_mode():
        if isinstance(network, Compiled):
            return network(inputs)
        return network(inputs.to(device).contiguous(memory_format=torch.channels_last)).float().cpu()


def best_way(network: nn.Module, device: torch.device, golden: Golden) -> Way | None:
    """The fastest of the ways that agree; None where even plain float32 does not agree.

    Args:
        network: on the CPU, float32, in eval mode; it is not changed.
        device: where to run it.
        golden: what to agree with.

    Raises:
        RuntimeError, NotImplementedError, OSError, ImportError: the device does not work.
    """
    exact = place(network, device, torch.float32)
    if not golden.agree(run(exact, device, golden.inputs), FLOAT32_TOLERANCE):
        return None
    films = filled(golden.inputs, batch_for(device))
    plain = [Way(exact, torch.float32, seconds(exact, device, films))]
    short = _short(network, exact, device, golden)
    if short is not None:
        plain.append(Way(short, torch.bfloat16, seconds(short, device, films)))
    best = plain[0]
    for way in plain[1:]:
        best = _faster(best, way)
    for way in reversed(plain):
        if best.dtype == torch.bfloat16 and _FAST_ENOUGH * best.seconds < plain[0].seconds:
            break
        compiled = compile_way(network, way, device, golden)
        if compiled:
            best = _faster(best, compiled)
    return best


def compile_way(network: nn.Module, way: Way, device: torch.device, golden: Golden) -> Way | None:
    """A plain way compiled; None where there is no compiler for the device, it fails, or it calculates otherwise.

    Args:
        network: on the CPU, float32, in eval mode; it is not changed.
        way: the network placed on the device; what the compiled one falls back to.
        device: where.
        golden: what to agree with.
    """
    sizes, film_shape = _sizes(device), golden.inputs.shape[1:]
    if len(sizes) == 1:
        return None

    def plain(inputs: Tensor) -> Tensor:
        return run(way.forward, device, inputs)

    tolerance = BFLOAT16_TOLERANCE if way.dtype == torch.bfloat16 else FLOAT32_TOLERANCE
    by_size: dict[int, Forward] = {}
    streams = _streams(torch.get_num_threads()) if device.type == "cpu" else None
    took = 0.0
    try:
        fused = Fused(network, golden.inputs, way.dtype) if device.type == "cpu" else None
        for size in sizes:
            with one_thread() if streams else nullcontext():
                forward = fused.at(size) if fused else Graphed(way.forward, device, film_shape, size)
            by_size[size] = forward
            alone = Compiled({size: forward}, film_shape, plain, streams)
            if not golden.agree(run(alone, device, golden.inputs), tolerance) or alone.given_up:
                return None
            if size == sizes[0]:
                took = seconds(alone, device, filled(golden.inputs, batch_for(device)))
                if took >= way.seconds:
                    return None  # the smaller sizes need not be compiled
    except Exception:  # whatever a compiler breaks with, the plain way is there
        return None
    return Way(Compiled(by_size, film_shape, plain, streams), way.dtype, took)


def seconds(network: Forward, device: torch.device, inputs: Tensor, times: int = 3) -> float:
    """The shortest of a few runs: what else happens on the PC only ever adds.

    Where it happens all the time, more runs are made, until the two shortest are near each other: the choice that is
    made by them stands as long as the process.
    """
    taken: list[float] = []
    while len(taken) < times or (taken[1] > _NEAR * taken[0] and len(taken) < _MOST_TIMES):
        began = time.perf_counter()
        run(network, device, inputs)
        bisect.insort(taken, time.perf_counter() - began)
    return taken[0]


def _short(network: nn.Module, exact: nn.Module, device: torch.device, golden: Golden) -> nn.Module | None:
    """The network in bfloat16; None where the device has none, emulates it, or it does not agree."""
    try:
        short = place(network, device, torch.bfloat16)
        film = golden.inputs[:1]
        # One film first: without instructions for it a CPU takes thirty times as long, and all films take seconds.
        if seconds(short, device, film, 2) > _SLOW * seconds(exact, device, film, 2):
            return None
        return short if golden.agree(run(short, device, golden.inputs), BFLOAT16_TOLERANCE) else None
    except DRIVER_ERRORS:
        return None  # a device without bfloat16 is no worse for it


def _faster(best: Way, other: Way) -> Way:
    """The other only where it is clearly faster; in the same format, compiled need not be."""
    needed = 1.0 if best.dtype == other.dtype else _WORTH_IT
    return other if best.seconds > needed * other.seconds else best


@cache
def _streams(count: int) -> Streams:
    return Streams(count)


def _sizes(device: torch.device) -> tuple[int, ...]:
    return {"cpu": CPU_SIZES, "cuda": CUDA_SIZES}.get(device.type, (64,))
