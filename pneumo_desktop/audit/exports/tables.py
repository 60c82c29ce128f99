"""Rows as CSV and as JSON Lines, one after the other: fifty thousand cases take no more memory than one."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from pneumo_desktop.tabular import safe_cell

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Control, formatting and separating characters."""


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
        self._file.write(_HIDDEN.sub(_escaped, said) + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _escaped(found: re.Match[str]) -> str:
    """As JSON's own escape, in UTF-16 where it needs two."""
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
