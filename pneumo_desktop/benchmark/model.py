"""How fast the network is where it runs, against the same network film by film."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.inference.classifier import Classifier

_SECONDS = 3.0


def model(bench: Bench) -> Iterator[Figure]:
    """Films per second in batches, and milliseconds for one."""
    classifier = Classifier.load(device=bench.settings.device)
    height, width = classifier.card.input.size
    inputs = np.random.default_rng(0).random((bench.settings.batch_size, 1, height, width), dtype=np.float32)
    one = inputs[:1]
    batched, alone = _rate(classifier, inputs), _rate(classifier, one)
    device = classifier.device
    yield Figure("model.forward", batched, "films/s", f"one by one, {device}", batched / alone)
    yield Figure("model.forward_one", 1000 / alone, "ms", f"batches of {len(inputs)}, {device}", batched / alone)


def _rate(classifier: Classifier, inputs: NDArray[np.float32]) -> float:
    for _ in range(3):
        classifier.logits(inputs)
    started, done = time.perf_counter(), 0
    while time.perf_counter() - started < _SECONDS:
        classifier.logits(inputs)
        done += len(inputs)
    return done / (time.perf_counter() - started)
