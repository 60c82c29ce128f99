"""Questions that are answered with cases: lists page by page, the patient's other cases, one case; and with counts."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from os.path import relpath
from typing import Any

from sqlalchemy import Boolean, RowMapping, func, select, text
from sqlalchemy.dialects import sqlite

from pneumo_desktop.case import DECIDED, Case, CaseState, Tier
from pneumo_desktop.identity import FIELDS
from pneumo_desktop.worklist.counting import Tally, miscounted, tally
from pneumo_desktop.worklist.filters import match_text
from pneumo_desktop.worklist.paging import Listing, Mark
from pneumo_desktop.worklist.results import Results
from pneumo_desktop.worklist.rows import case_of
from pneumo_desktop.worklist.tables import (
    UtcTime,
    cards,
    cases,
    corrections,
    engine_status,
    films,
    scores,
    urgent_marks,
    verdicts,
)
from pneumo_desktop.worklist.wanted import Filter, Wanted

_CASE = (
    select(
        cases,
        films.c.sha256,
        films.c.source,
        films.c.tags,
        scores.c.share_of_pneumonia,
        verdicts.c.finding,
        verdicts.c.reader,
        verdicts.c.given_at,
        verdicts.c.certainty,
        verdicts.c.other_findings,
        urgent_marks.c.reader.label("urgent_by"),
        urgent_marks.c.reason.label("urgent_reason"),
        films.c.arrived_at.label("film_arrived_at"),
        *(corrections.c[name].label(f"corrected_{name}") for name in FIELDS),
    )
    .join(films, films.c.id == cases.c.film_id)
    .outerjoin(scores, scores.c.id == cases.c.score_id)
    .outerjoin(verdicts, verdicts.c.id == cases.c.verdict_id)
    .outerjoin(urgent_marks, urgent_marks.c.id == cases.c.urgent_id)
    .outerjoin(corrections, corrections.c.id == cases.c.correction_id)
)
_COLUMNS = tuple(_CASE.selected_columns)
_AS_STORED = str(_CASE.compile(dialect=sqlite.dialect()))
_NAMES = tuple(str(column.key) for column in _COLUMNS)
_TIMES = frozenset(str(column.key) for column in _COLUMNS if isinstance(column.type, UtcTime))
_FLAGS = frozenset(str(column.key) for column in _COLUMNS if isinstance(column.type, Boolean))
_AT_ONCE = 1000

Known = dict[int, tuple[tuple[Any, ...], Case]]
"""Cases as they were read before, with the rows they were made of: what has not changed is not made again."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, in its order.

    Attributes:
        cases: the rows; `position` is the place in the reading order of all that is undecided.
        marks: before each of them.
        before: where the page before this one ends; None: nothing is before it.
        after: where the next page begins; None: nothing is behind it.
        total: how many the list holds; None: that was not counted.
        too_many: no rows were read, as more cases pass the filter than can be sorted: it must be narrowed.
    """

    cases: tuple[Case, ...] = ()
    marks: tuple[Mark, ...] = ()
    before: Mark | None = None
    after: Mark | None = None
    total: int | None = None
    too_many: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to filter by: each value once, in order; `sources` are folders as `Filter.sources` has them."""

    sexes: tuple[str, ...] = ()
    view_positions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    opened_by: tuple[str, ...] = field(default=())


