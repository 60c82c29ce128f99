"""A device is used when it calculates as the CPU does, not because it is there."""

from __future__ import annotations

import os

import pytest
import torch
from torch import Tensor

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference import device as devices
from pneumo_desktop.inference import ways
from pneumo_desktop.inference.compiled import Forward
from pneumo_desktop.inference.device import candidates, choose, run
from pneumo_desktop.inference.network import Network, build

pytestmark = pytest.mark.fuses

CPU = torch.device("cpu")


@pytest.fixture
def network() -> Network:
    torch.manual_seed(0)
    return build("mobilenet_v2").eval()


@pytest.fixture
def inputs() -> Tensor:
    return torch.rand((3, 1, 64, 64), generator=torch.Generator().manual_seed(0))


def test_waiting_threads_leave_the_cores_to_others() -> None:
    assert os.environ["OMP_WAIT_POLICY"]


def test_auto_ends_with_the_cpu() -> None:
    assert candidates("auto")[-1] == CPU


def test_absent_device_is_refused_with_the_next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "present", lambda kind: kind == "cpu")
    with pytest.raises(SettingInvalid, match=r"device cuda: this PC.*--device auto"):
        candidates("cuda")


def test_unknown_device_is_refused() -> None:
    with pytest.raises(SettingInvalid, match="no such kind"):
        candidates("tpu")


def test_cpu_takes_a_format_that_agrees(network: Network, inputs: Tensor) -> None:
    expected = run(network, CPU, inputs)
    placed = choose(network, inputs, expected, "cpu")
    assert placed.text in {"cpu, float32", "cpu, bfloat16"}
    assert not placed.notice
    assert torch.allclose(run(placed.network, CPU, inputs), expected, atol=ways.BFLOAT16_TOLERANCE)


def test_device_that_is_there_but_fails_is_passed_over(
    network: Network, inputs: Tensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = torch.device("meta")  # stands for a driver that answers and gives nothing
    monkeypatch.setattr(devices, "candidates", lambda name: [broken, CPU])
    placed = choose(network, inputs, run(network, CPU, inputs), "auto")
    assert placed.device == CPU
    assert "meta does not work" in placed.notice


def test_device_that_miscalculates_is_passed_over(
    network: Network, inputs: Tensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = ways.run
    calls = []

    def first_lies(net: Forward, device: torch.device, films: Tensor) -> Tensor:
        calls.append(device)
        return honest(net, CPU, films) + (1.0 if len(calls) == 1 else 0.0)

    monkeypatch.setattr(ways, "run", first_lies)
    monkeypatch.setattr(devices, "candidates", lambda name: [CPU, CPU])
    placed = choose(network, inputs, honest(network, CPU, inputs), "auto")
    assert "scores otherwise" in placed.notice


def test_where_no_device_agrees_the_cpu_in_float32_does_the_work(network: Network, inputs: Tensor) -> None:
    placed = choose(network, inputs, run(network, CPU, inputs) + 1.0, "cpu")
    assert (placed.text, placed.compiled) == ("cpu, float32", False)
    assert "scores otherwise" in placed.notice
