"""What an engine under full load costs a reader: how long a verdict waits for its turn, seen from another process."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.engine import distinct_copies, engine_running, state_of, until
from pneumo_desktop.benchmark.worklist import fill
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.writer import Writer

_FILMS = 400
_CASES = 2000
_ALONE = 40
_PAUSE_SECONDS = 0.03


def verdict(bench: Bench) -> Iterator[Figure]:
    """Verdicts one after the other while a folder of films is taken: waiting for the write lock, and the whole act."""
    settings = bench.settings
    settings.incoming_folder.mkdir(parents=True)
    store = _Timed(settings)
    fill(store, range(_CASES))
    prepared = distinct_copies(bench.films, bench.folder / "prepared", _FILMS)
    with store.reading() as reader:
        cases = [case.case_id for case in reader.queue() if case.call is not None]
    try:
        alone = [_given(store, cases.pop(0)) for _ in range(_ALONE)]
        with engine_running(settings):
            until(store, lambda: state_of(store) == "idle")
            for film in prepared:
                film.rename(settings.incoming_folder / film.name)
            until(store, lambda: state_of(store) == "working")
            store.waits.clear()
            whole = []
            while cases and state_of(store) == "working":
                whole.append(_given(store, cases.pop(0)))
                time.sleep(_PAUSE_SECONDS)
    finally:
        store.close()
    waits, whole = sorted(store.waits), sorted(whole)
    usual = sorted(alone)[_ALONE // 2]
    p95 = int(0.95 * (len(waits) - 1))
    yield Figure("verdict.wait_p95", waits[p95], "ms", "a verdict with no engine", waits[p95] / usual)
    yield Figure("verdict.wait_worst", waits[-1], "ms", f"the worst of {len(waits)} verdicts allowed", waits[-1] / 100)
    yield Figure("verdict.given_p95", whole[p95], "ms", "a verdict with no engine", whole[p95] / usual)
    yield Figure("verdict.given_worst", whole[-1], "ms", "a verdict with no engine", whole[-1] / usual)


class _Timed(Store):
    """A store that notes how long each write waited for its turn, in milliseconds."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.database)
        self.waits: list[float] = []

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """As `Store.writing`."""
        began = time.perf_counter()
        with super().writing() as writer:
            self.waits.append(1000 * (time.perf_counter() - began))
            yield writer


def _given(store: Store, case_id: int) -> float:
    began = time.perf_counter()
    confirm(store, case_id, "benchmark")
    return 1000 * (time.perf_counter() - began)
