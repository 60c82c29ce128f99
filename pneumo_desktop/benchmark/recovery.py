"""After a crash: engine and writer killed with the log of the worklist hot, until there is a worklist to work with."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.engine import distinct_copies, engine_running, until
from pneumo_desktop.benchmark.window import start_seconds
from pneumo_desktop.worklist.store import Store

_CRASH = """
import sys
from pathlib import Path
from pneumo_desktop.benchmark.worklist import fill
from pneumo_desktop.faults import kill_now
from pneumo_desktop.worklist.store import Store
store = Store(Path(sys.argv[1]))
fill(store, range(int(sys.argv[2])))
kill_now()
"""


def recovery(bench: Bench) -> Iterator[Figure]:
    """Desktop and engine started together after a kill: first page on the screen, and a new film in the worklist."""
    settings = bench.settings
    settings.home.mkdir(parents=True)
    settings.incoming_folder.mkdir(parents=True)
    code = [sys.executable, "-c", _CRASH, str(settings.database), str(bench.rows)]
    subprocess.run(code, check=False)
    log = settings.database.with_name(settings.database.name + "-wal")
    hot = log.stat().st_size if log.exists() else 0
    distinct_copies(bench.films, settings.incoming_folder, 1)
    began = time.perf_counter()
    with engine_running(settings):
        usable = start_seconds(settings.home)
        store = Store.of(settings)
        try:
            until(store, lambda: _films(store) > bench.rows)
        finally:
            store.close()
        taking = time.perf_counter() - began
    again = start_seconds(settings.home)
    what = f"a start without a crash, {bench.rows} cases"
    yield Figure("recovery.usable", 1000 * usable, "ms", what, usable / again)
    yield Figure("recovery.engine", 1000 * taking, "ms", "the first page", taking / usable)
    yield Figure("recovery.log", hot / (1 << 20), "MiB", "the whole worklist", hot / settings.database.stat().st_size)


def _films(store: Store) -> int:
    with store.reading() as reader:
        return sum(reader.counts().values())
