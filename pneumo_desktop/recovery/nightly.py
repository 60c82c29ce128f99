"""The nightly backup, as the engine sees it: once per local day, in a process of its own, tried again after a failure.

The work is done by `pneumo-desktop backup` in another process, politely: neither a film nor a verdict waits for it.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from pneumo_desktop.recovery.by_itself import environment_for
from pneumo_desktop.recovery.notes import nightly_days
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import utc_now

_RETRY_SECONDS = 600.0
_LONGEST_SECONDS = 12 * 3600.0
_TROUBLE = 500


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
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._done: set[str] | None = None
        self._ending = False

    def look(self) -> None:
        """Begin a backup if one is due and none runs."""
        if self._settings.backup_folder is None or self._ending or time.monotonic() < self._retry_at:
            return
        if self._thread is not None and self._thread.is_alive():
            return
        if self._done is None:
            self._done = nightly_days(self._settings.home)
        day = backup_day(self._clock(), self._settings.backup_hour)
        if day in self._done:
            return
        self._thread = threading.Thread(target=self._make, args=(day,), name="nightly backup", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until the backup that runs is done, so many seconds at most."""
        if self._thread is not None:
            self._thread.join(seconds)

    def close(self) -> None:
        """End a backup that runs; it leaves nothing half made, and is begun again with the next engine."""
        self._ending = True
        process = self._process
        if process is not None:
            with suppress(OSError):
                process.terminate()
        self.wait(5.0)

    def _make(self, day: str) -> None:
        reason = self._tried(day)
        self._process = None
        if self._ending:
            return
        if not reason and self._done is not None:
            self._done.add(day)  # also where the home is full and could not note it: or one would follow the other
        self._retry_at = time.monotonic() + (self._retry_seconds if reason else 0.0)
        self.problem = f"The nightly backup was not made. {reason} It is tried again." if reason else ""

    def _tried(self, day: str) -> str:
        """Make it; why not, in words, or empty."""
        try:
            self._process = subprocess.Popen(
                self._command(self._settings, day),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=environment_for(self._settings, "backup"),
            )
            if self._ending:
                self._process.terminate()
            _, said = self._process.communicate(timeout=_LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill() if self._process else None
            return f"It took more than {_LONGEST_SECONDS / 3600:.0f} hours."
        except OSError as error:
            return f"It could not be begun ({error.strerror or error})."
        if self._process.returncode == 0:
            return ""
        lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
        return lines[-1][:_TROUBLE] if lines else f"It ended with {self._process.returncode}."
