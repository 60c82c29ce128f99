"""Scans in a thread of its own: a share that does not answer must not hold up anything but itself.

A call into a network file system can hang for minutes, or for ever, and nothing ends it. So the scan that hangs is left
to itself; everything else goes on, and it is asked for its answer again and again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping

from pneumo_desktop.intake.watcher import Found, Watcher

PATIENCE_SECONDS = 2.0


class FolderStalled(OSError):
    """The folder has not answered for `seconds`; the scan goes on by itself."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no answer for {seconds:.0f} s")
        self.seconds = seconds


class Scanner:
    """Asks a watcher for what is new, and waits no longer than a little while for the answer.

    Args:
        watcher: used by one scan at a time.
        patience: seconds to wait for an answer in one call.
    """

    def __init__(self, watcher: Watcher, patience: float = PATIENCE_SECONDS) -> None:
        self._watcher = watcher
        self._patience = patience
        self._running: threading.Thread | None = None
        self._began = 0.0
        self._answer: list[Found] | OSError | None = None

    @property
    def stalled(self) -> bool:
        """Whether a scan is still waiting for its answer."""
        return self._running is not None

    def scan(self, taken: Mapping[str, tuple[int, int]]) -> list[Found]:
        """What `Watcher.scan` finds, or what an earlier scan found whose answer comes only now.

        Args:
            taken: see `Watcher.scan`; it may grow while a scan runs.

        Raises:
            FolderStalled: there is no answer yet.
            OSError: see `Watcher.scan`.
        """
        patience = 0.0  # who has waited for this answer before does not wait for it again
        if self._running is None:
            patience = self._patience
            self._answer, self._began = None, time.monotonic()
            # A daemon: the engine must be able to end while a call into a dead share never returns.
            self._running = threading.Thread(target=self._work, args=(taken,), name="scan", daemon=True)
            self._running.start()
        self._running.join(patience)
        if self._running.is_alive():
            raise FolderStalled(time.monotonic() - self._began)
        self._running = None
        if isinstance(self._answer, OSError):
            raise self._answer
        return self._answer or []

    def _work(self, taken: Mapping[str, tuple[int, int]]) -> None:
        try:
            self._answer = self._watcher.scan(taken)
        except OSError as error:
            self._answer = error
