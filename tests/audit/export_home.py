"""A home with real films of invented patients, as the engine would have left it, for exports that look at films."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np

from pneumo_desktop.case import Explanation, FilmStatus, Projection, Region, Verdict
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.library import film_path
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, score

SHOWN = {"window": {"center": 120.0, "width": 200.0}, "inverted": False, "map": "on", "map_opacity": 0.5, "boxes": "on"}


def explanation() -> Explanation:
    """A map with one box, lower left."""
    heat = np.zeros((10, 10), np.uint8)
    heat[5:8, 1:4] = 230
    return Explanation(10, 10, heat.tobytes(), (Region(0.1, 0.5, 0.3, 0.3, 0.9),), 0.2)


class Home:
    """Takes films and verdicts."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(home=folder / "home")
        self.store = Store(self.settings.database, clock=Clock())

    def take(self, film: Path, likelihood: float = 0.9, name: str = "") -> int:
        """Keep, read and score a film; returns the number of its case."""
        sha256 = hashlib.sha256(film.read_bytes()).hexdigest()
        copy = film_path(self.settings.library, sha256)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(film, copy)
        scored = replace(score(likelihood), explanation=explanation())
        arrival = Arrival(
            film.with_name(name or film.name), film.stat().st_size, 1, sha256, read_picture(film).tags,
            FilmStatus.SCORED, Projection.FRONTAL_CHEST, score=scored,
        )  # fmt: skip
        with self.store.writing() as writer:
            number = writer.add_arrival(arrival)
            return next(each.case_id or 0 for each in writer.films() if each.film_id == number)

    def decide(self, case_id: int, reader: str = "Dr A", **said: object) -> None:
        """A verdict as the desktop gives it."""
        with self.store.writing() as writer:
            case = writer.case(case_id)
            assert case is not None
            values = {"finding": "pneumonia", "score_id": case.score_id, "shown": json.dumps(SHOWN), **said}
            writer.add_verdict(Verdict(case_id, reader, False, self.store.clock(), **values))  # type: ignore[arg-type]

    def sha256(self, case_id: int) -> str:
        """The film of a case."""
        with self.store.reading() as reader:
            case = reader.case(case_id)
            return (case.film_sha256 if case else None) or ""
