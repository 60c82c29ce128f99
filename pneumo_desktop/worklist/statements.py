"""Statements that are made once and then given to the database as they are.

SQLAlchemy takes several times as long to make, recognise and unpack a statement as SQLite to run it, and a film is some
fifteen of them. So each is compiled once, by SQLAlchemy and for the database at hand, and kept with the conversions of
its columns; what runs is the same text with the same values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Dialect, Select, Table, bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import Insert, Update
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

_Convert = Callable[[Any], Any] | None
_Statement = Select[Any] | Insert | Update
_WANTED, _NEW = "wanted", "new_"


def row_by_id(connection: Connection, table: Table, number: int) -> Mapping[str, Any]:
    """A row by its number.

    Raises:
        LookupError: there is none.
    """
    row = row_by(connection, table, "id", number)
    if row is None:
        raise LookupError(f"{table.name} has no row {number}")
    return row


def row_by(connection: Connection, table: Table, column: str, value: Any) -> Mapping[str, Any] | None:
    """The first row with a value in a column; None where there is none."""
    return next(iter(rows_of(connection, _where(table, column), {_WANTED: value})), None)


def rows_of_case(connection: Connection, table: Table, case_id: int) -> list[dict[str, Any]]:
    """Films, verdicts or corrections of one case, by their numbers."""
    return rows_of(connection, _of_case(table), {_WANTED: case_id})


def rows_of(connection: Connection, query: Select[Any], values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a query of fixed text finds.

    Args:
        query: made once; its parameters are plain (`bindparam`).
        values: by their names.
    """
    return _Prepared.of(query, connection.dialect).rows(connection, values)


def insert_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Add a row; returns its number (0 in a table without one)."""
    full = {**_defaults(table), **values}
    statement, given = _insert(table, tuple(full)), {f"{_NEW}{name}": value for name, value in full.items()}
    if not getattr(connection.dialect, "postfetch_lastrowid", False):
        key = connection.execute(statement, given).inserted_primary_key
        return int(key[0]) if key is not None and isinstance(key[0], int) else 0
    number = _Prepared.of(statement, connection.dialect).run(connection, given).lastrowid
    return int(number) if "id" in table.c else 0


def update_row(connection: Connection, table: Table, number: int, values: Mapping[str, Any]) -> None:
    """Change some columns of a row by its number."""
    given = {f"{_NEW}{name}": value for name, value in values.items()}
    _Prepared.of(_update(table, tuple(values)), connection.dialect).run(connection, {**given, _WANTED: number})


class _Prepared:
    """A statement as the driver takes it, with what converts its parameters and its columns."""

    def __init__(self, statement: _Statement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self._text = str(compiled)
        self._names: list[str] | None = compiled.positiontup if compiled.positional else None
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}
        kinds = {name: bind.type for bind, name in compiled.bind_names.items()}
        self._bind = {name: convert for name, kind in kinds.items() if (convert := _to_database(kind, dialect))}
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._columns = [(column.name, _from_database(column.type, dialect)) for column in columns]

    @classmethod
    def of(cls, statement: _Statement, dialect: Dialect) -> _Prepared:
        """The one that was made before, or a new one; a dialect belongs to one database engine and goes with it."""
        kept = _known.setdefault(dialect, {})
        known = kept.get(statement)
        if known is None:
            known = kept[statement] = cls(statement, dialect)
        return known

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """The driver's cursor.

        Raises:
            DBAPIError: as SQLAlchemy itself tells an error of the driver.
        """
        given: dict[str, Any] = {**self._fixed, **values}
        for name, convert in self._bind.items():
            given[name] = convert(given[name])
        arguments = given if self._names is None else [given[name] for name in self._names]
        cursor = connection.connection.cursor()
        try:
            cursor.execute(self._text, arguments)
        except connection.dialect.loaded_dbapi.Error as error:
            dbapi = connection.dialect.loaded_dbapi
            raise DBAPIError.instance(self._text, None, error, dbapi.Error, dialect=connection.dialect) from error
        return cursor

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """All rows, by the names of their columns."""
        return [
            {
                name: value if convert is None else convert(value)
                for (name, convert), value in zip(self._columns, row, strict=True)
            }
            for row in self.run(connection, values).fetchall()
        ]


_known: WeakKeyDictionary[Dialect, dict[_Statement, _Prepared]] = WeakKeyDictionary()


def _to_database(kind: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _from_database(kind: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


@cache
def _defaults(table: Table) -> dict[str, Any]:
    """What SQLAlchemy puts where nothing is said; only plain values are used in these tables."""
    return {
        column.name: default.arg
        for column in table.c
        if isinstance(default := column.default, ScalarElementColumnDefault)
    }


@cache
def _where(table: Table, column: str) -> Select[Any]:
    return select(table).where(table.c[column] == bindparam(_WANTED)).limit(1)


@cache
def _of_case(table: Table) -> Select[Any]:
    return select(table).where(table.c.case_id == bindparam(_WANTED)).order_by(table.c.id)


@cache
def _insert(table: Table, names: tuple[str, ...]) -> Insert:
    return insert(table).values({name: bindparam(f"{_NEW}{name}", type_=table.c[name].type) for name in names})


@cache
def _update(table: Table, names: tuple[str, ...]) -> Update:
    changed = update(table).where(table.c.id == bindparam(_WANTED))
    return changed.values({name: bindparam(f"{_NEW}{name}", type_=table.c[name].type) for name in names})
