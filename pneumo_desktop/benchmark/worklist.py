"""What a long worklist costs: the first page of the queue, and whether its cost grows with the number of cases."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.case import Band, Call, FilmStatus, FilmTags, Projection, Score
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store

_PAGE = 100
_REPEATS = 15
_GROUP = 500


def worklist(bench: Bench) -> Iterator[Figure]:
    """The first hundred cases in reading order with a tenth of the rows, and with all of them."""
    store = Store(bench.folder / "worklist.sqlite")
    few = max(bench.rows // 10, _PAGE)
    fill(store, range(few))
    with_few = _milliseconds(lambda: _page(store))
    fill(store, range(few, bench.rows), seed=1)
    with_all = _milliseconds(lambda: _page(store))
    started = time.perf_counter()
    with store.writing() as writer:
        writer.add_arrival(_arrival(bench.rows, Random(2)))
    added = 1000 * (time.perf_counter() - started)
    store.close()
    growth = with_all / with_few
    yield Figure("worklist.page", with_all, "ms", f"{few} cases instead of {bench.rows}", growth)
    yield Figure("worklist.flatness", growth, "ratio", f"{few} cases instead of {bench.rows}", growth)
    yield Figure("worklist.add", added, "ms", "first page", added / with_all)


def _page(store: Store) -> None:
    with store.reading() as reader:
        reader.queue(limit=_PAGE)


def _milliseconds(work: Callable[[], None]) -> float:
    times = []
    for _ in range(_REPEATS):
        started = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


def fill(store: Store, numbers: range, seed: int = 0) -> None:
    """Put made cases into a worklist, in groups as the engine does."""
    chance = Random(seed)
    for start in range(numbers.start, numbers.stop, _GROUP):
        with store.writing() as writer:
            for number in range(start, min(start + _GROUP, numbers.stop)):
                writer.add_arrival(_arrival(number, chance))


def _arrival(number: int, chance: Random) -> Arrival:
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
