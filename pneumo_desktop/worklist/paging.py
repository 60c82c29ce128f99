"""A list as somebody wants it, page by page: each page comes off indexes, at a cost that the number of cases leaves be.

A list is made of streams (see `streams`): the reading order of the urgent, the overdue and the rest, a column of its
undecided and its decided cases. A mark holds a place in each, so that what comes or goes between two pages neither
drops a row nor doubles one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import merge

from sqlalchemy import Connection

from pneumo_desktop.case import CaseState, Tier
from pneumo_desktop.worklist.counting import Places, tally
from pneumo_desktop.worklist.filters import Ages, Term, decided_since, match_text, terms_of
from pneumo_desktop.worklist.streams import (
    HIGH,
    LOW,
    Key,
    Place,
    Sieve,
    Stream,
    TooMany,
    fetch,
    gather,
    narrowest,
)
from pneumo_desktop.worklist.wanted import SORTED_AT_MOST, Sort, Wanted

Mark = tuple[Place, ...]
"""A place between two rows of a list, where a page begins. What is in it is nobody's matter but this module's."""

_COLUMNS = {
    Sort.LIKELIHOOD: ("likelihood", "coalesce(likelihood, -1.0)"),
    Sort.PATIENT: ("patient", "patient"),
    Sort.PATIENT_ID: ("patient_id", "patient_id"),
    Sort.AGE: ("age_months", "age_months"),
    Sort.SEX: ("sex", "sex"),
    Sort.VIEW: ("view_position", "view_position"),
    Sort.ARRIVED: ("arrived_at", "arrived_at"),
    Sort.STATE: ("state", "state"),
    Sort.SOURCE: ("folder", "folder"),
    Sort.MODEL: ("model_name", "model_name"),
}
_UNDECIDED, _DECIDED = "decided_at IS NULL", "decided_at IS NOT NULL"
_ATTENTION = Term("status = 'needs_attention'")
_FIRST_OF = "SELECT tier, rank, id FROM cases WHERE decided_at IS NULL AND tier = ? ORDER BY tier, rank, id LIMIT 1"
_OVERDUE_AFTER = (
    "SELECT tier, rank, id FROM cases WHERE decided_at IS NULL AND tier = 1 ORDER BY tier, rank, id LIMIT 1 OFFSET ?"
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Some rows of a list, as numbers of cases in the order of the list.

    Attributes:
        cases: the numbers.
        marks: before each of them.
        positions: in the reading order, of those that are undecided.
        before: where the page before ends; None: there is none.
        after: where the next page begins; None: there is none.
        total: how many the list holds; None: that was not counted.
        too_many: more cases pass the filter than are sorted: it must be narrowed.
    """

    cases: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    positions: dict[int, int] | None = None
    before: Mark | None = None
    after: Mark | None = None
    total: int | None = None
    too_many: bool = False


