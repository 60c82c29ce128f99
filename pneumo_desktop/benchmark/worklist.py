"""What a long worklist costs: pages of any order, search, what the list on the screen does while films arrive."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.case import Band, Call, FilmStatus, Projection, Score
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.worklist.made import fill_quickly
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted

_PAGE = 100
_FEW = 1000
_REPEATS = 9
_GROUP = 500
_RATE = 100
_SECONDS = 10
_FRAME = 16.0


def worklist(bench: Bench) -> Iterator[Figure]:
    """The first hundred cases of each order with a thousand rows and with all of them; search; blocks; a new film."""
    stores = []
    for name, rows in (("few", _FEW), ("all", max(bench.rows, _FEW))):
        stores.append(Store(bench.folder / name / "worklist.sqlite"))
        fill_quickly(stores[-1], rows)
    few, all_rows = stores
    against, growth = f"{_FEW} cases instead of {bench.rows}", list[float]()
    first = 0.0
    for sort in Sort:
        for descending in (False, True):
            wanted = Wanted(Filter(), sort, descending)
            small, large = _times(few, wanted), _times(all_rows, wanted)
            middle, more = statistics.median(large), min(large) / min(small)  # what else the PC does makes times longer
            growth.append(more)
            name = f"worklist.page.{sort}{'.falling' if descending else ''}"
            if len(growth) == 1:
                name, first = "worklist.page", middle
            yield Figure(name, middle, "ms", against, more)
    yield Figure("worklist.flatness", max(growth), "ratio", against, max(growth))
    for name, search in (("search", "nguyen n12"), ("search.id", "p-00001")):
        took = statistics.median(_times(all_rows, Wanted(Filter(search))))
        yield Figure(f"worklist.{name}", took, "ms", "first page", took / first)
    busy = sorted(_blocks(all_rows.path))
    if busy:
        p95 = busy[int(0.95 * (len(busy) - 1))]
        yield Figure("worklist.block_p95", p95, "ms", f"a frame of {_FRAME:g} ms", p95 / _FRAME)
    started = time.perf_counter()
    with all_rows.writing() as writer:
        writer.add_arrival(made_arrival(90_000_000, Random(2)))
    added = 1000 * (time.perf_counter() - started)
    yield Figure("worklist.add", added, "ms", "first page", added / first)
    for store in stores:
        store.close()


def _blocks(database: Path) -> list[float]:
    """Milliseconds of work of the interface thread, while another process adds a hundred cases a second."""
    # Without GLib the event loop says truly when it works and when it waits.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_NO_GLIB": "1"}
    module = [sys.executable, "-m", "pneumo_desktop.benchmark.arrivals", str(database), str(_RATE), str(_SECONDS + 5)]
    with subprocess.Popen(module, stdout=subprocess.DEVNULL) as arriving:
        try:
            module = [sys.executable, "-m", "pneumo_desktop.ui.queue.measure_list", str(database), str(_SECONDS)]
            done = subprocess.run(module, env=environment, capture_output=True, text=True, check=True, timeout=120)
        finally:
            arriving.terminate()
    times: list[float] = json.loads(done.stdout.splitlines()[-1])
    return times


def _times(store: Store, wanted: Wanted) -> list[float]:
    times = []
    for _ in range(_REPEATS):
        started = time.perf_counter()
        with store.reading() as reader:
            reader.page(wanted, _PAGE)
        times.append(1000 * (time.perf_counter() - started))
    return times


def fill(store: Store, numbers: range, seed: int = 0) -> None:
    """Put made cases into a worklist, in groups as the engine does."""
    chance = Random(seed)
    for start in range(numbers.start, numbers.stop, _GROUP):
        with store.writing() as writer:
            for number in range(start, min(start + _GROUP, numbers.stop)):
                writer.add_arrival(made_arrival(number, chance))


def made_arrival(number: int, chance: Random) -> Arrival:
    """A film that is nobody's."""
    likelihood = chance.random()
    call = Call.SUSPECTED if likelihood > 0.5 else Call.NOT_SUSPECTED
    band = Band.HIGH if likelihood > 0.9 else Band.RAISED if call is Call.SUSPECTED else Band.LOW
    score = Score(likelihood, 0.0, call, band, "benchmark", "0" * 64)
    arrival = Arrival(
        path=Path(f"/incoming/{number}.dcm"),
        size=1,
        mtime_ns=number,
        sha256=f"{number:064x}",
        tags=FilmTags(patient_name=f"Vega^N{number}", patient_id=f"P{number}", study_instance_uid=f"1.2.{number}"),
        status=FilmStatus.SCORED,
        projection=Projection.FRONTAL_CHEST,
        score=score,
    )
    if chance.random() < 0.03:
        return replace(arrival, score=None, status=FilmStatus.NEEDS_ATTENTION, reason="The file is damaged.")
    return arrival
