"""How fast films become rows: throughput against bare decoding and scoring, and latency seen from another process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store

_FILMS = 960
"""So many that the half second in which a folder must stand still is a small part of it."""
_PEER_FILMS = 24
_ARRIVALS = 40
_LONGEST_WAIT = 60.0


def engine(bench: Bench) -> Iterator[Figure]:
    """A folder of films to committed rows, against reading and scoring the same files and nothing else, and a peer."""
    from pneumo_desktop.inference.peer import films_per_second

    files = distinct_copies(bench.films, bench.settings.incoming_folder, _FILMS)
    scorer = Scorer(bench.settings.device)
    scorer.load()
    sandbox = Sandbox(bench.settings.scratch, bench.settings.worker_count)
    try:
        [sandbox.examine(file, scorer.input_size) for file in files[:8]]  # start the decoders
        bare = len(files) / _seconds(lambda: _bare(bench.settings, sandbox, scorer, files))
        store = Store.of(bench.settings)
        stop = threading.Event()
        taken = EngineLoop(Engine(bench.settings, store, sandbox, _Loaded(scorer)), stop)
        full = len(files) / _seconds(lambda: taken.run(once=True))
        with store.reading() as reader:
            listed = len(reader.queue())
        store.close()
    finally:
        sandbox.close()
    peer = films_per_second(files[:_PEER_FILMS])
    yield Figure("engine.throughput", full, "films/s", "decode and forward alone", full / bare)
    yield Figure("engine.throughput", full, "films/s", "one by one, DenseNet-121 at 224", full / peer)
    yield Figure("engine.share_of_bare", full / bare, "share", "decode and forward alone", full / bare)
    yield Figure("engine.rows", listed, "rows", "files", listed / len(files))


def latency(bench: Bench) -> Iterator[Figure]:
    """From the rename of a film into the folder to its row being visible in this process."""
    settings = bench.settings
    settings.incoming_folder.mkdir(parents=True)
    store = Store.of(settings)
    try:
        with engine_running(settings):
            until(store, lambda: state_of(store) == "idle")
            waits = []
            prepared = distinct_copies(bench.films, bench.folder / "prepared", _ARRIVALS + 3)
            for number, film in enumerate(prepared):
                target = settings.incoming_folder / film.name
                started = time.perf_counter()
                film.rename(target)
                until(store, lambda number=number: _listed(store) > number)  # type: ignore[misc]
                waits.append(1000 * (time.perf_counter() - started))
                time.sleep(0.05)
    finally:
        store.close()
    waits = sorted(waits[3:])  # the first start the decoders
    interval = 1000 * settings.scan_seconds
    yield Figure("latency.p50", statistics.median(waits), "ms", "scan interval", statistics.median(waits) / interval)
    p95 = waits[int(0.95 * (len(waits) - 1))]
    yield Figure("latency.p95", p95, "ms", "scan interval", p95 / interval)


@contextmanager
def engine_running(settings: Settings) -> Iterator[None]:
    """An engine in a process of its own, as the desktop starts it; it is ended afterwards."""
    command = [sys.executable, "-m", "pneumo_desktop", "engine", "--supervised", "--device", settings.device]
    command += ["--home", str(settings.home), "--incoming", str(settings.incoming_folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    try:
        yield
    finally:
        if process.stdin:
            process.stdin.close()
        process.wait()


class _Loaded(Scorer):
    """A scorer whose model is there already: loading is not what is measured."""

    def __init__(self, scorer: Scorer) -> None:
        self.__dict__.update(scorer.__dict__)

    def load(self) -> None:
        """Nothing to do."""


def _bare(settings: Settings, sandbox: Sandbox, scorer: Scorer, files: list[Path]) -> None:
    with ThreadPoolExecutor(settings.worker_count) as pool:
        examined = list(pool.map(lambda file: sandbox.examine(file, scorer.input_size), files))
    for start in range(0, len(examined), settings.batch_size):
        scorer.opinions(examined[start : start + settings.batch_size])


def distinct_copies(films: list[Path], folder: Path, count: int) -> list[Path]:
    """`count` files that differ in their bytes and not in their pixels: a few bytes after the end change nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        film = films[number % len(films)]
        path = folder / f"{number:05}{film.suffix}"
        path.write_bytes(film.read_bytes() + os.urandom(8))
        made.append(path)
    return made


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def state_of(store: Store) -> str:
    """What the engine last said it does; empty before it said anything."""
    with store.reading() as reader:
        status = reader.engine_status()
    return status.state if status else ""


def _listed(store: Store) -> int:
    with store.reading() as reader:
        return sum(reader.counts().values())


def until(store: Store, reached: Callable[[], bool]) -> None:
    """Wait as a desktop does: ask for the database's version, and look when it changed."""
    deadline, version = time.monotonic() + _LONGEST_WAIT, -1
    while time.monotonic() < deadline:
        if (now := store.version()) != version:
            version = now
            if reached():
                return
        time.sleep(0.005)
    raise TimeoutError("the engine did not get there")
