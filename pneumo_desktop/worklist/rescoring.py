"""Films that are to be scored once more: by another model, or because a person wished it."""

from __future__ import annotations

from sqlalchemy import select, update

from pneumo_desktop.case import CaseState, Film, FilmStatus, Projection, Score
from pneumo_desktop.worklist.conflicts import with_said
from pneumo_desktop.worklist.restoring import Restorer
from pneumo_desktop.worklist.rows import FILM_RECORD
from pneumo_desktop.worklist.statements import row_by_id, update_row
from pneumo_desktop.worklist.tables import cases, films

_PERHAPS = films.c.projection.in_((Projection.FRONTAL_CHEST, Projection.UNKNOWN)) & films.c.sha256.is_not(None)


class Rescorer(Restorer):
    """Marks films for the engine, which takes them as it takes those that came while there was no model."""

    def offer_again(self) -> None:
        """Let films of unread cases that no model has scored wait for one: another may know what they are."""
        here = select(cases.c.id).where(cases.c.decided_at.is_(None), cases.c.state == CaseState.UNREAD)
        unscored = films.c.status == FilmStatus.NEEDS_ATTENTION
        self._connection.execute(
            update(films).where(unscored, _PERHAPS, films.c.case_id.in_(here)).values(awaits_model=True)
        )

    def offer_case(self, case_id: int, reader: str) -> int:
        """Let every film of an undecided case that might be a frontal chest film wait for the model; returns how many.

        Whether the case may be scored again is asked by `review.rescore`.
        """
        wanted = select(films.c.id).where(films.c.case_id == case_id, _PERHAPS).order_by(films.c.id)
        numbers = list(self._connection.scalars(wanted))
        if numbers:
            self._connection.execute(update(films).where(films.c.id.in_(numbers)).values(awaits_model=True))
            self.record(reader, "rescore", case_id, {"films": numbers})
        return len(numbers)

    def add_score(self, film: Film, score: Score | None, reason: str = "") -> None:
        """Score a film that waited for a model, or note why it cannot be scored; without either it waits on.

        Of a film that has been scored before, a score is never overwritten: where this model gave one, that one counts
        again, and where it gives none now, what counts goes on counting. A case that was decided meanwhile keeps the
        score it was decided against.
        """
        if film.film_id is None or film.case_id is None or not (score or reason):
            return
        before = row_by_id(self._connection, films, film.film_id)
        decided = row_by_id(self._connection, cases, film.case_id)["decided_at"] is not None
        if before["score_id"] is not None and (score is None or decided):
            update_row(self._connection, films, film.film_id, {"awaits_model": False})
            return
        status = FilmStatus.SCORED if score else FilmStatus.NEEDS_ATTENTION
        values = {"status": status, "reason": with_said(reason, [film.reason]), "awaits_model": False}
        update_row(self._connection, films, film.film_id, values)
        row = row_by_id(self._connection, films, film.film_id)
        if any(row[name] != before[name] for name in FILM_RECORD):
            self.record("engine", "film", film.case_id, {name: row[name] for name in FILM_RECORD})
        if score is not None:
            self._count(film.film_id, film.case_id, score, before["score_id"])
        self._place(film.case_id, scored_again=before["score_id"] is not None)

    def _count(self, film_id: int, case_id: int, score: Score, counting: int | None) -> None:
        """Let a score count: the one that its model gave before, else this one."""
        known = self.scores_by(case_id, score.model_sha256).get(film_id)
        if known is None:
            self._write_score(film_id, case_id, score)
        elif known != counting:
            update_row(self._connection, films, film_id, {"score_id": known})
            self.record("engine", "count", case_id, {"film_id": film_id, "score_id": known})

    def _write_score(self, film_id: int, case_id: int, score: Score) -> None:
        """Add a score and let it count."""
        raise NotImplementedError
