"""Which rows the worklist shows, as plain data: snapshots merged, the order held while a case is open, what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pneumo_desktop.case import Case, CaseState
from pneumo_desktop.worklist.wanted import Filter, Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.rows import EngineStatus


class Tab(StrEnum):
    """The lists that the header offers."""

    UNREAD = "unread"
    ATTENTION = "attention"
    DECIDED = "decided"


TABS = {
    Tab.UNREAD: Wanted(),
    Tab.ATTENTION: Wanted(Filter(attention=True)),
    Tab.DECIDED: Wanted(Filter(decided=True)),
}


def tab_of(wanted: Wanted) -> Tab:
    """Under which of them a list stands."""
    if wanted.filter.decided:
        return Tab.DECIDED
    return Tab.ATTENTION if wanted.filter.attention else Tab.UNREAD


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The worklist at one moment.

    Attributes:
        queue: every undecided case in reading order.
        listed: the first rows of the list `wanted`; `more` follow, or `too_many` pass its filter to be sorted.
        after_job: the last of our own acts that this moment already holds.
        next_due: when the next case of the queue becomes overdue.
        untold: decided cases whose result waits to be told to somebody, the longest wait first.
        cards: what the models say of themselves, as JSON by the SHA-256 of their weights.
    """

    wanted: Wanted
    queue: tuple[Case, ...]
    listed: tuple[Case, ...]
    counts: Mapping[CaseState, int]
    decided_today: int
    engine: EngineStatus | None
    after_job: int
    taken_at: datetime
    next_due: datetime | None = None
    cards: Mapping[str, str] = field(default_factory=dict)
    more: bool = False
    too_many: bool = False
    untold: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `gone` marks a case that left the list while the order was held."""

    case: Case
    gone: bool = False


@dataclass(slots=True)
class QueueState:
    """The rows on the screen and why they are those."""

    rows: tuple[Row, ...] = ()
    latest: Snapshot | None = None
    held: bool = False
    set_aside: set[int] = field(default_factory=set)
    ours: set[int] = field(default_factory=set)
    """Cases this desk has had open: a moment that still calls one *reading* is older than our leaving it."""
    _hidden: dict[int, int] = field(default_factory=dict)
    _held_list: Wanted | None = None

    def take(self, snapshot: Snapshot) -> None:
        """Merge a new moment; while the order is held only the contents of rows change."""
        self.latest = snapshot
        self._hidden = {case_id: job for case_id, job in self._hidden.items() if job > snapshot.after_job}
        if self.held and snapshot.wanted == self._held_list:
            now = {case.case_id: case for case in (*snapshot.queue, *snapshot.listed)}
            self.rows = tuple(_in_place(row, now.get(row.case.case_id)) for row in self.rows)
        else:
            self._held_list = snapshot.wanted
            self._rebuild()

    def hold(self) -> None:
        """Keep the order as it is now: a case was opened."""
        self.held = True
        self._held_list = self.latest.wanted if self.latest else None

    def release(self) -> None:
        """Let the order follow the worklist again, with all that came meanwhile."""
        self.held = False
        self._rebuild()

    def hide(self, case_id: int, job: int) -> None:
        """Leave a case out whose verdict is on its way, until a moment that holds act `job`."""
        self._hidden[case_id] = job

    def unhide(self, case_id: int) -> None:
        """Show a case again whose verdict was not written."""
        self._hidden.pop(case_id, None)

    @property
    def new_since_hold(self) -> int:
        """How many cases wait to be merged."""
        return len(self._arrived())

    def find(self, case_id: int) -> Case | None:
        """A case of the latest moment, listed or waiting in the queue."""
        if self.latest is None:
            return None
        pool = (*self.latest.queue, *self.latest.listed)
        return next((case for case in pool if case.case_id == case_id), None)

    def next_after(self, case_id: int | None) -> Case | None:
        """The case to read after `case_id`: below it in the order, unless something new stands above that.

        When nothing is left below, it starts again from the top; cases set aside with *later* come last. None when
        no other unread case is left in this list. Call before `release`.
        """
        if self.latest is None:
            return None
        source = self.latest.queue if self.latest.wanted.filter.decided else self.latest.listed
        open_to_us = [case for case in source if self._is_next(case, case_id)]
        order = [row.case.case_id for row in self.rows]
        below = set(order[order.index(case_id) + 1 :]) if case_id in order else set()
        allowed = (below | self._arrived()) - self.set_aside
        for group in (
            [case for case in open_to_us if case.case_id in allowed],
            [case for case in open_to_us if case.case_id not in self.set_aside],
            open_to_us,
        ):
            if group:
                return group[0]
        return None

    def coming(self, case_id: int | None, count: int) -> list[Case]:
        """The cases most likely opened next, for reading their films ahead."""
        if self.latest is None:
            return []
        order = [case for case in self.latest.listed if self._is_next(case, case_id)]
        place = next((i for i, row in enumerate(self.rows) if row.case.case_id == case_id), -1)
        after = {row.case.case_id for row in self.rows[place + 1 :]}
        order.sort(key=lambda case: case.case_id not in after)
        return order[:count]

    def _is_next(self, case: Case, case_id: int | None) -> bool:
        free = case.state is CaseState.UNREAD or (case.state is CaseState.READING and case.case_id in self.ours)
        return free and case.case_id != case_id and case.case_id not in self._hidden

    def _arrived(self) -> set[int]:
        if not self.held or self.latest is None or self.latest.wanted != self._held_list:
            return set()
        shown = {row.case.case_id for row in self.rows}
        return {case.case_id for case in self.latest.listed} - shown - set(self._hidden)

    def _rebuild(self) -> None:
        listed = self.latest.listed if self.latest else ()
        self.rows = tuple(Row(case) for case in listed if case.case_id not in self._hidden)


def _in_place(row: Row, now: Case | None) -> Row:
    if now is None:
        return replace(row, gone=True)
    # Place and section stay what they were when the order was held, or the captions would move under the reader.
    return Row(replace(now, position=row.case.position, tier=row.case.tier, why=row.case.why))
