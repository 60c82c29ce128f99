"""The film on the screen: drag, zoom and pan on 3000 × 2500 at 16 bits, and confirm to the next such film drawn."""

from __future__ import annotations

import hashlib
import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.window import MEASURE, environment
from pneumo_desktop.case import Band, Call, FilmStatus, Projection, Score
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.imaging.wrap import wrap_deep
from pneumo_desktop.library import film_path
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store

_SIZE = (3000, 2500)
_CASES = 16
_PLAIN = "a plain QImage: all pixels anew"
_SCALED = "a plain QImage scaled anew"


def viewer(bench: Bench) -> Iterator[Figure]:
    """Each 95th percentile against what a plain viewer does for the same step, in the same process."""
    times = _asked(["film"])
    for name, against, beside in (
        ("drag", "plain", _PLAIN),
        ("drag_with_all", "plain", _PLAIN),
        ("zoom", "scaled", _SCALED),
        ("pan", "scaled", _SCALED),
    ):
        yield Figure(f"viewer.{name}_p95", _p95(times[name]), "ms", beside, _p95(times[name]) / _p95(times[against]))
    copies = _home(bench.settings, bench.films)
    sandbox = Sandbox(bench.settings.scratch, 1)
    decoding = []
    try:
        for copy in copies[:6]:
            began = time.perf_counter()
            sandbox.picture(copy)
            decoding.append(1000 * (time.perf_counter() - began))
    finally:
        sandbox.close()
    one = sorted(decoding)[len(decoding) // 2]
    for name, waits in _asked(["next", str(bench.settings.home)]).items():
        yield Figure(f"viewer.{name}_p95", _p95(waits), "ms", "decoding one film", _p95(waits) / one)


def _home(settings: Settings, films: list[Path]) -> list[Path]:
    """A worklist of large films, copies in the library, scored by nobody; returns the copies."""
    store, copies = Store.of(settings), []
    try:
        for number in range(_CASES):
            data = _large(films[number % len(films)], number, settings.home / "film.dcm")
            sha256 = hashlib.sha256(data).hexdigest()
            copy = film_path(settings.library, sha256)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
            copies.append(copy)
            with store.writing() as writer:
                writer.add_arrival(_arrival(number, sha256, len(data)))
    finally:
        store.close()
    return copies


def _large(film: Path, number: int, place: Path) -> bytes:
    """A radiograph enlarged to the size of a detector's, with noise in the low bits as a detector's has."""
    small = Image.fromarray(read_raster(film).pixels).resize(_SIZE, Image.Resampling.BICUBIC)
    noise = np.random.default_rng(number).integers(0, 256, _SIZE[::-1], dtype=np.uint16)
    pixels = np.asarray(small, np.uint16) * 255 + noise
    wrap_deep(place, pixels, {"PatientName": f"Vega^N{number}", "PatientID": f"P{number}"})
    data = place.read_bytes()
    place.unlink()
    return data


def _arrival(number: int, sha256: str, size: int) -> Arrival:
    score = Score(0.95 - number / 100, 0.0, Call.SUSPECTED, Band.HIGH, "benchmark", "0" * 64)
    tags = FilmTags(patient_name=f"Vega^N{number}", patient_id=f"P{number}", study_instance_uid=f"1.2.{number}")
    path = Path(f"/incoming/{number}.dcm")
    return Arrival(path, size, number, sha256, tags, FilmStatus.SCORED, Projection.FRONTAL_CHEST, "", score)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


def _asked(arguments: list[str]) -> dict[str, list[float]]:
    done = subprocess.run(
        [*MEASURE, *arguments], env=environment(), capture_output=True, text=True, check=True, timeout=300
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times
