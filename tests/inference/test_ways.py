"""Of the ways to run a network the fastest is taken, of those that calculate as float32 on the CPU does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from pneumo_desktop.inference import ways
from pneumo_desktop.inference.compiled import Compiled, Forward
from pneumo_desktop.inference.fused import Fused
from pneumo_desktop.inference.network import build, fold_norms
from pneumo_desktop.inference.ways import Golden, Way, best_way, compile_way, place, run

pytestmark = pytest.mark.fuses

CPU = torch.device("cpu")


class Small(nn.Module):
    """A network with several outputs for a film: what oneDNN fuses, and what stays in float32 after it."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 16, 3, 2, 1), nn.ReLU6(), nn.Conv2d(16, 16, 3, 1, 1, groups=16), nn.ReLU6()
        )
        self.head = nn.Linear(16, 3)

    def forward(self, inputs: Tensor) -> Tensor:
        """(N, 1, H, W) to (N, 4): three of the head, and their sum of squares."""
        found = self.head(self.body(inputs.to(self.head.weight.dtype)).mean((2, 3))).float()
        return torch.cat((found, found.square().sum(1, keepdim=True)), 1)


@pytest.fixture
def network() -> nn.Module:
    torch.manual_seed(0)
    return Small().eval()


@pytest.fixture
def golden(network: nn.Module) -> Golden:
    films = torch.rand((5, 1, 32, 32), generator=torch.Generator().manual_seed(0))
    return Golden(films, run(network, CPU, films), (0,))


@pytest.fixture
def plain_way(network: nn.Module) -> Way:
    return Way(place(network, CPU, torch.float32), torch.float32, float("inf"))


def takes(monkeypatch: pytest.MonkeyPatch, seconds: Callable[[Forward], float]) -> None:
    monkeypatch.setattr(ways, "seconds", lambda network, *_: seconds(network))


def is_short(network: Forward) -> bool:
    return isinstance(network, nn.Module) and next(network.parameters()).dtype == torch.bfloat16


def test_only_the_columns_that_count_are_compared_and_all_must_be_finite(golden: Golden) -> None:
    other = golden.expected.clone()
    other[:, 3] += 5
    assert golden.agree(other, 0.01)
    assert not Golden(golden.inputs, golden.expected, (0, 3)).agree(other, 0.01)
    other[2, 3] = torch.inf
    assert not golden.agree(other, 0.01)
    assert not golden.agree(golden.expected[:, 0], 0.01)
    flat = Golden(golden.inputs, golden.expected[:, 0])
    assert flat.agree(golden.expected[:, 0], 0.0)


def test_bfloat16_is_not_taken_when_it_is_slower(
    network: nn.Module, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "compile_way", lambda *_: None)
    takes(monkeypatch, lambda net: 2.0 if is_short(net) else 1.9)
    way = best_way(network, CPU, golden)
    assert way is not None
    assert way.dtype == torch.float32


def test_bfloat16_is_taken_when_it_is_faster_and_agrees(
    network: nn.Module, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "compile_way", lambda *_: None)
    takes(monkeypatch, lambda net: 1.0 if is_short(net) else 2.0)
    way = best_way(network, CPU, golden)
    assert way is not None
    assert way.dtype == torch.bfloat16
    monkeypatch.setattr(ways, "BFLOAT16_TOLERANCE", 0.0)
    way = best_way(network, CPU, golden)
    assert way is not None
    assert way.dtype == torch.float32


