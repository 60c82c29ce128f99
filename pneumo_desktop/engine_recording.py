"""Films into the worklist while the next ones are scored: the cores go on while a disk makes a transaction durable."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from pneumo_desktop.case import FilmStatus, Projection
from pneumo_desktop.engine import Engine
from pneumo_desktop.errors import WorklistUnavailable
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.intake.watcher import Found
from pneumo_desktop.worklist.rows import Arrival

_log = logging.getLogger(__name__)
_AGAIN_SECONDS = 2.0


class Recording:
    """One thread that writes, one batch after another in the order in which they were given.

    Args:
        stop: ends the waiting for a database that cannot be written; what was not is taken again at the next start.
    """

    def __init__(self, engine: Engine, stop: threading.Event) -> None:
        self._engine, self._stop = engine, stop
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="record")
        self._batch: Future[int] | None = None
        self._written = 0

    def add(self, arrivals: Sequence[Arrival]) -> None:
        """Have a batch written, once the one before it is; so no more than one is ever held back."""
        self.wait()
        if arrivals:
            self._batch = self._pool.submit(self._write, list(arrivals))

    def wait(self) -> None:
        """Return once everything given is in the worklist; raises what its thread could not go on after."""
        batch, self._batch = self._batch, None
        if batch is not None:
            self._written += batch.result()

    def done(self) -> int:
        """How many films were written since this was asked last."""
        if self._batch is not None and self._batch.done():
            self.wait()
        written, self._written = self._written, 0
        return written

    def close(self) -> None:
        """Finish what was given."""
        try:
            self.wait()
        finally:
            self._pool.shutdown()

    def _write(self, arrivals: list[Arrival]) -> int:
        """Where the database cannot be written, wait and try again; a film it does not take stops no other."""
        while not self._stop.is_set():
            try:
                self._engine.queue(arrivals)
            except WorklistUnavailable as error:
                _log.warning(error)
                self._stop.wait(_AGAIN_SECONDS)
            except Exception as error:
                if len(arrivals) == 1 and arrivals[0].sha256 is None:
                    raise
                _log.exception("films could not be listed; each is tried alone")
                reason = f"The program failed on this file ({type(error).__name__}). Please report it."
                alone = arrivals if len(arrivals) > 1 else [unread(Found(arrivals[0].path, 0, 0), reason)]
                return sum(self._write([arrival]) for arrival in alone)
            else:
                return len(arrivals)
        return 0


def unread(found: Found, reason: str) -> Arrival:
    """A row for a file whose content was not read."""
    status = FilmStatus.NEEDS_ATTENTION
    return Arrival(found.path, found.size, found.mtime_ns, None, FilmTags(), status, Projection.UNKNOWN, reason)
