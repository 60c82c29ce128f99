"""Questions about what readers said of a case beside its verdicts: urgency, and whom a result was told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from pneumo_desktop.case import Score, Verdict
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.worklist.rows import Row, communication_of, mark_of, score_of, verdict_of
from pneumo_desktop.worklist.statements import rows_of_case
from pneumo_desktop.worklist.tables import cases, communications, films, scores, urgent_marks, verdicts

_LOOKED_BACK = 5000
"""Of how many verdicts of the home the last one of a reader is looked for."""


class Results:
    """Reads of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def urgent_marks(self, case_id: int | None = None) -> list[UrgentMark]:
        """All marks of urgency of a case, or of all, in the order they were given, withdrawals included."""
        return [mark_of(row) for row in self._rows(urgent_marks, case_id)]

    def communications(self, case_id: int | None = None) -> list[Communication]:
        """To whom results of a case, or of all, were told, in the order it was written down, withdrawals included."""
        return [communication_of(row) for row in self._rows(communications, case_id)]

    def verdicts_of(self, reader: str, since: datetime) -> list[Verdict]:
        """A reader's latest verdicts, withdrawals included, the last one first; not those long past."""
        last = select(func.max(verdicts.c.id)).scalar_subquery()
        query = select(verdicts).where(verdicts.c.id > last - _LOOKED_BACK, verdicts.c.reader == reader)
        query = query.where(verdicts.c.given_at >= since).order_by(verdicts.c.id.desc())
        return [verdict_of(row) for row in self._connection.execute(query).mappings()]

    def scores_given(self, case_id: int) -> list[tuple[datetime, Score]]:
        """Every score that a model gave a film of a case, and when, the first one first."""
        query = select(scores).join(films, films.c.id == scores.c.film_id).where(films.c.case_id == case_id)
        found = self._connection.execute(query.order_by(scores.c.id)).mappings()
        return [(row["scored_at"], score_of(row)) for row in found]

    def claim_of(self, case_id: int) -> tuple[str, str]:
        """Who has a case open, and the token of their process; two empty texts where nobody has."""
        query = select(cases.c.opened_by, cases.c.opened_token).where(cases.c.id == case_id)
        row = self._connection.execute(query).one_or_none()
        return (row.opened_by, row.opened_token) if row else ("", "")

    def claims(self) -> set[str]:
        """The tokens of all processes that have a case open."""
        query = select(cases.c.opened_token).where(cases.c.opened_at.is_not(None))
        return set(self._connection.scalars(query))

    def _rows(self, table: Table, case_id: int | None) -> Iterable[Row]:
        if case_id is not None:
            return rows_of_case(self._connection, table, case_id)
        return self._connection.execute(select(table).order_by(table.c.id)).mappings()
