"""What a check of the whole record reads: rows as they are stored, and what was said of some cases at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, select, type_coerce
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import NullType

from pneumo_desktop.case import Film, Score, Verdict
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.lists import Lists
from pneumo_desktop.worklist.rows import communication_of, correction_of, film_of, mark_of, score_of, verdict_of
from pneumo_desktop.worklist.tables import (
    cases,
    communications,
    corrections,
    films,
    journal,
    metadata,
    scores,
    urgent_marks,
    verdicts,
)

_AS_STORED = NullType()


@dataclass(frozen=True, slots=True)
class OfCases:
    """Everything that some case rows are derived from, by the number of the case."""

    films: dict[int, list[Film]] = field(default_factory=dict)
    verdicts: dict[int, list[Verdict]] = field(default_factory=dict)
    corrections: dict[int, list[Correction]] = field(default_factory=dict)
    marks: dict[int, list[UrgentMark]] = field(default_factory=dict)
    told: dict[int, list[Communication]] = field(default_factory=dict)
    scores: dict[int, Score] = field(default_factory=dict)


class Proving(Lists):
    """Reads of one transaction, a part at a time, so that a long record needs little memory."""

    def journal(self, after: int | None = None) -> Iterator[JournalRow]:
        """Journal rows in order; of all, also those whose number none can have."""
        query = select(journal).order_by(journal.c.seq)
        query = query if after is None else query.where(journal.c.seq > after)
        for row in self._connection.execution_options(yield_per=1000).execute(query):
            yield JournalRow(*row)

    def journal_rows(self, seqs: Sequence[int]) -> dict[int, JournalRow]:
        """Some journal rows by their numbers."""
        found = self._connection.execute(select(journal).where(journal.c.seq.in_(seqs)))
        return {row.seq: JournalRow(*row) for row in found}

    def hashes(self) -> Iterator[tuple[int, str]]:
        """Number and hash of every journal row, in order."""
        query = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq)
        for row in self._connection.execution_options(yield_per=1000).execute(query):
            yield row.seq, row.hash

    def journal_outline(self) -> Iterator[tuple[int, str, int | None, str]]:
        """Number, act, case and hash of every journal row, in order."""
        query = select(journal.c.seq, journal.c.act, journal.c.case_id, journal.c.hash).order_by(journal.c.seq)
        for row in self._connection.execution_options(yield_per=1000).execute(query):
            yield row.seq, row.act, row.case_id, row.hash

    def raw_rows(self, table: str, columns: Collection[str]) -> Iterator[dict[str, Any]]:
        """Rows of one table as they are stored, unconverted: a check must not stumble."""
        source = metadata.tables[table]
        query = select(*(type_coerce(source.c[name], _AS_STORED).label(name) for name in columns))
        for row in self._connection.execution_options(yield_per=1000).execute(query.order_by(source.c.id)).mappings():
            yield dict(row)

    @contextmanager
    def any_text(self) -> Iterator[None]:
        """Within it, bytes that are no UTF-8 are read nevertheless, and are not what was written."""
        raw: Any = self._connection.connection.dbapi_connection
        before, raw.text_factory = raw.text_factory, lambda code: code.decode("utf-8", "surrogateescape")
        try:
            yield
        finally:
            raw.text_factory = before

    def of_cases(self, numbers: Sequence[int]) -> OfCases:
        """What was said of some cases, each list in the order it was said."""
        counting = select(scores).join(films, films.c.score_id == scores.c.id).where(films.c.case_id.in_(numbers))
        known = {row["id"]: score_of(row) for row in self._connection.execute(counting).mappings()}
        against = select(scores).join(verdicts, verdicts.c.score_id == scores.c.id)
        against = against.where(verdicts.c.case_id.in_(numbers))
        given = {row["id"]: score_of(row) for row in self._connection.execute(against).mappings()}

        def said(table: Table, made: Any) -> dict[int, list[Any]]:
            found: dict[int, list[Any]] = {}
            query = select(table).where(table.c.case_id.in_(numbers)).order_by(table.c.id)
            for row in self._connection.execute(query).mappings():
                found.setdefault(row["case_id"], []).append(made(row))
            return found

        return OfCases(
            said(films, lambda row: film_of(row, known.get(row["score_id"]))),
            said(verdicts, verdict_of),
            said(corrections, correction_of),
            said(urgent_marks, mark_of),
            said(communications, communication_of),
            known | given,
        )

    def caseless_film(self) -> int | None:
        """The number of a case that a film names and that is not there; None where each has its case."""
        beyond = select(films.c.case_id).where(~select(cases.c.id).where(cases.c.id == films.c.case_id).exists())
        return self._connection.scalar(beyond.order_by(films.c.case_id).limit(1))

    def misworded(self) -> str:
        """What is wrong with the words that cases are found by (FTS5 `integrity-check`); empty where nothing is.

        It holds the write lock meanwhile, hence only within a write transaction.
        """
        try:
            self._connection.exec_driver_sql("INSERT INTO case_words (case_words, rank) VALUES ('integrity-check', 1)")
        except DBAPIError as error:
            return str(error.orig)
        return ""
