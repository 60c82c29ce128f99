"""Rows for statistics: read once from first to last, a few thousand at a time, whatever the length of the worklist.

What it costs: one pass over `cases` and `verdicts` by number and one over the journal, which is the longest of them;
nothing is sorted and nothing is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from pneumo_desktop.worklist.tables import journal, utc_text

AT_ONCE = 10_000
"""Rows that are held at a time while many are gone through."""


class DecidedRow(NamedTuple):
    """A decided case with the verdict that stands and the score it was given against; times are UTC as stored.

    `folder` is where the scored film came from; `source` is set instead where that is another film than the case's.
    """

    case_id: int
    state: str
    finding: str
    reason: str
    arrived_at: str
    decided_at: str
    call: str | None
    likelihood: float | None
    model: str | None
    sex: str
    age_months: int
    view: str
    folder: str
    source: str | None
    remarks: str


class ArrivedRow(NamedTuple):
    """A case, decided or not, with the score that counts now; times are UTC as stored."""

    case_id: int
    arrived_at: str
    decided_at: str | None
    status: str
    likelihood: float | None
    share_of_pneumonia: float | None
    model: str
    sex: str
    age_months: int
    view: str
    folder: str
    remarks: str


class VerdictRow(NamedTuple):
    """A verdict, or with `withdraws` one that takes another back; the time is UTC as stored."""

    case_id: int
    verdict_id: int
    finding: str | None
    reader: str
    given_at: str
    withdraws: int | None


class QueuedRow(NamedTuple):
    """A case with what its place in the queue depends on; the time is UTC as stored."""

    case_id: int
    arrived_at: str
    status: str
    likelihood: float | None
    band: str | None
    projection: str


# As an export has it: of a score that no longer counts for its film, the film that stands for the case.
_DECIDED = """
SELECT c.id, c.state, v.finding, v.reason, c.arrived_at, v.given_at, s.call, s.likelihood, s.model_name, c.sex,
  c.age_months, c.view_position, c.folder,
  CASE WHEN v.score_id IS NULL OR v.score_id = c.score_id THEN NULL ELSE coalesce(
    (SELECT g.source FROM films g WHERE g.id = s.film_id AND g.score_id = s.id),
    (SELECT f.source FROM films f WHERE f.id = c.film_id)) END,
  c.reason
FROM cases c JOIN verdicts v ON v.id = c.verdict_id LEFT JOIN scores s ON s.id = v.score_id
WHERE c.decided_at IS NOT NULL AND c.decided_at >= ? AND c.decided_at < ? ORDER BY c.id"""
_ARRIVED = """
SELECT c.id, c.arrived_at, c.decided_at, c.status, c.likelihood, s.share_of_pneumonia, c.model_name, c.sex,
  c.age_months, c.view_position, c.folder, c.reason
FROM cases c LEFT JOIN scores s ON s.id = c.score_id WHERE c.arrived_at >= ? AND c.arrived_at < ? ORDER BY c.id"""
_VERDICTS = "SELECT case_id, id, finding, reader, given_at, withdraws FROM verdicts ORDER BY case_id, id"
_QUEUED = """
SELECT c.id, c.arrived_at, c.status, c.likelihood, c.band, f.projection FROM cases c JOIN films f ON f.id = c.film_id
WHERE c.id IN (SELECT id FROM cases WHERE arrived_at >= ? AND arrived_at < ? ORDER BY id DESC LIMIT ?) ORDER BY c.id"""
_EVER = "9999"


class FigureRows:
    """Reads of one transaction."""

    _connection: Connection

    def openings(self) -> Iterator[tuple[int, str, str]]:
        """Case, reader and time (UTC, as stored) of every opening, in order; goes once through the whole journal."""
        query = select(journal.c.case_id, journal.c.actor, journal.c.at)
        query = query.where(journal.c.act == "open", journal.c.case_id.is_not(None)).order_by(journal.c.seq)
        for row in self._connection.execution_options(yield_per=AT_ONCE).execute(query):
            yield row[0], row[1], row[2]

    def decided_rows(self, since: datetime | None = None, until: datetime | None = None) -> Iterator[DecidedRow]:
        """Decided cases by number; `since` (of the decision that stands) is included, `until` is not."""
        yield from map(DecidedRow._make, self._many(_DECIDED, *_span(since, until)))

    def arrived_rows(self, since: datetime | None = None, until: datetime | None = None) -> Iterator[ArrivedRow]:
        """Cases by number; `since` (of the arrival) is included, `until` is not."""
        yield from map(ArrivedRow._make, self._many(_ARRIVED, *_span(since, until)))

    def verdict_rows_by_case(self) -> Iterator[VerdictRow]:
        """All verdicts by case, and in a case in the order they were given."""
        yield from map(VerdictRow._make, self._many(_VERDICTS))

    def queued_rows(self, since: datetime | None, until: datetime | None, most: int) -> Iterator[QueuedRow]:
        """The last `most` cases that arrived in a span, by number."""
        yield from map(QueuedRow._make, self._many(_QUEUED, *_span(since, until), most))

    def _many(self, query: str, *values: Any) -> Iterator[Any]:
        connection = self._connection.execution_options(yield_per=AT_ONCE)
        yield from connection.exec_driver_sql(query, values)


def _span(since: datetime | None, until: datetime | None) -> tuple[str, str]:
    return utc_text(since) if since else "", utc_text(until) if until else _EVER