def test_emulated_bfloat16_is_not_tried_on_all_films(
    network: nn.Module, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    honest = ways.run

    def watched(net: Forward, device: torch.device, films: Tensor) -> Tensor:
        if is_short(net):
            seen.append(len(films))
        return honest(net, device, films)

    monkeypatch.setattr(ways, "run", watched)
    takes(monkeypatch, lambda net: 30.0 if is_short(net) else 1.0)
    way = best_way(network, CPU, golden)
    assert way is not None
    assert way.dtype == torch.float32
    assert seen == []


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_fused_agrees_at_any_batch_size(network: nn.Module, golden: Golden, dtype: torch.dtype) -> None:
    way = compile_way(network, Way(place(network, CPU, dtype), dtype, float("inf")), CPU, golden)
    assert way is not None
    assert way.dtype == dtype
    assert isinstance(way.forward, Compiled)
    for count in (1, 2, 3, 4, 7, 16, 19):
        films = torch.rand((count, 1, 32, 32))
        assert torch.allclose(run(way.forward, CPU, films), run(network, CPU, films), atol=0.02)
    films = torch.rand((3, 1, 48, 32))  # not compiled for, and right all the same
    assert torch.allclose(run(way.forward, CPU, films), run(network, CPU, films), atol=0.02)
    assert not way.forward.given_up


@pytest.mark.parametrize("architecture", ["mobilenet_v2", "resnet18"])
def test_real_networks_fuse(architecture: str) -> None:
    torch.manual_seed(0)
    network = build(architecture).eval()
    fold_norms(network)
    films = torch.rand((2, 1, 64, 64))
    golden = Golden(films, run(network, CPU, films))
    way = compile_way(network, Way(place(network, CPU, torch.float32), torch.float32, float("inf")), CPU, golden)
    assert way is not None
    films = torch.rand((5, 1, 64, 64))
    assert torch.allclose(run(way.forward, CPU, films), run(network, CPU, films), atol=1e-3)


def test_fused_gives_the_same_from_another_thread(network: nn.Module, golden: Golden, plain_way: Way) -> None:
    way = compile_way(network, plain_way, CPU, golden)
    assert way is not None
    found: list[Tensor] = []
    threads = [threading.Thread(target=lambda: found.append(run(way.forward, CPU, golden.inputs))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert all(torch.allclose(each, golden.expected, atol=1e-4) for each in found)


def test_tracing_leaves_torch_as_it_was(network: nn.Module, golden: Golden, plain_way: Way) -> None:
    before = torch.jit.onednn_fusion_enabled()  # type: ignore[no-untyped-call, unused-ignore]
    compile_way(network, plain_way, CPU, golden)
    assert torch.jit.onednn_fusion_enabled() == before  # type: ignore[no-untyped-call, unused-ignore]


def test_fusion_that_raises_leaves_the_plain_way(
    network: nn.Module, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise AttributeError("module 'torch.jit' has no attribute 'enable_onednn_fusion'")

    monkeypatch.setattr(torch.jit, "enable_onednn_fusion", gone)
    way = best_way(network, CPU, golden)
    assert way is not None
    assert not isinstance(way.forward, Compiled)
    assert golden.agree(run(way.forward, CPU, golden.inputs), ways.BFLOAT16_TOLERANCE)


@pytest.mark.parametrize("wrong_size", ways.CPU_SIZES)
def test_fusion_that_disagrees_at_one_size_is_not_taken(
    network: nn.Module, golden: Golden, plain_way: Way, monkeypatch: pytest.MonkeyPatch, wrong_size: int
) -> None:
    honest = Fused.at

    def wrong(self: Fused, size: int) -> Forward:
        forward = honest(self, size)
        return (lambda films: forward(films) + 1.0) if size == wrong_size else forward

    monkeypatch.setattr(Fused, "at", wrong)
    assert compile_way(network, plain_way, CPU, golden) is None


def test_fusion_that_is_no_faster_is_not_taken(network: nn.Module, golden: Golden, plain_way: Way) -> None:
    assert compile_way(network, Way(plain_way.forward, torch.float32, 0.0), CPU, golden) is None


def test_network_whose_trace_forgets_the_batch_is_not_taken(golden: Golden) -> None:
    class Forgetful(Small):
        def forward(self, inputs: Tensor) -> Tensor:
            return super().forward(inputs) + torch.full((int(inputs.shape[0]), 1), float(inputs.shape[0] == 2))

    network = Forgetful().eval()
    expected = run(network, CPU, golden.inputs)
    way = Way(place(network, CPU, torch.float32), torch.float32, float("inf"))
    assert compile_way(network, way, CPU, Golden(golden.inputs, expected)) is None


def test_a_device_without_a_compiler_runs_plainly(network: nn.Module, golden: Golden, plain_way: Way) -> None:
    assert compile_way(network, plain_way, torch.device("mps"), golden) is None


_OLD_CPU = """
import torch
from pneumo_desktop.inference.network import build
from pneumo_desktop.inference.device import choose, run
torch.manual_seed(0)
network, films, cpu = build("mobilenet_v2").eval(), torch.rand((2, 1, 64, 64)), torch.device("cpu")
expected = run(network, cpu, films)
placed = choose(network, films, expected, "cpu")
assert torch.allclose(run(placed.network, cpu, films), expected, atol=1e-3)
print(placed.text)
"""


def test_a_cpu_without_avx_512_runs_in_float32() -> None:
    old = {**os.environ, "ONEDNN_MAX_CPU_ISA": "AVX2", "ATEN_CPU_CAPABILITY": "avx2"}
    done = subprocess.run(
        [sys.executable, "-c", _OLD_CPU], env=old, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.stdout.strip() == "cpu, float32", done.stderr
