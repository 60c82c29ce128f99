"""Every question the program asks of its worklist."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import bindparam, func, literal_column, select

from pneumo_desktop.case import Case, CaseState, Film, Score, Verdict
from pneumo_desktop.identity import Correction
from pneumo_desktop.library import Archive
from pneumo_desktop.worklist.figure_rows import FigureRows
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.models import ACT, ModelUse, standing, use_of
from pneumo_desktop.worklist.people import People
from pneumo_desktop.worklist.proving import Proving
from pneumo_desktop.worklist.rows import EngineStatus, Row, correction_of, film_of, score_of, verdict_of
from pneumo_desktop.worklist.statements import rows_of
from pneumo_desktop.worklist.tables import (
    archives,
    cards,
    cases,
    corrections,
    engine_status,
    films,
    journal,
    ledger,
    scores,
    verdicts,
)

_COUNTING = select(scores).join(films, films.c.score_id == scores.c.id)
_SCORES_OF_CASE = _COUNTING.where(films.c.case_id == bindparam("wanted"))
_UNDECIDED = cases.c.decided_at.is_(None)
_OF_A_MODEL = journal.c.act == literal_column(f"'{ACT}'")  # in words, or the index on it is not found


class Reader(Proving, FigureRows):
    """Reads of one transaction, so that all answers belong to one moment."""

    @property
    def people(self) -> People:
        """Accounts and emergency access."""
        return People(self._connection)

    def corrections(self, case_id: int | None = None) -> list[Correction]:
        """All corrections of identity of a case, or of all, in the order they were given, withdrawals included."""
        return [correction_of(row) for row in self._rows(corrections, case_id)]

    def films(self, case_id: int | None = None) -> list[Film]:
        """The films of one case, or all, by arrival, each with the score that counts."""
        if case_id is None:
            scored: Iterable[Row] = self._connection.execute(_COUNTING).mappings()
        else:
            scored = rows_of(self._connection, _SCORES_OF_CASE, {"wanted": case_id})
        counting: dict[int, Score] = {row["id"]: score_of(row) for row in scored}
        return [film_of(row, counting.get(row["score_id"])) for row in self._rows(films, case_id)]

    def films_numbered(self, sop_instance_uids: Collection[str]) -> dict[str, str]:
        """The SHA-256 of the first film of each SOP Instance UID that is known here."""
        query = select(films.c.sop_instance_uid, films.c.sha256).where(films.c.sop_instance_uid.in_(sop_instance_uids))
        query = query.where(films.c.sha256.is_not(None)).order_by(films.c.id.desc())
        return {row.sop_instance_uid: row.sha256 for row in self._connection.execute(query)}

    def films_awaiting_model(self, limit: int) -> list[Film]:
        """Films that arrived while there was no sound model, oldest first."""
        query = select(films).where(films.c.awaits_model).order_by(films.c.id).limit(limit)
        return [film_of(row, None) for row in self._connection.execute(query).mappings()]

    def cases_of_other_models(self, model_sha256: str) -> list[int]:
        """Unread cases for which a score of another model counts, the latest arrival first; not those being read."""
        other = select(films.c.id).join(scores, scores.c.id == films.c.score_id)
        other = other.where(films.c.case_id == cases.c.id, scores.c.model_sha256 != model_sha256)
        query = select(cases.c.id).where(_UNDECIDED, cases.c.state == CaseState.UNREAD, other.exists())
        return list(self._connection.scalars(query.order_by(cases.c.id.desc())))

    def scores_by(self, case_id: int, model_sha256: str) -> dict[int, int]:
        """The numbers of one model's scores in a case, by film number."""
        query = select(scores.c.film_id, scores.c.id).join(films, films.c.id == scores.c.film_id)
        query = query.where(films.c.case_id == case_id, scores.c.model_sha256 == model_sha256)
        return {row.film_id: row.id for row in self._connection.execute(query)}

    def models(self) -> list[ModelUse]:
        """The models one can go back through, the one in use last; see `models.standing`."""
        query = select(journal).where(_OF_A_MODEL).order_by(journal.c.seq)
        return standing(use_of(JournalRow(*row)) for row in self._connection.execute(query))

    def model_seq(self) -> int:
        """Number of the journal row of the last change of model; 0 where there was none. Cheap to ask often."""
        return self._connection.scalar(select(func.max(journal.c.seq)).where(_OF_A_MODEL)) or 0

    def verdicts(self, case_id: int | None = None) -> list[Verdict]:
        """All verdicts of a case, or of all, in the order they were given, withdrawals included."""
        return [verdict_of(row) for row in self._rows(verdicts, case_id)]

    def untold(self, limit: int = 200) -> list[Case]:
        """Cases whose result waits to be told to somebody, the longest wait first."""
        query = select(cases.c.id).where(cases.c.untold_since.is_not(None))
        query = query.order_by(cases.c.untold_since, cases.c.id).limit(limit)
        return self.cases(self._connection.scalars(query).all())

    def score(self, score_id: int) -> Score | None:
        """One score by its number."""
        row = self._connection.execute(select(scores).where(scores.c.id == score_id)).mappings().one_or_none()
        return None if row is None else score_of(row)

    def acts(self, act: str) -> list[JournalRow]:
        """The journal's rows of one act, in order."""
        query = select(journal).where(journal.c.act == act).order_by(journal.c.seq)
        return [JournalRow(*row) for row in self._connection.execute(query)]

    def last_act(self, act: str) -> JournalRow | None:
        """The last journal row of one act; None where there is none."""
        # In words: an index on rows of one act (migrations 0003 and 0008) is found so.
        query = select(journal).where(journal.c.act == literal_column(f"'{act}'" if act.isidentifier() else "''"))
        query = query.order_by(journal.c.seq.desc()).limit(1)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else JournalRow(*row)

    def decided_numbers(
        self, states: Collection[CaseState], since: datetime | None = None, until: datetime | None = None
    ) -> list[int]:
        """The numbers of decided cases in order, and nothing else of them; `since` is included, `until` is not."""
        query = select(cases.c.id).where(cases.c.state.in_([state.value for state in states]))
        query = query.where(cases.c.decided_at.is_not(None))
        query = query.where(cases.c.decided_at >= since) if since else query
        query = query.where(cases.c.decided_at < until) if until else query
        return list(self._connection.scalars(query.order_by(cases.c.id)))

    def counts(self) -> dict[CaseState, int]:
        """How many cases are in each state."""
        query = select(cases.c.state, func.count()).group_by(cases.c.state)
        found = {CaseState(state): count for state, count in self._connection.execute(query)}
        return {state: found.get(state, 0) for state in CaseState}

    def ledger(self) -> dict[str, tuple[int, int]]:
        """Size and modification time (ns) of every file whose bytes were taken, by path text."""
        query = select(ledger.c.path, ledger.c.size, ledger.c.mtime_ns).join(films, films.c.id == ledger.c.film_id)
        query = query.where(films.c.sha256.is_not(None))
        return {path: (size, mtime) for path, size, mtime in self._connection.execute(query)}

    def archives(self) -> list[Archive]:
        """Every archive of this home, connected or not."""
        rows = self._connection.execute(select(archives).order_by(archives.c.id))
        return [Archive(row.id, Path(row.path), row.volume, row.marker) for row in rows]

    def archive_of(self, sha256: str) -> Archive | None:
        """The archive that a film was moved to; None while its copy is in the library."""
        query = select(archives).join(films, films.c.archive_id == archives.c.id).where(films.c.sha256 == sha256)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else Archive(row.id, Path(row.path), row.volume, row.marker)

    def films_archived(self, archive_id: int) -> list[Film]:
        """The films that an archive holds, by arrival, without their scores."""
        query = select(films).where(films.c.archive_id == archive_id).order_by(films.c.id)
        return [film_of(row, None) for row in self._connection.execute(query).mappings()]

    def bytes_kept(self, since: datetime) -> tuple[int, datetime | None]:
        """Bytes of the films that came at or after a time, each film once, and when the first film of all came."""
        each = select(func.max(ledger.c.size).label("size")).join(films, films.c.id == ledger.c.film_id)
        each = each.where(films.c.arrived_at >= since, films.c.sha256.is_not(None)).group_by(films.c.id)
        kept = self._connection.scalar(select(func.sum(each.subquery().c.size)))
        first = self._connection.scalar(select(films.c.arrived_at).order_by(films.c.id).limit(1))
        return int(kept or 0), first

    def engine_status(self) -> EngineStatus | None:
        """What the engine last said of itself; None before its first start."""
        row = self._connection.execute(select(engine_status)).mappings().one_or_none()
        return None if row is None else EngineStatus(**{key: value for key, value in row.items() if key != "id"})

    def cards(self) -> dict[str, str]:
        """The card of every model that an engine has loaded here, as JSON, by the SHA-256 of its weights."""
        query = select(cards.c.model_sha256, cards.c.card)
        return {row.model_sha256: row.card for row in self._connection.execute(query)}

    def head(self) -> tuple[int, str]:
        """Number and hash of the last journal row; (0, "") in an empty journal."""
        query = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
        row = self._connection.execute(query).one_or_none()
        return (row.seq, row.hash) if row else (0, "")
