"""When cases were opened and by whom, out of the journal; the record holds no other trace of it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from pneumo_desktop.worklist.tables import journal

AT_ONCE = 10_000
"""Rows that are held at a time while many are gone through."""


class Openings:
    """Reads of one transaction."""

    _connection: Connection

    def openings(self) -> Iterator[tuple[int, str, str]]:
        """Case, reader and time (UTC, as stored) of every opening, in order; goes once through the whole journal."""
        query = select(journal.c.case_id, journal.c.actor, journal.c.at)
        query = query.where(journal.c.act == "open", journal.c.case_id.is_not(None)).order_by(journal.c.seq)
        for row in self._connection.execution_options(yield_per=AT_ONCE).execute(query):
            yield row[0], row[1], row[2]
