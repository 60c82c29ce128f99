"""All that decides what a run learns, in one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pneumo_desktop.inference.architectures import ARCHITECTURES, full_name

SIZE = 160
"""Height and width of the input of an architecture that this program does not know."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what a run learns; kept in its checkpoint and on the card.

    What is left at its default is settled when the record is made: `size` 0 becomes the architecture's own, and a short
    name of an architecture its full one.
    """

    data: str
    architecture: str = "mobilenet_v2"
    init: str = ""
    adults: tuple[str, ...] = ()
    not_chest: str = ""
    epochs: int = 8
    batch_size: int = 32
    size: int = 0
    seed: int = 0
    peak_rate: float = 1e-3
    weight_decay: float = 0.02
    label_smoothing: float = 0.05
    averaging: float = 0.995
    channels: int = 1

    def __post_init__(self) -> None:
        name = full_name(self.architecture)
        own = ARCHITECTURES[name].size if name in ARCHITECTURES else SIZE
        self._settle("architecture", name)
        self._settle("size", self.size or own)

    def _settle(self, field: str, value: Any) -> None:
        object.__setattr__(self, field, value)
