"""The last layers of a model taught further on a site's films; the trunk, the gate and the map stay as they are.

A few hundred verdicts cannot teach millions of weights, and where the trunk moves, what rests on it (is this a chest
film, how far is it from the training films, where is the opacity) would no longer hold. So only the layer that makes
the logit moves, and is held to where it was the more firmly the less the films say against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold
from torch import Tensor, nn

from pneumo_desktop.inference.network import Network

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

FOLDS = 5
STIFFNESS = (float("inf"), 1000.0, 300.0, 100.0, 30.0, 10.0)
"""How firmly the layer is held; infinite leaves it as it is. Of two that do as well the firmer is taken."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """What the trunk finds in N films: (N, C') of its children's end and of its adults' end."""

    children: Floats
    adults: Floats

    def both(self) -> Floats:
        """(N, 2C'), as the adults' layer takes them."""
        return np.concatenate((self.children, self.adults), 1)


@dataclass(frozen=True, slots=True)
class Taught:
    """What was learnt for one layer.

    Attributes:
        stiffness: of `STIFFNESS`, chosen by cross-validation over patients.
        step: (C,) what is added to the layer's weights; zero where nothing was gained.
        shift: what is added to its bias.
        held_out: (N,) logits of the films it was chosen on, each by a layer that learnt from no film of its patient.
    """

    stiffness: float
    step: Floats
    shift: float
    held_out: Floats


def pooled_of(network: Network, inputs: NDArray[np.float32]) -> Pooled:
    """What the frozen trunk finds in films (N, 1, H, W)."""
    children, adults = [], []
    network.eval()
    with torch.inference_mode():
        for start in range(0, len(inputs), 32):
            low, high = network.maps(torch.from_numpy(np.array(inputs[start : start + 32])))
            children.append(high.mean((2, 3)).double())
            adults.append(network.adults_high(low).mean((2, 3)).double())
    return Pooled(torch.cat(children).numpy(), torch.cat(adults).numpy())


def logits_of(layer: nn.Linear, found: Floats) -> Floats:
    """(N,) logits of a layer."""
    logits: Floats = found @ layer.weight.detach().double().numpy()[0] + float(layer.bias.detach())
    return logits


def teach_layer(layer: nn.Linear, found: Floats, labels: Labels, patients: Sequence[str], slope: float) -> Taught:
    """How a layer should move, if at all; the layer itself is not changed.

    Args:
        layer: as it is in the model in use.
        found: (N, C) what it takes in.
        labels: (N,) 1 for pneumonia, both kinds present.
        patients: (N,) whose film each is.
        slope: of the calibration, so that logits times it are log odds.
    """
    before = logits_of(layer, found)
    mean, spread = found.mean(0), found.std(0) + 0.1 * found.std(0).mean() + 1e-6
    design = (found - mean) / spread
    count = max(2, min(FOLDS, len({p for p, y in zip(patients, labels, strict=True) if y}), len(set(patients))))
    folds = list(StratifiedGroupKFold(count, shuffle=True, random_state=0).split(design, labels, patients))
    best, least, kept = STIFFNESS[0], np.inf, slope * before
    for stiffness in STIFFNESS:
        odds, sure = np.zeros(len(labels)), np.zeros(len(labels))
        for learnt, held in folds:
            step, shift = _fit(slope * before[learnt], design[learnt], labels[learnt], stiffness)
            odds[held] = slope * before[held] + design[held] @ step
            sure[held] = odds[held] + shift
        loss = float(np.logaddexp(0, np.where(labels == 1, -sure, sure)).mean())
        if loss < least - 1e-3:  # a thousandth of a nat is no gain worth a change
            best, least, kept = stiffness, loss, odds
    step, _ = _fit(slope * before, design, labels, best)
    scaled = step / spread / slope
    return Taught(best, scaled, -float(scaled @ mean), kept / slope)


def move(layer: nn.Linear, taught: Taught) -> None:
    """Take up what was learnt, in place."""
    with torch.no_grad():
        layer.weight.add_(torch.from_numpy(taught.step).to(layer.weight.dtype))
        layer.bias.add_(taught.shift)


def _fit(offset: Floats, design: Floats, labels: Labels, stiffness: float) -> tuple[Floats, float]:
    """Logistic regression beside an offset, with an unpenalised intercept: the step and the intercept."""
    held_fast, count = np.isinf(stiffness), design.shape[1]
    if held_fast:
        design = design[:, :0]
    x, z, y = (torch.from_numpy(np.ascontiguousarray(each, dtype=np.float64)) for each in (design, offset, labels))
    step = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    shift = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([step, shift], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(z + x @ step + shift, y, reduction="sum")
        loss = loss + (0.0 if held_fast else stiffness / 2) * step.square().sum()
        torch.autograd.backward(loss)
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    return np.zeros(count) if held_fast else step.detach().numpy(), float(shift.detach())
