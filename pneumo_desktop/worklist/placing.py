"""A case's row, derived anew whenever its films, scores or verdicts changed; only a place it keeps is remembered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, select, tuple_

from pneumo_desktop.case import Call, CaseState, Tier, state_after
from pneumo_desktop.identity import prior_key, standing_correction
from pneumo_desktop.worklist.derive import facts_of, search_text, sorted_by, standing_verdict, surely_not_frontal
from pneumo_desktop.worklist.numbers import Spent
from pneumo_desktop.worklist.order import Cap, Place, after_rescoring, place, stands_ahead
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.statements import row_by_id, update_row
from pneumo_desktop.worklist.tables import cases, scores


class Placer(Reader):
    """Writes the rows of `cases`; the journal holds what they are derived from."""

    def __init__(self, connection: Connection, now: datetime, cap: Cap, spent: Spent | None = None) -> None:
        super().__init__(connection)
        self._spent = spent or Spent()
        self.now = now
        self._cap = cap

    def record(self, actor: str, act: str, case_id: int | None, body: dict[str, Any]) -> None:
        """Note an act for the journal."""
        raise NotImplementedError

    def _place_or_close(self, case_id: int, into: int | None) -> None:
        """A case that lost a film is placed anew; one without any film is closed."""
        if self.films(case_id):
            self._place(case_id)
            return
        self._connection.execute(delete(cases).where(cases.c.id == case_id))
        self._spent.gone(self._connection, cases, case_id)
        self.record("engine", "close", case_id, {"into": into})

    def _place(self, case_id: int, new_film_id: int | None = None, *, scored_again: bool = False) -> None:
        """Derive everything a case row says from its films, scores and verdicts."""
        row = row_by_id(self._connection, cases, case_id)
        in_case = self.films(case_id)
        facts = facts_of(in_case)
        projection, score = facts.film.projection, facts.score
        standing = standing_verdict(self.verdicts(case_id))
        correction = standing_correction(self.corrections(case_id))
        given_against = (
            row_by_id(self._connection, scores, standing.score_id) if standing and standing.score_id else None
        )
        call = Call(given_against["call"]) if given_against else None
        decided = state_after(standing.finding if standing else None, call)
        new_film = bool(row["new_film"]) or (new_film_id is not None and standing is not None)
        undecided = standing is None or new_film
        due_at = self._cap.due_at(self.now, projection) if new_film_id and standing else row["due_at"]
        if not standing and not surely_not_frontal(projection):
            due_at = min(due_at, self._cap.due_at(row["arrived_at"], projection))
        # Later than a film of this moment would be due, it can only be because the clock was set back meanwhile.
        due_at = min(due_at, self._cap.due_at(self.now, projection))
        position = place(
            status=facts.status,
            projection=projection,
            likelihood=score.likelihood if score else None,
            band=score.band if score else None,
            due_at=due_at,
            urgent_at=row["urgent_at"],
            now=self.now,
        )
        if undecided and row["decided_at"] is None:
            position = self._not_behind_later_ones(row, position, scored_again=scored_again)
        still_open = CaseState.READING if row["opened_token"] else CaseState.UNREAD
        values: dict[str, Any] = {
            "status": facts.status,
            "state": still_open if undecided else decided,
            "tier": position.tier,
            "rank": position.rank,
            "due_at": due_at,
            "new_film": new_film,
            "film_count": facts.film_count,
            "film_id": facts.film.film_id,
            "score_id": score.score_id if score else None,
            "likelihood": score.likelihood if score else None,
            "call": score.call if score else None,
            "band": score.band if score else None,
            "reason": facts.reason,
            "verdict_id": standing.verdict_id if standing else None,
            "decided_at": None if undecided or standing is None else standing.given_at,
            "search_text": search_text(in_case, correction),
            "correction_id": correction.correction_id if correction else None,
            "prior_key": prior_key((film.tags for film in in_case), correction),
            **sorted_by(facts, correction),
        }
        # What stays as it is, is not written: every column that is costs an index, and there are many.
        changed = {name: value for name, value in values.items() if row[name] != value}
        if changed:
            update_row(self._connection, cases, case_id, changed)

    def _not_behind_later_ones(self, row: Any, position: Place, *, scored_again: bool) -> Place:
        """Where a case that waits already goes, as `order.after_rescoring` rules; what it kept once it keeps."""
        before = Place(Tier(row["tier"]), row["rank"])
        if not before < position:
            return position
        if scored_again:
            return after_rescoring(before, position, self._first_later_behind(row["id"], before))
        kept = stands_ahead(before.tier, before.rank, row["likelihood"], row["band"])
        return before if kept else position

    def _first_later_behind(self, case_id: int, before: Place) -> Place | None:
        """The place of the first undecided case that arrived after this one and stands behind its place `before`."""
        # A later case of the same tier and rank stands behind by its number, hence not only what is greater.
        behind = tuple_(cases.c.tier, cases.c.rank) >= tuple_(before.tier.value, before.rank)
        query = select(cases.c.tier, cases.c.rank).where(cases.c.decided_at.is_(None), behind, cases.c.id > case_id)
        found = self._connection.execute(query.order_by(cases.c.tier, cases.c.rank, cases.c.id).limit(1)).one_or_none()
        return Place(Tier(found.tier), found.rank) if found else None

    def _one(self, table: Table, where: Any) -> Any:
        return self._connection.execute(select(table).where(where).limit(1)).mappings().one_or_none()
