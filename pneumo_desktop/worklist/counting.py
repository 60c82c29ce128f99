"""How many cases there are of what, and where one stands in the reading order, without counting them.

Triggers of the database keep the tables `counts` and `places` true in the transaction that changes a case (see
migration 0006). `places` holds how many undecided cases stand in each bucket of a tier: what stands before a case is
the sum of the buckets before its own, and the cases before it in its own: some hundred among a million.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection

from pneumo_desktop.case import UNDECIDED, CaseState, Tier
from pneumo_desktop.worklist.order import ALTERNATE_ABOVE
from pneumo_desktop.worklist.tables import utc_text

BUCKET = (
    "CASE WHEN {row}.tier IN (0, 1) THEN CAST({row}.rank / 600 AS INTEGER)"
    " WHEN {row}.tier IN (2, 4) THEN CAST(({row}.rank + 1) * 4096 AS INTEGER) ELSE {row}.id >> 10 END"
)
"""Rises with rank and number within a tier: ten minutes of due times, 1/4096 of likelihood, 1,024 numbers."""

COUNTED = {
    "counts": (
        "SELECT 'state', state, count(*) FROM cases GROUP BY state"
        " UNION ALL SELECT 'attention', '', count(*) FROM cases"
        " WHERE decided_at IS NULL AND status = 'needs_attention' HAVING count(*) > 0"
        " UNION ALL SELECT 'decided', substr(decided_at, 1, 13), count(*) FROM cases"
        " WHERE decided_at IS NOT NULL GROUP BY 2 ORDER BY 1, 2"
    ),
    "places": (
        f"SELECT tier, {BUCKET.format(row='cases')}, count(*) FROM cases"
        " WHERE decided_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2"
    ),
}
"""What the tables of counts must hold."""

# The case itself is found by number; what stands before it in its bucket comes off the index of the queue.
_WITHIN = f"""
SELECT c.id, c.tier, {BUCKET.format(row="c")},
  CASE WHEN c.tier IN (3, 5) THEN
    (SELECT count(*) FROM cases d INDEXED BY ix_cases_queue WHERE d.decided_at IS NULL
       AND d.tier = c.tier AND d.rank = c.rank AND d.id >= (c.id >> 10) << 10 AND d.id < c.id)
  ELSE
    (SELECT count(*) FROM cases d INDEXED BY ix_cases_queue WHERE d.decided_at IS NULL AND d.tier = c.tier
       AND d.rank >= {{low}} AND d.rank < c.rank AND {BUCKET.format(row="d")} = {BUCKET.format(row="c")})
    + (SELECT count(*) FROM cases d INDEXED BY ix_cases_queue WHERE d.decided_at IS NULL AND d.tier = c.tier
       AND d.rank = c.rank AND d.id < c.id)
  END
FROM {{rows}} c
"""
# A little below the least rank of the bucket, as figures are not exact; the bucket itself is asked for besides.
_LOW = (
    f"CASE WHEN c.tier IN (0, 1) THEN ({BUCKET.format(row='c')}) * 600.0 - 1"
    f" ELSE ({BUCKET.format(row='c')}) / 4096.0 - 1.000001 END"
)
_OF_CASES = _WITHIN.format(low=_LOW, rows="cases") + " WHERE c.decided_at IS NULL AND c.id IN ({numbers})"
_OF_KEY = _WITHIN.format(low=_LOW, rows="(SELECT ? AS tier, ? AS rank, ? AS id)")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases there are.

    Attributes:
        states: in each state.
        attention: undecided ones that could not be scored.
        urgent: undecided ones that are urgent by hand.
        overdue: undecided ones past their due time.
        decided_today: decided since midnight, local time.
        opened: how many each reader has open, by name.
        next_due: when the next case becomes overdue; None: none will.
    """

    states: Mapping[CaseState, int]
    attention: int = 0
    urgent: int = 0
    overdue: int = 0
    decided_today: int = 0
    opened: Mapping[str, int] | None = None
    next_due: datetime | None = None

    @property
    def unread(self) -> int:
        """Undecided ones, those that are being read included."""
        return sum(self.states.get(state, 0) for state in UNDECIDED)

    @property
    def decided(self) -> int:
        """Decided ones."""
        return sum(self.states.values()) - self.unread


