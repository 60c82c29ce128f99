"""The engine's rounds over a folder: look, hand out to threads, gather what is ready, put back what has to wait."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace

from pneumo_desktop.engine import Engine, Taken
from pneumo_desktop.engine_models import ModelWatch
from pneumo_desktop.engine_recording import Recording, unread
from pneumo_desktop.engine_status import Reporter
from pneumo_desktop.engine_takers import Takers
from pneumo_desktop.errors import IntakePaused, WorklistUnavailable
from pneumo_desktop.faults import fault
from pneumo_desktop.intake.scanner import FolderStalled, Scanner
from pneumo_desktop.intake.watcher import Found, Watcher
from pneumo_desktop.library import path_text
from pneumo_desktop.paper.keep import PaperKeeper
from pneumo_desktop.recovery.daily_head import DailyHead
from pneumo_desktop.recovery.nightly import Nightly
from pneumo_desktop.worklist.rows import Arrival

_log = logging.getLogger(__name__)

_RETRY_SECONDS = 60.0
_SETTLE_ONCE_SECONDS = 60.0
_PAUSE_ONCE_SECONDS = 10.0
_UPKEEP_SECONDS = 2.0
_LONG_SECONDS = 60.0
"""Beside the time a decoder may take: a copy that takes longer is said, as a share may not answer."""
_END_SECONDS = 5.0
_STILL_WRITTEN = "It is still being written. It is taken once it stands still."


class EngineLoop:
    """Takes what lands in the engine's folder into its worklist.

    Args:
        stop: ends the loop at the next round; what was begun is done again at the next start.

    Attributes:
        hung: after `run`, whether a call into the folder never came back; only the end of the process ends it.
    """

    def __init__(self, engine: Engine, stop: threading.Event) -> None:
        self._engine = engine
        self._settings = engine.settings
        self._stop = stop
        self._watcher = Watcher(engine.settings.incoming_folder, engine.settings.settle_seconds)
        self._report = Reporter(engine.store, engine.settings)
        self._scanner = Scanner(self._watcher)
        self._takers = Takers(engine.take, engine.settings.worker_count)
        self._recording = Recording(engine, stop)
        self.hung = False
        self._backlog: list[Found] = []
        self._retry: dict[str, float] = {}
        self._scan_at = self._upkeep_at = 0.0
        self._look_again = False
        self._paused: IntakePaused | None = None
        self._paused_at = 0.0
        self._no_room_for_kept = False
        self._unreadable = ""
        self._models = ModelWatch(engine)
        self._behind = False
        self._nightly, self._daily_head = Nightly(engine.settings), DailyHead(engine.settings)
        self._paper = PaperKeeper(engine.store, engine.settings)
        with engine.store.reading() as reader:
            self._known = reader.ledger()

    def run(self, *, once: bool = False) -> None:
        """Work until stopped; with `once`, until everything that was in the folder at the start is in the worklist.

        Raises:
            IntakePaused: with `once`, when there has been no room for films for a while.
        """
        self._watcher.start()
        self._report.say("starting")
        try:
            self._look(once)  # decoders begin while the model is still being loaded
            self._hand_out()
            self._engine.scorer.load()
            self._say("")
            while not self._stop.is_set() and self._catch_up(waiting_only=True):
                pass
            started = time.monotonic()
            while not self._stop.is_set():
                self._round(once)
                if once and self._is_done(time.monotonic() - started):
                    break
        finally:
            self.hung = not self._takers.close(_END_SECONDS) or self._scanner.stalled
            try:
                self._recording.close()
            finally:  # also where a film could not be recorded, which ends the engine
                self._report.finished(self._recording.done())
                self._nightly.close()
                self._paper.wait(_END_SECONDS)
                self._daily_head.close()
                self._watcher.stop()
                self._report.say("stopped")

    def _is_done(self, seconds: float) -> bool:
        """Nothing is left to do; a file that never stands still is a row as well, its film follows when it does."""
        if self._paused and time.monotonic() - self._paused_at > _PAUSE_ONCE_SECONDS:
            raise self._paused
        if self._scanner.stalled and seconds > _SETTLE_ONCE_SECONDS:
            raise IntakePaused(
                f"folder {self._watcher.folder}", "it does not answer", "Check the share, and start again."
            )
        waiting = self._backlog or self._takers.in_flight or self._takers.suspects or self._behind
        waiting = waiting or self._scanner.stalled
        if self._paused or self._look_again or waiting:
            return False
        if self._watcher.unsettled and seconds < _SETTLE_ONCE_SECONDS:
            return False
        for found in self._watcher.unsettled_files():
            self._recording.add([unread(found, _STILL_WRITTEN)])
        return True

    def _round(self, once: bool) -> None:
        self._look(once)
        self._hand_out()
        self._follow_model()
        waiting = len(self._backlog) + self._takers.in_flight + self._takers.suspects
        self._report.finished(self._recording.done())
        self._report.say("working" if waiting else "idle", waiting)
        self._upkeep()
        if not once:
            self._nightly.look()
            self._paper.look()
            self._daily_head.look()
        # Among many that wait for their turn no film is late for a moment's wait; a single one never waits for another.
        full = self._settings.batch_size // 2 if self._backlog else 1
        if batch := self._takers.gather(self._settings.batch_size, 0.1, full):
            self._recording.add(self._score(self._put_back(batch)))
            self._say("")
            self._behind = True  # for all that is known: films that wait for another model have not been looked for
        elif not waiting:
            self._recording.wait()
            if not self._catch_up():
                self._watcher.wait(0.05 if once else self._settings.scan_seconds)

    def _look(self, once: bool) -> None:
        """Find what is new in the folder, now and then, and at once when something happened in it."""
        now = time.monotonic()
        if not self._watcher.woken and (now < self._scan_at or self._backlog):
            return
        for path in [path for path, at in self._retry.items() if at <= now]:
            del self._retry[path]
            self._known.pop(path, None)
        self._look_again = False
        fresh: list[Found] = []
        fault("scan.begun")
        try:
            fresh, self._unreadable = self._scanner.scan(self._known), ""
        except FolderStalled as error:
            folder = self._watcher.folder
            since = f"The folder {folder} has not answered for {error.seconds:.0f} s"
            self._unreadable = f"{since}. Check its share or drive; films are taken as soon as it answers."
        except OSError as error:
            self._unreadable = f"The folder {self._watcher.folder} cannot be read ({error.strerror}); trying again."
        self._say("")
        fault("scan.done")
        for found in fresh:
            self._known[path_text(found.path)] = found.stamp
        self._backlog += fresh
        self._scan_at = now + (
            self._settings.settle_seconds if once else self._watcher.next_look(self._settings.scan_seconds)
        )

    def _hand_out(self) -> None:
        """Give files to the decoders, a few more than they can work on, so that none of them waits."""
        room = 2 * (self._settings.worker_count + self._settings.batch_size) - self._takers.in_flight
        batch, self._backlog = self._backlog[:room], self._backlog[room:]
        for found in batch:
            self._takers.submit(found)

    def _put_back(self, batch: list[Taken]) -> list[Taken]:
        """Leave out what has to be found again; while there is no room for films, wait a little and skip nothing.

        A file whose decoder died goes into a lane of its own, one after another, so that no other film waits for it.
        """
        for taken in batch:
            path = path_text(taken.found.path)
            if taken.suspect:
                self._takers.submit_alone(taken.found, taken.suspect)
            elif taken.again:
                self._known.pop(path, None)
                self._look_again, self._scan_at = True, 0.0
            elif taken.sha256 is None:
                self._retry[path] = time.monotonic() + _RETRY_SECONDS
        self._pause(next((taken.paused for taken in batch if taken.paused), None))
        return [taken for taken in batch if not taken.again and not taken.suspect]

    def _pause(self, paused: IntakePaused | None) -> None:
        """Say why there is no room, and give it a moment; None: there is room."""
        if paused and not self._paused:
            self._paused_at = time.monotonic()
        self._paused = paused
        if paused:
            self._say("")
            self._stop.wait(1.0)

    def _score(self, batch: list[Taken]) -> list[Arrival]:
        """The batch with its scores; where a film had to be read once more and there was no room, none of it yet."""
        try:
            return self._engine.score(batch)
        except IntakePaused as error:
            self._put_back([replace(taken, again=True, paused=error) for taken in batch])
            return []

    def _follow_model(self) -> None:
        try:
            if self._models.follow():
                self._say("")
        except WorklistUnavailable as error:
            self._say(str(error))

    def _catch_up(self, *, waiting_only: bool = False) -> bool:
        """With nothing new to do: score what waited for a model, or stands on another one's score; whether it did."""
        try:
            self._behind = self._engine.score_waiting() or (not waiting_only and self._models.score_again())
        except IntakePaused as error:
            self._behind, self._no_room_for_kept = False, True
            self._pause(error)
        except WorklistUnavailable as error:
            self._behind = False
            self._say(str(error))
        else:
            if self._no_room_for_kept:
                self._no_room_for_kept = False
                self._pause(None)
        return self._behind

    def _upkeep(self) -> None:
        if time.monotonic() < self._upkeep_at:
            return
        self._upkeep_at = time.monotonic() + _UPKEEP_SECONDS
        fault("overdue.begun")
        try:
            with self._engine.store.writing() as writer:
                writer.promote_overdue()
                fault("overdue.promoted")
            fault("overdue.committed")
        except WorklistUnavailable as error:
            self._say(str(error))

    def _say(self, problem: str) -> None:
        """Tell the desktop the problem, or the one that goes on."""
        scorer, report = self._engine.scorer, self._report
        report.device = scorer.device
        if report.model_sha256 != scorer.model_sha256:
            report.model_name, report.model_sha256, report.card = scorer.model_name, scorer.model_sha256, scorer.card
        paused = str(self._paused) if self._paused else ""
        message = problem or paused or self._unreadable or self._long_copy() or scorer.problem or self._models.problem
        message = message or self._nightly.problem or self._daily_head.problem or self._paper.problem or scorer.notice
        if message and message != report.message:
            _log.warning(message)
        report.message = message

    def _long_copy(self) -> str:
        seconds = self._takers.longest()
        if seconds <= _LONG_SECONDS + 2 * self._settings.decode_seconds:
            return ""
        said = f"One file in {self._watcher.folder} has not been copied for {seconds / 60:.0f} min"
        return f"{said}. Check its share or drive; all others are taken meanwhile."
