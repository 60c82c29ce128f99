"""What is trained: the network, and the auxiliary head that some architectures need while they learn."""

from __future__ import annotations

from torch import Tensor, nn

from pneumo_desktop.inference.architectures import architecture
from pneumo_desktop.inference.network import Network, build

AUXILIARY_SHARE = 0.4
"""Of the auxiliary head's loss that is added (Szegedy 2015, section 4; torchvision's reference training)."""


class Learner(nn.Module):
    """A network and, beside it, its architecture's auxiliary head; only the network is kept when training ends.

    Args:
        name: of the architecture.
        channels: 1 or 3, see `network.build`.
    """

    def __init__(self, name: str, channels: int = 1) -> None:
        super().__init__()
        self.network: Network = build(name, channels=channels)
        make = architecture(name).auxiliary
        self.auxiliary = make() if make else None
        # The heads that `training.finish` fits later get no gradient here.
        for part in self.network.children():
            learned = part in (self.network.low, self.network.high, self.network.children_head)
            part.requires_grad_(requires_grad=learned)

    def forward(self, films: Tensor) -> tuple[Tensor, Tensor | None]:
        """(N, 1, H, W) in [0, 1] to (N,) logits of children's films, and the auxiliary head's (N,), or None."""
        low, high = self.network.maps(films)
        # The main head first: dropout draws in the order in which it always did.
        logits = self.network.children_logits_of(high)
        return logits, self.auxiliary(low).squeeze(1) if self.auxiliary is not None else None
