"""Who writes next: whoever has a verdict to write says so, and the engine, which has films to write, lets them.

SQLite has one writer at a time and no queue: an engine that writes one transaction after another may take the lock
again and again before somebody who waits. So a lock on a file beside the database is held by those who want to write,
and the engine begins no transaction while anybody holds it. It is advice: the database is as safe without it, and a
holder that dies or hangs keeps nobody waiting.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

_LONGEST_SECONDS = 0.25
_LOOK_SECONDS = 0.001


class Turns:
    """The lock beside one database.

    Args:
        database: the worklist's file.
    """

    def __init__(self, database: Path) -> None:
        self._file = database.with_suffix(".turn")

    @contextmanager
    def asked(self) -> Iterator[None]:
        """While this lasts, somebody wants to write; several at once are as good as one."""
        lock = FileLock(self._file, timeout=0)
        with suppress(OSError, NotImplementedError):  # held by another (Timeout is an OSError), or no such locks here
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def give_way(self) -> None:
        """Return once nobody wants to write, or after a quarter of a second."""
        until = time.monotonic() + _LONGEST_SECONDS
        lock = FileLock(self._file, timeout=0)
        while time.monotonic() < until:
            try:
                lock.acquire()
            except TimeoutError:
                time.sleep(_LOOK_SECONDS)
            except (OSError, NotImplementedError):
                return
            else:
                lock.release()
                return