class Lists(Results):
    """Reads of one transaction."""

    def page(
        self,
        wanted: Wanted,
        limit: int = 100,
        mark: Mark | Tier | None = None,
        *,
        back: bool = False,
        now: datetime | None = None,
        known: Known | None = None,
    ) -> Page:
        """Some rows of a list: from its first on, or from a mark on; with `back` those before the mark (else the last).

        Args:
            wanted: what the list holds, by what it is sorted.
            limit: at most so many rows.
            mark: out of another page of the same list; or the section to begin with, of one in reading order.
            back: go against the way of the list; the rows still come in its order.
            now: what relative dates are counted from; None: this moment.
            known: what was read before, kept by the caller from page to page; holds this page afterwards.
        """
        incoming = self._connection.scalar(select(engine_status.c.incoming)) or ""
        ages = self._ages() if wanted.filter.outside else {}
        found = Listing(self._connection, wanted, now or datetime.now(UTC), incoming, ages).page(limit, mark, back=back)
        listed = self._placed(found.cases, found.positions or {}, known)
        return Page(tuple(listed), found.marks, found.before, found.after, found.total, found.too_many)

    def pages(self, wanted: Wanted, now: datetime | None = None) -> Iterator[Case]:
        """All cases of a list, read in pages; of a list that must be narrowed, none."""
        mark: Mark | None = None
        while True:
            page = self.page(wanted, _AT_ONCE, mark, now=now)
            yield from page.cases
            mark = page.after
            if mark is None:
                return

    def queue(self, search: str = "", limit: int | None = None) -> list[Case]:
        """Undecided cases in reading order, `position` counted over the whole queue.

        Args:
            search: keep those whose patient, ID, accession or file name holds every word of it.
            limit: at most so many.
        """
        wanted = Wanted(Filter(search))
        return list(self.pages(wanted) if limit is None else self.page(wanted, limit).cases)

    def decided(
        self,
        states: Collection[CaseState] = DECIDED,
        search: str = "",
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
    ) -> list[Case]:
        """Decided cases, the latest decision first; `since` is included, `until` is not."""
        query = _CASE.where(cases.c.state.in_([state.value for state in states]), cases.c.decided_at.is_not(None))
        if match := match_text(search):
            words = text("SELECT rowid FROM case_words WHERE case_words MATCH :match").bindparams(match=match)
            query = query.where(cases.c.id.in_(words))
        if since:
            query = query.where(cases.c.decided_at >= since)
        if until:
            query = query.where(cases.c.decided_at < until)
        query = query.order_by(cases.c.decided_at.desc(), cases.c.id.desc()).limit(limit)
        return self._with_priors(self._connection.execute(query).mappings())

    def priors(self, case_id: int) -> list[Case]:
        """The other cases of the same patient (see `identity.prior_key`), the latest arrival first."""
        own = select(cases.c.prior_key).where(cases.c.id == case_id).scalar_subquery()
        query = _CASE.where(cases.c.prior_key == own, cases.c.prior_key.is_not(None), cases.c.id != case_id)
        query = query.order_by(cases.c.id.desc())
        return self._with_priors(self._connection.execute(query).mappings())

    def case(self, case_id: int) -> Case | None:
        """One case (without its position), None where there is none of that number."""
        return next(iter(self._placed([case_id], {})), None)

    def cases(self, case_ids: Sequence[int], known: Known | None = None) -> list[Case]:
        """Cases by their numbers, in that order, without positions; those that are gone are left out."""
        return self._placed(case_ids, {}, known)

    def tally(self, now: datetime | None = None) -> Tally:
        """How many cases there are of what; costs the same whatever their number."""
        return tally(self._connection, now or datetime.now(UTC))

    def sections(self) -> dict[Tier, int]:
        """How many undecided cases stand in each section of the queue, at the cost of a few sums."""
        query = "SELECT tier, sum(n) FROM places GROUP BY tier ORDER BY tier"
        return {Tier(tier): int(n) for tier, n in self._connection.exec_driver_sql(query) if n}

    def miscounted(self) -> str:
        """The first of the counts kept that is not what counting gives; empty where all are right."""
        return miscounted(self._connection)

    def choices(self) -> Choices:
        """What there is to filter by; each value is jumped to on its index, none is passed."""
        incoming = self._connection.scalar(select(engine_status.c.incoming)) or ""
        folders = self._each("folder")
        below = [relpath(folder, incoming) if _is_below(folder, incoming) else folder for folder in folders]
        sources = ["" if folder == "." else folder for folder in below]
        opened = select(cases.c.opened_by).where(cases.c.opened_at.is_not(None)).distinct().order_by(cases.c.opened_by)
        return Choices(
            tuple(self._each("sex")),
            tuple(self._each("view_position")),
            tuple(sorted(sources)),
            tuple(self._each("model_name")),
            tuple(self._connection.scalars(opened)),
        )

    def _each(self, column: str) -> list[str]:
        found: set[str] = set()
        for side, where in (("unread", "IS NULL"), ("decided", "IS NOT NULL")):
            least = f"SELECT min({column}) FROM cases INDEXED BY ix_cases_{side}_by_{column} WHERE decided_at {where}"
            value = self._connection.exec_driver_sql(least).scalar()
            while value is not None:
                found.add(value)
                value = self._connection.exec_driver_sql(f"{least} AND {column} > ?", (value,)).scalar()
        return sorted(found)

    def _ages(self) -> dict[str, tuple[int, int]]:
        return validated_ages(self._connection.scalars(select(cards.c.card)))

    def _placed(self, case_ids: Sequence[int], positions: Mapping[int, int], known: Known | None = None) -> list[Case]:
        """Cases by number, made anew only where their rows are not as they were."""
        rows: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(case_ids), 500):  # below every database's limit on parameters
            few = case_ids[start : start + 500]
            query = f"{_AS_STORED} WHERE cases.id IN ({', '.join('?' * len(few))})"
            for found in self._connection.exec_driver_sql(query, tuple(few)):
                values: tuple[Any, ...] = tuple(found)
                rows[values[0]] = values
        alike = self._alike(row[_PRIOR_KEY] for row in rows.values())
        made: Known = {}
        for number in case_ids:
            if (row := rows.get(number)) is None:
                continue
            place, others = positions.get(number), alike.get(row[_PRIOR_KEY], 1) - 1
            state = (*row, place, others)
            before = known.get(number) if known is not None else None
            if before is not None and before[0] == state:
                made[number] = before
            else:
                made[number] = state, replace(case_of(_typed(row), max(0, others)), position=place)
        if known is not None:
            known.update(made)
        return [made[number][1] for number in case_ids if number in made]

    def _with_priors(self, found: Iterable[RowMapping]) -> list[Case]:
        """Cases with how many others are of the same patient."""
        rows = list(found)
        alike = self._alike(row["prior_key"] for row in rows)
        return [case_of(row, max(0, alike.get(row["prior_key"], 1) - 1)) for row in rows]

    def _alike(self, prior_keys: Iterable[str | None]) -> dict[str | None, int]:
        """How many cases have each key; one question for many, whatever their number."""
        keys = list({key for key in prior_keys if key})
        alike: dict[str | None, int] = {}
        for start in range(0, len(keys), 500):
            few = cases.c.prior_key.in_(keys[start : start + 500])
            query = select(cases.c.prior_key, func.count()).where(few, cases.c.prior_key.is_not(None))
            alike.update((key, count) for key, count in self._connection.execute(query.group_by(cases.c.prior_key)))
        return alike


_PRIOR_KEY = _NAMES.index("prior_key")


def validated_ages(texts: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The youngest and oldest age in months by model's name, out of cards; a card that says none claims none."""
    found = {}
    for text_of_card in texts:
        try:
            card = json.loads(text_of_card)
        except ValueError:
            continue
        match card.get("validated_age_months") if isinstance(card, dict) else None:
            case [int(youngest), int(oldest)]:
                found[f"{card.get('name', '')} {card.get('version', '')}".strip()] = (youngest, oldest)
    return found


def _typed(row: tuple[Any, ...]) -> dict[str, Any]:
    values = dict(zip(_NAMES, row, strict=True))
    for name in _TIMES:
        if values[name] is not None:
            values[name] = datetime.fromisoformat(values[name])
    for name in _FLAGS:
        values[name] = bool(values[name])
    return values


def _is_below(folder: str, incoming: str) -> bool:
    return bool(incoming) and (folder == incoming or folder.startswith((f"{incoming}/", f"{incoming}\\")))
