"""The model in the ways it can run, numpy in and numpy out, for whoever compares their speed and their agreement."""

from __future__ import annotations

import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.flop_counter import FlopCounterMode

from pneumo_desktop.inference.classifier import Classifier
from pneumo_desktop.inference.compiled import Compiled, Forward
from pneumo_desktop.inference.device import Placement
from pneumo_desktop.inference.graphs import Graphed
from pneumo_desktop.inference.ways import place, run

Pixels = NDArray[np.float32]
Runner = Callable[[Pixels], Pixels]
"""(N, 1, H, W) float32 in [0, 1] to (N,) or (N, K) float32 outputs."""

_CPU = torch.device("cpu")
_MATMUL = 8192
"""Rows and columns of the product that shows what a card can do at best."""


class Contest:
    """One loaded model on one device, and the same network in other ways.

    Args:
        device: auto, cpu, cuda, mps or xpu.

    Attributes:
        size: (height, width) of the inputs.
        seconds_to_load: from the file to the first score, with the choice of how to run.

    Raises:
        PneumoError: the model is not sound, or the device is not there.
    """

    def __init__(self, device: str) -> None:
        began = time.perf_counter()
        self._classifier = Classifier.load(device=device)
        self.seconds_to_load = time.perf_counter() - began
        self.size = self._classifier.card.input.size

    @property
    def _placement(self) -> Placement:
        return self._classifier._placement

    @property
    def kind(self) -> str:
        """The kind of device: cpu, cuda, mps, xpu."""
        return self._placement.device.type

    @property
    def format(self) -> str:
        """The number format that was chosen: float32 or bfloat16."""
        return str(self._placement.dtype).removeprefix("torch.")

    @property
    def text(self) -> str:
        """How it runs, in words: `cpu, bfloat16, compiled`."""
        return self._placement.text + (", compiled" if self._placement.compiled else "")

    @property
    def threads(self) -> int:
        """Threads that torch uses on the CPU."""
        return torch.get_num_threads()

    def ours(self) -> Runner:
        """As films are scored."""
        return self._runner(self._placement.network)

    def eager(self) -> Runner:
        """On the same device in the same number format, nothing compiled."""
        return self._runner(place(self._classifier._network, self._placement.device, self._placement.dtype))

    def exact(self) -> Runner:
        """Float32 on the CPU, nothing compiled: what all others are held to."""
        network = self._classifier._network
        return lambda films: run(network, _CPU, torch.from_numpy(films)).numpy()

    def for_batch(self, count: int) -> Runner:
        """As films are scored, but for a batch of exactly `count`; recorded anew on a card where recordings are used.

        Raises:
            RuntimeError: the device's memory is too small for that batch.
        """
        if self.kind != "cuda" or not self._placement.compiled:
            return self.ours()
        device, plain = (
            self._placement.device,
            place(self._classifier._network, self._placement.device, self._placement.dtype),
        )
        film_shape = (1, *self.size)
        recorded = Graphed(plain, device, film_shape, count)
        return self._runner(Compiled({count: recorded}, film_shape, lambda films: run(plain, device, films)))

    def likelihoods(self, outputs: Pixels) -> NDArray[np.float64]:
        """(N,) calibrated likelihoods of outputs, whose first column is the logit."""
        logits = outputs.reshape(len(outputs), -1)[:, 0]
        return np.array([self._classifier.card.calibration.likelihood(float(logit)) for logit in logits])

    def onnx(self) -> bytes:
        """The float32 network as ONNX, with any number of films and the card's size.

        Raises:
            Exception: this torch cannot export it, or the onnx package is missing.
        """
        with tempfile.TemporaryDirectory(prefix="pneumo-onnx-") as folder, warnings.catch_warnings():
            # The exporter that needs no further package is deprecated; the other one takes ten times as long.
            warnings.simplefilter("ignore")
            file = Path(folder) / "model.onnx"
            torch.onnx.export(
                self._classifier._network,
                (torch.zeros((2, 1, *self.size)),),
                str(file),
                dynamo=False,
                input_names=["films"],
                output_names=["outputs"],
                dynamic_axes={"films": {0: "count"}, "outputs": {0: "count"}},
            )
            return file.read_bytes()

    def operations(self) -> int:
        """Floating-point operations of the network for one film; a multiplication with its addition is two."""
        counter = FlopCounterMode(display=False)
        with counter, torch.no_grad():
            self._classifier._network(torch.zeros((1, 1, *self.size)))
        return int(counter.get_total_flops())

    def ceiling(self) -> float:
        """Floating-point operations per second of a large matrix product in the chosen format, on the device."""
        device, times = self._placement.device, 10
        rows = _MATMUL if self.kind != "cpu" else _MATMUL // 8
        one = torch.rand((rows, rows), device=device, dtype=self._placement.dtype)
        with torch.inference_mode():
            for _ in range(3):
                _wait(one @ one)
            began = time.perf_counter()
            product = one
            for _ in range(times):
                product = one @ one
            _wait(product)
        return 2 * rows**3 * times / (time.perf_counter() - began)

    def _runner(self, network: Forward) -> Runner:
        device = self._placement.device
        return lambda films: run(network, device, torch.from_numpy(films)).numpy()


def _wait(product: Tensor) -> None:
    product[0, 0].item()
