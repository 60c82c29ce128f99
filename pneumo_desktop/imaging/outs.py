"""Where a decoder puts its pixels: files of its own, used again and again, as making one costs more than filling it.

No decoder ever gets a file that another one had: it might still hold it.
"""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SMALL = 1 << 20
"""Up to so many bytes, a copy costs less than a memory map and its page faults; what is larger is mapped."""


class Outs:
    """The files of one decoder; another is made whenever all are in use.

    Args:
        folder: where they lie.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._free: list[Path] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def one(self) -> Iterator[Path]:
        """An empty file, for as long as this lasts; a large one is left to those who have mapped it, without its name.

        Raises:
            OSError: none can be made or emptied.
        """
        with self._lock:
            out = self._free.pop() if self._free else None
        if out is None:
            handle, name = tempfile.mkstemp(dir=self._folder)
            os.close(handle)
            out = Path(name)
        else:
            os.truncate(out, 0)  # what is read from it must be of this film
        try:
            yield out
        finally:
            self._give_back(out)

    def close(self) -> None:
        """Remove them, those in use as soon as they are not."""
        with self._lock:
            self._closed = True
            free, self._free = self._free, []
        for out in free:
            _remove(out)

    def _give_back(self, out: Path) -> None:
        try:
            again = out.stat().st_size <= SMALL
        except OSError:
            again = False
        with self._lock:
            again = again and not self._closed
            if again:
                self._free.append(out)
        if not again:
            _remove(out)


def _remove(out: Path) -> None:
    with suppress(OSError):
        out.unlink(missing_ok=True)
