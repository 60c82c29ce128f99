"""Numbers of films and cases, each given once: SQLite gives the number of the last row again once that row is gone.

A film that only stood for a file goes when the file turns out to be a film that is known, and its case with it. What
the record says of their numbers must never be taken for what it says of another film.
"""

from __future__ import annotations

from sqlalchemy import ColumnClause, Connection, Table, func, literal_column, select

from pneumo_desktop.worklist.tables import cases, films, journal

# In words, or the indexes on them (migration 0008) are not found.
_CLOSED, _MERGED = (journal.c.act == literal_column(f"'{act}'") for act in ("close", "merge"))
_FILM: ColumnClause[int] = literal_column("json_extract(journal.body, '$.id')")


class Spent:
    """The highest numbers that were given to films and cases which are gone; the journal says which.

    It is asked once, in the first transaction that adds a film, and kept from then on: films are added by one process
    at a time, the one that holds the engine's lock.
    """

    def __init__(self) -> None:
        self._highest: dict[str, int] | None = None

    def next_number(self, connection: Connection, table: Table) -> int | None:
        """The number of the next row of `films` or `cases`; None where SQLite's own choice was never given before."""
        spent = self._known(connection)[table.name]
        if not spent:
            return None
        last = connection.scalar(select(func.max(table.c.id))) or 0
        return max(last, spent) + 1 if spent > last else None

    def gone(self, connection: Connection, table: Table, number: int) -> None:
        """A row goes; its number with it. Called in the transaction that deletes it."""
        known = self._known(connection)
        known[table.name] = max(known[table.name], number)

    def _known(self, connection: Connection) -> dict[str, int]:
        if self._highest is None:
            closed = select(func.max(journal.c.case_id)).where(_CLOSED)
            merged = select(func.max(_FILM)).select_from(journal).where(_MERGED)
            found = {cases.name: connection.scalar(closed), films.name: connection.scalar(merged)}
            self._highest = {name: int(number or 0) for name, number in found.items()}
        return self._highest
