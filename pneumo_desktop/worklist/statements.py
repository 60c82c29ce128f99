"""Statements that are made once: to make and to recognise one takes SQLAlchemy several times as long as to run it.

A film is some twelve statements; made anew each time they would be most of what a film costs the engine beside its
decoder.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.engine import RowMapping


def row_by_id(connection: Connection, table: Table, number: int) -> RowMapping | None:
    """A row by its number; None where there is none."""
    return connection.execute(_where(table, "id"), {"wanted": number}).mappings().one_or_none()


def row_by(connection: Connection, table: Table, column: str, value: Any) -> RowMapping | None:
    """The first row with a value in a column; None where there is none."""
    return connection.execute(_where(table, column), {"wanted": value}).mappings().one_or_none()


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
def _insert(table: Table) -> Any:
    return insert(table)


@cache
def _update(table: Table) -> Any:
    return update(table).where(table.c.id == bindparam("wanted"))
