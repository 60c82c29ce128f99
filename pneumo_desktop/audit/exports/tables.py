"""Rows as CSV and as JSON Lines, one after the other: fifty thousand cases take no more memory than one."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from pneumo_desktop.tabular import safe_cell


class Table(Protocol):
    """Takes rows, and is whole when it is left."""

    def add(self, row: Mapping[str, Any], more: Mapping[str, Any]) -> None:
        """One case: its columns, and what only some forms have room for."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class CsvTable:
    """RFC 4180; spreadsheets know UTF-8 by its mark. No cell is taken for a formula: see `tabular.safe_cell`."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._columns = columns
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(columns)

    def add(self, row: Mapping[str, Any], more: Mapping[str, Any]) -> None:  # noqa: ARG002 no room for more
        """One line."""
        self._writer.writerow([safe_cell(row[name]) for name in self._columns])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class JsonTable:
    """JSON Lines: an object a line, with every verdict of the case under `verdicts`.

    Characters that break a line or turn it round on a screen are written as escapes; read back they are what they were.
    """

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._columns = columns
        self._file: io.TextIOWrapper = path.open("w", encoding="utf-8", newline="\n")

    def add(self, row: Mapping[str, Any], more: Mapping[str, Any]) -> None:
        """One line."""
        said = json.dumps({**{name: row[name] for name in self._columns}, **more}, ensure_ascii=False)
        self._file.write("".join(map(_escaped, said)) + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _escaped(char: str) -> str:
    """Control, formatting and separating characters as JSON's own escapes; others as they are."""
    if char in " " or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
