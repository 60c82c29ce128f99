"""What the engine says of itself in the worklist: seldom enough to cost nothing, often enough to be believed."""

from __future__ import annotations

import os
import time
from collections import deque

from pneumo_desktop.errors import WorklistUnavailable
from pneumo_desktop.faults import fault
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.rows import EngineStatus
from pneumo_desktop.worklist.store import Store

BEAT_SECONDS = 5.0
_NEWS_SECONDS = 0.4
_RATE_OVER_SECONDS = 30.0


class Reporter:
    """Writes the engine's state when it changes, its progress a few times a second, and a heartbeat when idle."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._incoming = str(settings.incoming_folder)
        self._said: tuple[object, ...] = ()
        self._said_at = 0.0
        self._finished: deque[tuple[float, int]] = deque()
        self.done = 0
        self.message = ""
        self.device = ""
        self.model_name = ""
        self.model_sha256 = ""
        self.card = ""
        self._carded = ""

    def finished(self, count: int) -> None:
        """Count films that were committed."""
        self.done += count
        now = time.monotonic()
        self._finished.append((now, count))
        while self._finished and now - self._finished[0][0] > _RATE_OVER_SECONDS:
            self._finished.popleft()

    def say(self, state: str, waiting: int = 0) -> None:
        """Tell `state` (starting, idle, working, stopped) and how many films wait, if it is news or time to."""
        now = time.monotonic()
        facts = (state, self.message, self.model_sha256)
        quiet = now - self._said_at
        news = facts != self._said[:3] or (self._said[3:] != (waiting, self.done) and quiet > _NEWS_SECONDS)
        if not news and quiet < BEAT_SECONDS:
            return
        status = EngineStatus(
            state=state,
            beat_at=self._store.clock(),
            message=self.message,
            device=self.device,
            model_name=self.model_name,
            model_sha256=self.model_sha256,
            incoming=self._incoming,
            waiting=waiting,
            done=self.done,
            seconds_left=self._seconds_left(waiting),
            pid=os.getpid(),
        )
        try:
            fault("status.begun")
            with self._store.writing() as writer:
                if self.card and self._carded != self.model_sha256:
                    writer.note_card(self.model_sha256, self.model_name, self.card)
                writer.set_engine_status(status)
                fault("status.written")
            fault("status.committed")
        except WorklistUnavailable:
            return  # a heartbeat that cannot be written is missed by its readers, which is what it is for
        self._carded = self.model_sha256
        self._said, self._said_at = (*facts, waiting, self.done), now

    def _seconds_left(self, waiting: int) -> float | None:
        if not waiting or len(self._finished) < 2:
            return None
        spent = self._finished[-1][0] - self._finished[0][0]
        scored = sum(count for _, count in self._finished) - self._finished[0][1]
        return round(waiting * spent / scored, 1) if scored and spent > 0 else None
