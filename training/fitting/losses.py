"""How wrong a network is: binary cross-entropy, plain, weighted by class or smoothed, and the focal loss."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor
from torch.nn import functional as f

from training.recipe import Recipe

Loss = Callable[[Tensor, Tensor], Tensor]
"""(N,) float32 logits and (N,) labels, 0 or 1, to their mean loss."""


def make_loss(recipe: Recipe, ill_weight: float) -> Loss:
    """The recipe's loss.

    Args:
        recipe: `loss`, `label_smoothing` and `focal_gamma` are read.
        ill_weight: how much one pneumonia counts beside one normal film in `weighted-bce`, so that both classes count
            the same.
    """

    def weights(wanted: Tensor) -> Tensor | None:
        return wanted * ill_weight + (1 - wanted) if recipe.loss == "weighted-bce" else None

    def cross_entropy(logits: Tensor, wanted: Tensor) -> Tensor:
        return f.binary_cross_entropy_with_logits(logits, _smooth(wanted, recipe.label_smoothing), weights(wanted))

    def focal(logits: Tensor, wanted: Tensor) -> Tensor:
        """Lin et al., ICCV 2017, equation 4: (1 - p) ** gamma, p being what the true class is given."""
        given = (logits * (2 * wanted - 1)).sigmoid()
        each = f.binary_cross_entropy_with_logits(logits, _smooth(wanted, recipe.label_smoothing), reduction="none")
        return ((1 - given) ** recipe.focal_gamma * each).mean()

    return focal if recipe.loss == "focal" else cross_entropy


def _smooth(wanted: Tensor, share: float) -> Tensor:
    return wanted * (1 - share) + share / 2
