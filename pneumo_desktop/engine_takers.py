"""The engine's threads that take files: some more than there are decoders, so that these never wait for a disk.

A file on a share may hang in the middle of a read, for ever. Its thread is then lost, nothing else is: the loop goes
on, says so, and can end.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from pneumo_desktop.engine import Taken
from pneumo_desktop.intake.watcher import Found

_COPIERS = 4
_STEP_SECONDS = 0.05
_FULL_SECONDS = 0.25


class Takers:
    """Hands files out and gathers what became of them; a suspect (its decoder died) has a lane of its own.

    Args:
        take: see `Engine.take`; called in several threads at once.
        decoders: how many films are decoded at once.

    Attributes:
        in_flight: files handed out and not gathered yet, suspects not counted.
        suspects: the same, of suspects.
    """

    def __init__(self, take: Callable[[Found, str], Taken], decoders: int) -> None:
        self.in_flight = self.suspects = 0
        self._take = take
        self._pool = ThreadPoolExecutor(decoders + _COPIERS, thread_name_prefix="take")
        self._alone = ThreadPoolExecutor(1, thread_name_prefix="take-alone")
        self._ready: queue.SimpleQueue[Taken] = queue.SimpleQueue()
        self._since: dict[int, float] = {}
        self._lock = threading.Lock()

    def submit(self, found: Found) -> None:
        """Have a file taken."""
        self.in_flight += 1
        self._pool.submit(self._work, found, "")

    def submit_alone(self, found: Found, death: str) -> None:
        """Have a suspect taken, after all other suspects."""
        self.suspects += 1
        self._alone.submit(self._work, found, death)

    def gather(self, count: int, timeout: float, full: int = 1) -> list[Taken]:
        """What is ready, up to `count`, as soon as there is any, or after `timeout` seconds.

        Args:
            full: with any, wait for so many, but no longer than a moment: a model takes many at once for less.
        """
        batch: list[Taken] = []
        until = time.monotonic() + _FULL_SECONDS
        try:
            batch.append(self._ready.get(timeout=timeout if self.in_flight or self.suspects else 0.0))
            while len(batch) < count:
                left = until - time.monotonic() if len(batch) < min(full, self.in_flight) else 0.0
                batch.append(self._ready.get(timeout=left) if left > 0 else self._ready.get_nowait())
        except queue.Empty:
            pass
        alone = sum(taken.alone for taken in batch)
        self.in_flight -= len(batch) - alone
        self.suspects -= alone
        return batch

    def longest(self) -> float:
        """Seconds since the file was begun that takes the longest; 0 where none is being taken."""
        with self._lock:
            return time.monotonic() - min(self._since.values()) if self._since else 0.0

    def close(self, patience: float) -> bool:
        """Begin nothing more and wait a little for what was begun; False where a thread hangs.

        What was begun and is not waited for is taken again at the next start.
        """
        for pool in (self._pool, self._alone):
            pool.shutdown(wait=False, cancel_futures=True)
        until = time.monotonic() + patience
        while self.longest() and time.monotonic() < until:
            time.sleep(_STEP_SECONDS)
        return not self.longest()

    def _work(self, found: Found, death: str) -> None:
        me = threading.get_ident()
        with self._lock:
            self._since[me] = time.monotonic()
        try:
            self._ready.put(self._take(found, death))
        finally:
            with self._lock:
                del self._since[me]
