"""What people said, put back from the record of a worklist that was lost: new rows, each with where it was proven."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pneumo_desktop.case import Call
from pneumo_desktop.worklist.deciding import Decider
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.statements import insert_row, row_by, update_row
from pneumo_desktop.worklist.tables import UtcTime, cases, films, metadata
from pneumo_desktop.worklist.telling import standing_mark

SAID = {
    **{"verdict": "verdicts", "withdraw": "verdicts", "identify": "corrections", "unidentify": "corrections"},
    **{"urgent": "urgent_marks", "not_urgent": "urgent_marks", "told": "communications", "untold": "communications"},
}
"""Acts of people on a case, and the table that holds what they said."""

RESTORED = "restored"
"""In the body of such an act: where it comes from. Without it, the act was given in this worklist."""

_REFERS = {"amends": "verdicts"}
"""Columns that name a row of another table without being a foreign key."""


def refers(table: str) -> dict[str, str]:
    """Columns of a table that hold the number of a row of another one, and which."""
    keys = {column.name: key.column.table.name for column in metadata.tables[table].c for key in column.foreign_keys}
    return keys | {name: there for name, there in _REFERS.items() if name in metadata.tables[table].c}


class Restorer(Decider):
    """Writes what another worklist's record proves."""

    def add_restored(self, act: str, values: Mapping[str, Any], origin: Mapping[str, Any], actor: str) -> int:
        """Add a row that a person's act made in a worklist that was lost; `settle_case` follows once all are there.

        Args:
            act: see `SAID`.
            values: of the row, with the numbers of this worklist; times as the journal writes them.
            origin: where the act stands in the old record; it stands beside the row in the new one.
            actor: who has it put back.

        Raises:
            KeyError: the table has no such column.
        """
        table = metadata.tables[SAID[act]]
        typed = {
            name: datetime.fromisoformat(value) if isinstance(table.c[name].type, UtcTime) and value else value
            for name, value in values.items()
        }
        number = insert_row(self._connection, table, typed)
        self.record(actor, act, int(values["case_id"]), {"id": number, **typed, RESTORED: dict(origin)})
        return number

    def settle_case(self, case_id: int, given: Mapping[int, int], came: Mapping[str, int]) -> None:
        """Derive a case anew after acts were put back; a film that came after its verdict makes it unread again.

        Args:
            given: where in the old record each verdict stands, by its number here.
            came: where in the old record each film came, by its SHA-256; another film came later.
        """
        mark = standing_mark(self.urgent_marks(case_id))
        verdict = standing_verdict(self.verdicts(case_id))
        seq = given.get(verdict.verdict_id or 0, 0) if verdict else 0
        later = verdict is not None and any(came.get(film.sha256 or "", seq + 1) > seq for film in self.films(case_id))
        values = {
            "urgent_id": mark.mark_id if mark else None,
            "urgent_at": mark.given_at if mark else None,
            "new_film": later,
        }
        update_row(self._connection, cases, case_id, values)
        self._note_untold(case_id)
        self._place(case_id)

    def case_of_film(self, sha256: str) -> int | None:
        """The case of a film; None where the film is not here."""
        row = row_by(self._connection, films, "sha256", sha256)
        return None if row is None else int(row["case_id"])

    def score_alike(self, sha256: str, model_sha256: str, call: str) -> int | None:
        """The score of a film by the same model with the same call; None where there is none."""
        row = row_by(self._connection, films, "sha256", sha256)
        if row is None:
            return None
        number = self.scores_by(row["case_id"], model_sha256).get(row["id"])
        score = None if number is None else self.score(number)
        return number if score is not None and score.call is Call(call) else None
