"""Ends what takes too long: one thread for all that is awaited, as one for each film would cost as much as its hash."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_SECONDS = 0.1


class Deadlines:
    """Calls back for what is not done in time, a tenth of a second late at most; idle while nothing is awaited."""

    def __init__(self) -> None:
        self._awaited: dict[object, tuple[float, Callable[[], None]]] = {}
        self._lock = threading.Lock()
        self._any = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def within(self, seconds: float, late: Callable[[], None]) -> Iterator[None]:
        """Call `late`, once and in another thread, where this lasts longer."""
        key = object()
        with self._lock:
            self._awaited[key] = (time.monotonic() + seconds, late)
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="deadlines", daemon=True)
                self._thread.start()
        self._any.set()
        try:
            yield
        finally:
            with self._lock:
                self._awaited.pop(key, None)

    def _watch(self) -> None:
        while self._any.wait():
            time.sleep(_LOOK_SECONDS)
            now = time.monotonic()
            with self._lock:
                due = [key for key, (until, _) in self._awaited.items() if until <= now]
                overdue = [self._awaited.pop(key)[1] for key in due]
                if not self._awaited:
                    self._any.clear()
            for late in overdue:
                late()
