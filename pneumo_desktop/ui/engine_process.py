"""The engine as a child: started, ended by closing its standard input, restarted with growing pauses when it dies."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from pneumo_desktop.settings import Settings

PAUSES = (1, 2, 4, 8, 16, 32, 60)
STEADY_SECONDS = 60.0
"""An engine that ran so long begins again with the shortest pause when it dies."""
HELD_BY_ANOTHER = 3
LOOK_AGAIN_SECONDS = 20
END_MS = 5000
KEPT_OUTPUT = 4000


@dataclass(frozen=True, slots=True)
class EngineState:
    """`kind` is running, waiting (for the next start), other (another engine holds this home) or ended."""

    kind: str
    reason: str = ""
    seconds: int = 0


def engine_command(settings: Settings) -> list[str]:
    """The command line of the engine of a home; where another one works on it, as one started at log-in, it waits."""
    return [
        sys.executable,
        *("-m", "pneumo_desktop", "engine", "--home", str(settings.home)),
        *("--incoming", str(settings.incoming_folder), "--device", settings.device, "--supervised", "--wait"),
    ]


class EngineProcess(QObject):
    """Keeps one engine running. `pause_unit_ms` and `clock` are there for tests."""

    state_changed = Signal(object)

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        pause_unit_ms: int = 1000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._command, self._unit, self._clock = list(command), pause_unit_ms, clock
        self._deaths = 0
        self._started_at = 0.0
        self._ending = False
        self._output = b""
        self._left = 0
        self.state = EngineState("ended")
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.readyReadStandardError.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._tick = QTimer(self)
        self._tick.setInterval(pause_unit_ms)
        self._tick.timeout.connect(self._count_down)

    def start(self) -> None:
        """Start it now."""
        self._tick.stop()
        self._output = b""
        self._started_at = self._clock()
        self._say(EngineState("running"))
        self._process.start(self._command[0], self._command[1:])

    @property
    def deaths(self) -> int:
        """How often it died without a steady run between."""
        return self._deaths

    @property
    def running_seconds(self) -> float:
        """How long the present process has run; 0 where none runs."""
        return self._clock() - self._started_at if self.state.kind == "running" else 0.0

    def end(self) -> None:
        """Close its standard input and wait for it, some seconds at most; then it is killed."""
        self._ending = True
        self._tick.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(END_MS):
                self._process.kill()
                self._process.waitForFinished(2000)
        self._say(EngineState("ended"))

    def rest(self) -> None:
        """Close its standard input and go on; the state says when it has ended, after some seconds at most."""
        self._ending = True
        self._tick.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._say(EngineState("ended"))
        else:
            self._process.closeWriteChannel()
            QTimer.singleShot(END_MS, self._process, self._process.kill)

    @Slot()
    def _read(self) -> None:
        self._output = (self._output + bytes(self._process.readAllStandardError().data()))[-KEPT_OUTPUT:]

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        if self._ending:
            self._say(EngineState("ended"))
            return
        if code == HELD_BY_ANOTHER and status is QProcess.ExitStatus.NormalExit:
            self._wait("other", "", LOOK_AGAIN_SECONDS)
            return
        crashed = status is QProcess.ExitStatus.CrashExit
        self._died(
            self._last_words() or (self.tr("it crashed") if crashed else self.tr("it ended ({n})").format(n=code))
        )

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._ending:
            self._died(self._process.errorString())

    def _died(self, reason: str) -> None:
        if self._clock() - self._started_at >= STEADY_SECONDS:
            self._deaths = 0
        pause = PAUSES[min(self._deaths, len(PAUSES) - 1)]
        self._deaths += 1
        self._wait("waiting", reason, pause)

    def _wait(self, kind: str, reason: str, seconds: int) -> None:
        self._left = seconds
        self._say(EngineState(kind, reason, seconds))
        self._tick.start()

    @Slot()
    def _count_down(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.start()
        else:
            self._say(EngineState(self.state.kind, self.state.reason, self._left))

    def _last_words(self) -> str:
        lines = [line.strip() for line in self._output.decode("utf-8", "replace").splitlines() if line.strip()]
        return lines[-1][:200] if lines else ""

    def _say(self, state: EngineState) -> None:
        self.state = state
        self.state_changed.emit(state)
