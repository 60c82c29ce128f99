"""Keeps the page new while the engine runs: every few minutes, on a thread of its own, as a share may not answer."""

from __future__ import annotations

import logging
import threading
import time

from pneumo_desktop.errors import PneumoError
from pneumo_desktop.paper.write import NAME, write_paper
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import ENGINE
from pneumo_desktop.worklist.store import Store

_log = logging.getLogger(__name__)


class PaperKeeper:
    """Renews the page where the home has a folder for it; `look` costs next to nothing.

    Attributes:
        problem: why the last one was not written; empty where it was.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._at = 0.0
        self._thread: threading.Thread | None = None
        self._before: tuple[int, ...] | None = None
        self.problem = ""

    def look(self) -> None:
        """Begin the next one when it is due."""
        now = time.monotonic()
        if self._settings.paper_folder is None or now < self._at:
            return
        if self._thread is not None and self._thread.is_alive():
            return
        self._at = now + 60 * self._settings.paper_minutes
        self._thread = threading.Thread(target=self._write, name="paper", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until the one that is being written is done, so many seconds at most."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _write(self) -> None:
        folder = self._settings.paper_folder
        if folder is None:
            return
        try:
            self._before = write_paper(self._store, self._settings, folder / NAME, ENGINE, self._before).numbers
            self.problem = ""
        except PneumoError as error:
            self.problem = str(error)
        except Exception as error:  # a page that cannot be made must not end the engine
            _log.exception("the page for a power cut could not be made")
            self.problem = f"The page for a power cut could not be made ({type(error).__name__}). Please report it."
