"""The daily signed head, as the engine sees it: made by a process of its own, kept, and carried to the second medium.

Nothing waits for it: neither a film nor a verdict, nor the engine for a medium that is not there or does not answer.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from pneumo_desktop.recovery.errand import Errand
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import utc_now

HEADS = "heads.jsonl"
_RETRY_SECONDS, _FIRST_RETRY_SECONDS = 600.0, 5.0
_LONGEST_SECONDS = 900.0


def head_command(settings: Settings) -> list[str]:
    """The command that keeps the head of the day."""
    return [sys.executable, "-m", "pneumo_desktop", "audit", "head", "--daily", "--home", str(settings.home)]


class DailyHead:
    """Begins it once a local day, and again whenever heads were added since; `look` costs next to nothing.

    Attributes:
        problem: why the last try failed, for the banner; empty once one succeeded.

    Args:
        retry_seconds: longest pause after a failure; it is short after the first and doubles from then on.
        command: for tests: another program in its place.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], datetime] = utc_now,
        retry_seconds: float = _RETRY_SECONDS,
        command: Callable[[Settings], Sequence[str]] = head_command,
    ) -> None:
        self.problem = ""
        self._settings, self._clock, self._command = settings, clock, command
        self._retry_seconds, self._look_at = retry_seconds, 0.0
        self._pause = min(_FIRST_RETRY_SECONDS, retry_seconds)
        self._errand = Errand(settings, "audit_head", _LONGEST_SECONDS, "The second medium does not answer.")
        self._done: tuple[str, int] | None = None

    def look(self) -> None:
        """Begin one if it is due and none runs."""
        if self._errand.ending or time.monotonic() < self._look_at or self._errand.runs:
            return
        self._look_at = time.monotonic() + min(60.0, self._retry_seconds)
        if self._done != self._state():
            self._errand.begin(self._command(self._settings), self._ended)

    def wait(self, seconds: float) -> None:
        """Until the one that runs is done, so many seconds at most."""
        self._errand.wait(seconds)

    def close(self) -> None:
        """End one that runs; the next engine begins it again."""
        self._errand.close()

    def _state(self) -> tuple[str, int]:
        """The local day and how long the list of heads is: where neither changed, nothing is to be done."""
        try:
            size = (self._settings.home / HEADS).stat().st_size
        except OSError:
            size = 0
        return self._clock().astimezone().date().isoformat(), size

    def _ended(self, reason: str) -> None:
        if reason:
            self.problem = f"The signed head of the record was not kept everywhere. {reason} It is tried again."
            self._look_at = time.monotonic() + self._pause
            self._pause = min(2 * self._pause, self._retry_seconds)
        else:
            self.problem, self._done = "", self._state()
            self._pause = min(_FIRST_RETRY_SECONDS, self._retry_seconds)
