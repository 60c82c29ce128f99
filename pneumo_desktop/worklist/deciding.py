"""What readers do, written with the journal row of each act: verdicts, corrections, urgency, who was told, claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Table, select, update

from pneumo_desktop.case import CaseState, Verdict
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.worklist.archiving import Archiver
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.rows import COMMUNICATION_RECORD, CORRECTION_RECORD, MARK_RECORD, verdict_values
from pneumo_desktop.worklist.statements import insert_row, update_row
from pneumo_desktop.worklist.tables import cases, communications, corrections, urgent_marks, verdicts
from pneumo_desktop.worklist.telling import standing_mark, untold_since


class Decider(Archiver):
    """Writes what people say of a case; nothing that was said is ever changed."""

    def add_verdict(self, verdict: Verdict) -> int:
        """Add a verdict (or, with `withdraws`, take one back) and move the case to the state that follows.

        Where an earlier verdict stands again, a film that came after that one makes the case unread as before.
        """
        values = verdict_values(verdict)
        number = insert_row(self._connection, verdicts, values)
        act = "withdraw" if verdict.withdraws else "verdict"
        self.record(verdict.reader, act, verdict.case_id, {"id": number, **values})
        standing = standing_verdict(self.verdicts(verdict.case_id)) if verdict.withdraws else None
        later = standing is not None and any(
            film.arrived_at > standing.given_at for film in self.films(verdict.case_id)
        )
        closing = {"opened_by": "", "opened_at": None, "opened_token": "", "new_film": later}
        update_row(self._connection, cases, verdict.case_id, closing)
        self._note_untold(verdict.case_id)
        self._place(verdict.case_id)
        return number

    def add_correction(self, correction: Correction) -> int:
        """Add a correction of identity (or, with `withdraws`, take one back); the films' tags stay as they came."""
        act = "unidentify" if correction.withdraws else "identify"
        number = self._add(corrections, CORRECTION_RECORD, correction, act)
        self._place(correction.case_id)
        return number

    def add_urgent_mark(self, mark: UrgentMark) -> int:
        """Mark a case urgent (or, with `withdraws`, no longer) and move it to the place that follows."""
        number = self._add(urgent_marks, MARK_RECORD, mark, "not_urgent" if mark.withdraws else "urgent")
        standing = standing_mark(self.urgent_marks(mark.case_id))
        values = {
            "urgent_id": standing.mark_id if standing else None,
            "urgent_at": standing.given_at if standing else None,
        }
        update_row(self._connection, cases, mark.case_id, values)
        self._place(mark.case_id)
        return number

    def add_communication(self, said: Communication) -> int:
        """Note whom a result was told (or, with `withdraws`, that it was not)."""
        number = self._add(communications, COMMUNICATION_RECORD, said, "untold" if said.withdraws else "told")
        self._note_untold(said.case_id)
        return number

    def open_case(self, case_id: int, reader: str, token: str, *, claims: bool = True) -> None:
        """Claim an unread case for the reader who looks at it; a claim that stands is not taken away.

        Args:
            claims: who may not decide only looks, and keeps nobody from reading it.
        """
        values = {"state": CaseState.READING, "opened_by": reader, "opened_at": self.now, "opened_token": token}
        claim = update(cases).where(cases.c.id == case_id, cases.c.state == CaseState.UNREAD).values(values)
        claimed = claims and self._connection.execute(claim).rowcount == 1
        self.record(reader, "open", case_id, {"claimed": claimed})

    def release_cases(self, ended: Callable[[str], bool]) -> int:
        """Give up every claim whose token `ended` says has no holder any more; returns how many."""
        held = select(cases.c.id, cases.c.opened_token, cases.c.state).where(cases.c.opened_at.is_not(None))
        gone = [row for row in self._connection.execute(held).all() if ended(row.opened_token)]
        for row in gone:
            # A verdict that was put back (`restoring`) leaves the claim of a desk that died: the case stays decided.
            state = CaseState.UNREAD if row.state == CaseState.READING else row.state
            values = {"state": state, "opened_by": "", "opened_at": None, "opened_token": ""}
            update_row(self._connection, cases, row.id, values)
        return len(gone)

    def _add(self, table: Table, columns: tuple[str, ...], said: Any, act: str) -> int:
        values = {name: getattr(said, name) for name in columns if name != "id"}
        number = insert_row(self._connection, table, values)
        self.record(said.reader, act, said.case_id, {"id": number, **values})
        return number

    def _note_untold(self, case_id: int) -> None:
        given = self.verdicts(case_id)
        since = untold_since(standing_verdict(given), given, self.communications(case_id))
        update_row(self._connection, cases, case_id, {"untold_since": since})
