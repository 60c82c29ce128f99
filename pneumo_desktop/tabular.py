"""Rows to a table, CSV or JSON: one way for every command and export, none of which a spreadsheet runs as a formula."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

Value = str | int | float | None
Row = Mapping[str, Value]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # their wide twins count too
_WIDEST = 60
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that end a text early or turn it round on a screen: shown as `\\u202e`; ends of lines stay, in quotes."""


def safe_cell(value: Value) -> str:
    """A value as text that no spreadsheet takes for a formula (OWASP, CSV injection): such text gets an apostrophe."""
    if isinstance(value, (int, float)):
        return str(value)
    text = _HIDDEN.sub(_shown, value or "")
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text


def _shown(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def csv_text(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Header and rows after RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([safe_cell(row[name]) for name in columns] for row in rows)
    return text.getvalue()


def listing(columns: Sequence[str], rows: Sequence[Row], form: str) -> str:
    """What a listing command prints: `form` is table, csv or json."""
    if form == "csv":
        return csv_text(columns, rows)
    if form == "json":
        kept = [{name: row[name] for name in columns} for row in rows]
        return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
    return _table(columns, rows)


def _table(columns: Sequence[str], rows: Sequence[Row]) -> str:
    cells = [[_cell(row[name]) for name in columns] for row in rows]
    widths = [max(len(line[index]) for line in [list(columns), *cells]) for index in range(len(columns))]
    lines = [list(columns), *cells]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines
    )


def _cell(value: Value) -> str:
    text = one_line(f"{value:.3f}" if isinstance(value, float) else "" if value is None else str(value))
    return text if len(text) <= _WIDEST else f"…{text[1 - _WIDEST :]}" if "/" in text else f"{text[: _WIDEST - 1]}…"


def one_line(text: str) -> str:
    """Text that can neither forge a line of a table nor speak to the terminal."""
    return "".join(f"\\x{ord(char):02x}" if unicodedata.category(char)[0] == "C" else char for char in text)
