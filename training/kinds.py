"""Heads that say what a picture is: a frontal chest film or not, turned, cut off, an adult's, and how far off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from torch import Generator, Tensor, nn
from torch.nn import functional as f

from pneumo_desktop.inference.network import EMBEDDING, KINDS, Network
from training.features import features_of, spread_of
from training.others import make_others, make_patterns

Floats = NDArray[np.float32]
_OTHER = KINDS.index("other")
_PENALTY = 0.03
_NEVER = -30.0
_ROUNDS = 2
_PATTERNS = 200


@dataclass(frozen=True, slots=True)
class Pictures:
    """Prepared pictures by what they are: (N, 1, H, W) float32 in [0, 1] each, none of them from a val split."""

    children: Floats
    adults: Floats
    others: Floats


def fit_kinds(network: Network, pictures: Pictures, seed: int = 0) -> None:
    """Fit `probe` and `embed` on the network's own features, in place; the trunk stays as it is.

    Turned, cut and broken films are made out of frontal ones, so that the labels cost nothing and are true. The
    distance is Mahalanobis', over the main directions in which frontal films of all sources differ (Lee et al., "A
    Simple Unified Framework for Detecting Out-of-Distribution Samples", NeurIPS 2018).
    """
    generator = torch.Generator().manual_seed(seed)
    frontal = np.concatenate((pictures.children, pictures.adults))
    adult = np.repeat((0, 1), (len(pictures.children), len(pictures.adults)))
    plain = features_of(network, frontal, quick=True).features
    there = np.zeros(len(frontal), dtype=np.int64)
    kinds, looks, cuts = [(plain, there)], [(plain, adult)], [(plain, there)]
    for number in range(_ROUNDS):
        other_look = features_of(network, frontal, generator, quick=True).features
        kinds.append((other_look, there))
        looks.append((other_look, adult))
        some = torch.from_numpy(frontal[torch.randperm(len(frontal), generator=generator).numpy()][: len(frontal) // 2])
        made, which = make_others(some, len(some), generator)
        kinds.append((features_of(network, made, quick=True).features, which.numpy()))
        patterns = make_patterns(_PATTERNS, frontal.shape[-1], generator)
        kinds.append((features_of(network, patterns, quick=True).features, np.full(_PATTERNS, _OTHER)))
        if len(pictures.others):
            others = features_of(network, pictures.others, generator if number else None, quick=True).features
            kinds.append((others, np.full(len(others), _OTHER)))
        cut = features_of(network, cut_off(some, generator), quick=True).features
        cuts.append((cut, np.ones(len(cut), dtype=np.int64)))
    everything = np.concatenate([features for features, _ in kinds])
    center, scale = everything.mean(0), spread_of(everything)
    parts = [
        _linear(np.concatenate([x for x, _ in of]), np.concatenate([y for _, y in of]), center, scale, classes)
        for of, classes in ((looks, 1), (cuts, 1), (kinds, len(KINDS)))
    ]
    _put(network.probe, np.concatenate([weight for weight, _ in parts]), np.concatenate([bias for _, bias in parts]))

    # Distance: both looks weigh the same, or the few adults would be strangers.
    center, scale = plain.mean(0), spread_of(plain)
    scaled = (plain - center) / scale
    looks_there = np.unique(adult)
    each = min(int((adult == look).sum()) for look in looks_there)
    rows = np.concatenate([np.flatnonzero(adult == look)[:each] for look in looks_there])
    middle = scaled[rows].mean(0)
    _, spread, axes = np.linalg.svd(scaled[rows] - middle, full_matrices=False)
    count = min(EMBEDDING, len(rows) - 1)
    # Directions in which films hardly differ would turn a shorter number format's last digits into distance.
    sigma = np.maximum(spread[:count], 0.05 * spread[0]) / np.sqrt(len(rows))
    weight = np.zeros((EMBEDDING, plain.shape[1]))
    weight[:count] = axes[:count] / sigma[:, None] / np.sqrt(count)
    _put(network.embed, (weight / scale).astype(np.float32), -(weight / scale) @ center - weight @ middle)


def _linear(x: Floats, y: NDArray[np.int64], center: Floats, scale: Floats, classes: int = 1) -> tuple[Floats, Floats]:
    """Weights and offsets on features as they come, of a logistic regression on scaled ones with even classes.

    A class of which there is no picture is never found.
    """
    weight = np.zeros((classes, x.shape[1]), dtype=np.float32)
    bias = np.full(classes, _NEVER, dtype=np.float32)
    there = np.unique(y)
    if len(there) > 1:
        model = LogisticRegression(C=_PENALTY, class_weight="balanced", max_iter=400).fit((x - center) / scale, y)
        # Of two classes sklearn gives one row; as two rows, half each way, they are the same.
        both = len(there) == 2 and classes > 1
        found = np.concatenate((-model.coef_, model.coef_)) / 2 if both else model.coef_
        offset = np.concatenate((-model.intercept_, model.intercept_)) / 2 if both else model.intercept_
        rows = there if classes > 1 else [0]
        weight[rows] = found / scale
        bias[rows] = offset - weight[rows] @ center
    elif classes > 1:
        bias[there] = 0.0
    return weight, bias


def _put(head: nn.Linear, weight: Floats, bias: Floats) -> None:
    head.weight.data = torch.from_numpy(np.asarray(weight, dtype=np.float32))
    head.bias.data = torch.from_numpy(np.asarray(bias, dtype=np.float32))


def cut_off(films: Tensor, generator: Generator) -> Tensor:
    """Films (N, 1, S, S) of which a quarter to nearly a half is missing at one side."""
    size = films.shape[-1]
    out = []
    for film in films:
        side, share = int(torch.randint(0, 4, (1,), generator=generator)), float(torch.rand(1, generator=generator))
        kept = int(size * (0.75 - 0.2 * share))
        rest = torch.rot90(film, side, (1, 2))[:, :kept]
        whole = f.interpolate(rest[None], size=[size, size], mode="bilinear", antialias=False)[0]
        out.append(torch.rot90(whole, -side, (1, 2)))
    return torch.stack(out)
