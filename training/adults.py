"""The head for adults' films, from radiologists' few labels on top of what the trunk learned from many children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from pneumo_desktop.inference.network import Network
from training.features import spread_of

Floats = NDArray[np.float64]

FOLDS, SPLITS = 5, 3
_AXES = 20
_PENALTY = 0.03
_TRUST = 3.0
"""How much larger the children's logit stands beside the directions: the penalty then spares it."""


@dataclass(frozen=True, slots=True)
class AdultFilms:
    """Films that radiologists read: the trunk's `last` features (N, C'), `labels` (N,), `weights` (N,), patients."""

    last: Floats
    labels: NDArray[np.int64]
    weights: Floats
    patients: Sequence[str]

    def of(self, rows: NDArray[np.int64]) -> AdultFilms:
        """Some of them."""
        return AdultFilms(
            self.last[rows], self.labels[rows], self.weights[rows], [self.patients[i] for i in rows.tolist()]
        )


def cross_fit(network: Network, films: AdultFilms) -> Floats:
    """(N,) logits, each from heads that saw no film of its patient; the mean of a few ways to divide the patients."""
    logits = np.zeros(len(films.labels))
    for split in range(SPLITS):
        folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=split)
        for learned, held in folds.split(films.labels, films.labels, films.patients):
            weight, bias = fit_head(network, films.of(learned))
            logits[held] += (films.last[held] @ weight + bias) / SPLITS
    return logits


def fit_head(network: Network, films: AdultFilms) -> tuple[Floats, float]:
    """Weights (C',) and offset on the trunk's last features.

    A logistic regression on the children's logit and on a few main directions of the features; both are linear in the
    features, so the result is one head. Labels mined from reports, and tuberculosis, did not help when they were tried
    beside radiologists' own, neither here nor as a head that the trunk was trained with.
    """
    own, bias = children_head(network)
    logit = films.last @ own + bias
    center, scale = films.last.mean(0), spread_of(films.last)
    scaled = (films.last - center) / scale
    _, spread, axes = np.linalg.svd(scaled, full_matrices=False)
    axes, sigma = axes[:_AXES], np.maximum(spread[:_AXES], 0.05 * spread[0] + 1e-6) / np.sqrt(len(scaled))
    trust = _TRUST / max(float(logit.std()), 1e-2)
    known = np.concatenate((trust * (logit - logit.mean())[:, None], scaled @ axes.T / sigma), 1)
    model = LogisticRegression(C=_PENALTY, max_iter=2000).fit(known, films.labels, sample_weight=films.weights)
    # Back from the logit and the directions to the features they are made of.
    along = (model.coef_[0, 1:] / sigma) @ axes / scale
    share = float(model.coef_[0, 0]) * trust
    weight: Floats = share * own + along
    offset = float(model.intercept_[0]) + share * (bias - float(logit.mean()))
    return weight, offset - float(along @ center)


def children_head(network: Network) -> tuple[Floats, float]:
    """Weights (C',) and offset of the children's head."""
    head = network.children_head
    return head.weight.detach().numpy()[0].astype(np.float64), float(head.bias.detach())


def children_logits(network: Network, films: AdultFilms) -> Floats:
    """(N,) logits as the children's head gives them."""
    weight, bias = children_head(network)
    logits: Floats = films.last @ weight + bias
    return logits


def put_head(network: Network, weight: Floats, bias: float) -> None:
    """Make it the network's head for adults, in place."""
    network.adults_head.weight.data = torch.from_numpy(weight.astype(np.float32))[None]
    network.adults_head.bias.data = torch.tensor([bias], dtype=torch.float32)
