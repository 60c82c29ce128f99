"""Rows of `cases` that come off an index in order, from any place on and in both directions: what lists are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from pneumo_desktop.worklist.filters import Term
from pneumo_desktop.worklist.wanted import SORTED_AT_MOST

PASSED_AT_MOST = 100_000
"""So many rows of an index are gone along in search of a page, before the list must be narrowed."""

Key = tuple[Any, ...]
"""What a stream is sorted by; the last part is the number of the case."""

Place = tuple[Any, ...]
"""A place between two rows of a stream: `LOW`, `HIGH`, or on which side (0 before, 1 behind) of which key."""

LOW: Place = ("low",)
HIGH: Place = ("high",)


_WIDEST = 3


class TooMany(Exception):
    """More cases pass the filter than are sorted, and a page of them is not near."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Some rows of `cases`, in the order of one index.

    Attributes:
        index: its name.
        where: which rows, as conditions that its partial indexes have too.
        part: which of those, by the first of its keys.
        keys: what the index holds, `id` last.
        newest_first: the list goes along it from its high end.
        tier: of rows of the queue: the first tier that is in it; else None.
        undecided: it holds undecided cases.
    """

    index: str
    where: Term
    keys: tuple[str, ...]
    part: str = ""
    newest_first: bool = False
    tier: int | None = None
    undecided: bool = True


@dataclass(frozen=True, slots=True)
class Sieve:
    """What of the streams a list lets through; `by` are tables to look in first, `few` whether few enough pass."""

    terms: tuple[Term, ...] = ()
    match: str = ""
    by: str = ""
    few: bool = True

    @property
    def is_open(self) -> bool:
        """All pass."""
        return not self.terms and not self.match


def fetch(
    connection: Connection, stream: Stream, sieve: Sieve, place: Place, *, rising: bool, count: int, gathered: int = 0
) -> list[Key]:
    """The next keys of a stream from a place on; `gathered` is the first stream of the same rows (see `gather`).

    Raises:
        TooMany: see there.
    """
    found: list[Key] = []
    at_hand = sieve.few and not sieve.is_open
    names = [f"k{number}" for number in range(len(stream.keys))] if at_hand else stream.keys
    for beyond in _ranges(names, place, rising=rising):
        short = count - len(found)
        if short > 0 and at_hand:
            found += _of_gathered(connection, stream, gathered, beyond, rising=rising, count=short)
        elif short > 0:
            found += _read(connection, stream, sieve, beyond, rising=rising, count=short)
    return found


def count_up_to(connection: Connection, streams: Sequence[Stream], sieve: Sieve, most: int) -> int:
    """How many rows of streams pass; beyond `most` it is not counted."""
    passing = 0
    for where in dict.fromkeys(stream.where for stream in streams):
        source, values = _source(where, sieve)
        query = f"SELECT count(*) FROM (SELECT 1 FROM {source} LIMIT ?)"
        passing += connection.exec_driver_sql(query, (*values, most + 1)).scalar_one()
        if passing > most:
            break
    return passing


def gather(connection: Connection, streams: Sequence[Stream], sieve: Sieve, most: int) -> int:
    """Keep the keys of all rows that pass at hand, for `fetch` of a sieve with `few`; how many, if not above `most`."""
    names = ", ".join(f"k{number}" for number in range(_WIDEST))
    connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS found (stream, {names})")
    connection.exec_driver_sql("DELETE FROM temp.found")
    passing = 0
    for where in dict.fromkeys(stream.where for stream in streams):
        stream = next(each for each in streams if each.where == where)
        keys = ", ".join((*stream.keys, *["NULL"] * (_WIDEST - len(stream.keys))))
        source, values = _source(where, sieve)
        query = f"INSERT INTO temp.found SELECT {streams.index(stream)}, {keys} FROM {source} LIMIT ?"
        passing += connection.exec_driver_sql(query, (*values, most + 1 - passing)).rowcount
        if passing > most:
            break
    return passing


def narrowest(connection: Connection, streams: Sequence[Stream], terms: Sequence[Term]) -> str:
    """The column whose index leaves the fewest rows of those that a filter names; empty where it names none."""
    named = [term for term in terms if term.column]
    if len(named) < 2:
        return named[0].column if named else ""

    def passing(term: Term) -> int:
        return count_up_to(connection, streams, Sieve((term,), by=term.column), SORTED_AT_MOST)

    return min(named, key=passing).column


def _ranges(keys: Sequence[str], place: Place, *, rising: bool) -> list[Term]:
    """Conditions that one after the other give what is beyond a place; each is one stretch of the index."""
    if place in (LOW, HIGH):
        return [Term("1")] if (place == LOW) == rising else []
    side, *values = place
    least = ">" if rising else "<"
    ranges = []
    for same in range(len(keys) - 1, -1, -1):
        touching = same == len(keys) - 1 and (side == 0) == rising
        equal = [f"{keys[number]} = ?" for number in range(same)]
        said = " AND ".join([*equal, f"{keys[same]} {least}{'=' if touching else ''} ?"])
        ranges.append(Term(said, tuple(values[: same + 1])))
    return ranges


def _of_gathered(
    connection: Connection, stream: Stream, gathered: int, beyond: Term, *, rising: bool, count: int
) -> list[Key]:
    names = [f"k{number}" for number in range(len(stream.keys))]
    order = ", ".join(f"{name} {'ASC' if rising else 'DESC'}" for name in names)
    part = f" AND {stream.part.replace('tier', 'k0')}" if stream.part else ""
    where = f"stream = ?{part} AND {beyond.sql}"
    query = f"SELECT {', '.join(names)} FROM temp.found WHERE {where} ORDER BY {order} LIMIT ?"
    return [tuple(row) for row in connection.exec_driver_sql(query, (gathered, *beyond.values, count))]


def _read(connection: Connection, stream: Stream, sieve: Sieve, beyond: Term, *, rising: bool, count: int) -> list[Key]:
    keys, way = ", ".join(stream.keys), "ASC" if rising else "DESC"
    order = ", ".join(f"{key} {way}" for key in stream.keys)
    within = [stream.where, beyond, *([Term(stream.part)] if stream.part else [])]
    along = f"cases INDEXED BY {stream.index} WHERE {_all(within)} ORDER BY {order} LIMIT ?"
    bounds = (*stream.where.values, *beyond.values)
    if sieve.is_open:
        rows = connection.exec_driver_sql(f"SELECT {keys} FROM {along}", (*bounds, count))
        return [tuple(row) for row in rows]
    terms = list(sieve.terms)
    if sieve.match:
        terms.append(Term("id IN (SELECT rowid FROM case_words WHERE case_words MATCH ?)", (sieve.match,)))
    query = f"SELECT {keys} FROM (SELECT * FROM {along}) AS cases WHERE {_all(terms)} LIMIT ?"
    found = [tuple(row) for row in connection.exec_driver_sql(query, (*bounds, PASSED_AT_MOST, *_values(terms), count))]
    if len(found) < count:
        passed = f"SELECT count(*) FROM (SELECT 1 FROM {along})"
        if connection.exec_driver_sql(passed, (*bounds, PASSED_AT_MOST)).scalar_one() >= PASSED_AT_MOST:
            raise TooMany
    return found


def _source(where: Term, sieve: Sieve, *more: Term) -> tuple[str, tuple[Any, ...]]:
    """Tables to look in with what must hold there, and its values."""
    terms = [where, *sieve.terms, *more]
    table, values = "cases", _values(terms)
    if sieve.match:
        found = "(SELECT rowid AS number FROM case_words WHERE case_words MATCH ?) AS found"
        table, values = f"{found} CROSS JOIN cases ON cases.id = found.number", (sieve.match, *values)
    elif sieve.by:
        side = "unread" if "IS NULL" in where.sql else "decided"
        table = f"cases INDEXED BY ix_cases_{side}_by_{sieve.by}"
    return f"{table} WHERE {_all(terms)}", values


def _all(terms: Sequence[Term]) -> str:
    return " AND ".join(f"({term.sql})" for term in terms)


def _values(terms: Sequence[Term]) -> tuple[Any, ...]:
    return tuple(value for term in terms for value in term.values)
