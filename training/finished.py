"""What stands at the end of training, before it is written: network, calibrations, thresholds, limits, figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.card import Adults, Calibration, Gate, Map, Thresholds
from pneumo_desktop.inference.figures import BandWorth, Figures, Measurement, Reliability
from pneumo_desktop.inference.network import Network
from training.data import Films

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Finished:
    """What `finish` found; `likelihoods` (N,) are those of val, as the file will give them."""

    network: Network
    val: Films
    likelihoods: Floats
    calibration: Calibration
    thresholds: Thresholds
    adults: Adults | None
    gate: Gate
    map: Map
    figures: list[Figures]
    bands: list[BandWorth]
    reliability: list[Reliability]
    measurements: list[Measurement]
