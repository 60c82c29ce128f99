"""Work that the engine has done by a command of its own, now and then: begun, watched, ended, and said why it failed.

The command runs in another process, politely: neither a film nor a verdict waits for it, and what does not answer holds
up nothing.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from pneumo_desktop.recovery.by_itself import environment_for
from pneumo_desktop.settings import Settings

_END_SECONDS = 5.0
_TROUBLE = 500


class Errand:
    """One command at a time, on a thread that waits for its end.

    Args:
        settings: of the home for which it acts.
        program: what it does, as `entrance` has it: with accounts it gets a pass for that.
        longest_seconds: it is ended after so long.
        too_long: what is said then, a whole sentence.
    """

    def __init__(self, settings: Settings, program: str, longest_seconds: float, too_long: str) -> None:
        self._settings, self._program = settings, program
        self._longest_seconds, self._too_long = longest_seconds, too_long
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.ending = False

    @property
    def runs(self) -> bool:
        """Whether one is under way."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, command: Sequence[str], then: Callable[[str], None]) -> None:
        """Run a command; `then` gets why it failed, in words, or nothing, on a thread of its own.

        One that `close` ended is not told of: the next engine begins it again.
        """

        def work() -> None:
            reason = self._tried(command)
            self._process = None
            if not self.ending:
                then(reason)

        self._thread = threading.Thread(target=work, name=self._program, daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until the one that runs is done, so many seconds at most."""
        if self._thread is not None:
            self._thread.join(seconds)

    def close(self) -> None:
        """End the one that runs, and begin no other."""
        self.ending = True
        process = self._process
        if process is not None:
            with suppress(OSError):
                process.terminate()
        self.wait(_END_SECONDS)

    def _tried(self, command: Sequence[str]) -> str:
        try:
            process = self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=environment_for(self._settings, self._program),
            )
        except OSError as error:
            return f"It could not be begun ({error.strerror or error})."
        if self.ending:
            process.terminate()
        try:
            _, said = process.communicate(timeout=self._longest_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return self._too_long
        if process.returncode == 0:
            return ""
        lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
        return lines[-1][:_TROUBLE] if lines else f"It ended with {process.returncode}."
