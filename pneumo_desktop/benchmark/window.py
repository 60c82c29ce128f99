"""The desktop's start against a bare window of the same toolkit, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.worklist import fill
from pneumo_desktop.worklist.store import Store

_STARTS = 5
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
        ours.append(start_seconds(bench.settings.home))
    start, empty = 1000 * sorted(ours)[_STARTS // 2], 1000 * sorted(bare)[_STARTS // 2]
    yield Figure("desktop.start", start, "ms", "a bare window", start / empty)


MEASURE = [sys.executable, "-m", "pneumo_desktop.ui.measure"]


_AS_THE_COMMAND = """
import gc, sys
gc.disable()
from pneumo_desktop import cli, commands
from pneumo_desktop.ui.measure import main
main(*sys.argv[1:])
"""
"""Loads what `pneumo-desktop` loads, in its way, and measures."""


def start_seconds(home: Path) -> float:
    """From starting a desktop on a home to its first page on the screen."""
    return _started([sys.executable, "-c", _AS_THE_COMMAND, "start", str(home)])


def environment() -> dict[str, str]:
    """That of a process with a window; where there is no screen, Qt draws into memory."""
    screen = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ or not sys.platform.startswith("linux")
    # Python keeps what it has compiled, as it does on a PC of every day, whatever the benchmark itself was told.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept if screen else {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _started(command: list[str]) -> float:
    began = time.time()
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True, timeout=120)
    return float(done.stdout.split()[-1]) - began
