"""The nightly backup, as the engine sees it: once per local day, in a process of its own, tried again after a failure.

The work is done by `pneumo-desktop backup` in another process, politely: neither a film nor a verdict waits for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from pneumo_desktop.recovery.errand import Errand
from pneumo_desktop.recovery.notes import nightly_days
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import utc_now

_RETRY_SECONDS = 600.0
_LONGEST_SECONDS = 12 * 3600.0
_TOO_LONG = "It took more than 12 hours."


def backup_day(now: datetime, hour: int) -> str:
    """The local day (ISO 8601) whose backup is due at `now`; a day begins at `hour`.

    So a PC that is off at that hour makes the backup when it is switched on, and a clock that jumps makes none twice.
    """
    return (now.astimezone() - timedelta(hours=hour)).date().isoformat()


def nightly_command(settings: Settings, day: str) -> list[str]:
    """The command that makes the backup of a day."""
    films = [] if settings.backup_films else ["--without-films"]
    return [
        *(sys.executable, "-m", "pneumo_desktop", "backup", str(settings.backup_folder)),
        *("--home", str(settings.home), "--incoming", str(settings.incoming_folder)),
        *("--nightly", day, "--keep", str(settings.backup_keep), "--reader", "engine", *films),
    ]


class Nightly:
    """Begins the backup when it is due, watches it, and says why it failed. `look` costs next to nothing.

    Attributes:
        problem: why the last try failed, for the banner; empty once one succeeded.

    Args:
        retry_seconds: pause after a failure.
        command: for tests: another program in place of the backup.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], datetime] = utc_now,
        retry_seconds: float = _RETRY_SECONDS,
        command: Callable[[Settings, str], Sequence[str]] = nightly_command,
    ) -> None:
        self.problem = ""
        self._settings, self._clock, self._command = settings, clock, command
        self._retry_seconds, self._retry_at = retry_seconds, 0.0
        self._errand = Errand(settings, "backup", _LONGEST_SECONDS, _TOO_LONG)
        self._done: set[str] | None = None

    def look(self) -> None:
        """Begin a backup if one is due and none runs."""
        if self._settings.backup_folder is None or self._errand.ending or time.monotonic() < self._retry_at:
            return
        if self._errand.runs:
            return
        if self._done is None:
            self._done = nightly_days(self._settings.home)
        day = backup_day(self._clock(), self._settings.backup_hour)
        if day not in self._done:
            self._errand.begin(self._command(self._settings, day), partial(self._ended, day, self._done))

    def wait(self, seconds: float) -> None:
        """Until the backup that runs is done, so many seconds at most."""
        self._errand.wait(seconds)

    def close(self) -> None:
        """End a backup that runs; it leaves nothing half made, and is begun again with the next engine."""
        self._errand.close()

    def _ended(self, day: str, done: set[str], reason: str) -> None:
        if not reason:
            done.add(day)  # also where the home is full and could not note it: or one would follow the other
        self._retry_at = time.monotonic() + (self._retry_seconds if reason else 0.0)
        self.problem = f"The nightly backup was not made. {reason} It is tried again." if reason else ""
