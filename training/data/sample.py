"""One labelled film, as every reader of a layout gives it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pneumo_desktop.errors import PneumoError

LABELS = {"NORMAL": 0, "PNEUMONIA": 1, "TUBERCULOSIS": 0}
"""Is it pneumonia? Tuberculosis is not, and is no normal film either: see `Sample.taught`."""

NEVER_TRAINED = ("demo", "test")
"""Splits that no model learns from or is chosen by, whoever asks."""

TUBERCULOSIS = "TUBERCULOSIS"


class DataRefused(PneumoError):
    """Films that must not be trained on or measured with as they are: no labels, or a patient in two splits."""


class Box(NamedTuple):
    """What a reader drew round an opacity: shares of the film's width and height, in [0, 1], from its top left.

    Shares, and not pixels, since films are squeezed to the size of a model's input; `x * columns` gives pixels back.
    """

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled film.

    Attributes:
        path: of the file.
        split: `train`, `val`, `test`, `demo`, or `all` where nobody has divided the films.
        label: 1 for pneumonia (or, by the RSNA challenge, a lung opacity that suggests it), else 0.
        patient: as the source names the person; two sources may name two persons alike, see `person`.
        group: what figures are broken down by: etiology or view.
        source: the name of the set that it comes from.
        finding: the class in the source's own words (`NORMAL`, `Lung Opacity`).
        age: in years; None where unknown.
        sex: `F`, `M`, or empty.
        view: `AP`, `PA`, or empty.
        boxes: of opacities; empty where somebody looked and drew none, None where nobody drew any.
        weak: the label was read out of a report by a program, and not off the film by a person.
    """

    path: Path
    split: str
    label: int
    patient: str
    group: str = ""
    source: str = ""
    finding: str = ""
    age: float | None = None
    sex: str = ""
    view: str = ""
    boxes: tuple[Box, ...] | None = None
    weak: bool = False

    @property
    def person(self) -> str:
        """Whose film it is, among all sources: ids of two sources are two persons."""
        return f"{self.source} {self.patient}".strip()

    @property
    def taught(self) -> bool:
        """Whether a model should learn from it: tuberculosis is opaque and no pneumonia, and would teach neither."""
        return self.finding != TUBERCULOSIS
