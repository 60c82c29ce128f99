"""Statements that are made once: to make and to recognise one takes SQLAlchemy several times as long as to run it.

A film is some twelve statements; made anew each time they would be most of what a film costs the engine beside its
decoder.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.engine import MappingResult, RowMapping


def row_by_id(connection: Connection, table: Table, number: int) -> RowMapping:
    """A row by its number.

    Raises:
        LookupError: there is none.
    """
    row = row_by(connection, table, "id", number)
    if row is None:
        raise LookupError(f"{table.name} has no row {number}")
    return row


def row_by(connection: Connection, table: Table, column: str, value: Any) -> RowMapping | None:
    """The first row with a value in a column; None where there is none."""
    return connection.execute(_where(table, column), {"wanted": value}).mappings().one_or_none()


def rows_of_case(connection: Connection, table: Table, case_id: int) -> MappingResult:
    """Films, verdicts or corrections of one case, by their numbers."""
    return connection.execute(_of_case(table), {"wanted": case_id}).mappings()


def insert_row(connection: Connection, table: Table, values: dict[str, Any]) -> int:
    """Add a row; returns its number (0 in a table without one)."""
    result = connection.execute(_insert(table), values)
    key = result.inserted_primary_key
    return int(key[0]) if key is not None and isinstance(key[0], int) else 0


def update_row(connection: Connection, table: Table, number: int, values: dict[str, Any]) -> None:
    """Change some columns of a row by its number."""
    connection.execute(_update(table), {**values, "wanted": number})


@cache
def _where(table: Table, column: str) -> Any:
    return select(table).where(table.c[column] == bindparam("wanted")).limit(1)


@cache
def _of_case(table: Table) -> Any:
    return select(table).where(table.c.case_id == bindparam("wanted")).order_by(table.c.id)


@cache
def _insert(table: Table) -> Any:
    return insert(table)


@cache
def _update(table: Table) -> Any:
    return update(table).where(table.c.id == bindparam("wanted"))
