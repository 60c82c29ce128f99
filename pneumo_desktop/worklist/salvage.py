"""What SQLite can still read of a damaged database, row by row, into a file of JSON lines."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pneumo_desktop.library import make_durable
from pneumo_desktop.worklist.database import connect_to_look, sqlite_driver
from pneumo_desktop.worklist.tables import metadata

_WORTH = (
    *("verdicts", "journal", "cases", "films", "scores", "ledger", "cards"),
    *("corrections", "urgent_marks", "communications", "accounts"),
)
_SUFFIX = ".salvaged.jsonl"
_WIDEST_HOLE = 200_000
"""Row numbers asked for one by one between what can be read from the front and from the back."""


def salvage_file(database: Path) -> Path:
    """Where the salvage of a database that was set aside lies."""
    return database.with_name(database.name + _SUFFIX)


def salvaged_database(file: Path) -> Path:
    """The database that a salvage was made of."""
    return file.with_name(file.name.removesuffix(_SUFFIX))


def salvage(database: Path) -> dict[str, int]:
    """Write every row that can be read, verdicts and journal first, each a line `{"table": …, "row": {…}}`.

    Returns:
        How many rows of each table; a table that cannot be read at all counts none.

    Raises:
        OSError: the file cannot be written; no half of one is left.
    """
    target = salvage_file(database)
    half = target.with_name(f".{target.name}.half")
    counts: dict[str, int] = {}
    try:
        with half.open("w", encoding="utf-8") as out:
            for table in _WORTH:
                counts[table] = 0
                for row in _rows(database, table):
                    out.write(json.dumps({"table": table, "row": row}, default=_plain, ensure_ascii=False) + "\n")
                    counts[table] += 1
            out.flush()
            os.fsync(out.fileno())
        half.replace(target)
        make_durable(target.parent)
    finally:
        half.unlink(missing_ok=True)
    return counts


def _rows(database: Path, table: str) -> Iterator[dict[str, Any]]:
    """From the front until something is broken, from the back until something is, and what is between one by one."""
    driver = sqlite_driver()
    errors = (sqlite3.Error, driver.Error)
    try:
        connection = connect_to_look(database)
    except errors:
        return
    try:
        names = _columns(connection, table, errors)
        if not names:
            return
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        front, back = -(2**63), 2**63 - 1
        try:
            for row in connection.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid"):  # noqa: S608 our own names
                front = row[0]
                yield dict(zip(names, row[1:], strict=False))
        except errors:
            later: list[dict[str, Any]] = []
            with contextlib.suppress(*errors):
                query = f"SELECT rowid, * FROM {table} WHERE rowid > ? ORDER BY rowid DESC"  # noqa: S608
                for row in connection.execute(query, (front,)):
                    back = row[0]
                    later.append(dict(zip(names, row[1:], strict=False)))
            first = max(front + 1, 1)
            for number in range(first, min(back, first + _WIDEST_HOLE)):
                with contextlib.suppress(*errors):
                    query = f"SELECT * FROM {table} WHERE rowid = ?"  # noqa: S608
                    for row in connection.execute(query, (number,)):
                        yield dict(zip(names, row, strict=False))
            yield from reversed(later)
    finally:
        connection.close()


def _columns(connection: Any, table: str, errors: tuple[type[Exception], ...]) -> list[str]:
    if table not in metadata.tables:
        return []
    try:
        return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
    except errors:
        return []


def _plain(value: object) -> str:
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)
