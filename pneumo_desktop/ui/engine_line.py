"""What line, mark and banner of the window say of the engine: whether it works, and if it does not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from pneumo_desktop.library import free_bytes
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui import words
from pneumo_desktop.ui.disk_watch import DiskWatch
from pneumo_desktop.ui.engine_process import EngineProcess, EngineState
from pneumo_desktop.ui.queue.queue_model import utc_now

if TYPE_CHECKING:
    from pneumo_desktop.ui.chores.recovery_control import RecoveryControl
    from pneumo_desktop.ui.main_window import MainWindow

STARTING_SECONDS = 60.0
LEAST_BYTES = 1 << 20


class EngineLine(QObject):
    """Joins the engine's process, its word in the worklist and the disk to the window; said anew every second."""

    def __init__(
        self,
        settings: Settings,
        window: MainWindow,
        process: EngineProcess,
        disk: DiskWatch,
        recovery: RecoveryControl,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._window, self._process = settings, window, process
        self._disk, self._recovery = disk, recovery
        self._ended = False
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.say)
        process.state_changed.connect(self._changed)

    def start(self) -> None:
        """Go on saying it."""
        self._clock.start()

    def end(self) -> None:
        """Say nothing more: the window is going."""
        self._ended = True
        self._clock.stop()

    @Slot(object)
    def _changed(self, state: EngineState) -> None:
        del state
        self.say()

    @Slot()
    def say(self) -> None:
        """As it is now."""
        if self._ended:
            return
        tr, now, process = self.tr, utc_now(), self._process.state
        status = self._window.desk.state.latest.engine if self._window.desk.state.latest else None
        alive = status is not None and not words.is_stale(status, now) and status.state != "stopped"
        if process.kind == "waiting":
            said = [tr("Stopped: {reason}").format(reason=process.reason.rstrip("."))]
            said.append(tr("restarting in {n} s").format(n=process.seconds))
            state, text = "stopped", ", ".join(said)
        elif status is not None and alive:
            state, text = words.engine_text(status, now)
        elif process.kind == "running" and self._process.running_seconds < STARTING_SECONDS:
            state, text = "starting", tr("Starting…")
        elif status is not None:
            state, text = words.engine_text(status, now)
        else:
            state, text = "stopped", tr("Stopped: it has not said anything yet")
        message = (
            (status.message if status is not None and alive else "") or self._no_room() or self._why_stopped(state)
        )
        self._window.set_engine(state, text, message)
        watched = tr("Incoming: {folder}") if alive else tr("Incoming: {folder} (not watched now)")
        folder = status.incoming if status is not None and alive else ""  # one started at log-in may watch another
        facts = [watched.format(folder=words.isolated(str(folder or self._settings.incoming_folder)))]
        if status is not None:
            facts += [status.device, tr("Model {name}").format(name=status.model_name) if status.model_name else ""]
        facts.append(self._disk.fact)
        self._window.status.set_facts(facts if alive else [*facts, tr("Engine: {state}").format(state=text)])

    def _why_stopped(self, state: str) -> str:
        """What to do where the engine stays away; one death is mended before anybody has read of it."""
        if state != "stopped" or self._recovery.troubled:
            return ""
        waits = self.tr("Films wait in their folder, none is lost; reading goes on.")
        mend = self.tr("`pneumo-desktop doctor` says what this PC lacks; F3, “When something is wrong”, says more.")
        if self._process.state.kind == "waiting" and self._process.deaths > 1:
            said = self.tr("The engine stopped {n} times: {reason}. It is started again by itself.")
            reason = self._process.state.reason.rstrip(".")
            return f"{said.format(n=self._process.deaths, reason=reason)} {waits} {mend}"
        if self._process.state.kind == "running" and self._process.running_seconds > STARTING_SECONDS:
            return f"{self.tr('The engine gives no sign of life.')} {waits} {mend}"
        return ""

    def _no_room(self) -> str:
        """What an engine can no longer write down itself; empty where there is room."""
        free = free_bytes(self._settings.home)
        if free is None or free >= LEAST_BYTES:
            return ""
        said = self.tr("The disk of {folder} is full, nothing more can be recorded. Make room; it goes on by itself.")
        return said.format(folder=self._settings.home)