class Listing:
    """One list at one moment."""

    def __init__(
        self, connection: Connection, wanted: Wanted, now: datetime, incoming: str = "", ages: Ages | None = None
    ) -> None:
        self._connection, self._wanted, self._now = connection, wanted, now
        self._places = Places(connection)
        self._streams, self._groups, beside = _streams_of(wanted, now)
        asked = wanted.filter
        terms = (*terms_of(asked, incoming, ages or {}, now), *beside)
        # What the streams hold already need not be asked of every row once more.
        terms = tuple(term for term in terms if not _is_in(term, self._streams))
        self._sieve = Sieve(terms, match_text(asked.search))
        self._total: int | None = None
        if self._sieve.is_open:
            self._total = self._counted() if not asked.attention and not decided_since(asked, now) else None
        else:
            by = "" if self._sieve.match else narrowest(connection, self._streams, terms)
            self._sieve = replace(self._sieve, by=by)
            passing = gather(connection, self._streams, self._sieve, SORTED_AT_MOST)
            self._sieve = replace(self._sieve, few=passing <= SORTED_AT_MOST)
            self._total = passing if self._sieve.few else None

    def page(self, limit: int, mark: Mark | Tier | None = None, *, back: bool = False) -> Numbers:
        """At most `limit` rows from a mark or a section on, or before it; without one from the first, or the last."""
        forward = self._wanted.descending == back
        mark = self._section(mark) if isinstance(mark, Tier) else mark
        start = mark or tuple(LOW if self._rises(stream, forward) else HIGH for stream in self._streams)
        try:
            rows = self._walk(start, limit + 1, forward=forward)
        except TooMany:
            return Numbers(too_many=True)
        more, rows = len(rows) > limit, rows[:limit]
        marks = [start]
        for stream, key, _ in rows:
            side = 1 if self._rises(self._streams[stream], forward) else 0
            marks.append((*marks[-1][:stream], (side, *key), *marks[-1][stream + 1 :]))
        numbers = [key[-1] for _, key, _ in rows]
        positions = {key[-1]: place for _, key, place in rows if place}
        if not positions:
            positions = self._places.positions(numbers)
        end = marks[-1] if more else None
        if back:
            return Numbers(tuple(numbers[::-1]), tuple(marks[:0:-1]), positions, end, mark, self._total)
        return Numbers(tuple(numbers), tuple(marks[:-1]), positions, mark, end, self._total)

    def _section(self, tier: Tier) -> Mark | None:
        """Before the first case of a section, in a list that is in reading order; None: at the list's begin."""
        first = self._connection.exec_driver_sql(_FIRST_OF, (tier,)).one_or_none()
        if first is None or self._streams[0].tier is None or tier is Tier.URGENT:
            return None
        place = self._places.position(tier, self._places.index(*first))
        marks = []
        for stream in self._streams:
            if stream.tier is None:
                marks.append(LOW if self._rises(stream, forward=True) else HIGH)
            elif stream.tier == min(tier, Tier.HIGH):
                marks.append((0, *first))
            elif self._places.alternate and stream.tier == Tier.OVERDUE:
                passed = place - 1 - self._places.urgent - self._places.index(*first)
                beside = self._connection.exec_driver_sql(_OVERDUE_AFTER, (passed,)).one_or_none()
                marks.append((0, *beside) if beside else HIGH)
            else:
                marks.append(HIGH if stream.tier < tier else LOW)
        return tuple(marks)

    def _rises(self, stream: Stream, forward: bool) -> bool:
        return forward != stream.newest_first

    def _walk(self, start: Mark, count: int, *, forward: bool) -> list[tuple[int, Key, int]]:
        """Rows as stream, key and position (0: not known yet), from a mark on, in the way of the list or against it."""
        found: list[tuple[int, Key, int]] = []
        for group in self._groups if forward else self._groups[::-1]:
            short = count - len(found)
            if short > 0:
                of_queue = self._streams[group[0]].tier is not None
                found += (self._of_queue if of_queue else self._merged)(group, start, short, forward=forward)[:short]
        return found

    def _fetch(self, number: int, start: Mark, count: int, *, forward: bool) -> list[Key]:
        stream = self._streams[number]
        rising = self._rises(stream, forward)
        gathered = next(place for place, each in enumerate(self._streams) if each.where == stream.where)
        place = start[number]
        return fetch(self._connection, stream, self._sieve, place, rising=rising, count=count, gathered=gathered)

    def _merged(self, group: Sequence[int], start: Mark, count: int, *, forward: bool) -> list[tuple[int, Key, int]]:
        """Streams of one order, joined by their keys."""
        falling = not self._rises(self._streams[group[0]], forward)
        each = [[(number, key, 0) for key in self._fetch(number, start, count, forward=forward)] for number in group]
        return list(merge(*each, key=lambda row: row[1], reverse=falling))

    def _of_queue(self, group: Sequence[int], start: Mark, count: int, *, forward: bool) -> list[tuple[int, Key, int]]:
        """Streams of the queue, one after the other or in turn, by their positions in the reading order."""
        found: list[tuple[int, Key, int]] = []
        for number in group if forward else group[::-1]:
            if len(found) < count or self._places.alternate:
                keys = self._fetch(number, start, count, forward=forward)
                places = self._positions(self._streams[number], keys, forward=forward)
                found += [(number, key, place) for key, place in zip(keys, places, strict=True)]
        return sorted(found, key=lambda row: row[2], reverse=not forward)

    def _positions(self, stream: Stream, keys: Sequence[Key], *, forward: bool) -> list[int]:
        if not keys or stream.tier is None:
            return [0] * len(keys)
        # Among the unfiltered rows of a part each stands next to the one before.
        if self._sieve.is_open and stream.index == "ix_cases_queue":
            first, step = self._places.index(*keys[0]), 1 if forward else -1
            return [self._places.position(keys[0][0], first + step * more) for more in range(len(keys))]
        found = self._places.positions([key[-1] for key in keys])
        return [found[key[-1]] for key in keys]

    def _counted(self) -> int:
        kept, asked = tally(self._connection, self._now), self._wanted.filter
        if asked.urgent:
            return kept.urgent
        states = asked.states or tuple(CaseState)
        unread = 0 if asked.decided else kept.unread
        decided = sum(kept.states.get(state, 0) for state in states) - (kept.unread if not asked.states else 0)
        return unread + (decided if asked.decided is not False else 0)


