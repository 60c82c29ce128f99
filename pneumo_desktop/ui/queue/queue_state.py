"""Which rows the worklist shows, as plain data: snapshots merged, the order held while a case is open, what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from pneumo_desktop.case import DECIDED, Case, CaseState, Tier
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.counting import Tally
    from pneumo_desktop.worklist.paging import Mark
    from pneumo_desktop.worklist.rows import EngineStatus


@dataclass(frozen=True, slots=True)
class Asked:
    """What the desktop wants to see of the worklist: the part of a list around the screen.

    Attributes:
        start: where that part begins, or the section with which; None: at the first row.
        up: it begins a step further up than `start`.
        watched: cases to be read wherever they stand: rows of a held order, the open case.
    """

    wanted: Wanted = field(default_factory=Wanted)
    start: Mark | Tier | None = None
    up: bool = False
    watched: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The worklist at one moment.

    Attributes:
        asked: what was asked for, `start` as it came out.
        listed: the part of the list; `marks` stand before each of its rows, `above` and `more` say that it goes on.
        tally: how many cases there are of what.
        after_job: the last of our own acts that this moment already holds.
        first: what would be read next from the top: of the list, or of all unread cases where it lists decided ones.
        watched: the cases that were asked for by number, those that are gone left out.
        untold: decided cases whose result waits to be told to somebody, the longest wait first.
        cards: what the models say of themselves, as JSON by the SHA-256 of their weights.
        total: how many cases the list holds; None: that was not counted.
        too_many: nothing is listed, as more cases pass the filter than can be sorted.
    """

    asked: Asked
    listed: tuple[Case, ...]
    tally: Tally
    engine: EngineStatus | None
    after_job: int
    taken_at: datetime
    first: tuple[Case, ...] = ()
    watched: Mapping[int, Case] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    above: bool = False
    more: bool = False
    total: int | None = None
    too_many: bool = False
    untold: tuple[Case, ...] = ()

    @property
    def wanted(self) -> Wanted:
        """The list."""
        return self.asked.wanted

    @property
    def next_due(self) -> datetime | None:
        """When the next case becomes overdue."""
        return self.tally.next_due


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
    _held_part: tuple[Wanted, Mark | Tier | None] | None = None
    _first_held: set[int] = field(default_factory=set)

    def take(self, snapshot: Snapshot) -> None:
        """Merge a new moment; while the order is held only the contents of rows change."""
        self.latest = snapshot
        self._hidden = {case_id: job for case_id, job in self._hidden.items() if job > snapshot.after_job}
        if self.held and _part(snapshot) == self._held_part:
            now = {**snapshot.watched, **{case.case_id: case for case in snapshot.listed}}
            self.rows = tuple(_in_place(row, now.get(row.case.case_id)) for row in self.rows)
        else:
            self._held_part = _part(snapshot)
            self._rebuild()

    def hold(self) -> None:
        """Keep the order as it is now: a case was opened."""
        self.held = True
        self._held_part = _part(self.latest) if self.latest else None
        self._first_held = {case.case_id for case in self.latest.first} if self.latest else set()

    def release(self) -> None:
        """Let the order follow the worklist again, with all that came meanwhile."""
        self.held = False
        self._rebuild()

    def forget(self) -> None:
        """No moment of the worklist is known any more."""
        self.latest, self.rows, self.held = None, (), False
        self._hidden.clear()

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

    @property
    def watched(self) -> tuple[int, ...]:
        """The cases of a held order: they are read wherever they stand by now."""
        return tuple(row.case.case_id for row in self.rows) if self.held else ()

    def is_watched(self, case_id: int) -> bool:
        """Whether the latest moment would have a case, wherever it stands."""
        return self.latest is not None and case_id in self.latest.asked.watched

    def further(self, way: int, step: int) -> Asked | None:
        """The part of the list `step` rows further down (1) or up (-1); None where the list ends."""
        latest = self.latest
        if latest is None or not (latest.more if way > 0 else latest.above):
            return None
        if way > 0:
            return replace(latest.asked, start=latest.marks[step]) if len(latest.marks) > step else None
        return replace(latest.asked, up=True)

    def around(self, wanted: Wanted, case: Case | None, awaited: int, step: int) -> Asked:
        """The part of a list that a case is read from: a step further down once it nears the end of this one."""
        beside = (case.case_id if case else 0, awaited)
        latest = self.latest
        if latest is None or latest.wanted != wanted:
            return Asked(wanted, watched=(*self.watched, *beside))
        near = case is not None and case.case_id in [each.case_id for each in latest.listed[-step:]]
        on = near and latest.more and len(latest.marks) > step
        return Asked(wanted, latest.marks[step] if on else latest.asked.start, watched=(*self.watched, *beside))

    def find(self, case_id: int) -> Case | None:
        """A case of the latest moment: listed, among the next ones, or watched."""
        if self.latest is None:
            return None
        pool = (*self.latest.listed, *self.latest.first)
        listed = next((case for case in pool if case.case_id == case_id), None)
        return listed or self.latest.watched.get(case_id)

    def next_after(self, case_id: int | None) -> Case | None:
        """The case to read after `case_id`: below it in the order, unless something new stands above that.

        When nothing is left below, it starts again from the top; cases set aside with *later* come last. None when
        no other unread case is left in this list. Call before `release`.
        """
        if self.latest is None:
            return None
        open_to_us = [case for case in self._source() if self._is_next(case, case_id)]
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
        order = [case for case in self._source() if self._is_next(case, case_id)]
        place = next((i for i, row in enumerate(self.rows) if row.case.case_id == case_id), -1)
        after = {row.case.case_id for row in self.rows[place + 1 :]}
        order.sort(key=lambda case: case.case_id not in after)
        return order[:count]

    def _is_next(self, case: Case, case_id: int | None) -> bool:
        free = case.state is CaseState.UNREAD or (case.state is CaseState.READING and case.case_id in self.ours)
        return free and case.case_id != case_id and case.case_id not in self._hidden

    def _source(self) -> list[Case]:
        """What can be read next, in order: what stands at the top, then what is on the screen."""
        if self.latest is None:
            return []
        listed = () if self.latest.wanted.filter.decided else self.latest.listed
        return list({case.case_id: case for case in (*self.latest.first, *listed)}.values())

    def _arrived(self) -> set[int]:
        """What is new in the list since its order was held; what moved up into its part from below is not."""
        if not self.held or self.latest is None or _part(self.latest) != self._held_part:
            return set()
        shown = {row.case.case_id for row in self.rows}
        listed = [case.case_id for case in self.latest.listed]
        if self.latest.more:
            last = max((place for place, number in enumerate(listed) if number in shown), default=len(listed))
            listed = listed[: last + 1]
        above = {case.case_id for case in self.latest.first} if self.latest.above and self._first_held else set()
        return (({*listed} - shown) | (above - shown - self._first_held)) - set(self._hidden)

    def _rebuild(self) -> None:
        listed = self.latest.listed if self.latest else ()
        self.rows = tuple(Row(case) for case in listed if case.case_id not in self._hidden)


def _part(snapshot: Snapshot) -> tuple[Wanted, Mark | Tier | None]:
    return snapshot.wanted, snapshot.asked.start


def _in_place(row: Row, now: Case | None) -> Row:
    if now is None or (now.state in DECIDED and row.case.state not in DECIDED):
        return replace(row, gone=True)
    # Place and section stay what they were when the order was held, or the captions would move under the reader.
    return Row(replace(now, position=row.case.position, tier=row.case.tier, why=row.case.why))


def contents_of(case: Case) -> tuple[object, ...]:
    """What a reader of a case looks at: where it changes, the case must be looked at once more."""
    return case.score_id, case.film_id, case.film_count, case.correction_id
