"""What was measured with a model, as its card tells it: each number with its interval and the films it is from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from pneumo_desktop.case import Band

Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Finite = Annotated[float, Field(allow_inf_nan=False)]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured share with its 95 % interval."""

    value: Share
    low: Share
    high: Share


@dataclass(frozen=True, slots=True)
class Interval:
    """A measured number of any size with its 95 % interval."""

    value: Finite
    low: Finite
    high: Finite


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one set of films at the operating threshold; intervals by bootstrap over patients.

    `group` names a part of the set (etiology, age, sex, view, source); empty for all of it. A figure is None where the
    part has no film it could be measured on.
    """

    measured_on: str
    films: int
    pneumonias: int
    patients: int
    auc: Figure | None
    sensitivity: Figure | None
    specificity: Figure | None
    group: str = ""


@dataclass(frozen=True, slots=True)
class BandWorth:
    """What it means to be in a band, or above it, where `share` of the films show pneumonia.

    `sensitivity` is the share of the pneumonias at or above the band, `ppv` the share of pneumonia there, `npv` that of
    no pneumonia below it.
    """

    measured_on: str
    band: Band
    share: Share
    sensitivity: Figure
    ppv: Figure
    npv: Figure


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far likelihoods can be taken at their word: expected calibration error, and a line's slope and intercept.

    Slope 1 and intercept 0 are perfect (Van Calster et al., BMC Medicine 2019).
    """

    measured_on: str
    ece: Figure
    slope: Interval
    intercept: Interval


@dataclass(frozen=True, slots=True)
class Measurement:
    """One more thing that was measured, in words: `text` with its number, and on what."""

    text: str
    value: Finite
    low: Finite | None = None
    high: Finite | None = None
