"""What the whole list holds, asked for behind the interface: counts of views and sections, figures for the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.case import Case, Tier
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.queue.queue_state import Snapshot
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.lists import Choices
    from pneumo_desktop.worklist.store import Store

PAUSE_MS = 1500
PACE_OVER = timedelta(minutes=60)
PACE_FROM = 3
"""Fewer verdicts say nothing of a pace."""
TODAY_AT_MOST = 2000
URGENT_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Figures:
    """How the reader's day goes.

    Attributes:
        done: cases that the reader decided since midnight.
        everybody: cases that anybody decided since midnight.
        left: undecided cases.
        pace: verdicts of the reader in an hour, over the last one; None: too few to say.
        oldest: when the case arrived that has waited longest.
    """

    done: int = 0
    everybody: int = 0
    left: int = 0
    pace: float | None = None
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Of one moment.

    Attributes:
        sections: how many undecided cases stand in each.
        own: how many cases each of the reader's views holds; None: that is not counted.
        urgent: the urgent cases that are read first.
        choices: what there is to filter by; None: nothing has been asked yet.
    """

    sections: Mapping[Tier, int] = field(default_factory=dict)
    own: tuple[int | None, ...] = ()
    figures: Figures = Figures()
    urgent: tuple[Case, ...] = ()
    choices: Choices | None = None


def pace_of(times: Sequence[datetime], now: datetime) -> float | None:
    """Verdicts in an hour, out of the times of verdicts: from the first one within the last hour until now."""
    late = [at for at in times if now - PACE_OVER <= at <= now]
    if len(late) < PACE_FROM:
        return None
    span = max(now - min(late), timedelta(minutes=1))
    return (len(late) - 1) / (span.total_seconds() / 3600)


def figures_of(decided: Sequence[Case], reader: str, left: int, oldest: datetime | None, now: datetime) -> Figures:
    """Figures out of the cases decided since midnight."""
    own = [case.decided_at for case in decided if case.reader == reader and case.decided_at is not None]
    return Figures(len(own), len(decided), left, pace_of(own, now), oldest)


def take_overview(own: Sequence[Wanted], reader: str, store: Store) -> Overview:
    """Ask for all of it in one transaction.

    Raises:
        WorklistUnavailable: the database does not answer.
    """
    now = store.clock()
    midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    with store.looking() as lists:
        tally = lists.tally(now)
        decided = lists.decided(since=midnight, limit=TODAY_AT_MOST)
        first = lists.page(Wanted(Filter(), Sort.ARRIVED), 1, now=now).cases
        figures = figures_of(decided, reader, tally.unread, first[0].arrived_at if first else None, now)
        totals = tuple(lists.page(wanted, 1, now=now).total for wanted in own)
        urgent = lists.page(Wanted(Filter(urgent=True)), URGENT_AT_MOST, now=now).cases
        return Overview(lists.sections(), totals, figures, urgent, lists.choices())


class OverviewControl(QObject):
    """Asks anew some time after the list has changed; `taken` carries an `Overview`."""

    taken = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own: tuple[Wanted, ...] = ()
        self._seen: Snapshot | None = None
        self._asked = False
        self.latest = Overview()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        desk.rows_changed.connect(self._rows_changed)

    def use(self, own: Sequence[Wanted]) -> None:
        """The reader's views, to be counted."""
        if tuple(own) != self._own:
            self._own = tuple(own)
            self.ask_soon()

    @Slot()
    def ask_soon(self) -> None:
        """Something has changed."""
        if not self._pause.isActive() and not self._asked:
            self._pause.start(PAUSE_MS if self.latest.choices is not None else 0)

    @Slot()
    def _rows_changed(self) -> None:
        snapshot = self._desk.state.latest
        if snapshot is None:
            return
        # A look at the list follows each job, our own question, too; and the engine says often that it lives.
        now = replace(snapshot, taken_at=datetime.min, after_job=0, engine=None)
        if now != self._seen:
            self._seen = now
            self.ask_soon()

    @Slot()
    def _ask(self) -> None:
        self._asked = True
        self._desk.run(partial(take_overview, self._own, self._desk.reader), self._answered)

    def _answered(self, answer: Answer) -> None:
        self._asked = False
        if answer.error is None:
            self.latest = answer.result
            self.taken.emit(self.latest)
