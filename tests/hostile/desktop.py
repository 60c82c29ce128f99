"""Hostile files stream into a desktop that is being read at: how long does its interface stand still?"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.settings import Settings, load_settings

LONGEST_MS = 250.0
_BEAT_MS = 5
_LOOK_SECONDS = 0.4
_PATIENCE_SECONDS = 900.0


@dataclass(frozen=True, slots=True)
class Stood:
    """Milliseconds that the interface did not answer, and what it did meanwhile."""

    p95: float
    worst: float
    over: int
    opened: int
    listed: int
    seconds: float


def read_while_they_come(files: list[Path], home: Path, rate: float) -> Stood:
    """Move `files` into the folder of a new home, `rate` a second, and open one case after another.

    A case is opened every 0.4 s, whatever it holds: what cannot be shown must not hold up the list, and the engine, its
    decoders and the desktop's own share two cores here.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer

    from pneumo_desktop.ui.app import Desktop
    from pneumo_desktop.ui.start import application
    from pneumo_desktop.ui.tidy import Tidy

    settings = load_settings(home=home, reader="hostile", device="cpu")
    settings.incoming_folder.mkdir(parents=True)
    qt, tidy = application(), Tidy()
    desktop = Desktop(settings)
    gaps: list[float] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000 - _BEAT_MS)
        last = now

    opened = 0

    def next_case() -> None:
        nonlocal opened
        if desktop.desk.state.rows:
            opened += 1
            desktop.desk.later() if desktop.desk.case else desktop.desk.next()

    heart, reader = QTimer(), QTimer()
    heart.timeout.connect(beat)
    reader.timeout.connect(next_case)
    began = time.monotonic()
    desktop.show()
    _wait(qt.processEvents, lambda: desktop.desk.state.latest is not None)
    came = threading.Thread(target=_move, args=(files, settings, rate))
    came.start()
    last = time.perf_counter()
    heart.start(_BEAT_MS)
    reader.start(int(1000 * _LOOK_SECONDS))
    try:
        _wait(qt.processEvents, lambda: not came.is_alive() and _all_listed(desktop, len(files)))
    finally:
        heart.stop()
        reader.stop()
        latest = desktop.desk.state.latest
        listed = latest.engine.done if latest and latest.engine else 0
        desktop.window.close()
        came.join()
        tidy.end()
    gaps.sort()
    late = sum(gap > LONGEST_MS for gap in gaps)
    return Stood(gaps[int(0.95 * (len(gaps) - 1))], gaps[-1], late, opened, listed, time.monotonic() - began)


def _move(files: list[Path], settings: Settings, rate: float) -> None:
    for file in files:
        shutil.move(file, settings.incoming_folder / file.name)
        time.sleep(1 / rate)


def _all_listed(desktop: object, count: int) -> bool:
    latest = desktop.desk.state.latest  # type: ignore[attr-defined]
    status = latest.engine if latest else None
    return bool(status and status.state == "idle" and status.done >= count)


def _wait(events: Callable[[], None], ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + _PATIENCE_SECONDS
    while not ready() and time.monotonic() < ends:
        events()
        time.sleep(0.0005)
