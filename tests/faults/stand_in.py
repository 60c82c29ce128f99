"""Stand-ins that let an engine start in milliseconds: a model that scores by arithmetic, decoders in the engine itself.

Everything else is the program's own: the loop, the library, the database, the journal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pneumo_desktop.case import Band, Call, Opinion, Score
from pneumo_desktop.imaging import read
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.models import ModelUse

SIZE = (64, 64)
UNSOUND = "unsound"


def sha256_of(file: str) -> str:
    """What the stand-in of a model's file is known by."""
    return hashlib.sha256(f"stand-in {file}".encode()).hexdigest()


def likelihood(examined: Examined, model_sha256: str) -> float:
    """The number that one model gives one film: no two films and no two models agree by chance."""
    assert examined.model_input is not None
    digest = hashlib.sha256(examined.model_input.tobytes() + model_sha256.encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


class StandIn:
    """Does what `scoring.Scorer` does for the engine. A model whose file begins with `unsound` proves nothing."""

    input_size = SIZE
    notice = ""
    card = ""
    device = "stand-in"

    def __init__(self, use: ModelUse) -> None:
        self._use = use
        self.ready = False
        self.problem = self.refusal = self.model_name = self.model_sha256 = ""

    def load(self) -> None:
        if self._use.file.startswith(UNSOUND):
            self.refusal = f"{self._use.file} is not sound."
            self.problem = f"Nothing is scored, films are listed as they arrive. {self.refusal}"
            return
        self.ready, self.model_name, self.model_sha256 = True, f"stand-in {self._use.file}", sha256_of(self._use.file)

    def opinions(self, films: Sequence[Examined]) -> list[Opinion]:
        return [self._opinion(film) for film in films]

    def _opinion(self, film: Examined) -> Opinion:
        if film.model_input is None or not self.ready:
            return Opinion(None, film.reason or self.problem)
        value = likelihood(film, self.model_sha256)
        call = Call.SUSPECTED if value >= 0.5 else Call.NOT_SUSPECTED
        band = Band.HIGH if value >= 0.9 else Band.RAISED if value >= 0.5 else Band.LOW
        return Opinion(Score(value, 0.0, call, band, self.model_name, self.model_sha256, self.device), film.reason)


def scorer_of(use: ModelUse, settings: Settings, **_: Any) -> StandIn:
    """In the place of `models.scorer_of`."""
    del settings
    return StandIn(use)


class InsideDecoder:
    """In the place of `imaging.sandbox.Sandbox`: the decoders' own code, without a process for it."""

    def __init__(self, *_: Any) -> None:
        pass

    def examine(self, path: Path, size: tuple[int, int], **_: Any) -> Examined:
        return read.examine(path, size)

    def same_picture(self, one: Path, other: Path) -> bool | None:
        return np.array_equal(read.read_picture(one).pixels, read.read_picture(other).pixels)

    def close(self) -> None:
        pass