def _streams_of(wanted: Wanted, now: datetime) -> tuple[list[Stream], list[list[int]], list[Term]]:
    """The streams of a list, which of them are joined, and what they leave to be asked of every row."""
    asked, since = wanted.filter, decided_since(wanted.filter, now)
    recent = [Term("decided_at >= ?", (since,))] if since else []
    attention = [_ATTENTION] if asked.attention else []
    if wanted.sort is not Sort.READING:
        name, key = _COLUMNS[wanted.sort]
        streams = []
        if not asked.decided:
            streams.append(Stream(f"ix_cases_unread_by_{name}", Term(_UNDECIDED), (key, "id")))
        if asked.decided is not False:
            streams.append(Stream(f"ix_cases_decided_by_{name}", Term(_DECIDED), (key, "id"), undecided=False))
        return streams, [list(range(len(streams)))], [*recent, *attention]
    streams, groups = [], []
    if not asked.decided and not since:
        index = "ix_cases_attention" if asked.attention else "ix_cases_queue"
        where = " AND ".join((_UNDECIDED, *(term.sql for term in attention)))
        keys = ("tier", "rank", "id")
        if asked.urgent:  # nothing else is to be looked at, nor counted
            streams.append(Stream(index, Term(f"{where} AND tier = 0"), keys, tier=Tier.URGENT))
        else:
            streams.append(Stream(index, Term(where), keys, "tier = 0", tier=Tier.URGENT))
        groups.append([0])
        if not asked.urgent:
            streams.append(Stream(index, Term(where), keys, "tier = 1", tier=Tier.OVERDUE))
            streams.append(Stream(index, Term(where), keys, "tier > 1", tier=Tier.HIGH))
            groups.append([1, 2])
    beside = []
    if asked.decided is not False:
        first = len(streams)
        decided = [state for state in asked.states if state not in (CaseState.UNREAD, CaseState.READING)]
        wheres = [(f"{_DECIDED} AND state = '{state.value}'", "ix_cases_decided_state") for state in decided]
        for where, index in wheres or [(_DECIDED, "ix_cases_decided")]:
            bounds = Term(" AND ".join((where, *(term.sql for term in recent))), (since,) if since else ())
            streams.append(Stream(index, bounds, ("decided_at", "id"), newest_first=True, undecided=False))
        groups.append(list(range(first, len(streams))))
        beside = attention
    return streams, groups, beside


def _is_in(term: Term, streams: Sequence[Stream]) -> bool:
    """Whether all rows of all streams pass a term."""
    if term.sql == "tier = 0":
        return all(stream.tier == Tier.URGENT for stream in streams)
    return term.column == "state" and all("state = '" in stream.where.sql for stream in streams)
