"""All that decides what a run learns, in one record."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference.architectures import ARCHITECTURES, full_name
from training.choices import (
    AUGMENTS,
    DECAYS,
    LOSSES,
    OPTIMIZERS,
    PRECISIONS,
    RATES,
    SCHEDULES,
    SMOOTHINGS,
    WARM_UPS,
)

SIZE = 160
"""Height and width of the input of an architecture that this program does not know."""

_WORDS = {
    "optimizer": OPTIMIZERS,
    "loss": LOSSES,
    "schedule": SCHEDULES,
    "augment": AUGMENTS,
    "precision": PRECISIONS,
    "channels": (1, 3),
}
_LEAST = {"epochs": 1, "batch_size": 1, "size": 1, "patience": 0, "clip": 0, "momentum": 0, "focal_gamma": 0}
_FINITE = ("peak_rate", "weight_decay", "focal_gamma", "clip")
_SHARES = ("label_smoothing", "averaging", "warm_up", "balance", "momentum")


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what a run learns; kept in its checkpoint, its run.toml and on the card.

    What is left at its default is settled when the record is made: 0 or less stands for the usual value of the
    architecture, optimiser, loss or schedule, and a short name of an architecture for its full one.

    Attributes:
        data: the set of films to learn from.
        architecture: by name, see `python -m training architectures`.
        init: where weights begin: empty for random ones, `imagenet`, or a file.
        adults: folders of adults' films, for the part that is fitted when the run is published.
        not_chest: folder of other pictures, for the gate, in the same way.
        epochs: passes over the films.
        batch_size: films per step, of all processes together.
        size: height and width of the input.
        seed: of all that is drawn.
        peak_rate: the learning rate, or its highest where a schedule changes it.
        weight_decay: of weights that are matrices or kernels, never of norms and biases.
        label_smoothing: labels become s / 2 and 1 - s / 2.
        averaging: how much of the moving average of the weights is kept per step; 0 takes the last weights.
        channels: of the input; with 3 the first convolution sees the grey film three times.
        sources: further sets of films beside `data`.
        weak_labels: take films of train, too, that only a program labelled.
        balance: 1 draws each source and class equally often, 0 as often as the films are there, between as far as that.
        optimizer: one of `OPTIMIZERS`.
        momentum: of sgd.
        loss: one of `LOSSES`.
        focal_gamma: of the focal loss: how little easy films count.
        schedule: one of `SCHEDULES`.
        warm_up: share of all steps in which the rate rises from near 0.
        rate_decay: the rate of the trunk's last part is multiplied by this, that of its first part by its square.
        freeze: what does not learn from the beginning: empty, `trunk`, `low`, or a number of first blocks.
        unfreeze_at: `EPOCH`, `EPOCH:high` or `EPOCH:N` (the last N blocks), several apart by spaces.
        augment: how strongly films are disturbed, one of `AUGMENTS`.
        precision: one of `PRECISIONS`; `auto` is bfloat16, or float16 on graphics cards that lack it.
        clip: gradients are shortened to this length; 0 for never.
        patience: stop after so many epochs without a better AUC on val, and take the best epoch; 0 takes the last.
    """

    data: str
    architecture: str = "mobilenet_v2"
    init: str = ""
    adults: tuple[str, ...] = ()
    not_chest: str = ""
    epochs: int = 10
    batch_size: int = 32
    size: int = 0
    seed: int = 0
    peak_rate: float = 0.0
    weight_decay: float = -1.0
    label_smoothing: float = -1.0
    averaging: float = 0.995
    channels: int = 1
    sources: tuple[str, ...] = ()
    weak_labels: bool = False
    balance: float = -1.0
    optimizer: str = "adamw"
    momentum: float = 0.9
    loss: str = "weighted-bce"
    focal_gamma: float = 2.0
    schedule: str = "one-cycle"
    warm_up: float = -1.0
    rate_decay: float = 1.0
    freeze: str = ""
    unfreeze_at: str = ""
    augment: str = "standard"
    precision: str = "auto"
    clip: float = 5.0
    patience: int = 0

    def __post_init__(self) -> None:
        name = full_name(self.architecture)
        own = ARCHITECTURES[name].size if name in ARCHITECTURES else SIZE
        self._settle("architecture", name)
        self._settle("size", self.size or own)
        for field, value, usual in (
            ("peak_rate", self.peak_rate or -1.0, RATES.get(self.optimizer, 0.0)),
            ("weight_decay", self.weight_decay, DECAYS.get(self.optimizer, 0.0)),
            ("label_smoothing", self.label_smoothing, SMOOTHINGS.get(self.loss, 0.0)),
            ("warm_up", self.warm_up, WARM_UPS.get(self.schedule, 0.0)),
            # One set of films goes by as it always did; several would go by their sizes.
            ("balance", self.balance, 1.0 if self.sources else 0.0),
        ):
            self._settle(field, float(usual if value < 0 else value))

    def _settle(self, field: str, value: Any) -> None:
        object.__setattr__(self, field, value)

    @property
    def sets(self) -> list[Path]:
        """All sets of films, `data` first."""
        return [Path(each) for each in (self.data, *self.sources)]

    @property
    def data_name(self) -> str:
        """The sets by the names of their folders."""
        return ", ".join(folder.stem for folder in self.sets)

    def check(self) -> None:
        """Raise SettingInvalid, naming the first field that has no meaning, and what it may be."""
        for field, known in _WORDS.items():
            value = getattr(self, field)
            if value not in known:
                choices = ", ".join(map(str, known))
                raise SettingInvalid(f"{field} {value}", "there is no such choice", f"Choose one of: {choices}.")
        for field, least in _LEAST.items():
            if not getattr(self, field) >= least:
                raise SettingInvalid(
                    f"{field} {getattr(self, field)}", f"it is below {least}", f"Give {least} or more."
                )
        for field in _FINITE:
            if not math.isfinite(getattr(self, field)):
                raise SettingInvalid(f"{field} {getattr(self, field)}", "it is no finite number", "Give a number.")
        for field in _SHARES:
            if not 0 <= getattr(self, field) <= 1:
                raise SettingInvalid(f"{field} {getattr(self, field)}", "it is no share", "Give a number from 0 to 1.")
        if self.averaging == 1:
            raise SettingInvalid("averaging 1", "such an average never moves", "Give 0.995, or 0 for none.")
        if not 0 < self.rate_decay <= 1:
            raise SettingInvalid(f"rate_decay {self.rate_decay}", "it has no meaning", "Give more than 0, 1 at most.")

    def plain(self) -> dict[str, Any]:
        """For a card: words and numbers alone, folders by their names."""
        return asdict(self) | {
            "data": self.data_name,
            "sources": ", ".join(Path(each).stem for each in self.sources),
            "init": Path(self.init).name,
            "adults": ", ".join(Path(each).stem for each in self.adults),
            "not_chest": bool(self.not_chest),
        }
