"""How a case came to its verdict: opened when, decided when, and what each reader said; for export and figures."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pneumo_desktop.case import Verdict
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.tables import utc_text

Opening = tuple[str, str]
"""Reader and time (UTC, as stored)."""


@dataclass(frozen=True, slots=True)
class Course:
    """Times are UTC as they are stored; empty where it did not happen.

    Attributes:
        opened_at: the first opening by anybody, not after the first verdict.
        reading_began_at: the last opening, not after the first verdict, by the reader who gave it.
        first_decided_at: the first verdict that was not taken back.
        readings: reader, finding and time of all verdicts that were not taken back, in the order they were given.
    """

    opened_at: str = ""
    reading_began_at: str = ""
    first_decided_at: str = ""
    readings: tuple[tuple[str, str, str], ...] = field(default=())

    @property
    def readings_text(self) -> str:
        """As one cell holds them: JSON `[["reader", "finding", "time"], …]`."""
        return json.dumps(self.readings, separators=(",", ":"), ensure_ascii=False)


def course_of(verdicts: Iterable[Verdict], openings: Iterable[Opening]) -> Course:
    """The course of one case.

    Args:
        verdicts: all of it, withdrawals included, in the order they were given.
        openings: all of it, in order.
    """
    given = list(verdicts)
    withdrawn = {verdict.withdraws for verdict in given if verdict.withdraws}
    readings = tuple(
        (verdict.reader, verdict.finding.value, utc_text(verdict.given_at))
        for verdict in given
        if verdict.finding and verdict.verdict_id not in withdrawn
    )
    if not readings:
        return Course()
    decider, _, decided = readings[0]
    before = [(reader, at) for reader, at in openings if at <= decided]
    own = [at for reader, at in before if reader == decider]
    return Course(min((at for _, at in before), default=""), max(own, default=""), decided, readings)


def openings_of(reader: Reader, case_ids: Collection[int]) -> dict[int, list[Opening]]:
    """The openings of some cases; goes once through the journal."""
    wanted, found = frozenset(case_ids), dict[int, list[Opening]]()
    for case_id, who, at in reader.openings():
        if case_id in wanted:
            found.setdefault(case_id, []).append((who, at))
    return found
