"""How fast the desktop is, measured on itself: window drag, next case, start. For `pneumo-desktop benchmark`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from pneumo_desktop.case import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.film_corners import Corners
from pneumo_desktop.ui.film_render import load
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.start import application

FILM = (2500, 3000)
VIEW = (1600, 1000)
PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds from the call to the first paint of the window and to the worklist's first page."""

    window: float
    listed: float


def drag_times(steps: int = 200, film: tuple[int, int] = FILM, view: tuple[int, int] = VIEW) -> list[float]:
    """Milliseconds from a mouse move of a window drag until the film is painted anew, for each step.

    The film is (height, width) of 16 bits, the view (width, height) in logical pixels.
    """
    qt = application()
    rng = np.random.default_rng(1)
    pixels = np.linspace(0, 60_000, film[1], dtype=np.float32)[None, :] + rng.random(film, dtype=np.float32) * 5000
    shown = FilmView()
    shown.resize(*view)
    shown.show()
    drawn: list[object] = []
    shown.film_drawn.connect(drawn.append)
    shown.show_film(load(Picture(pixels.astype(np.uint16), FilmTags())), Corners(("A",), ("B",)), 0)
    _until(qt, lambda: bool(drawn))
    middle = QPointF(view[0] / 2, view[1] / 2)
    _mouse(shown, QEvent.Type.MouseButtonPress, middle)
    times = []
    for step in range(steps):
        at = middle + QPointF(200 * np.sin(step / 9), 150 * np.cos(step / 7))
        began = time.perf_counter()
        _mouse(shown, QEvent.Type.MouseMove, at)
        shown.repaint()
        times.append((time.perf_counter() - began) * 1000)
    _mouse(shown, QEvent.Type.MouseButtonRelease, middle)
    shown.close()
    return times


def next_times(settings: Settings, cases: int = 20, look: float = 0.5) -> list[float]:
    """Milliseconds from the key that confirms until the next case's film is wholly painted.

    `settings` is a home whose worklist holds more scored cases than `cases`; `look` is how long each is looked at. The
    verdicts are real: use a throw-away home.
    """
    qt = application()
    desktop = Desktop(settings, engine=_idle())
    desktop.show()
    desktop.window.set_reader("benchmark")
    times: list[float] = []
    try:
        _until(qt, lambda: bool(desktop.desk.state.rows))
        desktop.desk.next()
        for _ in range(cases):
            _until(qt, lambda: desktop.desk.ready)
            _for(qt, look)
            began = time.perf_counter()
            if not desktop.desk.confirm(desktop.window.film.view.description()):
                desktop.desk.later()  # it has no score to confirm; going on costs the same
            if desktop.desk.case is None:
                break
            _until(qt, lambda: desktop.desk.ready)
            times.append((time.perf_counter() - began) * 1000)
    finally:
        desktop.window.close()
    return times


def start_time(settings: Settings) -> Start:
    """How long the window and the first page take, once Python and Qt are imported."""
    began = time.perf_counter()
    qt = application()
    desktop = Desktop(settings, engine=_idle())
    desktop.show()
    desktop.window.repaint()
    window = (time.perf_counter() - began) * 1000
    try:
        _until(qt, lambda: desktop.desk.state.latest is not None)
        desktop.window.repaint()
        return Start(window, (time.perf_counter() - began) * 1000)
    finally:
        desktop.window.close()


def bare_window_time() -> float:
    """Milliseconds until an empty window of the same toolkit is painted: what `start_time` is held against."""
    began = time.perf_counter()
    qt = application()
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    qt.processEvents()
    window.repaint()
    window.close()
    return (time.perf_counter() - began) * 1000


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    which = none if kind is QEvent.Type.MouseMove else button
    held = none if kind is QEvent.Type.MouseButtonRelease else button
    where = QPointF(widget.mapToGlobal(QPoint(0, 0))) + at
    QApplication.sendEvent(widget, QMouseEvent(kind, at, where, which, held, Qt.KeyboardModifier.NoModifier))


def _until(qt: QApplication, ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not ready() and time.monotonic() < ends:
        qt.processEvents()
        time.sleep(0.0005)  # the other threads need the interpreter too


def _for(qt: QApplication, seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        qt.processEvents()
        time.sleep(0.005)


def _idle() -> list[str]:
    return [str(Path(sys.executable)), "-S", "-c", "import sys; sys.stdin.read()"]


def _answer(what: str, home: str = "") -> object:
    if what == "drag":
        return drag_times()
    settings = load_settings(home=Path(home), reader="benchmark")
    if what == "next":
        return next_times(settings)
    start_time(settings)
    return time.time()


if __name__ == "__main__":
    print(json.dumps(_answer(*sys.argv[1:])))  # noqa: T201 the answer to the process that asked
