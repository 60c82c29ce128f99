"""The desktop's figures: start against a bare window, window drag, and the next case. Each in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.worklist import fill
from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.worklist.store import Store

_STARTS = 3
_BARE = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
application, window = QApplication([]), QMainWindow()
window.resize(1280, 720); window.show(); application.processEvents(); window.repaint()
print(time.time())
"""


def desktop(bench: Bench) -> Iterator[Figure]:
    """From starting the process to the first page on the screen, against an empty window of the same toolkit."""
    store = Store.of(bench.settings)
    fill(store, range(bench.rows))
    store.close()
    ours, bare = [], []
    for _ in range(_STARTS):
        bare.append(_started([sys.executable, "-c", _BARE]))
        ours.append(_started([*_SELF, "start", str(bench.settings.home)]))
    start, empty = 1000 * sorted(ours)[_STARTS // 2], 1000 * sorted(bare)[_STARTS // 2]
    yield Figure("desktop.start", start, "ms", "a bare window", start / empty)


def start_seconds(home: Path) -> float:
    """From starting a desktop on a home to its first page on the screen."""
    return _started([*_SELF, "start", str(home)])


def viewer(bench: Bench) -> Iterator[Figure]:
    """Window drag on a film of 3000 × 2500 at 16 bits, and confirm to the next film drawn."""
    drags = sorted(_asked(["drag"]))
    middle, p95 = drags[len(drags) // 2], drags[int(0.95 * (len(drags) - 1))]
    yield Figure("viewer.drag_p95", p95, "ms", "its median", p95 / middle)
    settings = bench.settings
    settings.incoming_folder.mkdir(parents=True)
    for film in bench.films[:24]:
        shutil.copy(film, settings.incoming_folder)
    sandbox, store = Sandbox(settings.scratch, settings.worker_count), Store.of(settings)
    try:
        EngineLoop(Engine(settings, store, sandbox, Scorer(settings.device)), threading.Event()).run(once=True)
        decoding = []
        for film in bench.films[:8]:
            began = time.perf_counter()
            sandbox.picture(film)
            decoding.append(1000 * (time.perf_counter() - began))
    finally:
        sandbox.close()
        store.close()
    shown = sorted(_asked(["next", str(settings.home)]))
    p95 = shown[int(0.95 * (len(shown) - 1))]
    read = sorted(decoding)[len(decoding) // 2]
    yield Figure("viewer.next_p95", p95, "ms", "decoding one film", p95 / read)


_SELF = [sys.executable, "-m", "pneumo_desktop.ui.measure"]


def _environment() -> dict[str, str]:
    screen = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ or not sys.platform.startswith("linux")
    return dict(os.environ) if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _started(command: list[str]) -> float:
    began = time.time()
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=True, timeout=120)
    return float(done.stdout.split()[-1]) - began


def _asked(arguments: list[str]) -> list[float]:
    done = subprocess.run(
        [*_SELF, *arguments], env=_environment(), capture_output=True, text=True, check=True, timeout=300
    )
    times: list[float] = json.loads(done.stdout.splitlines()[-1])
    return times
