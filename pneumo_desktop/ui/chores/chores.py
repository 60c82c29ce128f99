"""Long work of the desktop, one at a time, each in a process of its own: begun, followed, stopped, and what came of it.

The process is the program's own command with `--progress`. It is stopped by closing its standard input: it then takes
away what it had half made and leaves. One that does not is killed, which no command minds: see `recovery`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from pneumo_desktop.progress import MARK
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import PASS

STOP_MS = 8000
END_MS = 3000
KEPT_OUTPUT = 8000
_ESTIMATE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do: `name` is the command's, `arguments` follow it."""

    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a chore is; `seconds_left` is None as long as nobody can tell."""

    chore: Chore
    what: str = ""
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a chore: its facts, or the trouble in words, or neither where it was stopped."""

    chore: Chore
    facts: dict[str, Any] = field(default_factory=dict)
    trouble: str = ""
    stopped: bool = False


def chore_command(settings: Settings) -> Callable[[Chore], list[str]]:
    """How a chore of a home is started."""

    def command(chore: Chore) -> list[str]:
        home = ("--home", str(settings.home), "--incoming", str(settings.incoming_folder))
        return [sys.executable, "-m", "pneumo_desktop", chore.name, *chore.arguments, *home, "--progress"]

    return command


class Chores(QObject):
    """Runs one chore at a time."""

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, command: Callable[[Chore], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self.chore: Chore | None = None
        self._process: QProcess | None = None
        self._began = 0.0
        self._what = ""
        self._words, self._troubles, self._line = b"", b"", b""
        self._facts: dict[str, Any] | None = None
        self._stopped = self._ending = False

    @property
    def busy(self) -> bool:
        """Whether one runs."""
        return self.chore is not None

    def start(self, chore: Chore, word: str = "") -> bool:
        """Begin; False where another one runs, or the program ends.

        Args:
            word: a pass, by which the command knows for whom it acts (`review.signing.issue_pass`).
        """
        if self.chore is not None or self._ending:
            return False
        self.chore, self._facts, self._stopped, self._what = chore, None, False, ""
        self._troubles = self._line = b""
        self._process = process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_trouble)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        program, *arguments = self._command(chore)
        self.progressed.emit(Progress(chore))
        environment = QProcessEnvironment.systemEnvironment()
        if word:
            environment.insert(PASS, word)
        process.setProcessEnvironment(environment)
        process.start(program, arguments)
        return True

    @Slot()
    def stop(self) -> None:
        """Have the chore take away what it half made, and end."""
        if self._process is not None and not self._stopped:
            self._stopped = True
            self._process.closeWriteChannel()
            QTimer.singleShot(STOP_MS, self._process, self._process.kill)
            if self.chore is not None:
                self.progressed.emit(Progress(self.chore, "stopping"))

    def end(self) -> None:
        """The program ends: so does the chore, within some seconds, and none is begun any more."""
        self._ending = True
        process = self._process
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.closeWriteChannel()
            if not process.waitForFinished(END_MS):
                process.kill()
                process.waitForFinished(1000)
        self._process = self.chore = None

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._line = (self._line + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            text = line.decode("utf-8", "replace").strip("\r")
            if text.startswith(MARK):
                self._heard(json.loads(text.removeprefix(MARK)))

    @Slot()
    def _read_trouble(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data())
            self._troubles = (self._troubles + said)[-KEPT_OUTPUT:]

    def _heard(self, said: dict[str, Any]) -> None:
        if "outcome" in said:
            self._facts = said["outcome"]
            return
        if self.chore is None or self._stopped:
            return
        what, done, total = str(said["what"]), int(said["done"]), int(said["total"])
        now = time.monotonic()
        if what != self._what:
            self._what, self._began = what, now
        spent = now - self._began
        left = spent / done * (total - done) if done and spent > _ESTIMATE_SECONDS else None
        self.progressed.emit(Progress(self.chore, what, done, total, left))

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._read_trouble()
        lines = [line.strip() for line in self._troubles.decode("utf-8", "replace").splitlines() if line.strip()]
        if self._facts is not None:
            self._over(self._facts, "")
        elif self._stopped:
            self._over({}, "")
        else:
            crashed = status is QProcess.ExitStatus.CrashExit
            said = self.tr("It crashed.") if crashed else self.tr("It ended ({n}).").format(n=code)
            self._over({}, lines[-1][:600] if lines else said)

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._over({}, self._process.errorString())

    def _over(self, facts: dict[str, Any], trouble: str) -> None:
        chore, process = self.chore, self._process
        if chore is None or process is None:
            return
        self.chore = self._process = None
        process.deleteLater()
        stopped = self._stopped and not facts
        self.ended.emit(Ended(chore, facts, trouble, stopped))
