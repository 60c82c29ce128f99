"""One X-ray on one page: arrive, keep, read, gate, score, queue; and the loop that does it for a folder.

The engine may be killed at any instant. Everything before `_commit` may be done again without harm; `_commit` writes
film, score, case, queue place and journal in one transaction.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from pneumo_desktop.case import Film, FilmStatus, FilmTags, Projection
from pneumo_desktop.engine_status import Reporter
from pneumo_desktop.errors import IntakePaused, WorklistUnavailable
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.intake.library import StillChanging, keep
from pneumo_desktop.intake.watcher import Found, Watcher
from pneumo_desktop.library import film_path, path_text
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store

_log = logging.getLogger(__name__)

_RETRY_SECONDS = 60.0
_GIVE_UP_SETTLING_SECONDS = 60.0
_UPKEEP_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Taken:
    """One file on its way: found, kept under `sha256`, examined. `again` puts it back to be found once more."""

    found: Found
    sha256: str | None = None
    examined: Examined | None = None
    again: bool = False
    paused: str = ""


class Engine:
    """Takes what lands in one folder into one worklist.

    Args:
        stop: ends the loop at the next turn; what was begun is done again at the next start.
    """

    def __init__(
        self, settings: Settings, store: Store, sandbox: Sandbox, scorer: Scorer, stop: threading.Event
    ) -> None:
        self._settings = settings
        self._store = store
        self._sandbox = sandbox
        self._scorer = scorer
        self._stop = stop
        self._watcher = Watcher(settings.incoming_folder, settings.settle_seconds)
        self._report = Reporter(store, settings)
        self._taken: queue.SimpleQueue[Taken] = queue.SimpleQueue()
        self._backlog: list[Found] = []
        self._in_flight = 0
        self._retry: dict[str, float] = {}
        self._scan_at = self._upkeep_at = 0.0
        self._look_again = False
        with store.reading() as reader:
            self._known = reader.ledger()

    def run(self, *, once: bool = False) -> None:
        """Work until stopped; with `once`, until everything that was in the folder at the start is in the worklist."""
        self._watcher.start()
        self._report.say("starting")
        threads = self._settings.worker_count
        try:
            with ThreadPoolExecutor(threads, thread_name_prefix="take") as pool:
                self._look(once)  # decoders begin while the model is still being loaded
                self._submit(pool)
                self._scorer.load()
                self._tell_model()
                self._score_waiting()
                started = time.monotonic()
                while not self._stop.is_set():
                    self._turn(pool, once)
                    settled = not self._watcher.unsettled or time.monotonic() - started > _GIVE_UP_SETTLING_SECONDS
                    if once and settled and not (self._look_again or self._backlog or self._in_flight):
                        break
                pool.shutdown(cancel_futures=True)
        finally:
            self._watcher.stop()
            self._report.say("stopped")

    def _turn(self, pool: ThreadPoolExecutor, once: bool) -> None:
        self._look(once)
        self._submit(pool)
        waiting = len(self._backlog) + self._in_flight
        self._report.say("working" if waiting else "idle", waiting)
        self._upkeep()
        if batch := self._next_batch():
            self._commit(self._score(batch))
        elif not waiting:
            self._watcher.wait(0.05 if once else self._settings.scan_seconds)

    # The way of one file -------------------------------------------------------------------------------------------

    def _look(self, once: bool) -> None:
        """Find what is new in the folder."""
        now = time.monotonic()
        due = now >= self._scan_at or self._watcher.woken
        if not due or (self._backlog and not self._watcher.woken):
            return
        for path in [path for path, at in self._retry.items() if at <= now]:
            del self._retry[path]
            self._known.pop(path, None)
        self._look_again = False
        try:
            fresh = self._watcher.scan(self._known)
        except OSError as error:
            self._say_problem(f"The folder {self._watcher.folder} cannot be read ({error.strerror}); trying again.")
            fresh = []
        else:
            self._say_problem("")
        for found in fresh:
            self._known[path_text(found.path)] = found.stamp
        self._backlog += fresh
        soon = once or self._watcher.unsettled
        self._scan_at = now + (self._settings.settle_seconds if soon else self._settings.scan_seconds)

    def _submit(self, pool: ThreadPoolExecutor) -> None:
        """Hand files to the decoders, a few more than they can work on, so that none of them waits."""
        room = 2 * self._settings.worker_count + self._settings.batch_size - self._in_flight
        batch, self._backlog = self._backlog[:room], self._backlog[room:]
        for found in batch:
            self._in_flight += 1
            pool.submit(self._take, found)

    def _take(self, found: Found) -> None:
        """In a thread: keep a copy, and have it read in the sandbox. Whatever happens, the loop gets an answer."""
        try:
            self._taken.put(self._kept_and_examined(found))
        except IntakePaused as error:
            self._taken.put(Taken(found, again=True, paused=str(error)))
        except StillChanging:
            self._taken.put(Taken(found, again=True))
        except Exception as error:
            problem = f"The program failed on this file ({type(error).__name__}: {error}). Please report it."
            self._taken.put(Taken(replace(found, problem=problem)))

    def _kept_and_examined(self, found: Found) -> Taken:
        if found.problem:
            return Taken(found)
        try:
            kept = keep(found.path, self._settings.library)
        except FileNotFoundError:
            return Taken(found, again=True)
        except OSError as error:
            problem = f"The file cannot be read ({error.strerror}). Check who may read it; it is tried again."
            return Taken(replace(found, problem=problem))
        examined = self._sandbox.examine(kept.path, self._scorer.input_size)
        return Taken(found, kept.sha256, examined)

    def _next_batch(self) -> list[Taken]:
        """What waits, up to the batch size; never wait for a full batch."""
        batch: list[Taken] = []
        try:
            batch.append(self._taken.get(timeout=0.1 if self._in_flight else 0.0))
            while len(batch) < self._settings.batch_size:
                batch.append(self._taken.get_nowait())
        except queue.Empty:
            pass
        self._in_flight -= len(batch)
        return batch

    def _score(self, batch: list[Taken]) -> list[Arrival]:
        """Score what can be scored; everything else keeps its reason."""
        arrivals = []
        for taken in batch:
            if taken.again:
                self._known.pop(path_text(taken.found.path), None)
                self._look_again, self._scan_at = True, 0.0
                continue
            if taken.sha256 is None:
                self._retry[path_text(taken.found.path)] = time.monotonic() + _RETRY_SECONDS
            arrivals.append((taken, taken.examined or Examined(FilmTags(), Projection.UNKNOWN, taken.found.problem)))
        scores = self._scorer.score([examined.model_input for _, examined in arrivals])
        self._tell_model()
        if paused := next((taken.paused for taken in batch if taken.paused), ""):
            self._say_problem(paused)
            self._stop.wait(1.0)
        return [
            Arrival(
                path=taken.found.path,
                size=taken.found.size,
                mtime_ns=taken.found.mtime_ns,
                sha256=taken.sha256,
                tags=examined.tags,
                status=FilmStatus.SCORED if score else FilmStatus.NEEDS_ATTENTION,
                projection=examined.projection,
                reason=examined.reason or ("" if score else self._scorer.problem),
                score=score,
                awaits_model=score is None and examined.model_input is not None,
            )
            for (taken, examined), score in zip(arrivals, scores, strict=True)
        ]

    def _commit(self, arrivals: list[Arrival]) -> None:
        """One transaction for the batch; where the database cannot be written, wait and try again, losing nothing."""
        while arrivals and not self._stop.is_set():
            try:
                with self._store.writing() as writer:
                    for arrival in arrivals:
                        writer.add_arrival(arrival)
            except WorklistUnavailable as error:
                self._say_problem(str(error))
                self._stop.wait(2.0)
            else:
                self._report.finished(len(arrivals))
                return

    # Upkeep --------------------------------------------------------------------------------------------------------

    def _score_waiting(self) -> None:
        """Films that came while there was no sound model are scored from their copies."""
        while self._scorer.ready and not self._stop.is_set():
            with self._store.reading() as reader:
                films = [film for film in reader.films_awaiting_model(self._settings.batch_size) if film.sha256]
            if not films:
                return
            examined = [self._examined_again(film) for film in films]
            scores = self._scorer.score([each.model_input for each in examined])
            with self._store.writing() as writer:
                for film, each, score in zip(films, examined, scores, strict=True):
                    writer.add_score(film, score, each.reason)

    def _examined_again(self, film: Film) -> Examined:
        return self._sandbox.examine(film_path(self._settings.library, film.sha256 or ""), self._scorer.input_size)

    def _upkeep(self) -> None:
        if time.monotonic() < self._upkeep_at:
            return
        self._upkeep_at = time.monotonic() + _UPKEEP_SECONDS
        try:
            with self._store.writing() as writer:
                writer.promote_overdue()
        except WorklistUnavailable as error:
            self._say_problem(str(error))

    def _tell_model(self) -> None:
        self._report.device = self._scorer.device
        self._report.model_name, self._report.model_sha256 = self._scorer.model_name, self._scorer.model_sha256
        self._say_problem("")

    def _say_problem(self, problem: str) -> None:
        message = problem or self._scorer.problem or self._scorer.notice
        if message and message != self._report.message:
            _log.warning(message)
        self._report.message = message