class Places:
    """Where cases stand in the reading order of one moment; positions begin with 1."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._buckets: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}
        found: dict[int, list[tuple[int, int]]] = {}
        for tier, bucket, n in connection.exec_driver_sql("SELECT tier, bucket, n FROM places ORDER BY tier, bucket"):
            found.setdefault(tier, []).append((bucket, n))
        for tier, each in found.items():
            self._buckets[tier] = [bucket for bucket, _ in each]
            self._before[tier] = [0, *accumulate(n for _, n in each)]
        self.urgent, self.overdue = self._total(Tier.URGENT), self._total(Tier.OVERDUE)
        self.rest = sum(self._total(tier) for tier in Tier if tier > Tier.OVERDUE)

    @property
    def alternate(self) -> bool:
        """Whether overdue cases and the rest are read in turn."""
        return self.overdue > ALTERNATE_ABOVE

    def positions(self, numbers: Collection[int]) -> dict[int, int]:
        """The positions of undecided cases; those of others are left out."""
        listed, found = list(numbers), {}
        for start in range(0, len(listed), 500):
            few = listed[start : start + 500]
            query = _OF_CASES.format(numbers=", ".join("?" * len(few)))
            for number, tier, bucket, within in self._connection.exec_driver_sql(query, tuple(few)):
                found[number] = self.position(tier, self._index(tier, bucket, within))
        return found

    def index(self, tier: int, rank: float, number: int) -> int:
        """How many cases of its part (urgent, overdue, the rest) stand before a key."""
        ((_, _, bucket, within),) = self._connection.exec_driver_sql(_OF_KEY, (tier, rank, number)).all()
        return self._index(tier, bucket, within)

    def position(self, tier: int, index: int) -> int:
        """The position of the case number `index` of its part, from 0."""
        if tier == Tier.URGENT:
            return index + 1
        if tier == Tier.OVERDUE:
            return self.urgent + index + (min(index, self.rest) if self.alternate else 0) + 1
        return self.urgent + index + (min(index + 1, self.overdue) if self.alternate else self.overdue) + 1

    def _index(self, tier: int, bucket: int, within: int) -> int:
        ahead = sum(self._total(each) for each in Tier if Tier.OVERDUE < each < tier)
        buckets = self._buckets.get(tier)
        return ahead + within + (self._before[tier][bisect_left(buckets, bucket)] if buckets else 0)

    def _total(self, tier: int) -> int:
        return self._before[tier][-1] if tier in self._before else 0


def tally(connection: Connection, now: datetime) -> Tally:
    """What `Tally` says, at a cost that does not grow with the number of cases."""
    kept: dict[str, dict[str, int]] = {}
    midnight = utc_text(now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0))
    hour = midnight[:13]
    query = "SELECT kind, what, n FROM counts WHERE kind <> 'decided' OR what > ?"
    for kind, what, n in connection.exec_driver_sql(query, (hour,)):
        kept.setdefault(kind, {})[what] = n
    within = "SELECT count(*) FROM cases WHERE decided_at IS NOT NULL AND decided_at >= ? AND decided_at < ?"
    today = _scalar(connection, within, midnight, hour + ":99") + sum(kept.get("decided", {}).values())
    front = "SELECT tier, sum(n) FROM places WHERE tier IN (0, 1) GROUP BY 1"
    tiers = {row[0]: row[1] for row in connection.exec_driver_sql(front)}
    opened = "SELECT opened_by, count(*) FROM cases WHERE opened_by <> '' AND state = 'reading' GROUP BY 1"
    due = _scalar(connection, "SELECT min(due_at) FROM cases WHERE decided_at IS NULL AND tier > 1")
    states = kept.get("state", {})
    return Tally(
        {state: states.get(state.value, 0) for state in CaseState},
        kept.get("attention", {}).get("", 0),
        tiers.get(Tier.URGENT, 0),
        tiers.get(Tier.OVERDUE, 0),
        today,
        {row[0]: row[1] for row in connection.exec_driver_sql(opened)},
        datetime.fromisoformat(due) if due else None,
    )


def miscounted(connection: Connection) -> str:
    """The first count that is not what counting gives; empty where all are right."""
    for table, query in COUNTED.items():
        columns = "kind, what" if table == "counts" else "tier, bucket"
        kept = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY {columns}").all()
        counted = connection.exec_driver_sql(query).all()
        for found, right in zip([*kept, None], [*counted, None], strict=False):
            if found != right:
                return f"{table}: {tuple(found or right or ())}"
    return ""


def _scalar(connection: Connection, query: str, *values: Any) -> Any:
    return connection.exec_driver_sql(query, values).scalar()
