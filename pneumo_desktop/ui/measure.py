"""How fast the desktop is, measured on itself: next case, start. For `pneumo-desktop benchmark`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.start import application

PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds from the call to the first paint of the window and to the worklist's first page."""

    window: float
    listed: float
    at: float
    """When that was, as `time.time` says it: another process counts from when it started this one."""


def next_times(settings: Settings, cases: int = 20, look: float = 0.5) -> dict[str, list[float]]:
    """Milliseconds from the key that confirms until the next case's film is wholly painted: `next`.

    `ready` goes on until that case may be confirmed: its opening stands in the record then. `settings` is a
    home whose worklist holds more scored cases than `cases`; `look` is how long each is looked at. The verdicts are
    real: use a throw-away home.
    """
    qt = application()
    desktop = Desktop(settings, engine=_idle())
    desktop.show()
    desktop.window.set_reader("benchmark")
    times: dict[str, list[float]] = {"next": [], "ready": []}
    drawn: list[float] = []
    desktop.window.film.case_drawn.connect(lambda _: drawn.append(time.perf_counter()))
    try:
        until(qt, lambda: bool(desktop.desk.state.rows))
        desktop.desk.next()
        for _ in range(cases):
            until(qt, lambda: desktop.desk.ready)
            _for(qt, look)
            drawn.clear()
            began = time.perf_counter()
            if not desktop.desk.confirm(desktop.window.film.view.description()):
                desktop.desk.later()  # it has no score to confirm; going on costs the same
            if desktop.desk.case is None:
                break
            until(qt, lambda: desktop.desk.ready)
            times["ready"].append((time.perf_counter() - began) * 1000)
            times["next"].append((drawn[0] - began) * 1000)
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
        until(qt, lambda: desktop.desk.state.latest is not None)
        desktop.window.repaint()
        return Start(window, (time.perf_counter() - began) * 1000, time.time())
    finally:
        desktop.window.close()


def until(qt: QApplication, ready: Callable[[], bool]) -> None:
    """Let events go on until something is so, or patience ends."""
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
    if what == "film":
        from pneumo_desktop.ui.film.measure_film import film_times

        return film_times()
    settings = load_settings(home=Path(home), reader="benchmark")
    if what == "next":
        return next_times(settings, cases=12)
    return start_time(settings).at


def main(what: str, home: str = "") -> None:
    """Measure in this process, and print the answer for the one that asked."""
    print(json.dumps(_answer(what, home)))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
