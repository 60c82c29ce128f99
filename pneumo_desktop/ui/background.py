"""Every thread of the desktop: one that owns the worklist, some that work; answers arrive on the interface thread."""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from pneumo_desktop.errors import NotSignedIn, PneumoError, WorklistUnavailable

if TYPE_CHECKING:
    from pneumo_desktop.ui.queue.queue_state import Asked, Snapshot
    from pneumo_desktop.worklist.store import Store

POLL_SECONDS = 0.12
RETRY_SECONDS = 2.0
END_MS = 5000
OWED_MS = 25_000
"""A verdict may wait as long for another process that writes (`worklist.database.BUSY_SECONDS`)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a job: its result, or the error in its place."""

    ticket: int
    result: Any = None
    error: Exception | None = None

    @property
    def trouble(self) -> str:
        """The error in words; empty where all went well."""
        if self.error is None:
            return ""
        return str(self.error) if isinstance(self.error, PneumoError) else f"{type(self.error).__name__}: {self.error}"


Then = Callable[[Answer], None]


def _attempt(ticket: int, job: Callable[[], Any]) -> Answer:
    try:
        return Answer(ticket, job())
    except Exception as error:
        return Answer(ticket, error=error)


class StoreThread(QThread):
    """Owns the worklist's connections: runs acts one after the other, watches for changes, takes snapshots."""

    answered = Signal(object)
    snapshot_taken = Signal(object)
    unavailable = Signal(str)
    refused = Signal(object)
    """The error itself, beside its words."""

    def __init__(
        self,
        open_store: Callable[[], Store],
        take: Callable[[Store, Asked, int, Snapshot | None], Snapshot],
        asked: Asked,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_store, self._take, self._asked = open_store, take, asked
        self._jobs: queue.SimpleQueue[tuple[int, Callable[[Store], Any]] | None] = queue.SimpleQueue()
        self._then: dict[int, Then] = {}
        self._numbers = itertools.count(1)
        self._asked_again = threading.Event()
        self._ending = threading.Event()
        self._finished = False
        self.answered.connect(self._deliver)

    def submit(self, job: Callable[[Store], Any], then: Then, *, quiet: bool = False) -> int:
        """Run `job(store)` after those before it; `then` is called on the interface thread. Returns its number.

        Args:
            quiet: it changes nothing that a list shows, so that none has to be made anew.
        """
        ticket = next(self._numbers)
        if self._finished:
            return ticket
        self._then[ticket] = then
        if self._ending.is_set():  # never a silence: what is not written says so
            error = WorklistUnavailable("worklist", "it is closed", "Do it again once it is open.")
            answer = Answer(ticket, error=error)
            QTimer.singleShot(0, partial(self._deliver, answer))
        else:
            self._jobs.put((-ticket if quiet else ticket, job))
        return ticket

    def ask(self, asked: Asked) -> None:
        """Show something else from the next snapshot on."""
        self._asked = asked
        self._asked_again.set()
        self._jobs.put((0, _nothing))

    def end(self) -> None:
        """Finish what was submitted, then stop."""
        self._ending.set()
        self._jobs.put(None)

    def finish(self) -> None:
        """Wait for the end: some seconds, but longer where more than the claim's release is still to be written.

        Answers that are still on their way are not delivered then: those who asked are going away.
        """
        if not self.wait(END_MS) and not (len(self._then) > 1 and self.wait(OWED_MS)):
            self.terminate()
            self.wait(1000)
        self._finished = True
        self._then.clear()

    def run(self) -> None:
        """The thread's life."""
        store = self._opened()
        if store is None:
            return
        seen: int | None = None
        last: Snapshot | None = None
        done, rest_until = 0, 0.0
        while True:
            try:
                job = self._jobs.get(timeout=POLL_SECONDS)
                if job is None:
                    break
                if job[0] < 0:
                    self.answered.emit(_attempt(-job[0], lambda act=job[1]: act(store)))  # type: ignore[misc]
                    continue
                if job[0]:
                    ticket, act = job
                    self.answered.emit(_attempt(ticket, lambda act=act: act(store)))  # type: ignore[misc]
                    done, rest_until = ticket, 0.0
                else:
                    rest_until = 0.0
                if not self._jobs.empty():
                    continue
                force = True
            except queue.Empty:
                force = False
            if time.monotonic() < rest_until:
                continue
            try:
                version = store.version()
                due = last is not None and last.next_due is not None and last.next_due <= store.clock()
                if force or due or version != seen or self._asked_again.is_set():
                    self._asked_again.clear()
                    began = time.monotonic()
                    asked = self._asked
                    last = self._take(store, asked, done, last)
                    if self._asked is asked:  # as it came out: a step further up is made once
                        self._asked = last.asked
                    # A large worklist must not keep this thread from the next verdict all the time.
                    rest_until = time.monotonic() + 3 * (time.monotonic() - began)
                    seen = version
                    self.snapshot_taken.emit(last)
            except Exception as error:  # this thread must outlive whatever a worklist can do
                self._tell(error)
                rest_until = time.monotonic() + RETRY_SECONDS
        store.close()

    def _opened(self) -> Store | None:
        while not self._ending.is_set():
            try:
                return self._open_store()
            except Exception as error:
                self._tell(error)
                self._ending.wait(RETRY_SECONDS)
        return None

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, NotSignedIn):  # that has a page of its own
            self.unavailable.emit(Answer(0, error=error).trouble)
        self.refused.emit(error)

    @Slot(object)
    def _deliver(self, answer: Answer) -> None:
        then = self._then.pop(answer.ticket, None)
        if then is not None:
            then(answer)


def _nothing(store: Store) -> None:
    """Wakes the thread."""
    del store


class Workers(QObject):
    """A few threads over one list of jobs; a smaller `urgency` goes first, and among equals the latest."""

    answered = Signal(object)

    def __init__(self, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.PriorityQueue[tuple[int, int, int, Callable[[], Any] | None]] = queue.PriorityQueue()
        self._then: dict[int, Then] = {}
        self._numbers = itertools.count(1)
        self._threads = [threading.Thread(target=self._run, daemon=True, name=f"worker-{i}") for i in range(count)]
        self._started = False
        self.answered.connect(self._deliver)

    def submit(self, job: Callable[[], Any], then: Then, urgency: int = 0) -> int:
        """Run `job`; `then` is called on the interface thread. Returns its number."""
        if not self._started:
            self._started = True
            for thread in self._threads:
                thread.start()
        ticket = next(self._numbers)
        self._then[ticket] = then
        self._jobs.put((urgency, -ticket, ticket, job))
        return ticket

    def forget(self, ticket: int) -> None:
        """Do not run a job that has not begun; its answer is not delivered either way."""
        self._then.pop(ticket, None)

    def end(self, seconds: float = 3.0) -> None:
        """Stop after the jobs in hand."""
        self._then.clear()
        for _ in self._threads:
            self._jobs.put((-1, 0, 0, None))
        if self._started:
            until = time.monotonic() + seconds
            for thread in self._threads:
                thread.join(max(0.0, until - time.monotonic()))

    def _run(self) -> None:
        while True:
            _, _, ticket, job = self._jobs.get()
            if job is None:
                return
            if ticket in self._then:
                answer = _attempt(ticket, job)
                try:
                    self.answered.emit(answer)
                except RuntimeError:  # the window went away while a decoder was busy
                    return

    @Slot(object)
    def _deliver(self, answer: Answer) -> None:
        then = self._then.pop(answer.ticket, None)
        if then is not None:
            then(answer)
